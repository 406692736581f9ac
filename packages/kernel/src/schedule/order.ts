import { cycleIn } from './cycle.ts'
import type { LinkTable, Plan } from './plan.ts'

/**
 * The nodes with every predecessor before its successors, or a cycle (see cycleIn). Nodes follow as soon as the last of their
 * predecessors has, so that linked nodes lie near one another and the passes find them in the cache.
 */
export function orderOf(count: number, links: LinkTable): { order: Int32Array } | { cycle: number[] } {
  const { into, from } = links
  const { out, to } = successorsOf(count, links)
  const waiting = new Int32Array(count)
  const order = new Int32Array(count)
  let found = 0
  for (let node = 0; node < count; node++) {
    waiting[node] = into[node + 1]! - into[node]!
    if (waiting[node] === 0) order[found++] = node
  }
  for (let n = 0; n < found; n++) {
    const node = order[n]!
    const end = out[node + 1]!
    for (let link = out[node]!; link < end; link++) {
      const successor = to[link]!
      waiting[successor]!--
      if (waiting[successor] === 0) order[found++] = successor
    }
  }
  return found < count ? { cycle: cycleIn(count, { into, from }) } : { order }
}

/** The successors of node n: `to[out[n]]` … `to[out[n + 1] - 1]`. */
function successorsOf(count: number, { into, from }: LinkTable): { out: Int32Array; to: Int32Array } {
  const out = new Int32Array(count + 1)
  const to = new Int32Array(from.length)
  for (let link = 0; link < from.length; link++) out[from[link]!]!++
  let sum = 0
  for (let node = 0; node <= count; node++) {
    sum += out[node]!
    out[node] = sum
  }
  for (let node = count - 1; node >= 0; node--) {
    for (let link = into[node + 1]! - 1; link >= into[node]!; link--) {
      out[from[link]!]!--
      to[out[from[link]!]!] = node
    }
  }
  return { out, to }
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

/** Values by place in the order; of many things there is only one value, which needs no moving. */
function floats(values: Float64Array, order: Int32Array): Float64Array {
  if (isUniform(values)) return values
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
  if (isUniform(values)) return values
  const taken = new Uint8Array(order.length)
  for (let n = 0; n < order.length; n++) taken[n] = values[order[n]!]!
  return taken
}

function isUniform(values: Float64Array | Uint8Array): boolean {
  for (let n = 1; n < values.length; n++) if (values[n] !== values[0]) return false
  return true
}

/** Each field is gathered by itself: the processor fetches several of one array at once. */
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
