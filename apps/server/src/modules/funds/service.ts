import { budgeting } from './service/budget.ts'
import { excluding } from './service/exclusions.ts'
import { history } from './service/history.ts'
import { movements } from './service/movements.ts'
import { overview } from './service/overview.ts'
import type { FundsParts } from './service/parts.ts'
import { listen } from './subscribers.ts'

export type Funds = ReturnType<typeof createFunds>

/** Budget, the book of money, and the clocks of what stands still. */
export function createFunds(parts: FundsParts) {
  const seeing = overview(parts)
  listen(parts.facts, seeing)
  return { ...budgeting(parts), ...movements(parts), ...excluding(parts), ...seeing, ...history(parts) }
}
