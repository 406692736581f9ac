import { addDays, dayOf, endOfMonth, type Day } from '../base/index.ts'

/** A quarter as people name it, `2026Q3`. */
export type Quarter = string

export type QuarterDays = { from: Day; until: Day }

/** First and last day of a quarter, or null where the text names none. */
export function daysOfQuarter(text: Quarter): QuarterDays | null {
  const [, year, number] = /^(\d{4})Q([1-4])$/.exec(text) ?? []
  if (year === undefined || number === undefined) return null
  const from = dayOf(Number(year), Number(number) * 3 - 2, 1)
  return from === null ? null : { from, until: endOfMonth(dayOf(Number(year), Number(number) * 3, 1) ?? from) }
}

export function quarterOf(day: Day): Quarter {
  return `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

/** The last quarter that was over on `day`. */
export function quarterBefore(day: Day): Quarter {
  const days = daysOfQuarter(quarterOf(day))
  return quarterOf(days ? addDays(days.from, -1) : day)
}
