/** The parts of the element's shadow that the viewer drives. The build writes them (view/story-element); the viewer finds them. */
export interface StageParts {
  readonly stage: HTMLElement
  /** The box of the map: its size is the viewport's. */
  readonly map: HTMLElement
  /** Holds the static map under the sheet until the live map has come. */
  readonly still: HTMLElement
  readonly live: HTMLElement
  readonly sheet: SVGSVGElement
  readonly veil: HTMLElement
}

/** Finds the parts; undefined where the shadow is not ours or not whole. */
export function findStage(root: ShadowRoot): StageParts | undefined {
  const stage = root.querySelector<HTMLElement>('.stage')
  const map = root.querySelector<HTMLElement>('.map')
  const still = root.querySelector<HTMLElement>('.still')
  const live = root.querySelector<HTMLElement>('.live')
  const sheet = root.querySelector<SVGSVGElement>('.sheet-layer')
  const veil = root.querySelector<HTMLElement>('.veil')
  return stage && map && still && live && sheet && veil ? { stage, map, still, live, sheet, veil } : undefined
}

/** The light-DOM elements that hold the steps' text, in reading order. */
export function findSteps(host: Element): HTMLElement[] {
  return [...host.querySelectorAll<HTMLElement>(':scope > [data-step]')]
}
