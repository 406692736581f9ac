import { daysBetween, explain, scaled } from '../base/index.ts'
import type { Day, Decimal, EvidenceLevel, Explanation, RuleReference } from '../base/index.ts'
import { itemInputs } from './quantity-inputs.ts'
import { blockedBatches } from './quantity.ts'
import type { ItemProgress, MaterialTest, QuantityItem, QuantityRecord, TypedPercent } from './quantity.ts'

export type QuantityQuestion = {
  items: readonly QuantityItem[]
  records: readonly QuantityRecord[]
  tests?: readonly MaterialTest[]
  typed?: readonly TypedPercent[]
  /** Records, tests and claims dated later are not seen. */
  today: Day
}

export type QuantityProgress = {
  ok: true
  /** Σ min(counted ÷ planned, 1) × weight over Σ weight, half up to 2 decimals; short of 100 as long as an item is. */
  percent: Decimal
  /** The same as if everything that waits were accepted; drawn differently. */
  claimedPercent: Decimal
  items: ItemProgress[]
  explanation: Explanation
}

export type QuantityProblem =
  | { ok: false; problem: 'no_items' | 'no_weight' }
  | { ok: false; problem: 'negative_weight' | 'planned_quantity_not_positive' | 'duplicate_item'; itemId: string }
  | { ok: false; problem: 'item_unknown'; recordId: string }

/** Progress by accepted quantities; a method of ours, open to the authority's confirmation. */
export const quantityRule: RuleReference = { id: 'progress_by_quantities', version: '1', mark: 'U' }

/** How much of the work is done by what was measured and accepted. */
export function progressByQuantities(question: QuantityQuestion): QuantityProgress | QuantityProblem {
  const problem = quantityProblem(question)
  if (problem) return problem
  const { items, today } = question
  const measured = measure(question)
  const scale = scaled.mostPlaces(items.map((item) => item.weight))
  const weights = items.map((item) => scaled.scaled(item.weight, scale))
  const percent = wholePercent(weights, measured, (item) => item.part)
  const claimedPercent = wholePercent(weights, measured, (item) => item.claimedPart)
  const days = measured.flatMap(({ progress }) => progress.counted.map((record) => record.day))
  const newest = days.toSorted().at(-1)
  return {
    ok: true,
    percent,
    claimedPercent,
    items: measured.map(({ progress }) => progress),
    explanation: explain({
      measure: 'measures.progress_by_quantities',
      value: percent,
      unit: 'percent',
      rule: quantityRule,
      formula: 'Σ(w × min(Q ÷ P, 1)) ÷ Σw',
      inputs: measured.flatMap(({ progress }) => itemInputs(progress)),
      asOf: today,
      ...(newest !== undefined && { dataAgeDays: daysBetween(newest, today) }),
      evidenceLevel: levelOf(measured.map(({ progress }) => progress)),
      ...(claimedPercent !== percent && { note: { key: 'notes.claims_beside', params: { claimedPercent } } }),
    }),
  }
}

/** Claims stand beside and weaken nothing: the weakest level of what counts. */
function levelOf(items: readonly ItemProgress[]): EvidenceLevel {
  const levels = items.flatMap((item) => item.counted.map((record) => record.evidenceLevel ?? 3))
  return levels.length === 0 ? 4 : levels.reduce((weakest, level) => (level > weakest ? level : weakest))
}

/** What counts, and what would if everything that waits did: part of `planned`, all three at one scale. */
type Measured = { progress: ItemProgress; part: bigint; claimedPart: bigint; planned: bigint }

function measure({ items, records, tests = [], typed = [], today }: QuantityQuestion): Measured[] {
  const failed = blockedBatches(tests, today)
  const recordsOf = Map.groupBy(
    records.filter((record) => record.day <= today),
    (record) => record.itemId,
  )
  const typedOf = new Map<string, TypedPercent>()
  for (const claim of typed) {
    if (claim.day <= today && (typedOf.get(claim.itemId)?.day ?? '') <= claim.day) typedOf.set(claim.itemId, claim)
  }
  return items.map((item) => measureItem(item, recordsOf.get(item.id) ?? [], failed, typedOf.get(item.id)))
}

