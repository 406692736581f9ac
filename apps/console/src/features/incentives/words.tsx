import { StateMark, usePhrase } from '@jiheng/ui'
import { stateMark, type Kind, type ListedList, type Parameters } from './view.ts'

/** The rule of a scheme in one sentence, with its parameters. */
export function useRule(): (kind: Kind, parameters: Parameters) => string {
  const { t } = usePhrase()
  return (kind, { ranking, bound }) =>
    t(`incentives.kind_rule.${kind}`, { share: ranking?.sharePercent ?? '', least: ranking?.leastGroup ?? '', bound })
}

export function ListState({ of }: { of: Pick<ListedList, 'state'> & { isCorrected?: boolean } }) {
  const { t } = usePhrase()
  if (of.isCorrected) return <StateMark state="grey" word={t('incentives.corrected')} />
  return <StateMark state={stateMark[of.state]} word={t(`incentives.state_name.${of.state}`)} />
}
