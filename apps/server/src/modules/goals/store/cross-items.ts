import { sql } from 'kysely'
import type { CrossEvent, CrossItem } from '@jiheng/kernel/goal'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { PersonRow } from './goals.ts'

export type CrossRow = {
  id: string
  projectId: string | null
  projectName: string | null
  orgPath: string
  title: string
  detail: string
  state: Exclude<CrossItem['state'], 'open'>
  holder: PersonRow
  dueOn: string
  offeredTo: PersonRow | null
  offeredDueOn: string | null
  reportedOn: string | null
  closedOn: string | null
  daysLate: number | null
  raisedBy: PersonRow
  raisedAt: string
}

const person = (account: string, organisation: string) =>
  sql`json_build_object('id', ${sql.ref(account)}.id, 'name', ${sql.ref(account)}.display_name, 'organisation', ${sql.ref(organisation)}.name)`
const select = sql`select i.id, i.project_id as "projectId", p.name as "projectName", i.org_path::text as "orgPath", i.title, i.detail, i.state,
  ${person('h', 'ho')} as holder, i.due_on as "dueOn", case when i.offered_to is not null then ${person('f', 'fo')} end as "offeredTo", i.offered_due_on as "offeredDueOn",
  i.reported_on as "reportedOn", i.closed_on as "closedOn", i.days_late as "daysLate", ${person('r', 'ro')} as "raisedBy", i.raised_at as "raisedAt"
  from goals.cross_item i left join projects.v_project p on p.id = i.project_id
  join identity.v_account h on h.id = i.holder_id join identity.v_organisation ho on ho.id = h.organisation_id
  join identity.v_account r on r.id = i.raised_by join identity.v_organisation ro on ro.id = r.organisation_id
  left join identity.v_account f on f.id = i.offered_to left join identity.v_organisation fo on fo.id = f.organisation_id`

/** Whose move it is: the holder's, whom it is offered to, or who raised it where it waits to be confirmed. */
const mover = sql`case i.state when 'handing_over' then i.offered_to when 'reported_done' then i.raised_by else i.holder_id end`

export type CrossFilter = {
  isClosed: boolean
  mine: string | null
  limit: number
  after: (string | number | null)[] | null
}

/** Open ones by the day they are due, closed ones newest first. */
export async function listCrossItems(db: Db, { isClosed, mine, limit, after }: CrossFilter): Promise<CrossRow[]> {
  const [day, id] = after ?? [null, null]
  const { rows } = await sql<CrossRow>`${select} where ${
    isClosed
      ? sql`i.state = 'closed' and (${day}::date is null or (i.closed_on, i.id) < (${day}::date, ${id}::uuid))`
      : sql`i.state <> 'closed' and (${day}::date is null or (i.due_on, i.id) > (${day}::date, ${id}::uuid))`
  } and (${mine}::uuid is null or ${isClosed ? sql`${mine}::uuid in (i.holder_id, i.raised_by)` : sql`${mover} = ${mine}::uuid`})
    order by ${isClosed ? sql`i.closed_on desc, i.id desc` : sql`i.due_on, i.id`} limit ${limit}`.execute(db)
  return rows
}

export async function countOverdue(db: Db, today: string): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`select count(*)::int as count from goals.cross_item where state in ('locked', 'handing_over') and due_on < ${today}`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}

export async function findCrossItem(db: Db, id: string): Promise<CrossRow | undefined> {
  const { rows } = await sql<CrossRow>`${select} where i.id = ${id}`.execute(db)
  return rows[0]
}

/** Locks an item until commit; false when it is not in reach. */
export async function lockCrossItem(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`select from goals.cross_item where id = ${id} for no key update`.execute(tx)
  return rows.length > 0
}

export type NewCrossRow = {
  id: string
  projectId: string | null
  orgPath: string
  title: string
  detail: string
  holderId: string
  dueOn: string
  by: string
  at: string
}

export async function insertCrossItem(tx: Tx, item: NewCrossRow): Promise<void> {
  await sql`insert into goals.cross_item (id, project_id, org_path, title, detail, state, holder_id, due_on, raised_by, raised_at)
    values (${item.id}, ${item.projectId}, ${item.orgPath}::ltree, ${item.title}, ${item.detail}, 'locked', ${item.holderId}, ${item.dueOn}, ${item.by}, ${item.at})`.execute(
    tx,
  )
}

/** Writes where an item stands after a step. */
export async function updateCrossItem(tx: Tx, id: string, item: Exclude<CrossItem, { state: 'open' }>): Promise<void> {
  const offer = item.state === 'handing_over' ? item.offer : null
  const reportedOn =
    item.state === 'reported_done'
      ? sql`${item.reportedOn}::date`
      : item.state === 'closed'
        ? sql`reported_on`
        : sql`null`
  const closing = item.state === 'closed' ? item : null
  await sql`update goals.cross_item set state = ${item.state}, holder_id = ${item.lock.personId}, due_on = ${item.lock.dueOn}, offered_to = ${offer?.personId ?? null},
    offered_due_on = ${offer?.dueOn ?? null}, reported_on = ${reportedOn}, closed_on = ${closing?.closedOn ?? null}, days_late = ${closing?.daysLate ?? null}, version = version + 1
    where id = ${id}`.execute(tx)
}

export type StepRow = {
  id: string
  event: CrossEvent['event']
  by: string
  at: string
  to: string | null
  dueOn: string | null
  note: string
}

export async function stepsOf(db: Db, itemId: string): Promise<StepRow[]> {
  const { rows } = await sql<StepRow>`
    select s.id, s.event, b.display_name as by, s.at, t.display_name as to, s.due_on as "dueOn", s.note
    from goals.cross_step s join identity.v_account b on b.id = s.by_id left join identity.v_account t on t.id = s.to_id where s.item_id = ${itemId} order by s.at, s.id`.execute(
    db,
  )
  return rows
}

export type NewStep = {
  id: string
  itemId: string
  event: CrossEvent['event']
  by: string
  at: string
  toId: string | null
  dueOn: string | null
  note: string
}

export async function insertStep(tx: Tx, step: NewStep): Promise<void> {
  await sql`insert into goals.cross_step (id, item_id, event, by_id, at, to_id, due_on, note)
    values (${step.id}, ${step.itemId}, ${step.event}, ${step.by}, ${step.at}, ${step.toId}, ${step.dueOn}, ${step.note})`.execute(
    tx,
  )
}
