import { decimal, explain, referenceTo } from '../base/index.ts'
import type { Day, Decimal, Explanation } from '../base/index.ts'
import { defaultScoringRules, gradeOf, type Grade } from '../scoring/index.ts'
import { aspectScore, type AspectScore } from './aspect.ts'
import { creditAspects, inOrder, type CreditFact } from './fact.ts'
import { SCALE, type CreditRule } from './rules.ts'

export type CreditQuestion = {
  contractor: { code: string; name: string }
  /** Already of the quarter and of this contractor. */
  facts: readonly CreditFact[]
  rule: CreditRule
  /** The quarter's last day. */
  asOf: Day
}

export type CreditScore = {
  /** Of 100: the points earned in the aspects that are covered, by what those weigh. */
  total: Decimal | null
  grade: Grade | null
  coveredWeight: Decimal
  facts: number
  /** Why there is no score. */
  problem: 'too_few_facts' | 'not_covered' | null
  aspects: AspectScore[]
  explanation: Explanation
}

/**
 * 履约评价 of one contractor over a quarter. What is not known is left out, told with the covered weight, and never counted
 * as nothing; a small sample gives no score. The same facts in another order give the same record.
 */
export function scoreCredit({ contractor, facts, rule, asOf }: CreditQuestion): CreditScore {
  const ordered = inOrder(facts)
  const aspects = creditAspects.map((aspect) =>
    aspectScore(
      aspect,
      ordered.filter((fact) => fact.aspect === aspect),
      rule,
      asOf,
    ),
  )
  const scored = aspects.filter(({ points }) => points !== null)
  const coveredWeight = decimal.add('0', ...scored.map(({ weight }) => weight))
  const counted = scored.reduce((sum, each) => sum + each.counted, 0)
  const { leastFacts, leastCovered } = rule.parameters
  const problem =
    counted < leastFacts
      ? ('too_few_facts' as const)
      : decimal.compare(coveredWeight, leastCovered) < 0
        ? ('not_covered' as const)
        : null
  const earned = decimal.add('0', ...scored.map(({ points }) => points ?? '0'))
  const total = problem ? null : decimal.percentOf(earned, coveredWeight, SCALE)
  const grade = total === null ? null : gradeBy(total, rule)
  return {
    total,
    grade,
    coveredWeight,
    facts: counted,
    problem,
    aspects,
    explanation: explain({
      measure: 'measures.credit_score',
      value: total,
      unit: 'score',
      rule: referenceTo(rule),
      formula: 'Σ p ÷ Σ w × 100',
      inputs: aspects.map(({ aspect, points, explanation }) => ({
        measure: `measures.credit_aspect.${aspect}`,
        value: points,
        unit: 'score',
        because: explanation,
      })),
      asOf,
      sampleSize: counted,
      // What is missing is told by the covered weight; the evidence is that of what was counted.
      evidenceLevel: scored.reduce<Explanation['evidenceLevel']>(
        (weakest, { explanation }) => {
          return explanation.evidenceLevel > weakest ? explanation.evidenceLevel : weakest
        },
        scored.length === 0 ? 4 : 1,
      ),
      note: noteOn(problem, { contractor: contractor.name, coveredWeight, leastFacts, leastCovered, counted }),
    }),
  }
}

const gradeBy = (total: Decimal, { parameters, ...rule }: CreditRule): Grade | null => {
  const graded = gradeOf(total, { ...defaultScoringRules, grade: { ...rule, parameters: parameters.grades } })
  return graded.ok ? graded.grade : null
}

const noteOn = (problem: CreditScore['problem'], params: Record<string, string | number>) => ({
  key: problem === null ? 'notes.credit.covered' : `notes.credit.${problem}`,
  params,
})
