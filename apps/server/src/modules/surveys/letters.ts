import { phraseOf, type Locale } from '@jiheng/phrases'
import type { Paper } from '../../platform/documents/paper.ts'
import type { Cell, Table } from '../../platform/spreadsheet/cell.ts'
import type { Letters } from './service/drawing.ts'

const columns = ['building', 'number', 'code', 'address', 'until'] as const
const shares = [0.18, 0.1, 0.24, 0.34, 0.14]
const widths = [20, 12, 20, 44, 14]

/** Where a letter leads: the code stands behind the #, so that no server on the way writes it down. */
export const addressOf = (origin: string, code: string): string => `${origin}/s#${code}`

function linesOf({ survey, letters }: Letters, origin: string): string[][] {
  return letters.map(({ building, number, code }) => [
    ...[building, String(number), code, addressOf(origin, code), survey.closesOn],
  ])
}

const headOf = (locale: Locale): string[] => columns.map((column) => phraseOf(locale, `surveys.letter.${column}`))

/** The list for the one who delivers, as a sheet. */
export function lettersTable(locale: Locale, letters: Letters, origin: string): Table {
  return {
    name: phraseOf(locale, 'surveys.letter.name'),
    columns: headOf(locale).map((header, at) => ({ header, width: widths[at]! })),
    rows: rowsOf(linesOf(letters, origin)),
  }
}

async function* rowsOf(lines: readonly Cell[][]): AsyncGenerator<Cell[]> {
  for (const line of lines) yield line
}

/** The same list to print. */
export function lettersPaper(locale: Locale, letters: Letters, origin: string): Paper {
  const { title, projectName } = letters.survey
  const heading = phraseOf(locale, 'surveys.letter.title', { title })
  return {
    ...{ title: heading, author: '绩衡' },
    orientation: 'landscape',
    blocks: [
      { kind: 'text', text: heading, look: 'title', align: 'center', after: 10 },
      {
        kind: 'text',
        text: phraseOf(locale, 'surveys.letter.about', { project: projectName, n: letters.letters.length }),
      },
      { kind: 'text', text: phraseOf(locale, 'surveys.letter.rules'), after: 8 },
      {
        kind: 'table',
        columns: headOf(locale).map((head, at) => ({ title: head, share: shares[at]! })),
        rows: linesOf(letters, origin),
      },
    ],
  }
}
