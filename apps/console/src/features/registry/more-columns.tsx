import { Day, Num, type usePhrase, type Column } from '@jiheng/ui'
import type { ListedProject } from './view.ts'

export type Words = ReturnType<typeof usePhrase>

/** Columns that wait in the column choice. */
export function others({ t }: Words): Column<ListedProject>[] {
  const dash = t('ui.dash')
  const hidden = { hidden: true, card: 'omit' } as const
  return [
    {
      id: 'approved_finish',
      label: t('registry.approved_finish'),
      width: 118,
      ...hidden,
      cell: (row) => <Day day={row.approvedFinish} />,
    },
    {
      id: 'planned_start',
      label: t('projects.planned_start'),
      width: 118,
      ...hidden,
      cell: (row) => <Day day={row.plannedStart} />,
    },
    {
      id: 'class',
      label: t('projects.class'),
      width: 104,
      ...hidden,
      cell: (row) => t(`projects.class_name.${row.class}`),
    },
    {
      id: 'industry',
      label: t('projects.industry'),
      width: 104,
      ...hidden,
      cell: (row) => t(`projects.industry_name.${row.industry}`),
    },
    { id: 'owner', label: t('projects.owner'), width: 200, ...hidden, cell: (row) => row.owner?.name ?? dash },
    {
      id: 'department',
      label: t('projects.department'),
      width: 200,
      ...hidden,
      cell: (row) => row.department?.name ?? dash,
    },
    {
      id: 'open_alerts',
      label: t('registry.open_alerts'),
      width: 100,
      align: 'end',
      ...hidden,
      cell: (row) => <Alerts of={row} />,
    },
    {
      id: 'score',
      label: t('registry.score'),
      width: 88,
      align: 'end',
      ...hidden,
      cell: (row) => <Num value={row.standing.score} decimals={1} />,
    },
  ]
}

function Alerts({ of }: { of: ListedProject }) {
  if (of.standing.openAlerts === 0) return <Num value={0} />
  return (
    <a href={`/projects/${of.id}?tab=alerts`}>
      <Num value={of.standing.openAlerts} />
    </a>
  )
}
