import type { LinkType } from './network.ts'
import type { WorkTable } from './work-table.ts'

/** Bit 0: the link binds the successor's finish. Bit 1: it hangs on the predecessor's start. */
export const linkCodes: Readonly<Record<LinkType, number>> = { FS: 0, FF: 1, SS: 2, SF: 3 }
export const BINDS_FINISH = 1
export const FROM_START = 2

/** How a node is placed: by its links and bounds, at a given start or finish, from what is done already, or as it was done. */
export const placings = { free: 0, startGiven: 1, finishGiven: 2, begun: 3, done: 4 } as const

/**
 * A network as arrays, in ticks (see WorkTable). A node is an activity, or an end of a summary that is linked.
 * Bounds are instants, ∓Infinity where there is none.
 */
export type Plan = {
  readonly count: number
  readonly tables: readonly WorkTable[]
  /** Work left to do. */
  readonly work: Float64Array
  readonly table: Int32Array
  readonly placing: Uint8Array
  /** The given start or finish, or the actual start. */
  readonly given: Float64Array
  /** The actual finish of what is done. */
  readonly doneAt: Float64Array
  readonly startNotBefore: Float64Array
  readonly finishNotBefore: Float64Array
  readonly startNotAfter: Float64Array
  readonly finishNotAfter: Float64Array
  readonly isLate: Uint8Array
  /** Late dates are told from here; NaN for the network's own finish. */
  readonly mustFinishBy: number
  readonly links: LinkTable
}

/** Links sorted by successor: those into node n are `into[n]` … `into[n + 1] - 1`. */
export type LinkTable = {
  readonly into: Int32Array
  readonly from: Int32Array
  readonly code: Uint8Array
  readonly lag: Float64Array
  /** The table the lag is counted in. */
  readonly lagTable: Int32Array
}

/** Links as they come; `from`, `to` are nodes, `code` of `linkCodes`. */
export type GivenLinks = {
  readonly from: ArrayLike<number>
  readonly to: ArrayLike<number>
  readonly code: ArrayLike<number>
  readonly lag: ArrayLike<number>
  readonly lagTable: ArrayLike<number>
}

const NO_LINKS: GivenLinks = { from: [], to: [], code: [], lag: [], lagTable: [] }

/** A plan of `count` free nodes without work, bounds and links, on the first table. */
export function planOf(count: number, tables: readonly WorkTable[], mustFinishBy = Number.NaN): Plan {
  return {
    count,
    tables,
    work: new Float64Array(count),
    table: new Int32Array(count),
    placing: new Uint8Array(count),
    given: new Float64Array(count),
    doneAt: new Float64Array(count),
    startNotBefore: new Float64Array(count).fill(-Infinity),
    finishNotBefore: new Float64Array(count).fill(-Infinity),
    startNotAfter: new Float64Array(count).fill(Infinity),
    finishNotAfter: new Float64Array(count).fill(Infinity),
    isLate: new Uint8Array(count),
    mustFinishBy,
    links: linkTable(count, NO_LINKS),
  }
}

/** Sorts links by successor, in the order given among those of one successor. */
export function linkTable(count: number, links: GivenLinks): LinkTable {
  const size = links.from.length
  const into = new Int32Array(count + 1)
  for (let n = 0; n < size; n++) into[links.to[n]! + 1]!++
  for (let node = 0; node < count; node++) into[node + 1]! += into[node]!
  const next = into.slice()
  const from = new Int32Array(size)
  const code = new Uint8Array(size)
  const lag = new Float64Array(size)
  const lagTable = new Int32Array(size)
  for (let n = 0; n < size; n++) {
    const at = next[links.to[n]!]!++
    from[at] = links.from[n]!
    code[at] = links.code[n]!
    lag[at] = links.lag[n]!
    lagTable[at] = links.lagTable[n]!
  }
  return { into, from, code, lag, lagTable }
}
