import type { Readable } from 'node:stream'
import type { Actor } from '../../../platform/actor.ts'
import { explainingConflicts } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { receiveFile } from '../../../platform/files/receive.ts'
import { newId } from '../../../platform/ids.ts'
import { permit } from '../../identity/index.ts'
import { receiptOf } from '../receipt.ts'
import type { EvidenceFromUpload, EvidenceQuery, EvidenceReceipt } from '../schema/evidence.ts'
import { findEvidenceFile, findPicture, insertEvidence, listEvidence, type EvidenceFile } from '../store/evidence.ts'
import { insertPicture } from '../store/pictures.ts'
import { findReport } from '../store/reports.ts'
import { findCompleteUpload } from '../store/uploads.ts'
import { examineFile, judgeEvidence } from './examine.ts'
import { tell, type ProgressParts } from './parts.ts'

/** A file on its way in, with what the device told of it. `isWhole` is asked after the stream was read to its end. */
export type IncomingEvidence = {
  name: string
  content: Readable
  isWhole(): boolean
  sha256?: string
  sentAt?: string
  takenAt?: string
  longitude?: number
  latitude?: number
}

/** A file in the store that is to show what a report says. */
type Offered = Omit<IncomingEvidence, 'content' | 'isWhole'> & { hash: string; size: number; mediaType: string }

/** Files that show what a report says. The bytes are kept as they came, by their SHA-256. */
export function evidenceKeeping(parts: ProgressParts) {
  const { database, clock, files, projects } = parts

  /** Examines a stored file and adds it to a waiting report, with every doubt there is about it. */
  const keep = async (
    actor: Actor,
    seen: { id: string; projectId: string },
    file: Offered,
  ): Promise<EvidenceReceipt> => {
    const examined = await examineFile(files, file)
    return explainingConflicts({ evidence_once: 'evidence_already_added' }, () =>
      database.write(permit(actor, 'progress:report'), async (tx) => {
        const project = await projects.lock(tx, seen.projectId)
        const report = await findReport(tx, seen.id)
        if (report?.state !== 'claimed') throw new AppError('conflict', 'report_already_decided')
        const [id, receivedAt] = [newId(), clock.now().toISOString()]
        const received = {
          reportId: seen.id,
          fileHash: file.hash,
          size: file.size,
          uploadedBy: actor.accountId,
          receivedAt,
        }
        const receipt = receiptOf({ evidenceId: id, ...received })
        const arrival = {
          fileHash: file.hash,
          deviceHash: file.sha256 ?? null,
          deviceSentAt: file.sentAt ?? null,
          receivedAt,
        }
        const { findings, doubts } = await judgeEvidence(tx, examined, { ...arrival, project })
        await insertEvidence(tx, {
          ...received,
          ...arrival,
          ...{ id, receipt, findings, doubts, projectId: project.id, name: file.name, mediaType: file.mediaType },
          ...{ takenAt: file.takenAt ?? null, longitude: file.longitude ?? null, latitude: file.latitude ?? null },
          ...examined.derivatives,
        })
        const [hash] = examined.hashes
        if (hash) await insertPicture(tx, { ...hash, evidenceId: id, projectId: project.id })
        const doubted = [...new Set(doubts.map(({ doubt }) => doubt))]
        tell(tx, parts, actor, {
          fact: 'progress.evidence_added',
          project,
          subject: { kind: 'evidence', id, label: file.name },
          ids: { reportId: seen.id },
          changes: { fileHash: [null, file.hash], receipt: [null, receipt], doubts: [null, doubted] },
        })
        return { id, fileHash: file.hash, receipt, receivedAt, doubts: doubted }
      }),
    )
  }

  const reportOf = async (actor: Actor, reportId: string) => {
    const report = await database.read(permit(actor, 'progress:report'), (db) => findReport(db, reportId))
    if (!report) throw new AppError('not_found', 'report_not_found')
    return report
  }

  return {
    /**
     * Stores a file and answers its receipt. Evidence is added while the report waits, so that whoever accepts has seen it. Nothing is
     * refused for a doubt. Throws `file_hash_differs` when the bytes are not those the device hashed, `report_already_decided`, `evidence_already_added`.
     */
    async addEvidence(actor: Actor, reportId: string, file: IncomingEvidence): Promise<EvidenceReceipt> {
      const report = await reportOf(actor, reportId)
      const stored = await receiveFile(files, file.content)
      if (!file.isWhole()) throw new AppError('too_large', 'too_large', { limit: '64 MB' })
      if (file.sha256 !== undefined && file.sha256 !== stored.hash)
        throw new AppError('rule_violated', 'file_hash_differs')
      return keep(actor, report, { ...file, ...stored })
    },

    /** The same for a file that was sent in parts. Throws `upload_not_found`, `upload_not_complete` too. */
    async addUploadedEvidence(
      actor: Actor,
      reportId: string,
      { uploadId, ...told }: EvidenceFromUpload,
    ): Promise<EvidenceReceipt> {
      const report = await reportOf(actor, reportId)
      const { sha256, ...file } = await database.read(permit(actor, 'progress:report'), (db) =>
        findCompleteUpload(db, report.projectId, uploadId, actor.accountId),
      )
      return keep(actor, report, { ...file, ...told, sha256, hash: sha256 })
    },

    listEvidence: (actor: Actor, query: EvidenceQuery) =>
      database.read(permit(actor, 'progress:read'), (db) => listEvidence(db, query)),

    /** The original bytes of an evidence file. */
    async openEvidence(actor: Actor, id: string): Promise<EvidenceFile & { content: Readable }> {
      const file = await database.read(permit(actor, 'progress:read'), (db) => findEvidenceFile(db, id))
      if (!file) throw new AppError('not_found', 'evidence_not_found')
      return { ...file, content: await files.get(file.fileHash) }
    },

    /** A derivative to look at: upright, smaller, without the picture's own data. Throws `picture_not_there`. */
    async openPicture(actor: Actor, id: string, size: 'small' | 'large'): Promise<Readable> {
      const found = await database.read(permit(actor, 'progress:read'), (db) => findPicture(db, id))
      if (!found) throw new AppError('not_found', 'picture_not_there')
      return files.get(size === 'small' ? found.thumbnailHash : found.viewHash)
    },
  }
}
