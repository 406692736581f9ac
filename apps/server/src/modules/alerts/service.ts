import { readerOf } from './reader.ts'
import { handling } from './service/handle.ts'
import { judging } from './service/judging.ts'
import type { AlertsParts } from './service/parts.ts'
import { ruleKeeping } from './service/rules.ts'
import { listen } from './subscribers.ts'

export type Alerts = ReturnType<typeof createAlerts>

/** What needs a move, whose move it is, and what was answered. */
export function createAlerts(parts: AlertsParts) {
  const rounds = judging(parts)
  listen(parts.facts, rounds)
  return { ...rounds, ...handling(parts), ...ruleKeeping(parts), readerOf }
}
