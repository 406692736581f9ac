import { sql } from 'kysely'
import { accountOf, type Balances, type Place, type Posting } from '@jiheng/kernel/ledger'
import type { Db, Tx } from '../../../platform/db/database.ts'

/** A posting with the record it comes from. */
export type NewPosting = Posting & { entryId: string; entryKind: string; projectId: string; day: string }

/** What lies where in projects now, by project id; a project with nothing is left out. */
export async function balancesOf(db: Db, projectIds: readonly string[]): Promise<Map<string, Balances>> {
  const { rows } = await sql<Posting & { projectId: string }>`
    select project_id as "projectId", place, amount_fen as "amountFen", budget_line_id as "budgetLineId", contract_id as "contractId"
    from funds.balance where project_id = any (${projectIds})`.execute(db)
  const groups = Map.groupBy(rows, (row) => row.projectId)
  return new Map(
    [...groups].map(([id, group]) => [id, new Map(group.map((row) => [accountOf(row), row.amountFen]))] as const),
  )
}

/** The postings of records, as they were made. */
export async function postingsOf(db: Db, entryIds: readonly string[]): Promise<(Posting & { entryId: string })[]> {
  const { rows } = await sql<Posting & { entryId: string }>`
    select entry_id as "entryId", place, amount_fen as "amountFen", budget_line_id as "budgetLineId", contract_id as "contractId"
    from funds.posting where entry_id = any (${entryIds}) order by number`.execute(db)
  return rows
}

/** A posting as a reader sees it: with the line of the budget or the contract it belongs to. */
export type ToldPosting = Pick<Posting, 'place' | 'amountFen'> & {
  year: number | null
  source: string | null
  contract: { id: string; name: string } | null
}

/** The postings of one record in the order they were made. */
export async function toldPostings(db: Db, entryId: string): Promise<ToldPosting[]> {
  const { rows } = await sql<ToldPosting>`
    select p.place, p.amount_fen as "amountFen", l.year, l.source,
      case when c.id is not null then json_build_object('id', c.id, 'name', c.name) end as contract
    from funds.posting p
    left join funds.budget_line l on l.id = p.budget_line_id
    left join funds.contract c on c.id = p.contract_id
    where p.entry_id = ${entryId} order by p.number`.execute(db)
  return rows
}

/** Adds postings in one statement, since those of an entry must sum to nothing together. */
export async function insertPostings(tx: Tx, postings: readonly NewPosting[]): Promise<void> {
  if (postings.length === 0) return
  await sql`
    insert into funds.posting (entry_id, entry_kind, project_id, day, place, amount_fen, budget_line_id, contract_id)
    select "entryId", "entryKind", "projectId", day, place, "amountFen", "budgetLineId", "contractId"
    from json_to_recordset(${JSON.stringify(postings)}) as p ("entryId" uuid, "entryKind" text, "projectId" uuid, day date, place text,
      "amountFen" bigint, "budgetLineId" uuid, "contractId" uuid)`.execute(tx)
}

/** What lay in a place at the end of a day, and how many postings say so. */
export type PlaceTotal = {
  place: Place
  amountFen: number
  postings: number
  contractId: string | null
  year: number | null
  source: string | null
}

/** The books of a project as of a day, summed from every posting: money by budget line, the rest by contract. */
export async function placesAt(db: Db, projectId: string, day: string): Promise<PlaceTotal[]> {
  const { rows } = await sql<PlaceTotal>`
    select p.place, sum(p.amount_fen)::bigint as "amountFen", count(*) as postings, p.contract_id as "contractId", l.year, l.source
    from funds.posting p left join funds.budget_line l on l.id = p.budget_line_id
    where p.project_id = ${projectId} and p.day <= ${day}
    group by p.place, p.contract_id, l.year, l.source having sum(p.amount_fen) <> 0
    order by l.year, l.source, p.contract_id, p.place`.execute(db)
  return rows
}

/** Whether the kept balances are what all postings of a project sum to. */
export async function areBalancesKept(db: Db, projectId: string): Promise<boolean> {
  const { rows } = await sql<{ kept: boolean }>`
    select not exists (
      select from (select subject_id, place, sum(amount_fen) as amount_fen from funds.posting where project_id = ${projectId} group by subject_id, place) p
      full join (select subject_id, place, amount_fen from funds.balance where project_id = ${projectId}) b using (subject_id, place)
      where coalesce(p.amount_fen, 0) <> coalesce(b.amount_fen, 0)) as kept`.execute(db)
  return rows[0]?.kept ?? false
}
