import { ConfirmButton, Loaded, Section, Time, usePhrase, useToast } from '@jiheng/ui'
import { useCall, useCallMutation } from '../../shared/api.ts'
import { clientName } from '../../shared/client-name.ts'

/** Where a person is signed in, and how to end it. */
export function Sessions({ accountId }: { accountId: string }) {
  const { t } = usePhrase()
  const sessions = useCall('listSessions', { path: { id: accountId } })
  const count = sessions.data?.items.length ?? 0
  return (
    <Section title={t('organisations.sessions.title')} actions={count > 1 && <EndAll accountId={accountId} />}>
      <Loaded of={sessions}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="jh-soft">{t('organisations.sessions.none')}</p>
          ) : (
            <ul className="organisations-list">
              {items.map((session) => (
                <li key={session.id}>
                  <div>
                    <span title={session.userAgent}>{clientName(session.userAgent)}</span>
                    <p className="jh-soft jh-small">
                      {session.ip} · <Time instant={session.createdAt} />
                    </p>
                  </div>
                  <EndOne accountId={accountId} sessionId={session.id} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  )
}

function EndOne({ accountId, sessionId }: { accountId: string; sessionId: string }) {
  const { t } = usePhrase()
  const toast = useToast()
  const { run } = useCallMutation('revokeSession', { refresh: ['listSessions'] })
  const end = () =>
    run({ path: { id: accountId, sessionId } }).then(() => toast.done(t('organisations.sessions.ended')))
  return (
    <ConfirmButton
      kind="quiet"
      sentence={t('organisations.sessions.end_sentence')}
      sure={t('organisations.sessions.end')}
      onConfirm={end}
    >
      {t('organisations.sessions.end')}
    </ConfirmButton>
  )
}

function EndAll({ accountId }: { accountId: string }) {
  const { t } = usePhrase()
  const toast = useToast()
  const { run } = useCallMutation('revokeSessions', { refresh: ['listSessions'] })
  const end = () => run({ path: { id: accountId } }).then(() => toast.done(t('organisations.sessions.ended')))
  return (
    <ConfirmButton
      kind="danger"
      sentence={t('organisations.sessions.end_all_sentence')}
      sure={t('organisations.sessions.end_all')}
      onConfirm={end}
    >
      {t('organisations.sessions.end_all')}
    </ConfirmButton>
  )
}
