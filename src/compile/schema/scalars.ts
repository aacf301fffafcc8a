import * as v from 'valibot'
import { ISO_TIME, isIsoTime } from '../text/iso-time.ts'
import { isLanguage, isTimeZone } from '../text/locale.ts'

// The message of each check completes the sentence "'key' must be ...". What JSON Schema cannot say of a check, its metadata say as nearly as they can.

/** A pattern of JSON Schema. VS Code prints the message in its place. */
export function patternOf(pattern: RegExp, message: string): { readonly pattern: string; readonly patternErrorMessage: string } {
  return { pattern: pattern.source, patternErrorMessage: `Must be ${message}.` }
}

/** With a sentence or two that editors show (json-schema.ts). */
export function described<S extends v.GenericSchema>(schema: S, description: string) {
  return v.pipe(schema, v.description(description))
}

export const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Letters of an id: it stands in links and file names. */
const LONGEST_ID = 64

const ID_MESSAGE = 'a name of lower-case letters, digits and single hyphens, such as sudzha-close'
export const id = v.pipe(v.string(ID_MESSAGE), v.regex(ID, ID_MESSAGE), v.maxLength(LONGEST_ID, `at most ${LONGEST_ID} characters long`))

export const text = v.pipe(v.string('text (in quotation marks, if it looks like a number or a date)'), v.regex(/\S/, 'text, and not empty'))

/** Characters of a text that must stand on one line of the map's edge. */
const LONGEST_LINE = 200
const LINE_MESSAGE = `text of one line, at most ${LONGEST_LINE} characters long`
export const line = v.pipe(
  text,
  v.regex(/^[^\n\r]*$/, LINE_MESSAGE),
  v.check((value) => value.length <= LONGEST_LINE, LINE_MESSAGE),
  v.metadata({ maxLength: LONGEST_LINE }),
)

const TIME_MESSAGE = 'a day such as 2025-03-13, or a day and a time such as 2025-03-13T15:00'
export const time = v.pipe(v.string(TIME_MESSAGE), v.check(isIsoTime, TIME_MESSAGE), v.metadata(patternOf(ISO_TIME, TIME_MESSAGE)))

const URL_MESSAGE = 'a web address that begins with https:// or http://'
export const url = v.pipe(v.string(URL_MESSAGE), v.regex(/^[hH][tT]{2}[pP][sS]?:\/\/[^\s<>"'\\]+$/, URL_MESSAGE), v.url(URL_MESSAGE))

const LANG_MESSAGE = 'a language tag such as en or uk'
export const lang = v.pipe(
  v.string(LANG_MESSAGE),
  v.check(isLanguage, LANG_MESSAGE),
  v.metadata(patternOf(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, LANG_MESSAGE)),
)

const ZONE_MESSAGE = 'a time zone such as Europe/London'
export const timeZone = v.pipe(
  v.string(ZONE_MESSAGE),
  v.check(isTimeZone, ZONE_MESSAGE),
  v.metadata(patternOf(/^[A-Za-z][A-Za-z0-9_+/-]*$/, ZONE_MESSAGE)),
)

/** A number in a closed range. */
export function number(low: number, high: number) {
  const message = `a number from ${low} to ${high}`
  return v.pipe(v.number(message), v.finite(message), v.minValue(low, message), v.maxValue(high, message))
}

export const zoom = number(0, 22)
export const share = number(0, 1)
export const flag = v.boolean('true or false')

/** One reference, or a list of them. What they refer to is resolved later. */
const REFS_MESSAGE = 'a name or a list of names'
export const refs = v.union([text, v.array(text, REFS_MESSAGE)], REFS_MESSAGE)
