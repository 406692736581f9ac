import type { CallOutput } from '@jiheng/api'
import type { Explanation } from '@jiheng/kernel/base'
import { Explained, Section, StateMark, usePhrase } from '@jiheng/ui'
import { useCall } from '../api.ts'
import { useSession } from '../session.tsx'
import { usePeriod } from './period.ts'
import '../duties/duty-list.css'

type Alert = CallOutput<'listIncentiveAlerts'>['items'][number]

/** Decided lists of incentives that ask for a move, the most urgent first; nothing for who decides none, or where nothing asks. */
export function IncentiveAlertList() {
  const { may } = useSession()
  return may('incentives:decide') ? <Asking /> : null
}

function Asking() {
  const { t } = usePhrase()
  const items = useCall('listIncentiveAlerts').data?.items ?? []
  if (items.length === 0) return null
  return (
    <Section title={t('incentives.alerts', { n: items.length })}>
      <ul className="duty-list">
        {items.map((alert) => (
          <li key={`${alert.kind} ${alert.list.id}`}>
            <Entry of={alert} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Entry({ of: { list, level, standing, since, isMine, params, explanation } }: { of: Alert }) {
  const { t, say } = usePhrase()
  const period = usePeriod()
  const key = standing === 'waiting' && 'day' in params ? 'waiting_until' : standing
  return (
    <>
      <a href={`/incentives/${list.id}`}>
        {list.name} {period(list.period)}
        {list.version > 1 && ` ${t('incentives.version_of', { n: list.version })}`}
      </a>
      <Explained explanation={explanation as unknown as Explanation}>
        <StateMark state={level} word={say(`incentives.alert.${key}`, params)} />
      </Explained>
      <p className="jh-soft jh-small">
        {t('incentives.alert_since', { day: since })}
        {!isMine && ` · ${t('incentives.alert_other')}`}
      </p>
    </>
  )
}
