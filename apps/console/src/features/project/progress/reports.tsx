import { Button, Choice, EmptyState, Failure, Loading, Section, usePhrase } from '@jiheng/ui'
import { useState } from 'react'
import { useCallPages } from '../../../shared/api.ts'
import { Report } from './report.tsx'

const states = ['claimed', 'accepted', 'returned'] as const
type State = (typeof states)[number]

/** What was reported: claims stand on a dashed edge until another person has accepted them. */
export function Reports({ projectId }: { projectId: string }) {
  const { t } = usePhrase()
  const [state, setState] = useState<State | 'all'>('all')
  const query = { limit: 10, ...(state === 'all' ? {} : { state }) }
  const { rows, more } = useCallPages('listProgressReports', { path: { id: projectId }, query })
  const options = (['all', ...states] as const).map((value) => ({
    value,
    label: value === 'all' ? t('project.progress.every_report') : t(`progress.state.${value}`),
  }))
  return (
    <Section
      title={t('progress.reports')}
      note={t('project.progress.reports_note')}
      actions={<Choice value={state} options={options} onChange={(next) => setState(next as State | 'all')} />}
    >
      {rows.data ? (
        rows.data.length === 0 ? (
          <EmptyState title={t('progress.none_yet')} />
        ) : (
          <ul className="project-list">
            {rows.data.map((report) => (
              <Report key={report.id} of={report} />
            ))}
          </ul>
        )
      ) : rows.isPending ? (
        <Loading />
      ) : (
        <Failure of={rows.error} onRetry={() => void rows.refetch()} />
      )}
      {more.has && (
        <Button kind="quiet" busy={more.busy} onPress={more.load}>
          {t('project.more')}
        </Button>
      )}
    </Section>
  )
}
