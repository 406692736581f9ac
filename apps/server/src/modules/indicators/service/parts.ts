import type { Actor } from '../../../platform/actor.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Tx } from '../../../platform/db/database.ts'
import type { Facts } from '../../../platform/facts.ts'
import { record, type AuditEntry } from '../../audit/index.ts'
import type { Identity } from '../../identity/index.ts'
import type { Projects } from '../../projects/index.ts'

/** What the use cases of the library are made of. */
export type LibraryParts = { database: Database; clock: Clock; facts: Facts; identity: Identity; projects: Projects }

/** `year`: of the values it moves, where it is one. */
type Deed = AuditEntry & { orgPath: string; year?: number }

/** Leaves the audit record of a deed and tells the open screens; last step of every use case. */
export function tell(tx: Tx, { clock, facts }: LibraryParts, actor: Actor, { year, ...deed }: Deed): void {
  record(tx, actor, clock.now(), deed)
  const { action, orgPath, projectId, subject } = deed
  const about = { ...(projectId !== undefined && { projectId }), ...(year !== undefined && { year }) }
  facts.publish(
    tx,
    { type: action, subjectId: subject.id, ...about },
    { topic: 'indicators', permission: 'indicators:read', orgPath, ...(projectId !== undefined && { projectId }) },
  )
}
