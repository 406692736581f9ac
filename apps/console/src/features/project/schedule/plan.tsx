import { Suspense } from 'react'
import type { CallOutput } from '@jiheng/api'
import { formatNumber } from '@jiheng/phrases'
import { Button, Figure, Figures, later, Loading, Section, usePhrase } from '@jiheng/ui'
import { client } from '../../../shared/api.ts'
import { Opens } from '../../../shared/form-drawer.tsx'
import { useSession } from '../../../shared/session.tsx'
import { Adjust } from './adjust.tsx'
import { PlanChart } from './chart.tsx'
import { dayOf, wholesOf, type Schedule } from './drawn.ts'
import { TakeAway } from './take-away.tsx'
import { Told } from './tried.tsx'

// What stands below the chart or opens beside it comes after the chart.
const Against = later(() => import('./against.tsx').then((module) => module.Against))
const EarnedValue = later(() => import('./value.tsx').then((module) => module.EarnedValue))
const TakeBaseline = later(() => import('./take-baseline.tsx').then((module) => module.TakeBaseline))

type Side = { of: Schedule; projectId: string; onImport: () => void }

/** A schedule: what it comes to, its chart, how it stands against its baselines and what was earned. */
export function Plan(props: Side) {
  const { may } = useSession()
  const hasBaseline = props.of.baselines.length > 0
  return (
    <>
      <PlanSection {...props} />
      {hasBaseline && (
        <Suspense fallback={<Loading />}>
          <Against {...props} />
          {may('funds:read') && <EarnedValue projectId={props.projectId} />}
        </Suspense>
      )}
    </>
  )
}

function PlanSection({ of, projectId, onImport }: Side) {
  const { t } = usePhrase()
  const may = (action: string) => of.allowed.includes(action)
  const warnings = of.warnings.map((each) => ({
    ...each,
    activity: of.activities.find(({ nodeId }) => nodeId === each.nodeId)?.title ?? null,
  }))
  return (
    <Section
      title={t('plan.title')}
      note={t('plan.note', {
        source: of.source === null ? t('plan.from_tree') : t('plan.from_file', { file: of.source }),
        at: of.computedAt,
      })}
      actions={
        <>
          <TakeAway projectId={projectId} />
          {may('change') && <Adjust of={of} projectId={projectId} />}
          {may('take_baseline') && (
            <Opens label={t('plan.baseline.take')}>
              {(close) => <TakeBaseline projectId={projectId} isFirst={of.baselines.length === 0} onClose={close} />}
            </Opens>
          )}
          {may('import') && <Button onPress={onImport}>{t('plan.import.open')}</Button>}
        </>
      }
    >
      <PlanFigures of={of} projectId={projectId} />
      <PlanChart of={of} projectId={projectId} />
      <Told title={t('plan.warnings')} items={warnings} />
    </Section>
  )
}

function PlanFigures({ of, projectId }: { of: Schedule; projectId: string }) {
  const { t } = usePhrase()
  const wholes = wholesOf(of.activities)
  const parts = of.activities.filter(({ nodeId }) => !wholes.has(nodeId))
  const critical = parts.filter(({ critical: isCritical }) => isCritical).length
  const load = (figure: keyof CallOutput<'explainSchedule'>) => async () =>
    (await client.call('explainSchedule', { path: { id: projectId } }))[figure]
  return (
    <Figures>
      <Figure
        label={t('plan.figure.finish')}
        value={dayOf(of.finish)}
        note={of.mustFinishBy === null ? undefined : t('plan.must_finish', { day: dayOf(of.mustFinishBy) })}
        load={load('finish')}
      />
      <Figure
        label={t('plan.figure.duration')}
        value={formatNumber(of.durationDays)}
        unit={t('units.workdays')}
        note={t('plan.from_day', { day: dayOf(of.start) })}
        load={load('duration')}
      />
      <Figure
        label={t('plan.figure.critical')}
        value={formatNumber(critical)}
        note={t('plan.of_activities', { n: parts.length })}
        load={load('critical')}
      />
      {of.dataDate !== null && <Figure label={t('plan.figure.data_date')} value={dayOf(of.dataDate)} />}
    </Figures>
  )
}
