import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'

/** Chains canonical record texts onto a free lane of the log. */
export async function appendBodies(tx: Tx, bodies: string[]): Promise<void> {
  await sql`select audit.append(${bodies})`.execute(tx)
}
