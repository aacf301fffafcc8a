import type { Layer, Story } from '../../story/story.ts'
import { printDate } from './dates.ts'
import { stringsFor } from './strings.ts'

/**
 * What a story says of a layer besides drawing it: "Bays (Assessment: Institute for Sea Charts, as of 10 January 2026)", or its name alone where
 * nobody is named for it. Undefined where it has no name.
 */
export function layerWords({ label, by, status, asOf }: Layer, { lang, timeZone }: Pick<Story, 'lang' | 'timeZone'>): string | undefined {
  if (label === '') return undefined
  const { evidence } = stringsFor(lang)
  const kind = status && evidence.status[status]
  const said = [kind && by ? `${kind}: ${by}` : (kind ?? by), asOf && evidence.asOf(printDate(asOf, lang, timeZone))]
  const known = said.filter((part) => part !== undefined && part !== '')
  return known.length === 0 ? label : `${label} (${known.join(', ')})`
}

/** Whether a layer is somebody's, or uncertain: readers are told of it wherever it shows. */
export function isAttributed({ by, status }: Layer): boolean {
  return by !== undefined || status !== undefined
}
