import { addWorkdays } from '../base/index.ts'
import type { CalendarYearUnknown, Day, WorkCalendar } from '../base/index.ts'
import { defaultRoundRules, type RoundRules } from './rules.ts'

/** The last day on which a result may be appealed against: so many working days after the day it was told, which does not count (民法典 art. 201). */
export const appealDue = (
  calendar: WorkCalendar,
  toldOn: Day,
  rules: Pick<RoundRules, 'appeal'> = defaultRoundRules,
): { ok: true; day: Day } | CalendarYearUnknown => addWorkdays(calendar, toldOn, rules.appeal.parameters.workdays)

/** The last day to answer an appeal: so many working days after the day it was made, which does not count. Rounds made before have the default. */
export const answerDue = (
  calendar: WorkCalendar,
  madeOn: Day,
  { answer = defaultRoundRules.answer }: Partial<Pick<RoundRules, 'answer'>> = {},
): { ok: true; day: Day } | CalendarYearUnknown => addWorkdays(calendar, madeOn, answer.parameters.workdays)
