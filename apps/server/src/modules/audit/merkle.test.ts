import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { inclusionPath, leafHash, rootFromPath, treeHash } from './merkle.ts'

test('the tree hash is that of RFC 9162', () => {
  const { leaves, roots } = JSON.parse(
    readFileSync(new URL('../../../../../fixtures/audit/merkle-roots.json', import.meta.url), 'utf8'),
  ) as { leaves: string[]; roots: string[] }
  const hashes = leaves.map((leaf) => leafHash(Buffer.from(leaf, 'hex')))
  assert.deepEqual(
    roots.map((_, size) => treeHash(hashes.slice(0, size)).toString('hex')),
    roots,
  )
})

test('an inclusion path leads from every leaf to the root, and from no other leaf, place, size or path', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 130 }), fc.nat(), fc.nat(), (size, at, other) => {
      const leaves = Array.from({ length: size }, () => randomBytes(32))
      const [index, root] = [at % size, treeHash(leaves)]
      const path = inclusionPath(leaves, index)
      assert.deepEqual(rootFromPath(leaves[index]!, index, size, path), root)
      assert.notDeepEqual(rootFromPath(randomBytes(32), index, size, path), root)
      if (other % size !== index) assert.notDeepEqual(rootFromPath(leaves[index]!, other % size, size, path), root)
      assert.equal(rootFromPath(leaves[index]!, index, size, [...path, root]), undefined)
      if (path.length > 0) assert.notDeepEqual(rootFromPath(leaves[index]!, index, size, path.slice(1)), root)
    }),
  )
})
