import type { Readable } from 'node:stream'
import type { Actor } from '../../../platform/actor.ts'
import { explainingConflicts } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { receiveFile } from '../../../platform/files/receive.ts'
import { newId } from '../../../platform/ids.ts'
import { permit } from '../../identity/index.ts'
import { receiptOf } from '../receipt.ts'
import { findEvidenceFile, insertEvidence, type EvidenceFile } from '../store/evidence.ts'
import { findReport } from '../store/reports.ts'
import { tell, type ProgressParts } from './parts.ts'

/** A file on its way in, with what the device told of it. `isWhole` is asked after the stream was read to its end. */
export type IncomingEvidence = {
  name: string
  content: Readable
  isWhole(): boolean
  sha256?: string
  takenAt?: string
  longitude?: number
  latitude?: number
}

/** Files that show what a report says. The bytes are kept as they came, by their SHA-256. */
export function evidenceKeeping(parts: ProgressParts) {
  const { database, clock, files, projects } = parts
  return {
    /**
     * Stores a file and answers its receipt. Evidence is added while the report waits, so that whoever accepts has seen it.
     * Throws `file_hash_differs` when the bytes are not those the device hashed, `report_already_decided`, `evidence_already_added`.
     */
    async addEvidence(
      actor: Actor,
      reportId: string,
      file: IncomingEvidence,
    ): Promise<{ id: string; fileHash: string; receipt: string; receivedAt: string }> {
      const reach = permit(actor, 'progress:report')
      const seen = await database.read(reach, (db) => findReport(db, reportId))
      if (!seen) throw new AppError('not_found', 'report_not_found')
      const stored = await receiveFile(files, file.content)
      if (!file.isWhole()) throw new AppError('too_large', 'too_large', { limit: '64 MB' })
      if (file.sha256 !== undefined && file.sha256 !== stored.hash)
        throw new AppError('rule_violated', 'file_hash_differs')
      return explainingConflicts({ evidence_once: 'evidence_already_added' }, () =>
        database.write(reach, async (tx) => {
          const project = await projects.lock(tx, seen.projectId)
          const report = await findReport(tx, reportId)
          if (report?.state !== 'claimed') throw new AppError('conflict', 'report_already_decided')
          const id = newId()
          const receivedAt = clock.now().toISOString()
          const receipt = receiptOf({
            evidenceId: id,
            reportId,
            fileHash: stored.hash,
            size: stored.size,
            uploadedBy: actor.accountId,
            receivedAt,
          })
          await insertEvidence(tx, {
            id,
            reportId,
            projectId: project.id,
            name: file.name,
            mediaType: stored.mediaType,
            fileHash: stored.hash,
            size: stored.size,
            deviceHash: file.sha256 ?? null,
            takenAt: file.takenAt ?? null,
            longitude: file.longitude ?? null,
            latitude: file.latitude ?? null,
            uploadedBy: actor.accountId,
            receivedAt,
            receipt,
          })
          tell(tx, parts, actor, {
            fact: 'progress.evidence_added',
            project,
            subject: { kind: 'evidence', id, label: file.name },
            ids: { reportId },
            changes: { fileHash: [null, stored.hash], receipt: [null, receipt] },
          })
          return { id, fileHash: stored.hash, receipt, receivedAt }
        }),
      )
    },

    /** The original bytes of an evidence file. */
    async openEvidence(actor: Actor, id: string): Promise<EvidenceFile & { content: Readable }> {
      const file = await database.read(permit(actor, 'progress:read'), (db) => findEvidenceFile(db, id))
      if (!file) throw new AppError('not_found', 'evidence_not_found')
      return { ...file, content: await files.get(file.fileHash) }
    },
  }
}
