import { useMemo } from 'react'
import { Day, Num, StateMark, usePhrase, type Column } from '@jiheng/ui'
import { BigMoney } from './big-money.tsx'
import { FinishCell } from './finish-cell.tsx'
import { ProgressCell } from './progress-cell.tsx'
import { sortable, type ListedProject } from './view.ts'

type Words = ReturnType<typeof usePhrase>

/** The columns of the registry; those marked hidden wait in the column choice. Their ids are what an export calls them. */
export function useColumns(): readonly Column<ListedProject>[] {
  const words = usePhrase()
  return useMemo(
    () => [...leading(words), ...figures(words), ...others(words)].map((column) => (sortable(column.id) ? { ...column, sort: () => null } : column)),
    [words],
  )
}

function leading({ t }: Words): Column<ListedProject>[] {
  return [
    { id: 'state', label: t('projects.state'), width: 84, card: 'mark', cell: (row) => <StateMark state={row.standing.attention} /> },
    { id: 'name', label: t('projects.name'), card: 'title', grow: 3, cell: (row) => <Name of={row} /> },
    { id: 'code', label: t('projects.code'), hidden: true, card: 'omit', width: 216, cell: (row) => row.code ?? t('ui.dash') },
    { id: 'kind', label: t('projects.kind'), width: 112, cell: (row) => t(`projects.kind_name.${row.kind}`) },
    { id: 'region', label: t('projects.region'), hidden: true, card: 'omit', width: 136, cell: (row) => row.regionName },
    { id: 'stage', label: t('projects.stage'), width: 96, cell: (row) => t(`projects.stage_name.${row.stage}`) },
  ]
}

function figures({ t }: Words): Column<ListedProject>[] {
  return [
    { id: 'total_amount', label: t('registry.total'), width: 134, align: 'end', card: 'wide', cell: (row) => <Total of={row} /> },
    { id: 'progress', label: t('registry.progress'), width: 196, card: 'wide', cell: (row) => <ProgressCell project={row} /> },
    { id: 'planned_finish', label: t('registry.finish'), width: 200, card: 'wide', cell: (row) => <FinishCell project={row} /> },
  ]
}

function others({ t }: Words): Column<ListedProject>[] {
  const dash = t('ui.dash')
  const hidden = { hidden: true, card: 'omit' } as const
  return [
    { id: 'approved_finish', label: t('registry.approved_finish'), width: 118, ...hidden, cell: (row) => <Day day={row.approvedFinish} /> },
    { id: 'planned_start', label: t('projects.planned_start'), width: 118, ...hidden, cell: (row) => <Day day={row.plannedStart} /> },
    { id: 'class', label: t('projects.class'), width: 104, ...hidden, cell: (row) => t(`projects.class_name.${row.class}`) },
    { id: 'industry', label: t('projects.industry'), width: 104, ...hidden, cell: (row) => t(`projects.industry_name.${row.industry}`) },
    { id: 'owner', label: t('projects.owner'), width: 200, ...hidden, cell: (row) => row.owner?.name ?? dash },
    { id: 'department', label: t('projects.department'), width: 200, ...hidden, cell: (row) => row.department?.name ?? dash },
    { id: 'open_alerts', label: t('registry.open_alerts'), width: 100, align: 'end', ...hidden, cell: (row) => <Alerts of={row} /> },
    { id: 'score', label: t('registry.score'), width: 88, align: 'end', ...hidden, cell: (row) => <Num value={row.standing.score} decimals={1} /> },
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

function Alerts({ of }: { of: ListedProject }) {
  if (of.standing.openAlerts === 0) return <Num value={0} />
  return (
    <a href={`/projects/${of.id}?tab=alerts`}>
      <Num value={of.standing.openAlerts} />
    </a>
  )
}
