import { useMemo } from 'react'
import { Button, DataTable, Page, StateMark, usePhrase, type Column } from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'
import { DutyList } from '../../shared/duties/duty-list.tsx'
import { Opens } from '../../shared/form-drawer.tsx'
import { useSession } from '../../shared/session.tsx'
import { NewRound } from './new-round.tsx'
import { stateMark, type ListedRound } from './view.ts'

/** 绩效评价: every round in reach and where it stands. */
export function RoundsPage() {
  const { t } = usePhrase()
  const { may } = useSession()
  const { data, ...rest } = useCall('listRounds')
  const mayCreate = data?.allowed.includes('create')
  const runs = may('rounds:manage')
  return (
    <Page
      title={t('rounds.title')}
      note={t('rounds.intro')}
      actions={
        <>
          <Button kind="quiet" href="/evaluation-templates">
            {t('round_templates.link')}
          </Button>
          {runs && (
            <Button kind="quiet" href="/evaluation-experts">
              {t('rounds.experts')}
            </Button>
          )}
          {runs && (
            <Button kind="quiet" href="/subject-scores">
              {t('rounds.people')}
            </Button>
          )}
          {!runs && (
            <Button kind="quiet" href="/my-scores">
              {t('app.nav.my_scores')}
            </Button>
          )}
          {mayCreate && (
            <Opens kind="primary" label={t('rounds.create')}>
              {(close) => <NewRound onClose={close} />}
            </Opens>
          )}
        </>
      }
    >
      <DutyList />
      <DataTable
        rows={{ ...rest, data: data?.items }}
        label={t('rounds.title')}
        columns={useColumns()}
        rowKey={(row) => row.id}
        rowHref={(row) => `/rounds/${row.id}`}
        empty={{ title: t('rounds.none'), text: t(mayCreate ? 'rounds.none_text' : 'rounds.none_reader') }}
      />
    </Page>
  )
}

function useColumns(): readonly Column<ListedRound>[] {
  const { t } = usePhrase()
  return useMemo(
    () => [
      {
        id: 'name',
        label: t('rounds.round'),
        grow: 4,
        card: 'title',
        cell: (row) => row.name,
        sort: (row) => row.name,
      },
      {
        id: 'state',
        label: t('rounds.state'),
        width: 130,
        card: 'mark',
        cell: (row) => <StateMark state={stateMark[row.state]} word={t(`rounds.state_name.${row.state}`)} />,
      },
      { id: 'due', label: t('rounds.due'), width: 220, cell: (row) => <Due of={row} /> },
      { id: 'kind', label: t('rounds.kind'), width: 110, cell: (row) => t(`rounds.kind_name.${row.kind}`) },
      {
        id: 'year',
        label: t('rounds.year'),
        width: 80,
        align: 'end',
        cell: (row) => row.year,
        sort: (row) => row.year,
      },
      { id: 'projects', label: t('rounds.projects'), width: 80, align: 'end', cell: (row) => row.projects },
      { id: 'unit', label: t('rounds.unit'), grow: 2, cell: (row) => row.unit },
    ],
    [t],
  )
}

/** Until when the present stage lasts, or when it was published. */
export function Due({ of }: { of: ListedRound }) {
  const { t } = usePhrase()
  if (of.state === 'declaring' && of.declareUntil) return t('rounds.due_of.declaring', { day: of.declareUntil })
  if (of.state === 'scoring' && of.scoreUntil) return t('rounds.due_of.scoring', { day: of.scoreUntil })
  if (of.state === 'announced' && of.appealUntil) return t('rounds.due_of.announced', { day: of.appealUntil })
  if (of.publishedAt) return t('rounds.due_of.published', { at: of.publishedAt })
  return t('ui.dash')
}
