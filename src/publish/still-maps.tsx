import { renderToString } from 'preact-render-to-string'
import type { CompiledStory } from '../compile/compile.ts'
import type { Effects } from '../compile/effects.ts'
import { nodeEffects } from '../compile/node-effects.ts'
import type { GroundData } from '../render/svg/decode-ground.ts'
import { STILL } from '../render/svg/still.ts'
import { STILL_FOOT, StillMap } from '../render/svg/still-map.tsx'
import { SMALL_SCALE, STILL_SMALL } from '../render/svg/still-small.ts'
import { printDate } from '../render/words/dates.ts'
import { describe } from '../render/words/describe.ts'
import { mapCredits } from '../render/words/map-credits.ts'
import { mapPolicy } from '../render/words/map-policy.ts'
import { stringsFor } from '../render/words/strings.ts'
import type { Scene } from '../scene/scene.ts'
import { sceneAt } from '../scene/scene-at.ts'
import { sceneUnder } from '../scene/scene-under.ts'
import { createTrack } from '../scene/track.ts'
import type { Story } from '../story/story.ts'
import { stillGround } from './still-ground.ts'
import { stillTiles } from './tiles/still-tiles.ts'
import { wrapLines } from './wrap-lines.ts'

/** The static map of one step and the words for it. */
export interface Still {
  readonly scene: Scene
  readonly ground: GroundData
  readonly words: string
  /** Path relative to the story's folder, and the SVG, which is drawn when it is first asked for. */
  readonly file: string
  readonly svg: string
}

/**
 * The static maps of a story, one for each step, from the same scenes and the same ground as the live map.
 *
 * @param effects what reads the story's tiles
 * @throws a SiteError where a file of tiles is damaged
 */
export async function stillMaps(compiled: CompiledStory, effects: Pick<Effects, 'readRange'> = nodeEffects): Promise<Still[]> {
  const { story, base } = compiled
  const groundOf = stillGround(base.rest)
  const tilesOf = stillTiles(compiled, effects)
  const track = createTrack(story, STILL)
  const strings = stringsFor(story.lang)
  const asOf = strings.asOf(printDate(story.asOf, story.lang))
  const stills: Still[] = []
  for (const [index, step] of story.steps.entries()) {
    const scene = sceneAt(track, index)
    const words = step.alt === '' ? describe(scene, story, STILL) : step.alt
    const drawn = groundOf(scene)
    const ground = { ...drawn, layers: new Map([...drawn.layers, ...(await tilesOf(scene))]) }
    let svg: string | undefined
    const draw = (): string => renderStill({ story, asOf }, scene, ground, words)
    stills.push({
      scene,
      ground,
      words,
      file: step.map,
      get svg() {
        svg ??= draw()
        return svg
      },
    })
  }
  return stills
}

function renderStill(
  { story, asOf }: { readonly story: Story; readonly asOf: string },
  scene: Scene,
  ground: GroundData,
  words: string,
): string {
  const policy = mapPolicy(story, { scene, size: STILL }).join(' ')
  const source = `${asOf} · ${mapCredits(story, { scene, size: STILL })}`
  const foot = wrapLines([policy, source], STILL.width - 2 * STILL_FOOT.margin, STILL_FOOT.size)
  const smallFoot = wrapLines([`${policy} ${source}`], STILL_SMALL.width - 2 * STILL_FOOT.margin, STILL_FOOT.size)
  return renderToString(
    <StillMap data={ground} story={story} scene={scene} small={smallScene(scene, story)} words={words} foot={foot} smallFoot={smallFoot} />,
  )
}

/** The same view in the pixels of a small picture, its names set for them. */
function smallScene({ position, camera }: Scene, story: Story): Scene {
  return sceneUnder(story, position, { center: camera.center, zoom: camera.zoom - Math.log2(SMALL_SCALE) }, STILL_SMALL)
}
