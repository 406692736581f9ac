import { sql } from 'kysely'
import type { Statement } from '@jiheng/kernel/goal'
import type { Db, Tx } from '../../../platform/db/database.ts'

/** What a letter says and a signature stands for. */
export type LetterContent = {
  form: 'jiheng-letter-1'
  year: number
  person: { id: string; name: string; organisation: string }
  items: Statement['items']
}

export type LetterHead = {
  id: string
  accountId: string
  name: string
  organisation: string
  year: number
  number: number
  goals: number
  madeAt: string
  isNewest: boolean
  signedAt: string | null
}

export type LetterRow = LetterHead & {
  content: LetterContent
  contentHash: string
  fileHash: string | null
  receipt: string | null
}

const head = sql`l.id, l.account_id as "accountId", a.display_name as name, o.name as organisation, l.year, l.number, l.goals, l.made_at as "madeAt",
  not exists (select from goals.letter n where n.account_id = l.account_id and n.year = l.year and n.number > l.number) as "isNewest", s.signed_at as "signedAt"`
const from = sql`goals.letter l join identity.v_account a on a.id = l.account_id join identity.v_organisation o on o.id = a.organisation_id
  left join goals.signature s on s.letter_id = l.id`

/** The newest letter of each person and year; own ones only when asked. */
export async function listLetters(
  db: Db,
  told: { year: number | null; accountId: string | null },
): Promise<LetterHead[]> {
  const { rows } = await sql<LetterHead>`select ${head} from ${from}
    where (${told.year}::int is null or l.year = ${told.year}) and (${told.accountId}::uuid is null or l.account_id = ${told.accountId})
      and not exists (select from goals.letter n where n.account_id = l.account_id and n.year = l.year and n.number > l.number)
    order by l.year desc, s.signed_at is not null, o.path, a.display_name, l.id limit 1000`.execute(db)
  return rows
}

const whole = sql`${head}, l.content, l.content_hash as "contentHash", s.file_hash as "fileHash", s.receipt`

export async function findLetter(db: Db, id: string): Promise<LetterRow | undefined> {
  const { rows } = await sql<LetterRow>`select ${whole} from ${from} where l.id = ${id}`.execute(db)
  return rows[0]
}

/** All letters of a person in a year, newest first. */
export async function lettersOf(db: Db, accountId: string, year: number): Promise<LetterRow[]> {
  const { rows } =
    await sql<LetterRow>`select ${whole} from ${from} where l.account_id = ${accountId} and l.year = ${year} order by l.number desc`.execute(
      db,
    )
  return rows
}

/** The newest letter of each of these people in a year. */
export async function newestLetters(
  db: Db,
  accountIds: readonly string[],
  year: number,
): Promise<Map<string, { number: number; content: LetterContent }>> {
  const { rows } = await sql<{ accountId: string; number: number; content: LetterContent }>`
    select distinct on (account_id) account_id as "accountId", number, content from goals.letter
    where year = ${year} and account_id = any (${accountIds}::uuid[]) order by account_id, number desc`.execute(db)
  return new Map(rows.map((row) => [row.accountId, row]))
}

/** Until commit nobody else makes letters of this year. */
export async function lockLetters(tx: Tx, year: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`goals.letters ${year}`}))`.execute(tx)
}

export async function peopleOf(db: Db, accountIds: readonly string[]): Promise<Map<string, LetterContent['person']>> {
  const { rows } = await sql<LetterContent['person']>`
    select a.id, a.display_name as name, o.name as organisation from identity.v_account a join identity.v_organisation o on o.id = a.organisation_id
    where a.id = any (${accountIds}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

export type NewLetter = {
  id: string
  accountId: string
  year: number
  number: number
  content: string
  contentHash: string
  goals: number
  madeAt: string
}

export async function insertLetters(tx: Tx, letters: readonly NewLetter[]): Promise<void> {
  await sql`
    insert into goals.letter (id, account_id, year, number, content, content_hash, goals, made_at)
    select id, "accountId", year, number, content::json, "contentHash", goals, "madeAt"
    from json_to_recordset(${JSON.stringify(letters)}) as told (id uuid, "accountId" uuid, year int, number int, content text, "contentHash" text, goals int, "madeAt" timestamptz)`.execute(
    tx,
  )
}

export type NewSignature = {
  letterId: string
  accountId: string
  signedAt: string
  contentHash: string
  fileHash: string
  receipt: string
}

export async function insertSignature(tx: Tx, told: NewSignature): Promise<void> {
  await sql`insert into goals.signature (letter_id, account_id, signed_at, content_hash, file_hash, receipt)
    values (${told.letterId}, ${told.accountId}, ${told.signedAt}, ${told.contentHash}, ${told.fileHash}, ${told.receipt})`.execute(
    tx,
  )
}
