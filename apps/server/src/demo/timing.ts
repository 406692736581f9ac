import {
  addDays,
  chinaCalendar,
  daysBetween,
  earlierDay,
  isWorkday,
  laterDay,
  weekdayOf,
  yearOf,
  type Day,
} from '@jiheng/kernel/base'
import type { Chance } from './random.ts'
import type { Situation } from './shapes.ts'

/** The demo remembers eighteen months. */
export const HISTORY_DAYS = 548

/** How far back the log knows each day; what is older was entered at the end of its week. */
const DAILY_DAYS = 60

/** The day on which something of `day` was entered. Later things are never entered earlier. */
export const enteredOn = (day: Day, today: Day): Day =>
  daysBetween(day, today) <= DAILY_DAYS
    ? day
    : earlierDay(addDays(day, 7 - weekdayOf(day)), addDays(today, -DAILY_DAYS))

/** The first day from `day` on that is worked: treasuries pay on no other. In a year whose calendar is not known the day itself. */
export function workdayFrom(day: Day): Day {
  const work = isWorkday(chinaCalendar, day)
  return !work.ok || work.isWorkday ? day : workdayFrom(addDays(day, 1))
}

/** The last worked day up to `day`: offices act on no other. In a year whose calendar is not known the day itself. */
export function workdayUpTo(day: Day): Day {
  const work = isWorkday(chinaCalendar, day)
  return !work.ok || work.isWorkday ? day : workdayUpTo(addDays(day, -1))
}

export type Timing = {
  approvedOn: Day | null
  plannedStart: Day | null
  plannedFinish: Day | null
  actualStart: Day | null
  actualFinish: Day | null
  registeredOn: Day
}

/** When a project of this situation began and should end, seen from the first day of the demo. */
export function timingOf(
  { phase, ...told }: Situation,
  days: { least: number; most: number },
  today: Day,
  chance: Chance,
): Timing {
  const lasts = chance.whole(days.least, days.most)
  const yesterday = addDays(today, -1)
  const from = (plannedStart: Day, approved: boolean): Timing => {
    const approvedOn = approved ? addDays(earlierDay(plannedStart, yesterday), -chance.whole(35, 150)) : null
    const registeredOn = laterDay(
      approvedOn ?? addDays(yesterday, -chance.whole(5, 200)),
      addDays(today, -HISTORY_DAYS),
    )
    return {
      approvedOn,
      plannedStart,
      plannedFinish: addDays(plannedStart, lasts),
      actualStart: null,
      actualFinish: null,
      registeredOn,
    }
  }
  const began = (timing: Timing): Timing => ({
    ...timing,
    actualStart: earlierDay(addDays(timing.plannedStart ?? today, chance.whole(-3, 6)), yesterday),
  })
  switch (phase) {
    case 'planned':
      return from(addDays(today, chance.whole(60, 380)), false)
    case 'waiting':
    case 'not_commenced':
      return from(addDays(today, -(told.daysLate ?? 0)), true)
    case 'finished': {
      const actualFinish = addDays(today, -chance.whole(25, 330))
      const plannedFinish = addDays(actualFinish, told.finishedDaysLate ? -told.finishedDaysLate : chance.whole(0, 12))
      return { ...began(from(addDays(plannedFinish, -lasts), true)), plannedFinish, actualFinish }
    }
    case 'unknown':
      return chance.happens(0.5)
        ? { ...from(today, true), plannedStart: null, plannedFinish: null }
        : from(addDays(today, -chance.whole(30, 200)), true)
    case 'active': {
      const least = Math.max(told.money || told.material ? 0.42 : 0.25, 0.3 + (told.behindPoints ?? 0) / 60)
      return began(from(addDays(today, -Math.round(lasts * chance.between(least, 0.9))), true))
    }
  }
}

/** 新开工, 续建, 竣工投产 or 预备, as seen on `today`. */
export function classOf(
  { phase }: Situation,
  { plannedStart, plannedFinish }: Timing,
  today: Day,
): 'new' | 'continued' | 'completing' | 'reserve' {
  if (phase === 'planned') return 'reserve'
  if (phase === 'waiting' || phase === 'not_commenced') return 'new'
  if (phase === 'unknown') return 'continued'
  if (
    phase === 'finished' ||
    (plannedFinish !== null && yearOf(plannedFinish) === yearOf(today) && daysBetween(today, plannedFinish) < 120)
  )
    return 'completing'
  return plannedStart !== null && yearOf(plannedStart) === yearOf(today) ? 'new' : 'continued'
}
