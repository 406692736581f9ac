import type { CallOutput } from '@jiheng/api'
import { Day, Loaded, Money, Section, StateMark, usePhrase } from '@jiheng/ui'
import { useCall } from '../../../shared/api.ts'

type Alert = CallOutput<'listAlerts'>['items'][number]

const shown = 5

/** What is wrong and whose move it is. */
export function OpenAlerts({ projectId }: { projectId: string }) {
  const { t } = usePhrase()
  const alerts = useCall('listAlerts', { query: { projectId, limit: shown } })
  const hidden = (alerts.data?.total ?? 0) - shown
  return (
    <Section title={t('project.alerts.title')}>
      <Loaded of={alerts}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="jh-soft">{t('project.alerts.none')}</p>
          ) : (
            <ul className="project-list">
              {items.map((alert) => (
                <OpenAlert key={alert.id} of={alert} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {hidden > 0 && <a href={`/projects/${projectId}?tab=alerts`}>{t('project.alerts.rest', { n: hidden })}</a>}
    </Section>
  )
}

function OpenAlert({ of }: { of: Alert }) {
  const { say } = usePhrase()
  return (
    <li className="project-entry">
      <StateMark state={of.level} />
      <div className="project-entry-main">
        <a href={`/projects/${of.projectId}?tab=alerts&alert=${of.id}`}>{say(of.messageKey, of.params)}</a>
        <Move of={of} />
      </div>
    </li>
  )
}

/** Whose move, for how long, how much is at stake, and what was promised. */
export function Move({
  of,
  isUnderHead,
}: {
  of: Pick<Alert, 'holder' | 'days' | 'stakeFen' | 'acknowledgement'>
  /** Stands in a column whose head already asks whose move it is. */
  isUnderHead?: boolean
}) {
  const { t } = usePhrase()
  const { holder, acknowledgement } = of
  const who = [t(`workbench.holder.${holder.kind}`), holder.organisation?.name, holder.account?.name]
  return (
    <p className="jh-soft jh-small project-apart">
      <span>
        {!isUnderHead && t('project.alerts.whose')}
        {who.filter(Boolean).join(' ')}
      </span>
      <span>{t('workbench.standing_days', { n: of.days })}</span>
      {of.stakeFen !== null && (
        <span>
          {t('workbench.stake')} <Money amountFen={of.stakeFen} big />
        </span>
      )}
      {acknowledgement?.promisedOn && (
        <span className={acknowledgement.isOverdue ? 'project-broken' : undefined}>
          {t(acknowledgement.isOverdue ? 'workbench.promise_broken' : 'workbench.promised')}{' '}
          <Day day={acknowledgement.promisedOn} />
        </span>
      )}
    </p>
  )
}
