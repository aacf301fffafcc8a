import { visit } from 'unist-util-visit'
import { rawOf, startOf } from '../markdown/parse-markdown.ts'
import type { Location } from '../problems/problem.ts'
import type { Path } from '../yaml/yaml.ts'
import type { ReadStory } from './check-story.ts'

/** A stretch of text that readers get. */
export interface StoryText {
  /** `body` is the prose; the others stand alone, away from what the prose says around them. */
  readonly role: 'headline' | 'dek' | 'alt' | 'card' | 'note' | 'label' | 'body'
  readonly text: string
  /** Where a part of the text stands; for texts of YAML, where the whole does. */
  at(index: number): Location
}

/** Every text of a story that readers get, in no order. */
export function storyTexts({ source, front, yaml, text, chapters }: ReadStory): StoryText[] {
  const texts: StoryText[] = []
  const add = (role: StoryText['role'], value: string | undefined, where = yaml, path: Path = []): void => {
    if (value !== undefined) texts.push({ role, text: value, at: () => where.at(path) })
  }
  add('headline', front.title, yaml, ['title'])
  add('dek', front.dek, yaml, ['dek'])
  add('note', front.note, yaml, ['note'])
  if (typeof front.card === 'object') {
    add('card', front.card.title, yaml, ['card', 'title'])
    add('card', front.card.alt, yaml, ['card', 'alt'])
  }
  for (const [id, { label }] of Object.entries(front.layers ?? {})) add('label', label, yaml, ['layers', id, 'label'])
  for (const { view } of chapters.flatMap(({ steps }) => steps)) {
    if (view === undefined) continue
    add('alt', view.keys.alt, view.yaml, ['alt'])
    add('label', view.keys.when, view.yaml, ['when'])
  }
  visit(text, (node) => {
    if (node.type === 'image') texts.push({ role: 'alt', text: node.alt ?? '', at: () => source.at(startOf(node)) })
    if (node.type !== 'text') return
    texts.push({ role: 'body', text: rawOf(node, source), at: (index) => source.at(startOf(node) + index) })
  })
  return texts
}
