import type { Db, Tx } from '../../../platform/db/database.ts'

export type NewEvidence = {
  id: string
  reportId: string
  projectId: string
  name: string
  mediaType: string
  fileHash: string
  size: number
  deviceHash: string | null
  takenAt: string | null
  longitude: number | null
  latitude: number | null
  uploadedBy: string
  receivedAt: string
  receipt: string
}

export async function insertEvidence(tx: Tx, evidence: NewEvidence): Promise<void> {
  await tx
    .insertInto('progress.evidence')
    .values({
      id: evidence.id,
      report_id: evidence.reportId,
      project_id: evidence.projectId,
      name: evidence.name,
      media_type: evidence.mediaType,
      file_hash: evidence.fileHash,
      size: evidence.size,
      device_hash: evidence.deviceHash,
      taken_at: evidence.takenAt,
      longitude: evidence.longitude,
      latitude: evidence.latitude,
      uploaded_by: evidence.uploadedBy,
      received_at: evidence.receivedAt,
      receipt: evidence.receipt,
    })
    .execute()
}

export type EvidenceFile = { name: string; mediaType: string; fileHash: string; size: number }

export function findEvidenceFile(db: Db, id: string): Promise<EvidenceFile | undefined> {
  return db
    .selectFrom('progress.evidence')
    .select(['name', 'media_type as mediaType', 'file_hash as fileHash', 'size'])
    .where('id', '=', id)
    .executeTakeFirst()
}
