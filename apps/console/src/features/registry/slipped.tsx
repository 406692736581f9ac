import { useMemo } from 'react'
import { formatNumber } from '@jiheng/phrases'
import type { CallOutput } from '@jiheng/api'
import { DataTable, Day, Explained, Page, usePhrase, type Column } from '@jiheng/ui'
import { useCallPages } from '../../shared/api.ts'
import { BigMoney } from './big-money.tsx'

type Slipped = CallOutput<'listSlippedProjects'>['items'][number]

/** Which projects are later or dearer than in the list before. */
export function SlippedPage() {
  const { t } = usePhrase()
  const pages = useCallPages('listSlippedProjects', { query: { limit: 200 } })
  const columns = useColumns()
  return (
    <Page
      title={t('projects.slipped.title')}
      crumbs={[{ label: t('projects.register'), href: '/projects' }, { label: t('registry.slipped_link') }]}
      note={t('registry.slipped.note')}
    >
      <DataTable
        {...pages}
        label={t('projects.slipped.title')}
        columns={columns}
        rowKey={(row) => row.id}
        rowHref={(row) => `/projects/${row.id}`}
        empty={{ title: t('projects.slipped.none') }}
      />
    </Page>
  )
}

function useColumns(): readonly Column<Slipped>[] {
  const { t } = usePhrase()
  return useMemo(
    () => [
      {
        id: 'name',
        label: t('projects.name'),
        card: 'title',
        grow: 3,
        sort: (row) => row.name,
        cell: (row) => <span title={row.name}>{row.name}</span>,
      },
      {
        id: 'days',
        label: t('registry.slipped.days'),
        width: 116,
        align: 'end',
        sort: (row) => row.daysLater,
        cell: (row) => <DaysLater of={row} />,
      },
      {
        id: 'finish',
        label: t('registry.slipped.finish'),
        card: 'wide',
        width: 232,
        sort: (row) => row.after.plannedFinish,
        cell: (row) => <FromTo of={row} />,
      },
      {
        id: 'more',
        label: t('registry.slipped.more'),
        card: 'wide',
        width: 176,
        align: 'end',
        sort: (row) => row.costUpFen,
        cell: (row) => <BigMoney amountFen={row.costUpFen} currency={row.currency} />,
      },
      {
        id: 'told',
        label: t('registry.slipped.told'),
        width: 232,
        card: 'omit',
        cell: ({ before, after }) => <Days from={before.asOf} to={after.asOf} />,
      },
      {
        id: 'source',
        label: t('registry.slipped.source'),
        width: 150,
        card: 'omit',
        cell: ({ after }) => (after.source === 'demo' ? t('app.synthetic') : after.source),
      },
    ],
    [t],
  )
}

function DaysLater({ of: { daysLater, explanation } }: { of: Slipped }) {
  const { t } = usePhrase()
  if (daysLater === null) return <span className="jh-soft">{t('ui.dash')}</span>
  return (
    <Explained explanation={explanation}>
      <span className={daysLater > 0 ? 'registry-worse' : undefined}>{formatNumber(daysLater)}</span>
    </Explained>
  )
}

function FromTo({ of }: { of: Slipped }) {
  return <Days from={of.before.plannedFinish} to={of.after.plannedFinish} />
}

function Days({ from, to }: { from: string | null; to: string | null }) {
  return (
    <>
      <Day day={from} /> → <Day day={to} />
    </>
  )
}
