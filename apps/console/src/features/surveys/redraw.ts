import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { checkLot, type LotCheck } from '@jiheng/kernel/survey'
import type { Survey } from './view.ts'

/** SHA-256 by a library: browsers hash by themselves only on pages that are served securely. */
export const lotOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))

/** Draws the lot of a survey once more, here in the browser, from what is published of it; null as long as it is not drawn. */
export function redraw({ lot, buildings, margin, responsePercent, rule }: Survey): LotCheck | null {
  const { seed, commitment } = lot
  return seed === null ? null : checkLot({ seed, commitment, buildings }, { margin, responsePercent, rule }, lotOf)
}
