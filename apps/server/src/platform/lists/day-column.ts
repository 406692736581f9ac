import { dayOrderOf, parseDay, type DayOrder } from '@jiheng/kernel/base'
import { textOf, type Row } from '@jiheng/spreadsheet'

/** Enough dates to find a day above the twelfth. */
const SAMPLE_ROWS = 3_000
const ORDERS: readonly DayOrder[] = ['dmy', 'mdy', 'ymd']

/**
 * The order in which each date column writes 01/03/25. A column that fits several orders follows the rest of the file;
 * one that fits none takes the order that reads most of it, so that only its odd cells are reported.
 */
export function dayOrders(columns: readonly number[], body: readonly Row[]): Map<number, DayOrder | undefined> {
  const texts = new Map(
    columns.map((column) => [column, body.slice(0, SAMPLE_ROWS).map((row) => textOf(row.cells[column] ?? null))]),
  )
  const told = new Map([...texts].map(([column, each]) => [column, dayOrderOf(each)]))
  const certain = [...told.values()].find(
    (order): order is DayOrder => order === 'dmy' || order === 'mdy' || order === 'ymd',
  )
  const whole = certain ?? orderOfAll([...texts.values()].flat())
  return new Map(
    [...texts].map(([column, each]) => {
      const order = told.get(column)
      if (order === 'ambiguous') return [column, whole]
      return [column, order === 'inconsistent' ? mostReadable(each) : (order ?? undefined)]
    }),
  )
}

function orderOfAll(texts: readonly string[]): DayOrder | undefined {
  const order = dayOrderOf(texts)
  return order === 'ambiguous' || order === 'inconsistent' || order === null ? undefined : order
}

function mostReadable(texts: readonly string[]): DayOrder | undefined {
  const counted = ORDERS.map((order) => ({ order, read: texts.filter((text) => parseDay(text, { order }).ok).length }))
  return counted.sort((a, b) => b.read - a.read)[0]?.order
}
