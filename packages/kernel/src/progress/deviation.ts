import { explain, scaled } from '../base/index.ts'
import type { Day, Decimal, Explanation, Input, RuleReference } from '../base/index.ts'
import { claimAgeOf, doneAt } from './actual.ts'
import type { Done, ProgressClaim } from './actual.ts'
import { plannedHundredths } from './plan.ts'
import { dayOfNumber, numberOf, PERCENT_SCALE, plannedShares, prepare, weightedHundredths } from './prepared.ts'
import type { PlanBasis, PlanNode, PlanProblem, PreparedPlan } from './prepared.ts'

export type ProgressQuestion = {
  nodes: readonly PlanNode[]
  claims: readonly ProgressClaim[]
  today: Day
  basis: PlanBasis
}

/** A node that keeps the whole behind its plan, by how many percentage points of the whole. */
export type ProgressCause = { nodeId: string; label?: string; behindPoints: Decimal }

export type Progress = {
  ok: true
  plannedPercent: Decimal
  actualPercent: Decimal
  /** Actual less planned, in percentage points: negative is behind. */
  deviationPoints: Decimal
  /** The last day up to today whose plan the work done covers. */
  coveredUntil: Day
  /** Calendar days between `coveredUntil` and today: 0 on time or ahead. */
  daysBehind: number
  dataAgeDays: number | null
  /** Most behind first. */
  causes: ProgressCause[]
  explanation: Explanation
}

/** Linear plan curve by node weight against accepted claims; a method of ours, open to the authority's confirmation. */
export const progressRule: RuleReference = { id: 'progress_deviation', version: '1', mark: 'U' }

/** A node with its percentages half up to `scale` decimals, as whole numbers. */
type NodeState = {
  node: PlanNode
  weight: bigint
  planned: bigint
  done: bigint
  scale: number
  claim: ProgressClaim | undefined
}

/** Where the work stands against its plan today, and which nodes are the cause. */
export function progressAt({ nodes, claims, today, basis }: ProgressQuestion): Progress | PlanProblem {
  const plan = prepare(nodes)
  if (!plan.ok) return plan
  const dayNumber = numberOf(today)
  const shares = plannedShares(plan, dayNumber, basis)
  if (!shares.ok) return shares
  const done = doneAt(plan, claims, today)
  const planned = weightedHundredths(plan, shares.percents, PERCENT_SCALE)
  const actual = weightedHundredths(plan, done.percents, done.scale)
  const isBehind = actual < planned
  const covered = isBehind ? coveredUntilOf(plan, actual, dayNumber, basis) : ({ ok: true, day: dayNumber } as const)
  if (!covered.ok) return covered
  const dataAgeDays = claimAgeOf(plan, done, today)
  const states = statesOf(plan, shares.percents, done)
  const figures = {
    plannedPercent: scaled.unscaled(planned, 2),
    actualPercent: scaled.unscaled(actual, 2),
    deviationPoints: scaled.unscaled(actual - planned, 2),
  }
  return {
    ok: true,
    ...figures,
    coveredUntil: dayOfNumber(covered.day),
    daysBehind: dayNumber - covered.day,
    dataAgeDays,
    causes: causesOf(states, plan.wholeWeight),
    explanation: explanationOf(states, figures, today, dataAgeDays),
  }
}

function statesOf(plan: PreparedPlan, planned: readonly bigint[], done: Done): NodeState[] {
  const finer = scaled.tenTo(done.scale - PERCENT_SCALE)
  return plan.nodes.map((node, n) => ({
    node,
    weight: plan.weights[n] ?? 0n,
    planned: (planned[n] ?? 0n) * finer,
    done: done.percents[n] ?? 0n,
    scale: done.scale,
    claim: done.claims[n],
  }))
}

