import { daysBetween, laterDay, scaled } from '../base/index.ts'
import type { Day, Decimal, EvidenceLevel, Explanation } from '../base/index.ts'
import { spanOf } from './plan.ts'
import { PERCENT_SCALE, prepare, weightedHundredths } from './prepared.ts'
import type { PlanNode, PlanProblem, PreparedPlan } from './prepared.ts'

/** What a report says of a node: how much of it is done, and as of which day. Only accepted claims count. */
export type ProgressClaim = {
  id: string
  nodeId: string
  donePercent: Decimal
  asOf: Day
  isAccepted: boolean
  evidenceLevel?: EvidenceLevel
  /** How the percentage was itself computed, where it was not simply told. */
  because?: Explanation
  /** Files that were doubted when it was accepted, with how many doubts each. */
  doubted?: readonly { evidenceId: string; name: string; doubts: number }[]
}

/** Percent done of each node of a plan, as whole numbers of one scale; 0 without a claim. */
export type Done = { claims: readonly (ProgressClaim | undefined)[]; percents: readonly bigint[]; scale: number }

/** The work done up to a day by the latest accepted claim of each node, kept within 0–100; of two on one day the later in the list. */
export function doneAt({ nodes }: PreparedPlan, claims: readonly ProgressClaim[], today: Day): Done {
  const latest = latestClaims(claims, today)
  const counting = nodes.map((node) => latest.get(node.id))
  const scale = Math.max(PERCENT_SCALE, ...counting.map((claim) => (claim ? scaled.placesOf(claim.donePercent) : 0)))
  const whole = hundred(scale)
  const percents = counting.map((claim) => {
    const percent = claim ? scaled.scaled(claim.donePercent, scale) : 0n
    return percent < 0n ? 0n : percent > whole ? whole : percent
  })
  return { claims: counting, percents, scale }
}

/**
 * How old the picture is: the age in days of the oldest claim among nodes under way (claimed, not finished). With none under way it is
 * the age of the newest claim, or without any claim the days since the planned start. Null when nothing is due yet or all is done.
 */
export function claimAgeOf({ nodes }: PreparedPlan, done: Done, today: Day): number | null {
  const whole = hundred(done.scale)
  if (done.percents.every((percent) => percent === whole)) return null
  const underWay = done.claims.filter((claim, n) => claim !== undefined && done.percents[n] !== whole)
  const claims = (underWay.length > 0 ? underWay : done.claims).flatMap((claim) => claim?.asOf ?? [])
  if (underWay.length > 0) return daysBetween(claims.toSorted()[0] ?? today, today)
  const { start } = spanOf(nodes)
  if (today < start) return null
  const [first, ...rest] = claims
  return daysBetween(first === undefined ? start : rest.reduce(laterDay, first), today)
}

/** Percent done of the whole at the end of each day by accepted claims, half up to 2 decimals, for drawing beside the plan curve. */
export function actualCurve(
  nodes: readonly PlanNode[],
  claims: readonly ProgressClaim[],
  days: readonly Day[],
): { ok: true; points: { day: Day; percent: Decimal }[] } | PlanProblem {
  const plan = prepare(nodes)
  if (!plan.ok) return plan
  const points = days.map((day) => {
    const { percents, scale } = doneAt(plan, claims, day)
    return { day, percent: scaled.unscaled(weightedHundredths(plan, percents, scale), 2) }
  })
  return { ok: true, points }
}

function latestClaims(claims: readonly ProgressClaim[], today: Day): Map<string, ProgressClaim> {
  const latest = new Map<string, ProgressClaim>()
  for (const claim of claims) {
    if (!claim.isAccepted || claim.asOf > today) continue
    const known = latest.get(claim.nodeId)
    if (!known || known.asOf <= claim.asOf) latest.set(claim.nodeId, claim)
  }
  return latest
}

function hundred(scale: number): bigint {
  return 100n * scaled.tenTo(scale)
}
