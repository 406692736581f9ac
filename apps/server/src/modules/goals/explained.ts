import { explain, referenceTo, type Explanation, type Input } from '@jiheng/kernel/base'
import { goalRule } from '@jiheng/kernel/goal'
import type { IssuedShare } from './store/attainment.ts'

/** A goal's explanation with those of the goals below it set in, as far as they are told. */
export function explainedBelow(goalId: string, told: ReadonlyMap<string, Explanation>): Explanation | null {
  const found = told.get(goalId)
  if (!found) return null
  const inputs = found.inputs.map((input): Input => {
    const isBelow = input.measure === found.measure && input.source?.kind === 'goal'
    const because = isBelow && input.source ? explainedBelow(input.source.id, told) : null
    return because ? { ...input, because } : input
  })
  return { ...found, inputs }
}

/** How far the annual goals of a plan are reached together, as issued; nothing before. */
export function explainPlan(percent: string | null, shares: readonly IssuedShare[]): Explanation | null {
  const asOf = shares[0]?.asOf
  if (percent === null || asOf === undefined) return null
  return explain({
    measure: 'measures.goal_attainment',
    value: percent,
    unit: 'percent',
    rule: referenceTo(goalRule),
    formula: 'Σ(w × a) ÷ Σw',
    inputs: shares.flatMap(({ id, title, weight, percent: reached }): Input[] => {
      const source = { kind: 'goal', id, label: title } as const
      return [
        { measure: 'measures.node_weight', value: weight, unit: 'ratio', source, evidenceLevel: 2 },
        { measure: 'measures.goal_attainment', value: reached, unit: 'percent', source, evidenceLevel: 3 },
      ]
    }),
    asOf,
  })
}
