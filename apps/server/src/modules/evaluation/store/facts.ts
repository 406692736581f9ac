import { sql } from 'kysely'
import { decimal, yearOf, type Day, type Explanation } from '@jiheng/kernel/base'
import type { Db } from '../../../platform/db/database.ts'
import type { ProjectYear } from '../measures.ts'

type FactRow = Omit<ProjectYear, 'budget' | 'position'> & {
  fullYearFen: number | null
  arrivedFen: number
  executedFen: number
  lastDay: Day | null
  plannedPercent: string | null
  actualPercent: string | null
  reportedOn: Day | null
  positionExplanation: Explanation | null
}

/** What the measures need of many projects in a year. A position speaks of today, so it counts for the current year only. */
export async function loadProjectYears(db: Db, projectIds: readonly string[], year: number, today: Day): Promise<Map<string, ProjectYear>> {
  const until = today < `${year}-12-31` ? today : `${year}-12-31`
  const { rows } = await sql<FactRow>`
    with asked as materialized (select unnest(${[...projectIds]}::uuid[]) as id)
    select p.id as "projectId", p.total_investment_fen as "totalInvestmentFen", p.approved_amount_fen as "approvedAmountFen", p.year_plan_fen as "yearPlanFen",
      b.full_year_fen as "fullYearFen", b.arrived_fen as "arrivedFen", b.executed_fen as "executedFen", b.last_day as "lastDay",
      x.planned_percent as "plannedPercent", x.actual_percent as "actualPercent", s.progress_as_of as "reportedOn", x.explanation as "positionExplanation",
      coalesce(n.due, 0) as "nodesDue", coalesce(n.on_time, 0) as "nodesOnTime"
    from projects.v_project p
    left join projects.v_standing s on s.project_id = p.id
    left join progress.v_position x on x.project_id = p.id and x.problem is null and ${yearOf(today) === year}
    left join lateral (select full_year_fen, arrived_fen, executed_fen, last_day from funds.v_budget_total where project_id = p.id and year = ${year}) b on true
    left join (
      select project_id, count(*) as due, count(*) filter (where done_on <= due_on) as on_time from projects.v_node
      where project_id in (select id from asked) and due_on between ${`${year}-01-01`} and ${until} and state <> 'draft' group by project_id
    ) n on n.project_id = p.id
    where p.id in (select id from asked)`.execute(db)
  return new Map(rows.map((row) => [row.projectId, projectYear(row)]))
}

function projectYear({ fullYearFen, arrivedFen, executedFen, lastDay, plannedPercent, actualPercent, reportedOn, positionExplanation, ...facts }: FactRow): ProjectYear {
  const isReported = plannedPercent !== null && actualPercent !== null && reportedOn !== null && positionExplanation !== null
  return {
    ...facts,
    budget: fullYearFen === null ? null : { fullYearFen, arrivedFen: arrivedFen ?? 0, executedFen: executedFen ?? 0, lastDay },
    position: isReported
      ? { plannedPercent: decimal.canonical(plannedPercent), actualPercent: decimal.canonical(actualPercent), reportedOn, explanation: positionExplanation }
      : null,
  }
}

/** The next projects after one id, in order of id. */
export async function projectsAfter(db: Db, last: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from projects.v_project where id > ${last} order by id limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}

/** Where a project lies, or nothing when it is not in reach. */
export async function findPlace(db: Db, projectId: string): Promise<{ projectId: string; orgPath: string } | undefined> {
  const { rows } = await sql<{ projectId: string; orgPath: string }>`select id as "projectId", org_path::text as "orgPath" from projects.v_project where id = ${projectId}`.execute(db)
  return rows[0]
}
