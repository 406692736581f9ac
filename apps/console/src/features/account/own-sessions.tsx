import { useMemo } from 'react'
import type { CallOutput } from '@jiheng/api'
import { ConfirmButton, DataTable, Section, StateMark, Time, usePhrase, useToast, type Column } from '@jiheng/ui'
import { useCall, useCallMutation } from '../../shared/api.ts'
import { clientName } from '../../shared/client-name.ts'

type OpenSession = CallOutput<'listOwnSessions'>['items'][number]

/** Where I am signed in; each place but this one can be ended. */
export function OwnSessions() {
  const { t } = usePhrase()
  const sessions = useCall('listOwnSessions')
  const rows = { ...sessions, data: sessions.data?.items }
  const columns = useMemo<Column<OpenSession>[]>(
    () => [
      {
        id: 'client',
        label: t('organisations.sessions.client'),
        card: 'title',
        grow: 3,
        cell: (row) => <span title={row.userAgent}>{clientName(row.userAgent)}</span>,
      },
      { id: 'ip', label: t('organisations.sessions.address'), grow: 2, cell: (row) => row.ip },
      {
        id: 'since',
        label: t('organisations.sessions.since'),
        width: 160,
        card: 'wide',
        cell: (row) => <Time instant={row.createdAt} />,
      },
      {
        id: 'until',
        label: t('organisations.sessions.until'),
        width: 160,
        card: 'wide',
        cell: (row) => <Time instant={row.expiresAt} />,
      },
      { id: 'end', label: t('account.sessions.action'), width: 132, card: 'wide', cell: (row) => <End of={row} /> },
    ],
    [t],
  )
  return (
    <Section title={t('account.sessions.title')}>
      <DataTable
        label={t('account.sessions.list')}
        rows={rows}
        columns={columns}
        rowKey={(row) => row.id}
        height="260px"
      />
    </Section>
  )
}

function End({ of }: { of: OpenSession }) {
  const { t } = usePhrase()
  const toast = useToast()
  const { run } = useCallMutation('revokeOwnSession', { refresh: ['listOwnSessions'] })
  if (of.isCurrent) return <StateMark state="green" word={t('account.sessions.this_one')} />
  const end = () => run({ path: { id: of.id } }).then(() => toast.done(t('account.sessions.ended')))
  return (
    <ConfirmButton sentence={t('account.sessions.end_sentence')} sure={t('account.sessions.end')} onConfirm={end}>
      {t('account.sessions.end')}
    </ConfirmButton>
  )
}
