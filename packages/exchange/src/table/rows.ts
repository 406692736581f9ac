import { isDayCell, textOf, type Cell, type Row, type Sheet } from '@jiheng/spreadsheet'
import type { Columns, Field } from './columns.ts'
import { readPredecessors } from './predecessors.ts'

/** A row that is an activity, with the text of its fields. */
export type TableRow = { at: number; id: string; fields: Partial<Record<Field, string>>; indent: number }

const IDS: readonly Field[] = ['id', 'code', 'row', 'uniqueId', 'wbs']

/** The activities of a table. Without a column of ids, rows are counted from 1 as Project does. */
export type TableRows = { rows: TableRow[]; isCounted: boolean; left: number[]; idField: Field | undefined }

/** Reads the rows below the header; ids come from the column that most predecessors name. */
export function readRows({ rows }: Sheet, columns: Columns): TableRows {
  const body = rows.slice(columns.headerRow + 1).map((row) => fieldsOf(row, columns))
  const named = body.filter(({ fields }) => fields.name || fields.duration || fields.predecessors)
  const idField = idFieldOf(named, columns)
  const read: TableRow[] = []
  const left: number[] = []
  for (const { at, fields, indent } of named) {
    const id = idField === undefined ? String(read.length + 1) : fields[idField]
    // A total or a note has no id, or no name beside it.
    if (!id || (!fields.name && !fields.duration)) left.push(at)
    else read.push({ at, id, fields, indent })
  }
  return { rows: read, isCounted: idField === undefined, left, idField }
}

type Fields = Omit<TableRow, 'id'>

function fieldsOf({ at, cells }: Row, columns: Columns): Fields {
  const fields: Fields['fields'] = {}
  let indent = 0
  for (const [field, column] of Object.entries(columns.at) as [Field, number][]) {
    const text = written(cells[column] ?? null)
    if (field === 'name') indent = /^[\s\u3000]*/.exec(text)?.[0].length ?? 0
    if (text.trim() !== '') fields[field] = text.trim()
  }
  return { at, fields, indent }
}

/** A predecessor such as 3 may be a number cell; a day is told apart from text so that dates stay dates. */
function written(cell: Cell): string {
  return isDayCell(cell) ? cell.day : textOf(cell)
}

function idFieldOf(rows: readonly Fields[], { at }: Columns): Field | undefined {
  const ranked = IDS.filter((field) => at[field] !== undefined).map((field) => {
    const ids = new Set(rows.flatMap(({ fields }) => fields[field] ?? []))
    const named = rows.slice(0, 2_000).flatMap(({ fields }) => {
      const text = fields.predecessors ?? fields.successors
      return text === undefined ? [] : readPredecessors(text, (id) => ids.has(id)).links
    })
    const hits = named.filter(({ id }) => ids.has(id)).length
    return { field, hits: named.length === 0 ? 0 : hits / named.length, filled: ids.size }
  })
  const filled = ranked.filter((each) => each.filled > 0)
  return filled.sort((a, b) => b.hits - a.hits || b.filled - a.filled || IDS.indexOf(a.field) - IDS.indexOf(b.field))[0]
    ?.field
}
