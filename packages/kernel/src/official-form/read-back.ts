import { decimal, toHalfWidth } from '../base/index.ts'
import type { Fen } from '../base/index.ts'
import type { FormReading, IndicatorField, Place, TextSheet } from '../indicator-lint/index.ts'
import { wanOf } from './cells.ts'
import { filledIn, toldOfFile } from './contradictions/index.ts'
import type { Filled, ToldOfFile } from './contradictions/index.ts'
import { evaluationTree } from './fill/tree.ts'
import type { OfficialForm } from './form.ts'
import type { TreeWritten } from './written/tree.ts'

/**
 * A cell where a filled form says something else: a contradiction with what the system knows, an offer to take over what people may write,
 * or news of something the system does not know and asks for elsewhere.
 */
export type Difference = {
  key: string
  kind: 'contradiction' | 'offer' | 'news'
  ours: string
  theirs: string
  at: Place | null
}

export type ReadBack =
  | ({
      ok: true
      read: 'marks' | 'layout'
      compared: number
      differences: Difference[]
      unmatched: Unmatched[]
    } & ToldOfFile)
  | { ok: false; problem: 'not_a_form' | 'another_form' }

/** What an own export leaves in a hidden column of each row: which key stands in which column. */
const MARK = 'jiheng-form/1'
export const markOf = (form: OfficialForm): string => `${MARK}|${form.kind}|${form.year}|${form.projectId}`
export const rowMark = (keys: readonly { column: number; key: string }[]): string =>
  [MARK, ...keys.map(({ column, key }) => `${column}=${key}`)].join('|')

type Found = { key: string; theirs: string; at: Place | null }
type Unmatched = { name: string; at: Place | null }

/**
 * Reads a filled form back and holds it against ours. An own export is known by its marks, whatever rows were put in between; any other
 * file by the layout the finance bureaus print. Nothing is changed: the caller shows the differences.
 */
export function readBack(form: OfficialForm, sheet: TextSheet): ReadBack {
  const marked = markedIn(sheet)
  if (marked !== null && marked.form !== markOf(form)) return { ok: false, problem: 'another_form' }
  const codeOf = codesIn(form)
  const filled = filledIn(form.kind, sheet)
  if (filled === null && marked === null) return { ok: false, problem: 'not_a_form' }
  const told = filled ? toldOfFile(form, sheet, filled, codeOf) : { contradictions: [], findings: [] }
  if (marked !== null) return { ok: true, read: 'marks', ...compared(form, marked.cells), ...told, unmatched: [] }
  const { cells, unmatched } = filled ? laidOut(filled, codeOf) : { cells: [], unmatched: [] }
  return { ok: true, read: 'layout', ...compared(form, cells), ...told, unmatched }
}

/** Finds the code of an indicator by its name, whatever its width and blanks. */
function codesIn({ kind, rows, cells }: OfficialForm): CodeOf {
  const own = kind === 'evaluation_system' ? evaluationTree : rows
  const codes = new Map(own.map(({ code }) => [plainOf(cells[`indicator.${code}.name`]?.text ?? ''), code]))
  return (name) => codes.get(plainOf(name))
}

function markedIn({ rows }: TextSheet): { form: string; cells: Found[] } | null {
  let form: string | null = null
  const cells: Found[] = []
  for (const { at, cells: row } of rows) {
    const mark = row.find((cell) => cell.startsWith(`${MARK}|`))
    if (mark === undefined) continue
    const parts = mark.split('|').slice(1)
    if (!parts[0]?.includes('=')) form ??= mark
    else
      for (const part of parts) {
        const [column = '', key = ''] = part.split('=')
        cells.push({ key, theirs: (row[Number(column)] ?? '').trim(), at: { row: at, column: Number(column) } })
      }
  }
  return form === null ? null : { form, cells }
}

const COLUMNS: readonly (readonly [IndicatorField, string])[] = [
  ['target', 'target'],
  ['actual', 'actual'],
  ['weight', 'weight'],
  ['score', 'score'],
  ['reason', 'reason'],
  ['scoring', 'standard'],
]

type CodeOf = (name: string) => string | undefined
type LaidOut = { cells: Found[]; unmatched: Unmatched[] }

const laidOut = ({ reading, tree }: Filled, codeOf: CodeOf): LaidOut =>
  tree ? treeCells(tree, codeOf) : formCells(reading, codeOf)

