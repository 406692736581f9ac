import { useMemo, useState } from 'react'
import { formatNumber } from '@jiheng/phrases'
import { Figure, Figures, Gantt, Section, Select, usePhrase, useToast, type GanttChange } from '@jiheng/ui'
import { useCallMutation } from '../../../shared/api.ts'
import { Opens } from '../../../shared/form-drawer.tsx'
import { oneOf } from '../../../shared/search-text.ts'
import { useSearch } from '../../../shared/url.ts'
import { ActivityDrawer } from './activity-drawer.tsx'
import { Against } from './against.tsx'
import { today } from '../record.ts'
import { dayOf, drawnActivities, followed, wholesOf, type Schedule } from './drawn.ts'
import { ImportSchedule } from './import.tsx'
import { useShadows } from './shadows.ts'
import { TakeAway } from './take-away.tsx'
import { TakeBaseline } from './take-baseline.tsx'
import { Told } from './tried.tsx'
import { EarnedValue } from './value.tsx'
import { workDaysOf } from './work-days.ts'

/** A schedule: what it comes to, its chart, how it stands against its baselines and what was earned. */
export function Plan(props: { of: Schedule; projectId: string }) {
  const hasBaseline = props.of.baselines.length > 0
  return (
    <>
      <PlanSection {...props} />
      {hasBaseline && <Against {...props} />}
      {hasBaseline && <EarnedValue projectId={props.projectId} />}
    </>
  )
}

function PlanSection({ of, projectId }: { of: Schedule; projectId: string }) {
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
          {may('take_baseline') && (
            <Opens label={t('plan.baseline.take')}>
              {(close) => <TakeBaseline projectId={projectId} isFirst={of.baselines.length === 0} onClose={close} />}
            </Opens>
          )}
          {may('import') && (
            <Opens label={t('plan.import.open')}>
              {(close) => <ImportSchedule projectId={projectId} version={of.version} onClose={close} />}
            </Opens>
          )}
        </>
      }
    >
      <PlanFigures of={of} />
      <PlanChart of={of} projectId={projectId} />
      <Told title={t('plan.warnings')} items={warnings} />
    </Section>
  )
}

function PlanFigures({ of }: { of: Schedule }) {
  const { t } = usePhrase()
  const wholes = wholesOf(of.activities)
  const parts = of.activities.filter(({ nodeId }) => !wholes.has(nodeId))
  const critical = parts.filter(({ critical: isCritical }) => isCritical).length
  return (
    <Figures>
      <Figure
        label={t('plan.figure.finish')}
        value={dayOf(of.finish)}
        note={of.mustFinishBy === null ? undefined : t('plan.must_finish', { day: dayOf(of.mustFinishBy) })}
      />
      <Figure
        label={t('plan.figure.duration')}
        value={formatNumber(of.durationDays)}
        unit={t('units.workdays')}
        note={t('plan.from_day', { day: dayOf(of.start) })}
      />
      <Figure
        label={t('plan.figure.critical')}
        value={formatNumber(critical)}
        note={t('plan.of_activities', { n: parts.length })}
      />
      {of.dataDate !== null && <Figure label={t('plan.figure.data_date')} value={dayOf(of.dataDate)} />}
    </Figures>
  )
}

function PlanChart({ of, projectId }: { of: Schedule; projectId: string }) {
  const { t } = usePhrase()
  const toast = useToast()
  const [search, setSearch] = useSearch()
  const [opened, setOpened] = useState<string | null>(null)
  const change = useCallMutation('changeActivity', { refresh: followed })
  const activities = useMemo(() => drawnActivities(of), [of])
  const works = useMemo(() => workDaysOf(of.calendar), [of.calendar])
  const chosen = oneOf(search.baseline) ?? null
  const shadows = useShadows(projectId, of, chosen)
  const activity = of.activities.find(({ nodeId }) => nodeId === opened)

  const move = async ({ id, start, durationDays }: GanttChange) => {
    const body = start === undefined ? { durationDays } : { startsOn: start }
    const path = { id: projectId, nodeId: id }
    const { moved } = await change.run({ path, ifMatch: of.version, body: body as { startsOn: string } })
    toast.done(t('plan.moved', { n: moved }))
  }
  return (
    <>
      <Gantt
        label={t('plan.chart')}
        activities={activities}
        links={of.links}
        isWorkday={works}
        dataDate={of.dataDate === null ? null : dayOf(of.dataDate)}
        today={today()}
        shadows={shadows}
        toolbar={<ChosenBaseline of={of} chosen={chosen} onChoose={(id) => setSearch({ baseline: id ?? undefined })} />}
        onChange={of.allowed.includes('change') ? move : undefined}
        onOpen={setOpened}
      />
      {activity && <ActivityDrawer of={activity} schedule={of} projectId={projectId} onClose={() => setOpened(null)} />}
    </>
  )
}

function ChosenBaseline({
  of,
  chosen,
  onChoose,
}: {
  of: Schedule
  chosen: string | null
  onChoose: (id: string | null) => void
}) {
  const { t } = usePhrase()
  if (of.baselines.length < 2) return null
  const options = of.baselines
    .filter(({ isOriginal }) => !isOriginal)
    .map(({ id, name }) => ({ value: id, label: name }))
  return (
    <span className="plan-baseline">
      <Select
        name={t('plan.baseline.against')}
        placeholder={t('plan.baseline.against')}
        value={chosen}
        clearable
        options={options}
        onChange={onChoose}
      />
    </span>
  )
}
