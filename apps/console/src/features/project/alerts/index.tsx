import { useMemo } from 'react'
import type { CallOutput } from '@jiheng/api'
import { DataTable, Day, Section, StateMark, states, usePhrase, type Column } from '@jiheng/ui'
import { AlertDrawer } from '../../../shared/alert/alert-drawer.tsx'
import { useCallPages } from '../../../shared/api.ts'
import { oneOf } from '../../../shared/search-text.ts'
import { useSearch } from '../../../shared/url.ts'
import { Move } from '../overview/open-alerts.tsx'
import type { Project } from '../record.ts'

type Alert = CallOutput<'listAlerts'>['items'][number]

/** 预警: what is open and whose move it is, and what was closed and why. */
export function AlertsSide({ project }: { project: Project }) {
  const { t } = usePhrase()
  const [search, setSearch] = useSearch()
  const open = useCallPages('listAlerts', { query: { projectId: project.id, state: 'open', limit: 50 } })
  const closed = useCallPages('listAlerts', { query: { projectId: project.id, state: 'closed', limit: 20 } })
  const [openColumns, closedColumns] = useAlertColumns()
  const chosen = oneOf(search.alert)
  const table = {
    rowKey: (alert: Alert) => alert.id,
    onOpen: (alert: Alert) => setSearch({ alert: alert.id }),
    lines: 2,
    height: 'auto',
  } as const
  return (
    <>
      <Section title={t('project.alerts.title')}>
        <DataTable
          {...table}
          {...open}
          label={t('alerts.open')}
          columns={openColumns}
          empty={{ title: t('project.alerts.none') }}
        />
      </Section>
      <Section title={t('project.alerts.closed_title')}>
        <DataTable
          {...table}
          {...closed}
          label={t('alerts.closed')}
          columns={closedColumns}
          empty={{ title: t('project.alerts.none_closed') }}
        />
      </Section>
      {chosen && <AlertDrawer id={chosen} isOnProject onClose={() => setSearch({ alert: undefined })} />}
    </>
  )
}

function useAlertColumns(): [Column<Alert>[], Column<Alert>[]] {
  const { t, say } = usePhrase()
  return useMemo(() => {
    const sentence: Column<Alert> = {
      id: 'sentence',
      label: t('workbench.why'),
      grow: 5,
      card: 'title',
      cell: (alert) => <span className="project-wrap">{say(alert.messageKey, alert.params)}</span>,
    }
    const level: Column<Alert> = {
      id: 'level',
      label: t('alerts.level'),
      width: 90,
      card: 'mark',
      sort: (alert) => states.indexOf(alert.level),
      cell: (alert) => <StateMark state={alert.level} />,
    }
    const since: Column<Alert> = {
      id: 'since',
      label: t('alerts.since'),
      width: 110,
      sort: (alert) => alert.since,
      cell: (alert) => <Day day={alert.since} />,
    }
    return [
      [
        level,
        sentence,
        since,
        { id: 'move', label: t('workbench.whose_move'), grow: 3, cell: (alert) => <Move of={alert} isUnderHead /> },
      ],
      [
        level,
        sentence,
        since,
        {
          id: 'closed',
          label: t('project.alerts.closed_because'),
          width: 200,
          cell: (alert) => (
            <>
              <Day day={alert.closedAt?.slice(0, 10)} />{' '}
              {alert.closedBecause && t(`alerts.because.${alert.closedBecause}`)}
            </>
          ),
        },
      ],
    ]
  }, [t, say])
}
