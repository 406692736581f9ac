import { toHalfWidth } from '@jiheng/kernel/base'
import { textOf } from './cell-text.ts'
import type { Header } from './header.ts'
import type { Match } from './matching.ts'
import type { Row, Sheet, Span } from './sheet.ts'

/** What a row below the header is. Only `project` rows are imported; the rest are counted and shown. */
export type RowKind = 'project' | 'total' | 'group' | 'note' | 'header' | 'continuation'

/** A project row with the group heading it stands under (一、新开工项目). */
export type BodyRow = { row: Row; group: string }

export type Body = { projects: BodyRow[]; left: Record<Exclude<RowKind, 'project'>, number> }

const TOTAL = /^(.{0,12}(合计|小计|总计|累计)|grandtotal|subtotal|total)[::]?$/i
const NUMERAL = /^[((]?[一二三四五六七八九十]{1,3}[))]?$/
const NUMBERED_HEADING = /^([((][一二三四五六七八九十]{1,3}[))]|[一二三四五六七八九十]{1,3}[、.,．])/
const NOTE = /^(注|备注|说明|填报|填表|制表|审核|报送|联系人?[::]|note|source|\*)/i
/** Fields a heading or a total never fills. */
const PROJECT_ONLY = new Set(['code', 'owner', 'contractor', 'plannedStart', 'plannedFinish', 'period', 'address', 'externalId'])

/** The body with values of merged cells carried down, for telling apart and for reading. */
export function bodyRows(sheet: Sheet, header: Header, matches: readonly Match[]): Body {
  const left: Body['left'] = { total: 0, group: 0, note: 0, header: 0, continuation: 0 }
  const projects: BodyRow[] = []
  const spansByRow = indexSpans(sheet.spans, header)
  let group = ''
  for (const row of sheet.rows.slice(header.bodyFrom)) {
    const spans = spansByRow.get(row.at) ?? []
    const kind = kindOf(row, spans, header, matches)
    if (kind === 'project') projects.push({ row: carryDown(row, spans, sheet, matches), group })
    else left[kind]++
    if (kind === 'group') group = row.cells.map(textOf).find((text) => text.trim() !== '' && !NUMERAL.test(text.trim())) ?? group
  }
  return { projects, left }
}

function kindOf(row: Row, spans: readonly Span[], header: Header, matches: readonly Match[]): RowKind {
  const filled = row.cells.flatMap((cell, column) => {
    const text = toHalfWidth(textOf(cell)).replace(/\s+/g, '')
    return text === '' ? [] : [{ text, column }]
  })
  const [first] = filled
  if (first === undefined) return 'note'
  if (filled.slice(0, 4).some(({ text }) => TOTAL.test(text))) return 'total'
  if (repeatsHeader(filled, header)) return 'header'
  const fields = new Set(matches.filter(({ field, column }) => field !== null && textOf(row.cells[column.column] ?? null).trim() !== '').map(({ field }) => field))
  const isBare = ![...fields].some((field) => field !== null && PROJECT_ONLY.has(field))
  if (isBare && (NUMBERED_HEADING.test(first.text) || NUMERAL.test(first.text))) return 'group'
  if (filled.length === 1 && NOTE.test(first.text)) return 'note'
  if (filled.length === 1 && spans.some((span) => span.top === row.at && span.right - span.left >= 2)) return 'group'
  if (!fields.has('name') && spans.some((span) => span.top < row.at && matches.some(({ field, column }) => field === 'name' && column.column >= span.left && column.column <= span.right))) return 'continuation'
  return fields.size === 0 ? 'note' : 'project'
}

function repeatsHeader(filled: readonly { text: string; column: number }[], header: Header): boolean {
  if (filled.length < 3) return false
  const labels = new Map(header.columns.map(({ column, leaf }) => [column, toHalfWidth(leaf).replace(/\s+/g, '')]))
  return filled.filter(({ text, column }) => labels.get(column) === text).length >= filled.length * 0.6
}

/** Merged areas of the body that are taller than one row or start a heading, by each row they touch. */
function indexSpans(spans: readonly Span[], header: Header): Map<number, Span[]> {
  const byRow = new Map<number, Span[]>()
  for (const span of spans) {
    if (span.bottom <= header.last) continue
    // A merge down a whole column is formatting; ten thousand rows bound what one span may cost.
    for (let row = span.top; row <= Math.min(span.bottom, span.top + 10_000); row++) {
      const known = byRow.get(row)
      if (known === undefined) byRow.set(row, [span])
      else known.push(span)
    }
  }
  return byRow
}

/** A district or department merged over several projects holds for each of them; money and dates are never repeated. */
function carryDown(row: Row, spans: readonly Span[], sheet: Sheet, matches: readonly Match[]): Row {
  const reaching = spans.filter((span) => span.top < row.at && span.left === span.right)
  if (reaching.length === 0) return row
  const cells = [...row.cells]
  for (const span of reaching) {
    const match = matches.find(({ column }) => column.column === span.left)
    if (match?.field == null || !CARRIED.has(match.field) || textOf(cells[span.left] ?? null) !== '') continue
    for (let gap = cells.length; gap < span.left; gap++) cells.push(null)
    cells[span.left] = sheet.rows.find(({ at }) => at === span.top)?.cells[span.left] ?? null
  }
  return { at: row.at, cells }
}

const CARRIED = new Set<string>(['region', 'department', 'owner', 'kind', 'industry', 'class', 'stage', 'contact', 'asOf'])
