import { currencyIn, type Currency } from '@jiheng/kernel/base'
import { readProjectCode } from '@jiheng/kernel/codes'
import { isErrorCell, textOf, cellAddress, UNCALCULATED, type Cell, type Epoch } from '@jiheng/spreadsheet'
import { readDay, readPeriod } from '../../../../platform/lists/day-value.ts'
import { readAmount } from '../../../../platform/lists/money-value.ts'
import { definitionOf, type DayField, type Field, type MoneyField, type TextField } from '../columns/fields.ts'
import type { BodyRow } from './body-rows.ts'
import type { ImportedRow } from './imported-row.ts'
import type { ColumnReading } from '../list.ts'
import { classIn, confidenceIn, isNotProvided, isWithheld } from './project-words.ts'
import { checkRow, type Report } from './row-rules.ts'

/** Longest texts the registry takes. */
const TEXT_LIMITS: Partial<Record<Field, number>> = { description: 20_000, address: 300 }
const TEXT_LIMIT = 200
const NAME_LIMIT = 300

/** Reads rows of one sheet by a fixed mapping. */
export type RowReader = (body: BodyRow) => ImportedRow

/** The row under construction, with a way to report a cell of it. */
type Draft = { row: ImportedRow; cell: Cell; column: ColumnReading; report: Report }

/** Starts a reader for the mapped columns of a sheet. */
export function rowReader(sheetName: string, epoch: Epoch, columns: readonly ColumnReading[]): RowReader {
  const mapped = columns.filter((column) => column.field !== null)
  const currencyColumn = mapped.find(({ field }) => field === 'currency')?.column
  return ({ row: { at, cells }, group }) => {
    const row: ImportedRow = { at, values: {}, withheld: {}, problems: [], group, original: cells }
    const stated = currencyColumn === undefined ? null : currencyIn(textOf(cells[currencyColumn] ?? null))
    const report: Report = ({ column, field }, severity, kind, params = {}) => {
      row.problems.push({
        severity,
        key: `imports.cell.${kind}`,
        params,
        cell: cellAddress(sheetName, at, column),
        column,
        field,
      })
    }
    for (const column of mapped) {
      const cell = cells[column.column] ?? null
      if (cell !== null) readCell({ row, cell, column, report }, epoch, stated)
    }
    if (row.values.class === undefined) {
      const fromGroup = classIn(group)
      if (fromGroup !== null) row.values.class = fromGroup
    }
    checkRow(row, mapped, report)
    return row
  }
}

function readCell(draft: Draft, epoch: Epoch, stated: Currency | null): void {
  const { cell, column, row } = draft
  const field = column.field
  const text = textOf(cell).trim()
  if (field === null || text === '') return
  if (isErrorCell(cell)) {
    if (cell.error === UNCALCULATED) return draft.report(column, 'error', 'formula_without_value')
    return draft.report(column, 'error', 'spreadsheet_error', { found: cell.error })
  }
  if (isNotProvided(text)) return
  const { kind } = definitionOf(field)
  if (kind !== 'text' && isWithheld(text)) {
    row.withheld[field] = text.slice(0, 500)
    return
  }
  switch (kind) {
    case 'money':
      return readMoney(draft, field as MoneyField, text, stated)
    case 'day': {
      const edge =
        field === 'plannedFinish' || field === 'approvedFinish' || field === 'actualFinish' || field === 'asOf'
          ? 'finish'
          : 'start'
      const read = readDay(cell, { order: column.order, epoch, edge })
      if (read.ok) row.values[field as DayField] = read.day
      else draft.report(column, 'error', read.problem, { found: shorten(text) })
      return
    }
    case 'period': {
      const read = readPeriod(cell, epoch)
      if (!read.ok) return draft.report(column, 'notice', read.problem, { found: shorten(text) })
      row.values.plannedStart ??= read.start
      row.values.plannedFinish ??= read.finish
      return
    }
    case 'class': {
      const found = classIn(text)
      if (found !== null) row.values.class = found
      else draft.report(column, 'notice', 'unknown_class', { found: shorten(text) })
      return
    }
    case 'rating':
      row.values.rating = { text: text.slice(0, TEXT_LIMIT), confidence: confidenceIn(text) }
      return
    case 'number':
      return readCoordinate(draft, field as 'longitude' | 'latitude', text)
    case 'currency':
      if (stated === null) draft.report(column, 'error', 'unknown_currency', { found: shorten(text) })
      return
    default:
      return readText(draft, field as TextField, text)
  }
}

function readMoney(
  { row, cell, column, report }: Draft,
  field: MoneyField,
  text: string,
  stated: Currency | null,
): void {
  const { unit = 'yuan', currency = 'CNY' } = column.money ?? {}
  const read = readAmount(cell, { unit, currency: stated ?? currency })
  if (!read.ok) {
    if (read.problem !== 'empty') report(column, 'error', read.problem, { found: shorten(text) })
    return
  }
  if (read.amountFen < 0) return report(column, 'notice', 'money_negative', { found: shorten(text) })
  row.values[field] = { amountFen: read.amountFen, currency: read.currency }
}

function readText({ row, column, report }: Draft, field: TextField, text: string): void {
  const plain = field === 'description' ? text : text.replace(/\s+/g, ' ')
  if (field === 'name') {
    if (plain.length > NAME_LIMIT)
      return report(column, 'error', 'name_too_long', { limit: NAME_LIMIT, length: plain.length })
    row.values.name = plain
    return
  }
  if (field === 'code') {
    const read = readProjectCode(plain)
    if (!read.ok) return report(column, 'error', 'code_invalid', { found: shorten(plain) })
    row.values.code = read.code
    return
  }
  const limit = TEXT_LIMITS[field] ?? TEXT_LIMIT
  if (plain.length > limit) report(column, 'notice', 'text_cut', { limit, length: plain.length })
  row.values[field] = plain.slice(0, limit)
}

const DEGREES =
  /^(?:[东西南北])?\s*(\d{1,3})\s*[°度]\s*(?:(\d{1,2})\s*[′'分]\s*)?(?:(\d{1,2}(?:\.\d+)?)\s*[″"秒]\s*)?\s*([EWNS])?$/i

function readCoordinate({ row, column, report }: Draft, field: 'longitude' | 'latitude', text: string): void {
  const parts = DEGREES.exec(text)
  const degrees =
    parts === null ? Number(text) : Number(parts[1]) + Number(parts[2] ?? 0) / 60 + Number(parts[3] ?? 0) / 3600
  const signed = /[西南]|[WS]$/i.test(text) ? -Math.abs(degrees) : degrees
  if (!Number.isFinite(signed) || Math.abs(signed) > (field === 'longitude' ? 180 : 90))
    return report(column, 'notice', 'not_a_coordinate', { found: shorten(text) })
  row.values[field] = Math.round(signed * 1e6) / 1e6
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
