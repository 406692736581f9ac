import { useMemo } from 'react'
import { StateMark, usePhrase, type Column } from '@jiheng/ui'
import { BigMoney } from './big-money.tsx'
import { FinishCell } from './finish-cell.tsx'
import { ProgressCell } from './progress-cell.tsx'
import { others, type Words } from './more-columns.tsx'
import { sortable, type ListedProject } from './view.ts'

/** The columns of the registry; those marked hidden wait in the column choice. Their ids are what an export calls them. */
export function useColumns(): readonly Column<ListedProject>[] {
  const words = usePhrase()
  return useMemo(
    () =>
      [...leading(words), ...figures(words), ...others(words)].map((column) =>
        sortable(column.id) ? { ...column, sort: () => null } : column,
      ),
    [words],
  )
}

function leading({ t }: Words): Column<ListedProject>[] {
  return [
    {
      id: 'state',
      label: t('projects.state'),
      width: 96,
      card: 'mark',
      cell: (row) => <StateMark state={row.standing.attention} />,
    },
    { id: 'name', label: t('projects.name'), card: 'title', grow: 3, cell: (row) => <Name of={row} /> },
    {
      id: 'code',
      label: t('projects.code'),
      hidden: true,
      card: 'omit',
      width: 216,
      cell: (row) => row.code ?? t('ui.dash'),
    },
    { id: 'kind', label: t('projects.kind'), width: 112, cell: (row) => t(`projects.kind_name.${row.kind}`) },
    {
      id: 'region',
      label: t('projects.region'),
      hidden: true,
      card: 'omit',
      width: 136,
      cell: (row) => row.regionName,
    },
    { id: 'stage', label: t('projects.stage'), width: 104, cell: (row) => t(`projects.stage_name.${row.stage}`) },
  ]
}

function figures({ t }: Words): Column<ListedProject>[] {
  return [
    {
      id: 'total_amount',
      label: t('registry.total'),
      width: 156,
      align: 'end',
      card: 'wide',
      cell: (row) => <Total of={row} />,
    },
    {
      id: 'progress',
      label: t('registry.progress'),
      width: 196,
      card: 'wide',
      cell: (row) => <ProgressCell project={row} />,
    },
    {
      id: 'planned_finish',
      label: t('registry.finish'),
      width: 200,
      card: 'wide',
      cell: (row) => <FinishCell project={row} />,
    },
  ]
}

function Name({ of }: { of: ListedProject }) {
  const { t } = usePhrase()
  return (
    <span title={of.name}>
      {of.isSynthetic && (
        <span className="registry-synthetic" title={t('registry.synthetic_hint')}>
          {t('registry.synthetic')}
        </span>
      )}
      {of.name}
    </span>
  )
}

function Total({ of }: { of: ListedProject }) {
  return <BigMoney amountFen={of.totalInvestmentFen} currency={of.currency} />
}
