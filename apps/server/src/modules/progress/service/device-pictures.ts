import type { Readable } from 'node:stream'
import { doubtsOnceCompared } from '@jiheng/kernel/evidence'
import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { mediaTypeOf, SNIFFED_BYTES } from '../../../platform/files/media-type.ts'
import { permit } from '../../identity/index.ts'
import { decodePicture, type DecodedPicture } from '../picture/decode.ts'
import { readExif } from '../picture/exif.ts'
import type { PictureSize } from '../picture/size.ts'
import type { EvidencePicture } from '../schema/evidence.ts'
import { findPictured, storeDevicePicture, type Pictured } from '../store/device-pictures.ts'
import { findSameBytes, insertPicture } from '../store/pictures.ts'
import { comparePicture, keepPicture } from './examine.ts'
import { tell, type ProgressParts } from './parts.ts'

/** A picture of 2,560 pixels has about one megabyte. */
const MOST_BYTES = 8 * 1_048_576

/** Pictures devices make of originals the server cannot decode: HEIC has no decoder under a licence we may use, but the telephone that took it does. */
export function devicePictures(parts: ProgressParts) {
  const { database, files, projects } = parts

  const waiting = async (db: Db, id: string): Promise<Pictured> => {
    const evidence = await findPictured(db, id)
    if (!evidence) throw new AppError('not_found', 'evidence_not_found')
    if (evidence.mediaType !== 'image/heic') throw new AppError('rule_violated', 'picture_not_needed')
    if (evidence.reportState !== 'claimed') throw new AppError('conflict', 'report_already_decided')
    if (evidence.pictureBy !== null) throw new AppError('conflict', 'picture_already_there')
    return evidence
  }

  return {
    /**
     * Takes the JPEG a device made of a HEIC original, once and while the report waits. It is decoded and written anew like any other
     * derivative; the original stays what is kept and proven. Throws `picture_not_needed`, `picture_already_there`, `picture_not_jpeg`,
     * `picture_unreadable`, `report_already_decided`.
     */
    async addPicture(actor: Actor, id: string, content: Readable): Promise<EvidencePicture> {
      const reach = permit(actor, 'progress:report')
      const { projectId } = await database.read(reach, (db) => waiting(db, id))
      const picture = await decodeJpeg(await readUpTo(content, MOST_BYTES))
      const { hashes, derivatives } = await keepPicture(files, picture)
      return database.write(reach, async (tx) => {
        const project = await projects.lock(tx, projectId)
        const evidence = await waiting(tx, id)
        const sameBytes = await findSameBytes(tx, evidence.fileHash)
        const doubts = doubtsOnceCompared(evidence.doubts, {
          ...(await comparePicture(tx, hashes, sameBytes)),
          isOfOtherShape: !isOfShape(picture, evidence.findings),
        })
        await storeDevicePicture(tx, id, derivatives, doubts)
        const [hash] = hashes
        if (hash) await insertPicture(tx, { ...hash, evidenceId: id, projectId })
        const doubted = [...new Set(doubts.map(({ doubt }) => doubt))]
        tell(tx, parts, actor, {
          fact: 'progress.picture_added',
          project,
          subject: { kind: 'evidence', id, label: evidence.name },
          ids: { reportId: evidence.reportId },
          changes: { pictureBy: [null, 'device'], doubts: [null, doubted] },
        })
        return { id, pictureBy: 'device', doubts: doubted }
      })
    },
  }
}

async function readUpTo(content: Readable, most: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of content as AsyncIterable<Buffer>) {
    size += chunk.length
    // What is too much is read and dropped, so that the answer gets through.
    if (size <= most) chunks.push(chunk)
  }
  if (size > most) throw new AppError('too_large', 'too_large', { limit: `${most / 1_048_576} MB` })
  return Buffer.concat(chunks)
}

async function decodeJpeg(bytes: Buffer): Promise<DecodedPicture> {
  const { mediaType, isExecutable } = mediaTypeOf(bytes.subarray(0, SNIFFED_BYTES))
  if (isExecutable) throw new AppError('unsupported_file', 'file_executable')
  if (mediaType !== 'image/jpeg') throw new AppError('unsupported_file', 'picture_not_jpeg')
  const picture = await decodePicture(bytes, (await readExif(bytes))?.orientation ?? 1)
  if (!picture) throw new AppError('rule_violated', 'picture_unreadable')
  return picture
}

/** Of the same proportions within two per cent, upright or not: HEIC tells its size before the picture is turned. */
function isOfShape(picture: PictureSize, told: { width: number | null; height: number | null } | null): boolean {
  if (!told?.width || !told.height) return false
  const [own, other] = [picture, { width: told.width, height: told.height }].map(
    ({ width, height }) => Math.max(width, height) / Math.min(width, height),
  )
  return Math.abs(own! / other! - 1) <= 0.02
}
