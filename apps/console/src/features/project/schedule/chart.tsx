import { Suspense, useMemo, useState } from 'react'
import { Gantt, later, Select, usePhrase, type GanttChange } from '@jiheng/ui'
import { oneOf } from '../../../shared/search-text.ts'
import { useSearch } from '../../../shared/url.ts'
import { today } from '../../../shared/today.ts'
import { dayOf, drawnActivities, movedEdit, type Schedule } from './drawn.ts'
import { useShadows } from './shadows.ts'
import { useActivityEdit } from './use-edit.ts'
import { workDaysOf } from './work-days.ts'

const ActivityDrawer = later(() => import('./activity-drawer.tsx').then((module) => module.ActivityDrawer))
const PredecessorsDrawer = later(() => import('./predecessors-drawer.tsx').then((module) => module.PredecessorsDrawer))

/** The plan as bars and as a table; the activity that is open stands in the address. */
export function PlanChart({ of, projectId }: { of: Schedule; projectId: string }) {
  const words = usePhrase()
  const { t } = words
  const [search, setSearch] = useSearch()
  const [written, setWritten] = useState<string | null>(null)
  const change = useActivityEdit(projectId)
  const activities = useMemo(() => drawnActivities(of, words), [of, words])
  const works = useMemo(() => workDaysOf(of.calendar), [of.calendar])
  const chosen = oneOf(search.baseline) ?? null
  const shadows = useShadows(projectId, of, chosen)
  const named = (id: string | null | undefined) => of.activities.find(({ nodeId }) => nodeId === id)
  const [activity, waiting] = [named(oneOf(search.activity)), named(written)]
  const mayChange = of.allowed.includes('change')
  const move = async (asked: GanttChange) => {
    const moved = named(asked.id)
    if (moved) await change(asked.id, of.version, movedEdit(moved, asked))
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
        onChange={mayChange ? move : undefined}
        onOpen={(id) => setSearch({ activity: id })}
        onPredecessors={mayChange ? setWritten : undefined}
      />
      <Suspense>
        {activity && (
          <ActivityDrawer
            of={activity}
            schedule={of}
            projectId={projectId}
            onClose={() => setSearch({ activity: undefined })}
          />
        )}
        {waiting && (
          <PredecessorsDrawer of={waiting} schedule={of} projectId={projectId} onClose={() => setWritten(null)} />
        )}
      </Suspense>
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
