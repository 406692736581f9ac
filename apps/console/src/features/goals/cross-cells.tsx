import type { CallOutput } from '@jiheng/api'
import { StateMark, usePhrase, type State } from '@jiheng/ui'

export type CrossItem = CallOutput<'listCrossItems'>['items'][number]

/** Who has to act, and what is asked of them. */
export function Move({ of }: { of: CrossItem }) {
  const { t } = usePhrase()
  const person = of.move[0]
  return (
    <span className="jh-lines" title={person?.organisation}>
      <span>{person?.name}</span>
      <span className="jh-soft jh-small">
        {t(`goals.cross.move_of.${of.state}`)}
        {of.isMine && <span className="jh-mine">{t('goals.cross.your_move')}</span>}
      </span>
    </span>
  )
}

export function Who({ of }: { of: CrossItem['holder'] }) {
  return (
    <span className="jh-lines" title={`${of.name} ${of.organisation}`}>
      <span>{of.name}</span>
      <span className="jh-soft jh-small">{of.organisation}</span>
    </span>
  )
}

/** Late, waiting or in hand: shape, word and colour; a late one says by how many days. */
export function TimeMark({ of }: { of: CrossItem }) {
  const { t } = usePhrase()
  if (of.state === 'closed')
    return of.daysLate > 0 ? (
      <StateMark state="orange" word={t('goals.cross.was_late', { n: of.daysLate })} />
    ) : (
      <StateMark state="green" word={t('goals.cross.on_time')} />
    )
  if (of.daysLate > 0) return <StateMark state="red" word={t('goals.cross.days_late', { n: of.daysLate })} />
  const state: State = of.state === 'locked' ? 'green' : 'yellow'
  return <StateMark state={state} word={t(`goals.cross.state.${of.state}`)} />
}
