import type { Code } from './codes.ts'

/** Where in a file: what editors jump to. */
export interface Location {
  /** As the author named it: relative to where the command runs. */
  readonly file: string
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 code units, as editors count. */
  readonly column: number
  /** JSON pointer (RFC 6901) to the value, in JSON files. */
  readonly pointer?: string
}

/**
 * Errors keep a story from being published; warnings do with `--strict`. A note says what was mended on the way in, and never fails
 * anything.
 */
export type Severity = 'error' | 'warning' | 'note'

/** A mistake of a story: where, what, why it is one, and what to do. Problems are data; only bugs of ours are exceptions. */
export interface Problem extends Location {
  readonly severity: Severity
  /** Permanent name. */
  readonly code: Code
  /** What is there, with the nearest valid name where there is one. No full stop at the end. */
  readonly what: string
  /** Sentences. */
  readonly why: string
  readonly cure: string
}

/** Takes note of a problem. `cure` stands in for the code's own where more is known. */
export type Tell = (code: Code, at: Location, what: string, cure?: string) => void
