import { chinaCalendar, isDay } from '../base/index.ts'
import { dayNumber } from './axis.ts'
import type { Axis } from './axis.ts'
import type { Calendar, Shift, ShiftException } from './network.ts'
import type { Warning } from './result.ts'
import { always, workTable } from './work-table.ts'
import type { WorkTable } from './work-table.ts'

/** Calendars every network knows. `every_day` is around the clock. */
export const builtInCalendars: readonly Calendar[] = [
  { id: 'china', isChina: true },
  { id: 'monday_to_friday' },
  { id: 'every_day', weekdays: [1, 2, 3, 4, 5, 6, 7], shifts: [['00:00', '24:00']] },
]

/** Exceptions further from the start than a century would only fill the table. */
const REACH_DAYS = 36_525
/** Ten years from the start are looked up day by day, which is faster than counting on in weeks; most projects end within. */
const LIKELY_DAYS = 3_653
const DAY_SHIFTS: readonly Shift[] = [
  ['08:00', '12:00'],
  ['13:00', '17:00'],
]
const TIME = /^([01]\d|2[0-4]):([0-5]\d)$/
const MINUTES_PER_DAY = 1440

/** The table of a calendar for an axis with dates, and what was odd in it. `around` is the day number of the start. */
export function tableOf(calendar: Calendar, axis: Axis, around: number): { table: WorkTable; warnings: Warning[] } {
  const warnings: Warning[] = []
  const exceptions = (calendar.exceptions ?? []).filter((exception) => isNear(exception, around))
  const ignored = (calendar.exceptions?.length ?? 0) - exceptions.length
  if (ignored > 0) warnings.push({ warning: 'exceptions_ignored', calendar: calendar.id, count: ignored })
  let week = weekOf(calendar, axis)
  if (week.days.every((day) => day.length === 0)) {
    warnings.push({ warning: 'calendar_without_work', calendar: calendar.id })
    week = weekOf({ id: calendar.id }, axis)
  }
  const isPlain = exceptions.length === 0 && !calendar.isChina
  if (isPlain && week.days.every((day) => day.length === 2 && day[0] === 0 && day[1] === axis.dayTicks)) {
    return { table: always, warnings }
  }
  const [first, last] = spanOf(exceptions, calendar.isChina === true, around)
  const shifts = Array.from({ length: last - first + 1 }, (_, n) => week.days[weekdayIndex(first + n)]!)
  if (calendar.isChina) layChina(shifts, first, week)
  for (const { day, until = day, isWorkday, shifts: own } of exceptions) {
    for (let number = dayNumber(day); number <= dayNumber(until); number++) {
      shifts[number - first] = isWorkday ? (own ? ticksOfShifts(own, axis) : workdayOf(week, number)) : NO_SHIFTS
    }
  }
  return { table: workTable(first, axis.dayTicks, shifts), warnings }
}

type Week = { days: readonly Float64Array[]; workday: Float64Array }

const NO_SHIFTS = new Float64Array(0)

function weekOf(calendar: Calendar, axis: Axis): Week {
  const { weekdays = [1, 2, 3, 4, 5], shifts = DAY_SHIFTS, weekdayShifts = {} } = calendar
  const workday = ticksOfShifts(shifts, axis)
  const days = [1, 2, 3, 4, 5, 6, 7].map((weekday) => {
    if (!weekdays.includes(weekday)) return NO_SHIFTS
    const own = weekdayShifts[weekday]
    return own ? ticksOfShifts(own, axis) : workday
  })
  return { days, workday }
}

/** What is worked when a day is declared a working day: its own shifts, or those of any working day. */
function workdayOf({ days, workday }: Week, day: number): Float64Array {
  const own = days[weekdayIndex(day)]!
  return own.length > 0 ? own : workday
}

/** Ascending pairs of ticks without overlaps; what cannot be read is left out. Axes of days work the whole day or not. */
function ticksOfShifts(shifts: readonly Shift[], axis: Axis): Float64Array {
  const pairs = shifts
    .map(([from, to]) => [minutesOf(from), minutesOf(to)] as const)
    .filter(([from, to]) => from < to)
    .sort(([a], [b]) => a - b)
  if (pairs.length === 0) return NO_SHIFTS
  if (axis.kind === 'day') return Float64Array.of(0, axis.dayTicks)
  const merged: number[] = []
  for (const [from, to] of pairs) {
    if (merged.length > 0 && from <= merged.at(-1)!) merged.push(Math.max(merged.pop()!, to))
    else merged.push(from, to)
  }
  return Float64Array.from(merged)
}

/** Minutes since midnight; NaN, which compares with nothing, when it is no time of day. */
function minutesOf(time: string): number {
  const parts = TIME.exec(time)
  const minutes = parts ? Number(parts[1]) * 60 + Number(parts[2]) : Number.NaN
  return minutes <= MINUTES_PER_DAY ? minutes : Number.NaN
}

function isNear({ day, until = day }: ShiftException, around: number): boolean {
  if (!isDay(day) || !isDay(until) || until < day) return false
  return dayNumber(day) >= around - REACH_DAYS && dayNumber(until) <= around + REACH_DAYS
}

/** First and last day of a table that holds every exception, the years a project may take and a plain week on both sides. */
function spanOf(
  exceptions: readonly ShiftException[],
  isChina: boolean,
  around: number,
): [first: number, last: number] {
  let first = around
  let last = around + LIKELY_DAYS
  for (const { day, until = day } of exceptions) {
    first = Math.min(first, dayNumber(day))
    last = Math.max(last, dayNumber(until))
  }
  if (isChina) {
    const years = [...chinaCalendar.workdaysBefore.keys()]
    first = Math.min(first, dayNumber(`${Math.min(...years)}-01-01`))
    last = Math.max(last, dayNumber(`${Math.max(...years)}-12-31`))
  }
  return [first - 7, last + 7]
}

/**
 * Holidays are taken out of the week and make-up days put into it; other days stay as the calendar has them. A weekend
 * between a Friday and a Monday that are both off belongs to the holiday, for those who work on weekends.
 */
function layChina(shifts: Float64Array[], first: number, week: Week): void {
  for (const [year, before] of chinaCalendar.workdaysBefore) {
    const offset = dayNumber(`${year}-01-01`)
    const isWorked = (n: number) => before[n + 1]! > before[n]!
    const isOff = (n: number) => n >= 0 && n + 1 < before.length && !isWorked(n)
    for (let n = 0; n + 1 < before.length; n++) {
      const weekday = weekdayIndex(offset + n)
      const isWeekend = weekday >= 5
      if (isWorked(n)) {
        if (isWeekend) shifts[offset + n - first] = workdayOf(week, offset + n)
      } else if (!isWeekend || (isOff(n + 4 - weekday) && isOff(n + 7 - weekday)))
        shifts[offset + n - first] = NO_SHIFTS
    }
  }
}

/** 0 Monday … 6 Sunday; day 0 was a Thursday. */
function weekdayIndex(day: number): number {
  return (((day + 3) % 7) + 7) % 7
}
