import { checkedFen } from '../base/index.ts'
import type { Decimal, Fen } from '../base/index.ts'
import { hundredths } from './rules.ts'

/** Money to be shared: in equal parts, or by the points each scored. */
export const poolRules = ['equal', 'points'] as const
export type Pool = { amountFen: Fen; by: (typeof poolRules)[number] }

export type PoolShares = { shares: Map<string, Fen>; leftFen: Fen }

/**
 * Shares a pool to the fen. Every share is rounded down, and what is left – fewer fen than there are people – stays in the pool: whoever
 * scored the same gets the same. Nobody, or points of nothing but zero: all of it stays. Advice for payroll, which pays or does not.
 */
export function shareOut({ amountFen, by }: Pool, people: readonly { id: string; total: Decimal }[]): PoolShares {
  const weights = people.map(({ total }) => (by === 'equal' ? 1n : BigInt(hundredths(total))))
  const whole = weights.reduce((sum, weight) => sum + weight, 0n)
  const amount = BigInt(checkedFen(amountFen))
  const shares = people.map(({ id }, at): [string, Fen] => [
    id,
    whole === 0n ? 0 : Number((amount * weights[at]!) / whole),
  ])
  return { shares: new Map(shares), leftFen: amountFen - shares.reduce((sum, [, share]) => sum + share, 0) }
}
