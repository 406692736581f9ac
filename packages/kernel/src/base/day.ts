/** A calendar day 'YYYY-MM-DD' in Asia/Shanghai. Days compare correctly as text. */
export type Day = string

const MS_PER_DAY = 86_400_000
const SHANGHAI_OFFSET_MS = 8 * 3_600_000
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/

/** True for an existing day written 'YYYY-MM-DD': '2024-02-29' is one, '2025-02-29' is not. */
export function isDay(text: string): text is Day {
  const parts = SHAPE.exec(text)
  return parts !== null && dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) === text
}

/** The day of a year, a month 1–12 and a day of the month, or null when there is no such day. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | null {
  const ms = Date.UTC(year, month - 1, dayOfMonth)
  const day = new Date(ms).toISOString().slice(0, 10)
  return day === `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}` ? day : null
}

/** The day `days` calendar days later, or earlier when negative. Throws RangeError when `day` is not a Day. */
export function addDays(day: Day, days: number): Day {
  const date = new Date(msOf(day) + days * MS_PER_DAY)
  const [month, dayOfMonth] = [date.getUTCMonth() + 1, date.getUTCDate()]
  return `${pad(date.getUTCFullYear(), 4)}-${month < 10 ? '0' : ''}${month}-${dayOfMonth < 10 ? '0' : ''}${dayOfMonth}`
}

/** Calendar days from one day to another: 0 for the same day, negative backwards. */
export function daysBetween(from: Day, to: Day): number {
  return (msOf(to) - msOf(from)) / MS_PER_DAY
}

/** The day it is in Shanghai (UTC+8 without summer time since 1991) at a UTC instant. */
export function dayInShanghai(instant: Date | string): Day {
  const ms = typeof instant === 'string' ? Date.parse(instant) : instant.getTime()
  return new Date(ms + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10)
}

/** 'YYYY-MM' */
export function monthOf(day: Day): string {
  return day.slice(0, 7)
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(msOf(day)).getUTCDay() || 7
}

/** 0 for 1 January. */
export function dayOfYear(day: Day): number {
  return daysBetween(`${day.slice(0, 4)}-01-01`, day)
}

/** The last day of the month `day` is in. */
export function endOfMonth(day: Day): Day {
  return new Date(Date.UTC(yearOf(day), Number(day.slice(5, 7)), 0)).toISOString().slice(0, 10)
}

/** The earlier of two days. */
export function earlierDay(a: Day, b: Day): Day {
  return a < b ? a : b
}

/** The later of two days. */
export function laterDay(a: Day, b: Day): Day {
  return a > b ? a : b
}

/** Reads the digits itself: most rules over many projects spend their time here, and `Date.parse` is ten times slower. */
function msOf(day: Day): number {
  const year = digits(day, 0, 4)
  const month = digits(day, 5, 7)
  const dayOfMonth = digits(day, 8, 10)
  const isShaped = day.length === 10 && day[4] === '-' && day[7] === '-' && month >= 1 && month <= 12
  if (!isShaped || !(dayOfMonth >= 1 && dayOfMonth <= 31 && year >= 0)) throw new RangeError(`not a day: ${day}`)
  return year < 100 ? Date.parse(`${day}T00:00:00Z`) : Date.UTC(year, month - 1, dayOfMonth)
}

/** The number written in digits from one place up to another, NaN where a character is no digit. */
function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48
    value = digit >= 0 && digit <= 9 ? value * 10 + digit : Number.NaN
  }
  return value
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
