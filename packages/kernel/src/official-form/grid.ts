import type { Decimal, Note, Source } from '../base/index.ts'
import type { FormCell, OfficialForm, Origin } from './form.ts'

/** What a cell is for the reader: printed words, a value from records, a computed one, a place to write. */
export type CellRole = 'label' | 'given' | 'computed' | 'typed'

/** A cell of the paper at its place; labels have words, values a key and a text. */
export type GridCell = {
  column: number
  colSpan: number
  rowSpan: number
  role: CellRole
  say: Note | null
  text: string
  number: Decimal | null
  key: string | null
  origin: Origin | null
  proof: Source | null
  isRequired: boolean
  align: 'start' | 'center' | 'end'
  isStrong: boolean
}

/** A form as a table: screen, Excel, Word and PDF are all made of it. Rows list the cells that begin in them. */
export type Grid = {
  title: Note
  note: Note | null
  /** Shares of the width; their sum is 1. */
  columnShares: readonly number[]
  rows: readonly (readonly GridCell[])[]
  /** The head of the indicators of the year: where it begins and how many rows it has. */
  head: Head | null
  /** All heads of tables in the form, in their order. */
  heads: readonly Head[]
}

/** Rows of a head, from the first one. */
export type Head = { from: number; count: number }

type Size = { colSpan?: number; rowSpan?: number; align?: GridCell['align'] }
export type Part = Omit<GridCell, 'column'>

/** Printed words, a phrase below `forms.paper`. */
export const label = (
  key: string,
  { colSpan = 1, rowSpan = 1, align = 'center' }: Size = {},
  params: Note['params'] = {},
): Part => ({
  ...{ colSpan, rowSpan, align, role: 'label', say: { key: `forms.paper.${key}`, params }, text: '', number: null },
  ...{ key: null, origin: null, proof: null, isRequired: false, isStrong: true },
})

/** An empty printed cell. */
export const blank = (size: Size = {}): Part => ({ ...label('', size), say: null })

/** A value of the form. Throws RangeError for a key it does not have: layout and content are made from one another. */
export function value(
  form: OfficialForm,
  key: string,
  { colSpan = 1, rowSpan = 1, align = 'center' }: Size = {},
): Part {
  const cell = form.cells[key]
  if (!cell) throw new RangeError(`the form has no cell ${key}`)
  const { text, number = null, origin, proof = null, isRequired } = cell
  return {
    colSpan,
    rowSpan,
    align,
    role: roleOf(cell),
    say: null,
    text,
    number,
    key,
    origin,
    proof,
    isRequired,
    isStrong: false,
  }
}

export function roleOf({ isOpen, origin }: Pick<FormCell, 'isOpen' | 'origin'>): CellRole {
  if (isOpen) return 'typed'
  return origin === 'computed' ? 'computed' : 'given'
}

/** Puts the parts of each row into the columns that cells from above leave free. Throws RangeError when a row does not fill its columns. */
export function placed(rows: readonly (readonly Part[])[], columns: number): GridCell[][] {
  const taken: number[] = Array.from({ length: columns }, () => 0)
  return rows.map((parts, at) => {
    const cells: GridCell[] = []
    let column = 0
    for (const part of parts) {
      while ((taken[column] ?? 0) > 0) column++
      cells.push({ ...part, column })
      for (let covered = column; covered < column + part.colSpan; covered++) taken[covered] = part.rowSpan
      column += part.colSpan
    }
    if (taken.length !== columns || taken.some((left) => left <= 0))
      throw new RangeError(`row ${at} does not fill its columns`)
    for (let covered = 0; covered < columns; covered++) taken[covered] = (taken[covered] ?? 0) - 1
    return cells
  })
}

/** For each row of a list of groups: how many rows its group has where it begins, nothing inside of it. */
export function spansOf<T>(rows: readonly T[], groupOf: (row: T) => string): (number | null)[] {
  return rows.map((row, at) => {
    const before = rows[at - 1]
    if (before !== undefined && groupOf(before) === groupOf(row)) return null
    const next = rows.findIndex((other, later) => later > at && groupOf(other) !== groupOf(row))
    return (next < 0 ? rows.length : next) - at
  })
}

/** The heads of a form that has them; the last one is that of the year's indicators. */
export function headed(...heads: Head[]): Pick<Grid, 'head' | 'heads'> {
  const own = heads.filter(({ count }) => count > 0)
  return { head: own.at(-1) ?? null, heads: own }
}
