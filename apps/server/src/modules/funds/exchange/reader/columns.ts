import { columnName, textOf, type Row } from '@jiheng/spreadsheet'
import { assignFields } from '../../../../platform/lists/assign-fields.ts'
import { dayOrders } from '../../../../platform/lists/day-column.ts'
import type { Header } from '../../../../platform/lists/header.ts'
import { fileMoney, moneyReading } from '../../../../platform/lists/money-column.ts'
import { kindOfField, wordsOf, type FinanceField, type FinanceKind } from './fields.ts'
import type { FinanceChoice, FinanceColumn } from './list.ts'

const SAMPLES = 3
const MAYBE_ACCOUNT = /^[\d\s-]{12,}$/
const masked = (text: string): string => text.replace(/\d(?=(?:\D*\d){4})/g, '*')

/** Gives the columns of a list their fields, the unit of its amounts and the order of its days. */
export function readColumns(
  kind: FinanceKind,
  header: Header,
  body: readonly Row[],
  choice: FinanceChoice,
): FinanceColumn[] {
  const byHand = new Map(
    Object.entries(choice.columns ?? {}).flatMap(([column, { field }]) =>
      field === undefined ? [] : [[Number(column), field] as const],
    ),
  )
  const { namedFields } = wordsOf(kind)
  const assigned = assignFields<FinanceField>(header.columns, byHand, (column) =>
    namedFields(column).map((named) => ({ ...named, because: 'name' })),
  )
  const ofKind = (wanted: string): number[] =>
    assigned.flatMap(({ field, column }) => (field !== null && kindOfField(field) === wanted ? [column.column] : []))
  const headers = header.columns.map(({ path }) => path.join(' '))
  const money = fileMoney(header.above, headers, body, ofKind('money'))
  const inYuan = hasFen(body, ofKind('money'))
  const orders = dayOrders(ofKind('day'), body)
  return assigned.map(({ column, field, score, because }) => {
    const chosen = choice.columns?.[column.column] ?? {}
    const order = chosen.order ?? orders.get(column.column)
    const read = moneyReading(column, money)
    const found = read.unitFrom === 'assumed' && inYuan ? ({ unit: 'yuan', unitFrom: 'values' } as const) : read
    return {
      ...{ column: column.column, letter: columnName(column.column), header: column.path.join(' / ') },
      ...{ field, score, because, samples: samplesOf(body, column.column, field) },
      ...(field !== null &&
        kindOfField(field) === 'money' && {
          money:
            chosen.unit === undefined
              ? { unit: found.unit, unitFrom: found.unitFrom }
              : { unit: chosen.unit, unitFrom: 'by_hand' as const },
        }),
      ...(order !== undefined && { order }),
    }
  })
}

/** Two decimals that every amount carries are 角 and 分: such a list is written in yuan. */
function hasFen(body: readonly Row[], columns: readonly number[]): boolean {
  const amounts = body.flatMap(({ cells }) =>
    columns.map((column) => textOf(cells[column] ?? null).trim()).filter((text) => text !== ''),
  )
  return amounts.length > 0 && amounts.every((text) => /\.\d{2}$/.test(text))
}

/** What a column holds, for people to recognise it. Of what may be an account only the last four digits are told. */
function samplesOf(body: readonly Row[], column: number, field: FinanceField | null): string[] {
  const texts = body.slice(0, 200).map(({ cells }) => textOf(cells[column] ?? null).trim())
  return [...new Set(texts.filter((text) => text !== ''))]
    .slice(0, SAMPLES)
    .map((text) => (field === 'account' || MAYBE_ACCOUNT.test(text) ? masked(text) : text).slice(0, 80))
}
