import { renderToString } from 'preact-render-to-string'
import type { CompiledStory } from '../../src/compile/compile.ts'
import { viewportOf } from '../../src/element/viewport.ts'
import type { Size } from '../../src/geo/camera.ts'
import { stillGround } from '../../src/publish/still-ground.ts'
import { Ground } from '../../src/render/svg/ground.tsx'
import { staticMapCss } from '../../src/render/svg/map-css.ts'
import { Sheet } from '../../src/render/svg/sheet.tsx'
import { sceneAt } from '../../src/scene/scene-at.ts'
import { createTrack } from '../../src/scene/track.ts'

/** A page with the static map of a step, in the size of a live map. */
export function staticTwin({ story, base }: CompiledStory, step: number, size: Size): string {
  const scene = sceneAt(createTrack(story, viewportOf(size)), step)
  const map = renderToString(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={size.width}
      height={size.height}
      style="display:block"
      role="img"
      aria-label="static twin"
    >
      <Ground data={stillGround(base.rest)(scene)} scene={scene} story={story} size={size} />
      <Sheet scene={scene} size={size} />
    </svg>,
  )
  return `<!doctype html><style>body{margin:0}${staticMapCss()}</style>${map}`
}
