import { Day, Explained, Money, StateMark, usePhrase } from '@jiheng/ui'
import type { Workbench } from './index.tsx'

type Call = Workbench['mine']['items'][number]

/** Projects that need a call: why, whose move it is, how long, how much money is at stake, and what was last said. */
export function Calls({ calls }: { calls: readonly Call[] }) {
  const { t } = usePhrase()
  return (
    <ol className="workbench-calls">
      <li className="workbench-call workbench-call-head" aria-hidden="true">
        <span>{t('workbench.project')}</span>
        <span>{t('workbench.why')}</span>
        <span>{t('workbench.whose_move')}</span>
        <span className="workbench-end">{t('workbench.stake')}</span>
      </li>
      {calls.map((call) => (
        <li key={call.projectId} className="workbench-call">
          <div>
            <StateMark state={call.attention} />
            <a className="workbench-name" href={`/projects/${call.projectId}?tab=alerts`}>
              {call.name}
            </a>
            <p className="jh-soft jh-small">
              {call.regionName}
              {call.change && <span className="workbench-change">{t(`workbench.change.${call.change}`)}</span>}
            </p>
          </div>
          <Reasons of={call} />
          <Move of={call} />
          <div className="workbench-end">
            {call.stakeFen === null ? <span className="jh-soft">{t('ui.dash')}</span> : <Stake of={call} />}
          </div>
        </li>
      ))}
    </ol>
  )
}

function Reasons({ of }: { of: Call }) {
  const { t, say } = usePhrase()
  return (
    <ul className="workbench-reasons">
      {of.reasons.map((reason) => (
        <li key={reason.alertId}>
          <Explained explanation={reason.explanation}>{say(reason.messageKey, reason.params)}</Explained>
        </li>
      ))}
      {of.openAlerts > of.reasons.length && (
        <li className="jh-soft">{t('workbench.more_reasons', { n: of.openAlerts - of.reasons.length })}</li>
      )}
    </ul>
  )
}

function Move({ of }: { of: Call }) {
  const { t } = usePhrase()
  const { holder, lastContact } = of
  return (
    <div>
      <p>
        {t(`workbench.holder.${holder.kind}`)}
        {holder.organisation && <span className="jh-soft"> {holder.organisation.name}</span>}
      </p>
      <p className="jh-soft jh-small">{t('workbench.standing_days', { n: of.days })}</p>
      {lastContact && (
        <p className="jh-small workbench-contact">
          {lastContact.by}：{lastContact.text}
          {lastContact.promisedOn && (
            <span className={lastContact.isOverdue ? 'workbench-overdue' : 'jh-soft'}>
              {t(lastContact.isOverdue ? 'workbench.promise_broken' : 'workbench.promised')}{' '}
              <Day day={lastContact.promisedOn} />
            </span>
          )}
        </p>
      )}
    </div>
  )
}

function Stake({ of }: { of: Call }) {
  return (
    <Explained explanation={of.stakeExplanation}>
      <Money amountFen={of.stakeFen} big />
    </Explained>
  )
}
