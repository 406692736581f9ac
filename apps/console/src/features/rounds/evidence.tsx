import type { ReactNode } from 'react'
import type { Explanation } from '@jiheng/kernel/base'
import { Explained, Facts, Loading, Money, Percent, Section, usePhrase } from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'

/** What is known of a project: facts, its own indicators with where each number comes from, and its documents. */
export function Evidence({ projectId, year }: { projectId: string; year: number }) {
  const { t } = usePhrase()
  const project = useCall('getProject', { path: { id: projectId } })
  return (
    <div className="rounds-evidence">
      <Section
        title={t('rounds.evidence_facts')}
        actions={<a href={`/projects/${projectId}`}>{t('rounds.evidence_project')}</a>}
      >
        {project.data ? (
          <Facts
            items={[
              { label: t('projects.kind'), value: t(`projects.kind_name.${project.data.kind}`) },
              { label: t('projects.stage'), value: t(`projects.stage_name.${project.data.stage}`) },
              { label: t('projects.total_amount'), value: <Money amountFen={project.data.totalInvestmentFen} big /> },
              { label: t('projects.owner'), value: project.data.owner?.name },
              { label: t('projects.progress'), value: <Percent value={project.data.standing.actualPercent} /> },
            ]}
          />
        ) : (
          <Loading lines={2} />
        )}
      </Section>
      <Indicators projectId={projectId} year={year} />
      <Documents projectId={projectId} />
    </div>
  )
}

function Indicators({ projectId, year }: { projectId: string; year: number }) {
  const { t } = usePhrase()
  const asked = useCall('getEvaluation', { path: { id: projectId }, query: { year } }).data
  // Where the year has none, the newest there is; its year is told.
  const newest = useCall('getEvaluation', { path: { id: projectId }, query: {} }).data
  const data = asked?.rows.length ? asked : newest
  const explanation = data?.explanation as unknown as Explanation | null | undefined
  const self: ReactNode = data?.total && explanation && (
    <Explained measure={t('rounds.evidence_self')} explanation={explanation}>
      <span className="jh-figures">
        {t('rounds.evidence_self')} {data.total}
      </span>
    </Explained>
  )
  return (
    <Section
      title={t('rounds.evidence_indicators')}
      note={
        <>
          {data && t('rounds.year_of', { year: data.year })} {self}{' '}
          {data?.coveredWeight && t('evaluation.covered', { weight: data.coveredWeight })}
        </>
      }
    >
      {data?.rows.length ? (
        <table className="jh-ruled">
          <thead>
            <tr>
              <th scope="col">{t('evaluation.indicator')}</th>
              <th scope="col">{t('evaluation.target')}</th>
              <th scope="col">{t('evaluation.actual')}</th>
              <th scope="col">{t('evaluation.score')}</th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map(({ indicator, actual, score, explanation: because }) => (
              <tr key={indicator.code}>
                <th scope="row">{indicator.name}</th>
                <td>
                  {indicator.targetText ?? `${indicator.sign ?? ''} ${indicator.target ?? ''} ${indicator.unit ?? ''}`}
                </td>
                <td className="jh-figures">{actual?.value ?? actual?.percent ?? t('ui.dash')}</td>
                <td className="jh-figures">
                  <Explained measure={indicator.name} explanation={because as unknown as Explanation}>
                    {score ?? t('ui.dash')} / {indicator.weight}
                  </Explained>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p className="jh-soft">{t('rounds.evidence_none')}</p>
      )}
    </Section>
  )
}

function Documents({ projectId }: { projectId: string }) {
  const { t } = usePhrase()
  const documents = useCall('listDocuments', { path: { id: projectId } }).data?.items ?? []
  return (
    <Section title={t('rounds.evidence_documents')}>
      {documents.length === 0 && <p className="jh-soft">{t('rounds.evidence_none')}</p>}
      <ul className="rounds-people">
        {documents.map(({ id, title }) => (
          <li key={id}>
            <a href={`/api/v1/documents/${id}/file`}>{title}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
