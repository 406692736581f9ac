import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { BudgetSource } from '../schema.ts'

/** A budget line with what was adjusted, allocated, arrived and paid on it. */
export type BudgetLineRow = {
  id: string
  projectId: string
  year: number
  source: BudgetSource
  initialFen: number
  fullYearFen: number
  allocatedFen: number
  arrivedFen: number
  executedFen: number
}

export async function findBudgetLine(
  db: Db,
  projectId: string,
  year: number,
  source: string,
): Promise<BudgetLineRow | undefined> {
  const { rows } = await sql<BudgetLineRow>`
    select id, project_id as "projectId", year, source, initial_fen as "initialFen", full_year_fen as "fullYearFen", allocated_fen as "allocatedFen",
      arrived_fen as "arrivedFen", executed_fen as "executedFen"
    from funds.v_budget_line where project_id = ${projectId} and year = ${year} and source = ${source}`.execute(db)
  return rows[0]
}

export type Line = { id: string; year: number; source: BudgetSource; initialFen: number }
export type Adjustment = { id: string; budgetLineId: string; day: string; amountFen: number; documentNo: string | null }

/** All budget lines of a project and their adjustments, for reading the books as of any day. */
export async function budgetOf(db: Db, projectId: string): Promise<{ lines: Line[]; adjustments: Adjustment[] }> {
  const { rows: lines } = await sql<Line>`
    select id, year, source, initial_fen as "initialFen" from funds.budget_line where project_id = ${projectId} order by year, source`.execute(
    db,
  )
  const { rows: adjustments } = await sql<Adjustment>`
    select id, budget_line_id as "budgetLineId", day, amount_fen as "amountFen", document_no as "documentNo"
    from funds.budget_adjustment where project_id = ${projectId} order by day, id`.execute(db)
  return { lines, adjustments }
}

export type NewBudgetLine = {
  id: string
  projectId: string
  year: number
  source: BudgetSource
  initialFen: number
  documentNo: string | null
  recordedBy: string
  recordedAt: string
}

export async function insertBudgetLine(tx: Tx, line: NewBudgetLine): Promise<void> {
  await tx
    .insertInto('funds.budget_line')
    .values({
      id: line.id,
      project_id: line.projectId,
      year: line.year,
      source: line.source,
      initial_fen: line.initialFen,
      document_no: line.documentNo,
      recorded_by: line.recordedBy,
      recorded_at: line.recordedAt,
    })
    .execute()
}

export type NewAdjustment = {
  id: string
  budgetLineId: string
  projectId: string
  day: string
  amountFen: number
  documentNo: string | null
  why: string
  recordedBy: string
  recordedAt: string
}

export async function insertAdjustment(tx: Tx, adjustment: NewAdjustment): Promise<void> {
  await tx
    .insertInto('funds.budget_adjustment')
    .values({
      id: adjustment.id,
      budget_line_id: adjustment.budgetLineId,
      project_id: adjustment.projectId,
      day: adjustment.day,
      amount_fen: adjustment.amountFen,
      document_no: adjustment.documentNo,
      why: adjustment.why,
      recorded_by: adjustment.recordedBy,
      recorded_at: adjustment.recordedAt,
    })
    .execute()
}

/** Full-year budget and execution of one year by project id, for the lists; projects without a budget in that year are left out. */
export async function yearTotals(
  db: Db,
  projectIds: readonly string[],
  year: number,
): Promise<Map<string, { budgetFen: number; paidFen: number }>> {
  const { rows } = await sql<{ projectId: string; budgetFen: number; paidFen: number }>`
    select project_id as "projectId", full_year_fen as "budgetFen", executed_fen as "paidFen"
    from funds.v_budget_total where project_id = any (${projectIds}) and year = ${year}`.execute(db)
  return new Map(rows.map((row) => [row.projectId, row]))
}
