import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { insertRows } from '../../../platform/db/many-rows.ts'
import { decodeCursor, encodeCursor } from '../../../platform/http/paging.ts'
import type { holders, requestPurposes, RequestQuery, requestStates } from '../schema/requests.ts'
import { ownCondition } from './own.ts'

export type RequestHolder = (typeof holders)[number] | null
export type RequestState = (typeof requestStates)[number]

export type NewRequestRow = {
  id: string
  projectId: string
  contractId: string
  number: number
  day: string
  amountFen: number
  purpose: (typeof requestPurposes)[number]
  invoiceIds: readonly string[]
  note: string
  state: RequestState
  holder: RequestHolder
  heldSince: string
  submittedBy: string
  submittedAt: string
}

export type RequestRow = Omit<NewRequestRow, 'submittedAt'> & {
  orgPath: string
  projectName: string
  contractName: string
  contractorName: string
  contractorPath: string | null
  paidFen: number
}

export type StepAction = 'submitted' | 'returned' | 'resubmitted' | 'approved' | 'withdrawn' | 'paid' | 'payment_undone'
export type NewStepRow = {
  id: string
  projectId: string
  requestId: string
  day: string
  action: StepAction
  holder: RequestHolder
  why: string
  doneBy: string
  doneAt: string
}
export type StepRow = Pick<NewStepRow, 'day' | 'action' | 'holder' | 'why' | 'doneAt'> & { doneBy: string | null }

const requestSelect = sql`select q.id, q.project_id as "projectId", p.name as "projectName", p.org_path::text as "orgPath", q.contract_id as "contractId",
    c.name as "contractName", c.contractor_name as "contractorName", o.path::text as "contractorPath", q.number, q.day, q.amount_fen as "amountFen",
    q.paid_fen as "paidFen", q.purpose, q.invoice_ids as "invoiceIds", q.note, q.state, q.holder, q.held_since as "heldSince", q.submitted_by as "submittedBy"
  from funds.v_payment_request q
  join funds.contract c on c.id = q.contract_id
  join projects.v_project p on p.id = q.project_id
  left join identity.v_organisation o on o.id = c.contractor_id`

/** Requests, those that wait longest first; closed ones among them by their last day. */
export async function listRequests(
  db: Db,
  ownPath: string | null,
  { projectId, contractId, holder, state, open, limit = 50, cursor }: RequestQuery,
): Promise<{ rows: RequestRow[]; nextCursor: string | null }> {
  const conditions = [ownCondition(ownPath)]
  if (projectId !== undefined) conditions.push(sql`q.project_id = ${projectId}`)
  if (contractId !== undefined) conditions.push(sql`q.contract_id = ${contractId}`)
  if (holder !== undefined) conditions.push(sql`q.holder = ${holder}`)
  if (state !== undefined) conditions.push(sql`q.state = ${state}`)
  if (open !== undefined) conditions.push(sql`(q.holder is not null) = ${open}`)
  if (cursor !== undefined) {
    const [day, id] = decodeCursor(cursor, 2)
    conditions.push(sql`(q.held_since, q.id) > (${day}::date, ${id}::uuid)`)
  }
  const { rows } =
    await sql<RequestRow>`${requestSelect} where ${sql.join(conditions, sql` and `)} order by q.held_since, q.id limit ${limit + 1}`.execute(
      db,
    )
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, nextCursor: rows.length > limit && last ? encodeCursor([last.heldSince, last.id]) : null }
}

export type HeldTotal = { holder: Exclude<RequestHolder, null>; requests: number; amountFen: number }

/** Open requests by who has to move. */
export async function heldTotals(db: Db, ownPath: string | null, { projectId }: RequestQuery): Promise<HeldTotal[]> {
  const { rows } = await sql<HeldTotal>`
    select q.holder, count(*) as requests, sum(q.amount_fen - q.paid_fen)::bigint as "amountFen"
    from funds.v_payment_request q join funds.contract c on c.id = q.contract_id left join identity.v_organisation o on o.id = c.contractor_id
    where q.holder is not null and ${ownCondition(ownPath)} and ${projectId === undefined ? sql`true` : sql`q.project_id = ${projectId}`}
    group by q.holder order by q.holder`.execute(db)
  return rows
}

export async function findRequest(db: Db, id: string): Promise<RequestRow | undefined> {
  const { rows } = await sql<RequestRow>`${requestSelect} where q.id = ${id}`.execute(db)
  return rows[0]
}

export async function nextNumber(db: Db, contractId: string): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(number), 0) + 1 as next from funds.payment_request where contract_id = ${contractId}`.execute(
    db,
  )
  return rows[0]?.next ?? 1
}

export async function insertRequest(tx: Tx, request: NewRequestRow): Promise<void> {
  await insertRows(tx, 'funds.payment_request', [request])
}

/** Moves a request on and keeps the step that did it. */
export async function moveRequest(tx: Tx, step: NewStepRow, state: RequestState): Promise<void> {
  await tx
    .updateTable('funds.payment_request')
    .set({ state, holder: step.holder, held_since: step.day })
    .where('id', '=', step.requestId)
    .execute()
  await insertRows(tx, 'funds.payment_request_step', [step])
}

/** The steps of a request, oldest first; names of people outside the asker's sight are left out. */
export async function stepsOf(db: Db, requestId: string): Promise<StepRow[]> {
  const { rows } = await sql<StepRow>`
    select s.day, s.action, s.holder, s.why, a.display_name as "doneBy", s.done_at as "doneAt"
    from funds.payment_request_step s left join identity.v_account a on a.id = s.done_by
    where s.request_id = ${requestId} order by s.done_at, s.id`.execute(db)
  return rows
}
