import { moneyUnitIn, parseMoney } from '../../base/index.ts'
import type { Decimal, Fen, MoneyUnit } from '../../base/index.ts'
import type { FundsLine, FundsSource, LintForm } from '../form.ts'
import { weightOf } from '../item.ts'
import { plain } from '../text.ts'
import type { Place, TextRow } from './sheet.ts'

export type FundsReading = {
  fields: Pick<LintForm, 'funds' | 'totalBudgetFen' | 'executionWeight'>
  /** Where the total stands. */
  at: Place | null
}

const TOTAL = /^(?:年度)?(?:项目)?资金总额|^资金合计|^合计$/
const PART = /(?:当年|本年|年度|^其中:?)财政拨款|上年结转|其他资金|自有资金/
const BELOW = /中央|省级|市级|县级|区级|上级|本级/

/** 项目资金 of a form: the total as written, its parts, the budget and the points for execution. */
export function fundsIn(rows: readonly TextRow[]): FundsReading {
  const head = rows.findIndex(
    ({ cells }) => cells.some((cell) => /年初预算/.test(cell)) && cells.some((cell) => /执行数/.test(cell)),
  )
  if (head < 0) return budgetIn(rows)
  const heads = (rows[head]?.cells ?? []).map(plain)
  const column = (pattern: RegExp): number => heads.findIndex((text) => pattern.test(text))
  const at = {
    initial: column(/年初预算/),
    fullYear: column(/全年预算/),
    executed: column(/执行数/),
    weight: column(/^分值$/),
    rate: column(/执行率/),
    score: column(/^得分$/),
  }
  const unit = moneyUnitIn(heads.join('')) ?? unitNear(rows) ?? 'wan'
  const line = ({ cells }: TextRow): FundsLine => ({
    initialFen: fen(cells[at.initial], unit),
    fullYearFen: fen(cells[at.fullYear], unit),
    executedFen: fen(cells[at.executed], unit),
  })
  const below = rows.slice(head + 1, head + 9)
  const total = below.find((row) => fundsLineOf(labelOf(row)) === 'total')
  const parts = below.flatMap((row) => {
    const source = fundsLineOf(labelOf(row))
    return source === null || source === 'total' ? [] : [{ ...line(row), source }]
  })
  if (!total) return budgetIn(rows)
  const printed = { rate: (total.cells[at.rate] ?? '').trim(), score: (total.cells[at.score] ?? '').trim() }
  const isPrinted = printed.rate !== '' || printed.score !== ''
  const funds = { total: line(total), parts, ...(isPrinted && { printed }) }
  const weight = weightOf(total.cells[at.weight] ?? '')
  return {
    fields: { funds, ...budget(funds), ...execution(weight) },
    at: { row: total.at, column: Math.max(0, at.initial) },
  }
}

/** The line of 项目资金 a label names, half width and without blanks; null for none and for a level of government within a line. */
export function fundsLineOf(label: string): 'total' | FundsSource | null {
  if (TOTAL.test(label)) return 'total'
  if (!PART.test(label) || BELOW.test(label)) return null
  return /财政拨款/.test(label) ? 'fiscal' : /上年结转/.test(label) ? 'carried' : 'other'
}

const labelOf = ({ cells }: TextRow): string =>
  plain(cells.find((cell) => cell.trim() !== '')).replace(/^项目资金(?:\([^)]*\))?/, '')
const execution = (weight: Decimal | null) => (weight === null ? {} : { executionWeight: weight })

/** The budget the targets were set against: the initial one, from the parts where the total says nothing. */
function budget({ total, parts }: NonNullable<LintForm['funds']>): Pick<LintForm, 'totalBudgetFen'> {
  const sum = (column: keyof FundsLine): Fen => parts.reduce((all, part) => all + (part[column] ?? 0), 0)
  const found = total.initialFen || sum('initialFen') || total.fullYearFen || sum('fullYearFen')
  return found ? { totalBudgetFen: found } : {}
}

/** A goals form names its total with an amount beside it. */
function budgetIn(rows: readonly TextRow[]): FundsReading {
  const unit = unitNear(rows) ?? 'wan'
  for (const row of rows) {
    const label = row.cells.findIndex((cell) => /资金总额|预算金额|项目总投资|^总额$/.test(plain(cell)))
    if (label < 0) continue
    const own = moneyUnitIn(row.cells[label] ?? '') ?? unit
    const column = row.cells.findIndex((cell, at) => at > label && fen(cell, own) !== null)
    const amountFen = column < 0 ? null : fen(row.cells[column], own)
    if (amountFen) return { fields: { totalBudgetFen: amountFen }, at: { row: row.at, column } }
  }
  return { fields: {}, at: null }
}

function unitNear(rows: readonly TextRow[]): MoneyUnit | null {
  const note = rows
    .flatMap(({ cells }) => cells)
    .find((cell) => cell.length < 40 && /单位[:：]|项目资金/.test(cell) && moneyUnitIn(cell))
  return note === undefined ? null : moneyUnitIn(note)
}

function fen(cell: string | undefined, unit: MoneyUnit): Fen | null {
  const read = parseMoney((cell ?? '').slice(0, 60), { unit, finerThanFen: 'round' })
  return read.ok ? read.amountFen : null
}
