import { scaled } from '../base/index.ts'
import type { Day, Decimal } from '../base/index.ts'
import { forestOf } from './forest.ts'
import type { Forest } from './forest.ts'
import { counts, type Goal, type GoalFact } from './goal.ts'

/** 'missed' is past its period and not met; 'not_due' has not begun and nothing is done. */
export type GoalState = 'met' | 'under_way' | 'missed' | 'not_due'

export type GoalAttainment = {
  goal: Goal
  /** Half up to 2 decimals; 100 only when met. */
  percent: Decimal
  /** As if every waiting fact were accepted; drawn differently. */
  claimedPercent: Decimal
  state: GoalState
  /** The goals below, by which it is met; without any it is met by facts. */
  childIds: readonly string[]
  /** Facts of a goal without goals below, up to the day. */
  facts: readonly GoalFact[]
}

export type RollUp = {
  asOf: Day
  attainments: ReadonlyMap<string, GoalAttainment>
  /** Facts that count nowhere: told of a goal that is met by goals below, or that nobody knows. */
  strayFacts: readonly GoalFact[]
}

/** Decimals of an attainment inside: exact enough that the second decimal is right four levels up. */
const SCALE = 24
const WHOLE = 100n * scaled.tenTo(SCALE)

/**
 * How far every goal is reached at the end of a day, by facts from below and nothing else: a goal without goals below by its accepted
 * facts (Σ amount ÷ target, within 0–100), any other by the goals below and their weights (Σ weight × percent ÷ Σ weight). Goals below themselves
 * and second goals of one id are left out: `checkGoals` names them. Linear in goals and facts.
 */
export function rollUpGoals(goals: readonly Goal[], facts: readonly GoalFact[], asOf: Day): RollUp {
  const forest = forestOf(goals)
  const factsAt = forest.goals.map((): GoalFact[] => [])
  const strayFacts: GoalFact[] = []
  for (const fact of facts) {
    if (fact.day > asOf) continue
    const place = forest.places.get(fact.goalId) ?? -1
    const isLeaf = forest.children[place]?.length === 0
    if (isLeaf) factsAt[place]?.push(fact)
    else strayFacts.push(fact)
  }
  const accepted = upwards(forest, (n, goal) => reached(goal, factsAt[n]?.filter(counts) ?? []))
  const isAllAccepted = factsAt.every((list) => list.every((fact) => fact.isAccepted))
  const claimed = isAllAccepted
    ? accepted
    : upwards(forest, (n, goal) => reached(goal, factsAt[n]?.filter((fact) => fact.isBlocked !== true) ?? []))
  const attainments = new Map<string, GoalAttainment>()
  for (const [n, goal] of forest.goals.entries()) {
    const part = accepted[n] ?? 0n
    const percent = written(part)
    attainments.set(goal.id, {
      goal,
      percent,
      claimedPercent: claimed[n] === part ? percent : written(claimed[n] ?? 0n),
      state: stateOf(goal, part, asOf),
      childIds: (forest.children[n] ?? []).flatMap((child) => forest.goals[child]?.id ?? []),
      facts: factsAt[n] ?? [],
    })
  }
  return { asOf, attainments, strayFacts }
}

/** From the last goal to the first, so that the goals below are complete before those above. */
function upwards({ goals, children }: Forest, reachedBy: (n: number, goal: Goal) => bigint): bigint[] {
  const scale = scaled.mostPlaces(goals.map((goal) => goal.weight))
  const weights = goals.map((goal) => scaled.scaled(goal.weight, scale))
  const percents: bigint[] = Array.from(goals, () => 0n)
  for (let n = goals.length - 1; n >= 0; n--) {
    const [goal, below] = [goals[n], children[n] ?? []]
    if (!goal) continue
    if (below.length === 0) percents[n] = reachedBy(n, goal)
    else percents[n] = meanOf(below, weights, percents)
  }
  return percents
}

function meanOf(below: readonly number[], weights: readonly bigint[], percents: readonly bigint[]): bigint {
  let [sum, whole] = [0n, 0n]
  for (const n of below) {
    const weight = weights[n] ?? 0n
    if (weight <= 0n) continue
    sum += weight * (percents[n] ?? 0n)
    whole += weight
  }
  return whole === 0n ? 0n : sum / whole
}

function reached({ target }: Goal, counting: readonly GoalFact[]): bigint {
  if (counting.length === 0) return 0n
  let scale = scaled.placesOf(target.amount)
  for (const { amount } of counting) scale = Math.max(scale, scaled.placesOf(amount))
  const due = scaled.scaled(target.amount, scale)
  let done = 0n
  for (const { amount } of counting) done += scaled.scaled(amount, scale)
  if (done <= 0n || due <= 0n) return 0n
  return done >= due ? WHOLE : (done * WHOLE) / due
}

function stateOf({ start, finish }: Goal, percent: bigint, asOf: Day): GoalState {
  if (percent === WHOLE) return 'met'
  if (asOf > finish) return 'missed'
  return asOf < start && percent === 0n ? 'not_due' : 'under_way'
}

/** Quotients inside are cut and not rounded, so that nothing becomes whole; 12 decimals take the cut back before the last rounding. */
function written(percent: bigint): Decimal {
  if (percent === 0n || percent === WHOLE) return percent === 0n ? '0' : '100'
  const even = scaled.dividedHalfUp(percent, scaled.tenTo(SCALE - 12))
  const hundredths = scaled.dividedHalfUp(even, scaled.tenTo(10))
  return scaled.unscaled(hundredths === 10_000n ? 9_999n : hundredths, 2)
}
