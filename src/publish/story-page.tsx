import type { Element, Root } from 'hast'
import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { Fragment, type VNode } from 'preact'
import { jsx, jsxs } from 'preact/jsx-runtime'
import { renderToString } from 'preact-render-to-string'
import { visit } from 'unist-util-visit'
import type { CompiledStory } from '../compile/compile.ts'
import { printDate } from '../render/words/dates.ts'
import { layerWords } from '../render/words/layer-words.ts'
import { mapCredits } from '../render/words/map-credits.ts'
import { mapPolicy } from '../render/words/map-policy.ts'
import { stringsFor } from '../render/words/strings.ts'
import { Article } from '../view/article.tsx'
import { ClaimTable } from '../view/claim-table.tsx'
import { Corrections } from '../view/corrections.tsx'
import { HowMade } from '../view/how-made.tsx'
import { Page } from '../view/page.tsx'
import { PlaceTable } from '../view/place-table.tsx'
import { StoryElement } from '../view/story-element.tsx'
import { StoryFoot, StoryHead } from '../view/story-frame.tsx'
import { originsOf, pagePolicy } from './content-security-policy.ts'
import { FirstMap } from './first-map.tsx'
import { passagesOf } from './passages.ts'
import type { Still } from './still-maps.tsx'
import type { ViewerFiles } from './viewer-files.ts'

export interface StoryPageOptions {
  readonly viewer: ViewerFiles
  /** From the page's folder to the build's root, and to the story's folder: '', './' or '../'. */
  readonly toRoot: string
  readonly toStory: string
  /** The address of the story's page, absolute, where it is known. */
  readonly canonical?: string | undefined
}

/** The HTML of a story's own page: the whole text, the first map drawn in it, and nothing inline that a strict policy forbids. */
export function storyPage(compiled: CompiledStory, stills: readonly Still[], options: StoryPageOptions): string {
  const { story, meta, article, mapSources } = compiled
  const { viewer, toRoot, toStory, canonical } = options
  const strings = stringsFor(story.lang)
  const asOf = printDate(story.asOf, story.lang, meta.timeZone)
  const policy = mapPolicy(story)
  const credits = mapCredits(story)
  const passages = passagesOf(article, story)
  const { slug, claims, places, lang } = story
  const shadowCss = `${toRoot}${viewer.shadowCss}`
  const storyJson = `${toStory}story.json`
  let index = 0

  const page = (
    <Page
      lang={story.lang}
      title={story.title}
      description={meta.dek}
      canonical={canonical}
      contentSecurityPolicy={pagePolicy(originsOf(story.basemap))}
      pageCss={`${toRoot}${viewer.pageCss}`}
      shadowCss={shadowCss}
      script={`${toRoot}${viewer.script}`}
      preloads={viewer.preloads.map((file) => `${toRoot}${file}`)}
      storyJson={storyJson}
      icon={`${toRoot}icon.svg`}
    >
      <StoryElement
        title={story.title}
        asOf={asOf}
        policy={policy}
        credits={credits}
        strings={strings}
        src={storyJson}
        shadowCss={shadowCss}
        history="replace"
        firstMap={stills[0] && <FirstMap still={stills[0]} story={story} />}
      >
        <StoryHead {...meta} slug={slug} strings={strings} />
        <Article
          slug={story.slug}
          strings={strings}
          chapters={article.chapters.map(({ title, steps }) => ({
            title: title && vnodes(title),
            steps: steps.map(({ id, when, content }) => {
              const still = stills[index]
              const gap = story.steps[index]?.gap ?? 0
              index += 1
              return {
                id,
                when,
                gap,
                content: vnodes(withAddresses(content, toStory)),
                words: still?.words ?? '',
                map: `${toStory}${still?.file ?? ''}`,
              }
            }),
          }))}
        />
        <StoryFoot
          note={meta.note}
          notes={article.notes.map(({ id, content }) => ({ id, content: vnodes(content) }))}
          corrections={
            meta.corrections.length > 0 && (
              <Corrections
                slug={slug}
                lang={lang}
                timeZone={meta.timeZone}
                corrections={meta.corrections.map(({ step, ...correction }) => ({
                  ...correction,
                  passage: passages.ofSteps.get(step ?? ''),
                }))}
                strings={strings}
              />
            )
          }
          claims={
            claims.length > 0 && <ClaimTable slug={slug} claims={claims} story={story} passages={passages.ofClaims} strings={strings} />
          }
          places={
            places.length > 0 && <PlaceTable slug={slug} lang={lang} places={places} passages={passages.ofPlaces} strings={strings} />
          }
          sources={meta.sources}
          asOf={asOf}
          policy={policy}
          credits={credits}
          layers={story.layers.flatMap((layer) => layerWords(layer, story) ?? [])}
          howMade={<HowMade {...mapSources} policy={story.boundaryPolicy} lang={story.lang} strings={strings} />}
          strings={strings}
        />
      </StoryElement>
    </Page>
  )
  return `<!doctype html>\n${renderToString(page)}\n`
}

/** A text with the addresses of its pictures relative to the page. */
function withAddresses(content: Root, toStory: string): Root {
  const copy = structuredClone(content)
  visit(copy, { tagName: 'img' }, (image: Element) => {
    image.properties['src'] = `${toStory}${image.properties['src']}`
  })
  return copy
}

function vnodes(tree: Root): VNode {
  return toJsxRuntime(tree, { Fragment, jsx, jsxs, elementAttributeNameCase: 'html' }) as VNode
}
