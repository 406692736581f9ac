import { sql } from 'kysely'
import type { FactRow, Reader } from './fact.ts'

export const project: Reader = {
  names: ['approved_amount', 'total_investment', 'year_plan', 'planned_days', 'days_late'],
  async read(db, ids, { asOf }) {
    const { rows } = await sql<FactRow>`
      select p.id as "projectId", f.name, f.value::text as value, null as "asOf", 2 as "evidenceLevel"
      from projects.v_project p
      cross join lateral (values ('approved_amount', p.approved_amount_fen), ('total_investment', p.total_investment_fen), ('year_plan', p.year_plan_fen),
        ('planned_days', p.planned_finish - p.planned_start + 1),
        ('days_late', greatest(0, least(coalesce(p.actual_finish, ${asOf}::date), ${asOf}::date) - p.approved_finish))) as f (name, value)
      where p.id = any (${ids}::uuid[]) and f.value is not null
        and (f.name <> 'days_late' or p.approved_finish is not null)`.execute(db)
    return rows
  },
}

/** Where the work stood: as of the day itself if it was computed then, else at the end of the last month before. */
export const position: Reader = {
  names: ['planned_progress', 'actual_progress'],
  async read(db, ids, { asOf }) {
    const { rows } = await sql<FactRow>`
      with stood as (
        select project_id, as_of, planned_percent, actual_percent from progress.v_position
        where project_id = any (${ids}::uuid[]) and problem is null and as_of <= ${asOf}
        union all
        select project_id, as_of, planned_percent, actual_percent from progress.v_month_position where project_id = any (${ids}::uuid[]) and as_of <= ${asOf}
      ), latest as (select distinct on (project_id) * from stood order by project_id, as_of desc)
      select l.project_id as "projectId", f.name, f.value::text as value, l.as_of as "asOf", 2 as "evidenceLevel"
      from latest l cross join lateral (values ('planned_progress', l.planned_percent), ('actual_progress', l.actual_percent)) as f (name, value)`.execute(
      db,
    )
    return rows
  },
}

export const monthlyProgress: Reader = {
  names: ['monthly_progress'],
  async read(db, ids, { asOf, from }) {
    const { rows } = await sql<FactRow>`
      select project_id as "projectId", 'monthly_progress' as name, actual_percent::text as value, as_of as "asOf", 2 as "evidenceLevel"
      from progress.v_month_position where project_id = any (${ids}::uuid[]) and as_of between ${from} and ${asOf} order by month`.execute(
      db,
    )
    return rows
  },
}

/** Nodes due in the year so far, and those of them done by their day. */
export const nodes: Reader = {
  names: ['nodes_due', 'nodes_on_time'],
  async read(db, ids, { asOf, from }) {
    const { rows } = await sql<FactRow>`
      with due as (
        select project_id, count(*) as due, count(*) filter (where done_on <= due_on) as on_time from projects.v_node
        where project_id = any (${ids}::uuid[]) and due_on between ${from} and ${asOf} and state <> 'draft' group by project_id
      )
      select d.project_id as "projectId", f.name, f.value::text as value, null as "asOf", 2 as "evidenceLevel"
      from due d cross join lateral (values ('nodes_due', d.due), ('nodes_on_time', d.on_time)) as f (name, value)`.execute(
      db,
    )
    return rows
  },
}

/** Batches by their last test until the day; of two on one day a failure holds. */
export const tests: Reader = {
  names: ['batches_tested', 'batches_passed'],
  async read(db, ids, { asOf }) {
    const { rows } = await sql<FactRow>`
      with judged as (
        select distinct on (batch_id) project_id, day, result from progress.v_material_test
        where project_id = any (${ids}::uuid[]) and day <= ${asOf} order by batch_id, day desc, result = 'failed' desc
      ), told as (select project_id, count(*) as tested, count(*) filter (where result = 'passed') as passed, max(day) as last_day from judged group by project_id)
      select t.project_id as "projectId", f.name, f.value::text as value, t.last_day as "asOf", 2 as "evidenceLevel"
      from told t cross join lateral (values ('batches_tested', t.tested), ('batches_passed', t.passed)) as f (name, value)`.execute(
      db,
    )
    return rows
  },
}

/** Deliveries promised in the year so far, and those that were there in full by the promised day. */
export const deliveries: Reader = {
  names: ['orders_due', 'orders_on_time'],
  async read(db, ids, { asOf, from }) {
    const { rows } = await sql<FactRow>`
      with due as (
        select o.id, o.project_id, o.quantity, (select sum(a.quantity) from progress.v_arrival a where a.order_id = o.id and a.day <= o.promised_on) as arrived
        from progress.v_material_order o where o.project_id = any (${ids}::uuid[]) and o.promised_on between ${from} and ${asOf}
      ), told as (select project_id, count(*) as due, count(*) filter (where arrived >= quantity) as on_time from due group by project_id)
      select t.project_id as "projectId", f.name, f.value::text as value, null as "asOf", 2 as "evidenceLevel"
      from told t cross join lateral (values ('orders_due', t.due), ('orders_on_time', t.on_time)) as f (name, value)`.execute(
      db,
    )
    return rows
  },
}

/** Items between departments due in the year so far, and those confirmed as done in time; alerts of the year. */
export const cooperation: Reader = {
  names: ['cross_items_due', 'cross_items_on_time', 'alerts_raised', 'alerts_closed'],
  async read(db, ids, { asOf, from }) {
    const { rows } = await sql<FactRow>`
      with due as (
        select project_id, count(*) as due, count(*) filter (where state = 'closed' and closed_on <= ${asOf} and days_late = 0) as on_time from goals.v_cross_item
        where project_id = any (${ids}::uuid[]) and due_on between ${from} and ${asOf} group by project_id
      ), alert as (
        select project_id, count(*) as raised, count(*) filter (where closed_at < ${asOf}::date + 1) as closed from alerts.v_alert
        where project_id = any (${ids}::uuid[]) and opened_at >= ${from}::date and opened_at < ${asOf}::date + 1 group by project_id
      )
      select d.project_id as "projectId", f.name, f.value::text as value, null as "asOf", 2 as "evidenceLevel"
      from due d cross join lateral (values ('cross_items_due', d.due), ('cross_items_on_time', d.on_time)) as f (name, value)
      union all
      select p.id, f.name, coalesce(f.value, 0)::text, null, 1
      from projects.v_project p left join alert a on a.project_id = p.id
      cross join lateral (values ('alerts_raised', a.raised), ('alerts_closed', a.closed)) as f (name, value) where p.id = any (${ids}::uuid[])`.execute(
      db,
    )
    return rows
  },
}
