import { decimal } from '../base/index.ts'
import type { Decimal, Note } from '../base/index.ts'
import { EXECUTION } from './bundle.ts'
import type { ScoreLine } from './bundle.ts'

/** What would raise a score: a line without data or one that cannot be right, or one that earned less than it weighs. */
export type Raising = { kind: 'missing' | 'improve'; code: string; points: Decimal; note: Note }

/** What would raise a score, what is missing first, each by the points it could still bring. A line at its full weight says nothing. */
export function raisingOf(lines: readonly ScoreLine[], nameOf: (code: string) => string): Raising[] {
  const found = lines.flatMap((line): Raising[] => {
    const { code, weight, score, state } = line
    const points = decimal.subtract(weight, score ?? '0')
    if (decimal.isZero(points)) return []
    const kind = state === 'scored' ? 'improve' : 'missing'
    return [
      { kind, code, points, note: { key: `notes.raise.${saidOf(line)}`, params: paramsOf(line, points, nameOf) } },
    ]
  })
  return found.toSorted((a, b) => byKind(a) - byKind(b) || decimal.compare(b.points, a.points))
}

const byKind = ({ kind }: Raising): number => (kind === 'missing' ? 0 : 1)

function saidOf({ code, state, remarks }: ScoreLine): string {
  if (state === 'scored' && remarks.includes('vetoed')) return 'vetoed'
  if (remarks.includes('sample_not_stated') || remarks.includes('sample_too_small')) return 'sample'
  if (state === 'invalid') return 'invalid'
  if (code === EXECUTION) return state === 'scored' ? 'execution' : 'execution_missing'
  return state === 'scored' ? 'improve' : 'missing'
}

const paramsOf = ({ code, score }: ScoreLine, points: Decimal, nameOf: (code: string) => string): Note['params'] => ({
  ...{ name: code === EXECUTION ? '' : nameOf(code), points },
  ...(score !== null && { score }),
})
