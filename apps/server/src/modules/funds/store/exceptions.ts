import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { insertRows } from '../../../platform/db/many-rows.ts'
import { decodeCursor, encodeCursor } from '../../../platform/http/paging.ts'
import type { BudgetSource } from '../schema.ts'
import type { ExceptionQuery } from '../schema/contracts.ts'

export type NewExceptionRow = {
  id: string
  projectId: string
  contractId: string
  /** Of what it lets be paid ahead: of issue on this line; of acceptance where null. */
  budgetLineId: string | null
  amountFen: number
  why: string
  documentNo: string | null
  recordedBy: string
  recordedAt: string
}

export type ExceptionRow = Omit<NewExceptionRow, 'recordedBy'> & {
  orgPath: string
  contractName: string
  year: number | null
  source: BudgetSource | null
  recordedById: string
  recordedBy: string | null
  signedBy: string | null
  signedOn: string | null
  revokedOn: string | null
  revokedWhy: string | null
}

const exceptionSelect = sql`select e.id, e.project_id as "projectId", p.org_path::text as "orgPath", e.contract_id as "contractId", c.name as "contractName",
    e.budget_line_id as "budgetLineId", l.year, l.source,
    e.amount_fen as "amountFen", e.why, e.document_no as "documentNo", e.recorded_by as "recordedById", a.display_name as "recordedBy",
    e.recorded_at as "recordedAt", s.display_name as "signedBy", e.signed_on as "signedOn", e.revoked_on as "revokedOn", e.revoked_why as "revokedWhy"
  from funds.payment_exception e
  join funds.contract c on c.id = e.contract_id
  join projects.v_project p on p.id = e.project_id
  left join funds.budget_line l on l.id = e.budget_line_id
  left join identity.v_account a on a.id = e.recorded_by
  left join identity.v_account s on s.id = e.signed_by`

const STATES = {
  waiting: sql`e.signed_on is null and e.revoked_on is null`,
  signed: sql`e.signed_on is not null and e.revoked_on is null`,
  revoked: sql`e.revoked_on is not null`,
}

/** Exceptions in reach, newest first. */
export async function listExceptions(
  db: Db,
  { projectId, contractId, state, limit = 50, cursor }: ExceptionQuery & { contractId?: string },
): Promise<{ rows: ExceptionRow[]; nextCursor: string | null }> {
  const conditions = [sql`true`]
  if (projectId !== undefined) conditions.push(sql`e.project_id = ${projectId}`)
  if (contractId !== undefined) conditions.push(sql`e.contract_id = ${contractId}`)
  if (state !== undefined) conditions.push(STATES[state])
  if (cursor !== undefined) {
    const [at, id] = decodeCursor(cursor, 2)
    conditions.push(sql`(e.recorded_at, e.id) < (${at}::timestamptz, ${id}::uuid)`)
  }
  const { rows } =
    await sql<ExceptionRow>`${exceptionSelect} where ${sql.join(conditions, sql` and `)} order by e.recorded_at desc, e.id desc limit ${limit + 1}`.execute(
      db,
    )
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, nextCursor: rows.length > limit && last ? encodeCursor([last.recordedAt, last.id]) : null }
}

export async function findException(db: Db, id: string): Promise<ExceptionRow | undefined> {
  const { rows } = await sql<ExceptionRow>`${exceptionSelect} where e.id = ${id}`.execute(db)
  return rows[0]
}

export async function insertException(tx: Tx, exception: NewExceptionRow): Promise<void> {
  await insertRows(tx, 'funds.payment_exception', [exception])
}

export async function signException(tx: Tx, id: string, by: string, on: string): Promise<void> {
  await tx.updateTable('funds.payment_exception').set({ signed_by: by, signed_on: on }).where('id', '=', id).execute()
}

export async function revokeException(tx: Tx, id: string, by: string, on: string, why: string): Promise<void> {
  await tx
    .updateTable('funds.payment_exception')
    .set({ revoked_by: by, revoked_on: on, revoked_why: why })
    .where('id', '=', id)
    .execute()
}
