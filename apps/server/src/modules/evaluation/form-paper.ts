import type { Note } from '@jiheng/kernel/base'
import { gridOf, markOf, rowMark, type GridCell, type OfficialForm, type Say } from '@jiheng/kernel/official-form'
import { phraseOf } from '@jiheng/phrases'
import type { Block, GridBlock, Paper } from '../../platform/documents/paper.ts'
import type { FormSheet } from '../../platform/spreadsheet/form-out.ts'

/** Official forms are papers of the office and written in its language, whatever their reader's. */
export const sayOfficially: Say = ({ key, params }: Note) => phraseOf('zh-CN', key, params)

export const wordsOf = ({ say, text }: Pick<GridCell, 'say' | 'text'>): string => (say ? sayOfficially(say) : text)

/** Who stands behind a printed form: the fingerprint of what was handed in, or nothing while it is a draft. */
export type Standing = { fingerprint: string | null }

/** A form as a paper on its side: title, the table, and by what content it can be checked. */
export function formPaper(form: OfficialForm, { fingerprint }: Standing): Paper {
  const grid = gridOf(form)
  const title = sayOfficially(grid.title)
  const foot =
    fingerprint === null
      ? { key: 'forms.paper.draft', params: {} }
      : { key: 'forms.paper.fingerprint', params: { hash: fingerprint } }
  const blocks: Block[] = [
    { kind: 'text', text: title, look: 'title', align: 'center' },
    ...(grid.note
      ? [{ kind: 'text', text: sayOfficially(grid.note), look: 'small', align: 'center', after: 6 } as const]
      : []),
    gridBlock(form),
    { kind: 'text', text: sayOfficially(foot), look: 'small', before: 6 },
  ]
  return {
    title: `${title} ${form.cells['project.name']?.text ?? ''}`,
    author: form.cells['project.unit']?.text ?? '',
    orientation: 'landscape',
    blocks,
  }
}

export function gridBlock(form: OfficialForm): GridBlock {
  const { columnShares, rows, heads } = gridOf(form)
  const merged = rows.map((cells) =>
    cells.map((cell) => ({
      column: cell.column,
      colSpan: cell.colSpan,
      rowSpan: cell.rowSpan,
      text: wordsOf(cell),
      align: cell.align,
      isStrong: cell.isStrong,
    })),
  )
  return { kind: 'grid', shares: columnShares, rows: merged, heads }
}

/** A form as a workbook that can be filled in and read back: a hidden column says which cell is which. */
export function formSheet(form: OfficialForm): FormSheet {
  const { title, note, columnShares, rows, heads } = gridOf(form)
  const out = rows.map((cells) =>
    cells.map((cell) => ({
      column: cell.column,
      colSpan: cell.colSpan,
      rowSpan: cell.rowSpan,
      text: wordsOf(cell),
      number: cell.number,
      align: cell.align,
      isStrong: cell.isStrong,
      isOpen: cell.role === 'typed',
    })),
  )
  const keysOf = (cells: readonly GridCell[]) =>
    cells.flatMap(({ column, key }) => (key === null ? [] : [{ column, key }]))
  return {
    name: sayOfficially(title),
    title: sayOfficially(title),
    note: note ? sayOfficially(note) : '',
    subject: form.cells['project.name']?.text ?? '',
    shares: columnShares,
    rows: out,
    heads,
    marks: { title: markOf(form), rows: rows.map((cells) => rowMark(keysOf(cells))) },
  }
}
