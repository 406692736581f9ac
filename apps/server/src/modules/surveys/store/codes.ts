import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { insertRows } from '../../../platform/db/many-rows.ts'

export type CodeRow = { hash: string; surveyId: string; buildingId: string; isUsed: boolean }

/** Codes of letters take the place of those sent before. */
export async function replaceCodes(tx: Tx, surveyId: string, rows: readonly CodeRow[]): Promise<void> {
  await sql`delete from surveys.code where survey_id = ${surveyId}`.execute(tx)
  await insertRows(tx, 'surveys.code', rows)
}

/** The code that is asked with, locked until it is used up. */
export async function lockCode(tx: Tx, hash: string): Promise<CodeRow | undefined> {
  const { rows } =
    await sql<CodeRow>`select hash, survey_id as "surveyId", building_id as "buildingId", is_used as "isUsed" from surveys.code
    where hash = ${hash} for update`.execute(tx)
  return rows[0]
}

export async function findCode(db: Db, hash: string): Promise<Pick<CodeRow, 'isUsed'> | undefined> {
  const { rows } = await sql<CodeRow>`select is_used as "isUsed" from surveys.code where hash = ${hash}`.execute(db)
  return rows[0]
}

export async function useCode(tx: Tx, hash: string): Promise<void> {
  await sql`update surveys.code set is_used = true where hash = ${hash}`.execute(tx)
}

/** Writes the codes of a survey anew in an order that follows nothing, so that not even the order of the rows tells which code left which answer. */
export async function mixCodes(tx: Tx, surveyId: string): Promise<void> {
  const { rows } = await sql<CodeRow>`delete from surveys.code where survey_id = ${surveyId}
    returning hash, survey_id as "surveyId", building_id as "buildingId", is_used as "isUsed"`.execute(tx)
  await insertRows(
    tx,
    'surveys.code',
    rows.toSorted((a, b) => (a.hash < b.hash ? -1 : 1)),
  )
}
