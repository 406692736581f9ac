import { useMemo } from 'react'
import { axisOf, type Zoom } from './axis.ts'
import type { Scene } from './draw.ts'
import { wiresOf } from './links.ts'
import type { GanttProps } from './model.ts'
import { dayNumber, spanOf, type Row } from './rows.ts'
import { worksBy } from './work.ts'

/** What the chart draws: the given schedule, the lines that are open and the scale. */
export type Drawn = GanttProps & { rows: readonly Row[]; zoom: Zoom }

/** What is drawn, made anew only when the data or the scale change. */
export function useScene(drawn: Drawn, room: number, active: number): Scene {
  const { activities, rows, links, isWorkday, dataDate, today, shadows, zoom } = drawn
  const wires = useMemo(() => wiresOf(rows, links, activities), [rows, links, activities])
  const works = useMemo(() => worksBy(isWorkday), [isWorkday])
  const held = useMemo(
    () =>
      (shadows ?? []).map(({ isOriginal, dates }) => ({
        isOriginal,
        days: new Map([...dates].map(([id, [start, finish]]) => [id, [dayNumber(start), dayNumber(finish)] as const])),
      })),
    [shadows],
  )
  const dataDay = dataDate ? dayNumber(dataDate) : null
  const now = today ? dayNumber(today) : null
  const span = useMemo(() => {
    const own = activities.flatMap(({ start, finish }) => [start, finish].map((day) => (day ? dayNumber(day) : null)))
    const before = held.flatMap(({ days }) => [...days.values()].flat())
    return spanOf([...own, ...before, dataDay]) ?? { first: dayNumber('2026-01-01'), last: dayNumber('2026-12-31') }
  }, [activities, held, dataDay])
  const axis = useMemo(() => axisOf(zoom, span, room), [zoom, span, room])
  return useMemo<Scene>(
    () => ({ rows, axis, wires, works, dataDay, today: now, shadows: held, active }),
    [rows, axis, wires, works, dataDay, now, held, active],
  )
}
