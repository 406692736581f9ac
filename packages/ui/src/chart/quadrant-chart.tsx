import { lazy, Suspense } from 'react'
import { Loading } from '../loadable.tsx'
import type { State } from '../state.tsx'
import './chart.css'

export type QuadrantPoint = { id: string; label: string; x: number; y: number; state: State }

export type QuadrantChartProps = {
  /** What the chart shows, for screen readers. Its twin as a table is the page's own list of the same points. */
  label: string
  points: readonly QuadrantPoint[]
  /** What the axes measure. */
  x: string
  y: string
  /** Where the quadrants part, on each axis. */
  parting: { x: number; y: number }
  /** Words of the quadrants: right above, left above, left below, right below. */
  words: readonly [string, string, string, string]
  height?: number
  onOpen?: (id: string) => void
}

const Plot = lazy(() => import('./quadrant-plot.tsx').then((module) => ({ default: module.QuadrantPlot })))

/** Records as points between two measures, in four quadrants. */
export function QuadrantChart(props: QuadrantChartProps) {
  return (
    <figure className="jh-chart">
      <Suspense fallback={<Loading />}>
        <Plot {...props} />
      </Suspense>
    </figure>
  )
}
