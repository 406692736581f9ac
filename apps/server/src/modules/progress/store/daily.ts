import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { decodeCursor, encodeCursor } from '../../../platform/http/paging.ts'
import type { DailyReport, DayEvent } from '../schema/daily.ts'

/**
 * What is known of a day in a project: quantities and percentages reported, deliveries, tests, photos, obstacles. Of the same
 * material or item one line.
 */
export async function eventsOfDay(db: Db, projectId: string, day: string): Promise<DayEvent[]> {
  const { rows } = await sql<DayEvent>`
    with report as (select * from progress.report where project_id = ${projectId} and as_of = ${day} and state <> 'returned'),
    event as (
      select 1 as place, 'quantity' as kind, i.name, sum(q.quantity) as quantity, i.unit, count(*)::int as count, bool_and(r.state = 'accepted') as accepted
      from report r join progress.quantity q on q.report_id = r.id join progress.work_item i on i.id = q.item_id group by i.id, i.name, i.unit
      union all
      select 2, 'progress', coalesce(n.title, p.name), max(r.done_percent), '%', 1, bool_or(r.state = 'accepted')
      from report r join projects.v_project p on p.id = r.project_id left join projects.v_node n on n.id = r.node_id
      where not exists (select from progress.quantity q where q.report_id = r.id) group by n.id, n.title, p.name
      union all
      select 3, 'arrival', o.name, sum(a.quantity), o.unit, count(*)::int, null
      from progress.arrival a join progress.material_order o on o.id = a.order_id where a.project_id = ${projectId} and a.day = ${day} group by o.id, o.name, o.unit
      union all
      select 4, 'test_' || t.result, o.name || ' ' || b.number, null, null, count(*)::int, null
      from progress.material_test t join progress.batch b on b.id = t.batch_id join progress.material_order o on o.id = b.order_id
      where t.project_id = ${projectId} and t.day = ${day} group by t.result, o.name, b.number
      union all
      select 5, 'photo', '', null, null, count(*)::int, null from progress.evidence e join report r on r.id = e.report_id having count(*) > 0
      union all
      select 6, 'obstacle', cause, null, null, 1, null from progress.obstacle where project_id = ${projectId} and since = ${day}
      union all
      select 7, 'obstacle_cleared', cause, null, null, 1, null from progress.obstacle where project_id = ${projectId} and cleared_on = ${day}
    )
    select kind, name, trim_scale(quantity)::text as quantity, unit, count, accepted as "isAccepted" from event order by place, name`.execute(
    db,
  )
  return rows
}

export type DailyReportRow = DailyReport & { authorId: string }

const dailySelect = sql`select d.id, d.project_id as "projectId", d.day, d.revision, d.author_id as "authorId", a.display_name as "authorName", d.weather, d.people,
    d.work_done as "workDone", d.problems, d.events, d.submitted_at as "submittedAt", d.receipt
  from progress.daily_report d left join identity.v_account a on a.id = d.author_id`

/** The newest revisions, newest day first. */
export async function listDailyReports(
  db: Db,
  projectId: string,
  { limit = 30, cursor }: { limit?: number; cursor?: string },
) {
  const after = cursor === undefined ? null : decodeCursor(cursor, 2)
  const { rows } = await sql<DailyReportRow>`${dailySelect} where d.project_id = ${projectId}
    and not exists (select from progress.daily_report l where l.project_id = d.project_id and l.day = d.day and l.author_id = d.author_id and l.revision > d.revision)
    ${after ? sql`and (d.day, d.id) < (${after[0]}::date, ${after[1]}::uuid)` : sql``} order by d.day desc, d.id desc limit ${limit + 1}`.execute(
    db,
  )
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, nextCursor: rows.length > limit && last ? encodeCursor([last.day, last.id]) : null }
}

/** The newest revision of one's own report of the newest day up to `day`. */
export async function findOwnDaily(
  db: Db,
  projectId: string,
  authorId: string,
  day: string,
): Promise<DailyReportRow | undefined> {
  const { rows } = await sql<DailyReportRow>`${dailySelect}
    where d.project_id = ${projectId} and d.author_id = ${authorId} and d.day <= ${day} order by d.day desc, d.revision desc limit 1`.execute(
    db,
  )
  return rows[0]
}

export async function findDaily(db: Db, id: string): Promise<DailyReportRow | undefined> {
  const { rows } = await sql<DailyReportRow>`${dailySelect} where d.id = ${id}`.execute(db)
  return rows[0]
}

export async function insertDaily(tx: Tx, report: Omit<DailyReportRow, 'authorName'>): Promise<void> {
  await tx
    .insertInto('progress.daily_report')
    .values({
      id: report.id,
      project_id: report.projectId,
      day: report.day,
      author_id: report.authorId,
      revision: report.revision,
      weather: report.weather,
      people: report.people,
      work_done: report.workDone,
      problems: report.problems,
      events: JSON.stringify(report.events),
      submitted_at: report.submittedAt,
      receipt: report.receipt,
    })
    .execute()
}
