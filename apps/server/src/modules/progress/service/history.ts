import type { Actor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { changesBetween, recordAll, type AuditEntry } from '../../audit/index.ts'
import { insertHistory, type ProgressHistory } from '../store/history.ts'
import type { ProgressParts } from './parts.ts'

/** What happened before the programme was there, brought in at once. */
export function history({ clock, projects }: ProgressParts) {
  return {
    /** Adds many rows with one audit record each. No job follows: call `refreshPositions` when everything is in. */
    async loadHistory(tx: Tx, actor: Actor, past: ProgressHistory): Promise<void> {
      await insertHistory(tx, past)
      const entries = [
        ...(past.reports ?? []).map((row) => entryOf('progress.report_loaded', 'progress_report', row)),
        ...(past.materialOrders ?? []).map((row) => entryOf('progress.material_order_loaded', 'material_order', row)),
        ...(past.arrivals ?? []).map((row) => entryOf('progress.arrival_loaded', 'arrival', row)),
        ...(past.evidence ?? []).map((row) => entryOf('progress.evidence_loaded', 'evidence', row)),
        ...(past.obstacles ?? []).map((row) => entryOf('progress.obstacle_loaded', 'obstacle', row)),
      ]
      const places = new Map(
        (await projects.namedPlaces(tx, [...new Set(entries.map(({ projectId }) => projectId))])).map(
          ({ id, orgPath }) => [id, orgPath],
        ),
      )
      recordAll(
        tx,
        actor,
        clock.now(),
        entries.map((entry) => ({ ...entry, orgPath: places.get(entry.projectId) ?? actor.organisationPath })),
      )
    },
  }
}

const entryOf = (
  action: string,
  kind: string,
  { id, projectId, ...fields }: { id: string; projectId: string },
): AuditEntry & { projectId: string } => ({
  action,
  subject: { kind, id },
  projectId,
  changes: changesBetween({}, fields),
})
