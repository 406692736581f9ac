import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import {
  doubtsAbout,
  lookAlikes,
  orientedHashes,
  type Doubt,
  type PictureFacts,
  type PictureHash,
} from '@jiheng/kernel/evidence'
import { distanceTo, type Geometry } from '@jiheng/kernel/geo'
import type { Tx } from '../../../platform/db/database.ts'
import type { Files } from '../../../platform/files/index.ts'
import { decodePicture, type DecodedPicture } from '../picture/decode.ts'
import { readExif, type Exif } from '../picture/exif.ts'
import { heicSize } from '../picture/heic.ts'
import type { PictureSize } from '../picture/size.ts'
import { findNear, findSameBytes, type OtherEvidence } from '../store/pictures.ts'

/** What a file itself tells, before it is held against anything else. */
export type Examined = {
  kind: 'photo' | 'document'
  exif: Exif | null
} & KeptPicture

/** A picture that can be looked at and compared, with the size its original tells. */
export type KeptPicture = {
  size: PictureSize | null
  hashes: PictureHash[]
  derivatives: Derivatives | null
}

export type Derivatives = { viewHash: string; thumbnailHash: string }

/** Kept with the evidence for people to judge; nothing else of the picture's data is kept. */
export type Findings = {
  kind: Examined['kind']
  takenAt: string | null
  place: { longitude: number; latitude: number; accuracyMetres: number | null } | null
  software: string | null
  width: number | null
  height: number | null
  distanceMetres: number | null
}

/** No camera writes a larger picture; it is kept, and not read into memory. */
const MOST_READ = 64 * 1_048_576

const document: Examined = { kind: 'document', exif: null, size: null, hashes: [], derivatives: null }

/** Reads a stored file: its data, its size, its perceptual hashes, and derivatives that carry no data. The original stays as it came. */
export async function examineFile(
  files: Files,
  { hash, mediaType, size }: { hash: string; mediaType: string; size: number },
): Promise<Examined> {
  if (!mediaType.startsWith('image/')) return document
  if (size > MOST_READ) return { ...document, kind: 'photo' }
  const bytes = await buffer(await files.get(hash))
  const exif = await readExif(bytes)
  const decoded = await decodePicture(bytes, exif?.orientation ?? 1)
  if (!decoded) return { ...document, kind: 'photo', exif, size: heicSize(bytes) }
  return { kind: 'photo', exif, ...(await keepPicture(files, decoded)) }
}

/** Keeps the derivatives of a decoded picture. */
export async function keepPicture(
  files: Files,
  { width, height, view, thumbnail, luminance }: DecodedPicture,
): Promise<KeptPicture & { derivatives: Derivatives }> {
  const [kept, small] = [await files.put(Readable.from([view])), await files.put(Readable.from([thumbnail]))]
  return {
    size: { width, height },
    hashes: orientedHashes(luminance),
    derivatives: { viewHash: kept.hash, thumbnailHash: small.hash },
  }
}

export type Arrival = {
  fileHash: string
  deviceHash: string | null
  deviceSentAt: string | null
  receivedAt: string
  project: { location: Geometry | null; actual_start: string | null }
}

/** Holds a file against its project and against all evidence there is. */
export async function judgeEvidence(
  tx: Tx,
  { kind, exif, size, hashes }: Examined,
  { fileHash, deviceHash, deviceSentAt, receivedAt, project }: Arrival,
): Promise<{ findings: Findings; doubts: Doubt[] }> {
  const sameBytes = await findSameBytes(tx, fileHash)
  const place = exif?.place ?? null
  const distanceMetres =
    place && project.location ? Math.round(distanceTo(project.location, [place.longitude, place.latitude])) : null
  const doubts = doubtsAbout({
    kind,
    receivedAt,
    deviceHash,
    serverHash: fileHash,
    deviceSentAt,
    exif,
    distanceMetres,
    workStartedAt:
      project.actual_start === null ? null : new Date(`${project.actual_start}T00:00:00+08:00`).toISOString(),
    sameBytes,
    ...(await comparePicture(tx, hashes, sameBytes)),
    isOfOtherShape: false,
  })
  const findings = {
    kind,
    takenAt: exif?.takenAt ?? null,
    place,
    software: exif?.software ?? null,
    width: size?.width ?? null,
    height: size?.height ?? null,
    distanceMetres,
  }
  return { findings, doubts }
}

/** Holds a picture against all there are; copies of the very same bytes are told of as such, not as alike. */
export async function comparePicture(
  tx: Tx,
  hashes: readonly PictureHash[],
  sameBytes: readonly OtherEvidence[],
): Promise<Pick<PictureFacts, 'alike' | 'isCompared'>> {
  const same = new Set(sameBytes.map((other) => other.evidenceId))
  const alike = lookAlikes(hashes, await findNear(tx, hashes)).filter((other) => !same.has(other.evidenceId))
  return { alike: alike.slice(0, MOST_NAMED), isCompared: hashes.length > 0 }
}

/** A picture copied around often looks like many; the closest suffice. */
const MOST_NAMED = 5
