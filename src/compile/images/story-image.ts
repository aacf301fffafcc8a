/** A picture in a story's text, read and found sound. */
export interface StoryImage {
  /** Where it lies. */
  readonly path: string
  /** CSS pixels at which it is whole and sharp on a plain screen, as it is shown: turned upright. */
  readonly width: number
  readonly height: number
}

/** The pictures of a story by the address that its text gives them. */
export type StoryImages = ReadonlyMap<string, StoryImage>
