import { daysBetween, decimal, laterDay } from '../base/index.ts'
import type { Day, Decimal, EvidenceLevel } from '../base/index.ts'
import { planProblem, spanOf, weightedPercent } from './plan.ts'
import type { PlanNode, PlanProblem } from './plan.ts'

/** What a report says of a node: how much of it is done, and as of which day. Only accepted claims count. */
export type ProgressClaim = {
  id: string
  nodeId: string
  donePercent: Decimal
  asOf: Day
  isAccepted: boolean
  evidenceLevel?: EvidenceLevel
}

/** The latest accepted claim of each node up to a day; of two on one day the later in the list. */
export function latestClaims(claims: readonly ProgressClaim[], today: Day): Map<string, ProgressClaim> {
  const latest = new Map<string, ProgressClaim>()
  for (const claim of claims) {
    if (!claim.isAccepted || claim.asOf > today) continue
    const known = latest.get(claim.nodeId)
    if (!known || known.asOf <= claim.asOf) latest.set(claim.nodeId, claim)
  }
  return latest
}

/** Percent done of a node by its latest claim, kept within 0–100; 0 without a claim. */
export function donePercentOf(claim: ProgressClaim | undefined): Decimal {
  return claim ? decimal.clamp(claim.donePercent, '0', '100') : '0'
}

/**
 * How old the picture is: the age in days of the oldest claim among nodes under way (claimed, not finished). With none under way it is
 * the age of the newest claim, or without any claim the days since the planned start. Null when nothing is due yet or all is done.
 */
export function claimAgeOf(
  nodes: readonly [PlanNode, ...PlanNode[]],
  latest: ReadonlyMap<string, ProgressClaim>,
  today: Day,
): number | null {
  if (nodes.every((node) => decimal.compare(donePercentOf(latest.get(node.id)), '100') === 0)) return null
  const claims = nodes.flatMap((node) => latest.get(node.id) ?? [])
  const underWay = claims.filter((claim) => decimal.compare(donePercentOf(claim), '100') < 0)
  if (underWay.length > 0) return Math.max(...underWay.map((claim) => daysBetween(claim.asOf, today)))
  const { start } = spanOf(nodes)
  if (today < start) return null
  const [first, ...rest] = claims
  if (!first) return daysBetween(start, today)
  return daysBetween(rest.map((claim) => claim.asOf).reduce(laterDay, first.asOf), today)
}

/** Percent done of the whole at the end of each day by accepted claims, half up to 2 decimals, for drawing beside the plan curve. */
export function actualCurve(
  nodes: readonly PlanNode[],
  claims: readonly ProgressClaim[],
  days: readonly Day[],
): { ok: true; points: { day: Day; percent: Decimal }[] } | PlanProblem {
  const problem = planProblem(nodes)
  if (problem) return problem
  const points = days.map((day) => {
    const latest = latestClaims(claims, day)
    return {
      day,
      percent: weightedPercent(nodes.map(({ id, weight }) => ({ weight, percent: donePercentOf(latest.get(id)) }))),
    }
  })
  return { ok: true, points }
}
