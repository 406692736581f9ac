import { hash } from 'node:crypto'

const LEAF = Buffer.from([0])
const NODE = Buffer.from([1])

/** RFC 9162 §2.1.1: SHA-256 of 0x00 and the entry. */
export const leafHash = (...parts: Buffer[]): Buffer => hash('sha256', Buffer.concat([LEAF, ...parts]), 'buffer')

/** RFC 9162 §2.1.1: SHA-256 of 0x01 and two hashes; also how a lane's chain goes on. */
export const nodeHash = (left: Buffer, right: Buffer): Buffer =>
  hash('sha256', Buffer.concat([NODE, left, right]), 'buffer')

/** A Merkle tree that grows leaf by leaf and keeps only the roots of its full subtrees. */
export function growingTree() {
  const full: { root: Buffer; size: number }[] = []
  let size = 0
  return {
    add(leaf: Buffer): void {
      let right = { root: leaf, size: 1 }
      while (full.at(-1)?.size === right.size) {
        const left = full.pop()!
        right = { root: nodeHash(left.root, right.root), size: left.size * 2 }
      }
      full.push(right)
      size += 1
    },
    size: () => size,
    /** The Merkle tree hash of the leaves so far; that of no leaf is the hash of nothing. */
    root: (): Buffer =>
      full.length === 0
        ? hash('sha256', '', 'buffer')
        : full.map((part) => part.root).reduceRight((right, left) => nodeHash(left, right)),
  }
}

export function treeHash(leaves: readonly Buffer[]): Buffer {
  const tree = growingTree()
  for (const leaf of leaves) tree.add(leaf)
  return tree.root()
}

/** RFC 9162 §2.1.3.1: the hashes that, with leaf `index`, lead to the root; from the leaf upwards. */
export function inclusionPath(leaves: readonly Buffer[], index: number): Buffer[] {
  if (leaves.length <= 1) return []
  const split = 2 ** Math.floor(Math.log2(leaves.length - 1))
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)]
  return index < split
    ? [...inclusionPath(left, index), treeHash(right)]
    : [...inclusionPath(right, index - split), treeHash(left)]
}

/** RFC 9162 §2.1.3.2: the root that a leaf and its path lead to, or nothing when the path has not the length it must. */
export function rootFromPath(leaf: Buffer, index: number, size: number, path: readonly Buffer[]): Buffer | undefined {
  if (index >= size) return undefined
  let [node, last, root] = [index, size - 1, leaf]
  for (const sibling of path) {
    if (last === 0) return undefined
    if (node % 2 === 1 || node === last) {
      root = nodeHash(sibling, root)
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)]
    } else {
      root = nodeHash(root, sibling)
    }
    ;[node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
  }
  return last === 0 ? root : undefined
}
