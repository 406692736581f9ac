import type { Actor } from '../../../platform/actor.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Tx } from '../../../platform/db/database.ts'
import type { Facts } from '../../../platform/facts.ts'
import type { Files } from '../../../platform/files/index.ts'
import { record, type Changes } from '../../audit/index.ts'
import type { Projects } from '../../projects/index.ts'

/** What the use cases of progress are made of. */
export type ProgressParts = { database: Database; clock: Clock; facts: Facts; files: Files; projects: Projects }

export type Deed = {
  fact: string
  project: { id: string; org_path: string; name: string }
  subject: { kind: string; id: string; label?: string }
  /** Ids the fact carries beside the project's. */
  ids?: Record<string, string>
  changes?: Changes
  why?: string
}

/** Leaves the audit record of a deed, tells the other modules and the open screens; last step of every use case. */
export function tell(
  tx: Tx,
  { clock, facts }: ProgressParts,
  actor: Actor,
  { fact, project, subject, ids = {}, changes, why }: Deed,
): void {
  record(tx, actor, clock.now(), {
    action: fact,
    subject,
    projectId: project.id,
    orgPath: project.org_path,
    ...(changes && { changes }),
    ...(why !== undefined && { why }),
  })
  const announcement = {
    topic: 'progress',
    permission: 'progress:read',
    orgPath: project.org_path,
    projectId: project.id,
  }
  facts.publish(tx, { type: fact, projectId: project.id, ...ids }, announcement)
}
