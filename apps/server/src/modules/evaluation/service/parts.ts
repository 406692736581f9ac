import type { Actor } from '../../../platform/actor.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Db, Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import type { Facts } from '../../../platform/facts.ts'
import type { Secrets } from '../../../platform/secrets.ts'
import { record, type Changes } from '../../audit/index.ts'
import type { Identity } from '../../identity/index.ts'
import type { Projects } from '../../projects/index.ts'
import { findPlace, type EvaluationPlace } from '../store/facts.ts'

/** What the use cases of evaluation are made of. */
export type EvaluationParts = {
  database: Database
  clock: Clock
  facts: Facts
  secrets: Secrets
  identity: Identity
  projects: Projects
}

export type Deed = {
  action: string
  project: { id: string; org_path: string }
  subject: { kind: string; id: string; label?: string }
  changes?: Changes
  why?: string
}

/** Leaves the audit record of a deed and tells the open screens; last step of every use case. */
export function tell(
  tx: Tx,
  { clock, facts }: EvaluationParts,
  actor: Actor,
  { action, project, subject, changes, why }: Deed,
): void {
  record(tx, actor, clock.now(), {
    action,
    subject,
    projectId: project.id,
    orgPath: project.org_path,
    ...(changes && { changes }),
    ...(why !== undefined && { why }),
  })
  facts.publish(
    tx,
    { type: action, projectId: project.id },
    { topic: 'evaluation', permission: 'evaluation:read', orgPath: project.org_path, projectId: project.id },
  )
}

/** Where a project lies. Throws `project_not_found` when it is not in reach. */
export async function placeOf(db: Db, projectId: string): Promise<EvaluationPlace> {
  const place = await findPlace(db, projectId)
  if (!place) throw new AppError('not_found', 'project_not_found')
  return place
}
