import { workdaysBetween } from '../base/index.ts'
import type { CalendarYearUnknown, Day, WorkCalendar } from '../base/index.ts'
import { defaultRoundRules, type RoundRules } from './rules.ts'

/** `soon`: so few working days are left that people are reminded. */
export type Standing = 'ahead' | 'soon' | 'today' | 'late'

/** How a day stands to today, in working days: those left, or those gone by since. */
export type DueStanding = { standing: Standing; workdays: number }

/** Where a due day stands. It may be used up to its end: late is from the day after, though that be no working day (0 working days late). */
export function standingOf(
  calendar: WorkCalendar,
  dueOn: Day,
  today: Day,
  { remind = defaultRoundRules.remind }: Partial<Pick<RoundRules, 'remind'>> = {},
): ({ ok: true } & DueStanding) | CalendarYearUnknown {
  const between = workdaysBetween(calendar, today, dueOn)
  if (!between.ok) return between
  const workdays = Math.abs(between.workdays)
  if (dueOn < today) return { ok: true, standing: 'late', workdays }
  if (dueOn === today) return { ok: true, standing: 'today', workdays: 0 }
  return { ok: true, standing: workdays <= remind.parameters.workdaysBefore ? 'soon' : 'ahead', workdays }
}
