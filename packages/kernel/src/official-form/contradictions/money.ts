import { decimal, scaled } from '../../base/index.ts'
import type { Decimal } from '../../base/index.ts'
import { rateIn } from '../written/money.ts'
import type { MoneyColumn, MoneyLine } from '../written/money.ts'
import { found } from './found.ts'
import type { Found } from './found.ts'

type MoneyRule = (lines: readonly MoneyLine[]) => Found[]

const keyOf = (line: MoneyLine['line'], column: MoneyColumn): string => `funds.${line}.${column}`

/** A column's total is the sum of its sources. */
const totalOf =
  (kind: string, columns: readonly MoneyColumn[]): MoneyRule =>
  (lines) =>
    columns.flatMap((column): Found[] => {
      const printed = lines.find(({ line }) => line === 'total')?.cells[column]
      const parts = lines.flatMap(({ line, cells }) => (line === 'total' ? [] : (cells[column]?.amount ?? [])))
      if (!printed || printed.amount === null || parts.length === 0) return []
      const computed = decimal.canonical(decimal.add(...parts))
      if (decimal.compare(printed.amount, computed) === 0) return []
      return [found(kind, keyOf('total', column), printed.at, { column, printed: printed.amount, computed })]
    })

export const askedTotal = totalOf('asked_total_differs', ['initial'])
const columnTotals = totalOf('funds_total_differs', ['initial', 'full', 'executed', 'expected'])

/** An amount that cannot be more than another one of its line. */
const notAbove =
  (kind: string, column: MoneyColumn, limit: MoneyColumn): MoneyRule =>
  (lines) =>
    lines.flatMap(({ line, cells }): Found[] => {
      const [amount, bound] = [cells[column], cells[limit]]
      if (!amount || !bound || amount.amount === null || bound.amount === null) return []
      if (decimal.compare(amount.amount, bound.amount) <= 0) return []
      return [found(kind, keyOf(line, column), amount.at, { line, printed: amount.amount, computed: bound.amount })]
    })

export const executedAboveBudget = notAbove('executed_above_budget', 'executed', 'full')
const executedAboveYear = notAbove('executed_above_year', 'executed', 'expected')
const expectedAboveBudget = notAbove('expected_above_budget', 'expected', 'full')

/** A rate that is typed is held against the amounts beside it, to as many decimals as it has. */
const rateAgainstAmounts: MoneyRule = (lines) =>
  lines.flatMap(({ line, cells: { rate, executed, full } }): Found[] => {
    const read = rate && rateIn(rate.text)
    if (!read || executed?.amount == null || full?.amount == null) return []
    const percent = decimal.percentOf(executed.amount, full.amount, EXACT)
    if (percent === null || isOf(read.value, percent)) return []
    if (read.isShare && isOf(read.value, decimal.divide(percent, '100', EXACT))) return []
    const computed = `${decimal.round(percent, 2)}%`
    return [found('rate_differs', keyOf(line, 'rate'), rate.at, { line, printed: rate.text, computed })]
  })

const EXACT = 8
const isOf = (printed: Decimal, exact: Decimal): boolean =>
  decimal.compare(printed, decimal.round(exact, scaled.placesOf(printed))) === 0

/** In the order of the columns: sums, what was executed, its rate, what the year will bring. */
const rules: readonly MoneyRule[] = [
  columnTotals,
  executedAboveBudget,
  rateAgainstAmounts,
  executedAboveYear,
  expectedAboveBudget,
]

/** What contradicts itself in the table of money of a monitoring form. */
export const inMoney: MoneyRule = (lines) => rules.flatMap((rule) => rule(lines))