function measureItem(
  item: QuantityItem,
  records: readonly QuantityRecord[],
  failed: ReadonlyMap<string, MaterialTest>,
  typed: TypedPercent | undefined,
): Measured {
  const scale = scaled.mostPlaces([item.plannedQuantity, ...records.map((record) => record.quantity)])
  const sum = (list: readonly QuantityRecord[]): bigint =>
    list.reduce((total, { quantity }) => total + scaled.scaled(quantity, scale), 0n)
  const testOf = ({ batchId }: QuantityRecord): MaterialTest | undefined =>
    batchId === undefined ? undefined : failed.get(batchId)
  const accepted = records.filter((record) => record.state === 'accepted')
  const waiting = records.filter((record) => record.state === 'waiting' && !testOf(record))
  const counted = accepted.filter((record) => !testOf(record))
  const blocked = accepted.flatMap((record) => {
    const test = testOf(record)
    return test ? [{ record, test }] : []
  })
  const planned = scaled.scaled(item.plannedQuantity, scale)
  const done = atLeastZero(sum(counted))
  const part = done < planned ? done : planned
  const claimed = atLeastZero(sum([...counted, ...waiting]))
  return {
    part,
    claimedPart: claimed < planned ? claimed : planned,
    planned,
    progress: {
      item,
      countedQuantity: scaled.unscaled(done, scale),
      excessQuantity: scaled.unscaled(atLeastZero(done - planned), scale),
      blockedQuantity: scaled.unscaled(sum(blocked.map(({ record }) => record)), scale),
      waitingQuantity: scaled.unscaled(sum(waiting), scale),
      percent: percentOf(part, planned),
      typedPercent: typed?.donePercent ?? null,
      counted,
      blocked,
    },
  }
}

function atLeastZero(value: bigint): bigint {
  return value < 0n ? 0n : value
}

/** Σ weight × part ÷ planned over Σ weight, exact until it is rounded. */
function wholePercent(
  weights: readonly bigint[],
  measured: readonly Measured[],
  partOf: (item: Measured) => bigint,
): Decimal {
  let [numerator, denominator, whole] = [0n, 1n, 0n]
  for (const [n, item] of measured.entries()) {
    const weight = weights[n] ?? 0n
    numerator = numerator * item.planned + weight * partOf(item) * denominator
    denominator *= item.planned
    whole += weight
  }
  return percentOf(numerator, denominator * whole)
}

/** Part ÷ whole in percent, half up to 2 decimals; what would round to 100 without being whole is 99.99. */
function percentOf(part: bigint, whole: bigint): Decimal {
  const hundredths = scaled.dividedHalfUp(part * 10_000n, whole)
  return scaled.unscaled(hundredths === 10_000n && part < whole ? 9_999n : hundredths, 2)
}

function quantityProblem({ items, records }: QuantityQuestion): QuantityProblem | null {
  if (items.length === 0) return { ok: false, problem: 'no_items' }
  const known = new Set<string>()
  let weight = 0n
  for (const item of items) {
    if (known.has(item.id)) return { ok: false, problem: 'duplicate_item', itemId: item.id }
    known.add(item.id)
    const itemWeight = scaled.scaled(item.weight, scaled.placesOf(item.weight))
    if (itemWeight < 0n) return { ok: false, problem: 'negative_weight', itemId: item.id }
    if (scaled.scaled(item.plannedQuantity, scaled.placesOf(item.plannedQuantity)) <= 0n)
      return { ok: false, problem: 'planned_quantity_not_positive', itemId: item.id }
    weight += itemWeight
  }
  if (weight === 0n) return { ok: false, problem: 'no_weight' }
  const stray = records.find((record) => !known.has(record.itemId))
  return stray ? { ok: false, problem: 'item_unknown', recordId: stray.id } : null
}
