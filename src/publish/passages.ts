import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import type { Article } from '../compile/compile.ts'
import type { Story } from '../story/story.ts'
import type { Passage } from '../view/passage-links.tsx'

/** Which passages of a text speak of what. */
export interface Passages {
  /** By the id of a claim that the text links. */
  readonly ofClaims: ReadonlyMap<string, readonly Passage[]>
  /** By the id of a place that is lit. */
  readonly ofPlaces: ReadonlyMap<string, readonly Passage[]>
  /** By the id of a step. */
  readonly ofSteps: ReadonlyMap<string, Passage>
}

export function passagesOf(article: Article, { steps }: Pick<Story, 'steps'>): Passages {
  const passages = steps.map(({ id }, i): Passage => ({ id, number: i + 1 }))
  const linked = article.chapters.flatMap(({ title, steps: texts }) =>
    texts.map(({ content }, i) => [...(i === 0 && title !== undefined ? claimsIn(title) : []), ...claimsIn(content)]),
  )
  return {
    ofClaims: byName(passages, linked),
    ofPlaces: byName(
      passages,
      steps.map(({ highlights }) => highlights),
    ),
    ofSteps: new Map(passages.map((passage) => [passage.id, passage])),
  }
}

function claimsIn(text: Root): string[] {
  const claims: string[] = []
  visit(text, 'element', ({ properties }) => {
    if (typeof properties['dataClaim'] === 'string') claims.push(properties['dataClaim'])
  })
  return claims
}

/** @param names what each passage speaks of, in their order */
function byName(passages: readonly Passage[], names: readonly (readonly string[])[]): Map<string, Passage[]> {
  const found = new Map<string, Passage[]>()
  for (const [i, passage] of passages.entries()) {
    for (const name of new Set(names[i])) found.set(name, [...(found.get(name) ?? []), passage])
  }
  return found
}
