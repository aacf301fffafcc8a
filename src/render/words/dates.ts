/**
 * An ISO day or date-time as a reader of this language writes it: "13 March 2025", with the hour where the story gives one.
 * A day is printed as it stands, whatever the time zone.
 */
export function printDate(iso: string, lang: string, timeZone = 'UTC'): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(iso)
  const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' }
  const locale = lang === 'en' ? 'en-GB' : lang
  if (isDay) return inFull(new Intl.DateTimeFormat(locale, { ...day, timeZone: 'UTC' }).format(new Date(iso)))
  return new Intl.DateTimeFormat(locale, { ...day, hour: '2-digit', minute: '2-digit', timeZone, timeZoneName: 'short' }).format(
    new Date(iso),
  )
}

/** The short word for "year" at the end of a Ukrainian or Russian date, written out: its full stop would end the sentence twice. */
function inFull(date: string): string {
  return date.replace(/\s\u0440\.$/u, ' року').replace(/\s\u0433\.$/u, ' года')
}
