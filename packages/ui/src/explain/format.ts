import { formatDay, formatNumber, formatYuan, isPhraseKey } from '@jiheng/phrases'
import type { Explanation, Input } from '@jiheng/kernel/base'
import type { Say } from '../words.tsx'

/** A value of an explanation as people read it, and the unit that follows it. */
export function shown(value: string | null, unit: Explanation['unit'], say: Say): { value: string; unit: string } {
  if (value === null) return { value: say.t('explanation.no_value'), unit: '' }
  switch (unit) {
    case 'fen':
      return { value: formatYuan(Number(value)), unit: say.t('units.fen') }
    case 'day':
      return { value: formatDay(say.locale, value), unit: '' }
    case 'text':
      return { value: isPhraseKey(value) ? say.say(value) : value, unit: '' }
    default:
      return { value: formatNumber(value), unit: say.say(`units.${unit}`) }
  }
}

/** The rule's name in words where we have them, else its identifier. */
export function ruleName(rule: Explanation['rule'], say: Say): string {
  const key = `rules.${rule.id}`
  return isPhraseKey(key) ? say.say(key) : rule.id
}

/** A whole explanation as indented plain text, for a letter or a meeting note. */
export function asText(explanation: Explanation, say: Say, indent = ''): string {
  const { value, unit } = shown(explanation.value, explanation.unit, say)
  const rule = `${say.t('explanation.rule')}: ${ruleName(explanation.rule, say)} ${say.t('explanation.rule_version', { version: explanation.rule.version })}`
  const formula = explanation.formula ? [`${indent}  ${say.t('explanation.formula')}: ${explanation.formula}`] : []
  return [
    `${indent}${say.say(explanation.measure)}: ${value} ${unit}`.trimEnd(),
    `${indent}  ${rule}; ${say.t('explanation.as_of', { day: explanation.asOf })}`,
    ...formula,
    ...explanation.inputs.map((input) => inputAsText(input, say, `${indent}  `)),
  ].join('\n')
}

function inputAsText(input: Input, say: Say, indent: string): string {
  const { value, unit } = shown(input.value, input.unit, say)
  const source = input.source?.label ? ` (${input.source.label})` : ''
  const line = `${indent}- ${say.say(input.measure)}: ${value} ${unit}`.trimEnd() + source
  return input.because ? `${line}\n${asText(input.because, say, `${indent}  `)}` : line
}
