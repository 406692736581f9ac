import { scaled, type Decimal, type Fen } from '@jiheng/kernel/base'
import type { BaselineItem } from './store/baselines.ts'

/** Decimals of a weight. */
const SCALE = 4

/** A piece of work with what it is worth: a leaf of a plan. */
export type BudgetedLeaf = { item: BaselineItem; budgetFen: Fen }

/**
 * What each leaf of a plan is worth. A node's own budget beyond those of its parts goes to them by weight, so that the leaves
 * together are worth what the plan is, to the fen; what stays of division goes to the last.
 */
export function budgetedLeaves(items: readonly BaselineItem[]): BudgetedLeaf[] {
  const standing = items.filter(({ isDeleted }) => !isDeleted)
  const ids = new Set(standing.map(({ nodeId }) => nodeId))
  const partsOf = Map.groupBy(standing, ({ parentId }) => (parentId !== null && ids.has(parentId) ? parentId : null))
  const leaves: BudgetedLeaf[] = []
  const ahead = (partsOf.get(null) ?? []).map((item) => ({ item, budgetFen: item.budgetFen ?? 0 }))
  for (let piece = ahead.pop(); piece; piece = ahead.pop()) {
    const parts = partsOf.get(piece.item.nodeId)
    if (!parts) {
      leaves.push(piece)
      continue
    }
    const spread = spreadBy(
      parts.map(({ weight }) => weight),
      piece.budgetFen - parts.reduce((sum, { budgetFen }) => sum + (budgetFen ?? 0), 0),
    )
    ahead.push(...parts.map((item, at) => ({ item, budgetFen: (item.budgetFen ?? 0) + (spread[at] ?? 0) })))
  }
  return leaves
}

/** An amount in shares by weight; nothing where there is nothing beyond. */
function spreadBy(weights: readonly Decimal[], amountFen: Fen): Fen[] {
  if (amountFen <= 0) return weights.map(() => 0)
  const told = weights.map((weight) => scaled.scaled(weight, SCALE))
  const parts = told.some((weight) => weight > 0n) ? told : told.map(() => 1n)
  const whole = parts.reduce((sum, weight) => sum + weight, 0n)
  let [weighed, given] = [0n, 0n]
  return parts.map((weight) => {
    weighed += weight
    const upTo = (BigInt(amountFen) * weighed) / whole
    const share = Number(upTo - given)
    given = upTo
    return share
  })
}

/** What a share of an amount is worth, half up to the fen. */
export const shareOf = (amountFen: Fen, percent: Decimal): Fen =>
  Number(scaled.dividedHalfUp(BigInt(amountFen) * scaled.scaled(percent, 2), 10_000n))
