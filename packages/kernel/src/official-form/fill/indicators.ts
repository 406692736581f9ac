import { decimal } from '../../base/index.ts'
import type { Decimal, Explanation, Source } from '../../base/index.ts'
import { note } from '../cells.ts'
import type { CellBook } from '../cells.ts'
import type { FormFacts, FormIndicator } from '../facts.ts'
import type { FormRow, Say } from '../form.ts'

export const indicatorKey = (code: string, column: string): string => `indicator.${code}.${column}`
export const indicatorSource = ({ code, name }: FormIndicator): Source => ({ kind: 'indicator', id: code, label: name })

export const officialLevels: Record<FormIndicator['level1'], string> = {
  output: '产出指标',
  benefit: '效益指标',
  satisfaction: '满意度指标',
  cost: '成本指标',
}
const order = ['cost', 'output', 'benefit', 'satisfaction'] as const

/** The rows as the form prints them: by first level, and within it by second level as the set has them first. */
export function rowsOf({ indicators }: FormFacts): FormRow[] {
  return order.flatMap((level1) => {
    const own = indicators.filter((indicator) => indicator.level1 === level1)
    const groups = Map.groupBy(own, ({ level2 }) => level2)
    return [...groups.values()].flat().map(({ code, level2 }) => ({ code, level1, level2 }))
  })
}

/** 三级指标, 年度指标值, 分值: what the set of indicators says. */
export function fillIndicators({ library, say }: CellBook, { indicators }: FormFacts): void {
  for (const indicator of indicators) {
    const { code, name, weight } = indicator
    const proof = indicatorSource(indicator)
    library(indicatorKey(code, 'name'), { text: name, proof })
    library(indicatorKey(code, 'target'), { text: targetOf(indicator, say), proof })
    library(indicatorKey(code, 'weight'), { number: decimal.canonical(weight), proof })
  }
}

/** `≥95%`, or the words of a qualitative one. */
export function targetOf({ sign, target, unit, targetText }: FormIndicator, say: Say): string {
  if (targetText !== null) return targetText
  return target === null ? '' : say(note('forms.paper.target', { sign: sign ?? '', target, unit }))
}

/** 指标解释: the library's own words, else what its name and target say. */
export const meaningOf = ({ explained, name, unit, targetText }: FormIndicator, say: Say): string =>
  explained ??
  say(
    note(`forms.paper.explained.${targetText === null ? 'number' : 'words'}`, { name, unit, target: targetText ?? '' }),
  )

/** What was achieved, as the paper says it. */
export function actualOf({ actual, unit }: FormIndicator, say: Say): string | null {
  if (!actual) return null
  if (actual.value !== null) return `${decimal.canonical(actual.value)}${unit}`
  if (actual.band === null || actual.percent === null) return null
  return say(note(`forms.paper.band.${actual.band}`, { percent: decimal.canonical(actual.percent) }))
}

/** Benefit and satisfaction nobody reported yet are judged when the year is over. */
export const isJudgedLater = ({ year, asOf }: FormFacts, { level1, actual }: FormIndicator): boolean =>
  asOf < `${year}-12-31` && actual === null && (level1 === 'benefit' || level1 === 'satisfaction')

/** 实际完成值; in the middle of the year some are not due yet. */
export function fillActuals({ fact, computed, say }: CellBook, facts: FormFacts, isRequired: boolean): void {
  for (const indicator of facts.indicators) {
    const { code, actual } = indicator
    const put = actual?.isMeasured ? computed : fact
    const given = {
      text: actualOf(indicator, say),
      ...(actual && { proof: actual.source }),
      ...(actual?.because && { because: actual.because }),
    }
    put(indicatorKey(code, 'actual'), given, { isRequired, isLater: isJudgedLater(facts, indicator) })
  }
}

/** The share of the target that was reached, at most 100, half up to two decimals; null without data or where shares mean nothing. */
export function reachedShare({ sign, target, actual }: FormIndicator): Decimal | null {
  if (!actual) return null
  if (actual.percent !== null) return actual.percent
  if (actual.value === null || target === null || decimal.compare(target, '0') <= 0) return null
  const isReverse = sign === '≤' || sign === '<'
  if (isReverse && decimal.compare(actual.value, target) <= 0) return '100'
  const share = isReverse ? decimal.percentOf(target, actual.value) : decimal.percentOf(actual.value, target)
  return share === null ? null : decimal.clamp(share, '0', '100')
}

/** Whether the target is met, exactly: a score rounded up to full points says less. */
export function isMet({ sign, target, actual }: FormIndicator): boolean {
  if (!actual) return false
  if (actual.percent !== null || actual.value === null || target === null || sign === null)
    return actual.percent !== null && decimal.compare(actual.percent, '100') >= 0
  const order = decimal.compare(actual.value, target)
  if (sign === '=') return order === 0
  if (sign === '≥' || sign === '>') return order > 0 || (sign === '≥' && order === 0)
  return order < 0 || (sign === '≤' && order === 0)
}

export const scoreGiven = (score: Decimal | null, because: Explanation | undefined) => ({
  number: score === null ? null : decimal.canonical(score),
  ...(because && { because }),
})
