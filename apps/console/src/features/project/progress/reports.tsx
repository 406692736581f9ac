import { Choice, Section, usePhrase } from '@jiheng/ui'
import { useState } from 'react'
import { useCallPages } from '../../../shared/api.ts'
import { Paged } from '../../../shared/paged.tsx'
import { Report } from './report.tsx'

const states = ['claimed', 'accepted', 'returned'] as const
type State = (typeof states)[number]

/** What was reported: claims stand on a dashed edge until another person has accepted them. */
export function Reports({ projectId }: { projectId: string }) {
  const { t } = usePhrase()
  const [state, setState] = useState<State | 'all'>('all')
  const query = { limit: 10, ...(state === 'all' ? {} : { state }) }
  const pages = useCallPages('listProgressReports', { path: { id: projectId }, query })
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
      <Paged of={pages} empty={t('progress.none_yet')}>
        {(rows) => (
          <ul className="project-list">
            {rows.map((report) => (
              <Report key={report.id} of={report} />
            ))}
          </ul>
        )}
      </Paged>
    </Section>
  )
}
