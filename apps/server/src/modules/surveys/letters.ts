import { phraseOf, type Locale } from '@jiheng/phrases'
import type { Cell, Table } from '../../platform/spreadsheet/cell.ts'
import { addressOf } from './invitation.ts'
import type { Letters } from './service/drawing.ts'

const columns = ['building', 'number', 'code', 'address', 'until'] as const
const widths = [20, 12, 20, 44, 14]

/** The list for an office that prints letters of its own. */
export function lettersTable(locale: Locale, { survey, letters }: Letters, origin: string): Table {
  const lines = letters.map(({ building, number, code }) => [
    ...[building, String(number), code, addressOf(origin, code), survey.closesOn],
  ])
  return {
    name: phraseOf(locale, 'surveys.letter.name'),
    columns: columns.map((column, at) => ({
      header: phraseOf(locale, `surveys.letter.${column}`),
      width: widths[at]!,
    })),
    rows: rowsOf(lines),
  }
}

async function* rowsOf(lines: readonly Cell[][]): AsyncGenerator<Cell[]> {
  for (const line of lines) yield line
}
