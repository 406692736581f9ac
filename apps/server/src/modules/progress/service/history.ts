import type { Actor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { loadedEntry } from '../../projects/index.ts'
import { insertEvidence, type NewEvidence } from '../store/evidence.ts'
import { insertHistory, type ProgressHistory } from '../store/history.ts'
import { insertPicture } from '../store/pictures.ts'
import { examineFile, judgeEvidence } from './examine.ts'
import type { ProgressParts } from './parts.ts'

/** What happened before the programme was there, brought in at once. */
export function history({ clock, files, projects }: ProgressParts) {
  /** A file from before is examined as one that arrives is; one after another, so that each is held against those before it. */
  const addEvidence = async (tx: Tx, row: NewEvidence): Promise<void> => {
    const examined = await examineFile(files, { ...row, hash: row.fileHash })
    const project = await projects.lock(tx, row.projectId)
    const judged = await judgeEvidence(tx, examined, { ...row, deviceSentAt: row.deviceSentAt ?? null, project })
    await insertEvidence(tx, { ...row, ...judged, ...examined.derivatives })
    const [hash] = examined.hashes
    if (hash) await insertPicture(tx, { ...hash, evidenceId: row.id, projectId: row.projectId })
  }
  return {
    /** Adds many rows with one audit record each. No job follows: call `refreshPositions` when everything is in. */
    async loadHistory(tx: Tx, actor: Actor, past: ProgressHistory): Promise<void> {
      await insertHistory(tx, past)
      for (const row of past.evidence ?? []) await addEvidence(tx, row)
      const entries = [
        ...(past.reports ?? []).map((row) => loadedEntry('progress.report_loaded', 'progress_report', row)),
        ...(past.materialOrders ?? []).map((row) =>
          loadedEntry('progress.material_order_loaded', 'material_order', row),
        ),
        ...(past.arrivals ?? []).map((row) => loadedEntry('progress.arrival_loaded', 'arrival', row)),
        ...(past.workItems ?? []).map((row) => loadedEntry('progress.work_item_loaded', 'work_item', row)),
        ...(past.quantities ?? []).map((row) => loadedEntry('progress.quantity_loaded', 'quantity', row)),
        ...(past.materialTests ?? []).map((row) => loadedEntry('progress.material_test_loaded', 'material_test', row)),
        ...(past.evidence ?? []).map((row) => loadedEntry('progress.evidence_loaded', 'evidence', row)),
        ...(past.obstacles ?? []).map((row) => loadedEntry('progress.obstacle_loaded', 'obstacle', row)),
      ]
      await projects.recordPlaced(tx, actor, clock.now(), entries)
    },
  }
}
