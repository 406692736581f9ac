import type { PlanSettings } from './network.ts'
import { refused } from './refusals.ts'

/** Calendars every schedule knows without listing them. */
const builtIn = ['china', 'monday_to_friday', 'every_day'] as const

/** The calendars of a plan an activity can go by; one with a name of its own is told by it. */
export const calendarsOf = ({ calendars }: Pick<PlanSettings, 'calendars'>): { id: string; name: string | null }[] => [
  ...builtIn.filter((id) => !calendars.some((each) => each.id === id)).map((id) => ({ id, name: null })),
  ...calendars.map(({ id, name = null }) => ({ id, name })),
]

/** Throws `schedule_no_such_calendar`. */
export function refuseUnknownCalendar(plan: Pick<PlanSettings, 'calendars'>, calendar: string): void {
  if (!calendarsOf(plan).some(({ id }) => id === calendar))
    throw refused('schedule_no_such_calendar', 'calendar', { calendar })
}
