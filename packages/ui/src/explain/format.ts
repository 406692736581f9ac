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
export function asText(explanation: Explanation, say: Say): string {
  return [line(explanation, say), ...grounds(explanation, say, '  ')].join('\n')
}

function line({ measure, value, unit }: Pick<Input, 'measure' | 'value' | 'unit'>, say: Say): string {
  const text = shown(value, unit, say)
  return `${say.say(measure)}: ${text.value} ${text.unit}`.trimEnd()
}

/** What a value rests on: rule, method, inputs and, further in, what those rest on. */
function grounds(explanation: Explanation, say: Say, indent: string): string[] {
  const rule = `${say.t('explanation.rule')}: ${ruleName(explanation.rule, say)} ${say.t('explanation.rule_version', { version: explanation.rule.version })}`
  return [
    `${indent}${rule}; ${say.t('explanation.as_of', { day: explanation.asOf })}`,
    ...(explanation.formula ? [`${indent}${say.t('explanation.formula')}: ${explanation.formula}`] : []),
    ...explanation.inputs.flatMap((input) => [
      `${indent}- ${line(input, say)}${input.source?.label ? ` (${input.source.label})` : ''}`,
      ...(input.because ? grounds(input.because, say, `${indent}  `) : []),
    ]),
  ]
}