function causesOf(states: readonly NodeState[], wholeWeight: bigint): ProgressCause[] {
  return states
    .filter(({ weight, planned, done }) => weight > 0n && planned > done)
    .map(({ node, weight, planned, done, scale }) => {
      const hundredths = scaled.dividedHalfUp(weight * (planned - done) * 100n, wholeWeight * scaled.tenTo(scale))
      return { nodeId: node.id, ...(node.label !== undefined && { label: node.label }), hundredths }
    })
    .filter(({ hundredths }) => hundredths > 0n)
    .sort((a, b) => Number(b.hundredths - a.hundredths))
    .map(({ hundredths, ...cause }) => ({ ...cause, behindPoints: scaled.unscaled(hundredths, 2) }))
}

/** For work behind its plan. The plan never falls, so the day is found by halving the span from the eve of the first start to today. */
function coveredUntilOf(
  plan: PreparedPlan,
  actual: bigint,
  today: number,
  basis: PlanBasis,
): { ok: true; day: number } | PlanProblem {
  let covered = Math.min(...plan.eves)
  let beyond = today
  while (beyond - covered > 1) {
    const middle = covered + Math.floor((beyond - covered) / 2)
    const planned = plannedHundredths(plan, middle, basis)
    if (!planned.ok) return planned
    if (planned.hundredths <= actual) covered = middle
    else beyond = middle
  }
  return { ok: true, day: covered }
}

function explanationOf(
  states: readonly NodeState[],
  figures: Pick<Progress, 'plannedPercent' | 'actualPercent' | 'deviationPoints'>,
  today: Day,
  dataAgeDays: number | null,
): Explanation {
  const age = dataAgeDays === null ? {} : { dataAgeDays }
  const plan = explain({
    measure: 'measures.planned_progress',
    value: figures.plannedPercent,
    unit: 'percent',
    rule: progressRule,
    formula: 'Σ(w × p) ÷ Σw',
    inputs: states.flatMap(planInputs),
    asOf: today,
  })
  const work = explain({
    measure: 'measures.actual_progress',
    value: figures.actualPercent,
    unit: 'percent',
    rule: progressRule,
    formula: 'Σ(w × d) ÷ Σw',
    inputs: states.flatMap(doneInputs),
    asOf: today,
    ...age,
  })
  return explain({
    measure: 'measures.progress_deviation',
    value: figures.deviationPoints,
    unit: 'points',
    rule: progressRule,
    formula: 'd − p',
    inputs: [
      { measure: work.measure, value: figures.actualPercent, unit: 'percent', because: work },
      { measure: plan.measure, value: figures.plannedPercent, unit: 'percent', because: plan },
    ],
    asOf: today,
    ...age,
  })
}

function weightInput({ id, label, weight }: PlanNode): Input {
  const source = { kind: 'node', id, ...(label !== undefined && { label }) } as const
  return { measure: 'measures.node_weight', value: weight, unit: 'ratio', source, evidenceLevel: 2 }
}

function planInputs({ node, planned, scale }: NodeState): Input[] {
  const { source } = weightInput(node)
  const percent: Input = {
    measure: 'measures.node_planned_progress',
    value: scaled.rounded(planned, scale, 2),
    unit: 'percent',
    evidenceLevel: 2,
  }
  return [weightInput(node), source ? { ...percent, source } : percent]
}

function doneInputs({ node, done, scale, claim }: NodeState): Input[] {
  const { source } = weightInput(node)
  const measure = 'measures.node_done'
  const value = scaled.unscaled(done, scale)
  if (!claim)
    return [weightInput(node), { measure, value, unit: 'percent', ...(source && { source }), evidenceLevel: 4 }]
  const report = {
    kind: 'progress_report',
    id: claim.id,
    ...(node.label !== undefined && { label: node.label }),
  } as const
  return [
    weightInput(node),
    {
      measure,
      value,
      unit: 'percent',
      source: report,
      asOf: claim.asOf,
      evidenceLevel: claim.evidenceLevel ?? 3,
      ...(claim.because && { because: claim.because }),
    },
    ...(claim.doubted ?? []).map(({ evidenceId, name, doubts }): Input => ({
      measure: 'measures.doubts_at_acceptance',
      value: String(doubts),
      unit: 'count',
      source: { kind: 'evidence', id: evidenceId, label: name },
      evidenceLevel: claim.evidenceLevel ?? 3,
    })),
  ]
}