/** Finds the cells of a printed tree by the names of its third level. */
function treeCells({ rows, total }: TreeWritten, codeOf: CodeOf): LaidOut {
  const put = (key: string, cell: { text: string; at: Place } | null): Found[] =>
    cell ? [{ key, theirs: cell.text, at: cell.at }] : []
  const unmatched = rows.flatMap(({ name: { text, at } }) => (codeOf(text) === undefined ? [{ name: text, at }] : []))
  const cells = rows.flatMap(({ name, weight, score, grounds }) => {
    const code = codeOf(name.text)
    const key = (column: string): string => `indicator.${code}.${column}`
    if (code === undefined) return []
    return [...put(key('weight'), weight), ...put(key('score'), score), ...put(key('grounds'), grounds)]
  })
  const { weight, score, grade } = total
  return {
    cells: [...cells, ...put('total.weight', weight), ...put('total.score', score), ...put('total.grade', grade)],
    unmatched,
  }
}

/** Finds the cells of a printed form: indicators by their name, money by its lines. */
function formCells({ form: read, placeOf }: FormReading, codeOf: CodeOf): LaidOut {
  const cells: Found[] = [{ key: 'project.name', theirs: read.project, at: null }]
  const unmatched: Unmatched[] = []
  for (const [at, indicator] of read.indicators.entries()) {
    const code = codeOf(indicator.name)
    if (code === undefined) unmatched.push({ name: indicator.name, at: placeOf({ indicator: at, field: 'name' }) })
    else
      for (const [field, column] of COLUMNS) {
        const theirs = (indicator[field] ?? '').trim()
        const written =
          field === 'target'
            ? `${/^[≥≤=<>]/.test(theirs) ? '' : indicator.sign}${theirs}${theirs.endsWith(indicator.unit) ? '' : indicator.unit}`
            : theirs
        cells.push({ key: `indicator.${code}.${column}`, theirs: written, at: placeOf({ indicator: at, field }) })
      }
  }
  const { funds, printedTotal } = read
  const money = (line: string, { initialFen, fullYearFen, executedFen }: NonNullable<typeof funds>['total']): void => {
    const put = (column: string, amountFen: Fen | null): void =>
      void (amountFen !== null && cells.push({ key: `funds.${line}.${column}`, theirs: wanOf(amountFen), at: null }))
    put('initial', initialFen)
    put('full', fullYearFen)
    put('executed', executedFen)
  }
  if (funds) {
    money('total', funds.total)
    for (const part of funds.parts) if (part.source) money(part.source, part)
    cells.push(
      { key: 'funds.rate', theirs: funds.printed?.rate ?? '', at: null },
      { key: 'execution.score', theirs: funds.printed?.score ?? '', at: null },
    )
  }
  cells.push({ key: 'total.score', theirs: printedTotal ?? '', at: null })
  return { cells, unmatched }
}

function compared(form: OfficialForm, found: readonly Found[]): { compared: number; differences: Difference[] } {
  const known = found.filter(({ key }) => form.cells[key])
  const differences = known.flatMap(({ key, theirs, at }): Difference[] => {
    const cell = form.cells[key]
    if (!cell || theirs === '' || isSame(cell.text, theirs)) return []
    const kind = cell.isOpen ? 'offer' : cell.text === '' ? 'news' : 'contradiction'
    return [{ key, kind, ours: cell.text, theirs, at }]
  })
  return { compared: known.length, differences }
}

const plainOf = (text: string): string => toHalfWidth(text).replace(/\s+/g, '')

/** The same words whatever their width and blanks; the same number however it is written, a share also as a spreadsheet keeps it: 0.9 for 90%. */
function isSame(ours: string, theirs: string): boolean {
  const [a, b] = [plainOf(ours), plainOf(theirs)]
  if (a === b) return true
  const [x, y] = [numberOf(a), numberOf(b)]
  if (x === null || y === null) return false
  const isShare = a.endsWith('%') && !b.endsWith('%')
  return decimal.compare(x, y) === 0 || (isShare && decimal.compare(x, decimal.multiply(y, '100')) === 0)
}

/** `1,200.50` and `90%`. */
function numberOf(text: string): string | null {
  const bare = text.replaceAll(',', '')
  return /^-?\d{1,14}(\.\d{1,12})?%?$/.test(bare) ? decimal.canonical(bare.replace('%', '')) : null
}
