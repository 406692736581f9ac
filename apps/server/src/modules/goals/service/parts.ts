import { systemReach, type Actor, type Reach } from '../../../platform/actor.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Tx } from '../../../platform/db/database.ts'
import { readingTold, tellPolicies } from '../../../platform/db/telling.ts'
import type { Facts } from '../../../platform/facts.ts'
import type { Files } from '../../../platform/files/index.ts'
import { record, type Changes } from '../../audit/index.ts'
import { permit, type Identity, type Permission } from '../../identity/index.ts'
import type { Projects } from '../../projects/index.ts'

/** What the use cases of goals are made of. */
export type GoalsParts = {
  database: Database
  clock: Clock
  facts: Facts
  files: Files
  identity: Identity
  projects: Projects
}

export type Deed = {
  action: string
  orgPath: string
  projectId?: string | null
  subject: { kind: string; id: string; label?: string }
  /** Ids the fact carries. */
  ids?: Record<string, string | number>
  changes?: Changes
  why?: string
}

/** Leaves the audit record of a deed and tells other modules and open screens; last step of every use case. */
export function tell(
  tx: Tx,
  { clock, facts }: GoalsParts,
  actor: Actor,
  { action, orgPath, projectId, subject, ids = {}, changes, why }: Deed,
): void {
  const place = { orgPath, ...(projectId != null && { projectId }) }
  record(tx, actor, clock.now(), {
    action,
    subject,
    ...place,
    ...(changes && { changes }),
    ...(why !== undefined && { why }),
  })
  facts.publish(
    tx,
    { type: action, projectId: projectId ?? null, ...ids },
    { topic: 'goals', permission: 'goals:read', ...place },
  )
}

/** Reads what a permission reaches, and what stands with the reader. */
export function readAs<T>(
  { database }: GoalsParts,
  actor: Actor,
  permission: Permission,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return database.read(permit(actor, permission), (db) => readingTold(db, { account: actor.accountId }, work))
}

/** Writes in what a permission reaches, and in what stands with the writer. */
export function writeAs<T>(
  { database }: GoalsParts,
  actor: Actor,
  permission: Permission,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return database.write(permit(actor, permission), async (tx) => {
    await tellPolicies(tx, { account: actor.accountId })
    return work(tx)
  })
}

/** For what is done to a plan as a whole, whatever part of it the actor may read. */
export const wholeReach = (actor: Actor): Reach => ({ ...systemReach('goals'), actor })
