import { sumFen } from '../base/index.ts'
import type { Day, EvidenceLevel, Fen, Input, SourceKind } from '../base/index.ts'

/** One dated amount: work accepted, or cost; corrections are negative. It counts from the end of its day. */
export type DatedAmount = {
  id: string
  day: Day
  amountFen: Fen
  /** The kind of record it was read from; its id is `id`. */
  kind: SourceKind
  label?: string
  evidenceLevel?: EvidenceLevel
}

/** Amounts that explanations name one by one; of longer lists the earlier ones are added up in one line. */
const NAMED = 12

/** The amounts of a day and before, in order of days; of one day in the order given. */
export function amountsUntil(amounts: readonly DatedAmount[], day: Day): DatedAmount[] {
  return amounts
    .filter((amount) => amount.day <= day)
    .toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1))
}

/** What the amounts of a day and before add up to. Throws RangeError beyond the safe range of fen. */
export function sumUntil(amounts: readonly DatedAmount[], day: Day): Fen {
  return sumFen(amounts.filter((amount) => amount.day <= day).map(({ amountFen }) => amountFen))
}

/** The day on whose end the amounts, in order of days, first add up to at least `targetFen` and never fall below again; or null. */
export function reachedOn(amounts: readonly DatedAmount[], targetFen: Fen): Day | null {
  let sum = 0
  let reached: Day | null = null
  for (const [n, { day, amountFen }] of amounts.entries()) {
    sum += amountFen
    if (amounts[n + 1]?.day === day) continue
    reached = sum >= targetFen ? (reached ?? day) : null
  }
  return reached
}

/** The amounts as inputs of an explanation, latest last. */
export function amountInputs(measure: string, amounts: readonly DatedAmount[]): Input[] {
  const named = amounts.slice(-NAMED)
  const earlier = amounts.slice(0, -NAMED)
  const last = earlier.at(-1)
  const inputs = named.map(({ id, day, amountFen, kind, label, evidenceLevel }): Input => ({
    measure,
    value: String(amountFen),
    unit: 'fen',
    source: { kind, id, ...(label !== undefined && { label }) },
    asOf: day,
    evidenceLevel: evidenceLevel ?? 2,
  }))
  if (!last) return inputs
  const weakest = earlier.reduce<EvidenceLevel>(
    (level, { evidenceLevel = 2 }) => (evidenceLevel > level ? evidenceLevel : level),
    1,
  )
  const sum = earlier.reduce((total, { amountFen }) => total + amountFen, 0)
  return [
    { measure: 'measures.earlier_amounts', value: String(sum), unit: 'fen', asOf: last.day, evidenceLevel: weakest },
    ...inputs,
  ]
}
