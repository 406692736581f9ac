import type { Actor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { changesBetween, recordAll, type AuditEntry } from '../../audit/index.ts'
import { findNamedPlaces } from '../store/place.ts'

/** An audit entry about a record of one project. */
export type ProjectEntry = AuditEntry & { projectId: string }

/** How the log tells of a record that was brought in from before the programme was there. */
export const loadedEntry = (
  action: string,
  kind: string,
  { id, projectId, ...fields }: { id: string; projectId: string },
): ProjectEntry => ({ action, subject: { kind, id }, projectId, changes: changesBetween({}, fields) })

/** Records entries of many projects, each where its project stands; the actor's own place for one that is not there. */
export async function recordPlaced(tx: Tx, actor: Actor, at: Date, entries: readonly ProjectEntry[]): Promise<void> {
  const found = await findNamedPlaces(tx, [...new Set(entries.map(({ projectId }) => projectId))])
  const places = new Map(found.map(({ id, orgPath }) => [id, orgPath]))
  recordAll(
    tx,
    actor,
    at,
    entries.map((entry) => ({ ...entry, orgPath: places.get(entry.projectId) ?? actor.organisationPath })),
  )
}
