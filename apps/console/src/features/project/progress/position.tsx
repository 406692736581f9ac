import type { CallOutput } from '@jiheng/api'
import { formatNumber } from '@jiheng/phrases'
import { Columns, EmptyState, Figure, Figures, LineChart, Num, usePhrase, type Series } from '@jiheng/ui'
import { groundOf } from '../record.ts'

type Picture = CallOutput<'getProgress'>
type Known = NonNullable<Picture['position']>

/** Where the work stands: planned, done, the difference and which nodes make it. */
export function Position({ of, projectId }: { of: Picture; projectId: string }) {
  const { t, say } = usePhrase()
  if (!of.position)
    return (
      <EmptyState
        title={t('project.progress.no_position')}
        text={say(`project.progress.problem.${of.problem === 'no_weight' ? 'no_weight' : 'no_nodes'}`)}
        action={<a href={`/projects/${projectId}?tab=tree`}>{t('project.tree.go')}</a>}
      />
    )
  return (
    <>
      <PositionFigures of={of.position} />
      <Columns ratio="2:1">
        <Curve of={of} />
        <Causes of={of.position.causes} projectId={projectId} />
      </Columns>
    </>
  )
}

function PositionFigures({ of }: { of: Known }) {
  const { t, say } = usePhrase()
  const { explanation } = of
  const evidence = t('project.evidence', { level: say(`explanation.evidence_level.${explanation.evidenceLevel}`) })
  const hasWaiting = of.claimedPercent !== of.actualPercent
  return (
    <Figures>
      <Figure
        label={t('progress.planned')}
        value={formatNumber(of.plannedPercent, 2)}
        unit="%"
        explanation={groundOf(explanation, 'measures.planned_progress')}
      />
      <Figure
        label={t('progress.actual')}
        value={formatNumber(of.actualPercent, 2)}
        unit="%"
        age={of.dataAgeDays}
        explanation={groundOf(explanation, 'measures.actual_progress')}
        note={
          hasWaiting ? t('project.progress.if_accepted', { percent: formatNumber(of.claimedPercent, 2) }) : evidence
        }
      />
      <Figure
        label={t('progress.deviation')}
        value={formatNumber(of.deviationPoints, 2)}
        unit={t('units.points')}
        explanation={explanation}
      />
      <Figure
        label={t('progress.covered_until')}
        value={of.coveredUntil}
        explanation={explanation}
        note={of.daysBehind > 0 ? t('project.days_behind', { n: of.daysBehind }) : t('project.not_behind')}
      />
    </Figures>
  )
}

function Curve({ of }: { of: Picture }) {
  const { t } = usePhrase()
  const line = (pick: (point: Picture['points'][number]) => string | null) =>
    of.points.map((point): [string, number | null] => {
      const value = pick(point)
      return [point.day, value === null ? null : Number(value)]
    })
  const hasClaims = of.points.some((point) => point.claimedPercent !== point.actualPercent)
  const series: Series[] = [
    { name: t('progress.actual'), points: line((point) => point.actualPercent) },
    ...(hasClaims
      ? [{ name: t('progress.claimed_percent'), points: line((point) => point.claimedPercent), dashed: true }]
      : []),
    { name: t('progress.planned'), points: line((point) => point.plannedPercent), dashed: true, muted: true },
  ]
  return <LineChart label={t('project.progress.curve')} series={series} unit="%" height={280} today={of.asOf} />
}

function Causes({ of, projectId }: { of: Known['causes']; projectId: string }) {
  const { t } = usePhrase()
  return (
    <div>
      <h3 className="project-panel-title">{t('progress.causes')}</h3>
      {of.length === 0 ? (
        <p className="jh-soft">{t('project.progress.no_causes')}</p>
      ) : (
        <ol className="project-causes">
          {of.map((cause) => (
            <li key={cause.nodeId}>
              <a href={`/projects/${projectId}?tab=tree&node=${cause.nodeId}`}>{cause.label ?? cause.nodeId}</a>
              <Num value={`-${cause.behindPoints}`} decimals={2} unit={t('units.points')} />
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
