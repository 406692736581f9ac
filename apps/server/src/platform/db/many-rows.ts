import { sql } from 'kysely'
import type { Tables } from '../../db.gen.ts'
import type { Tx } from './database.ts'

/** Adds many rows in one statement. Field names are column names in camel case, and every column that may not be empty is told: defaults do not apply. */
export async function insertRows(tx: Tx, table: keyof Tables, rows: readonly object[] = []): Promise<void> {
  if (rows.length === 0) return
  const target = sql.table(table)
  await sql`insert into ${target} select * from json_populate_recordset(null::${target}, ${JSON.stringify(rows.map(inColumns))})`.execute(
    tx,
  )
}

/** The fields of a row by column: `plannedQuantity` → `planned_quantity`. */
export const inColumns = (row: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([field, value]) => [
      field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  )
