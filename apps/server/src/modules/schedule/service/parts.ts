import type { Actor } from '../../../platform/actor.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Tx } from '../../../platform/db/database.ts'
import type { Facts } from '../../../platform/facts.ts'
import type { Files } from '../../../platform/files/index.ts'
import { record, type Changes } from '../../audit/index.ts'
import type { Remembered } from '../remembered.ts'
import type { LockedProject, Projects } from '../../projects/index.ts'

/** What the use cases of schedules are made of. */
export type ScheduleParts = {
  database: Database
  clock: Clock
  facts: Facts
  files: Files
  projects: Projects
  known: Remembered
}

export type Deed = {
  /** Action of the record and type of the fact, `schedule.verb_in_past`. */
  fact: string
  subject?: { kind: string; id: string; label?: string }
  changes?: Changes
  why?: string | undefined
}

/** Leaves the audit record of a deed, tells the other modules and the open screens; last step of every use case. */
export function tell(
  tx: Tx,
  { clock, facts }: ScheduleParts,
  actor: Actor,
  project: LockedProject,
  { fact, subject, changes, why }: Deed,
): void {
  record(tx, actor, clock.now(), {
    action: fact,
    subject: subject ?? { kind: 'project', id: project.id, label: project.name },
    projectId: project.id,
    orgPath: project.org_path,
    ...(changes && { changes }),
    ...(why !== undefined && { why }),
  })
  facts.publish(
    tx,
    { type: fact, projectId: project.id },
    { topic: 'schedule', permission: 'schedule:read', orgPath: project.org_path, projectId: project.id },
  )
}
