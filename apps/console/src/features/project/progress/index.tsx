import { Button, Loaded, Section, usePhrase } from '@jiheng/ui'
import { useCall } from '../../../shared/api.ts'
import { Opens } from '../../../shared/form-drawer.tsx'
import type { Project } from '../record.ts'
import { Commence } from './commence.tsx'
import { Materials } from './materials.tsx'
import { Obstacles } from './obstacles.tsx'
import { Position } from './position.tsx'
import { Quantities } from './quantities.tsx'
import { ReportProgress } from './report-form.tsx'
import { Reports } from './reports.tsx'
import { Tests } from './tests.tsx'

/** 进度: how far the work is against its plan, and what shows it. */
export function ProgressSide({ project }: { project: Project }) {
  const { t } = usePhrase()
  const picture = useCall('getProgress', { path: { id: project.id }, query: { step: 'week' } })
  const allowed = picture.data?.allowed ?? []
  const mayReport = project.allowed.includes('report_progress')
  return (
    <>
      <Section
        title={t('progress.title')}
        actions={
          <>
            {allowed.includes('commence') && project.actualStart === null && (
              <Opens label={t('progress.commence')}>{(close) => <Commence project={project} onClose={close} />}</Opens>
            )}
            <Button kind="quiet" href={`/evidence?projectId=${project.id}`}>
              {t('evidence.of_project')}
            </Button>
            {allowed.includes('report') && (
              <Button href={`/projects/${project.id}/daily`}>{t('progress.daily.open')}</Button>
            )}
            {allowed.includes('report') && (
              <Opens kind="primary" label={t('progress.report')}>
                {(close) => <ReportProgress project={project} onClose={close} />}
              </Opens>
            )}
          </>
        }
      >
        <Loaded of={picture}>{(found) => <Position of={found} projectId={project.id} />}</Loaded>
      </Section>
      <Quantities project={project} />
      <Reports projectId={project.id} />
      <Materials projectId={project.id} mayRecord={mayReport} />
      <Tests projectId={project.id} mayRecord={mayReport} />
      <Obstacles projectId={project.id} mayRecord={mayReport} />
    </>
  )
}
