/**
 * What of a resource is in use when, in steps: `used[n]` from `times[n]` until the next step, nothing before the first. Steps
 * lie in blocks that know their least and most, so that long stretches without room, or with it, are passed in one stride.
 */
export type Usage = { capacity: number; blocks: Block[] }

type Block = { times: number[]; used: number[]; least: number; most: number }

/** A block with more steps is split. */
const FULL = 96

/** Sums of fractional units are not exact. */
const ROUNDING = 1e-9

/** An unused resource. */
export function usageOf(capacity: number): Usage {
  return { capacity, blocks: [] }
}

/**
 * The end of what stands in the way of units more between two instants, and of what follows on it, with all gaps in which
 * nothing that lasts `shortest` can lie; -Infinity when they fit.
 */
export function blockedUntil(
  { blocks, capacity }: Usage,
  from: number,
  to: number,
  { units, shortest }: { units: number; shortest: number },
): number {
  const room = capacity + ROUNDING - units
  let until = -Infinity
  for (let at = Math.max(0, blockAt(blocks, from)), step = -1; at < blocks.length; at++) {
    const { times, used, least, most } = blocks[at]!
    if (times[0]! >= to && times[0]! >= until + shortest) break
    const next = blocks[at + 1]?.times[0] ?? Infinity
    const isEntered = times[0]! > from
    if (most <= room) continue
    if (isEntered && least > room) {
      until = next
      continue
    }
    step = isEntered ? 0 : Math.max(0, lastAtOrBefore(times, from))
    for (; step < times.length; step++) {
      if (times[step]! >= to && times[step]! >= until + shortest) return until
      if (used[step]! > room) until = times[step + 1] ?? next
    }
  }
  return until
}

/**
 * The beginning of what stands in the way of units more between two instants, and of what leads to it, with all gaps in which
 * nothing that lasts `shortest` can lie; Infinity when they fit.
 */
export function blockedFrom(
  { blocks, capacity }: Usage,
  from: number,
  to: number,
  { units, shortest }: { units: number; shortest: number },
): number {
  const room = capacity + ROUNDING - units
  let since = Infinity
  for (let at = blockAt(blocks, to); at >= 0; at--) {
    const { times, used, least, most } = blocks[at]!
    const next = blocks[at + 1]?.times[0] ?? Infinity
    if (next <= from && next <= since - shortest) break
    if (most <= room) continue
    if (next <= to && least > room) {
      since = times[0]!
      continue
    }
    for (let step = next <= to ? times.length - 1 : lastAtOrBefore(times, to); step >= 0; step--) {
      const end = times[step + 1] ?? next
      if (end <= from && end <= since - shortest) return since
      if (times[step]! < to && used[step]! > room) since = times[step]!
    }
  }
  return since
}

/** Uses units between two instants. */
export function use({ blocks }: Usage, from: number, to: number, units: number): void {
  makeStep(blocks, from)
  makeStep(blocks, to)
  for (let at = blockAt(blocks, from); at < blocks.length && blocks[at]!.times[0]! < to; at++) {
    const { times, used } = blocks[at]!
    for (let step = Math.max(0, lastAtOrBefore(times, from)); step < times.length && times[step]! < to; step++)
      used[step]! += units
    sum(blocks[at]!)
  }
}

/** Makes an instant the beginning of a step. */
function makeStep(blocks: Block[], instant: number): void {
  if (blocks.length === 0) blocks.push({ times: [], used: [], least: 0, most: 0 })
  const at = Math.max(0, blockAt(blocks, instant))
  const block = blocks[at]!
  const { times, used } = block
  const before = lastAtOrBefore(times, instant)
  if (before >= 0 && times[before] === instant) return
  times.splice(before + 1, 0, instant)
  used.splice(before + 1, 0, before >= 0 ? used[before]! : 0)
  if (before < 0) sum(block)
  if (times.length <= FULL) return
  const half = { times: times.splice(FULL / 2), used: used.splice(FULL / 2), least: 0, most: 0 }
  blocks.splice(at + 1, 0, half)
  sum(block)
  sum(half)
}

function sum(block: Block): void {
  block.least = Math.min(...block.used)
  block.most = Math.max(...block.used)
}

/** Number of the last block that begins at or before an instant, -1 when all begin after. */
function blockAt(blocks: readonly Block[], instant: number): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (blocks[middle]!.times[0]! <= instant) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Number of the last step that begins at or before an instant, -1 when all begin after. */
function lastAtOrBefore(times: readonly number[], instant: number): number {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (times[middle]! <= instant) low = middle + 1
    else high = middle
  }
  return low - 1
}
