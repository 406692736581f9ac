/** What of a resource is in use when: `used[n]` from `times[n]` until `times[n + 1]`, nothing before the first. */
export type Usage = { capacity: number; times: number[]; used: number[] }

/** An unused resource. */
export function usageOf(capacity: number): Usage {
  return { capacity, times: [], used: [] }
}

/** The end of what stands in the way of units more between two instants, and of what follows on it; -Infinity when they fit. */
export function blockedUntil({ times, used, capacity }: Usage, from: number, to: number, units: number): number {
  const most = capacity + ROUNDING - units
  let until = -Infinity
  for (let n = Math.max(0, lastAtOrBefore(times, from)); n < times.length; n++) {
    if (times[n]! >= to && times[n] !== until) break
    const end = times[n + 1] ?? Infinity
    if (end > from && used[n]! > most) until = end
  }
  return until
}

/** The beginning of what stands in the way of units more between two instants, and of what leads to it; Infinity when they fit. */
export function blockedFrom({ times, used, capacity }: Usage, from: number, to: number, units: number): number {
  const most = capacity + ROUNDING - units
  let since = Infinity
  for (let n = lastAtOrBefore(times, to); n >= 0; n--) {
    const end = times[n + 1] ?? Infinity
    if (end <= from && end !== since) break
    if (times[n]! < to && used[n]! > most) since = times[n]!
  }
  return since
}

/** Uses units between two instants. */
export function use(usage: Usage, from: number, to: number, units: number): void {
  const first = stepAt(usage, from)
  const last = stepAt(usage, to)
  for (let n = first; n < last; n++) usage.used[n]! += units
}

/** Sums of fractional units are not exact. */
const ROUNDING = 1e-9

/** Number of the step that begins at an instant; made when there is none. */
function stepAt({ times, used }: Usage, instant: number): number {
  const before = lastAtOrBefore(times, instant)
  if (before >= 0 && times[before] === instant) return before
  times.splice(before + 1, 0, instant)
  used.splice(before + 1, 0, before >= 0 ? used[before]! : 0)
  return before + 1
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
