import { decimal } from '../../base/index.ts'
import type { Decimal } from '../../base/index.ts'
import { plain } from '../../indicator-lint/index.ts'
import type { Place, TextRow, TextSheet } from '../../indicator-lint/index.ts'
import { cellIn, labelOf } from './cell.ts'
import type { Written } from './cell.ts'

export type Points = Written & { points: Decimal }
/** A row of the third level, and the points it may and does have. */
export type TreeRowWritten = { name: Written; weight: Points | null; score: Points | null; grounds: Written | null }
/** A first or second level: the points printed for it, of the rows from `from` to before `until`. */
export type TreeLevelWritten = { name: string; points: Points; score: Points | null; from: number; until: number }
export type TreeWritten = {
  rows: TreeRowWritten[]
  levels: TreeLevelWritten[]
  total: { weight: Points | null; score: Points | null; grade: Written | null }
  /** Where the points of the rows begin; null without that column. */
  weightsAt: Place | null
}

const POINTS = /^(?:分值|权重|标准分|满分)(?:\([^)]*\))?$/
const SCORE = /^(?:评价|自评)?得分(?:\([^)]*\))?$/
const END = /^(?:总分|合计|总计)/
const SUBTOTAL = /小计$/

/** Reads a 评价指标体系: rows of the third level with their points, levels with points of their own, the total and the grade; null for any other table. */
export function treeIn({ rows }: TextSheet): TreeWritten | null {
  const at = rows.findIndex(({ cells }) => {
    const heads = cells.map(plain)
    const has = (pattern: RegExp): boolean => heads.some((head) => pattern.test(head))
    return has(/^一级/) && has(/^三级/) && has(POINTS) && has(SCORE) && !has(/^年度指标值$/)
  })
  const head = rows[at]
  if (!head) return null
  const columns = columnsIn(head)
  const below = rows.slice(at + 1)
  const end = below.findIndex((row) => END.test(labelOf(row)))
  const body = end < 0 ? below : below.slice(0, end)
  const read = bodyIn(body, columns)
  const weightsAt = body[0] && columns.weight >= 0 ? { row: body[0].at, column: columns.weight } : null
  return { ...read, total: totalIn(end < 0 ? [] : below.slice(end), columns), weightsAt }
}

type Columns = {
  levels: { name: number; points: number }[]
  name: number
  weight: number
  score: number
  grounds: number
}

/** Each level's points stand behind its name, before the next name. */
function columnsIn({ cells }: TextRow): Columns {
  const heads = cells.map(plain)
  const names = [/^一级/, /^二级/, /^三级/].map((pattern) => heads.findIndex((head) => pattern.test(head)))
  const pointsBetween = (from: number, until: number): number =>
    heads.findIndex((head, column) => column > from && column < until && POINTS.test(head))
  const [first = -1, second = -1, third = -1] = names
  return {
    levels: [
      { name: first, points: pointsBetween(first, second < 0 ? third : second) },
      ...(second < 0 ? [] : [{ name: second, points: pointsBetween(second, third) }]),
    ],
    name: third,
    weight: pointsBetween(third, heads.length),
    score: heads.findIndex((head) => SCORE.test(head)),
    grounds: heads.findIndex((head) => /依据|扣分原因|评分说明/.test(head)),
  }
}

function bodyIn(body: readonly TextRow[], columns: Columns): Pick<TreeWritten, 'rows' | 'levels'> {
  const rows: TreeRowWritten[] = []
  const levels: TreeLevelWritten[] = []
  const open: (TreeLevelWritten | null)[] = columns.levels.map(() => null)
  let begun = 0
  for (const row of body) {
    if (SUBTOTAL.test(labelOf(row))) {
      const points = pointsAt(row, columns.weight)
      if (points)
        levels.push({
          name: labelOf(row),
          points,
          score: pointsAt(row, columns.score),
          from: begun,
          until: rows.length,
        })
      begun = rows.length
      continue
    }
    for (const [depth, { name, points }] of columns.levels.entries()) {
      const label = cellIn(row, name)
      if (!label || label.text === '') continue
      for (let deeper = depth; deeper < open.length; deeper++) open[deeper] = null
      const printed = pointsAt(row, points) ?? inBrackets(label)
      if (!printed) continue
      const level = { name: nameIn(label.text), points: printed, score: null, from: rows.length, until: rows.length }
      levels.push(level)
      open[depth] = level
    }
    const name = cellIn(row, columns.name)
    if (!name || name.text === '') continue
    rows.push({
      name,
      weight: pointsAt(row, columns.weight),
      score: pointsAt(row, columns.score),
      grounds: cellIn(row, columns.grounds),
    })
    for (const level of open) if (level) level.until = rows.length
  }
  return { rows, levels }
}

function totalIn(rows: readonly TextRow[], columns: Columns): TreeWritten['total'] {
  const [total] = rows
  if (!total) return { weight: null, score: null, grade: null }
  const graded = rows.flatMap((row) => {
    const column = row.cells.findIndex((cell) => /^[优良中差]$/.test(plain(cell)))
    return column < 0 ? [] : [cellIn(row, column)]
  })[0]
  return { weight: pointsAt(total, columns.weight), score: pointsAt(total, columns.score), grade: graded ?? null }
}

function pointsAt(row: TextRow, column: number): Points | null {
  const cell = cellIn(row, column)
  const digits = cell && /^(-?\d{1,6}(?:\.\d{1,6})?)分?$/.exec(plain(cell.text))?.[1]
  return cell && digits ? { ...cell, points: decimal.canonical(digits) } : null
}

/** 决策（15分）. */
function inBrackets(cell: Written): Points | null {
  const digits = /\((\d{1,3}(?:\.\d{1,4})?)分?\)$/.exec(plain(cell.text))?.[1]
  return digits === undefined ? null : { ...cell, points: decimal.canonical(digits) }
}

const nameIn = (text: string): string => plain(text).replace(/\([^)]*\)$/, '')
