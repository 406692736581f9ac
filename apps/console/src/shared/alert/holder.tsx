import { usePhrase } from '@jiheng/ui'
import type { WholeAlert } from './alert-drawer.tsx'
import './alert.css'

/** Whose move it is: the part, and who plays it in this project where known. */
export function HolderName({ of }: { of: Pick<WholeAlert, 'holder' | 'isMine'> }) {
  const { t } = usePhrase()
  const { kind, organisation, account } = of.holder
  const name = organisation?.name ?? account?.name
  return (
    <span className="alert-lines" title={name}>
      <span>
        {t(`workbench.holder.${kind}`)}
        {of.isMine && <span className="jh-mine">{t('alerts.mine')}</span>}
      </span>
      {name && <span className="jh-soft jh-small">{name}</span>}
    </span>
  )
}

/** Who took it on and until when. */
export function Contact({ of }: { of: Pick<WholeAlert, 'acknowledgement'> }) {
  const { t } = usePhrase()
  const taken = of.acknowledgement
  if (!taken) return <span className="jh-soft">{t('alerts.not_taken')}</span>
  const day = taken.promisedOn
  return (
    <span className="alert-lines" title={taken.by.name}>
      <span>{t('alerts.taken', { name: taken.by.name })}</span>
      {day && (
        <span className={taken.isOverdue ? 'jh-small alert-overdue' : 'jh-soft jh-small'}>
          {t(taken.isOverdue ? 'alerts.promise_broken' : 'alerts.promised', { day })}
        </span>
      )}
    </span>
  )
}
