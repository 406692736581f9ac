import { decimal } from '../../base/index.ts'
import type { Item } from '../item.ts'
import { isSatisfaction, isTimely } from '../item.ts'
import { better, measured, signFor, unitFor, usual } from '../measure.ts'
import { natureOf } from '../nature.ts'
import { plain } from '../text.ts'
import { comparable, dimensionOf } from '../unit.ts'
import type { Dimension } from '../unit.ts'
import { readValue } from '../value.ts'
import type { Fields } from '../write.ts'
import { breach, shown } from './found.ts'
import type { IndicatorCheck } from './found.ts'
import { namesTwo } from './name.ts'

const isMore = (sign: Item['sign']): boolean => sign === '≥' || sign === '>'
const isLess = (sign: Item['sign']): boolean => sign === '≤' || sign === '<'
const isAbout = (a: Dimension | null, ...kinds: Dimension[]): boolean => a !== null && kinds.includes(a)
/** A target written as a bare number keeps its sign in the sign's own column. */
const bare = (item: Item, fields: Fields): Fields => ({ sign: item.sign ?? signFor(item.nature), ...fields })
/** Names of what nobody counts as such: 发展能力, 长期使用性. */
const UNCOUNTED = /(?:能力|性|水平|程度|质量|影响|作用|效果|状况)$/
const UNITLESS = /指数|系数|评分|得分|等级|级别|IRI|PH|倍数/i

/** A bare number whose unit stands nowhere. */
export const numberWithoutUnit: IndicatorCheck = (item, context) => {
  const { quantity, unit, nature } = item
  if (quantity === null || unit !== '' || UNITLESS.test(nature.name) || isFraction(item)) return null
  return breach(
    item,
    'number_without_unit',
    ['unit'],
    UNCOUNTED.test(nature.name) ? measured(item, context) : { unit: unitFor(nature) },
    { target: shown(item.written.target) },
  )
}

/** A number with nothing to say whether more or less is meant. */
export const signMissing: IndicatorCheck = (item) => {
  if (item.quantity === null || item.sign !== null || item.written.sign.includes('定性')) return null
  const isAll = item.nature.isBounded && item.quantity.value === '100'
  const sign = isAll ? '=' : signFor(item.nature)
  return breach(item, 'sign_missing', ['sign'], { sign }, { target: shown(item.written.target) })
}

/** A sign against the other one, or against what the name wants. */
export const signContradicts: IndicatorCheck = (item) => {
  const { columnSign, value, sign, nature, quantity } = item
  const params = { sign: sign ?? '', target: shown(item.written.target) }
  const clean = quantity === null ? {} : { target: `${quantity.value}${quantity.unit}` }
  if (columnSign !== null && value.sign !== null && opposed(columnSign, value.sign))
    return breach(
      item,
      'sign_contradicts',
      ['sign', 'target'],
      { sign: signFor(nature), ...clean },
      { ...params, sign: `${columnSign} ${value.sign}` },
    )
  if (quantity === null) return null
  const isWrong = (isMore(sign) && nature.isReverse) || (isLess(sign) && nature.isForward)
  if (!isWrong) return null
  return breach(item, 'sign_contradicts', ['sign'], { sign: nature.isReverse ? '≤' : '≥', ...clean }, params)
}

const opposed = (a: Item['sign'], b: Item['sign']): boolean => (isMore(a) && isLess(b)) || (isLess(a) && isMore(b))

/** 合格率 ≥100 %: more than everything cannot be. */
export const shareSign: IndicatorCheck = (item) => {
  const { quantity, nature, sign } = item
  if (quantity === null || !nature.isBounded || !isMore(sign) || decimal.compare(quantity.value, '100') !== 0)
    return null
  return breach(item, 'share_sign', ['sign'], { sign: '=', target: '100', unit: '%' }, { sign: sign ?? '' })
}

/** 合格率 110 %. */
export const shareAbove100: IndicatorCheck = (item) => {
  const { quantity, nature, unit } = item
  if (quantity === null || !nature.isBounded || decimal.compare(quantity.value, '100') <= 0) return null
  if (unit !== '' && dimensionOf(unit) !== 'share') return null
  return breach(
    item,
    'share_above_100',
    ['target'],
    { sign: '=', target: '100', unit: '%' },
    { target: shown(item.written.target) },
  )
}

/** 0.95 where 95 % is meant. */
export const percentAsFraction: IndicatorCheck = (item) => {
  if (!isFraction(item) || item.quantity === null) return null
  const percent = decimal.multiply(item.quantity.value, '100')
  const params = { target: shown(item.written.target), percent }
  return breach(item, 'percent_as_fraction', ['target'], bare(item, { target: percent, unit: '%' }), params)
}

function isFraction(item: Item): boolean {
  const { quantity, nature, unit } = item
  if (quantity === null || !nature.isBounded || isLess(item.sign) || (unit !== '' && unit !== '%')) return false
  return decimal.compare(quantity.value, '0') > 0 && decimal.compare(quantity.value, '1') <= 0
}

/** The unit column, the unit behind the number and the name must speak of the same thing. */
export const unitAgainstValue: IndicatorCheck = (item) => {
  const { columnUnit, quantity, nature, value } = item
  if (isSatisfaction(item) || value.quantities.length !== 1 || namesTwo(nature.name)) return null
  const inText = dimensionOf(quantity?.unit ?? value.quantities[0]?.unit ?? '')
  const inColumn = dimensionOf(columnUnit)
  const params = { unit: shown(columnUnit || (quantity?.unit ?? '')), target: shown(item.written.target) }
  if (differ(inColumn, inText))
    return breach(item, 'unit_against_value', ['unit', 'target'], bare(item, agreed(item)), params)
  const expected = nature.dimension
  const wrong = quantity !== null && expected !== null && differ(expected, inText ?? inColumn)
  const isCountInPercent = quantity !== null && /数量?$/.test(nature.name) && isAbout(inText ?? inColumn, 'share')
  if (!wrong && !isCountInPercent) return null
  return breach(
    item,
    'unit_against_value',
    ['unit', 'name'],
    bare(item, { unit: unitFor(nature), target: quantity.value }),
    params,
  )
}

