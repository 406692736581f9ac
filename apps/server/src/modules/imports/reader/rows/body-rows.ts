import { textOf, type Row, type Sheet, type Span, LIMITS, Refusal } from '@jiheng/spreadsheet'
import type { Field } from '../columns/fields.ts'
import type { Header } from '../../../../platform/lists/header.ts'
import { isTotal, tight } from '../../../../platform/lists/total-row.ts'
import type { Match } from '../columns/matching.ts'

/** What a row below the header is. Only `project` rows are imported; the rest are counted and shown. */
export type RowKind = 'project' | 'total' | 'group' | 'note' | 'header' | 'continuation'

/** A project row with the group heading it stands under (一、新开工项目). */
export type BodyRow = { row: Row; group: string }

export type Body = { projects: BodyRow[]; left: Record<Exclude<RowKind, 'project'>, number> }

const NUMERAL = /^[((]?[一二三四五六七八九十]{1,3}[))]?$/
const NUMBERED_HEADING = /^([((][一二三四五六七八九十]{1,3}[))]|[一二三四五六七八九十]{1,3}[、.,．])/
const NOTE = /^(注|备注|说明|填报|填表|制表|审核|报送|联系人?[::]|note|source|\*)/i
/** Fields a heading or a total never fills. */
const PROJECT_ONLY = new Set<Field>([
  'code',
  'owner',
  'contractor',
  'plannedStart',
  'plannedFinish',
  'period',
  'address',
  'externalId',
])

/** Fields a merged cell states for every row it spans. */
const CARRIED = new Set<Field>([
  'region',
  'department',
  'owner',
  'kind',
  'industry',
  'class',
  'stage',
  'contact',
  'asOf',
])

/** The body with values of merged cells carried down, for telling apart and for reading. */
export function bodyRows(sheet: Sheet, header: Header, matches: readonly Match[]): Body {
  const left: Body['left'] = { total: 0, group: 0, note: 0, header: 0, continuation: 0 }
  const projects: BodyRow[] = []
  const spansByRow = indexSpans(sheet.spans, header)
  const rowAt = new Map(sheet.rows.map((row) => [row.at, row]))
  const fieldAt: FieldAt = new Map(
    matches.flatMap(({ field, column }) => (field === null ? [] : [[column.column, field]])),
  )
  let group = ''
  for (const row of sheet.rows.slice(header.bodyFrom)) {
    const spans = spansByRow.get(row.at) ?? []
    const kind = kindOf(row, spans, header, fieldAt)
    if (kind === 'project') projects.push({ row: carryDown(row, spans, rowAt, fieldAt), group })
    else left[kind]++
    if (kind === 'group')
      group = row.cells.map(textOf).find((text) => text.trim() !== '' && !NUMERAL.test(text.trim())) ?? group
  }
  return { projects, left }
}

type FieldAt = ReadonlyMap<number, Field>

/** The filled cells of a row, in order. */
type Filled = { texts: string[]; columns: number[] }

function filledCells(row: Row): Filled {
  const filled: Filled = { texts: [], columns: [] }
  row.cells.forEach((cell, column) => {
    const text = textOf(cell).trim()
    if (text === '') return
    filled.texts.push(text)
    filled.columns.push(column)
  })
  return filled
}

function kindOf(row: Row, spans: readonly Span[], header: Header, fieldAt: FieldAt): RowKind {
  const { texts, columns } = filledCells(row)
  const [first] = texts
  if (first === undefined) return 'note'
  if (texts.slice(0, 4).some(isTotal)) return 'total'
  if (repeatsHeader(texts, columns, header)) return 'header'
  const fields = columns.flatMap((column) => fieldAt.get(column) ?? [])
  const mark = tight(first)
  const isHeading = NUMBERED_HEADING.test(mark) || (NUMERAL.test(mark) && countsRows(columns[0] ?? 0, header))
  if (isHeading && !fields.some((field) => PROJECT_ONLY.has(field))) return 'group'
  if (texts.length === 1 && NOTE.test(mark)) return 'note'
  if (texts.length === 1 && spans.some((span) => span.top === row.at && span.right - span.left >= 2)) return 'group'
  if (!fields.includes('name') && spans.some((span) => span.top < row.at && coversName(span, fieldAt)))
    return 'continuation'
  return fields.length === 0 ? 'note' : 'project'
}

/** A column of row numbers, where 一 heads a group of 1, 2, 3. */
function countsRows(column: number, header: Header): boolean {
  const leaf = header.columns.find((each) => each.column === column)?.leaf
  return leaf === undefined || /^(序号?|编号|项次|no\.?|#)$/i.test(tight(leaf))
}

function coversName(span: Span, fieldAt: FieldAt): boolean {
  for (let column = span.left; column <= span.right; column++) if (fieldAt.get(column) === 'name') return true
  return false
}

function repeatsHeader(texts: readonly string[], columns: readonly number[], header: Header): boolean {
  // A repeated header begins with one of its own labels; checking that first keeps ordinary rows cheap.
  if (texts.length < 3 || !header.columns.some(({ leaf }) => leaf === texts[0]?.replace(/\s+/g, ' '))) return false
  const same = texts.filter(
    (text, i) => header.columns.find(({ column }) => column === columns[i])?.leaf === text.replace(/\s+/g, ' '),
  )
  return same.length >= texts.length * 0.6
}

/** How many rows merged areas may touch together; a real list touches each row a few times. */
const MOST_TOUCHED = 500_000

/** Merged areas of the body by each row they touch. Throws Refusal `too_many_merged_cells` when they pile up. */
function indexSpans(spans: readonly Span[], header: Header): Map<number, Span[]> {
  const byRow = new Map<number, Span[]>()
  let touched = 0
  for (const span of spans) {
    if (span.bottom <= header.last) continue
    touched += span.bottom - span.top + 1
    if (touched > MOST_TOUCHED) throw new Refusal('too_many_merged_cells', { limit: LIMITS.mergedCells })
    for (let row = span.top; row <= span.bottom; row++) {
      const known = byRow.get(row)
      if (known === undefined) byRow.set(row, [span])
      else known.push(span)
    }
  }
  return byRow
}

/** A district or department merged over several projects holds for each of them; money and dates are never repeated. */
function carryDown(row: Row, spans: readonly Span[], rowAt: ReadonlyMap<number, Row>, fieldAt: FieldAt): Row {
  const reaching = spans.filter((span) => span.top < row.at && span.left === span.right)
  if (reaching.length === 0) return row
  const cells = [...row.cells]
  for (const span of reaching) {
    const field = fieldAt.get(span.left)
    if (field === undefined || !CARRIED.has(field) || textOf(cells[span.left] ?? null) !== '') continue
    for (let gap = cells.length; gap < span.left; gap++) cells.push(null)
    cells[span.left] = rowAt.get(span.top)?.cells[span.left] ?? null
  }
  return { at: row.at, cells }
}
