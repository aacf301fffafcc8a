import { readFileSync } from 'node:fs'
import type { Story } from '../../src/story/story.ts'
import type { Intercept } from '../support/serve.ts'
import { STORY } from './story-page.ts'

/** Answers the Kursk story's page and story.json with its text, its chapters and its steps `times` over. */
export function timesOver(times: number): Intercept {
  const rounds = Array.from({ length: times }, (_, i) => i)
  const story: Story = {
    ...STORY,
    chapters: rounds.flatMap((i) =>
      STORY.chapters.map(({ title, firstStep }) => ({ title, firstStep: firstStep + i * STORY.steps.length })),
    ),
    steps: rounds.flatMap((i) =>
      STORY.steps.map((step) => ({ ...step, id: nth(step.id, i), chapter: step.chapter + i * STORY.chapters.length })),
    ),
  }
  const html = readFileSync('dist/index.html', 'utf8')
  const [start, end] = [html.indexOf('</header>') + '</header>'.length, html.indexOf('<footer')]
  const text = html.slice(start, end)
  const texts = rounds.map((i) =>
    text
      .replaceAll(/ id="([^"]+)"/g, (_, id: string) => ` id="${nth(id, i)}"`)
      .replaceAll(/data-step="([^"]+)"/g, (_, id: string) => `data-step="${nth(id, i)}"`),
  )
  const files: Readonly<Record<string, readonly [type: string, body: string]>> = {
    '/': ['text/html', html.slice(0, start) + texts.join('') + html.slice(end)],
    '/kursk-ceasefire/story.json': ['application/json', JSON.stringify(story)],
  }
  return (request, response) => {
    const file = files[request.url ?? '']
    if (file === undefined) return false
    response.setHeader('Content-Type', file[0])
    response.end(file[1])
    return true
  }
}

function nth(id: string, round: number): string {
  return round === 0 ? id : `${id}-${round}`
}
