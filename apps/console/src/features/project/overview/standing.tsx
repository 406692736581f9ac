import type { CallOutput } from '@jiheng/api'
import { formatNumber, formatWan, wanWord } from '@jiheng/phrases'
import { Explained, Figure, Figures, usePhrase } from '@jiheng/ui'
import { useCall } from '../../../shared/api.ts'
import { useSession } from '../../../shared/session.tsx'
import { freshness, groundOf, type Project } from '../record.ts'

/** Progress, money and score side by side; every number opens where it comes from. */
export function StandingFigures({ project }: { project: Project }) {
  const { may } = useSession()
  return (
    <Figures>
      {may('progress:read') && <ProgressFigures project={project} />}
      {project.allowed.includes('read_funds') && <MoneyFigures projectId={project.id} />}
      {may('evaluation:read') && <ScoreFigure projectId={project.id} />}
    </Figures>
  )
}

function ProgressFigures({ project }: { project: Project }) {
  const { t, say } = usePhrase()
  const { data } = useCall('getProgress', { path: { id: project.id } })
  const position = data?.position
  const { plannedPercent, actualPercent } = position ?? project.standing
  const percent = (value: string | null) => (value === null ? null : formatNumber(value, 2))
  return (
    <>
      <Figure
        label={t('progress.planned')}
        value={percent(plannedPercent)}
        unit="%"
        explanation={groundOf(position?.explanation, 'measures.planned_progress')}
      />
      <Figure
        label={t('progress.actual')}
        value={percent(actualPercent)}
        unit="%"
        explanation={groundOf(position?.explanation, 'measures.actual_progress')}
        {...(position && { age: position.dataAgeDays })}
        {...(position && {
          note: t('project.evidence', {
            level: say(`explanation.evidence_level.${position.explanation.evidenceLevel}`),
          }),
        })}
      />
      <Figure
        label={t('progress.deviation')}
        value={position ? formatNumber(position.deviationPoints, 2) : null}
        unit={t('units.points')}
        explanation={position?.explanation ?? null}
        {...(position && position.daysBehind > 0 && { note: t('project.days_behind', { n: position.daysBehind }) })}
      />
    </>
  )
}

function MoneyFigures({ projectId }: { projectId: string }) {
  const { t } = usePhrase()
  const { data } = useCall('getFunds', { path: { id: projectId } })
  const total = data?.total
  return (
    <Figure
      label={data ? t('project.rate_of_year', { year: data.year }) : t('funds.execution_rate')}
      value={total?.ratePercent == null ? null : formatNumber(total.ratePercent, 2)}
      unit="%"
      {...(total && { age: freshness(total.explanation) })}
      explanation={total?.explanation ?? null}
      note={total && <Amounts of={total} />}
    />
  )
}

/** What was spent of what was budgeted; each opens. */
function Amounts({ of }: { of: CallOutput<'getFunds'>['total'] }) {
  const { t, locale } = usePhrase()
  const wan = (fen: number) => `${formatWan(locale, fen)} ${wanWord(locale).trim()}`
  return (
    <>
      <Explained explanation={groundOf(of.explanation, 'measures.executed_amount')}>
        {t('project.spent', { amount: wan(of.executedFen) })}
      </Explained>{' '}
      <Explained explanation={groundOf(of.explanation, 'measures.budget_amount')}>
        {t('project.budgeted', { amount: wan(of.fullYearFen) })}
      </Explained>
    </>
  )
}

function ScoreFigure({ projectId }: { projectId: string }) {
  const { t } = usePhrase()
  const { data } = useCall('getEvaluation', { path: { id: projectId } })
  const covered = data?.coveredWeight ? t('evaluation.covered', { weight: data.coveredWeight }) : undefined
  return (
    <Figure
      label={t('evaluation.total')}
      value={data?.total ?? null}
      unit={t('units.score')}
      explanation={data?.explanation ?? null}
      note={data?.grade ? t(`evaluation.grade_name.${data.grade}`) : covered}
    />
  )
}
