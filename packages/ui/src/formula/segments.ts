/** A stretch of the source and how it is marked. */
export type Segment = { text: string; start: number; mark: 'fault' | 'notice' | null }
type Span = { start: number; end: number }

/**
 * The source cut where something is to be marked; joined, the texts are the source again. Where spans overlap the first one holds; a span
 * of no width marks the character before it.
 */
export function segmentsOf(source: string, faults: readonly Span[], notices: readonly Span[]): Segment[] {
  const marked = [
    ...faults.map((span) => ({ ...wide(span), mark: 'fault' as const })),
    ...notices.map((span) => ({ ...wide(span), mark: 'notice' as const })),
  ].toSorted((a, b) => a.start - b.start)
  const segments: Segment[] = []
  let at = 0
  const put = (end: number, mark: Segment['mark']): void => {
    if (end > at) segments.push({ text: source.slice(at, end), start: at, mark })
    at = Math.max(at, end)
  }
  for (const { start, end, mark } of marked) {
    put(Math.min(start, source.length), null)
    put(Math.min(end, source.length), mark)
  }
  put(source.length, null)
  return segments
}

const wide = ({ start, end }: Span): Span => (end > start ? { start, end } : { start: Math.max(0, start - 1), end })
