import { parseMoney, type Currency, type MoneyUnit } from '@jiheng/kernel/base'
import { textOf, type Cell } from '@jiheng/spreadsheet'

/** Why a cell is no amount; each but `empty` is a sentence `imports.cell.<problem>`. */
export type AmountProblem = 'empty' | 'not_money' | 'ambiguous_separator' | 'money_too_large'
export type AmountReading = { ok: true; amountFen: number; currency: Currency } | { ok: false; problem: AmountProblem }

/** Reads an amount as its column writes it: a number cell exactly, a text with its own unit and separators. */
export function readAmount(cell: Cell, { unit, currency }: { unit: MoneyUnit; currency: Currency }): AmountReading {
  const whole = typeof cell === 'number' ? wholeFen(cell, unit) : undefined
  if (whole !== undefined) return { ok: true, amountFen: whole, currency }
  const read = parseMoney(textOf(cell).trim(), { unit, currency, finerThanFen: 'round' })
  if (read.ok) return { ok: true, amountFen: read.amountFen, currency: read.currency }
  switch (read.problem) {
    case 'empty':
    case 'ambiguous_separator':
      return { ok: false, problem: read.problem }
    case 'too_large':
      return { ok: false, problem: 'money_too_large' }
    default:
      return { ok: false, problem: 'not_money' }
  }
}

const FEN_PER_UNIT: Record<MoneyUnit, number> = {
  yuan: 1e2,
  thousand: 1e5,
  wan: 1e6,
  million: 1e8,
  ten_million: 1e9,
  yi: 1e10,
  billion: 1e11,
}

/**
 * The fen of a number cell when they are a whole, non-negative amount: the product is off by far less than the margin
 * allowed here, so the nearest integer is exact. Anything else takes the decimal way of `parseMoney`.
 */
function wholeFen(value: number, unit: MoneyUnit): number | undefined {
  const fen = value * FEN_PER_UNIT[unit]
  const nearest = Math.round(fen)
  return fen >= 0 && fen < 1e12 && Math.abs(fen - nearest) < 1e-3 ? nearest : undefined
}
