import { sql } from 'kysely'
import { gather, type Closing } from '../../../platform/db/closing.ts'
import type { Tx } from '../../../platform/db/database.ts'

const append: Closing<string> = (bodies) => sql`audit.append(${bodies})`

/** Chains canonical record texts onto a free lane of the log, with the commit. */
export function appendBodies(tx: Tx, bodies: string[]): void {
  gather(tx, append, bodies)
}
