import { Suspense, useCallback, useMemo, useState } from 'react'
import { daysBetween } from '@jiheng/kernel/base'
import { Button } from '../button.tsx'
import { Choice } from '../form/choice.tsx'
import { Loading } from '../loadable.tsx'
import { useNarrow } from '../narrow.ts'
import { usePhrase } from '../words.tsx'
import { zooms, type Zoom } from './axis.ts'
import { Chart } from './chart-ahead.ts'
import { Legend } from './legend.tsx'
import type { GanttActivity, GanttProps } from './model.ts'
import { rowsOf } from './rows.ts'
import { GanttTable } from './table.tsx'
import './gantt.css'

/** A schedule as bars over days with its tree, and its twin as a table; on a phone the table comes first. */
export function Gantt(props: GanttProps) {
  const { activities } = props
  const { t } = usePhrase()
  const isNarrow = useNarrow()
  const [isTable, setTable] = useState(isNarrow)
  const [zoom, setZoom] = useState<Zoom>(() => fitting(activities))
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const rows = useMemo(() => rowsOf(activities, closed), [activities, closed])
  const toggle = useCallback(
    (id: string) =>
      setClosed((before) => {
        const next = new Set(before)
        if (!next.delete(id)) next.add(id)
        return next
      }),
    [],
  )
  const wholes = () => new Set(activities.flatMap(({ parentId }) => parentId ?? []))
  const scales = zooms.map((value) => ({ value, label: t(`gantt.zoom_name.${value}`) }))
  return (
    <div className="jh-gantt">
      <div className="jh-gantt-bar">
        {!isTable && (
          <>
            <div role="group" aria-label={t('gantt.zoom')}>
              <Choice value={zoom} options={scales} onChange={(next) => setZoom(next as Zoom)} />
            </div>
            <Button kind="quiet" onPress={() => setClosed(new Set())}>
              {t('gantt.expand_all')}
            </Button>
            <Button kind="quiet" onPress={() => setClosed(wholes())}>
              {t('gantt.collapse_all')}
            </Button>
          </>
        )}
        {props.toolbar}
        <span className="jh-gantt-twin">
          <Button kind="quiet" onPress={() => setTable(!isTable)}>
            {t(isTable ? 'gantt.show_chart' : 'gantt.show_table')}
          </Button>
        </span>
      </div>
      {isTable ? (
        <GanttTable {...props} />
      ) : (
        <Suspense fallback={<Loading lines={8} />}>
          <Chart {...props} rows={rows} zoom={zoom} onToggle={toggle} />
          {props.onChange && <p className="jh-gantt-touch">{t('gantt.touch')}</p>}
          <Legend shadows={props.shadows ?? []} />
        </Suspense>
      )}
    </div>
  )
}

/** The finest scale that shows a plan in a few screens. */
function fitting(activities: readonly GanttActivity[]): Zoom {
  let [first, last] = ['', '']
  for (const { start, finish } of activities) {
    if (start !== null && (first === '' || start < first)) first = start
    if (finish !== null && finish > last) last = finish
  }
  const length = first && last ? daysBetween(first, last) : 0
  return length <= 70 ? 'day' : length <= 400 ? 'week' : length <= 2000 ? 'month' : 'quarter'
}
