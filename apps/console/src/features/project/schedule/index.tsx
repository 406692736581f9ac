import { Suspense, useState } from 'react'
import { Button, EmptyState, later, Loaded, Section, usePhrase } from '@jiheng/ui'
import { useSession } from '../../../shared/session.tsx'
import type { Project } from '../record.ts'
import { Plan } from './plan.tsx'
import { StartSchedule } from './start.tsx'
import { useSchedule } from './use-schedule.ts'
import './schedule.css'

const ImportSchedule = later(() => import('./import.tsx').then((module) => module.ImportSchedule))

/**
 * 进度计划: when what is done, what decides the finish, and how far the plan has moved from its baselines. The drawer of a file
 * stands above what is read again, so that its preview stays.
 */
export function ScheduleSide({ project: { id: projectId, isScheduled } }: { project: Project }) {
  const [isImporting, setImporting] = useState(false)
  const onImport = () => setImporting(true)
  return (
    <>
      {isScheduled ? (
        <WithSchedule projectId={projectId} onImport={onImport} />
      ) : (
        <NoSchedule projectId={projectId} onImport={onImport} />
      )}
      {isImporting && (
        <Suspense>
          <ImportSchedule projectId={projectId} onClose={() => setImporting(false)} />
        </Suspense>
      )}
    </>
  )
}

type Side = { projectId: string; onImport: () => void }

function WithSchedule(side: Side) {
  const schedule = useSchedule(side.projectId)
  return <Loaded of={schedule}>{(found) => <Plan of={found} {...side} />}</Loaded>
}

function NoSchedule({ projectId, onImport }: Side) {
  const { t } = usePhrase()
  const { may } = useSession()
  const actions = (
    <div className="project-actions">
      <Button kind="primary" onPress={onImport}>
        {t('plan.import.open')}
      </Button>
      <StartSchedule projectId={projectId} />
    </div>
  )
  const isWriter = may('schedule:write')
  return (
    <Section title={t('plan.title')}>
      <EmptyState
        title={t('plan.none')}
        text={t(isWriter ? 'plan.none_text' : 'plan.none_read')}
        action={isWriter && actions}
      />
    </Section>
  )
}
