import { sql } from 'kysely'
import type { Day } from '@jiheng/kernel/base'
import type { OpenContract } from '@jiheng/kernel/fund-forecast'
import type { Db } from '../../../../platform/db/database.ts'
import { inPlace, type ProjectPlace } from '../../store/place.ts'

/** Which day is read: today from the kept balances, a day of the past from the postings up to it. */
export type On = { day: Day; isToday: boolean }

const balanceOn = (ids: string[], { day, isToday }: On) =>
  isToday
    ? sql`(select project_id, place, budget_line_id, contract_id, amount_fen from funds.balance where project_id = any (${ids}::uuid[])) b`
    : sql`(select project_id, place, budget_line_id, contract_id, sum(amount_fen) as amount_fen from funds.posting
        where project_id = any (${ids}::uuid[]) and day <= ${day} group by project_id, place, budget_line_id, contract_id) b`

export type Places = {
  projectId: string
  onHandFen: number
  allocatedFen: number
  budgets: { year: number; leftFen: number }[]
}

/** Money at hand, issued, and left in the budgets of this year and later ones. */
export async function placesOn(db: Db, ids: string[], on: On): Promise<Places[]> {
  const year = Number(on.day.slice(0, 4))
  const { rows } = await sql<Places>`
    select "projectId", sum(on_hand)::bigint as "onHandFen", sum(allocated)::bigint as "allocatedFen",
      coalesce(json_agg(json_build_object('year', year, 'leftFen', budgeted) order by year) filter (where year >= ${year}), '[]') as budgets
    from (
      select b.project_id as "projectId", l.year, sum(b.amount_fen) filter (where b.place = 'on_hand') as on_hand,
        sum(b.amount_fen) filter (where b.place = 'allocated') as allocated, coalesce(sum(b.amount_fen) filter (where b.place = 'budgeted'), 0)::bigint as budgeted
      from ${balanceOn(ids, on)} join funds.budget_line l on l.id = b.budget_line_id
      where b.place in ('on_hand', 'allocated', 'budgeted') group by b.project_id, l.year
    ) line group by "projectId"`.execute(db)
  return rows
}

/** What is left to be built of each contract signed by the day. */
export async function openContracts(db: Db, ids: string[], on: On): Promise<Map<string, OpenContract[]>> {
  const { rows } = await sql<OpenContract & { projectId: string }>`
    select c.project_id as "projectId", c.id, c.name as label, sum(b.amount_fen)::bigint as "leftFen", c.retention_percent::text as "retentionPercent"
    from ${balanceOn(ids, on)} join funds.contract c on c.id = b.contract_id
    where b.place = 'contracted' and c.signed_on <= ${on.day} group by c.id order by c.project_id, c.id`.execute(db)
  return Map.groupBy(rows, ({ projectId }) => projectId)
}

export type KeptOwed = {
  projectId: string
  movementId: string
  label: string | null
  amountFen: number
  since: Day
  dueOn: Day | null
  termDays: number
  graceDays: number
  isPaused: boolean
}

/** Accepted work that is not paid, as the clocks were last read. */
export async function keptOwed(db: Db, ids: string[]): Promise<KeptOwed[]> {
  const { rows } = await sql<KeptOwed>`
    select project_id as "projectId", movement_id as "movementId", label, amount_fen as "amountFen", since, due_on as "dueOn", term_days as "termDays",
      grace_days as "graceDays", is_paused as "isPaused"
    from funds.standing_amount where clock = 'acceptance_to_payment' and project_id = any (${ids}::uuid[])`.execute(db)
  return rows
}

export type Withholding = {
  projectId: string
  movementId: string
  label: string
  amountFen: number
  reason: 'retention' | 'dispute' | 'agreed_term'
  until: Day
}

/** Parts of acceptances that wait for a day ahead, known and standing on `day`. */
export async function withheldOn(db: Db, ids: string[], day: Day, until: Day): Promise<Withholding[]> {
  const { rows } = await sql<Withholding>`
    select x.project_id as "projectId", x.movement_id as "movementId", m.label, x.amount_fen as "amountFen", x.reason, x.until
    from funds.exclusion x join funds.movement m on m.id = x.movement_id
    where x.project_id = any (${ids}::uuid[]) and x.until > ${day} and x.until <= ${until} and m.kind = 'acceptance' and m.day <= ${day}
      and not exists (select from funds.movement r where r.reverses_id = m.id and r.day <= ${day})`.execute(db)
  return rows
}

export type Lately = {
  projectId: string
  /** The first entry of the project's book. */
  since: Day
  allocatedFen: number
  acceptedFen: number
}

/** What was issued and accepted after a day, of projects with any entry up to `day`. */
export async function latelyOn(db: Db, ids: string[], after: Day, day: Day): Promise<Lately[]> {
  const { rows } = await sql<Lately>`
    select project_id as "projectId", min(day) as since,
      coalesce(sum(amount_fen * sign) filter (where kind = 'allocation' and day > ${after}), 0)::bigint as "allocatedFen",
      coalesce(sum(amount_fen * sign) filter (where kind = 'acceptance' and day > ${after}), 0)::bigint as "acceptedFen"
    from (select project_id, kind, day, amount_fen, case when reverses_id is null then 1 else -1 end as sign from funds.movement
      where project_id = any (${ids}::uuid[]) and day <= ${day}) entry
    group by project_id`.execute(db)
  return rows
}

export type Paid = { projectId: string; month: string; paidFen: number }

/** What was paid less what came back, by month. */
export async function paidByMonth(db: Db, ids: string[], until: Day): Promise<Paid[]> {
  const { rows } = await sql<Paid>`
    select project_id as "projectId", to_char(day, 'YYYY-MM') as month, sum(paid_fen)::bigint as "paidFen" from funds.v_movement
    where project_id = any (${ids}::uuid[]) and day <= ${until} and kind in ('payment', 'refund') group by 1, 2`.execute(
    db,
  )
  return rows
}

export type ForecastProject = { id: string; name: string; code: string | null; kind: string; finishOn: Day | null }

/** Projects kept in yuan and not filed away, narrowed. */
export async function forecastProjects(db: Db, place: ProjectPlace & { orgPath?: string }): Promise<ForecastProject[]> {
  const conditions = [
    sql`p.currency = 'CNY'`,
    ...(place.orgPath === undefined ? [sql`p.stage <> 'archived'`] : [sql`p.org_path <@ ${place.orgPath}::ltree`]),
    ...inPlace(place),
  ]
  const { rows } = await sql<ForecastProject>`
    select p.id, p.name, p.code, p.kind, p.planned_finish as "finishOn" from projects.v_project p where ${sql.join(conditions, sql` and `)} order by p.id`.execute(
    db,
  )
  return rows
}

/** The day of the first entry of any book in reach. */
export async function firstDay(db: Db, orgPath: string): Promise<Day | null> {
  const { rows } = await sql<{ day: Day | null }>`
    select min(m.day) as day from funds.movement m join projects.v_project p on p.id = m.project_id where p.org_path <@ ${orgPath}::ltree`.execute(
    db,
  )
  return rows[0]?.day ?? null
}
