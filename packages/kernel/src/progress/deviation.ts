import { addDays, daysBetween, decimal, explain } from '../base/index.ts'
import type { Day, Decimal, Explanation, Input, RuleReference } from '../base/index.ts'
import { claimAgeOf, donePercentOf, latestClaims } from './actual.ts'
import type { ProgressClaim } from './actual.ts'
import { plannedPercent, plannedPercentOf, planProblem, spanOf, weightedPercent } from './plan.ts'
import type { PlanBasis, PlanNode, PlanProblem } from './plan.ts'

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

type NodeState = { node: PlanNode; planned: Decimal; done: Decimal; claim: ProgressClaim | undefined }

/** Where the work stands against its plan today, and which nodes are the cause. */
export function progressAt({ nodes, claims, today, basis }: ProgressQuestion): Progress | PlanProblem {
  const problem = planProblem(nodes)
  if (problem) return problem
  const [first, ...rest] = nodes
  if (!first) return { ok: false, problem: 'no_nodes' }
  const latest = latestClaims(claims, today)
  const states: NodeState[] = []
  for (const node of nodes) {
    const planned = plannedPercentOf(node, today, basis)
    if (!planned.ok) return planned
    const claim = latest.get(node.id)
    states.push({ node, planned: planned.percent, done: donePercentOf(claim), claim })
  }
  const planned = weightedPercent(states.map((state) => ({ weight: state.node.weight, percent: state.planned })))
  const actual = weightedPercent(states.map((state) => ({ weight: state.node.weight, percent: state.done })))
  const dataAgeDays = claimAgeOf([first, ...rest], latest, today)
  const deviationPoints = decimal.subtract(actual, planned)
  const isBehind = decimal.isNegative(deviationPoints)
  const coveredUntil = isBehind
    ? coveredUntilOf([first, ...rest], actual, today, basis)
    : ({ ok: true, day: today } as const)
  if (!coveredUntil.ok) return coveredUntil
  return {
    ok: true,
    plannedPercent: planned,
    actualPercent: actual,
    deviationPoints,
    coveredUntil: coveredUntil.day,
    daysBehind: daysBetween(coveredUntil.day, today),
    dataAgeDays,
    causes: causesOf(states),
    explanation: explanationOf(states, { planned, actual, deviationPoints, today, dataAgeDays }),
  }
}

function causesOf(states: readonly NodeState[]): ProgressCause[] {
  const whole = decimal.add(...states.map((state) => state.node.weight))
  return states
    .map(({ node, planned, done }) => {
      const behindPoints = decimal.divide(decimal.multiply(node.weight, decimal.subtract(planned, done)), whole, 2)
      return { nodeId: node.id, ...(node.label !== undefined && { label: node.label }), behindPoints }
    })
    .filter((cause) => decimal.compare(cause.behindPoints, '0') > 0)
    .sort((a, b) => decimal.compare(b.behindPoints, a.behindPoints))
}

/** For work behind its plan. The plan never falls, so the day is found by halving the span from the eve of the first start to today. */
function coveredUntilOf(
  nodes: readonly [PlanNode, ...PlanNode[]],
  actual: Decimal,
  today: Day,
  basis: PlanBasis,
): { ok: true; day: Day } | PlanProblem {
  let covered = addDays(spanOf(nodes).start, -1)
  let beyond = today
  while (daysBetween(covered, beyond) > 1) {
    const middle = addDays(covered, Math.floor(daysBetween(covered, beyond) / 2))
    const planned = plannedPercent(nodes, middle, basis)
    if (!planned.ok) return planned
    if (decimal.compare(planned.percent, actual) <= 0) covered = middle
    else beyond = middle
  }
  return { ok: true, day: covered }
}

type Figures = { planned: Decimal; actual: Decimal; deviationPoints: Decimal; today: Day; dataAgeDays: number | null }

function explanationOf(
  states: readonly NodeState[],
  { planned, actual, deviationPoints, today, dataAgeDays }: Figures,
): Explanation {
  const age = dataAgeDays === null ? {} : { dataAgeDays }
  const plan = explain({
    measure: 'measures.planned_progress',
    value: planned,
    unit: 'percent',
    rule: progressRule,
    formula: 'Σ(w × p) ÷ Σw',
    inputs: states.flatMap(planInputs),
    asOf: today,
  })
  const work = explain({
    measure: 'measures.actual_progress',
    value: actual,
    unit: 'percent',
    rule: progressRule,
    formula: 'Σ(w × d) ÷ Σw',
    inputs: states.flatMap(doneInputs),
    asOf: today,
    ...age,
  })
  return explain({
    measure: 'measures.progress_deviation',
    value: deviationPoints,
    unit: 'points',
    rule: progressRule,
    formula: 'd − p',
    inputs: [
      { measure: work.measure, value: actual, unit: 'percent', because: work },
      { measure: plan.measure, value: planned, unit: 'percent', because: plan },
    ],
    asOf: today,
    ...age,
  })
}

function weightInput({ id, label, weight }: PlanNode): Input {
  const source = { kind: 'node', id, ...(label !== undefined && { label }) } as const
  return { measure: 'measures.weight', value: weight, unit: 'score', source, evidenceLevel: 2 }
}

function planInputs({ node, planned }: NodeState): Input[] {
  const { source } = weightInput(node)
  const percent: Input = {
    measure: 'measures.node_planned_progress',
    value: decimal.round(planned, 2),
    unit: 'percent',
    evidenceLevel: 2,
  }
  return [weightInput(node), source ? { ...percent, source } : percent]
}

function doneInputs({ node, done, claim }: NodeState): Input[] {
  const { source } = weightInput(node)
  const measure = 'measures.node_done'
  if (!claim)
    return [weightInput(node), { measure, value: done, unit: 'percent', ...(source && { source }), evidenceLevel: 4 }]
  const report = {
    kind: 'progress_report',
    id: claim.id,
    ...(node.label !== undefined && { label: node.label }),
  } as const
  return [
    weightInput(node),
    {
      measure,
      value: done,
      unit: 'percent',
      source: report,
      asOf: claim.asOf,
      evidenceLevel: claim.evidenceLevel ?? 3,
    },
  ]
}
