import { decimal } from '../../base/index.ts'
import type { IndicatorRuleId } from '../catalogue.ts'
import { isSatisfaction, isTimely } from '../item.ts'
import type { Context, Item } from '../item.ts'
import { measured, objectOf, sampleNote } from '../measure.ts'
import { plain } from '../text.ts'
import { dimensionOf } from '../unit.ts'
import type { Fields } from '../write.ts'
import { breach, shown } from './found.ts'
import type { IndicatorCheck } from './found.ts'

/** Words of a text that somebody can hold against papers: who decided, what is listed, how often. */
const DESCRIBED =
  /印发|备案|审定|批准|批复|测评|检测|鉴定|清单|台账|记录|逐项|每[个半]?[月季年周日]|责任|GB|JTG|CJJ|办法|方案经|报告经|签订|移交/
const STOCK =
  /^(?:均|全部|严格)?(?:执行|符合|遵守|按照|按|达到|达成|满足|完成|实现|依据|根据|以).*(?:规定|要求|标准|规范|制度|目标|指标|计划|方案|合同|为准|确定|执行)$/
/** Ⅲ类, 二星级, B级: a place on a known scale. */
const GRADED = /[ⅠⅡⅢⅣⅤIVA-E甲乙丙一二三四五特劣][类级等星]|国家级|省级|市级/
const DESCRIBED_FROM = 12
/** What has to be complied with or brought about, without saying how one would see it; any other short text is an effect, and vague. */
const COMPLIANCE =
  /符合|达到|达成|达标|满足|遵守|执行|按|依|完成|实现|合格|合规|规范|健全|完善|建立|平稳|稳定|正常|安全|齐全|完整|到位|通过|可用|不超|控制在|应.{1,2}尽.{1,2}|有序|保障|^[是有]$/

/** Whether a text without a number still says what will be seen. */
export function isDescribed(text: string): boolean {
  return text.length >= DESCRIBED_FROM && DESCRIBED.test(text) && !STOCK.test(text)
}

/**
 * What is wrong with a target in words. A target is judged once, by the first that applies: nothing filled in, not applicable
 * but with points, satisfaction that is no share, a date left open, vague, a number missing, a standard missing.
 */
export const wordedTarget: IndicatorCheck = (item, context) => {
  const rule = wordingProblem(item, context)
  if (rule === null) return null
  const target = shown(item.written.target)
  const points = item.weight ?? '0'
  return breach(
    item,
    rule,
    rule === 'invalid_with_points' ? ['target', 'weight'] : ['target'],
    fixOf(rule, item, context),
    {
      target,
      points,
    },
  )
}

function wordingProblem(item: Item, { vague }: Context): IndicatorRuleId | null {
  const { value, nature, columnSign, columnUnit } = item
  const { text } = value
  if (item.isNone) return item.weight !== null && decimal.compare(item.weight, '0') > 0 ? 'invalid_with_points' : null
  if (text === '') return nature.name === '' ? null : 'target_missing'
  if (isSatisfaction(item)) return isNoShare(item) ? 'satisfaction_not_share' : null
  if (value.hasNumber) return null
  if (isDescribed(text) || GRADED.test(text)) return null
  if (isTimely(item)) return 'deadline_vague'
  if (vague.test(text)) return 'vague_target'
  const asksNumber =
    columnSign !== null ||
    columnUnit !== '' ||
    nature.isShare ||
    nature.dimension !== null ||
    item.branch === 'output.quantity'
  if (asksNumber) return 'number_missing'
  if (STOCK.test(text)) return 'standard_missing'
  if (text.length >= DESCRIBED_FROM) return null
  return COMPLIANCE.test(text) ? 'standard_missing' : 'vague_target'
}

function isNoShare({ value, unit }: Item): boolean {
  const dimension = dimensionOf(unit)
  return value.quantities.length === 0 || (dimension !== null && dimension !== 'share' && dimension !== 'points')
}

function fixOf(rule: IndicatorRuleId, item: Item, context: Context): Fields {
  if (rule === 'satisfaction_not_share') return satisfied(item, context)
  if (rule === 'deadline_vague' || (rule === 'target_missing' && isTimely(item))) return dated(item, context)
  if (rule === 'target_missing' && isSatisfaction(item)) return satisfied(item, context)
  return measured(item, context)
}

function satisfied({ written }: Item, { parameters }: Context): Fields {
  const evidence = plain(written.evidence) === '' ? { evidence: sampleNote(parameters.sampleSize) } : {}
  return { sign: '≥', target: parameters.sharePercent, unit: '%', ...evidence }
}

/** A day, or for what happens many times a share done in time. */
function dated(item: Item, context: Context): Fields {
  const { nature } = item
  if (/支付|拨付|报告|响应|维修|处置|办理|及时性/.test(nature.name)) {
    const object = objectOf(item, context).replace(/及时性?$/, '')
    return { name: `${object}及时率`, sign: '≥', target: '95', unit: '%' }
  }
  const { year } = context.form
  const isDated = /(?:时间|日期|时限|期限)$/.test(nature.name)
  const name = isDated ? {} : { name: `${nature.name.replace(/(?:实施)?(?:进度|周期|工期)$/, '')}完成时间` }
  return { ...name, sign: '≤', target: year === undefined ? '11月30日' : `${year}年11月30日`, unit: '' }
}
