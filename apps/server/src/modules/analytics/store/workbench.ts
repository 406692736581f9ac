import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'

export type Counts = { red: number; orange: number; yellow: number; green: number; grey: number; total: number }

/** How many projects stand at each level, and when the rules last looked at any of them. */
export async function countAttention(db: Db): Promise<Counts & { needs: number; checkedAt: string | null }> {
  const { rows } = await sql<Counts & { needs: number; checkedAt: string | null }>`
    select count(*) filter (where s.attention = 'red') as red, count(*) filter (where s.attention = 'orange') as orange,
      count(*) filter (where s.attention = 'yellow') as yellow, count(*) filter (where s.attention = 'green') as green,
      count(*) filter (where coalesce(s.attention, 'grey') = 'grey') as grey, count(*) as total, count(*) filter (where s.open_alerts > 0) as needs,
      (select max(judged_at) from alerts.v_judged) as "checkedAt"
    from projects.v_project p left join projects.v_standing s on s.project_id = p.id`.execute(db)
  return rows[0] ?? { red: 0, orange: 0, yellow: 0, green: 0, grey: 0, total: 0, needs: 0, checkedAt: null }
}

export type ChangeRow = {
  alertId: string
  projectId: string
  projectName: string
  from: 'red' | 'orange' | 'yellow' | null
  to: 'red' | 'orange' | 'yellow' | null
  at: string
  messageKey: string
  params: Record<string, string | number>
  opened: number
  raised: number
  lowered: number
  closed: number
}

/** What changed since an instant: the newest of them with the numbers of all. */
export async function changesSince(db: Db, since: string, limit: number): Promise<ChangeRow[]> {
  const rank = (level: string) =>
    sql.raw(`case c.${level} when 'red' then 3 when 'orange' then 2 when 'yellow' then 1 else 0 end`)
  const { rows } = await sql<ChangeRow>`
    with recent as (
      select c.*, ${rank('from_level')} as before, ${rank('to_level')} as after from alerts.v_level_change c where c.at >= ${since}
    )
    select r.alert_id as "alertId", r.project_id as "projectId", p.name as "projectName", r.from_level as "from", r.to_level as "to", r.at,
      a.message_key as "messageKey", a.params, t.opened, t.raised, t.lowered, t.closed
    from (select * from recent order by greatest(before, after) desc, at desc, alert_id limit ${limit}) r
    join alerts.v_alert a on a.id = r.alert_id join projects.v_project p on p.id = r.project_id
    cross join (select count(*) filter (where before = 0) as opened, count(*) filter (where after > before and before > 0) as raised,
      count(*) filter (where after < before and after > 0) as lowered, count(*) filter (where after = 0) as closed from recent) t
    order by greatest(r.before, r.after) desc, r.at desc, r.alert_id`.execute(db)
  return rows
}

export type DueRow = {
  nodeId: string
  projectId: string
  projectName: string
  title: string
  dueOn: string
  responsibleId: string | null
  responsibleName: string | null
  total: number
}

/** Active nodes due from one day to another, soonest first. */
export async function nodesDue(db: Db, from: string, to: string, limit: number): Promise<DueRow[]> {
  const { rows } = await sql<DueRow>`
    with due as materialized (select n.*, count(*) over () as total from projects.v_node n where n.state = 'active' and n.due_on between ${from} and ${to} order by n.due_on, n.id limit ${limit})
    select d.id as "nodeId", d.project_id as "projectId", p.name as "projectName", d.title, d.due_on as "dueOn", d.responsible_id as "responsibleId",
      a.display_name as "responsibleName", d.total
    from due d join projects.v_project p on p.id = d.project_id left join identity.v_account a on a.id = d.responsible_id order by d.due_on, d.id`.execute(
    db,
  )
  return rows
}

export async function countOverdue(db: Db, before: string): Promise<number> {
  const { rows } = await sql<{
    overdue: number
  }>`select count(*) as overdue from projects.v_node where state = 'active' and due_on < ${before}`.execute(db)
  return rows[0]?.overdue ?? 0
}

export type StaleRow = {
  projectId: string
  projectName: string
  reportedOn: string | null
  dataAgeDays: number | null
  total: number
  neverReported: number
}

const underWay = ['construction', 'acceptance']

/** Projects under way whose progress nobody reported for long, or ever; those with the oldest report first. */
export async function staleProjects(db: Db, today: string, limit: number): Promise<StaleRow[]> {
  const { rows } = await sql<StaleRow>`
    with stale as materialized (
      select p.id, p.name, s.progress_as_of as reported_on from projects.v_project p join projects.v_standing s on s.project_id = p.id
      where p.stage = any (${underWay}) and p.actual_finish is null
        and (s.progress_as_of is null or exists (select from alerts.v_alert a where a.project_id = p.id and a.rule_id = 'progress_stale' and a.state = 'open'))
    )
    select id as "projectId", name as "projectName", reported_on as "reportedOn", ${today}::date - reported_on as "dataAgeDays", count(*) over () as total,
      count(*) filter (where reported_on is null) over () as "neverReported"
    from stale order by reported_on nulls last, name, id limit ${limit}`.execute(db)
  return rows
}
