import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { isIncluded } from './inclusion.ts'

const hash = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest()
const node = (left: Buffer, right: Buffer) => hash(Buffer.of(1), left, right)
const leaf = (number: number, body: string) => {
  const serial = Buffer.alloc(8)
  serial.writeBigInt64BE(BigInt(number))
  return hash(Buffer.of(0), serial, Buffer.from(body))
}

/** The definition of RFC 9162 §2.1.1 and §2.1.3.1, word for word. */
const treeHash = (leaves: Buffer[]): Buffer =>
  leaves.length === 1
    ? leaves[0]!
    : node(treeHash(leaves.slice(0, split(leaves))), treeHash(leaves.slice(split(leaves))))
const split = (leaves: Buffer[]) => 2 ** Math.floor(Math.log2(leaves.length - 1))
const pathOf = (leaves: Buffer[], at: number): Buffer[] => {
  if (leaves.length === 1) return []
  const [left, right] = [leaves.slice(0, split(leaves)), leaves.slice(split(leaves))]
  return at < left.length
    ? [...pathOf(left, at), treeHash(right)]
    : [...pathOf(right, at - left.length), treeHash(left)]
}

test('every record of every tree up to 20 is proven, and no altered one is', async () => {
  for (let size = 1; size <= 20; size++) {
    const bodies = Array.from({ length: size }, (_, at) => `{"记录":${at}}`)
    const leaves = bodies.map((body, at) => leaf(at + 1, body))
    const root = treeHash(leaves).toString('hex')
    for (const [index, body] of bodies.entries()) {
      const proof = { index, size, root, path: pathOf(leaves, index).map((step) => step.toString('hex')) }
      assert.equal(await isIncluded({ number: index + 1, body }, proof), true, `${index} of ${size}`)
      assert.equal(await isIncluded({ number: index + 1, body: `${body} ` }, proof), false)
      assert.equal(await isIncluded({ number: index + 2, body }, proof), false)
      assert.equal(await isIncluded({ number: index + 1, body }, { ...proof, path: [...proof.path, root] }), false)
    }
  }
})
