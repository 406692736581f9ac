import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { Standing } from '../schema/project.ts'

export type StandingRow = {
  attention: Standing['attention'] | null
  openAlerts: number | null
  plannedPercent: string | null
  actualPercent: string | null
  progressAsOf: string | null
  budgetFen: number | null
  paidFen: number | null
  score: string | null
  grade: string | null
}

export const standingColumns = sql`s.attention, s.open_alerts as "openAlerts", s.planned_percent as "plannedPercent",
  s.actual_percent as "actualPercent", s.progress_as_of as "progressAsOf", s.budget_fen as "budgetFen", s.paid_fen as "paidFen", s.score, s.grade`

/** What is known of a project nobody has reported on yet. */
export function presentStanding(row: StandingRow): Standing {
  return {
    attention: row.attention ?? 'grey',
    openAlerts: row.openAlerts ?? 0,
    plannedPercent: row.plannedPercent,
    actualPercent: row.actualPercent,
    progressAsOf: row.progressAsOf,
    budgetFen: row.budgetFen,
    paidFen: row.paidFen,
    score: row.score,
    grade: row.grade,
  }
}

const columns = {
  attention: 'attention',
  openAlerts: 'open_alerts',
  plannedPercent: 'planned_percent',
  actualPercent: 'actual_percent',
  progressAsOf: 'progress_as_of',
  budgetFen: 'budget_fen',
  paidFen: 'paid_fen',
  score: 'score',
  grade: 'grade',
} as const satisfies Record<keyof Standing, string>

/** Keeps what another module found out about a project; fields left out stay as they are. */
export async function noteStanding(tx: Tx, projectId: string, found: Partial<Standing>): Promise<void> {
  const values = Object.fromEntries(
    Object.entries(found).map(([field, value]) => [columns[field as keyof Standing], value]),
  )
  await tx.updateTable('projects.standing').set(values).where('project_id', '=', projectId).execute()
}

/** Keeps what was found out about many projects at once; every row tells the same fields. */
export async function noteStandings(
  tx: Tx,
  found: readonly ({ projectId: string } & Partial<Standing>)[],
): Promise<void> {
  const [first] = found
  if (!first) return
  const told = Object.entries(columns).filter(([field]) => field in first)
  const rows = found.map((row) =>
    Object.fromEntries([
      ['project_id', row.projectId],
      ...told.map(([field, column]) => [column, row[field as keyof Standing]]),
    ]),
  )
  const names = told.map(([, column]) => column)
  await sql`update projects.standing s set (${sql.join(names.map((name) => sql.ref(name)))}) = row(${sql.join(names.map((name) => sql.ref(`n.${name}`)))})
    from json_populate_recordset(null::projects.standing, ${JSON.stringify(rows)}) n where s.project_id = n.project_id`.execute(
    tx,
  )
}
