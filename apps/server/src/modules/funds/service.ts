import { clockDecisions } from './clocks/deciding.ts'
import { clockLists } from './clocks/list.ts'
import { suspending } from './clocks/suspensions.ts'
import { clockVersions } from './clocks/versions.ts'
import { executions } from './execution/table.ts'
import { forecasts } from './forecast/service.ts'
import { accepting } from './service/acceptances.ts'
import { budgeting } from './service/budget.ts'
import { contractChanges } from './service/contract-changes.ts'
import { contracts } from './service/contracts.ts'
import { excepting } from './service/exceptions.ts'
import { excluding } from './service/exclusions.ts'
import { history } from './service/history.ts'
import { invoicing } from './service/invoices.ts'
import { ledger } from './service/ledger.ts'
import { movements } from './service/movements.ts'
import { overview } from './service/overview.ts'
import type { FundsParts } from './service/parts.ts'
import { paying } from './service/paying.ts'
import { releasing } from './service/retention.ts'
import { requesting } from './service/requests.ts'
import { reversing } from './service/reversing.ts'
import { listen } from './subscribers.ts'

export type Funds = ReturnType<typeof createFunds>

/** Budget, contracts, the book of money in double entry, and the clocks of what stands still. */
export function createFunds(parts: FundsParts) {
  const seeing = overview(parts)
  const foreseeing = forecasts(parts)
  listen(parts.facts, { ...seeing, ...foreseeing })
  return {
    ...budgeting(parts),
    ...contracts(parts),
    ...contractChanges(parts),
    ...accepting(parts),
    ...invoicing(parts),
    ...requesting(parts),
    ...paying(parts),
    ...excepting(parts),
    ...releasing(parts),
    ...movements(parts),
    ...reversing(parts),
    ...excluding(parts),
    ...ledger(parts),
    ...seeing,
    ...clockLists(parts),
    ...suspending(parts),
    ...clockVersions(parts),
    ...clockDecisions(parts),
    ...executions(parts),
    ...foreseeing,
    ...history(parts),
  }
}
