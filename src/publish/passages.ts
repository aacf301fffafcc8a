import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import type { Article } from '../compile/compile.ts'
import type { Story } from '../story/story.ts'
import type { Passage } from '../view/passage-links.tsx'

/** Which passages of a text speak of what. */
export interface Passages {
  /** By the id of a claim that the text links. */
  readonly ofClaims: ReadonlyMap<string, readonly Passage[]>
  /** By the id of a place that the text links, or about which it links a claim. */
  readonly ofPlaces: ReadonlyMap<string, readonly Passage[]>
  /** By the id of a step. */
  readonly ofSteps: ReadonlyMap<string, Passage>
}

export function passagesOf(article: Article, { steps, claims }: Pick<Story, 'steps' | 'claims'>): Passages {
  const passages = steps.map(({ id }, i): Passage => ({ id, number: i + 1 }))
  const linked = article.chapters.flatMap(({ title, steps: texts }) =>
    texts.map(({ content }, i) => (i === 0 && title !== undefined ? [title, content] : [content]).map(linksIn)),
  )
  const aboutOf = new Map(claims.map(({ id, about }) => [id, about]))
  const claimsOf = linked.map((links) => links.flatMap((link) => link.claims))
  const placesOf = linked.map((links, i) => [
    ...links.flatMap((link) => link.places),
    ...(claimsOf[i] ?? []).flatMap((claim) => aboutOf.get(claim) ?? []),
  ])
  return {
    ofClaims: byName(passages, claimsOf),
    ofPlaces: byName(passages, placesOf),
    ofSteps: new Map(passages.map((passage) => [passage.id, passage])),
  }
}

/** What a text links, in its order. */
interface Links {
  readonly claims: readonly string[]
  readonly places: readonly string[]
}

function linksIn(text: Root): Links {
  const claims: string[] = []
  const places: string[] = []
  visit(text, 'element', ({ properties: { dataClaim, dataPlace } }) => {
    if (typeof dataClaim === 'string') claims.push(dataClaim)
    if (typeof dataPlace === 'string') places.push(dataPlace)
  })
  return { claims, places }
}

/** @param names what each passage speaks of, in their order */
function byName(passages: readonly Passage[], names: readonly (readonly string[])[]): Map<string, Passage[]> {
  const found = new Map<string, Passage[]>()
  for (const [i, passage] of passages.entries()) {
    for (const name of new Set(names[i])) found.set(name, [...(found.get(name) ?? []), passage])
  }
  return found
}
