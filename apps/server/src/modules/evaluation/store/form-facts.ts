import { sql } from 'kysely'
import { decimal, explain, type Day, type Decimal, type Source } from '@jiheng/kernel/base'
import type { FormFacts, FundSource, FundsOfSource, Step } from '@jiheng/kernel/official-form'
import type { Db } from '../../../platform/db/database.ts'
import type { ProjectYear } from '../measures.ts'

type Ids = readonly string[]
type Position = NonNullable<ProjectYear['position']>
export type FormProject = FormFacts['project'] & {
  approvedAmountFen: number | null
  yearPlanFen: number | null
  regionCode: string
}

const unitName = (party: string) =>
  sql`coalesce((select o.name from identity.v_organisation o where o.id = p.${sql.ref(`${party}_id`)}), p.${sql.ref(`${party}_name`)})`

/** What the tables say of the projects themselves. */
export async function projectsOf(db: Db, ids: Ids, year: number): Promise<Map<string, FormProject>> {
  const { rows } = await sql<FormProject & { startsOn: Day | null; class: string }>`
    select p.id, p.name, p.class, ${unitName('department')} as department, ${unitName('owner')} as unit, p.region_code as "regionCode",
      (select a.display_name from identity.v_account a where a.id = p.manager_id) as manager, d.contact, d.description,
      coalesce(p.actual_start, p.planned_start) as "startsOn", p.planned_finish as "endsOn", p.total_investment_fen as "totalInvestmentFen",
      p.approved_amount_fen as "approvedAmountFen", p.year_plan_fen as "yearPlanFen"
    from projects.v_project p join projects.v_description d on d.id = p.id where p.id = any (${ids}::uuid[])`.execute(
    db,
  )
  return new Map(
    rows.map(({ class: kindOfWork, ...row }) => [
      row.id,
      { ...row, isContinued: kindOfWork === 'continued' || (row.startsOn !== null && row.startsOn < `${year}-01-01`) },
    ]),
  )
}

const sourceOf: Record<string, FundSource> = { fiscal_current: 'fiscal', carried_over: 'carried' }

export type FundsOfProject = { bySource: FormFacts['funds']; total: Omit<FundsOfSource, 'source'> }

/** Budget and what was done with it by a day, source by source. */
export async function fundsOf(db: Db, ids: Ids, year: number, asOf: Day): Promise<Map<string, FundsOfProject>> {
  const { rows } = await sql<{ projectId: string; source: string; lineId: string } & Omit<FundsOfSource, 'source'>>`
    select l.project_id as "projectId", l.source, l.id as "lineId", l.initial_fen as "initialFen", b.full_fen as "fullYearFen",
      coalesce(m.arrived_fen, 0)::bigint as "arrivedFen", coalesce(m.executed_fen, 0)::bigint as "executedFen"
    from funds.v_budget_line l
    join (select budget_line_id, sum(amount_fen)::bigint as full_fen from funds.v_budget_entry
      where project_id = any (${ids}::uuid[]) and year = ${year} and (day is null or day <= ${asOf}) group by budget_line_id) b on b.budget_line_id = l.id
    left join (select budget_line_id, sum(counts_fen) filter (where kind = 'cash_arrival') as arrived_fen, sum(paid_fen) as executed_fen from funds.v_movement
      where project_id = any (${ids}::uuid[]) and year = ${year} and day <= ${asOf} group by budget_line_id) m on m.budget_line_id = l.id
    where l.project_id = any (${ids}::uuid[]) and l.year = ${year} order by l.project_id, l.source`.execute(db)
  const grouped = Map.groupBy(rows, ({ projectId }) => projectId)
  return new Map([...grouped].map(([projectId, lines]) => [projectId, fundsBySource(lines)]))
}

const none = { initialFen: 0, fullYearFen: 0, arrivedFen: 0, executedFen: 0 }
const sums = <T extends Omit<FundsOfSource, 'source'>>(a: Omit<FundsOfSource, 'source'>, b: T) => ({
  initialFen: a.initialFen + b.initialFen,
  fullYearFen: a.fullYearFen + b.fullYearFen,
  arrivedFen: a.arrivedFen + b.arrivedFen,
  executedFen: a.executedFen + b.executedFen,
})

function fundsBySource(
  lines: readonly ({ source: string; lineId: string } & Omit<FundsOfSource, 'source'>)[],
): FundsOfProject {
  const bySource: Partial<Record<FundSource, FundsOfSource>> = {}
  for (const { source, lineId, ...line } of lines) {
    const known = sourceOf[source] ?? 'other'
    const before = bySource[known]
    bySource[known] = { ...sums(before ?? none, line), source: before?.source ?? { kind: 'budget_line', id: lineId } }
  }
  return { bySource, total: lines.reduce(sums, none) }
}

