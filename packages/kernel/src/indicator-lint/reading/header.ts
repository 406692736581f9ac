import type { IndicatorField } from '../form.ts'
import { plain, withoutBrackets } from '../text.ts'
import type { TextRow } from './sheet.ts'

export type Columns = Partial<Record<IndicatorField, number>>

/** What offices call the columns; of two columns for one field the earlier line wins. */
const WORDS: readonly (readonly [IndicatorField, RegExp])[] = [
  ['level1', /^一级(?:绩效)?(?:指标)?$/],
  ['level2', /^二级(?:绩效)?(?:指标)?$/],
  ['name', /^三级(?:绩效)?(?:指标)?(?:名称)?$/],
  ['name', /^(?:绩效)?指标(?:名称|内容)$/],
  ['target', /^(?:本?年度|当年|全年)(?:绩效)?(?:指标值|目标值|预期实现值|预期值)$/],
  ['target', /^(?:绩效)?(?:指标值|目标值|预期值|预期目标值|计划值|计划指标值)(?:及单位)?$/],
  ['target', /指标值(?:及单位)?$|数值$/],
  // Also the heading beside the block in papers that stand on their side: taken only where no other column tells the target.
  ['target', /^(?:本?年度|当年|全年)(?:绩效)?指标$/],
  ['sign', /^(?:指标)?(?:符号|运算符号?|计算符号|指标性质|指标方向|性质)$/],
  ['unit', /^(?:计量|度量|指标值?)?单位$/],
  ['weight', /^(?:指标)?(?:分值|权重)(?:分)?$/],
  ['lastYear', /^(?:上年|上一年|上年度|去年|基期|历史)(?:度)?(?:实际|完成)?(?:值|水平|数|完成值|完成情况|实际值)?$/],
  ['actual', /^(?:全年|年度)?(?:实际)?完成(?:值|指标值|情况)$|^实际值$|^绩效指标完成情况$/],
  ['score', /^(?:自评|评价)?得分$/],
  ['evidence', /佐证|证明材料|数据来源|取数来源/],
  ['evidence', /^(?:指标)?(?:解释|说明|依据)$|^指标值?设定依据$/],
  ['evidence', /^备注$/],
  ['scoring', /评.{0,3}分标准|评分(?:规则|办法|细则)|扣分标准|计分(?:规则|办法|方法)/],
  ['reason', /偏差原因/],
]

/** The columns of a header row; null when it is none: it names the target and either the name or the second level. */
export function columnsIn(row: TextRow): Columns | null {
  const columns = fieldsIn(row)
  const isHeader = columns.target !== undefined && (columns.name !== undefined || columns.level2 !== undefined)
  return isHeader && Object.keys(columns).length >= 3 ? columns : null
}

/** Columns a second header row adds (符号, 数值, 单位 below 指标值); null when it is a row of data. */
export function moreColumnsIn(row: TextRow | undefined, columns: Columns): Columns | null {
  if (!row || row.cells.some((cell) => cell.length > 12 || /\d/.test(cell))) return null
  const more = fieldsIn(row)
  return Object.keys(more).length >= 2 ? { ...columns, ...more } : null
}

function fieldsIn({ cells }: TextRow): Columns {
  const heads = cells.map((cell) => (cell.length > 24 ? '' : withoutBrackets(plain(cell)).replace(/^\*/, '')))
  const columns: Columns = {}
  for (const [field, pattern] of WORDS) {
    if (columns[field] !== undefined) continue
    const at = heads.findIndex((head, column) => head !== '' && pattern.test(head) && !isTaken(columns, column))
    if (at >= 0) columns[field] = at
  }
  return columns
}

const isTaken = (columns: Columns, column: number): boolean => Object.values(columns).includes(column)
