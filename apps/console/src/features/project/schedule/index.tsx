import { EmptyState, isProblem, later, Loaded, Section, usePhrase } from '@jiheng/ui'
import { Opens } from '../../../shared/form-drawer.tsx'
import { useSession } from '../../../shared/session.tsx'
import type { Project } from '../record.ts'
import { Plan } from './plan.tsx'
import { StartSchedule } from './start.tsx'
import { useSchedule } from './use-schedule.ts'
import './schedule.css'

const ImportSchedule = later(() => import('./import.tsx').then((module) => module.ImportSchedule))

/** 进度计划: when what is done, what decides the finish, and how far the plan has moved from its baselines. */
export function ScheduleSide({ project }: { project: Project }) {
  const { t } = usePhrase()
  const schedule = useSchedule(project.id)
  const isNone = isProblem(schedule.error) && schedule.error.status === 404
  if (!isNone) return <Loaded of={schedule}>{(found) => <Plan of={found} projectId={project.id} />}</Loaded>
  return (
    <Section title={t('plan.title')}>
      <NoSchedule projectId={project.id} />
    </Section>
  )
}

function NoSchedule({ projectId }: { projectId: string }) {
  const { t } = usePhrase()
  const { may } = useSession()
  const actions = (
    <div className="project-actions">
      <Opens kind="primary" label={t('plan.import.open')}>
        {(close) => <ImportSchedule projectId={projectId} version={0} onClose={close} />}
      </Opens>
      <StartSchedule projectId={projectId} />
    </div>
  )
  const isWriter = may('schedule:write')
  return (
    <EmptyState
      title={t('plan.none')}
      text={t(isWriter ? 'plan.none_text' : 'plan.none_read')}
      action={isWriter && actions}
    />
  )
}
