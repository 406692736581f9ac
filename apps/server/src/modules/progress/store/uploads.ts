import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'

export type UploadRow = {
  id: string
  projectId: string
  name: string
  size: number
  sha256: string
  received: number
  startedBy: string
  expiresAt: string
  mediaType: string | null
  completedAt: string | null
}

const uploadSelect = sql`select id, project_id as "projectId", name, size, sha256, received, started_by as "startedBy", expires_at as "expiresAt",
    media_type as "mediaType", completed_at as "completedAt"
  from progress.upload`

export async function findUpload(db: Db, id: string): Promise<UploadRow | undefined> {
  const { rows } = await sql<UploadRow>`${uploadSelect} where id = ${id}`.execute(db)
  return rows[0]
}

/** Locked until commit, so that parts come one after another. */
export async function lockUpload(tx: Tx, id: string): Promise<UploadRow | undefined> {
  const { rows } = await sql<UploadRow>`${uploadSelect} where id = ${id} for update`.execute(tx)
  return rows[0]
}

/** The open upload of the same bytes by the same person, which goes on where it stopped. */
export async function findOpenUpload(
  db: Db,
  { projectId, startedBy, sha256 }: Pick<UploadRow, 'projectId' | 'startedBy' | 'sha256'>,
): Promise<UploadRow | undefined> {
  const { rows } = await sql<UploadRow>`${uploadSelect}
    where project_id = ${projectId} and started_by = ${startedBy} and sha256 = ${sha256} and completed_at is null`.execute(
    db,
  )
  return rows[0]
}

export type CompleteUpload = { name: string; size: number; sha256: string; mediaType: string }

/** A file that arrived whole, of this project and person. Throws `upload_not_found`, `upload_not_complete`. */
export async function findCompleteUpload(
  db: Db,
  projectId: string,
  id: string,
  startedBy: string,
): Promise<CompleteUpload> {
  const upload = await findUpload(db, id)
  if (!upload || upload.projectId !== projectId || upload.startedBy !== startedBy)
    throw new AppError('not_found', 'upload_not_found')
  const { name, size, sha256, mediaType } = upload
  if (mediaType === null) throw new AppError('rule_violated', 'upload_not_complete')
  return { name, size, sha256, mediaType }
}

export async function insertUpload(
  tx: Tx,
  upload: Omit<UploadRow, 'received' | 'mediaType' | 'completedAt'> & { startedAt: string },
): Promise<void> {
  await tx
    .insertInto('progress.upload')
    .values({
      id: upload.id,
      project_id: upload.projectId,
      name: upload.name,
      size: upload.size,
      sha256: upload.sha256,
      started_by: upload.startedBy,
      started_at: upload.startedAt,
      expires_at: upload.expiresAt,
    })
    .execute()
}

/** Keeps the next part of an upload the caller has locked. */
export async function appendPart(
  tx: Tx,
  { id, projectId, received }: UploadRow,
  bytes: Buffer,
  expiresAt: string,
): Promise<void> {
  await sql`insert into progress.upload_part (upload_id, project_id, start, bytes) values (${id}, ${projectId}, ${received}, ${bytes})`.execute(
    tx,
  )
  await tx
    .updateTable('progress.upload')
    .set({ received: received + bytes.length, expires_at: expiresAt })
    .where('id', '=', id)
    .execute()
}

export async function readPart(db: Db, uploadId: string, start: number): Promise<Buffer | undefined> {
  const { rows } = await sql<{ bytes: Buffer }>`
    select bytes from progress.upload_part where upload_id = ${uploadId} and start = ${start}`.execute(db)
  return rows[0]?.bytes
}

/** The file is in the store: the parts are no longer needed. */
export async function completeUpload(tx: Tx, id: string, mediaType: string, completedAt: string): Promise<void> {
  await dropParts(tx, id)
  await tx
    .updateTable('progress.upload')
    .set({ media_type: mediaType, completed_at: completedAt })
    .where('id', '=', id)
    .execute()
}

/** Forgets what arrived, so that the device can send it again. */
export async function restartUpload(tx: Tx, id: string): Promise<void> {
  await dropParts(tx, id)
  await tx.updateTable('progress.upload').set({ received: 0 }).where('id', '=', id).execute()
}

async function dropParts(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('progress.upload_part').where('upload_id', '=', id).execute()
}

/** Removes uploads nobody went on with, parts and all; how many. */
export async function dropExpired(tx: Tx, now: Date): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('progress.upload')
    .where('expires_at', '<', now.toISOString())
    .executeTakeFirst()
  return Number(numDeletedRows)
}
