import type { Day, Decimal, EvidenceLevel } from '../base/index.ts'

/** A measurable part of the work: so much of it is planned, and it weighs so much in the whole. */
export type QuantityItem = { id: string; label?: string; unit: string; plannedQuantity: Decimal; weight: Decimal }

/** So much more of an item was done; negative takes back. Only accepted records count; what waits is a claim. */
export type QuantityRecord = {
  id: string
  itemId: string
  quantity: Decimal
  day: Day
  state: 'accepted' | 'waiting' | 'returned'
  /** The material it was built with: a failed test of this batch keeps the quantity from counting. */
  batchId?: string
  evidenceLevel?: EvidenceLevel
}

/** A percentage somebody typed for an item. It is shown beside the measured one and never counts. */
export type TypedPercent = { id: string; itemId: string; donePercent: Decimal; day: Day }

/** A laboratory's report on a batch of material. */
export type MaterialTest = {
  id: string
  batchId: string
  /** Number of the report and who tested. */
  number?: string
  lab?: string
  day: Day
  result: 'passed' | 'failed'
}

export type ItemProgress = {
  item: QuantityItem
  /** Accepted and not blocked, at least 0. */
  countedQuantity: Decimal
  /** Of `countedQuantity` what lies beyond the plan and therefore does not count as progress. */
  excessQuantity: Decimal
  /** Accepted, but built with a batch that failed its last test. */
  blockedQuantity: Decimal
  waitingQuantity: Decimal
  /** Counted ÷ planned, at most 100, half up to 2 decimals. */
  percent: Decimal
  /** The latest typed percentage, a claim. */
  typedPercent: Decimal | null
  /** The records behind the quantities, in the order given. */
  counted: readonly QuantityRecord[]
  blocked: readonly { record: QuantityRecord; test: MaterialTest }[]
}

/** The batches whose latest test up to a day failed, each with that test; of two on one day a failure holds. */
export function blockedBatches(tests: readonly MaterialTest[], today: Day): Map<string, MaterialTest> {
  const latest = new Map<string, MaterialTest>()
  for (const test of tests) {
    if (test.day > today) continue
    const known = latest.get(test.batchId)
    const replaces = !known || known.day < test.day || (known.day === test.day && test.result === 'failed')
    if (replaces) latest.set(test.batchId, test)
  }
  return new Map([...latest].filter(([, test]) => test.result === 'failed'))
}
