import {
  addDays,
  daysBetween,
  dayOf,
  dayOfYear,
  decimal,
  endOfMonth,
  explain,
  sumFen,
  yearOf,
  type Day,
  type Decimal,
  type Explanation,
  type Fen,
  type Input,
} from '@jiheng/kernel/base'
import type { Adjustment, Line } from '../store/budget.ts'
import type { BookEntry } from '../store/book.ts'

export type Execution = {
  initialFen: Fen
  fullYearFen: Fen
  allocatedFen: Fen
  arrivedFen: Fen
  executedFen: Fen
  /** 全年执行数 ÷ 全年预算数, half up to 2 decimals; null without a budget. */
  ratePercent: Decimal | null
  explanation: Explanation
}

/** 执行率 of the self-evaluation form (绩效自评表): full-year execution over the full-year budget, both summed, never typed. */
export const executionRule = { id: 'budget_execution', version: '1', mark: 'P' } as const

/** Budget and execution of some budget lines as of a day; `entries` are those that stand then. */
export function executionOf(
  lines: readonly Line[],
  adjustments: readonly Adjustment[],
  entries: readonly BookEntry[],
  asOf: Day,
): Execution {
  const ids = new Set(lines.map((line) => line.id))
  const changes = adjustments.filter(({ budgetLineId, day }) => ids.has(budgetLineId) && day <= asOf)
  const own = entries.filter(({ budgetLineId }) => budgetLineId !== null && ids.has(budgetLineId))
  const payments = own.flatMap(paidBy)
  const initialFen = sumFen(lines.map((line) => line.initialFen))
  const fullYearFen = sumFen([initialFen, ...changes.map((change) => change.amountFen)])
  const executedFen = sumOf(payments)
  const ratePercent = decimal.percentOf(String(executedFen), String(fullYearFen))
  const sinceEntry = sinceLast([...changes, ...payments], asOf)
  const executed = total('measures.executed_amount', executedFen, payments, payments.map(entryInput), asOf)
  const budget = total(
    'measures.budget_amount',
    fullYearFen,
    changes,
    [...lines.map(lineInput), ...changes.map(changeInput)],
    asOf,
  )
  return {
    initialFen,
    fullYearFen,
    allocatedFen: sumOf(own.filter((entry) => entry.kind === 'allocation')),
    arrivedFen: sumOf(own.filter((entry) => entry.kind === 'cash_arrival')),
    executedFen,
    ratePercent,
    explanation: explain({
      measure: 'measures.execution_rate',
      value: ratePercent,
      unit: 'percent',
      rule: executionRule,
      formula: 'E ÷ B × 100',
      inputs: [
        { measure: executed.measure, value: executed.value, unit: 'fen', because: executed },
        { measure: budget.measure, value: budget.value, unit: 'fen', because: budget },
      ],
      asOf,
      ...sinceEntry,
      ...(ratePercent === null && { note: { key: 'notes.budget_unknown', params: {} } }),
    }),
  }
}

export type FundPoint = { day: Day; plannedFen: Fen; allocatedFen: Fen | null; paidFen: Fen | null }

/**
 * Sums of a year at each end of a month and on `asOf`: allocated and paid up to then, beside the budget spread evenly over
 * the days of the year (序时进度).
 */
export function fundCurve(year: number, fullYearFen: Fen, entries: readonly BookEntry[], asOf: Day): FundPoint[] {
  const days = [
    dayOf(year, 1, 1) ?? asOf,
    ...Array.from({ length: 12 }, (_, month) => endOfMonth(dayOf(year, month + 1, 1) ?? asOf)),
  ]
  if (yearOf(asOf) === year && !days.includes(asOf)) days.push(asOf)
  const daysInYear = dayOfYear(addDays(dayOf(year + 1, 1, 1) ?? asOf, -1)) + 1
  const allocated = entries.filter(({ kind }) => kind === 'allocation')
  const paid = entries.flatMap(paidBy)
  const upTo = (of: readonly BookEntry[], day: Day) =>
    day > asOf ? null : sumOf(of.filter((entry) => entry.day <= day))
  return days.toSorted().map((day) => ({
    day,
    plannedFen: decimal.toNumber(
      decimal.divide(decimal.multiply(String(fullYearFen), String(dayOfYear(day) + 1)), String(daysInYear), 0),
    ),
    allocatedFen: upTo(allocated, day),
    paidFen: upTo(paid, day),
  }))
}

/** What an entry adds to the amount paid: a payment, less what the contractor paid back. */
const paidBy = (entry: BookEntry): BookEntry[] => {
  if (entry.kind === 'payment') return [entry]
  return entry.kind === 'refund' ? [{ ...entry, amountFen: -entry.amountFen }] : []
}

const sumOf = (entries: readonly BookEntry[]): Fen => sumFen(entries.map((entry) => entry.amountFen))

function total(
  measure: string,
  amountFen: Fen,
  entries: readonly { day: Day }[],
  inputs: Input[],
  asOf: Day,
): Explanation {
  const parts = { measure, value: String(amountFen), unit: 'fen', rule: executionRule, inputs, asOf } as const
  return explain({ ...parts, ...sinceLast(entries, asOf) })
}

/** A sum is as old as the last entry in it: the earlier ones stand, nothing newer of them is awaited. */
function sinceLast(entries: readonly { day: Day }[], asOf: Day): { dataAgeDays?: number } {
  if (entries.length === 0) return {}
  return { dataAgeDays: Math.min(...entries.map(({ day }) => Math.max(0, daysBetween(day, asOf)))) }
}

const entryInput = ({ id, kind, amountFen, day, label }: BookEntry): Input => ({
  measure: 'measures.paid_amount',
  value: String(amountFen),
  unit: 'fen',
  source: { kind, id, ...(label !== '' && { label }) },
  asOf: day,
  evidenceLevel: 2,
})

const lineInput = ({ id, initialFen }: Line): Input => ({
  measure: 'measures.initial_budget',
  value: String(initialFen),
  unit: 'fen',
  source: { kind: 'budget_line', id },
  evidenceLevel: 2,
})

const changeInput = ({ budgetLineId, amountFen, day, documentNo }: Adjustment): Input => ({
  measure: 'measures.budget_adjustment',
  value: String(amountFen),
  unit: 'fen',
  source: { kind: 'budget_line', id: budgetLineId, ...(documentNo !== null && { label: documentNo }) },
  asOf: day,
  evidenceLevel: 2,
})
