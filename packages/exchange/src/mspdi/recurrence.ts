import { addDays, dayOf, daysBetween, endOfMonth, weekdayOf, yearOf, type Day } from '@jiheng/kernel/base'
import { flag, integer } from './values.ts'

/** The fields of an Exception element that tell on which days it falls. */
export type RecurrenceFields = Readonly<Record<string, string>>

/** An exception repeats over at most this many days of calendar. */
const LONGEST = 366 * 60

/**
 * The days of an exception between `from` and `to`, both included, by Type: 1 and 7 every n days, 2 a day of the year, 3 a
 * weekday of the year, 4 a day of the month, 5 a weekday of the month, 6 days of the week, anything else every day.
 * Undefined when the fields contradict each other, so that nothing is guessed.
 */
export function recurringDays(from: Day, to: Day, fields: RecurrenceFields): Day[] | undefined {
  if (to < from || daysBetween(from, to) > LONGEST) return undefined
  const limit = flag(fields['EnteredByOccurrences']) ? (integer(fields['Occurrences']) ?? Infinity) : Infinity
  const falls = ruleOf(from, fields)
  if (!falls) return undefined
  const days: Day[] = []
  for (let day = from; day <= to && days.length < limit; day = addDays(day, 1)) if (falls(day)) days.push(day)
  return days
}

function ruleOf(from: Day, fields: RecurrenceFields): ((day: Day) => boolean) | undefined {
  const every = Math.max(1, integer(fields['Period']) ?? 1)
  const month = integer(fields['Month'])
  const monthDay = integer(fields['MonthDay'])
  const inMonth = (day: Day): boolean => month === undefined || Number(day.slice(5, 7)) === month + 1
  const months = (day: Day): number =>
    (yearOf(day) - yearOf(from)) * 12 + Number(day.slice(5, 7)) - Number(from.slice(5, 7))
  const position = positionOf(fields)
  switch (fields['Type'] ?? '1') {
    case '2':
      return monthDay === undefined || month === undefined
        ? undefined
        : (day) => inMonth(day) && dayNumber(day) === monthDay
    case '3':
      return position && month !== undefined ? (day) => inMonth(day) && position(day) : undefined
    case '4':
      return monthDay === undefined ? undefined : (day) => months(day) % every === 0 && dayNumber(day) === monthDay
    case '5':
      return position && ((day) => months(day) % every === 0 && position(day))
    case '6':
      return weekly(from, every, integer(fields['DaysOfWeek']) ?? 0)
    default:
      return (day) => daysBetween(from, day) % every === 0
  }
}

const dayNumber = (day: Day): number => Number(day.slice(8))

/** DaysOfWeek is a sum: 1 Sunday, 2 Monday, 4 Tuesday … 64 Saturday. Weeks begin on Sunday. */
function weekly(from: Day, every: number, mask: number): ((day: Day) => boolean) | undefined {
  if (mask < 1 || mask > 127) return undefined
  const sunday = addDays(from, -(weekdayOf(from) % 7))
  return (day) => Math.floor(daysBetween(sunday, day) / 7) % every === 0 && ((mask >> (weekdayOf(day) % 7)) & 1) === 1
}

/** MonthItem 0 any day, 1 Monday–Friday, 2 weekend, 3 Sunday … 9 Saturday; MonthPosition 0 first … 3 fourth, 4 last. */
function positionOf(fields: RecurrenceFields): ((day: Day) => boolean) | undefined {
  const item = integer(fields['MonthItem'])
  const position = integer(fields['MonthPosition'])
  if (item === undefined || position === undefined || item < 0 || item > 9 || position < 0 || position > 4)
    return undefined
  const fits = (day: Day): boolean => {
    const weekday = weekdayOf(day)
    if (item <= 2) return item === 0 || weekday <= 5 === (item === 1)
    return weekday % 7 === item - 3
  }
  return (day) => {
    if (!fits(day)) return false
    const first = dayOf(yearOf(day), Number(day.slice(5, 7)), 1) ?? day
    const last = endOfMonth(day)
    let before = 0
    for (let each = first; each < day; each = addDays(each, 1)) if (fits(each)) before++
    if (position < 4) return before === position
    for (let each = addDays(day, 1); each <= last; each = addDays(each, 1)) if (fits(each)) return false
    return true
  }
}
