import { decimal } from '../../base/index.ts'
import { isSatisfaction, weightOf } from '../item.ts'
import type { Context, Item } from '../item.ts'
import { sampleNote, unitFor } from '../measure.ts'
import { plain } from '../text.ts'
import { comparable, dimensionOf } from '../unit.ts'
import { readValue } from '../value.ts'
import { breach, shown } from './found.ts'
import type { IndicatorCheck } from './found.ts'
import { isDescribed } from './wording.ts'

const BLANK = '＿＿＿＿'
const SAMPLE = /\d+(?:份|户|人|家|名|位|个样本|人次)|样本(?:量|数)?[^\d]{0,6}\d+/
const isEmpty = (text: string): boolean => text === '' || text.includes(plain(BLANK))

/** Satisfaction without a word on how many were asked. */
export const satisfactionWithoutSample: IndicatorCheck = (item, { parameters }) => {
  if (!isSatisfaction(item) || item.value.text === '' || item.isNone) return null
  const { evidence, name, scoring } = item.written
  if (SAMPLE.test(`${plain(evidence)} ${plain(name)} ${plain(scoring)}`)) return null
  const note = sampleNote(parameters.sampleSize)
  const before = (evidence ?? '').trim()
  return breach(item, 'satisfaction_without_sample', ['evidence'], {
    evidence: before === '' ? note : `${before}；${note}`,
  })
}

/** 达成预期指标, 已完成, or the target's own words as the result. */
export const actualWithoutFacts: IndicatorCheck = (item) => {
  const actual = plain(item.written.actual)
  if (isEmpty(actual) || item.isNone) return null
  const isEcho = actual === item.value.text
  if (/\d/.test(actual) || (isDescribed(actual) && !isEcho) || readValue(actual).hasNumber) return null
  const unit = item.unit || (item.value.hasNumber ? unitFor(item.nature) : '')
  const fact = item.quantity === null ? `${BLANK}（写明做到的事项、时间和文件）` : `${BLANK}${unit}（附验收或统计凭证）`
  return breach(
    item,
    'actual_without_facts',
    ['actual'],
    { actual: fact },
    { actual: shown(item.written.actual ?? '') },
  )
}

/** A result in another kind of unit than the target. */
export const actualUnitDiffers: IndicatorCheck = (item) => {
  const { quantity, unit, written } = item
  const actual = readValue(written.actual)
  const [value] = actual.quantities
  if (quantity === null || value === undefined || actual.quantities.length > 1 || isEmpty(actual.text)) return null
  const [here, there] = [dimensionOf(unit), dimensionOf(value.unit)]
  if (here === null || there === null || here === there) return null
  const params = { actual: shown(written.actual ?? ''), unit }
  return breach(item, 'actual_unit_differs', ['actual'], { actual: `${BLANK}${unit}` }, params)
}

/** Far above the target without a reason: the target was set low. */
export const overTarget: IndicatorCheck = (item, { parameters }) => {
  const { quantity, unit, sign, written } = item
  if (quantity === null || (sign !== '≥' && sign !== '>') || plain(written.reason) !== '') return null
  const actual = readValue(written.actual)
  const value = actual.isPure ? actual.quantities[0] : undefined
  const done = value && comparable(value.value, value.unit || unit, unit)
  const percent = done == null ? null : decimal.percentOf(done, quantity.value, 0)
  if (
    percent === null ||
    decimal.compare(quantity.value, '0') <= 0 ||
    decimal.compare(percent, parameters.overPercent) < 0
  )
    return null
  const reason = `实际为指标值的${percent}%，原因：${BLANK}；下年度指标值按实际水平重新测算`
  return breach(item, 'over_target', ['actual', 'target'], { reason }, { percent, limit: parameters.overPercent })
}

/** 酌情扣分: points by mood. */
export const scoringRuleVague: IndicatorCheck = (item, { vagueScoring }) => {
  const scoring = plain(item.written.scoring)
  if (!vagueScoring.test(scoring)) return null
  return breach(
    item,
    'scoring_rule_vague',
    ['scoring'],
    { scoring: scoringFor(item) },
    { scoring: shown(item.written.scoring ?? '') },
  )
}

function scoringFor({ quantity, unit, sign, weight }: Item): string {
  const full = weight === null ? '满分' : `${weight}分`
  if (quantity === null) return `达成得${full}；部分达成按60%—80%计分；未达成按0—60%计分`
  const target = `${quantity.value}${unit}`
  if (sign === '≤' || sign === '<') return `不超过${target}得${full}；超过的，得分=指标值÷实际值×${full}`
  if (sign === '=' && decimal.isZero(quantity.value)) return `为${target}得${full}；每发生1${unit}扣减一半，扣完为止`
  return `达到${target}得${full}；未达到的，得分=实际值÷指标值×${full}`
}

/** No points, or none that count, in a form that gives points. */
export const weightMissing: IndicatorCheck = (item, context) => {
  if (!context.hasWeights || item.isNone || (item.weight !== null && decimal.compare(item.weight, '0') > 0)) return null
  return breach(
    item,
    'weight_missing',
    ['weight'],
    { weight: fairWeight(item, context) },
    { weight: shown(item.written.weight) },
  )
}

/** What is left to give, but at least 1 and at most an even share. */
function fairWeight({ written }: Item, { weightSum, expectedSum, items }: Context): string {
  const own = weightOf(written.weight) ?? '0'
  const left = decimal.subtract(expectedSum, decimal.subtract(weightSum, own))
  const even = decimal.divide(expectedSum, String(Math.max(1, items.length)), 0)
  return decimal.max('1', decimal.min(decimal.round(left, 1), even))
}
