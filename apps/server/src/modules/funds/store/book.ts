import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'

/** The kinds that move a project's own money, and accepted work; deposits and releases of retention money do neither. */
export const bookKinds = ['allocation', 'cash_arrival', 'return', 'acceptance', 'payment', 'refund'] as const

/** An entry that undoes another, and one that was undone, count for nothing from the day of the undoing. */
export type BookEntry = {
  id: string
  projectId: string
  kind: (typeof bookKinds)[number]
  day: string
  amountFen: number
  budgetLineId: string | null
  label: string
  settles: string[]
}

/** The entries of projects that stand on a day, oldest first, by project id. */
export async function booksOf(db: Db, projectIds: readonly string[], day: string): Promise<Map<string, BookEntry[]>> {
  const { rows } = await sql<BookEntry>`
    select id, project_id as "projectId", kind, day, amount_fen as "amountFen", budget_line_id as "budgetLineId", label, settles
    from funds.v_movement
    where project_id = any (${projectIds}) and kind = any (${[...bookKinds]}) and day <= ${day} and reverses_id is null and (reversed_on is null or reversed_on > ${day})
    order by day, id`.execute(db)
  return Map.groupBy(rows, (row) => row.projectId)
}
