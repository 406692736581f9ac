import { sql } from 'kysely'
import { yearOf } from '@jiheng/kernel/base'
import type { FactRow, Reader } from './fact.ts'

/** Budgets of the year with their adjustments until the day, and what moved on them. Zero where there is a budget and nothing moved. */
export const budgets: Reader = {
  names: ['initial_budget', 'budget', 'allocated', 'arrived', 'executed'],
  async read(db, ids, { asOf }) {
    const year = yearOf(asOf)
    const { rows } = await sql<FactRow>`
      with budget as (
        select project_id, sum(amount_fen) filter (where day is null) as initial_budget, sum(amount_fen) as budget
        from funds.v_budget_entry where project_id = any (${ids}::uuid[]) and year = ${year} and (day is null or day <= ${asOf}) group by project_id
      ), moved as (
        select project_id, sum(counts_fen) filter (where kind = 'allocation') as allocated, sum(counts_fen) filter (where kind = 'cash_arrival') as arrived,
          sum(counts_fen) filter (where kind = 'payment') as executed, max(day) as last_day
        from funds.v_movement where project_id = any (${ids}::uuid[]) and year = ${year} and day <= ${asOf} group by project_id
      )
      select b.project_id as "projectId", f.name, f.value::text as value, f.day as "asOf", 2 as "evidenceLevel"
      from budget b left join moved m using (project_id)
      cross join lateral (values ('initial_budget', b.initial_budget, null::date), ('budget', b.budget, null), ('allocated', coalesce(m.allocated, 0), m.last_day),
        ('arrived', coalesce(m.arrived, 0), m.last_day), ('executed', coalesce(m.executed, 0), m.last_day)) as f (name, value, day)`.execute(
      db,
    )
    return rows
  },
}

/** Since the beginning, for projects that have a budget or a contract. */
export const totals: Reader = {
  names: ['paid_total', 'accepted_total', 'contract_original', 'contract_total'],
  async read(db, ids, { asOf }) {
    const { rows } = await sql<FactRow>`
      with signed as (
        select project_id, sum(original_fen) as original from funds.v_contract where project_id = any (${ids}::uuid[]) and signed_on <= ${asOf} group by project_id
      ), changed as (
        select project_id, sum(amount_fen) as amount from funds.v_contract_change where project_id = any (${ids}::uuid[]) and day <= ${asOf} group by project_id
      ), moved as (
        select project_id, sum(counts_fen) filter (where kind = 'payment') as paid, sum(counts_fen) filter (where kind = 'acceptance') as accepted, max(day) as last_day
        from funds.v_movement where project_id = any (${ids}::uuid[]) and day <= ${asOf} group by project_id
      ), known as (
        select project_id from signed union select project_id from moved
        union select project_id from funds.v_budget_entry where project_id = any (${ids}::uuid[]) and (day is null or day <= ${asOf})
      )
      select k.project_id as "projectId", f.name, f.value::text as value, f.day as "asOf", 2 as "evidenceLevel"
      from known k left join signed s using (project_id) left join changed c using (project_id) left join moved m using (project_id)
      cross join lateral (values ('paid_total', coalesce(m.paid, 0), m.last_day), ('accepted_total', coalesce(m.accepted, 0), m.last_day),
        ('contract_original', s.original, null), ('contract_total', s.original + coalesce(c.amount, 0), null)) as f (name, value, day)`.execute(
      db,
    )
    return rows
  },
}

/** What was paid and accepted in each month of a period. */
export const monthlyMoney: Reader = {
  names: ['monthly_paid', 'monthly_accepted'],
  async read(db, ids, { asOf, from }) {
    const { rows } = await sql<FactRow>`
      select project_id as "projectId", case kind when 'payment' then 'monthly_paid' else 'monthly_accepted' end as name, sum(counts_fen)::text as value,
        max(day) as "asOf", 2 as "evidenceLevel"
      from funds.v_movement where project_id = any (${ids}::uuid[]) and kind in ('payment', 'acceptance') and day between ${from} and ${asOf}
      group by project_id, kind, date_trunc('month', day) order by max(day)`.execute(db)
    return rows
  },
}

export const contractItems: Reader = {
  names: ['items_planned', 'items_accepted'],
  async read(db, ids, { asOf }) {
    const { rows } = await sql<FactRow>`
      with accepted as (
        select item_id, sum(quantity) as quantity, max(day) as last_day from funds.v_acceptance_line
        where project_id = any (${ids}::uuid[]) and day <= ${asOf} group by item_id
      ), told as (
        select i.project_id, count(*) as planned, count(*) filter (where a.quantity >= i.quantity) as done, max(a.last_day) as last_day
        from funds.v_contract_item i left join accepted a on a.item_id = i.id where i.project_id = any (${ids}::uuid[]) group by i.project_id
      )
      select t.project_id as "projectId", f.name, f.value::text as value, t.last_day as "asOf", 2 as "evidenceLevel"
      from told t cross join lateral (values ('items_planned', t.planned), ('items_accepted', t.done)) as f (name, value)`.execute(
      db,
    )
    return rows
  },
}
