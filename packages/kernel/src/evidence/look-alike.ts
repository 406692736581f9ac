import { halvesOf, ones } from './perceptual-hash.ts'
import type { PictureHash } from './perceptual-hash.ts'
import { evidenceRule } from './rule.ts'
import type { EvidenceRule } from './rule.ts'

/** A picture known before, with the hashes it has as it is. */
export type KnownPicture = PictureHash & { evidenceId: string; projectId: string }

/** A known picture close enough in both hashes, in the orientation in which it is closest; 0 is as it is. */
export type LookAlike = {
  evidenceId: string
  projectId: string
  differenceBits: number
  structureBits: number
  orientation: number
  isTurned: boolean
}

/**
 * The known pictures a new one looks like, closest first. `oriented` are its hashes in all orientations. One pass over the known
 * ones: 100,000 take about a tenth of a second.
 */
export function lookAlikes(
  oriented: readonly PictureHash[],
  known: readonly KnownPicture[],
  { parameters }: EvidenceRule = evidenceRule,
): LookAlike[] {
  const wanted = oriented.map((hash) => [...halvesOf(hash.difference), ...halvesOf(hash.structure)] as const)
  const found: LookAlike[] = []
  for (const { evidenceId, projectId, difference, structure } of known) {
    const [[high, low], [structureHigh, structureLow]] = [halvesOf(difference), halvesOf(structure)]
    let best: LookAlike | null = null
    for (const [orientation, bits] of wanted.entries()) {
      const differenceBits = ones(bits[0] ^ high) + ones(bits[1] ^ low)
      if (differenceBits > parameters.alikeBits) continue
      const structureBits = ones(bits[2] ^ structureHigh) + ones(bits[3] ^ structureLow)
      const isClose = structureBits <= parameters.alikeBits
      const isCloser = !best || differenceBits + structureBits < best.differenceBits + best.structureBits
      if (isClose && isCloser) {
        best = { evidenceId, projectId, differenceBits, structureBits, orientation, isTurned: orientation > 0 }
      }
    }
    if (best) found.push(best)
  }
  return found.sort((a, b) => a.differenceBits + a.structureBits - b.differenceBits - b.structureBits)
}
