import type { LinkTable, Plan } from './plan.ts'

/** The nodes with every predecessor before its successors, or a cycle: each node linked to the next, the last to the first. */
export function orderOf(count: number, { into, from }: LinkTable): { order: Int32Array } | { cycle: number[] } {
  const order = new Int32Array(count)
  const next = into.slice(0, count)
  const state = new Uint8Array(count)
  const stack = new Int32Array(count)
  let done = 0
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
        order[done++] = node
        depth--
        continue
      }
      next[node] = link + 1
      const predecessor = from[link]!
      if (state[predecessor] === OPEN) return { cycle: cycleOn(stack, depth, predecessor) }
      if (state[predecessor] === CLOSED) continue
      state[predecessor] = OPEN
      stack[++depth] = predecessor
    }
  }
  return { order }
}

/** The plan with its nodes renumbered by their place in the order, so that the passes read memory one after the other. */
export function inOrderOf(plan: Plan, order: Int32Array): Plan {
  const place = new Int32Array(plan.count)
  for (let n = 0; n < order.length; n++) place[order[n]!] = n
  return {
    ...plan,
    work: floats(plan.work, order),
    table: integers(plan.table, order),
    placing: bytes(plan.placing, order),
    given: floats(plan.given, order),
    doneAt: floats(plan.doneAt, order),
    startNotBefore: floats(plan.startNotBefore, order),
    finishNotBefore: floats(plan.finishNotBefore, order),
    startNotAfter: floats(plan.startNotAfter, order),
    finishNotAfter: floats(plan.finishNotAfter, order),
    isLate: bytes(plan.isLate, order),
    links: linksInOrder(plan.links, order, place),
  }
}

/** Values of a renumbered plan by the numbers its nodes had before. */
export function putBack(values: Float64Array, order: Int32Array): Float64Array {
  const back = new Float64Array(values.length)
  for (let n = 0; n < order.length; n++) back[order[n]!] = values[n]!
  return back
}

function floats(values: Float64Array, order: Int32Array): Float64Array {
  const taken = new Float64Array(order.length)
  for (let n = 0; n < order.length; n++) taken[n] = values[order[n]!]!
  return taken
}

function integers(values: Int32Array, order: Int32Array): Int32Array {
  const taken = new Int32Array(order.length)
  for (let n = 0; n < order.length; n++) taken[n] = values[order[n]!]!
  return taken
}

function bytes(values: Uint8Array, order: Int32Array): Uint8Array {
  const taken = new Uint8Array(order.length)
  for (let n = 0; n < order.length; n++) taken[n] = values[order[n]!]!
  return taken
}

function linksInOrder(links: LinkTable, order: Int32Array, place: Int32Array): LinkTable {
  const size = links.from.length
  const into = new Int32Array(order.length + 1)
  const was = new Int32Array(size)
  let at = 0
  for (let n = 0; n < order.length; n++) {
    const end = links.into[order[n]! + 1]!
    for (let link = links.into[order[n]!]!; link < end; link++) was[at++] = link
    into[n + 1] = at
  }
  const from = integers(links.from, was)
  for (let link = 0; link < size; link++) from[link] = place[from[link]!]!
  return {
    into,
    from,
    code: bytes(links.code, was),
    lag: floats(links.lag, was),
    lagTable: integers(links.lagTable, was),
  }
}

const UNSEEN = 0
const OPEN = 1
const CLOSED = 2

/** The stack goes from successor to predecessor; its end, read backwards, is the cycle. */
function cycleOn(stack: Int32Array, depth: number, first: number): number[] {
  const cycle: number[] = []
  for (let n = depth; ; n--) {
    cycle.push(stack[n]!)
    if (stack[n] === first) return cycle
  }
}
