import { earlierDay } from '@jiheng/kernel/base'
import type { Actor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { refuseFuture } from '../../../platform/past-day.ts'
import { permit } from '../../identity/index.ts'
import type { BudgetLineForm, BudgetSource } from '../schema.ts'
import { findBudgetLine, insertAdjustment, insertBudgetLine, type BudgetLineRow } from '../store/budget.ts'
import { enter } from './journal.ts'
import { tell, type FundsParts } from './parts.ts'

export type LineName = { projectId: string; year: number; source: BudgetSource }

/** 年初预算 and its adjustments. */
export function budgeting(parts: FundsParts) {
  const { database, clock, projects } = parts

  const addLine = async (
    tx: Tx,
    actor: Actor,
    name: LineName,
    { initialFen, documentNo = null }: { initialFen: number; documentNo?: string | null },
  ): Promise<string> => {
    const id = newId()
    await insertBudgetLine(tx, {
      ...name,
      id,
      initialFen,
      documentNo,
      recordedBy: actor.accountId,
      recordedAt: clock.now().toISOString(),
    })
    const { projectId } = name
    const entry = { kind: 'budget', budgetLineId: id, amountFen: initialFen } as const
    if (initialFen > 0)
      await enter(tx, { id, kind: 'budget', projectId, day: budgetDay(name.year, clock.today()) }, entry)
    return id
  }

  return {
    async getBudgetLine(actor: Actor, { projectId, year, source }: LineName): Promise<BudgetLineRow> {
      const line = await database.read(permit(actor, 'funds:read'), (db) => findBudgetLine(db, projectId, year, source))
      if (!line) throw new AppError('not_found', 'budget_line_not_found')
      return line
    },

    /**
     * Sets the budget of a year and source: the original once, later the full-year amount, which leaves an adjustment by the
     * difference. Throws `budget_needs_original`, `budget_original_never_changes`, `adjustment_needs_reason`, `day_not_come`,
     * and `budget_below_used` for less than was allocated, arrived or paid.
     */
    async setBudgetLine(actor: Actor, name: LineName, form: BudgetLineForm): Promise<{ id: string }> {
      const reach = permit(actor, 'funds:write')
      return database.write(reach, async (tx) => {
        const project = await projects.lock(tx, name.projectId)
        const known = await findBudgetLine(tx, name.projectId, name.year, name.source)
        const initialFen = known?.initialFen ?? form.initialFen
        if (initialFen === undefined) throw new AppError('invalid_input', 'budget_needs_original')
        if (form.initialFen !== undefined && form.initialFen !== initialFen)
          throw new AppError('conflict', 'budget_original_never_changes')
        const id =
          known?.id ??
          (await addLine(tx, actor, name, {
            initialFen,
            ...(form.documentNo !== undefined && { documentNo: form.documentNo }),
          }))
        const before = known?.fullYearFen ?? initialFen
        const now = form.fullYearFen ?? before
        if (now !== before) await adjust(tx, actor, { id, projectId: name.projectId, amountFen: now - before }, form)
        if (known && now === before) return { id }
        await tell(tx, parts, actor, {
          fact: 'funds.budget_changed',
          project,
          subject: { kind: 'budget_line', id, label: `${name.year} ${name.source}` },
          ids: { budgetLineId: id },
          changes: { ...(!known && { initialFen: [null, initialFen] }), fullYearFen: [known ? before : null, now] },
          ...(form.why !== undefined && { why: form.why }),
        })
        return { id }
      })
    },
  }

  async function adjust(
    tx: Tx,
    actor: Actor,
    { id, projectId, amountFen }: { id: string; projectId: string; amountFen: number },
    form: BudgetLineForm,
  ): Promise<void> {
    const { why, documentNo = null, day = clock.today() } = form
    if (why === undefined) throw new AppError('invalid_input', 'adjustment_needs_reason')
    refuseFuture(day, clock.today(), 'day')
    const adjustmentId = newId()
    const entry = { kind: 'budget', budgetLineId: id, amountFen } as const
    await insertAdjustment(tx, {
      id: adjustmentId,
      budgetLineId: id,
      projectId,
      day,
      amountFen,
      documentNo,
      why,
      recordedBy: actor.accountId,
      recordedAt: clock.now().toISOString(),
    })
    await enter(tx, { id: adjustmentId, kind: 'budget_adjustment', projectId, day }, entry)
  }
}

/** An original budget is there from the first day of its year, or from the day it was recorded where that is earlier. */
export const budgetDay = (year: number, recordedOn: string): string => earlierDay(`${year}-01-01`, recordedOn)
