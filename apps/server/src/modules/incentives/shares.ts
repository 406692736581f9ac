import { shareOut, type Pool, type PoolShares } from '@jiheng/kernel/incentive'
import type { ListedStanding } from './store/standings.ts'

/** What each account would have of a pool; nothing where no pool was told. */
export function sharesOf(
  pool: Pool | null,
  listed: readonly Pick<ListedStanding, 'accountId' | 'total'>[],
): PoolShares {
  if (!pool) return { shares: new Map(), leftFen: 0 }
  return shareOut(
    pool,
    listed.map(({ accountId, total }) => ({ id: accountId, total: total ?? '0' })),
  )
}
