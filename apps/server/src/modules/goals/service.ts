import { crossItems } from './service/cross-items.ts'
import { editing } from './service/goals.ts'
import { goalHistory } from './service/history.ts'
import { letterKeeping } from './service/letters.ts'
import type { GoalsParts } from './service/parts.ts'
import { planning } from './service/plans.ts'
import { goalReporting } from './service/reports.ts'
import { rolling } from './service/rolling.ts'
import { listen } from './subscribers.ts'

export type Goals = ReturnType<typeof createGoals>

/** The four-level cascade with its letters of responsibility, and cross-department items under double lock. */
export function createGoals(parts: GoalsParts) {
  const rolls = rolling(parts)
  const letters = letterKeeping(parts)
  listen(parts.facts, rolls, letters)
  return {
    today: parts.clock.today,
    ...planning(parts),
    ...editing(parts),
    ...goalReporting(parts),
    ...rolls,
    ...letters,
    ...crossItems(parts),
    ...goalHistory(parts, rolls, letters),
  }
}
