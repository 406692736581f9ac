import { progressAt, type ProgressClaim } from '@jiheng/kernel/progress'
import { systemReach, type Actor } from '../../../platform/actor.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { refuseFuture } from '../../../platform/past-day.ts'
import { claimsOf } from '../claims.ts'
import { pictureOf, planBasis, type CurveStep } from '../curve.ts'
import { loadPlans } from '../store/plan.ts'
import { keepPositions, type Position } from '../store/positions.ts'
import { keepMeasured, loadMeasured, loadMeasuredOf } from '../store/measured.ts'
import { keepMonths, type MonthPosition } from '../store/months.ts'
import { claimsOfMany, countingClaims } from '../store/reports.ts'
import { type ProgressParts } from './parts.ts'

/** Where projects stand against their plans: for a page at once, and kept for lists, rules and scores. */
export function positions(parts: ProgressParts) {
  const { database, clock, facts, projects } = parts
  const refreshPositions = async (
    tx: Tx,
    projectIds: readonly string[],
    today: string = clock.today(),
  ): Promise<void> => {
    await projects.lockMany(tx, projectIds)
    const found = await positionsOf(tx, projectIds, await claimsOn(tx, projectIds, today), today)
    await keepPositions(tx, found, clock.now())
    await keepMonths(tx, found.flatMap(monthOf))
    const standings = found.map(({ projectId, progress, reportedUntil }) => ({
      projectId,
      plannedPercent: progress?.plannedPercent ?? null,
      actualPercent: progress?.actualPercent ?? null,
      progressAsOf: reportedUntil,
    }))
    await projects.noteStandings(tx, standings)
  }

  return {
    /** Computes and keeps where projects stand on `today`, without telling anybody; for bulk loads. */
    refreshPositions,

    /** The plan curve, the curve of work done, and the deviation on a day with its explanation. Throws `day_not_come`. */
    async getProgress(
      actor: Actor,
      projectId: string,
      { asOf = clock.today(), step = 'month' }: { asOf?: string; step?: CurveStep },
    ) {
      refuseFuture(asOf, clock.today(), 'asOf')
      return projects.readWithin(actor, 'progress:read', projectId, async (db, place) => {
        const plan = (await loadPlans(db, [projectId])).get(projectId) ?? []
        const claims = claimsOf(
          (await claimsOfMany(db, [projectId])).get(projectId) ?? [],
          await loadMeasuredOf(db, projectId),
          asOf,
          true,
        )
        return { asOf, place, picture: pictureOf(plan, claims, asOf, step) }
      })
    },

    /** Computes projects anew after something changed, and tells the rules. */
    async refreshAfterChange(projectIds: readonly string[]): Promise<void> {
      await database.write(systemReach('progress'), async (tx) => {
        await refreshPositions(tx, projectIds)
        const [only, ...others] = projectIds
        if (only === undefined) return
        facts.publish(
          tx,
          others.length === 0
            ? { type: 'progress.position_changed', projectId: only }
            : { type: 'progress.positions_changed', projectIds },
        )
      })
    },

    /** Computes every project anew, since planned progress moves with each day. */
    async refreshAll(): Promise<void> {
      const reach = systemReach('progress')
      await projects.eachPortion(reach, refreshPositions)
      await database.write(reach, (tx) =>
        facts.publish(tx, { type: 'progress.positions_refreshed', day: clock.today() }),
      )
    },
  }
}

type Claims = Map<string, ProgressClaim[]>

/** What counts on a day, typed or measured; of the measured leaves how far each is is kept for others. */
async function claimsOn(tx: Tx, projectIds: readonly string[], today: string): Promise<Claims> {
  const claims = await countingClaims(tx, projectIds, today)
  const measured = await loadMeasured(tx, projectIds)
  for (const [id, work] of measured) claims.set(id, claimsOf(claims.get(id) ?? [], work, today, false))
  const kept = [...measured.keys()].flatMap((projectId) =>
    (claims.get(projectId) ?? []).flatMap((claim) => (claim.because ? [{ ...claim, projectId }] : [])),
  )
  await keepMeasured(tx, projectIds, kept)
  return claims
}

async function positionsOf(db: Db, projectIds: readonly string[], claims: Claims, today: string): Promise<Position[]> {
  const plans = await loadPlans(db, projectIds)
  return [...plans].map(([projectId, nodes]): Position => {
    const counting = claims.get(projectId) ?? []
    const reportedUntil =
      counting
        .map((claim) => claim.asOf)
        .toSorted()
        .at(-1) ?? null
    const progress = progressAt({ nodes, claims: counting, today, basis: planBasis })
    return progress.ok
      ? { projectId, asOf: today, reportedUntil, problem: null, progress }
      : { projectId, asOf: today, reportedUntil, problem: progress.problem, progress: null }
  })
}

/** The position as that of its month; the last of a month stays. */
function monthOf({ projectId, asOf, progress }: Position): MonthPosition[] {
  if (!progress) return []
  const { plannedPercent, actualPercent, deviationPoints, dataAgeDays } = progress
  const month = `${asOf.slice(0, 7)}-01`
  return [{ projectId, month, asOf, plannedPercent, actualPercent, deviationPoints, dataAgeDays, isRetold: false }]
}