/** The first steps of each project's plan of work. */
export async function stepsOf(db: Db, ids: Ids): Promise<Map<string, Step[]>> {
  const { rows } = await sql<Step & { projectId: string }>`
    select project_id as "projectId", id, title, starts_on as "startsOn", due_on as "dueOn" from projects.v_node
    where project_id = any (${ids}::uuid[]) and parent_id is null order by project_id, starts_on nulls last, due_on, id`.execute(
    db,
  )
  return Map.groupBy(rows, ({ projectId }) => projectId)
}

/** The goals issued to each project for the year. */
export async function goalsOf(db: Db, ids: Ids, year: number): Promise<Map<string, FormFacts['goals'][number][]>> {
  const { rows } = await sql<{ projectId: string; id: string; title: string; target: Decimal; unit: string }>`
    select project_id as "projectId", id, title, target, unit from goals.v_goal
    where project_id = any (${ids}::uuid[]) and level = 'annual' and starts_on <= ${`${year}-12-31`} and ends_on >= ${`${year}-01-01`}
    order by project_id, weight desc, id`.execute(db)
  const said = rows.map(({ target, unit, ...row }) => ({ ...row, target: `${decimal.canonical(target)}${unit}` }))
  return Map.groupBy(said, ({ projectId }) => projectId)
}

/** Where the work stood at the end of the month of a day, as it was kept then. */
export async function positionsAt(db: Db, ids: Ids, asOf: Day): Promise<Map<string, Position>> {
  const { rows } = await sql<Omit<Position, 'explanation'> & { projectId: string }>`
    select project_id as "projectId", planned_percent as "plannedPercent", actual_percent as "actualPercent", as_of as "reportedOn"
    from progress.v_month_position where project_id = any (${ids}::uuid[]) and month = date_trunc('month', ${asOf}::date)`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.projectId, positionFrom(row)]))
}

function positionFrom({
  projectId,
  reportedOn,
  ...told
}: Omit<Position, 'explanation'> & { projectId: string }): Position {
  const [plannedPercent, actualPercent] = [
    decimal.canonical(told.plannedPercent),
    decimal.canonical(told.actualPercent),
  ]
  const explanation = explain({
    measure: 'measures.actual_progress',
    value: actualPercent,
    unit: 'percent',
    rule: { id: 'progress_deviation', version: '1', mark: 'P' },
    inputs: [
      {
        measure: 'measures.planned_progress',
        value: plannedPercent,
        unit: 'percent',
        source: { kind: 'project', id: projectId },
        asOf: reportedOn,
        evidenceLevel: 2,
      },
    ],
    asOf: reportedOn,
  })
  return { plannedPercent, actualPercent, reportedOn, explanation }
}

export type Hindrance = { projectId: string; cause: string | null; text: string; source: Source }

/** What was in the way in the year by a day: obstacles that were registered, and what people in charge answered to alerts. */
export async function hindrancesOf(db: Db, ids: Ids, year: number, asOf: Day): Promise<Map<string, Hindrance[]>> {
  const { rows } = await sql<Omit<Hindrance, 'source'> & { kind: 'project' | 'alert'; id: string }>`
    select project_id as "projectId", cause, note as text, 'project' as kind, project_id as id, since as day from progress.v_obstacle
    where project_id = any (${ids}::uuid[]) and since <= ${asOf} and (cleared_on is null or cleared_on >= ${`${year}-01-01`})
    union all
    (select distinct on (n.project_id) n.project_id, null, n.text, 'alert', n.alert_id, (n.written_at at time zone 'Asia/Shanghai')::date
     from alerts.v_note n where n.project_id = any (${ids}::uuid[]) and n.kind = 'acknowledgement'
       and (n.written_at at time zone 'Asia/Shanghai')::date between ${`${year}-01-01`} and ${asOf} order by n.project_id, n.written_at desc)
    order by 1, day`.execute(db)
  const said = rows.map(({ projectId, cause, text, kind, id }): Hindrance => ({
    projectId,
    cause,
    text,
    source: { kind, id },
  }))
  return Map.groupBy(said, ({ projectId }) => projectId)
}

/** 指标解释 and 评分标准 as the library has them in effect on a day, by the name of the indicator. */
export type Definition = { name: string; explanation: string; standard: string }

export async function definitionsOf(db: Db, names: readonly string[], asOf: Day): Promise<Map<string, Definition>> {
  const { rows } = await sql<Definition>`
    select distinct on (name) name, explanation, standard from indicators.v_indicator_version
    where name = any (${[...names]}) and effective_from <= ${asOf} and (effective_to is null or effective_to > ${asOf}) order by name, code`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.name, row]))
}
