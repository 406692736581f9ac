import { Button, Loaded, Page, usePhrase } from '@jiheng/ui'
import { useState } from 'react'
import { useCall } from '../../shared/api.ts'
import { useParam } from '../../shared/url.ts'
import { DayForm } from './form.tsx'
import { Past } from './past.tsx'
import { Receipt } from './receipt.tsx'
import './daily-report.css'

/** 施工日报: three things people know, beside what the system knows of the day already; made for a phone. */
export function DailyReportPage() {
  const { t } = usePhrase()
  const projectId = useParam('projectId')
  const project = useCall('getProject', { path: { id: projectId } })
  const draft = useCall('draftDailyReport', { path: { id: projectId } })
  const [isCorrecting, setCorrecting] = useState(false)
  return (
    <Page
      title={t('progress.daily.title')}
      crumbs={[
        { label: project.data?.name ?? t('projects.one'), href: `/projects/${projectId}?tab=progress` },
        { label: t('progress.daily.of_project') },
      ]}
    >
      <div className="daily">
        <Loaded of={draft}>
          {(found) =>
            found.submitted && !isCorrecting ? (
              <>
                <Receipt of={found.submitted} />
                <Button onPress={() => setCorrecting(true)}>{t('progress.daily.correct')}</Button>
              </>
            ) : (
              <DayForm projectId={projectId} draft={found} onDone={() => setCorrecting(false)} />
            )
          }
        </Loaded>
        <Past projectId={projectId} />
      </div>
    </Page>
  )
}
