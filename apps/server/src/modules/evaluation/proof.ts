import { promisify } from 'node:util'
import { deflateSync, inflate } from 'node:zlib'
import type { Explanation } from '@jiheng/kernel/base'
import type { ScoreQuestion } from '@jiheng/kernel/scoring'

/** What a score was computed from, and how: everything to compute it again but the packs, which it names. */
export type Proof = { question: Omit<ScoreQuestion, 'rules'>; explanation: Explanation }

const inflated = promisify(inflate)

/** Explanations repeat themselves: a tenth is left. One after the other, since many at once cost more in buffers than they win. */
export function packed(proof: Proof): Buffer {
  return deflateSync(JSON.stringify(proof), { level: 1, windowBits: 14, memLevel: 6 })
}

export async function unpacked(bytes: Buffer): Promise<Proof> {
  return JSON.parse((await inflated(bytes)).toString('utf8')) as Proof
}
