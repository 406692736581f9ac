import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { insertRows } from '../../../platform/db/many-rows.ts'

/** A period that was made longer: its last day before and after. */
export type Prolonging = {
  closedOn: string
  closesOn: string
  why: string
  prolongedBy: string
  prolongedAt: string
}

/** Keeps it, and lets the survey end on the new day. */
export async function prolong(tx: Tx, row: Prolonging & { id: string; surveyId: string }): Promise<void> {
  await insertRows(tx, 'surveys.prolonging', [row])
  await sql`update surveys.survey set closes_on = ${row.closesOn}, version = version + 1 where id = ${row.surveyId}`.execute(
    tx,
  )
}

export async function listProlongings(db: Db, surveyId: string): Promise<Prolonging[]> {
  const { rows } = await sql<Prolonging>`
    select closed_on as "closedOn", closes_on as "closesOn", why, prolonged_by as "prolongedBy", prolonged_at as "prolongedAt"
    from surveys.prolonging where survey_id = ${surveyId} order by prolonged_at, id`.execute(db)
  return rows
}
