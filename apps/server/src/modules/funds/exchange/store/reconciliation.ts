import { sql } from 'kysely'
import type { BookEntry, ComparedKind } from '@jiheng/kernel/reconciliation'
import type { Db, Tx } from '../../../../platform/db/database.ts'
import { insertRows } from '../../../../platform/db/many-rows.ts'

export type Scope = { year: number; asOf: string; projectId?: string | undefined }

/** What the finance system says of a year, by the days of its entries up to one; what it told by two names is one entry. */
export async function financeBook(db: Db, { year, asOf, projectId }: Scope): Promise<BookEntry[]> {
  const { rows } = await sql<BookEntry>`
    select distinct on (coalesce(movement_id, id)) id, project_id as "projectId", year, source, kind, day, amount_fen as "amountFen"
    from funds.v_finance_entry
    where year = ${year} and day <= ${asOf} ${projectId === undefined ? sql`` : sql`and project_id = ${projectId}`}
    order by coalesce(movement_id, id), recorded_at, id`.execute(db)
  return rows
}

/** What our book says; an entry undone counts on its day and against it on the day of its undoing. */
export async function ownBook(db: Db, { year, asOf, projectId }: Scope): Promise<BookEntry[]> {
  const { rows } = await sql<BookEntry>`
    select id, project_id as "projectId", year, source, kind, day, counts_fen as "amountFen" from funds.v_movement
    where kind in ('allocation', 'cash_arrival', 'payment') and year = ${year} and day <= ${asOf}
      and (${projectId ?? null}::uuid is null or project_id = ${projectId ?? null}::uuid)
      and project_id in (select project_id from funds.finance_entry where year = ${year})
    union all
    select id, project_id, year, source, 'payment', day, -counts_fen from funds.v_movement
    where kind = 'refund' and year = ${year} and day <= ${asOf}
      and (${projectId ?? null}::uuid is null or project_id = ${projectId ?? null}::uuid)
      and project_id in (select project_id from funds.finance_entry where year = ${year})`.execute(db)
  return rows
}

/** How many projects with money of a year the finance system has said nothing of. */
export async function untoldProjects(db: Db, { year, projectId }: Scope): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (select distinct project_id from funds.budget_line where year = ${year}
      and (${projectId ?? null}::uuid is null or project_id = ${projectId ?? null}::uuid)
      and project_id not in (select project_id from funds.finance_entry where year = ${year})) as untold`.execute(db)
  return rows[0]?.count ?? 0
}

export async function projectNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{
    id: string
    name: string
  }>`select id, name from projects.v_project where id = any (${ids})`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export type LineOfMonth = {
  projectId: string
  year: number
  source: string
  kind: ComparedKind
  month: string
  asOf: string
}

/** An entry of either side, as the opened difference shows it. `movementId` of a finance entry names ours. */
export type SideEntry = {
  id: string
  day: string
  amountFen: number
  referenceNo: string | null
  payeeName: string | null
  movementId: string | null
  origin: string | null
  rowNumber: number | null
  /** The day the other side has it on; null where it has not. */
  twinDay: string | null
  /** Of the finance system, where our book has no entry for it: ours of the same kind and amount it may be, the nearest day first. */
  mayBe?: { id: string; day: string; referenceNo: string | null }[]
}

/** How many of our entries are offered as the one a telling may be. */
const OFFERED = 5

export async function financeSide(db: Db, line: LineOfMonth): Promise<SideEntry[]> {
  const { rows } = await sql<SideEntry>`
    select e.id, e.day, e.amount_fen as "amountFen", e.reference_no as "referenceNo", e.payee_name as "payeeName", e.movement_id as "movementId",
      coalesce(e.system, l.file_name) as origin, e.row_number as "rowNumber", m.day as "twinDay",
      case when e.movement_id is null then coalesce((
        select json_agg(json_build_object('id', near.id, 'day', near.day, 'referenceNo', near.reference_no) order by near.apart, near.id)
        from (select o.id, o.day, o.reference_no, abs(o.day - e.day) as apart from funds.v_movement o
          where o.project_id = e.project_id and o.kind = e.kind and o.counts_fen = e.amount_fen and o.reverses_id is null and o.reversed_on is null
          order by apart, o.id limit ${OFFERED}) as near), '[]'::json) end as "mayBe"
    from funds.v_finance_entry e left join funds.finance_list l on l.id = e.list_id left join funds.movement m on m.id = e.movement_id
    where e.project_id = ${line.projectId} and e.year = ${line.year} and e.source = ${line.source} and e.kind = ${line.kind}
      and to_char(e.day, 'YYYY-MM') = ${line.month} and e.day <= ${line.asOf} order by e.day, e.id`.execute(db)
  return rows
}

export async function ownSide(db: Db, line: LineOfMonth): Promise<SideEntry[]> {
  const kinds = line.kind === 'payment' ? ['payment', 'refund'] : [line.kind]
  const { rows } = await sql<SideEntry>`
    select id, day, case when kind = 'refund' then -counts_fen else counts_fen end as "amountFen", reference_no as "referenceNo",
      coalesce(payee_name, counterparty_name) as "payeeName", reverses_id as "movementId", null as origin, null::int as "rowNumber",
      (select max(e.day) from funds.v_finance_entry e where e.movement_id = v_movement.id) as "twinDay"
    from funds.v_movement where project_id = ${line.projectId} and year = ${line.year} and source = ${line.source} and kind = any (${kinds})
      and to_char(day, 'YYYY-MM') = ${line.month} and day <= ${line.asOf} order by day, id`.execute(db)
  return rows
}

export type ReconciliationRow = {
  id: string
  organisationId: string
  orgPath: string
  year: number
  asOf: string
  compared: number
  differing: number
  financeFen: number
  ourFen: number
  differences: unknown[]
  note: string
  signedBy: string
  signedOn: string
  signedAt: string
}

export async function insertReconciliation(tx: Tx, row: ReconciliationRow): Promise<void> {
  await insertRows(tx, 'funds.reconciliation', [row])
}

/** Signed reports, the newest first. */
export async function signedReports(db: Db, year: number): Promise<(ReconciliationRow & { signedByName: string })[]> {
  const { rows } = await sql<ReconciliationRow & { signedByName: string }>`
    select r.id, r.organisation_id as "organisationId", r.org_path::text as "orgPath", r.year, r.as_of as "asOf", r.compared, r.differing,
      r.finance_fen as "financeFen", r.our_fen as "ourFen", r.differences, r.note, r.signed_by as "signedBy", a.display_name as "signedByName",
      r.signed_on as "signedOn", r.signed_at as "signedAt"
    from funds.reconciliation r join identity.v_account a on a.id = r.signed_by
    where r.year = ${year} order by r.signed_at desc, r.id desc limit 200`.execute(db)
  return rows
}
