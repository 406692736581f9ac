import { useCallback } from 'react'
import { isPhraseKey } from '@jiheng/phrases'
import { usePhrase } from '@jiheng/ui'
import type { RuleVersion } from './rules.tsx'

const order = ['yellowOver', 'yellowFromDay', 'orangeOver', 'orangeFromDay', 'redOver', 'redFromDay']

/** The parameters of a rule, the steps from yellow to red first. */
export function orderedParameters(
  parameters: RuleVersion['parameters'],
): readonly [name: string, value: number | null][] {
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length)
  return Object.entries(parameters).toSorted(([a], [b]) => place(a) - place(b) || a.localeCompare(b))
}

/** Whether a parameter may be left empty: a step that never occurs. */
export const mayBeEmpty = (name: string): boolean => name.endsWith('Over')

/** The steps of a rule are counted in its own unit, its other parameters in days. */
export function useParameterText() {
  const { t, say } = usePhrase()
  const unitOf = useCallback(
    (ruleId: RuleVersion['ruleId'], name: string) =>
      order.includes(name) ? t(`alerts.parameter_unit.${ruleId}`) : t('alerts.parameter_unit.days'),
    [t],
  )
  return useCallback(
    ({ ruleId, parameters }: Pick<RuleVersion, 'ruleId' | 'parameters'>) =>
      orderedParameters(parameters).map(([name, value]) => ({
        name,
        label: isPhraseKey(`alerts.parameter.${name}`) ? say(`alerts.parameter.${name}`) : name,
        unit: unitOf(ruleId, name),
        text: value === null ? t('alerts.rules.no_step') : `${value} ${unitOf(ruleId, name)}`,
      })),
    [say, t, unitOf],
  )
}