function differ(a: Dimension | null, b: Dimension | null): boolean {
  if (a === null || b === null || a === b || a === 'rate' || b === 'rate') return false
  return !(isAbout(a, 'points') || isAbout(b, 'points'))
}

/** Follows whichever of column and value agrees with the name; else renames: a 率 of 28.8万元 is a 额. */
function agreed({ nature, quantity, value, columnUnit }: Item): Fields {
  const { value: amount = '0', unit = '' } = quantity ?? value.quantities[0] ?? {}
  if (nature.dimension === dimensionOf(unit)) return { unit, target: amount }
  const isMoney = dimensionOf(unit) === 'money'
  if (nature.isShare && isMoney)
    return { name: nature.name.replace(/(?:率|比例|占比|比重)$/, '额'), unit, target: amount }
  if (nature.dimension === dimensionOf(columnUnit) && !nature.isShare) return { target: amount, unit: columnUnit }
  if (nature.isShare)
    return {
      name: nature.name.replace(/(?:及时)?(?:率|比例|占比|比重)$/, dimensionOf(unit) === 'time' ? '天数' : '数量'),
      unit,
      target: amount,
    }
  return { unit, target: amount }
}

/** 百分比, 百分点 for %. */
export const unitWording: IndicatorCheck = (item) => {
  const odd = [item.columnUnit, item.quantity?.unit ?? ''].find((unit) => /^个?百分[比点之]$/.test(unit))
  if (odd === undefined) return null
  const fix = item.quantity === null ? { unit: '%' } : bare(item, { target: item.quantity.value, unit: '%' })
  return breach(item, 'unit_wording', ['unit'], fix, { unit: odd })
}

/** １２, ９８％, ＞=: programs that add up columns do not read them. */
export const mixedWidth: IndicatorCheck = (item) => {
  const fields = (['sign', 'target', 'unit', 'weight', 'lastYear', 'actual'] as const).filter((field) =>
    /[０-９．％]|[＞＜][＝=]|[><]＝/.test(item.written[field]?.slice(0, 400) ?? ''),
  )
  const [first] = fields
  if (first === undefined) return null
  const fixes = fields.map((field) => [field, plain(item.written[field]).replace('>=', '≥').replace('<=', '≤')])
  const params = { text: shown(item.written[first] ?? '') }
  return breach(item, 'mixed_width', fields, Object.fromEntries(fixes) as Fields, params)
}

/** ≥0, or ≤100 % of a share: nobody can miss it. */
export const alwaysMet: IndicatorCheck = (item, context) => {
  const { quantity, sign, nature } = item
  if (quantity === null) return null
  const isNothing = sign === '≥' && decimal.compare(quantity.value, '0') <= 0
  const isEverything = isLess(sign) && nature.isBounded && decimal.compare(quantity.value, '100') >= 0
  if (!isNothing && !isEverything) return null
  const fix = { ...measured(item, context), sign: signFor(nature) }
  const target = fix.target === quantity.value ? usual(nature, item.unit, context) : (fix.target ?? '1')
  return breach(
    item,
    'always_met',
    ['sign', 'target'],
    { ...fix, target },
    { sign: sign ?? '', target: shown(item.written.target) },
  )
}

/** No better than last year: a goal without pressure. */
export const belowLastYear: IndicatorCheck = (item, context) => {
  const { quantity, sign, unit, nature, written } = item
  if (quantity === null || sign === null || plain(written.lastYear) === '') return null
  const read = readValue(written.lastYear)
  const last = read.quantities.length === 1 ? read.quantities[0] : undefined
  if (last === undefined) return null
  const before = comparable(last.value, last.unit || unit, unit)
  if (before === null || !isNoBetter(item, quantity.value, before)) return null
  const isReverse = isLess(sign) || (sign === '=' && nature.isReverse)
  const target = better(before, nature, context, isReverse)
  const params = { target: shown(written.target), lastYear: shown(written.lastYear ?? ''), better: target }
  return breach(
    item,
    'below_last_year',
    ['target', 'lastYear'],
    { sign, target: target + (item.columnUnit === '' && quantity.unit !== '' ? unit : '') },
    params,
  )
}

function isNoBetter({ sign, nature }: Item, target: string, last: string): boolean {
  const order = decimal.compare(target, last)
  if (isMore(sign)) return order < 0 || (order === 0 && !(nature.isBounded && target === '100'))
  if (isLess(sign)) return order > 0 || (order === 0 && !decimal.isZero(last))
  return nature.isReverse ? order > 0 : order < 0
}

/** A date in another year than the budget's. */
export const deadlineOutsideYear: IndicatorCheck = (item, { form }) => {
  const { year } = form
  const wrong = item.value.dates.find((date) => date.year !== year)
  const isDate = isTimely(item) || natureOf(item.written.name).cue === 'output.time' || item.value.text.length < 20
  if (year === undefined || wrong === undefined || !isDate) return null
  const isPast = wrong.year < year && wrong.month !== null
  const end = isPast ? `${wrong.month}月${wrong.day === null ? '底' : `${wrong.day}日`}` : '12月31日'
  const target = `${year}年${end}${item.columnSign === null ? '前' : ''}`
  return breach(item, 'deadline_outside_year', ['target'], { target }, { target: shown(item.written.target), year })
}
