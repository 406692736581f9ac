import { systemReach, type Actor, type Reach } from '../../platform/actor.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Tx } from '../../platform/db/database.ts'
import type { Facts } from '../../platform/facts.ts'
import type { Secrets } from '../../platform/secrets.ts'

/** What the use cases of this module are made of. */
export type Parts = {
  database: Database
  clock: Clock
  facts: Facts
  secrets: Secrets
  /** Makes this server look up an account's sessions (everybody's when none is told) again; called when a change is committed. */
  forget(accountId?: string): void
}

/** For what people do with their own account, wherever it stands and whatever their roles reach. */
export const ownReach = (actor: Actor): Reach => ({ ...systemReach('own'), actor })

/** Tells the other servers, at commit, to look up the sessions of an account (of everybody when none is told) again. */
export function announceAccess(facts: Facts, tx: Tx, accountId?: string): void {
  const live = { topic: 'sessions', permission: '', orgPath: '', ...(accountId !== undefined && { accountId }) }
  facts.publish(tx, { type: 'identity.access_changed', accountId: accountId ?? null }, live)
}
