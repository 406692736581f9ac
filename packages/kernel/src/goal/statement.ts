import { decimal } from '../base/index.ts'
import type { Day, Decimal } from '../base/index.ts'
import { goalLevels } from './goal.ts'
import type { Goal, GoalLevel } from './goal.ts'

/** One line of a 岗位责任书: a goal its person answers for. */
export type StatementItem = {
  goalId: string
  level: GoalLevel
  title: string
  target: { amount: Decimal; unit: string }
  start: Day
  finish: Day
  weight: Decimal
}

/** A person's 岗位责任书 as generated from the goals. It is signed as it is and diffed against the next. */
export type Statement = { personId: string; items: readonly StatementItem[] }

export type StatementChange =
  | { field: 'title'; before: string; after: string }
  | { field: 'target'; before: StatementItem['target']; after: StatementItem['target'] }
  | { field: 'period'; before: { start: Day; finish: Day }; after: { start: Day; finish: Day } }
  | { field: 'weight'; before: Decimal; after: Decimal }

export type StatementDifference = {
  /** Nothing changed: the signature still holds. */
  isSame: boolean
  added: readonly StatementItem[]
  removed: readonly StatementItem[]
  changed: readonly { goalId: string; title: string; changes: readonly StatementChange[] }[]
}

/** Everything a person answers for: by level, then start, then id, so that the same goals always give the same statement. */
export function statementOf(goals: readonly Goal[], personId: string): Statement {
  const items = goals
    .filter((goal) => goal.owner?.id === personId)
    .map(({ id, level, title, target, start, finish, weight }) => ({
      goalId: id,
      level,
      title,
      target,
      start,
      finish,
      weight,
    }))
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
  return { personId, items }
}

/** What a person has to sign anew: goals added, taken away, and changed in target, period, weight or title. */
export function compareStatements(before: Statement, after: Statement): StatementDifference {
  const old = new Map(before.items.map((item) => [item.goalId, item]))
  const fresh = new Set(after.items.map((item) => item.goalId))
  const added = after.items.filter((item) => !old.has(item.goalId))
  const removed = before.items.filter((item) => !fresh.has(item.goalId))
  const changed = after.items.flatMap((item) => {
    const known = old.get(item.goalId)
    const changes = known ? changesOf(known, item) : []
    return changes.length === 0 ? [] : [{ goalId: item.goalId, title: item.title, changes }]
  })
  return { isSame: added.length + removed.length + changed.length === 0, added, removed, changed }
}

function changesOf(before: StatementItem, after: StatementItem): StatementChange[] {
  const changes: StatementChange[] = []
  if (before.title !== after.title) changes.push({ field: 'title', before: before.title, after: after.title })
  if (before.target.unit !== after.target.unit || decimal.compare(before.target.amount, after.target.amount) !== 0)
    changes.push({ field: 'target', before: before.target, after: after.target })
  if (before.start !== after.start || before.finish !== after.finish)
    changes.push({ field: 'period', before: periodOf(before), after: periodOf(after) })
  if (decimal.compare(before.weight, after.weight) !== 0)
    changes.push({ field: 'weight', before: before.weight, after: after.weight })
  return changes
}

function periodOf({ start, finish }: StatementItem): { start: Day; finish: Day } {
  return { start, finish }
}

function orderOf({ level, start, goalId }: StatementItem): string {
  return `${goalLevels.indexOf(level)} ${start} ${goalId}`
}
