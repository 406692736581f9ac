import { chinaYears } from './china-years.gen.ts'
import { addDays, dayOfYear, daysBetween, weekdayOf, yearOf } from './day.ts'
import type { Day } from './day.ts'

/** How a year departs from Monday–Friday: weekdays off and weekend days worked (调休), as 'MM-DD'. */
export type CalendarYear = { off: readonly string[]; worked: readonly string[] }

/** A day that departs from the calendar, for one project (a night-work ban, a flood) or everywhere. */
export type CalendarException = { day: Day; isWorkday: boolean }

/** The years it knows; each holds, for day n of the year, how many working days lie before it. */
export type WorkCalendar = { readonly workdaysBefore: ReadonlyMap<number, Uint16Array> }

/** The calendar has no data for this year; the answer would be a guess, so there is none. */
export type CalendarYearUnknown = { ok: false; problem: 'calendar_year_unknown'; year: number }

const unknown = (year: number): CalendarYearUnknown => ({ ok: false, problem: 'calendar_year_unknown', year })

/** A calendar of the given years. Throws RangeError on an exception in a year that is not among them. */
export function workCalendar(
  years: Readonly<Record<number, CalendarYear>>,
  exceptions: readonly CalendarException[] = [],
): WorkCalendar {
  const flags = new Map<number, boolean[]>()
  for (const [year, departures] of Object.entries(years)) flags.set(Number(year), flagsOf(Number(year), departures))
  return calendarOf(flags, exceptions)
}

/** The working days of mainland China as announced by the State Council, for the years announced so far. */
export const chinaCalendar: WorkCalendar = workCalendar(chinaYears)

/** The same calendar with exceptions laid over it. Throws RangeError on an exception in an unknown year. */
export function withExceptions(calendar: WorkCalendar, exceptions: readonly CalendarException[]): WorkCalendar {
  const flags = new Map<number, boolean[]>()
  for (const [year, before] of calendar.workdaysBefore) {
    flags.set(
      year,
      Array.from({ length: before.length - 1 }, (_, n) => (before[n + 1] ?? 0) > (before[n] ?? 0)),
    )
  }
  return calendarOf(flags, exceptions)
}

/** The years the calendar knows, ascending. */
export function knownYears(calendar: WorkCalendar): number[] {
  return [...calendar.workdaysBefore.keys()].sort((a, b) => a - b)
}

export function isWorkday(calendar: WorkCalendar, day: Day): { ok: true; isWorkday: boolean } | CalendarYearUnknown {
  const before = calendar.workdaysBefore.get(yearOf(day))
  if (!before) return unknown(yearOf(day))
  const n = dayOfYear(day)
  return { ok: true, isWorkday: (before[n + 1] ?? 0) > (before[n] ?? 0) }
}

/**
 * Working days after `from` up to and including `to`: the day of the event does not count (民法典 art. 201).
 * From Friday to the next Monday is 1; negative backwards; 0 for the same day.
 */
export function workdaysBetween(
  calendar: WorkCalendar,
  from: Day,
  to: Day,
): { ok: true; workdays: number } | CalendarYearUnknown {
  if (to < from) {
    const back = workdaysBetween(calendar, to, from)
    return back.ok ? { ok: true, workdays: -back.workdays } : back
  }
  let workdays = 0
  for (let year = yearOf(from); year <= yearOf(to); year++) {
    const before = calendar.workdaysBefore.get(year)
    if (!before) return unknown(year)
    const end = year === yearOf(to) ? dayOfYear(to) + 1 : before.length - 1
    const start = year === yearOf(from) ? dayOfYear(from) + 1 : 0
    workdays += (before[end] ?? 0) - (before[start] ?? 0)
  }
  return { ok: true, workdays }
}

/** The day `workdays` working days after `day` (before it when negative); 0 is the day itself, working or not. */
export function addWorkdays(
  calendar: WorkCalendar,
  day: Day,
  workdays: number,
): { ok: true; day: Day } | CalendarYearUnknown {
  const step = Math.sign(workdays)
  let current = day
  for (let left = Math.abs(workdays); left > 0;) {
    current = addDays(current, step)
    const work = isWorkday(calendar, current)
    if (!work.ok) return work
    if (work.isWorkday) left--
  }
  return { ok: true, day: current }
}

function flagsOf(year: number, { off, worked }: CalendarYear): boolean[] {
  const first = `${year}-01-01`
  const isOff = new Set(off)
  const isWorked = new Set(worked)
  return Array.from({ length: daysBetween(first, `${year + 1}-01-01`) }, (_, n) => {
    const day = addDays(first, n)
    const monthDay = day.slice(5)
    return isWorked.has(monthDay) || (weekdayOf(day) <= 5 && !isOff.has(monthDay))
  })
}

function calendarOf(flags: Map<number, boolean[]>, exceptions: readonly CalendarException[]): WorkCalendar {
  for (const { day, isWorkday: works } of exceptions) {
    const year = flags.get(yearOf(day))
    if (!year) throw new RangeError(`the calendar does not know ${yearOf(day)}`)
    year[dayOfYear(day)] = works
  }
  const workdaysBefore = new Map<number, Uint16Array>()
  for (const [year, days] of flags) {
    const before = new Uint16Array(days.length + 1)
    days.forEach((works, n) => (before[n + 1] = (before[n] ?? 0) + Number(works)))
    workdaysBefore.set(year, before)
  }
  return { workdaysBefore }
}
