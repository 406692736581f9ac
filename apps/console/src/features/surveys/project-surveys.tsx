import { Loaded, Page, usePhrase } from '@jiheng/ui'
import { defaultSurveyRule } from '@jiheng/kernel/survey'
import { useCall } from '../../shared/api.ts'
import { useParam } from '../../shared/url.ts'
import { Result } from './result.tsx'
import type { SurveyResult } from './view.ts'

/** Results of the surveys of a project, for everybody who may read it, its contractor too. */
export function ProjectSurveysPage() {
  const { t } = usePhrase()
  const id = useParam('projectId')
  const project = useCall('getProject', { path: { id } }).data
  const results = useCall('listSurveyResults', { path: { id } })
  const { leastSample, leastShown } = defaultSurveyRule.parameters
  return (
    <Page
      title={t('surveys.of_project')}
      note={t('surveys.of_project_note')}
      crumbs={[{ label: project?.name ?? '', href: `/projects/${id}` }]}
    >
      <Loaded
        of={results}
        isEmpty={({ items }) => items.length === 0}
        empty={{ title: t('surveys.of_project_none'), text: t('surveys.of_project_none_text') }}
      >
        {({ items }) =>
          items.map((result) => (
            <article key={result.surveyId}>
              <h2 className="surveys-title">{result.title}</h2>
              <Period of={result} />
              <Result of={result} leastSample={leastSample} leastShown={leastShown} />
            </article>
          ))
        }
      </Loaded>
    </Page>
  )
}

/** When answers were given, and whether that was longer than letters told first. */
function Period({ of: { opensOn, closesOn, prolonged } }: { of: SurveyResult }) {
  const { t } = usePhrase()
  if (opensOn === null || closesOn === null) return null
  return (
    <p className="surveys-about jh-soft">
      {t('surveys.result_period', { from: opensOn, until: closesOn })}
      {prolonged > 0 && t('surveys.result_prolonged', { n: prolonged })}
    </p>
  )
}
