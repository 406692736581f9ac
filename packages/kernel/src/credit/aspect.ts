import { decimal, explain, referenceTo } from '../base/index.ts'
import type { Day, Decimal, Explanation, Input, Note } from '../base/index.ts'
import type { CreditAspect, CreditFact } from './fact.ts'
import { SCALE, type CreditRule } from './rules.ts'

export type AspectScore = {
  aspect: CreditAspect
  weight: Decimal
  /** Facts that count, and those of them that came out well. */
  counted: number
  good: number
  setAside: number
  /** `too_few`: some facts, and not enough to say anything by. */
  state: 'scored' | 'too_few' | 'no_data'
  /** Points out of `weight`. */
  points: Decimal | null
  explanation: Explanation
}

/** The share of one aspect's facts that came out well, times its weight. Without facts there is no data, never zero. */
export function aspectScore(
  aspect: CreditAspect,
  facts: readonly CreditFact[],
  rule: CreditRule,
  asOf: Day,
): AspectScore {
  const { weights, leastPerAspect } = rule.parameters
  const weight = decimal.canonical(weights[aspect])
  const counting = facts.filter((fact) => fact.setAside === null)
  const good = counting.filter((fact) => fact.isGood).length
  const state = counting.length === 0 ? 'no_data' : counting.length < leastPerAspect ? 'too_few' : 'scored'
  const points =
    state === 'scored'
      ? decimal.divide(decimal.multiply(weight, decimal.of(good)), decimal.of(counting.length), SCALE)
      : null
  const explanation = explain({
    measure: `measures.credit_aspect.${aspect}`,
    value: points,
    unit: 'score',
    rule: referenceTo(rule),
    formula: 'w × n₊ ÷ n',
    inputs: [
      { measure: 'measures.weight', value: weight, unit: 'score', source: { kind: 'rule', id: rule.id } },
      ...byProject(facts, rule, asOf),
      ...byOriginal(counting),
    ],
    asOf,
    sampleSize: counting.length,
    ...noteOn(state, leastPerAspect, facts.length - counting.length),
  })
  return {
    aspect,
    weight,
    counted: counting.length,
    good,
    setAside: facts.length - counting.length,
    state,
    points,
    explanation,
  }
}

function noteOn(state: AspectScore['state'], least: number, setAside: number): { note?: Note } {
  if (state === 'no_data') return { note: { key: 'notes.credit.no_data', params: {} } }
  if (state === 'too_few') return { note: { key: 'notes.credit.too_few', params: { n: least } } }
  return setAside > 0 ? { note: { key: 'notes.credit.set_aside', params: { n: setAside } } } : {}
}

/** One input a project, which opens what did not come out well there and what was set aside. */
function byProject(facts: readonly CreditFact[], rule: CreditRule, asOf: Day): Input[] {
  return [...Map.groupBy(facts, ({ project }) => project.id).values()].map((group): Input => {
    const counting = group.filter(({ setAside }) => setAside === null)
    const good = counting.filter(({ isGood }) => isGood).length
    const told = group.filter(({ isGood, setAside }) => !isGood || setAside !== null)
    const { id, name } = group[0]!.project
    const evidenceLevel = weakest(group)
    return {
      measure: 'measures.credit_in_project',
      value: `${good}/${counting.length}`,
      unit: 'text',
      source: { kind: 'project', id, label: name },
      evidenceLevel,
      because: explain({
        measure: 'measures.credit_in_project',
        value: `${good}/${counting.length}`,
        unit: 'text',
        rule: referenceTo(rule),
        inputs: told.map(inputOf),
        asOf,
        sampleSize: counting.length,
        evidenceLevel,
      }),
    }
  })
}

const inputOf = ({ aspect, source, id, label, day, setAside, evidenceLevel }: CreditFact): Input => ({
  measure: setAside ? `measures.credit_set_aside.${setAside}` : `measures.credit_missed.${aspect}`,
  value: day,
  unit: 'day',
  source: { kind: source, id, label },
  evidenceLevel,
})

/** The same nodes by the plan first approved, told beside what counts. */
function byOriginal(counting: readonly CreditFact[]): Input[] {
  const known = counting.filter((fact) => fact.byOriginal !== null)
  if (known.length === 0) return []
  const good = known.filter((fact) => fact.byOriginal).length
  return [
    {
      measure: 'measures.credit_by_original',
      value: `${good}/${known.length}`,
      unit: 'text',
      evidenceLevel: weakest(known),
    },
  ]
}

const weakest = (facts: readonly CreditFact[]): CreditFact['evidenceLevel'] =>
  facts.reduce<CreditFact['evidenceLevel']>(
    (found, { evidenceLevel }) => (evidenceLevel > found ? evidenceLevel : found),
    1,
  )
