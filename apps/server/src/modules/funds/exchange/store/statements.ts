import { sql, type RawBuilder } from 'kysely'
import type { OwnPayment, StatementRow } from '@jiheng/kernel/reconciliation'
import type { Db, Tx } from '../../../../platform/db/database.ts'
import { insertRows } from '../../../../platform/db/many-rows.ts'

export type NewStatementRow = {
  id: string
  listId: string
  rowNumber: number
  organisationId: string
  orgPath: string
  key: string
  day: string
  amountFen: number
  payeeName: string | null
  payeeAccount: string | null
  referenceNo: string | null
  note: string | null
}

/** Which of these rows were handed in before. */
export async function knownStatementKeys(
  db: Db,
  organisationId: string,
  keys: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`
    select key from funds.statement_row where organisation_id = ${organisationId} and key = any (${keys})`.execute(db)
  return new Set(rows.map(({ key }) => key))
}

export async function insertStatementRows(tx: Tx, rows: readonly NewStatementRow[]): Promise<void> {
  await insertRows(tx, 'funds.statement_row', rows)
}

/** A row of a statement with the payment a person said it is. `account` is masked. */
export type BankRow = StatementRow & {
  listId: string
  rowNumber: number
  account: string | null
  movementId: string | null
  level: string | null
  confirmedByName: string | null
  confirmedAt: string | null
}

type Days = { from: string; to: string }
/** Entries of some days of these amounts, and those named themselves. */
export type Near = Days & { amounts: readonly number[]; ids: readonly string[] }

const wanted = (entry: 's' | 'm', asked: Days | Near): RawBuilder<unknown> => {
  const { from, to } = asked
  const ofDays = sql`${sql.ref(`${entry}.day`)} between ${from}::date and ${to}::date`
  if (!('ids' in asked)) return ofDays
  return sql`(${sql.ref(`${entry}.id`)} = any (${asked.ids}::uuid[]) or ${sql.ref(`${entry}.amount_fen`)} = any (${asked.amounts}::bigint[]) and ${ofDays})`
}

/** Rows of statements; an account is told by its digest, as payments tell theirs. */
export async function bankRows(
  db: Db,
  { listId, ...asked }: (Days | Near) & { listId?: string | undefined },
): Promise<BankRow[]> {
  const { rows } = await sql<BankRow>`
    select s.id, s.list_id as "listId", s.row_number as "rowNumber", s.day, s.amount_fen as "amountFen", s.payee_name as "payeeName",
      encode(sha256(convert_to(s.payee_account, 'UTF8')), 'hex') as "payeeAccount", funds.masked(s.payee_account) as account,
      s.reference_no as "referenceNo", s.note, m.movement_id as "movementId", m.level, a.display_name as "confirmedByName", m.confirmed_at as "confirmedAt"
    from funds.statement_row s left join funds.statement_match m on m.row_id = s.id left join identity.v_account a on a.id = m.confirmed_by
    where ${wanted('s', asked)} ${listId === undefined ? sql`` : sql`and s.list_id = ${listId}`}
    order by s.day, s.id limit 20000`.execute(db)
  return rows
}

/** A payment of our book with its project, and whether a row of a statement was confirmed for it. */
export type BookedPayment = OwnPayment & { projectId: string; projectName: string; orgPath: string; isMatched: boolean }

/** Payments that stand. */
export async function bookedPayments(db: Db, asked: Days | Near): Promise<BookedPayment[]> {
  const { rows } = await sql<BookedPayment>`
    select m.id, m.day, m.amount_fen as "amountFen", coalesce(m.payee_name, m.counterparty_name) as "payeeName", m.payee_account_digest as "payeeAccount",
      m.reference_no as "referenceNo", m.project_id as "projectId", p.name as "projectName", p.org_path::text as "orgPath",
      exists (select from funds.statement_match x where x.movement_id = m.id) as "isMatched"
    from funds.v_movement m join projects.v_project p on p.id = m.project_id
    where m.kind = 'payment' and m.reverses_id is null and m.reversed_on is null and ${wanted('m', asked)}
    order by m.day, m.id limit 20000`.execute(db)
  return rows
}

export type NewMatch = {
  rowId: string
  projectId: string
  movementId: string
  level: string
  reasons: unknown
  confirmedBy: string
  confirmedAt: string
}

export async function insertMatches(tx: Tx, matches: readonly NewMatch[]): Promise<void> {
  await insertRows(tx, 'funds.statement_match', matches)
}

/** The days and amounts of rows. */
export async function placesOf(db: Db, ids: readonly string[]): Promise<{ day: string; amountFen: number }[]> {
  const { rows } = await sql<{ day: string; amountFen: number }>`
    select day, amount_fen as "amountFen" from funds.statement_row where id = any (${ids}::uuid[]) order by day`.execute(
    db,
  )
  return rows
}

/** Takes a confirmation back; returns what it said. */
export async function deleteMatch(
  tx: Tx,
  rowId: string,
): Promise<{ movementId: string; projectId: string; orgPath: string } | undefined> {
  const { rows } = await sql<{ movementId: string; projectId: string; orgPath: string }>`
    delete from funds.statement_match m using projects.v_project p where m.row_id = ${rowId} and p.id = m.project_id
    returning m.movement_id as "movementId", m.project_id as "projectId", p.org_path::text as "orgPath"`.execute(tx)
  return rows[0]
}

export async function findBankRow(
  db: Db,
  id: string,
): Promise<{ id: string; day: string; orgPath: string } | undefined> {
  const { rows } = await sql<{ id: string; day: string; orgPath: string }>`
    select id, day, org_path::text as "orgPath" from funds.statement_row where id = ${id}`.execute(db)
  return rows[0]
}

/** The days statements speak of. */
export async function statementDays(db: Db): Promise<{ from: string; to: string } | undefined> {
  const { rows } = await sql<{
    from: string | null
    to: string | null
  }>`select min(day) as "from", max(day) as "to" from funds.statement_row`.execute(db)
  const [days] = rows
  return days?.from && days.to ? { from: days.from, to: days.to } : undefined
}
