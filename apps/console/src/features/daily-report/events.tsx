import { StateMark, usePhrase, type State } from '@jiheng/ui'
import type { Draft } from './form.tsx'

type DayEvent = Draft['events'][number]

const stateOf = ({ kind, isAccepted }: DayEvent): State => {
  if (kind === 'test_failed') return 'red'
  if (kind === 'obstacle') return 'orange'
  return isAccepted === false ? 'grey' : 'green'
}

/** What was noted of the day already, and need not be written again. */
export function Events({ of }: { of: readonly DayEvent[] }) {
  const { t } = usePhrase()
  return (
    <section className="daily-events" aria-label={t('progress.daily.events')}>
      <h2>{t('progress.daily.events')}</h2>
      {of.length === 0 && <p className="jh-soft">{t('progress.daily.no_events')}</p>}
      <ul>
        {of.map((event, at) => (
          <li key={`${event.kind} ${event.name} ${at}`}>
            <Sentence of={event} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Sentence({ of }: { of: DayEvent }) {
  const { t } = usePhrase()
  const { kind, name, quantity, unit, count, isAccepted } = of
  const said = t(`progress.daily.event.${kind}`, { name, quantity: quantity ?? '', unit: unit ?? '', count })
  const claim = isAccepted === false ? ` · ${t('progress.daily.claim')}` : ''
  return <StateMark state={stateOf(of)} word={`${said.replace(/[。.]$/, '')}${claim}`} />
}
