import { toString as textOf } from 'mdast-util-to-string'
import type { DraftChapter, DraftStep } from '../markdown/draft.ts'
import type { Tell } from '../problems/problem.ts'

/** Words of a step's text in the id that is made from it. */
const WORDS = 5

/** Letters of such an id. */
const LONGEST = 48

/**
 * The ids of all steps, in order: the author's, and where there is none, one made from the first words of the text, which stays as long as these
 * do. Tells of an author's id that stands twice.
 */
export function stepIds(chapters: readonly DraftChapter[], tell: Tell): string[] {
  const steps = chapters.flatMap((chapter) => chapter.steps)
  const taken = new Set<string>()
  const given = steps.map(({ view }) => {
    const id = view?.keys.id
    if (view === undefined || id === undefined) return undefined
    if (taken.has(id)) tell('duplicate-id', view.yaml.at(['id']), `a second step with the id '${id}'`)
    taken.add(id)
    return id
  })
  return steps.map((step, i) => {
    const id = given[i]
    if (id !== undefined) return id
    const made = free(slugOf(step) || `step-${i + 1}`, taken)
    taken.add(made)
    return made
  })
}

function slugOf({ blocks }: DraftStep): string {
  const [first] = blocks
  const text = first === undefined ? '' : textOf(first).slice(0, 500)
  const words =
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/['’]|\p{Mn}/gu, '')
      .match(/[a-z0-9]+/g) ?? []
  return words.slice(0, WORDS).join('-').slice(0, LONGEST).replace(/-+$/, '')
}

function free(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted
  let n = 2
  while (taken.has(`${wanted}-${n}`)) n++
  return `${wanted}-${n}`
}
