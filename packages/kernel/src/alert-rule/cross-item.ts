import { addDays, daysBetween, explain, referenceTo } from '../base/index.ts'
import type { Day, Holder, Rule, Source } from '../base/index.ts'
import { ladderInputs, levelOn } from './finding.ts'
import type { Finding, Ladder } from './finding.ts'

/** A cross-department item that is not closed: the person it stands with, the day it is due, and the day it was reported done. */
export type OpenCrossItem = {
  id: string
  title: string
  dueOn: Day
  reportedOn: Day | null
  /** The part its person's unit plays, and the person's name. */
  holder: Holder
  person: string
}

/** Steps in days after the day an item is due. */
export type CrossItemOverdueRule = Rule<Ladder>

/** An item under double lock is overdue the day after its date; orange and red are ours. */
export const crossItemOverdueRule: CrossItemOverdueRule = {
  id: 'cross_item_overdue',
  version: '1',
  mark: 'U',
  parameters: { yellowOver: 0, orangeOver: 3, redOver: 10 },
}

/**
 * Finds an open item past its day. What was reported done counts as of the day it was reported: on time it is never overdue, and late
 * it stays so, no later, until somebody confirms it.
 */
export function evaluateCrossItemOverdue(
  item: OpenCrossItem,
  { today, rule = crossItemOverdueRule }: { today: Day; rule?: CrossItemOverdueRule },
): Finding[] {
  const daysLate = daysBetween(item.dueOn, item.reportedOn ?? today)
  const level = levelOn(rule.parameters, daysLate)
  if (daysLate <= 0 || !level) return []
  const subject: Source = { kind: 'cross_item', id: item.id, label: item.title }
  const dated = { unit: 'day', source: subject, evidenceLevel: 2 } as const
  return [
    {
      ruleId: rule.id,
      level,
      subject,
      since: addDays(item.dueOn, 1),
      holder: item.holder,
      explanation: explain({
        measure: 'measures.days_overdue',
        value: String(daysLate),
        unit: 'days',
        rule: referenceTo(rule),
        asOf: today,
        inputs: [
          { measure: 'measures.item_due_on', value: item.dueOn, ...dated },
          { measure: 'measures.stands_with', value: item.person, ...dated, unit: 'text' },
          ...(item.reportedOn === null
            ? []
            : [{ measure: 'measures.reported_done_on', value: item.reportedOn, ...dated }]),
          ...ladderInputs(rule, 'days'),
        ],
      }),
      messageKey:
        item.reportedOn === null ? 'alerts.messages.cross_item_overdue' : 'alerts.messages.cross_item_unconfirmed',
      params: { title: item.title, dueOn: item.dueOn, daysLate, person: item.person },
    },
  ]
}
