import type { VNode } from 'preact'
import type { Strings } from '../../render/words/strings.ts'
import { Icon } from './icon.tsx'

export interface MainButtonProps {
  readonly words: Strings['explore']
  readonly isAway: boolean
  readonly begin: () => void
  readonly back: () => void
  /** What has happened, for those who do not see it. */
  readonly said: string
}

/** Gives the map to the reader and takes it back. */
export function MainButton({ words, isAway, begin, back, said }: MainButtonProps): VNode {
  return (
    <>
      <button type="button" class="explore-main" onClick={isAway ? back : begin}>
        {isAway ? words.back : words.open}
      </button>
      <p class="said" role="status">
        {said}
      </p>
    </>
  )
}

export interface MovesProps {
  readonly words: Strings['explore']
  readonly zoomBy: (levels: number) => void
  /** In shares of the map's width and height, to the right and down. */
  readonly panBy: (right: number, down: number) => void
  /** Whether the buttons that move the map are shown. */
  readonly hasPad: boolean
  readonly togglePad: () => void
  /** Whether what lies beyond the story has come, in words; '' where it has. */
  readonly status: string
  /** What must be said of it. */
  readonly note: string
}

/** Levels by which a press of a button zooms. */
const ZOOM_STEP = 1

/** Share of the map by which a press of a button moves it. */
const PAN_STEP = 0.3

/** What moves the map without a drag. */
export function Moves({ words, zoomBy, panBy, hasPad, togglePad, status, note }: MovesProps): VNode {
  return (
    <>
      <p class="explore-note" role="status">
        {status}
      </p>
      <p class="explore-note">{note}</p>
      {hasPad && (
        <div class="explore-pad">
          <IconButton label={words.north} icon="north" press={() => panBy(0, -PAN_STEP)} />
          <IconButton label={words.west} icon="west" press={() => panBy(-PAN_STEP, 0)} />
          <IconButton label={words.east} icon="east" press={() => panBy(PAN_STEP, 0)} />
          <IconButton label={words.south} icon="south" press={() => panBy(0, PAN_STEP)} />
        </div>
      )}
      <div class="explore-moves">
        <button type="button" class="icon" aria-label={words.move} title={words.move} aria-expanded={hasPad} onClick={togglePad}>
          <Icon name="move" />
        </button>
        <IconButton label={words.zoomOut} icon="minus" press={() => zoomBy(-ZOOM_STEP)} />
        <IconButton label={words.zoomIn} icon="plus" press={() => zoomBy(ZOOM_STEP)} />
      </div>
    </>
  )
}

function IconButton({ label, icon, press }: { label: string; icon: Parameters<typeof Icon>[0]['name']; press: () => void }): VNode {
  return (
    <button type="button" class={`icon icon-${icon}`} aria-label={label} title={label} onClick={press}>
      <Icon name={icon} />
    </button>
  )
}

export interface PresetsProps {
  readonly words: Strings['explore']
  readonly presets: readonly { readonly label: string; readonly go: () => void }[]
}

/** Where a reader may go at once. */
export function Presets({ words, presets }: PresetsProps): VNode {
  return (
    <fieldset class="presets" aria-label={words.views}>
      {presets.map(({ label, go }) => (
        <button type="button" key={label} onClick={go}>
          {label}
        </button>
      ))}
    </fieldset>
  )
}
