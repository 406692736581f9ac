import type { ReactNode } from 'react'
import type { Explanation } from '@jiheng/kernel/base'
import { formatNumber } from '@jiheng/phrases'
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
      {data && data.rows.length > 0 && data.year !== year && (
        <p className="jh-soft">{t('rounds.evidence_other_year', { year, other: data.year })}</p>
      )}
      {data?.rows.length ? (
        <table className="jh-ruled">
          <thead>
            <tr>
              <th scope="col">{t('evaluation.indicator')}</th>
              <th scope="col">{t('evaluation.target')}</th>
              <th scope="col">{t('evaluation.actual')}</th>
              <th scope="col" className="jh-end">
                {t('evaluation.score')}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map(({ indicator, actual, score, explanation: because }) => (
              <tr key={indicator.code}>
                <th scope="row">{indicator.name}</th>
                <td>
                  {indicator.targetText ?? `${indicator.sign ?? ''} ${withUnit(indicator.target, indicator.unit)}`}
                </td>
                <td className="jh-figures">
                  {withUnit(actual?.value ?? actual?.percent, indicator.unit) || t('ui.dash')}
                </td>
                <td className="jh-figures jh-end">
                  <Explained measure={indicator.name} explanation={because as unknown as Explanation}>
                    {score === null ? t('ui.dash') : formatNumber(score, 2)} / {indicator.weight}
                  </Explained>
                </td>
              </tr>
            ))}
            {data.execution && (
              <tr>
                <th scope="row" colSpan={3}>
                  {t('rounds.evidence_execution')}
                </th>
                <td className="jh-figures jh-end">
                  <Explained
                    measure={t('rounds.evidence_execution')}
                    explanation={data.execution.explanation as unknown as Explanation}
                  >
                    {data.execution.score === null ? t('ui.dash') : formatNumber(data.execution.score, 2)} /{' '}
                    {data.execution.weight}
                  </Explained>
                </td>
              </tr>
            )}
          </tbody>
        </table>
      ) : (
        <p className="jh-soft">{t('rounds.evidence_none')}</p>
      )}
    </Section>
  )
}

/** `100%` without a space, `5 km` with one; nothing where there is no value. */
function withUnit(value: string | null | undefined, unit: string | null): string {
  if (value == null) return ''
  return unit === '%' ? `${value}%` : `${value} ${unit ?? ''}`.trimEnd()
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
