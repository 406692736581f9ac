/** A moment of an upload: when, and how many bytes had gone. */
export type Moment = { at: number; bytes: number }

/** Speed is told over the last seconds, so that it follows the network and does not flicker with each part. */
const WINDOW_MS = 5_000

/** The moments that count for the speed once another has come: those of the last seconds, and one before them. */
export function withMoment(moments: readonly Moment[], next: Moment): Moment[] {
  const begins = moments.findLastIndex(({ at }) => at <= next.at - WINDOW_MS)
  return [...moments.slice(Math.max(0, begins)), next]
}

/** Bytes a second between the first and the last moment; null until there are two, or where nothing went. */
export function speedOf(moments: readonly Moment[]): number | null {
  const [first, last] = [moments.at(0), moments.at(-1)]
  if (!first || !last || last.at <= first.at || last.bytes <= first.bytes) return null
  return ((last.bytes - first.bytes) * 1_000) / (last.at - first.at)
}
