import { promisify } from 'node:util'
import { constants, inflate, zstdCompressSync, zstdDecompress } from 'node:zlib'
import type { Explanation } from '@jiheng/kernel/base'
import type { ScoreQuestion } from '@jiheng/kernel/scoring'

/** What a score was computed from, and how: everything to compute it again but the packs, which it names. */
export type Proof = { question: Omit<ScoreQuestion, 'rules'>; explanation: Explanation }

const [fromZstandard, fromDeflate] = [promisify(zstdDecompress), promisify(inflate)]
const params = { [constants.ZSTD_c_compressionLevel]: 1 }

/** Sets made ready are the same object for all projects that have them: told as JSON once. */
const setTexts = new WeakMap<object, string>()

function textOf(set: Proof['question']['set']): string {
  const text = setTexts.get(set) ?? JSON.stringify(set)
  setTexts.set(set, text)
  return text
}

/**
 * Explanations repeat themselves: a twentieth is left. Zstandard takes a third of the time deflate takes, and half the room.
 * One after the other, since many at once cost more in buffers than they win. In UTF-16, as texts stand in memory: writing
 * Chinese as UTF-8 takes longer than packing it.
 */
export function packed({ question: { set, ...question }, explanation }: Proof): Buffer {
  const text = `{"question":{"set":${textOf(set)},${JSON.stringify(question).slice(1)},"explanation":${JSON.stringify(explanation)}}`
  return zstdCompressSync(Buffer.from(text, 'utf16le'), { params })
}

/** Scores from before were deflated, or in UTF-8; a frame of Zstandard begins with its number, a text in UTF-16 with `{` and 0. */
export async function unpacked(bytes: Buffer): Promise<Proof> {
  const isZstandard = bytes.readUInt32LE(0) === 0xfd2fb528
  const text = await (isZstandard ? fromZstandard : fromDeflate)(bytes)
  return JSON.parse(text.toString(text[1] === 0 ? 'utf16le' : 'utf8')) as Proof
}
