import { printDate } from './dates.ts'
import { stringsFor } from './strings.ts'

/** Months from which an age is told in years. */
const YEARS_FROM = 24

/** How old a map is, in a sentence. */
export interface MapAge {
  /** "This map is from 20 months ago." */
  readonly inShort: string
  /** "This map shows the state of 13 March 2025, 20 months ago." */
  readonly inFull: string
}

/**
 * What a map says of its age. Undefined where it is read within a month.
 *
 * @param asOf ISO day on which the map's facts were true
 * @param today the reader's ISO day
 */
export function mapAge(asOf: string, today: string, lang: string): MapAge | undefined {
  const months = monthsBetween(asOf, today)
  const isOld = months > 1 || (months === 1 && dayOf(today) !== dayOf(asOf))
  if (!isOld) return undefined
  const printer = new Intl.RelativeTimeFormat(lang)
  const ago = months < YEARS_FROM ? printer.format(-months, 'month') : printer.format(-Math.floor(months / 12), 'year')
  const { evidence } = stringsFor(lang)
  return { inShort: evidence.asItWas(ago), inFull: evidence.oldMap(printDate(asOf, lang), ago) }
}

/** Whole months from one ISO day to another; negative where the second is earlier. */
function monthsBetween(from: string, to: string): number {
  const month = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7))
  return month(to) - month(from) - (dayOf(to) < dayOf(from) ? 1 : 0)
}

function dayOf(iso: string): number {
  return Number(iso.slice(8, 10))
}
