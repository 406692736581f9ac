import { addDays, daysBetween, explain, referenceTo } from '../base/index.ts'
import type { Day, Explanation, Holder, Input, Rule, Source } from '../base/index.ts'
import { ladderInputs, levelOn } from './finding.ts'
import type { Finding, Ladder } from './finding.ts'

/** What keeps work from starting: 施工许可, 用地, 资金, 施工单位. */
export type ObstacleCause = 'permit' | 'land' | 'money' | 'contractor'

export type CommencementFacts = {
  /** The project or node that should have begun. */
  subject: Source
  approvedOn: Day | null
  promisedStart: Day | null
  startedOn: Day | null
  obstacles: readonly { id: string; cause: ObstacleCause; since: Day; clearedOn?: Day }[]
}

/** Steps in calendar days after the day work was due to begin. */
export type NotCommencedRule = Rule<Ladder & { startWithinDaysOfApproval: number }>

/** 超期未开工. The seed names no numbers: the promised start is binding, and without one 90 days from approval; steps are ours. */
export const notCommencedRule: NotCommencedRule = {
  id: 'not_commenced',
  version: '1',
  mark: 'U',
  parameters: { yellowOver: 0, orangeOver: 15, redOver: 30, startWithinDaysOfApproval: 90 },
}

const HOLDER_OF_CAUSE: Record<ObstacleCause | 'unknown', Holder> = {
  permit: 'department',
  land: 'department',
  money: 'finance',
  contractor: 'contractor',
  unknown: 'owner_unit',
}

/**
 * Finds work that has been approved or promised and has not begun. The cause is the open obstacle that has stood longest;
 * without one it is unknown and the owner unit has to say. A start dated after today has not happened.
 */
export function evaluateNotCommenced(
  facts: CommencementFacts,
  { today, rule = notCommencedRule }: { today: Day; rule?: NotCommencedRule },
): Finding[] {
  if (facts.startedOn !== null && facts.startedOn <= today) return []
  const due = dueStart(facts, rule)
  if (due === null) return []
  const daysLate = daysBetween(due, today)
  const level = levelOn(rule.parameters, daysLate)
  if (!level) return []
  const open = facts.obstacles.filter(
    (obstacle) => obstacle.since <= today && !(obstacle.clearedOn && obstacle.clearedOn <= today),
  )
  const [longest] = [...open].sort((a, b) => (a.since < b.since ? -1 : Number(a.since > b.since)))
  const cause = longest?.cause ?? 'unknown'
  return [
    {
      ruleId: rule.id,
      level,
      subject: facts.subject,
      since: addDays(due, 1),
      holder: HOLDER_OF_CAUSE[cause],
      explanation: explanationOf(facts, { due, daysLate, open, today, rule }),
      messageKey: `alerts.messages.not_commenced.${cause}`,
      params: { due, daysLate, ...(longest && { obstacleSince: longest.since }) },
    },
  ]
}

function dueStart({ promisedStart, approvedOn }: CommencementFacts, { parameters }: NotCommencedRule): Day | null {
  if (promisedStart !== null) return promisedStart
  return approvedOn === null ? null : addDays(approvedOn, parameters.startWithinDaysOfApproval)
}

type Judged = { due: Day; daysLate: number; open: CommencementFacts['obstacles']; today: Day; rule: NotCommencedRule }

function explanationOf(facts: CommencementFacts, { due, daysLate, open, today, rule }: Judged): Explanation {
  const source = facts.subject
  const dated = (measure: string, value: Day | null): Input[] =>
    value === null ? [] : [{ measure, value, unit: 'day', source, evidenceLevel: 2 }]
  const limit: Input = {
    measure: 'measures.start_within_days_of_approval',
    value: String(rule.parameters.startWithinDaysOfApproval),
    unit: 'days',
    source: { kind: 'rule', id: rule.id },
  }
  return explain({
    measure: 'measures.days_not_commenced',
    value: String(daysLate),
    unit: 'days',
    rule: referenceTo(rule),
    asOf: today,
    inputs: [
      ...dated('measures.approved_on', facts.approvedOn),
      ...dated('measures.promised_start', facts.promisedStart),
      ...(facts.promisedStart === null ? [limit] : []),
      ...dated('measures.due_start', due),
      ...open.map(({ id, cause, since }): Input => ({
        measure: `measures.obstacle_since.${cause}`,
        value: since,
        unit: 'day',
        source: { kind: 'document', id },
      })),
      ...ladderInputs(rule, 'days'),
    ],
  })
}
