import type { Root } from 'mdast'
import type { DraftChapter } from '../markdown/draft.ts'
import type { Tell } from '../problems/problem.ts'
import type { DeclaredClaims } from '../read-claims-file.ts'
import type { FrontMatter } from '../schema/front-matter.ts'
import type { Source } from '../text/source.ts'
import type { World } from '../views/world.ts'
import type { Yaml } from '../yaml/yaml.ts'
import { storyTexts } from './story-texts.ts'
import { tellDatesOutOfOrder } from './tell-dates-out-of-order.ts'
import { tellMixedSpellings } from './tell-mixed-spellings.ts'
import { tellNewerLayers } from './tell-newer-layers.ts'
import { tellSwappedViews } from './tell-swapped-views.ts'
import { tellUnattributed } from './tell-unattributed.ts'

/** A story as far as it could be read. */
export interface ReadStory {
  readonly source: Source
  readonly front: FrontMatter
  readonly yaml: Yaml
  /** Claims of the front matter and of claims.yaml. */
  readonly declared: readonly DeclaredClaims[]
  readonly text: Root
  readonly chapters: readonly DraftChapter[]
  readonly world: World
}

/** Tells of what is sound by itself and does not go together: a text and its claims, dates, a view and the places, two spellings of a place. */
export function checkStory(story: ReadStory, tell: Tell): void {
  const texts = storyTexts(story)
  tellNewerLayers(story, tell)
  tellDatesOutOfOrder(story, tell)
  tellSwappedViews(story, tell)
  tellUnattributed(texts, story.world, story.front.lang ?? 'en', tell)
  tellMixedSpellings(texts, story.world, story.front.lang ?? 'en', tell)
}
