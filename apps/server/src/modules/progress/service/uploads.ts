import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { systemReach, type Actor, type Reach } from '../../../platform/actor.ts'
import { AppError } from '../../../platform/errors.ts'
import { receiveFile } from '../../../platform/files/receive.ts'
import { newId } from '../../../platform/ids.ts'
import { permit } from '../../identity/index.ts'
import type { CompletedUpload, NewUpload } from '../schema/uploads.ts'
import {
  appendPart,
  completeUpload,
  dropExpired,
  findOpenUpload,
  findUpload,
  insertUpload,
  lockUpload,
  readPart,
  restartUpload,
  type UploadRow,
} from '../store/uploads.ts'
import type { ProgressParts } from './parts.ts'

/** Below the largest body a request may have. */
export const PART_SIZE = 1_000_000
/** How long a file that nobody goes on with is kept. */
const KEPT_HOURS = 72

/** Files sent in parts: each part is safe once it is answered, and a broken upload goes on where it stopped. */
export function uploads({ database, clock, files, projects }: ProgressParts) {
  const expiry = () => new Date(clock.now().getTime() + KEPT_HOURS * 3_600_000).toISOString()

  /** Parts of an upload are its sender's alone. */
  const ownOr404 = (upload: UploadRow | undefined, actor: Actor): UploadRow => {
    if (!upload || upload.startedBy !== actor.accountId) throw new AppError('not_found', 'upload_not_found')
    return upload
  }

  /** The bytes in order, read part by part so that a large file never stands in memory. */
  async function* partsOf(reach: Reach, { id, size }: UploadRow): AsyncGenerator<Buffer> {
    for (let start = 0; start < size;) {
      const at = start
      const bytes = await database.read(reach, (db) => readPart(db, id, at))
      if (!bytes) throw new AppError('conflict', 'upload_not_complete')
      yield bytes
      start += bytes.length
    }
  }

  return {
    /** Begins an upload, or finds the one of the same bytes that was begun before. */
    async startUpload(actor: Actor, projectId: string, told: NewUpload): Promise<UploadRow> {
      const reach = permit(actor, 'progress:report')
      return database.write(reach, async (tx) => {
        await projects.lock(tx, projectId)
        const own = { ...told, projectId, startedBy: actor.accountId }
        const open = await findOpenUpload(tx, own)
        if (open) return open
        const row = { ...own, id: newId(), startedAt: clock.now().toISOString(), expiresAt: expiry() }
        await insertUpload(tx, row)
        return { ...row, received: 0, mediaType: null, completedAt: null }
      })
    },

    async getUpload(actor: Actor, id: string): Promise<UploadRow> {
      return ownOr404(await database.read(permit(actor, 'progress:report'), (db) => findUpload(db, id)), actor)
    },

    /**
     * Adds the part that begins at `offset`. Throws `upload_part_differs` when it is not what the device hashed, and
     * `upload_offset_differs` telling where the server is, so that a part sent twice or out of turn does no harm.
     */
    async addPart(
      actor: Actor,
      id: string,
      { offset, sha256 }: { offset: number; sha256: string },
      bytes: Buffer,
    ): Promise<UploadRow> {
      const reach = permit(actor, 'progress:report')
      if (bytes.length === 0 || bytes.length > PART_SIZE)
        throw new AppError('invalid_input', 'upload_part_size', { most: PART_SIZE })
      if (createHash('sha256').update(bytes).digest('hex') !== sha256)
        throw new AppError('rule_violated', 'upload_part_differs')
      return database.write(reach, async (tx) => {
        const upload = ownOr404(await lockUpload(tx, id), actor)
        if (upload.completedAt !== null) throw new AppError('conflict', 'upload_already_complete')
        if (offset !== upload.received || offset + bytes.length > upload.size)
          throw new AppError('conflict', 'upload_offset_differs', { offset: upload.received })
        const expiresAt = expiry()
        await appendPart(tx, upload, bytes, expiresAt)
        return { ...upload, received: upload.received + bytes.length, expiresAt }
      })
    },

    /**
     * Puts the whole file into the store and hashes it again. Doing it twice answers the same. Throws `upload_not_complete`,
     * `file_executable`, and `file_hash_differs`, after which the file is sent anew.
     */
    async completeUpload(actor: Actor, id: string): Promise<CompletedUpload> {
      const reach = permit(actor, 'progress:report')
      const upload = ownOr404(await database.read(reach, (db) => findUpload(db, id)), actor)
      if (upload.completedAt !== null && upload.mediaType !== null)
        return completed(upload, upload.mediaType, upload.completedAt)
      if (upload.received < upload.size) throw new AppError('rule_violated', 'upload_not_complete')
      const stored = await receiveFile(files, Readable.from(partsOf(reach, upload), { objectMode: false }))
      if (stored.hash !== upload.sha256) {
        await database.write(reach, (tx) => restartUpload(tx, id))
        throw new AppError('rule_violated', 'file_hash_differs')
      }
      return database.write(reach, async (tx) => {
        ownOr404(await lockUpload(tx, id), actor)
        const completedAt = clock.now().toISOString()
        await completeUpload(tx, id, stored.mediaType, completedAt)
        return completed(upload, stored.mediaType, completedAt)
      })
    },

    /** Forgets what nobody went on with. */
    async dropAbandoned(): Promise<void> {
      await database.write(systemReach('progress'), (tx) => dropExpired(tx, clock.now()))
    },
  }
}

const completed = ({ id, sha256, size }: UploadRow, mediaType: string, completedAt: string): CompletedUpload => ({
  id,
  fileHash: sha256,
  size,
  mediaType,
  completedAt,
})
