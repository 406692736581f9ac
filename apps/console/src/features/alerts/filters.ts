import { useMemo } from 'react'
import { usePhrase, type Filter } from '@jiheng/ui'
import { holderKinds, levels, ruleIds } from './view.ts'

/** The filters of the list; open alerts are told apart by who took them on, and by level through their counts. */
export function useFilters(state: 'open' | 'closed'): readonly Filter[] {
  const { t } = usePhrase()
  return useMemo(() => {
    const options = <T extends string>(of: readonly T[], word: (value: T) => string) =>
      of.map((value) => ({ value, label: word(value) }))
    const taken = [
      { value: 'false', label: t('alerts.filter.no') },
      { value: 'true', label: t('alerts.filter.yes') },
    ]
    return [
      {
        id: 'ruleId',
        label: t('alerts.rule'),
        kind: 'choices',
        options: options(ruleIds, (rule) => t(`rules.${rule}`)),
      },
      {
        id: 'holderKind',
        label: t('alerts.filter.holder'),
        kind: 'choices',
        options: options(holderKinds, (kind) => t(`workbench.holder.${kind}`)),
      },
      state === 'open'
        ? { id: 'acknowledged', label: t('alerts.filter.taken'), kind: 'choice', options: taken }
        : {
            id: 'level',
            label: t('alerts.level'),
            kind: 'choices',
            options: options(levels, (level) => t(`states.${level}`)),
          },
    ]
  }, [state, t])
}
