import { Day, Section, usePhrase } from '@jiheng/ui'
import { useCallPages } from '../../shared/api.ts'
import { Paged } from '../../shared/paged.tsx'

/** Earlier days, newest first. */
export function Past({ projectId }: { projectId: string }) {
  const { t } = usePhrase()
  const pages = useCallPages('listDailyReports', { path: { id: projectId }, query: { limit: 10 } })
  return (
    <Section title={t('progress.daily.past')}>
      <Paged of={pages} empty={t('progress.daily.none_yet')}>
        {(found) => (
          <ul className="daily-past">
            {found.map((report) => (
              <li key={report.id}>
                <p>
                  <strong>
                    <Day day={report.day} />
                  </strong>{' '}
                  <span className="jh-soft jh-small">
                    {[
                      t(`progress.daily.weather_of.${report.weather}`),
                      t('progress.daily.people_count', { people: report.people }),
                      ...(report.authorName ? [report.authorName] : []),
                      ...(report.revision > 1 ? [t('progress.daily.revision', { revision: report.revision })] : []),
                    ].join(' · ')}
                  </span>
                </p>
                <p className="daily-work">{report.workDone}</p>
                {report.problems && (
                  <p className="jh-soft">
                    {t('progress.daily.problems')}
                    {t('project.colon')}
                    {report.problems}
                  </p>
                )}
              </li>
            ))}
          </ul>
        )}
      </Paged>
    </Section>
  )
}
