import { evidenceRule } from './rule.ts'
import type { EvidenceRule } from './rule.ts'

export const evidenceDoubts = [
  'hash_missing',
  'hash_differs',
  'reused',
  'looks_like',
  'picture_not_compared',
  'picture_of_other_shape',
  'no_exif',
  'time_missing',
  'time_before_work',
  'time_after_arrival',
  'time_long_ago',
  'clock_unknown',
  'clock_off',
  'location_missing',
  'location_impossible',
  'location_accuracy_unknown',
  'location_inaccurate',
  'taken_elsewhere',
  'work_place_unknown',
  'edited_by_software',
] as const

export type EvidenceDoubt = (typeof evidenceDoubts)[number]

/** A reason to look twice, with what a person needs to judge it. It never refuses anything. */
export type Doubt = { doubt: EvidenceDoubt; params: Record<string, string | number> }

/** Another piece of evidence that may be the same picture. */
export type Neighbour = {
  evidenceId: string
  projectId: string
  /** Bits of 64 that differ in each hash, in the closest of eight orientations. */
  differenceBits: number
  structureBits: number
  isTurned: boolean
}

/** What is known of a photo or document when it arrives; null is not known. Instants are UTC ISO. */
export type EvidenceFacts = {
  kind: 'photo' | 'document'
  receivedAt: string
  /** SHA-256 in hex, as the device computed it before sending and as the server did on arrival. */
  deviceHash: string | null
  serverHash: string
  /** The device's clock when it sent, to compare with `receivedAt`. */
  deviceSentAt: string | null
  /** The picture's own data (EXIF); null when it has none. Without an offset its time is taken as Asia/Shanghai by the reader. */
  exif: {
    takenAt: string | null
    place: { longitude: number; latitude: number; accuracyMetres: number | null } | null
    software: string | null
  } | null
  /** From the place to the nearest point of the project's geometry; null where either is unknown. */
  distanceMetres: number | null
  /** When the work it is to show began, or null when it has not been told. */
  workStartedAt: string | null
  /** Evidence with the very same bytes, here and in other projects. */
  sameBytes: readonly { evidenceId: string; projectId: string }[]
} & PictureFacts

