import { decimal, moneyUnitIn, parseMoney } from '../../base/index.ts'
import type { Decimal, MoneyUnit } from '../../base/index.ts'
import { fundsLineOf, plain } from '../../indicator-lint/index.ts'
import type { FundsSource, TextRow } from '../../indicator-lint/index.ts'
import { wanOf } from '../cells.ts'
import { cellIn, headsOf, labelOf } from './cell.ts'
import type { Written } from './cell.ts'

export type MoneyColumn = 'initial' | 'full' | 'executed' | 'expected' | 'rate'
/** A line of 项目资金 as written; amounts are in 万元, null where there is no number. */
export type MoneyLine = {
  line: 'total' | FundsSource
  cells: Partial<Record<MoneyColumn, Written & { amount: Decimal | null }>>
}

const HEADS: readonly (readonly [MoneyColumn, RegExp])[] = [
  ['initial', /年初预算/],
  ['full', /全年预算/],
  ['executed', /^(?!.*预计).*执行数/],
  ['expected', /预计/],
  ['rate', /执行率/],
]
/** Lines follow their head closely; the total and three sources, each with levels of government within. */
const LINES = 16

/** The table of 项目资金, year's budget against what was executed; empty where there is none. */
export function moneyTable(rows: readonly TextRow[]): MoneyLine[] {
  const head = rows.findIndex(
    ({ cells }) => cells.some((cell) => /年初预算/.test(cell)) && cells.some((cell) => /执行数/.test(cell)),
  )
  const heading = rows[head]
  if (!heading) return []
  const columnOf = headsOf([heading])
  const unit = moneyUnitIn(heading.cells.join('')) ?? unitNear(rows)
  return rows.slice(head + 1, head + 1 + LINES).flatMap((row): MoneyLine[] => {
    const line = fundsLineOf(labelOf(row).replace(/^项目资金(?:\([^)]*\))?/, ''))
    if (line === null) return []
    const told = HEADS.flatMap(([column, pattern]) => {
      const cell = cellIn(row, columnOf(pattern))
      return cell ? [[column, { ...cell, amount: column === 'rate' ? null : amountOf(cell.text, unit) }] as const] : []
    })
    return [{ line, cells: Object.fromEntries(told) }]
  })
}

/** What is asked for: amounts beside or below the names of their sources, as papers of goals print them. */
export function moneyAsked(rows: readonly TextRow[]): MoneyLine[] {
  return rows.flatMap((row, at) =>
    row.cells.flatMap((cell, column): MoneyLine[] => {
      const line = cell.length > 20 ? null : askedLineOf(plain(cell).replace(/\([^)]*\)/g, ''))
      if (line === null) return []
      const unit = moneyUnitIn(cell) ?? unitNear(rows)
      const beside = row.cells.findIndex((other, place) => place > column && other.trim() !== '')
      const below = rows[at + 1]
      const places = [cellIn(row, beside), below ? cellIn(below, column) : null]
      const found = places.flatMap((place) => {
        const amount = place && amountOf(place.text, unit)
        return place && amount !== null ? [{ ...place, amount }] : []
      })[0]
      return found ? [{ line, cells: { initial: found } }] : []
    }),
  )
}

function askedLineOf(label: string): MoneyLine['line'] | null {
  const name = label.replace(/^其中:?/, '')
  if (/^(?:财政拨款|财政资金)$/.test(name)) return 'fiscal'
  return /^其他$/.test(name) ? 'other' : fundsLineOf(label)
}

const unitNear = (rows: readonly TextRow[]): MoneyUnit => {
  const near = rows.flatMap(({ cells }) => cells).find((cell) => /单位[:：]|资金/.test(cell) && moneyUnitIn(cell))
  return (near === undefined ? null : moneyUnitIn(near)) ?? 'wan'
}

function amountOf(text: string, unit: MoneyUnit): Decimal | null {
  const read = parseMoney(text.slice(0, 60), { unit, finerThanFen: 'round' })
  return read.ok ? wanOf(read.amountFen) : null
}

/** `44.58%`, `44.58` and, as a spreadsheet keeps it, `0.4458`; null for words. */
export function rateIn(text: string): { value: Decimal; isShare: boolean } | null {
  const digits = /^(\d{1,6}(?:\.\d{1,12})?)(%?)$/.exec(plain(text))
  return digits?.[1] === undefined ? null : { value: decimal.canonical(digits[1]), isShare: digits[2] !== '%' }
}
