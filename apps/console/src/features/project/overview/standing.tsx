import { formatNumber, formatWan, wanWord } from '@jiheng/phrases'
import { Figure, Figures, usePhrase } from '@jiheng/ui'
import { useCall } from '../../../shared/api.ts'
import { useSession } from '../../../shared/session.tsx'
import { groundOf, type Project } from '../record.ts'

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
  const percent = (value: string | null) => (value === null ? null : formatNumber(value, 1))
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
        {...(position && { note: say(`explanation.evidence_level.${position.explanation.evidenceLevel}`) })}
      />
      <Figure
        label={t('progress.deviation')}
        value={position ? formatNumber(position.deviationPoints) : null}
        unit={t('units.points')}
        explanation={position?.explanation ?? null}
        {...(position && position.daysBehind > 0 && { note: t('project.days_behind', { n: position.daysBehind }) })}
      />
    </>
  )
}

function MoneyFigures({ projectId }: { projectId: string }) {
  const { t, locale } = usePhrase()
  const { data } = useCall('getFunds', { path: { id: projectId } })
  const total = data?.total
  const year = data ? t('project.of_year', { year: data.year }) : undefined
  return (
    <>
      <Figure
        label={t('funds.full_year')}
        value={total ? formatWan(locale, total.fullYearFen) : null}
        unit={wanWord(locale)}
        explanation={groundOf(total?.explanation, 'measures.budget_amount')}
        note={year}
      />
      <Figure
        label={t('funds.executed')}
        value={total ? formatWan(locale, total.executedFen) : null}
        unit={wanWord(locale)}
        explanation={groundOf(total?.explanation, 'measures.executed_amount')}
        note={year}
      />
      <Figure
        label={t('funds.execution_rate')}
        value={total?.ratePercent == null ? null : formatNumber(total.ratePercent, 1)}
        unit="%"
        explanation={total?.explanation ?? null}
      />
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
