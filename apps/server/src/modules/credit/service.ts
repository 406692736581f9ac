import { answering } from './service/answering.ts'
import { computing } from './service/computing.ts'
import { exporting } from './service/exporting.ts'
import { inspecting } from './service/inspections.ts'
import { loading } from './service/loading.ts'
import type { CreditParts } from './service/parts.ts'
import { reading } from './service/reading.ts'
import { ruleKeeping } from './service/rules.ts'

export type Credit = ReturnType<typeof createCredit>

/** 履约评价 of contractors: counted from facts, published by an office, answered by the contractor, handed on. */
export function createCredit(parts: CreditParts) {
  const { computeIn, publishIn, ...rounds } = computing(parts)
  const { decideIn, ...replies } = answering(parts)
  return {
    ...rounds,
    ...replies,
    ...reading(parts),
    ...exporting(parts),
    ...inspecting(parts),
    ...ruleKeeping(parts),
    ...loading({ computeIn, publishIn, decideIn }),
  }
}
