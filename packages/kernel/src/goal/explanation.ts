import { daysBetween, explain, referenceTo } from '../base/index.ts'
import type { EvidenceLevel, Explanation, Input, Source } from '../base/index.ts'
import type { GoalAttainment, RollUp } from './attainment.ts'
import { counts, goalRule, type GoalFact } from './goal.ts'

/**
 * How a goal's attainment came about: from the goals below with their weights, and at the bottom from facts. `depth` levels of goals are
 * explained in turn; below them their values stand alone. Throws RangeError for a goal that is not in the roll-up.
 */
export function explainAttainment(rollUp: RollUp, goalId: string, depth = 1): Explanation {
  const found = rollUp.attainments.get(goalId)
  if (!found) throw new RangeError(`not in the roll-up: ${goalId}`)
  return found.childIds.length === 0 ? byFacts(rollUp, found) : byGoals(rollUp, found, depth)
}

function byGoals(rollUp: RollUp, { percent, childIds }: GoalAttainment, depth: number): Explanation {
  const inputs = childIds.flatMap((id): Input[] => {
    const child = rollUp.attainments.get(id)
    if (!child) return []
    const source = sourceOf(child)
    const because = depth > 0 ? { because: explainAttainment(rollUp, id, depth - 1) } : {}
    const evidenceLevel = depth > 0 ? {} : { evidenceLevel: levelOf(rollUp, child) }
    return [
      { measure: 'measures.node_weight', value: child.goal.weight, unit: 'ratio', source, evidenceLevel: 2 },
      {
        measure: 'measures.goal_attainment',
        value: child.percent,
        unit: 'percent',
        source,
        ...evidenceLevel,
        ...because,
      },
    ]
  })
  return explain({
    measure: 'measures.goal_attainment',
    value: percent,
    unit: 'percent',
    rule: referenceTo(goalRule),
    formula: 'Σ(w × a) ÷ Σw',
    inputs,
    asOf: rollUp.asOf,
  })
}

/** Facts that wait or are kept out stand beside and weaken nothing. */
function byFacts({ asOf }: RollUp, found: GoalAttainment): Explanation {
  const { goal, facts, percent } = found
  const newest = facts
    .filter(counts)
    .map((fact) => fact.day)
    .toSorted()
    .at(-1)
  return explain({
    measure: 'measures.goal_attainment',
    value: percent,
    unit: 'percent',
    rule: referenceTo(goalRule),
    formula: 'min(ΣQ ÷ T, 1) × 100',
    inputs: [
      {
        measure: 'measures.goal_target',
        value: `${goal.target.amount} ${goal.target.unit}`.trimEnd(),
        unit: 'text',
        source: sourceOf(found),
        evidenceLevel: 2,
      },
      ...facts.map((fact): Input => ({
        measure: measureOf(fact),
        value: `${fact.amount} ${goal.target.unit}`.trimEnd(),
        unit: 'text',
        source: { kind: 'quantity', id: fact.id, ...(fact.label != null && { label: fact.label }) },
        asOf: fact.day,
        evidenceLevel: fact.evidenceLevel ?? 3,
      })),
    ],
    asOf,
    ...(newest !== undefined && { dataAgeDays: daysBetween(newest, asOf) }),
    evidenceLevel: factLevel(found),
  })
}

function measureOf(fact: GoalFact): string {
  if (!fact.isAccepted) return 'measures.waiting_quantity'
  return counts(fact) ? 'measures.accepted_quantity' : 'measures.blocked_quantity'
}

function levelOf(rollUp: RollUp, found: GoalAttainment): EvidenceLevel {
  if (found.childIds.length === 0) return factLevel(found)
  return found.childIds
    .flatMap((id) => rollUp.attainments.get(id) ?? [])
    .map((child) => levelOf(rollUp, child))
    .reduce<EvidenceLevel>((weakest, level) => (level > weakest ? level : weakest), 1)
}

function factLevel({ facts }: GoalAttainment): EvidenceLevel {
  const levels = facts.filter(counts).map((fact) => fact.evidenceLevel ?? 3)
  return levels.length === 0 ? 4 : levels.reduce((weakest, level) => (level > weakest ? level : weakest))
}

function sourceOf({ goal }: GoalAttainment): Source {
  return { kind: 'goal', id: goal.id, label: goal.title }
}
