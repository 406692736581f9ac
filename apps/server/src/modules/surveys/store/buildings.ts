import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { insertRows } from '../../../platform/db/many-rows.ts'

export type BuildingRow = {
  id: string
  surveyId: string
  place: number
  name: string
  households: number
  drawn: number[]
}
export type CountedBuilding = BuildingRow & { answers: number; good: number }

/** Buildings in the order they were told, with the answers that count. */
export async function listBuildings(db: Db, surveyId: string): Promise<CountedBuilding[]> {
  const { rows } = await sql<CountedBuilding>`
    select b.id, b.survey_id as "surveyId", b.place, b.name, b.households, b.drawn, count(a.id)::int as answers, count(a.id) filter (where a.overall >= 4)::int as good
    from surveys.building b left join surveys.answer a on a.building_id = b.id and a.outcome is distinct from 'set_aside'
    where b.survey_id = ${surveyId} group by b.id order by b.place`.execute(db)
  return rows
}

/** Takes the place of the buildings told before. */
export async function replaceBuildings(tx: Tx, surveyId: string, rows: readonly BuildingRow[]): Promise<void> {
  await sql`delete from surveys.building where survey_id = ${surveyId}`.execute(tx)
  await insertRows(tx, 'surveys.building', rows)
}

export async function keepDrawnNumbers(tx: Tx, drawn: readonly { id: string; numbers: readonly number[] }[]) {
  await sql`update surveys.building b set drawn = d.drawn
    from json_to_recordset(${JSON.stringify(drawn.map(({ id, numbers }) => ({ id, drawn: numbers })))}) as d(id uuid, drawn int[]) where b.id = d.id`.execute(
    tx,
  )
}
