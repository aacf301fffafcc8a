/** What the preview's server and its page tell each other. Types alone: the server takes nothing else from this room. */

/** The answer to `GET /-/state?story=KEY`. Without a key it is the first story's; of a story that is not there, or not at the moment, the answer is 404. */
export interface PreviewState {
  readonly stories: readonly StoryListing[]
  readonly story: StoryState
}

export interface StoryListing {
  /** The name of the story in addresses: its page stands at `/KEY/`. */
  readonly key: string
  /** Path of its file, as the author named it. */
  readonly file: string
}

export interface StoryState {
  readonly key: string
  readonly title: string
  /** Counts the versions that could be shown. 0 where there never was one. */
  readonly version: number
  /** Whether that version is the file as it stands; else it is the last one without errors. */
  readonly isCurrent: boolean
  /** Of the file that the version was made from: SHA-256, in hex. */
  readonly hash: string
  /** Of that version. */
  readonly steps: readonly StepState[]
  readonly problems: readonly ProblemState[]
}

export interface StepState {
  readonly id: string
  readonly place: FilePlace
  /** Share of the free area that a box written into this step would leave empty on each side. */
  readonly padding: number
  /** What the step's own `mobile:` says beside a box: a framing of its own, or how to frame the same box. */
  readonly mobile?: { readonly reframes: boolean; readonly padding?: number; readonly minZoom?: number; readonly maxZoom?: number }
}

/** A place in a file. */
export interface FilePlace {
  /** `stories/storm/story.md:12:3` */
  readonly text: string
  /** Opens it in the author's editor; missing where none was named. */
  readonly link?: string
}

export interface ProblemState {
  readonly severity: 'error' | 'warning' | 'note'
  readonly code: string
  /** Without a full stop. */
  readonly what: string
  /** Sentences. */
  readonly why: string
  readonly cure: string
  readonly place: FilePlace
}

/** The body of `POST /-/view`. */
export interface ViewRequest {
  readonly story: string
  /** A step's id. */
  readonly step: string
  /** `StoryState.hash`: the file that the view was picked on. */
  readonly hash: string
  readonly bounds: readonly [number, number, number, number]
  readonly maxZoom?: number
}

/** Its answer. `reason` is a sentence for the author. */
export type ViewAnswer = { readonly written: true } | { readonly written: false; readonly reason: string }

/** The data of a `change` of `GET /-/events`: the keys of the stories whose files have changed. */
export interface ChangeEvent {
  readonly stories: readonly string[]
}
