import { useCallback } from 'react'
import { StateMark, usePhrase } from '@jiheng/ui'
import { periodParts, stateMark, type Kind, type ListedList, type Parameters } from './view.ts'

export function usePeriod(): (period: string) => string {
  const { say } = usePhrase()
  return useCallback(
    (period) => {
      const { key, params } = periodParts(period)
      return say(`incentives.${key}`, params)
    },
    [say],
  )
}

/** The rule of a scheme in one sentence, with its parameters. */
export function useRule(): (kind: Kind, parameters: Parameters) => string {
  const { t } = usePhrase()
  return (kind, { ranking, bound }) =>
    t(`incentives.kind_rule.${kind}`, { share: ranking?.sharePercent ?? '', least: ranking?.leastGroup ?? '', bound })
}

export function ListState({ of }: { of: Pick<ListedList, 'state'> }) {
  const { t } = usePhrase()
  return <StateMark state={stateMark[of.state]} word={t(`incentives.state_name.${of.state}`)} />
}
