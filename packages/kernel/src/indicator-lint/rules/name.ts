import { decimal } from '../../base/index.ts'
import type { Correction } from '../finding.ts'
import type { Item } from '../item.ts'
import { signFor, subject, unitFor, usualName } from '../measure.ts'
import { natureOf } from '../nature.ts'
import { dimensionOf } from '../unit.ts'
import { writtenRow } from '../write.ts'
import type { Fields } from '../write.ts'
import { breach, shown } from './found.ts'
import type { IndicatorCheck } from './found.ts'

const WORDLESS = /^[\p{P}\p{S}\d]*$/u
const TASK =
  /^(?:完成|开展|推进|加强|实施|组织|做好|落实|推动|确保|强化|加快|深化|抓好|启动|开工|配合|协助|制定|编制|按时|及时|全面)/
const MEASURE =
  /(?:率|数|数量|量|额|度|长度|面积|里程|次|人次|场次|时间|时限|时长|工期|周期|比例|占比|比重|年限|进度|性|值|费|成本|造价)$/
const MEASURED =
  '长度|面积|数量|里程|人数|户数|个数|台数|套数|座数|次数|人次|金额|投资额|(?:合格|优良|完好|达标|及时|覆盖|通过|完成|准确|增长|下降)率'
const TWO = new RegExp(`^(.*?(?:${MEASURED}))(?:和|与|以及|及|、|,|/)(.*(?:${MEASURED}))$`)

/** Whether a name holds two measures. */
export const namesTwo = (name: string): boolean => TWO.test(name)

/** Whether a row has no name worth the word. */
export const isUnnamed = ({ nature, isNone }: Item): boolean => WORDLESS.test(nature.name) && !isNone

/** A row with points or a target but no name. */
export const nameMissing: IndicatorCheck = (item, context) => {
  if (!isUnnamed(item)) return null
  const name = usualName(item.branch, item.unit)
  const isShort = item.branch?.startsWith('output') && subject(context).length <= 12
  return breach(item, 'name_missing', ['name'], { name: `${isShort ? subject(context) : ''}${name}` })
}

/** 完成…, 开展…: what is to be done, not what is measured. */
export const nameIsTask: IndicatorCheck = (item) => {
  const { name } = item.nature
  if (!TASK.test(name) || MEASURE.test(name)) return null
  return breach(item, 'name_is_task', ['name'], { name: asMeasure(item) })
}

function asMeasure({ nature, unit, value, branch }: Item): string {
  const object = nature.name.replace(/^(?:全面|按时|及时)/, '').replace(TASK, '') || nature.name
  if (value.dates.length > 0 || branch === 'output.time') return `${object}完成时间`
  switch (dimensionOf(unit)) {
    case 'share':
      return `${object}达标率`
    case 'length':
      return `${object}长度`
    case 'area':
      return `${object}面积`
    case 'money':
      return `${object}投资额`
    case 'time':
      return `${object}工期`
    default:
      return unit === '次' ? `${object}次数` : `${object}数量`
  }
}

/** Longer than anybody reads in a table. */
export const nameTooLong: IndicatorCheck = (item, { parameters: { nameLength } }) => {
  const { name } = item.nature
  if (name.length <= nameLength) return null
  const params = { length: name.length, limit: nameLength }
  return breach(item, 'name_too_long', ['name'], { name: shortened(name, nameLength) }, params)
}

/** The head of a Chinese noun phrase stands last: whole phrases from the end, as many as fit. */
function shortened(name: string, limit: number): string {
  const parts = name.split(/(?<=[的,、并])/)
  let short = ''
  for (const part of parts.toReversed()) {
    if (short.length >= 6 || part.length + short.length > limit) break
    short = part + short
  }
  return short === '' ? name.slice(-Math.min(limit, 16)) : short
}

/** Two measures in one name, or two amounts in one target: no single score can be right. */
export const twoInOne: IndicatorCheck = (item) => {
  const inName = TWO.exec(item.nature.name)
  if (inName) {
    const names = [inName[1] ?? '', inName[2] ?? '']
    const rows = names.map((name) => namedRow(item, name))
    return breach(item, 'two_in_one', ['name'], split(item, rows), {
      first: shown(names[0] ?? ''),
      second: shown(names[1] ?? ''),
    })
  }
  const amounts = item.value.quantities.filter(({ label, unit }) => /\p{Script=Han}{2}/u.test(label) && unit !== '')
  if (amounts.length < 2 || amounts.length < item.value.quantities.length || item.value.text.length > 60) return null
  const rows = amounts.map(({ label, value, unit }) => ({ name: nameOf(label, unit), sign: '≥', target: value, unit }))
  const [first, second] = rows
  return breach(item, 'two_in_one', ['target'], split(item, rows), {
    first: first?.name ?? '',
    second: second?.name ?? '',
  })
}

const nameOf = (label: string, unit: string): string => {
  const bare = label.replace(/[^\p{Script=Han}A-Za-z]/gu, '')
  return MEASURE.test(bare)
    ? bare
    : `${bare}${dimensionOf(unit) === 'length' ? '长度' : dimensionOf(unit) === 'area' ? '面积' : '数量'}`
}

/** A part of a name that held two: it keeps the number where the unit is of its kind; else its own number is still to be told. */
function namedRow({ columnUnit, unit }: Item, name: string): Fields {
  const own = natureOf(name)
  const kind = dimensionOf(unit || columnUnit)
  if (kind === null || (own.dimension ?? 'count') === kind) return { name }
  return { name, sign: signFor(own), target: '＿＿', unit: unitFor(own) }
}

/** The row as the first part, a new row for each other; the points shared out, what does not divide stays with the first. */
function split({ at, written, weight }: Item, rows: readonly Fields[]): Correction[] {
  const part = weight === null ? null : decimal.round(decimal.divide(weight, String(rows.length), 4), 1)
  return rows.map((row, n): Correction => {
    const share =
      part === null || weight === null
        ? {}
        : { weight: n > 0 ? part : decimal.subtract(weight, decimal.multiply(part, String(rows.length - 1))) }
    const fields: Fields =
      n === 0
        ? { ...row, ...share }
        : {
            ...row,
            level1: written.level1,
            level2: written.level2,
            sign: row.sign ?? written.sign,
            target: row.target ?? written.target,
            unit: row.unit ?? written.unit,
            ...share,
          }
    return { indicator: n === 0 ? at : null, fields, written: writtenRow({ ...written, ...fields }) }
  })
}
