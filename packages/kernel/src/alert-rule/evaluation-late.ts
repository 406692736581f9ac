import { addDays, explain, referenceTo, workdaysBetween } from '../base/index.ts'
import type { Day, Holder, Rule, Source, WorkCalendar } from '../base/index.ts'
import { calendarFinding, ladderInputs, levelOn } from './finding.ts'
import type { Finding, Ladder } from './finding.ts'

/** A paper of an evaluation round that waits: the experts' sheets on a project, or the answer to its appeal. Never says which expert. */
export type WaitingPaper = {
  /** The project in its round. */
  id: string
  paper: 'sheets' | 'answer'
  roundName: string
  dueOn: Day
  /** Who runs the round. */
  holder: Holder
}

/** Steps in working days after the day a paper is due. */
export type EvaluationLateRule = Rule<Ladder>

/** Late papers are an office's own matter: never red, which is kept for what harms the project. */
export const evaluationLateRule: EvaluationLateRule = {
  id: 'evaluation_late',
  version: '1',
  mark: 'U',
  parameters: { yellowOver: 0, orangeOver: 5, redOver: null },
}

/** Finds a paper past its day, from the first working day after it. */
export function evaluateEvaluationLate(
  paper: WaitingPaper,
  { today, calendar, rule = evaluationLateRule }: { today: Day; calendar: WorkCalendar; rule?: EvaluationLateRule },
): Finding[] {
  if (today <= paper.dueOn) return []
  const subject: Source = { kind: 'round_result', id: paper.id, label: paper.roundName }
  const since = addDays(paper.dueOn, 1)
  const late = workdaysBetween(calendar, paper.dueOn, today)
  if (!late.ok) return [calendarFinding(referenceTo(rule), subject, { since, today, unknown: late })]
  const level = levelOn(rule.parameters, late.workdays)
  if (!level) return []
  return [
    {
      ruleId: rule.id,
      level,
      subject,
      since,
      holder: paper.holder,
      explanation: explain({
        measure: 'measures.workdays_late',
        value: String(late.workdays),
        unit: 'workdays',
        rule: referenceTo(rule),
        asOf: today,
        inputs: [
          { measure: 'measures.paper_due_on', value: paper.dueOn, unit: 'day', source: subject, evidenceLevel: 1 },
          ...ladderInputs(rule, 'workdays'),
        ],
      }),
      messageKey: `alerts.messages.evaluation_late_${paper.paper}`,
      params: { round: paper.roundName, dueOn: paper.dueOn, workdaysLate: late.workdays },
    },
  ]
}
