/** A day, or a day and a time with seconds or an offset or not, whether it exists or not. */
export const ISO_TIME = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:\d{2})?)?$/

/** Whether a text is a day (`2025-03-13`) or a day and a time (`2025-03-13T15:00`, with seconds or an offset or not) that exists. */
export function isIsoTime(text: string): boolean {
  const [, year, month, day, hour = '0', minute = '0', second = '0', offset = 'Z'] = ISO_TIME.exec(text) ?? []
  if (year === undefined || month === undefined || day === undefined) return false
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  const dayExists = !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day)
  const [offsetHours = '0', offsetMinutes = '0'] = offset === 'Z' ? [] : offset.slice(1).split(':')
  return (
    dayExists && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60 && Number(offsetHours) < 15 && Number(offsetMinutes) < 60
  )
}

/** The day of an ISO day or time, as it is written. */
export function dayOf(iso: string): string {
  return iso.slice(0, 10)
}

export function hasTime(iso: string): boolean {
  return iso.includes('T')
}

/** Whether a time says itself how far it is from UTC. */
export function hasOffset(iso: string): boolean {
  return hasTime(iso) && /(?:Z|[+-]\d{2}:\d{2})$/.test(iso)
}

/**
 * An ISO time with its offset from UTC: a time without one is the clock of the time zone. A day stays a day. In the hour that a clock
 * passes twice, the first counts; in the hour that it skips, the time after the skip.
 */
export function withOffset(iso: string, timeZone: string): string {
  if (!hasTime(iso) || hasOffset(iso)) return iso
  const clock = new Date(`${iso}Z`).getTime()
  const offsets = [clock - DAY, clock + DAY].map((around) => offsetAt(around, timeZone))
  const fitting = offsets.find((offset) => offsetAt(clock - offset, timeZone) === offset) ?? offsets[0] ?? 0
  return `${iso}${printOffset(fitting)}`
}

const MINUTE = 60_000 // milliseconds
const DAY = 24 * 60 * MINUTE

/** Milliseconds that the clock of a time zone is ahead of UTC at a moment. */
function offsetAt(moment: number, timeZone: string): number {
  const parts = new Map(
    clockOf(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0
  const clock = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return clock - Math.floor(moment / 1000) * 1000
}

/** To make one takes a hundred times as long as to use it, and a story of many claims asks for each of its times. */
const CLOCKS = new Map<string, Intl.DateTimeFormat>()

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const [day, time] = [
    { year: 'numeric', month: '2-digit', day: '2-digit' },
    { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  ] as const
  const clock = CLOCKS.get(timeZone) ?? new Intl.DateTimeFormat('en', { timeZone, ...day, ...time })
  CLOCKS.set(timeZone, clock)
  return clock
}

function printOffset(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / MINUTE)
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** Whether an ISO day or time is later than another; of a day and a time, or two days, the days count, as they are in the time zone. */
export function isLater(a: string, b: string, timeZone: string): boolean {
  if (!hasTime(a) || !hasTime(b)) return dayIn(a, timeZone) > dayIn(b, timeZone)
  return new Date(withOffset(a, timeZone)).getTime() > new Date(withOffset(b, timeZone)).getTime()
}

/** The day of an ISO day or time where a clock shows the time of a zone. */
function dayIn(iso: string, timeZone: string): string {
  if (!hasOffset(iso)) return dayOf(iso)
  const moment = new Date(iso).getTime()
  return new Date(moment + offsetAt(moment, timeZone)).toISOString().slice(0, 10)
}