/** What is known of a photo once it was held against all earlier ones. */
export type PictureFacts = {
  alike: readonly Neighbour[]
  /** Whether the picture could be compared with others; not when it cannot be decoded or is too even to tell from others. */
  isCompared: boolean
  /** Whether the picture compared was made elsewhere and has not the proportions its original tells, or that tells none. */
  isOfOtherShape: boolean
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/**
 * Everything about a piece of evidence that should be looked at twice; an empty list says that every check was made and passed.
 * What cannot be checked is a doubt of its own, so that nothing is silently accepted. Throws RangeError on an instant that is none.
 */
export function doubtsAbout(facts: EvidenceFacts, rule: EvidenceRule = evidenceRule): Doubt[] {
  const shared = [...hashDoubts(facts), ...facts.sameBytes.map(reused)]
  if (facts.kind === 'document') return [...shared, ...clockDoubts(facts, rule)]
  return [
    ...shared,
    ...pictureDoubts(facts, rule),
    ...clockDoubts(facts, rule),
    ...(facts.exif === null ? [doubt('no_exif')] : []),
    ...timeDoubts(facts, rule),
    ...placeDoubts(facts, rule),
    ...softwareDoubts(facts, rule),
  ]
}

/** The doubts about a photo that was not compared when it arrived and is now, by a picture of it that came later. */
export function doubtsOnceCompared(
  doubts: readonly Doubt[],
  facts: PictureFacts,
  rule: EvidenceRule = evidenceRule,
): Doubt[] {
  return doubts.flatMap((each) => (each.doubt === 'picture_not_compared' ? pictureDoubts(facts, rule) : [each]))
}

function pictureDoubts({ alike, isCompared, isOfOtherShape }: PictureFacts, rule: EvidenceRule): Doubt[] {
  return [
    ...alike.flatMap((neighbour) => lookAlike(neighbour, rule)),
    ...(isCompared ? [] : [doubt('picture_not_compared')]),
    ...(isOfOtherShape ? [doubt('picture_of_other_shape')] : []),
  ]
}

function doubt(name: EvidenceDoubt, params: Doubt['params'] = {}): Doubt {
  return { doubt: name, params }
}

function hashDoubts({ deviceHash, serverHash }: EvidenceFacts): Doubt[] {
  if (deviceHash === null) return [doubt('hash_missing')]
  return deviceHash.toLowerCase() === serverHash.toLowerCase() ? [] : [doubt('hash_differs')]
}

function reused({ evidenceId, projectId }: { evidenceId: string; projectId: string }): Doubt {
  return doubt('reused', { evidenceId, projectId })
}

function lookAlike(neighbour: Neighbour, { parameters }: EvidenceRule): Doubt[] {
  const { evidenceId, projectId, differenceBits, structureBits, isTurned } = neighbour
  if (differenceBits > parameters.alikeBits || structureBits > parameters.alikeBits) return []
  const bits = Math.max(differenceBits, structureBits)
  return [doubt('looks_like', { evidenceId, projectId, bits, turned: isTurned ? 1 : 0 })]
}

function clockDoubts({ deviceSentAt, receivedAt }: EvidenceFacts, { parameters }: EvidenceRule): Doubt[] {
  if (deviceSentAt === null) return [doubt('clock_unknown')]
  const minutes = Math.round((at(deviceSentAt) - at(receivedAt)) / MINUTE)
  return Math.abs(minutes) > parameters.clockMinutes ? [doubt('clock_off', { minutes })] : []
}

function timeDoubts({ exif, receivedAt, workStartedAt }: EvidenceFacts, { parameters }: EvidenceRule): Doubt[] {
  const takenAt = exif?.takenAt ?? null
  if (takenAt === null) return [doubt('time_missing')]
  const age = at(receivedAt) - at(takenAt)
  const doubts: Doubt[] = []
  if (age < -parameters.clockMinutes * MINUTE)
    doubts.push(doubt('time_after_arrival', { minutes: Math.round(-age / MINUTE) }))
  if (age > parameters.oldHours * HOUR) doubts.push(doubt('time_long_ago', { hours: Math.floor(age / HOUR) }))
  if (workStartedAt !== null && at(takenAt) < at(workStartedAt))
    doubts.push(doubt('time_before_work', { takenAt, workStartedAt }))
  return doubts
}

function placeDoubts({ exif, distanceMetres }: EvidenceFacts, { parameters }: EvidenceRule): Doubt[] {
  const place = exif?.place ?? null
  if (place === null) return [doubt('location_missing')]
  const { longitude, latitude, accuracyMetres } = place
  const isNowhere = longitude === 0 && latitude === 0
  if (isNowhere || !(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) return [doubt('location_impossible')]
  const doubts: Doubt[] = []
  if (accuracyMetres === null) doubts.push(doubt('location_accuracy_unknown'))
  else if (accuracyMetres > parameters.accuracyMetres) {
    doubts.push(doubt('location_inaccurate', { metres: Math.round(accuracyMetres) }))
  }
  if (distanceMetres === null) doubts.push(doubt('work_place_unknown'))
  else if (distanceMetres - (accuracyMetres ?? 0) > parameters.farMetres) {
    doubts.push(doubt('taken_elsewhere', { metres: Math.round(distanceMetres) }))
  }
  return doubts
}

function softwareDoubts({ exif }: EvidenceFacts, { parameters }: EvidenceRule): Doubt[] {
  const software = exif?.software ?? ''
  const isEditor = parameters.editors.some((editor) => software.toLowerCase().includes(editor.toLowerCase()))
  return isEditor ? [doubt('edited_by_software', { software })] : []
}

function at(instant: string): number {
  const ms = Date.parse(instant)
  if (Number.isNaN(ms)) throw new RangeError(`not an instant: ${instant}`)
  return ms
}
