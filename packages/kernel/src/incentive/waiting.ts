import { addDays, addWorkdays, explain, referenceTo } from '../base/index.ts'
import type { AttentionLevel, CalendarYearUnknown, Day, Explanation, Rule, WorkCalendar } from '../base/index.ts'

/** How long who answers an appeal has; ours. */
export const appealAnswerRule: Rule<{ workdays: number }> = {
  ...{ id: 'incentive_appeal_answer', version: '1', mark: 'U', source: '个人信息保护法第 24 条' },
  parameters: { workdays: 5 },
}

/** The last day to answer an appeal: so many working days after the day it was made, which does not count (民法典 art. 201). */
export const appealAnswerDue = (calendar: WorkCalendar, madeOn: Day): { ok: true; day: Day } | CalendarYearUnknown =>
  addWorkdays(calendar, madeOn, appealAnswerRule.parameters.workdays)

/** Appeals of one list nobody answered yet, each with the last day to answer it; null where none was told. */
export type WaitingAppeals = { madeOn: Day[]; answerUntil: (Day | null)[]; today: Day }

export type AppealsWaiting = {
  level: AttentionLevel
  since: Day
  standing: 'waiting' | 'today' | 'late'
  /** The first day by which one is to be answered. */
  dueOn: Day | null
  explanation: Explanation
}

/** How urgent the answers are: yellow while there is time, orange on the day and after it. Late papers are an office's own matter: never red. */
export function judgeWaiting({ madeOn, answerUntil, today }: WaitingAppeals): AppealsWaiting | null {
  const [first] = madeOn.toSorted()
  if (first === undefined) return null
  const dueOn = answerUntil.filter((day) => day !== null).toSorted()[0] ?? null
  const standing = dueOn === null || dueOn > today ? 'waiting' : dueOn === today ? 'today' : 'late'
  return {
    level: standing === 'waiting' ? 'yellow' : 'orange',
    since: standing === 'late' && dueOn !== null ? addDays(dueOn, 1) : first,
    ...{ standing, dueOn },
    explanation: explain({
      measure: 'measures.incentive.appeals_waiting',
      value: String(madeOn.length),
      unit: 'count',
      rule: referenceTo(appealAnswerRule),
      inputs: [
        { measure: 'measures.incentive.appealed_on', value: first, unit: 'day', evidenceLevel: 1 },
        ...(dueOn === null
          ? []
          : [{ measure: 'measures.incentive.answer_until', value: dueOn, unit: 'day', evidenceLevel: 1 } as const]),
      ],
      asOf: today,
    }),
  }
}
