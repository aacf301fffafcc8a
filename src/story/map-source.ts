/** A source of the built-in base map, for the note on how the map was made. */
export interface MapSource {
  /** As a credit prints it, without "©". */
  readonly title: string
  readonly url: string
  /** Short name of the licence, such as ODbL 1.0. */
  readonly licence: string
  readonly licenceUrl: string
  /** A year, or the source's own number: "version 48.2". */
  readonly dataDate: string
  /** What of the map is from it, in English, without a full stop. */
  readonly usedFor: string
}
