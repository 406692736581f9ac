import { sql } from 'kysely'
import type { Doubt } from '@jiheng/kernel/evidence'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Derivatives } from '../service/examine.ts'
import type { EvidenceRow } from './evidence.ts'

export type Pictured = Pick<
  EvidenceRow,
  'id' | 'reportId' | 'name' | 'mediaType' | 'fileHash' | 'findings' | 'pictureBy'
> & { projectId: string; doubts: Doubt[]; reportState: 'claimed' | 'accepted' | 'returned' }

/** What must be known of a piece of evidence, examined when it arrived, before a picture of it is taken. */
export async function findPictured(db: Db, id: string): Promise<Pictured | undefined> {
  const { rows } = await sql<Pictured>`
    select e.id, e.report_id as "reportId", e.project_id as "projectId", e.name, e.media_type as "mediaType", e.file_hash as "fileHash",
      e.findings, e.doubts, e.picture_by as "pictureBy", r.state as "reportState"
    from progress.evidence e join progress.report r on r.id = e.report_id where e.id = ${id} and e.doubts is not null`.execute(
    db,
  )
  return rows[0]
}

/** The picture a device made, and what is doubted of the evidence now that it could be compared. */
export async function storeDevicePicture(
  tx: Tx,
  id: string,
  { viewHash, thumbnailHash }: Derivatives,
  doubts: readonly Doubt[],
): Promise<void> {
  await tx
    .updateTable('progress.evidence')
    .set({
      view_hash: viewHash,
      thumbnail_hash: thumbnailHash,
      picture_by: 'device',
      doubts: JSON.stringify(doubts),
    })
    .where('id', '=', id)
    .execute()
}
