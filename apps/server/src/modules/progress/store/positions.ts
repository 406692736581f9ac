import { sql } from 'kysely'
import type { Progress } from '@jiheng/kernel/progress'
import type { Tx } from '../../../platform/db/database.ts'

/** Where a project stood on a day, or why nobody can tell. */
export type Position = { projectId: string; asOf: string; reportedUntil: string | null } & (
  | { problem: string; progress: null }
  | { problem: null; progress: Progress }
)

/** Keeps the positions of many projects, replacing what was known. */
export async function keepPositions(tx: Tx, positions: readonly Position[], now: Date): Promise<void> {
  const rows = positions.map(({ projectId, asOf, problem, progress }) => ({
    project_id: projectId,
    as_of: asOf,
    problem,
    planned_percent: progress?.plannedPercent ?? null,
    actual_percent: progress?.actualPercent ?? null,
    deviation_points: progress?.deviationPoints ?? null,
    covered_until: progress?.coveredUntil ?? null,
    days_behind: progress?.daysBehind ?? null,
    data_age_days: progress?.dataAgeDays ?? null,
    causes: progress?.causes ?? [],
    explanation: progress?.explanation ?? null,
    computed_at: now.toISOString(),
  }))
  await sql`insert into progress.position select * from json_populate_recordset(null::progress.position, ${JSON.stringify(rows)})
    on conflict (project_id) do update set as_of = excluded.as_of, problem = excluded.problem, planned_percent = excluded.planned_percent,
      actual_percent = excluded.actual_percent, deviation_points = excluded.deviation_points, covered_until = excluded.covered_until, days_behind = excluded.days_behind,
      data_age_days = excluded.data_age_days, causes = excluded.causes, explanation = excluded.explanation, computed_at = excluded.computed_at`.execute(
    tx,
  )
}
