import type { IndicatorField, LintForm, LintIndicator } from '../form.ts'
import type { LintCell } from '../finding.ts'
import { plain } from '../text.ts'
import { fundsIn } from './funds.ts'
import { columnsIn, moreColumnsIn } from './header.ts'
import type { Columns } from './header.ts'
import type { Place, TextRow, TextSheet } from './sheet.ts'

/** A form found on a sheet, and where its cells stand. */
export type FormReading = {
  form: LintForm
  /** The place of a finding's cell; null for a row or a column that is not there. */
  placeOf: (cell: LintCell) => Place | null
}

const END = /^(?:总分|合计|总计|评价结论|填报人|填表人|审核|存在问题|改进措施|项目负责人|备注|说明|注)[:：(（]?|意见$/
/** The number a printed form gives its rows: 指标1：. */
const NUMBERED = /^指标\s*\d{1,2}\s*[:：、.]?\s*(?=\S)/
const UNFILLED = /^(?:指标\d{0,2}|[…．.]+|\(empty\))[:：]?$/

/**
 * Reads a 绩效目标申报表, 绩效监控表 or 绩效自评表: columns found by what offices call them, levels carried down merged cells, the
 * project, year, funds and budget from above. Of several tables of indicators the year's is taken. Null when there is none.
 */
export function readForm({ rows }: TextSheet): FormReading | null {
  const heads = rows.flatMap((row, index) => {
    const columns = columnsIn(row)
    return columns ? [{ index, columns, isYearly: isYearly(rows, index) }] : []
  })
  const head = heads.find(({ isYearly: yearly }) => yearly) ?? heads.at(-1)
  if (!head) return null
  const more = moreColumnsIn(rows[head.index + 1], head.columns)
  const columns = more ?? head.columns
  const next = heads.find(({ index }) => index > head.index)?.index ?? rows.length
  const body = rows.slice(head.index + (more ? 2 : 1), next)
  const last = body.findIndex(({ cells }) => END.test(plain(cells.find((cell) => cell.trim() !== ''))))
  const read = indicatorsIn(last < 0 ? body : body.slice(0, last), columns)
  const above = rows.slice(0, heads[0]?.index ?? head.index)
  const printedTotal = last < 0 ? '' : totalIn(body[last], columns)
  const funds = fundsIn(above)
  const year = yearIn(above)
  const form: LintForm = {
    project: projectIn(above),
    ...(year !== null && { year }),
    ...funds.fields,
    ...(printedTotal !== '' && { printedTotal }),
    indicators: read.map(({ indicator }) => indicator),
  }
  return { form, placeOf: (cell) => placeOf(cell, read, columns, funds.at) }
}

/** Whether the rows just above a header speak of the year and not of the long term. */
function isYearly(rows: readonly TextRow[], index: number): boolean {
  const text = plain(
    rows
      .slice(Math.max(0, index - 1), index + 1)
      .map(({ cells }) => cells.join(' '))
      .join(' '),
  )
  return /年度绩效指标|年度指标|本年度/.test(text) && !/长期(?:绩效)?指标/.test(text)
}

/** The 总分 printed below the indicators, in the column of scores. */
function totalIn(row: TextRow | undefined, { score }: Columns): string {
  const isTotal = row !== undefined && /^(?:总分|合计|总计)/.test(plain(row.cells.find((cell) => cell.trim() !== '')))
  return isTotal && score !== undefined ? (row.cells[score] ?? '').trim() : ''
}

type ReadRow = { at: number; indicator: LintIndicator }

const REQUIRED = ['level1', 'level2', 'name', 'sign', 'target', 'unit', 'weight'] as const
const OPTIONAL = ['lastYear', 'actual', 'score', 'evidence', 'scoring', 'reason'] as const

function indicatorsIn(body: readonly TextRow[], columns: Columns): ReadRow[] {
  let [level1, level2] = ['', '']
  return body.flatMap(({ at, cells }): ReadRow[] => {
    const cell = (field: IndicatorField): string => {
      const text = (cells[columns[field] ?? -1] ?? '').trim()
      return UNFILLED.test(text) ? '' : text
    }
    const own1 = cell('level1')
    const own2 = cell('level2')
    if (own1 !== '' && own1 !== level1) [level1, level2] = [own1, '']
    if (own2 !== '') level2 = own2
    const filled = Object.fromEntries(REQUIRED.map((field) => [field, cell(field)])) as LintIndicator
    const name = filled.name.replace(NUMBERED, '')
    const more = Object.fromEntries(OPTIONAL.flatMap((field) => (cell(field) === '' ? [] : [[field, cell(field)]])))
    const indicator: LintIndicator = { ...filled, ...more, level1, level2, name }
    return [indicator.name, indicator.target, indicator.weight].every((text) => text === '') ? [] : [{ at, indicator }]
  })
}

function placeOf(
  { indicator, field }: LintCell,
  read: readonly ReadRow[],
  columns: Columns,
  funds: Place | null,
): Place | null {
  if (field === 'funds') return funds
  if (field === 'ex_ante' || indicator === null) return null
  const row = read[indicator]?.at
  const column = columns[field] ?? (field === 'sign' || field === 'unit' ? columns.target : undefined)
  return row === undefined || column === undefined ? null : { row, column }
}

/** The cell beside 项目名称, or what follows it in its own cell. */
function projectIn(above: readonly TextRow[]): string {
  for (const { cells } of above) {
    const at = cells.findIndex((cell) => /^\s*\*?项\s*目\s*(?:支出)?\s*名\s*称/.test(cell))
    if (at < 0) continue
    const own = (cells[at] ?? '').replace(/^[^:：]*[:：]?/, '').trim()
    return own === '' ? (cells.slice(at + 1).find((cell) => cell.trim() !== '') ?? '').trim() : own
  }
  return ''
}

function yearIn(above: readonly TextRow[]): number | null {
  for (const { cells } of above)
    for (const cell of cells) {
      const found = /(20\d{2})\s*年度?/.exec(cell.slice(0, 80))?.[1]
      if (found !== undefined) return Number(found)
    }
  return null
}
