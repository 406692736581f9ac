import type { Graph } from './in-order.ts'

const UNSEEN = 0
const OPEN = 1
const CLOSED = 2

/** A cycle of a graph that has one: each node linked to the next, the last to the first. */
export function cycleIn(count: number, { into, from }: Graph): number[] {
  const next = into.slice(0, count)
  const state = new Uint8Array(count)
  const stack = new Int32Array(count)
  for (let root = 0; root < count; root++) {
    if (state[root] !== UNSEEN) continue
    let depth = 0
    stack[0] = root
    state[root] = OPEN
    while (depth >= 0) {
      const node = stack[depth]!
      const link = next[node]!
      if (link === into[node + 1]) {
        state[node] = CLOSED
        depth--
        continue
      }
      next[node] = link + 1
      const predecessor = from[link]!
      if (state[predecessor] === OPEN) return cycleOn(stack, depth, predecessor)
      if (state[predecessor] === CLOSED) continue
      state[predecessor] = OPEN
      stack[++depth] = predecessor
    }
  }
  return []
}

/** The stack goes from successor to predecessor; its end, read backwards, is the cycle. */
function cycleOn(stack: Int32Array, depth: number, first: number): number[] {
  const cycle: number[] = []
  for (let n = depth; ; n--) {
    cycle.push(stack[n]!)
    if (stack[n] === first) return cycle
  }
}
