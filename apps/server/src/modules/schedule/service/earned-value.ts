import { addDays, daysBetween, earlierDay, endOfMonth, laterDay, type Day, type Fen } from '@jiheng/kernel/base'
import {
  earnedValueAt,
  earnedValueCurve,
  valuePlanOf,
  type DatedAmount,
  type EarnedValue,
  type EarnedValueProblem,
  type EarnedValueQuestion,
  type EstimateBasis,
  type ValuePlan,
} from '@jiheng/kernel/earned-value'
import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { refuseFuture } from '../../../platform/past-day.ts'
import { permit } from '../../identity/index.ts'
import { budgetedLeaves, shareOf, type BudgetedLeaf } from '../budgets.ts'
import { acceptedReports, paymentsOf, type AcceptedReport } from '../store/accepted.ts'
import { itemsOf, listBaselines, type BaselineRow } from '../store/baselines.ts'
import type { ScheduleParts } from './parts.ts'
import { baselineNamed } from './picturing.ts'

export type ValueQuery = { asOf?: Day; baseline?: string; estimate?: EstimateBasis }
export type ValuePicture = { baseline: BaselineRow; value: EarnedValue }
export type ValueCurve = {
  baseline: BaselineRow
  asOf: Day
  points: { day: Day; pvFen: Fen; evFen: Fen | null; acFen: Fen | null }[]
}

/** Longest curve by weeks; a longer plan is drawn by months. */
const MOST_WEEKS = 160

/** Earned value of a project against one of its baselines, from dated facts: accepted reports and payments. */
export function valuing({ clock, projects }: ScheduleParts) {
  /** Also money is seen: both permissions are needed. */
  const ask = async <T>(
    actor: Actor,
    projectId: string,
    { asOf = clock.today(), baseline = 'latest', estimate }: ValueQuery,
    answer: (question: EarnedValueQuestion, row: BaselineRow) => T,
  ): Promise<T> => {
    permit(actor, 'schedule:read')
    refuseFuture(asOf, clock.today(), 'asOf')
    return projects.readWithin(actor, 'funds:read', projectId, async (db) => {
      const row = baselineNamed(await listBaselines(db, projectId), baseline)
      const question = await questionOf(db, projectId, row, asOf)
      return answer(estimate === undefined ? question : { ...question, estimateBasis: estimate }, row)
    })
  }

  return {
    /** Every figure as of a past day, explained. Throws `day_not_come`, `no_baseline`, `earned_value_no_budget`, `earned_value_no_plan`. */
    earnedValue: (actor: Actor, projectId: string, query: ValueQuery): Promise<ValuePicture> =>
      ask(actor, projectId, query, (question, baseline) => {
        const value = earnedValueAt(question)
        if (!value.ok) throw refusalOf(value)
        return { baseline, value }
      }),

    /** Planned value, earned value and cost along the plan. Throws like `earnedValue`. */
    earnedValueCurve: (actor: Actor, projectId: string, query: ValueQuery): Promise<ValueCurve> =>
      ask(actor, projectId, query, (question, baseline) => {
        const curve = earnedValueCurve(question, curveDays(question.plan, question.asOf))
        if (!curve.ok) throw refusalOf(curve)
        return { baseline, asOf: question.asOf, points: curve.points }
      }),
  }
}

async function questionOf(
  db: Db,
  projectId: string,
  { id, name }: BaselineRow,
  asOf: Day,
): Promise<EarnedValueQuestion> {
  const leaves = budgetedLeaves(await itemsOf(db, projectId, id))
  const work = leaves.flatMap(({ item: { nodeId, start, finish }, budgetFen }) =>
    finish === null ? [] : [{ id: nodeId, budgetFen, start: start ?? finish, finish }],
  )
  const plan = valuePlanOf({ baselineId: id, label: name }, work)
  if (!plan.ok) throw refusalOf(plan)
  const payments = await paymentsOf(db, projectId, asOf)
  return {
    plan,
    earned: earnedAmounts(leaves, await acceptedReports(db, projectId, asOf)),
    costs: payments.map(({ label, ...payment }): DatedAmount => ({
      ...{ ...payment, kind: 'payment', evidenceLevel: 2 },
      ...(label !== '' && { label }),
    })),
    asOf,
  }
}

/** What each accepted report added to the worth of its node, or took back. */
function earnedAmounts(leaves: readonly BudgetedLeaf[], reports: readonly AcceptedReport[]): DatedAmount[] {
  const worth = new Map(leaves.map((leaf) => [leaf.item.nodeId, leaf]))
  const earnedFen = new Map<string, Fen>()
  return reports.flatMap(({ id, nodeId, day, percent, evidenceLevel }): DatedAmount[] => {
    const leaf = worth.get(nodeId)
    if (!leaf) return []
    const now = shareOf(leaf.budgetFen, percent)
    const amountFen = now - (earnedFen.get(nodeId) ?? 0)
    earnedFen.set(nodeId, now)
    return amountFen === 0
      ? []
      : [{ id, day, amountFen, kind: 'progress_report', label: leaf.item.title, evidenceLevel }]
  })
}

/** The eve of the plan, its weeks or months, today and its end. */
function curveDays({ start, points }: ValuePlan, asOf: Day): Day[] {
  const eve = addDays(start, -1)
  const last = points.at(-1)?.day ?? start
  const finish = laterDay(last, asOf)
  const isByWeek = daysBetween(eve, finish) / 7 <= MOST_WEEKS
  const days = new Set<Day>([eve, last, laterDay(earlierDay(asOf, finish), eve)])
  for (let day = isByWeek ? addDays(eve, 7) : endOfMonth(start); day < finish;) {
    days.add(day)
    day = isByWeek ? addDays(day, 7) : endOfMonth(addDays(day, 1))
  }
  return [...days].toSorted()
}

function refusalOf({ problem }: EarnedValueProblem): AppError {
  return new AppError('rule_violated', problem === 'no_budget' ? 'earned_value_no_budget' : 'earned_value_no_plan')
}
