import { useMemo } from 'react'
import type { CallOutput } from '@jiheng/api'
import { DataTable, Day, Explained, Section, StateMark, Time, usePhrase, type Column, type Loadable } from '@jiheng/ui'
import { useCall } from '../../../shared/api.ts'

type Score = CallOutput<'listScores'>['items'][number]

/** Every total that was computed, with the set it was computed by; none is overwritten. */
export function ScoreHistory({ projectId }: { projectId: string }) {
  const { t } = usePhrase()
  const { data, error, isPending, refetch } = useCall('listScores', { path: { id: projectId } })
  const rows: Loadable<readonly Score[]> = { data: data?.items, error, isPending, refetch }
  const columns = useMemo<Column<Score>[]>(
    () => [
      {
        id: 'asOf',
        label: t('progress.as_of'),
        width: 120,
        card: 'title',
        cell: (score) => <Day day={score.asOf} />,
        sort: (score) => score.asOf,
      },
      {
        id: 'total',
        label: t('evaluation.total'),
        width: 100,
        align: 'end',
        cell: (score) => <Explained explanation={score.explanation}>{score.total}</Explained>,
        sort: (score) => Number(score.total),
      },
      {
        id: 'grade',
        label: t('evaluation.grade'),
        width: 120,
        cell: (score) => (score.grade ? t(`evaluation.grade_name.${score.grade}`) : t('project.indicators.no_grade')),
      },
      {
        id: 'covered',
        label: t('project.indicators.covered'),
        width: 120,
        align: 'end',
        cell: (score) => score.coveredWeight,
      },
      {
        id: 'set',
        label: t('project.indicators.set'),
        grow: 2,
        cell: (score) => t('project.indicators.set_version', { name: score.set.name, version: score.set.version }),
      },
      {
        id: 'computed',
        label: t('project.indicators.computed_at'),
        width: 160,
        cell: (score) => <Time instant={score.computedAt} />,
      },
      {
        id: 'current',
        label: t('projects.state'),
        width: 110,
        card: 'mark',
        cell: (score) => score.isCurrent && <StateMark state="green" word={t('project.indicators.current')} />,
      },
    ],
    [t],
  )
  return (
    <Section title={t('project.indicators.history')}>
      <DataTable
        label={t('project.indicators.history')}
        rows={rows}
        columns={columns}
        rowKey={(score) => score.id}
        empty={{ title: t('project.indicators.not_computed') }}
        height="320px"
      />
    </Section>
  )
}
