import type { CallOutput } from '@jiheng/api'
import { formatYuan } from '@jiheng/phrases'
import { ConfirmButton, Day, Money, Section, StateMark, Time, usePhrase, useToast } from '@jiheng/ui'
import { useCall, useCallMutation } from '../../../shared/api.ts'
import { Opens } from '../../../shared/form-drawer.tsx'
import { GiveReason } from '../../../shared/give-reason.tsx'
import { refreshed } from '../../../shared/payment/refreshed.ts'

type Exception = CallOutput<'listPaymentExceptions'>['items'][number]

/** All payments of a project that were allowed ahead of acceptance; nothing is shown where there are none. */
export function Exceptions({ projectId }: { projectId: string }) {
  const { t } = usePhrase()
  const exceptions = useCall('listPaymentExceptions', { query: { projectId, limit: 200 } })
  if (!exceptions.data?.items.length) return null
  return (
    <Section title={t('contracts.exception.title')} note={t('contracts.exception.note')}>
      <ExceptionList of={exceptions.data.items} isNamed />
    </Section>
  )
}

export function ExceptionList({ of, isNamed = false }: { of: readonly Exception[]; isNamed?: boolean }) {
  return (
    <ul className="project-list">
      {of.map((each) => (
        <Entry key={each.id} of={each} isNamed={isNamed} />
      ))}
    </ul>
  )
}

function Entry({ of, isNamed }: { of: Exception; isNamed: boolean }) {
  const { t } = usePhrase()
  return (
    <li className="project-entry">
      <Standing of={of} />
      <div className="project-entry-main">
        <p className="project-apart">
          <strong>
            <Money amountFen={of.amountFen} />
          </strong>
          <span>
            {of.source === null
              ? t('contracts.exception.is_ahead_of_acceptance')
              : t('contracts.exception.is_ahead_of_issue', {
                  year: of.year ?? '',
                  source: t(`funds.source.${of.source}`),
                })}
          </span>
          {isNamed && <span>{of.contractName}</span>}
          {of.documentNo && <span className="jh-soft">{of.documentNo}</span>}
        </p>
        <p>{of.why}</p>
        <p className="jh-soft jh-small project-apart">
          <span>
            {t('contracts.exception.asked_by')} {of.recordedBy ?? t('contracts.exception.outsider')}{' '}
            <Time instant={of.recordedAt} />
          </span>
          {of.signedOn && (
            <span>
              {t('contracts.exception.signed_by')} {of.signedBy ?? t('contracts.exception.outsider')}{' '}
              <Day day={of.signedOn} />
            </span>
          )}
          {of.revokedOn && (
            <span>
              {t('contracts.exception.is_revoked')} <Day day={of.revokedOn} /> {of.revokedWhy}
            </span>
          )}
        </p>
      </div>
      <Actions of={of} />
    </li>
  )
}

function Standing({ of }: { of: Exception }) {
  const { t } = usePhrase()
  if (of.revokedOn) return <StateMark state="grey" word={t('contracts.exception.is_revoked')} />
  return of.signedOn ? (
    <StateMark state="orange" word={t('contracts.exception.is_signed')} />
  ) : (
    <StateMark state="yellow" word={t('contracts.exception.waiting')} />
  )
}

function Actions({ of }: { of: Exception }) {
  const { t } = usePhrase()
  const toast = useToast()
  const sign = useCallMutation('signPaymentException', { refresh: refreshed })
  const revoke = useCallMutation('revokePaymentException', { refresh: refreshed })
  const path = { id: of.id }
  return (
    <div className="project-apart">
      {of.allowed.includes('revoke') && (
        <Opens label={t('contracts.exception.revoke')}>
          {(close) => (
            <GiveReason
              title={t('contracts.exception.revoke_title')}
              sure={t('contracts.exception.revoke')}
              said={t('contracts.exception.revoked')}
              send={(why) => revoke.run({ path, body: { why } })}
              onClose={close}
            />
          )}
        </Opens>
      )}
      {of.allowed.includes('sign') && (
        <ConfirmButton
          sentence={t(
            of.source === null ? 'contracts.exception.sign_sentence' : 'contracts.exception.sign_issue_sentence',
            {
              contract: of.contractName,
              amount: formatYuan(of.amountFen),
            },
          )}
          sure={t('contracts.exception.sign')}
          onConfirm={async () => {
            await sign.run({ path })
            toast.done(t('contracts.exception.signed'))
          }}
        >
          {t('contracts.exception.sign')}
        </ConfirmButton>
      )}
    </div>
  )
}
