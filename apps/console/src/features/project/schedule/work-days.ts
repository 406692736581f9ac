import { chinaCalendar, isWorkday, weekdayOf, type Day } from '@jiheng/kernel/base'
import type { Schedule } from './drawn.ts'

/**
 * Which days a project works: its own exceptions before the announced holidays and make-up days, these before its week. Years
 * not announced yet go by the week.
 */
export function workDaysOf({ isChina, weekdays, exceptions }: Schedule['calendar']): (day: Day) => boolean {
  const week = new Set(weekdays)
  return (day) => {
    const own = exceptions.findLast((each) => day >= each.day && day <= (each.until ?? each.day))
    if (own) return own.isWorkday
    const official = isChina ? isWorkday(chinaCalendar, day) : undefined
    return official?.ok ? worked(official.isWorkday, week, day) : week.has(weekdayOf(day))
  }
}

/** A week of its own, such as six days, is kept on days the official calendar says nothing particular about. */
function worked(official: boolean, week: ReadonlySet<number>, day: Day): boolean {
  const isOrdinary = official === weekdayOf(day) <= 5
  return isOrdinary ? week.has(weekdayOf(day)) : official
}
