import { yearOf } from '@jiheng/kernel/base'
import { cellAddress, isErrorCell, textOf, type Cell, type Epoch, type Row } from '@jiheng/spreadsheet'
import { readDay } from '../../../../platform/lists/day-value.ts'
import { readAmount } from '../../../../platform/lists/money-value.ts'
import type { BudgetSource } from '../../schema.ts'
import { isBudgetYear, MOST_FEN } from '../told.ts'
import type { FinanceKind } from './fields.ts'
import type { FinanceColumn, FinanceRow, RowProblem } from './list.ts'

const TEXT_LIMIT = 200

const SOURCES: readonly (readonly [RegExp, BudgetSource])[] = [
  [/结转|结余|carried/i, 'carried_over'],
  [/债|bond/i, 'special_bond'],
  [/自有|自筹|单位资金|own/i, 'own'],
  [/财政|一般公共预算|当年|本年|fiscal/i, 'fiscal_current'],
  [/其他|其它|other/i, 'other'],
]

/** The source of money a cell names (一般公共预算, 上年结转, 专项债券 …), or undefined. */
export const sourceIn = (text: string): BudgetSource | undefined => SOURCES.find(([words]) => words.test(text))?.[1]

type Draft = {
  row: FinanceRow
  cell: Cell
  text: string
  column: FinanceColumn
  epoch: Epoch
  report(severity: RowProblem['severity'], key: string, params?: Record<string, string | number>): void
}

/** Starts a reader of rows for the mapped columns of a sheet. Undefined is a row of the statement where money came in. */
export function rowReader(
  kind: FinanceKind,
  { name, epoch }: { name: string; epoch: Epoch },
  columns: readonly FinanceColumn[],
): (row: Row) => FinanceRow | undefined {
  const mapped = columns.filter(({ field }) => field !== null)
  return ({ at, cells }) => {
    const row: FinanceRow = { at, values: {}, problems: [] }
    for (const column of mapped) {
      const cell = cells[column.column] ?? null
      const text = textOf(cell).trim()
      if (text === '') continue
      const report: Draft['report'] = (severity, key, params = {}) => {
        row.problems.push({ severity, key, params, cell: cellAddress(name, at, column.column) })
      }
      if (isErrorCell(cell)) report('error', 'imports.cell.spreadsheet_error', { found: cell.error })
      else readCell({ row, cell, text, column, epoch, report })
    }
    if (kind === 'statement' && isIncoming(row, mapped, cells)) return undefined
    if (kind === 'statement') row.values.amountFen = Math.abs(row.values.amountFen ?? 0)
    checkRow(kind, row, cellAddress(name, at, mapped[0]?.column ?? 0))
    return row
  }
}

function readCell({ row: { values }, cell, text, column, epoch, report }: Draft): void {
  const found = text.length > 60 ? `${text.slice(0, 59)}…` : text
  const plain = text.replace(/\s+/g, ' ').slice(0, TEXT_LIMIT)
  switch (column.field) {
    case 'amount': {
      const read = readAmount(cell, { unit: column.money?.unit ?? 'yuan', currency: 'CNY' })
      if (read.ok && Math.abs(read.amountFen) > MOST_FEN) report('error', 'imports.cell.money_too_large', { found })
      else if (read.ok && read.currency === 'CNY') values.amountFen = read.amountFen
      else
        report('error', `imports.cell.${read.ok || read.problem === 'empty' ? 'not_money' : read.problem}`, { found })
      return
    }
    case 'day': {
      const read = readDay(cell, { order: column.order, epoch, edge: 'start' })
      if (read.ok && isBudgetYear(yearOf(read.day))) values.day = read.day
      else if (read.ok) report('error', 'reconcile.problem.year_odd', { day: read.day })
      else report('error', `imports.cell.${read.problem}`, { found })
      return
    }
    case 'year': {
      const year = Number(/\d{4}/.exec(text)?.[0])
      if (isBudgetYear(year)) values.year = year
      else report('error', 'reconcile.cell.year_unknown', { found })
      return
    }
    case 'source': {
      const source = sourceIn(text)
      if (source) values.source = source
      else report('error', 'reconcile.cell.source_unknown', { found })
      return
    }
    case 'projectCode':
      values.projectCode = plain.toUpperCase()
      return
    case 'projectName':
      values.projectName = plain
      return
    case 'reference':
      values.referenceNo = plain.slice(0, 100)
      return
    case 'contract':
      values.contractNumber = plain
      return
    case 'payee':
      values.payeeName = plain
      return
    case 'account':
      values.payeeAccount = text.replace(/\D/g, '').slice(0, 40)
      return
    case 'note':
      values.note = plain
      return
    default:
  }
}

/** Money that came in is no payment: 贷, 收入, an amount in the column of receipts, or a plus where others have a minus. */
function isIncoming({ values }: FinanceRow, mapped: readonly FinanceColumn[], cells: readonly Cell[]): boolean {
  const textIn = (field: FinanceColumn['field']): string => {
    const column = mapped.find((each) => each.field === field)?.column
    return column === undefined ? '' : textOf(cells[column] ?? null).trim()
  }
  const direction = textIn('direction')
  if (direction !== '') return /贷|收|入|^c/i.test(direction)
  const received = textIn('received')
  return (values.amountFen ?? 0) === 0 && received !== '' && !/^0(\.0*)?$/.test(received)
}

/** What must hold of a row as a whole; what is missing is told at its first column. */
function checkRow(kind: FinanceKind, { values, problems }: FinanceRow, cell: string): void {
  const isReported = problems.some(({ severity }) => severity === 'error')
  const lack = (key: string): void => {
    problems.push({ severity: 'error', key, params: {}, cell })
  }
  if (isReported) return
  if (kind !== 'statement' && values.projectCode === undefined && values.projectName === undefined)
    lack('reconcile.cell.project_missing')
  else if (values.day === undefined) lack('reconcile.cell.day_missing')
  else if (values.amountFen === undefined) lack('reconcile.cell.amount_missing')
  else if (values.amountFen <= 0) lack('reconcile.cell.amount_not_positive')
  if (kind !== 'statement' && values.day !== undefined) values.year ??= yearOf(values.day)
}
