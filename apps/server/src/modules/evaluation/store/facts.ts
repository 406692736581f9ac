import { sql } from 'kysely'
import { decimal, earlierDay, yearOf, type Day } from '@jiheng/kernel/base'
import type { Db } from '../../../platform/db/database.ts'
import type { ProjectYear } from '../measures.ts'

type ProjectRow = Pick<
  ProjectYear,
  'projectId' | 'regionCode' | 'totalInvestmentFen' | 'approvedAmountFen' | 'yearPlanFen'
>
type Budget = NonNullable<ProjectYear['budget']>
type Position = NonNullable<ProjectYear['position']>
type Nodes = Pick<ProjectYear, 'nodesDue' | 'nodesOnTime'>

/** What the measures need of many projects in a year, each kind of fact in one statement. */
export async function loadProjectYears(
  db: Db,
  projectIds: readonly string[],
  year: number,
  today: Day,
): Promise<Map<string, ProjectYear>> {
  const ids = [...projectIds]
  const { rows } = await sql<ProjectRow>`
    select id as "projectId", region_code as "regionCode", total_investment_fen as "totalInvestmentFen", approved_amount_fen as "approvedAmountFen", year_plan_fen as "yearPlanFen"
    from projects.v_project where id = any (${ids}::uuid[])`.execute(db)
  const budgets = await loadBudgets(db, ids, year)
  const positions = yearOf(today) === year ? await loadPositions(db, ids) : new Map<string, Position>()
  const nodes = await loadNodes(db, ids, `${year}-01-01`, earlierDay(today, `${year}-12-31`))
  return new Map(
    rows.map((row) => {
      const { nodesDue, nodesOnTime } = nodes.get(row.projectId) ?? { nodesDue: 0, nodesOnTime: 0 }
      return [
        row.projectId,
        {
          ...row,
          budget: budgets.get(row.projectId) ?? null,
          position: positions.get(row.projectId) ?? null,
          nodesDue,
          nodesOnTime,
        },
      ]
    }),
  )
}

async function loadBudgets(db: Db, ids: string[], year: number): Promise<Map<string, Budget>> {
  const { rows } = await sql<Budget & { projectId: string }>`
    select project_id as "projectId", full_year_fen as "fullYearFen", arrived_fen as "arrivedFen", executed_fen as "executedFen", last_day as "lastDay"
    from funds.v_budget_total where project_id = any (${ids}::uuid[]) and year = ${year}`.execute(db)
  return new Map(rows.map(({ projectId, ...budget }) => [projectId, budget]))
}

/** A position speaks of today, and of work somebody reported on. */
export async function loadPositions(db: Db, ids: readonly string[]): Promise<Map<string, Position>> {
  const { rows } = await sql<Position & { projectId: string }>`
    select x.project_id as "projectId", x.planned_percent as "plannedPercent", x.actual_percent as "actualPercent", s.progress_as_of as "reportedOn", x.explanation
    from progress.v_position x join projects.v_standing s on s.project_id = x.project_id
    where x.project_id = any (${ids}::uuid[]) and x.problem is null and s.progress_as_of is not null`.execute(db)
  const canonical = ({
    projectId: _,
    plannedPercent,
    actualPercent,
    ...position
  }: Position & { projectId: string }): Position => ({
    ...position,
    plannedPercent: decimal.canonical(plannedPercent),
    actualPercent: decimal.canonical(actualPercent),
  })
  return new Map(rows.map((row) => [row.projectId, canonical(row)]))
}

/** Nodes due in a span of days, and those done by their day. */
export async function loadNodes(db: Db, ids: readonly string[], from: Day, until: Day): Promise<Map<string, Nodes>> {
  const { rows } = await sql<Nodes & { projectId: string }>`
    select project_id as "projectId", count(*) as "nodesDue", count(*) filter (where done_on <= due_on) as "nodesOnTime" from projects.v_node
    where project_id = any (${ids}::uuid[]) and due_on between ${from} and ${until} and state <> 'draft' group by project_id`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.projectId, row]))
}

export type EvaluationPlace = { projectId: string; orgPath: string; name: string; regionCode: string }

/** Where a project lies, or nothing when it is not in reach. */
export async function findPlace(db: Db, projectId: string): Promise<EvaluationPlace | undefined> {
  const { rows } = await sql<EvaluationPlace>`
    select id as "projectId", org_path::text as "orgPath", name, region_code as "regionCode" from projects.v_project where id = ${projectId}`.execute(
    db,
  )
  return rows[0]
}
