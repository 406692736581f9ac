/** Neighbours of node n: `from[into[n]]` … `from[into[n + 1] - 1]`. */
export type Graph = { readonly into: Int32Array; readonly from: Int32Array }

/** Every node after its predecessors, among those that are ready the least key first, then the least number. */
export function inOrder(predecessors: Graph, successors: Graph, key: Float64Array): Int32Array {
  const count = key.length
  const waiting = new Int32Array(count)
  const ready = new Heap(count, key)
  for (let node = 0; node < count; node++) {
    waiting[node] = predecessors.into[node + 1]! - predecessors.into[node]!
    if (waiting[node] === 0) ready.add(node)
  }
  const order = new Int32Array(count)
  for (let n = 0; n < count; n++) {
    const node = ready.take()
    order[n] = node
    for (let link = successors.into[node]!; link < successors.into[node + 1]!; link++) {
      const next = successors.from[link]!
      waiting[next]!--
      if (waiting[next] === 0) ready.add(next)
    }
  }
  return order
}

/** The graph with every link turned round. */
export function reversed({ into, from }: Graph): Graph {
  const count = into.length - 1
  const turned = new Int32Array(count + 1)
  for (const node of from) turned[node + 1]!++
  for (let node = 0; node < count; node++) turned[node + 1]! += turned[node]!
  const next = turned.slice()
  const to = new Int32Array(from.length)
  for (let node = 0; node < count; node++) {
    for (let link = into[node]!; link < into[node + 1]!; link++) to[next[from[link]!]!++] = node
  }
  return { into: turned, from: to }
}

/** A binary heap of nodes by key. */
class Heap {
  readonly #nodes: Int32Array
  readonly #key: Float64Array
  #size = 0

  constructor(capacity: number, key: Float64Array) {
    this.#nodes = new Int32Array(capacity)
    this.#key = key
  }

  add(node: number): void {
    let at = this.#size++
    while (at > 0) {
      const above = (at - 1) >> 1
      if (!this.#isBefore(node, this.#nodes[above]!)) break
      this.#nodes[at] = this.#nodes[above]!
      at = above
    }
    this.#nodes[at] = node
  }

  take(): number {
    const first = this.#nodes[0]!
    const moved = this.#nodes[--this.#size]!
    let at = 0
    for (;;) {
      let below = 2 * at + 1
      if (below >= this.#size) break
      if (below + 1 < this.#size && this.#isBefore(this.#nodes[below + 1]!, this.#nodes[below]!)) below++
      if (!this.#isBefore(this.#nodes[below]!, moved)) break
      this.#nodes[at] = this.#nodes[below]!
      at = below
    }
    this.#nodes[at] = moved
    return first
  }

  #isBefore(a: number, b: number): boolean {
    const difference = this.#key[a]! - this.#key[b]!
    return difference < 0 || (!(difference > 0) && a < b)
  }
}
