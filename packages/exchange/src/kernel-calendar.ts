import { addDays, chinaCalendar, isWorkday, knownYears, weekdayOf, type Day } from '@jiheng/kernel/base'
import type { Calendar, Shift, ShiftException } from '@jiheng/kernel/schedule'
import { readTimeOfDay, timeOfDay } from './local-time.ts'
import { LIMITS } from './limits.ts'
import { tidySpans, USUAL_DAY, type DaySpans, type WorkTimes } from './work-times.ts'

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const

/** The working times of a file as a calendar of the kernel; runs of days that depart alike become one exception. */
export function kernelCalendar({ id, name, week, days }: WorkTimes): Calendar {
  const weekdays = WEEKDAYS.filter((weekday) => spansOf(week, weekday).length > 0)
  const shifts = weekdays.map((weekday) => shiftsOf(spansOf(week, weekday)))
  const isUniform = shifts.every((each) => same(each, shifts[0]))
  return {
    id,
    name,
    weekdays,
    ...(isUniform
      ? { shifts: shifts[0] ?? shiftsOf(USUAL_DAY) }
      : { weekdayShifts: Object.fromEntries(weekdays.map((weekday, i) => [weekday, shifts[i] ?? []])) }),
    exceptions: exceptionsOf(days),
  }
}

const spansOf = (week: readonly DaySpans[], weekday: number): DaySpans => week[weekday - 1] ?? []

function exceptionsOf(days: ReadonlyMap<Day, DaySpans>): ShiftException[] {
  const exceptions: ShiftException[] = []
  for (const [day, spans] of [...days].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const last = exceptions.at(-1)
    const shifts = shiftsOf(spans)
    if (last && same(last.shifts ?? [], shifts) && addDays(last.until ?? last.day, 1) === day) last.until = day
    else exceptions.push({ day, isWorkday: shifts.length > 0, ...(shifts.length > 0 ? { shifts } : {}) })
  }
  return exceptions
}

const shiftsOf = (spans: DaySpans): Shift[] => spans.map(({ from, to }) => [timeOfDay(from), timeOfDay(to)])

const same = (a: readonly Shift[], b: readonly Shift[] | undefined): boolean => String(a) === String(b)

/** The calendars the kernel knows without being listed. */
export const BUILT_IN: Readonly<Record<string, Calendar>> = {
  china: { id: 'china', isChina: true },
  monday_to_friday: { id: 'monday_to_friday' },
  every_day: { id: 'every_day', weekdays: WEEKDAYS, shifts: [['00:00', '24:00']] },
}

/**
 * A calendar of the kernel as working times, for writing. Holidays of 国务院 are written out for the years that are known.
 * In a network of days, pass `isWholeDays`: a day that is worked at all is worked as the usual eight hours.
 */
export function workTimesOf(calendar: Calendar, isWholeDays: boolean): WorkTimes {
  const { id, name = id, weekdays = [1, 2, 3, 4, 5], shifts, weekdayShifts = {}, exceptions = [] } = calendar
  const read = (stated: readonly Shift[] | undefined): DaySpans =>
    isWholeDays && (stated === undefined || stated.length > 0) ? USUAL_DAY : spansOfShifts(stated)
  const usual = read(shifts)
  const week = WEEKDAYS.map((weekday): DaySpans => {
    const own = weekdayShifts[weekday]
    if (own !== undefined) return read(own)
    return weekdays.includes(weekday) ? usual : []
  })
  const days = new Map<Day, DaySpans>(calendar.isChina ? chinaDays(week, usual) : [])
  for (const { day, until = day, isWorkday: isWorked, shifts: own } of exceptions) {
    let left: number = LIMITS.calendarDays
    for (let each = day; each <= until && left > 0; each = addDays(each, 1), left--)
      days.set(each, isWorked ? (own ? read(own) : workedLike(week, usual, each)) : [])
  }
  return { id, name, week, days }
}

/** A make-up day is worked like its weekday, or where that is free, as a usual day. */
function workedLike(week: readonly DaySpans[], usual: DaySpans, day: Day): DaySpans {
  const own = week[weekdayOf(day) - 1] ?? []
  return own.length > 0 ? own : usual
}

function spansOfShifts(shifts: readonly Shift[] | undefined): DaySpans {
  if (shifts === undefined) return USUAL_DAY
  return tidySpans(shifts.map(([from, to]) => ({ from: readTimeOfDay(from) ?? 0, to: readTimeOfDay(to) ?? 0 })))
}

function* chinaDays(week: readonly DaySpans[], usual: DaySpans): Iterable<[Day, DaySpans]> {
  for (const year of knownYears(chinaCalendar)) {
    for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
      const work = isWorkday(chinaCalendar, day)
      const isUsual = (week[weekdayOf(day) - 1] ?? []).length > 0
      if (work.ok && work.isWorkday !== isUsual) yield [day, work.isWorkday ? usual : []]
    }
  }
}
