import type { Actor } from '../../../platform/actor.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Tx } from '../../../platform/db/database.ts'
import type { Facts } from '../../../platform/facts.ts'
import { record, type AuditEntry } from '../../audit/index.ts'
import type { Identity } from '../../identity/index.ts'
import type { Projects } from '../../projects/index.ts'

/** What the use cases of the library are made of. */
export type LibraryParts = { database: Database; clock: Clock; facts: Facts; identity: Identity; projects: Projects }

type Deed = AuditEntry & { orgPath: string }

/** Leaves the audit record of a deed and tells the open screens; last step of every use case. */
export function tell(tx: Tx, { clock, facts }: LibraryParts, actor: Actor, deed: Deed): void {
  record(tx, actor, clock.now(), deed)
  const { action, orgPath, projectId, subject } = deed
  facts.publish(
    tx,
    { type: action, subjectId: subject.id, ...(projectId !== undefined && { projectId }) },
    { topic: 'indicators', permission: 'indicators:read', orgPath, ...(projectId !== undefined && { projectId }) },
  )
}
