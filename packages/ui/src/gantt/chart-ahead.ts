import { later } from '../later.ts'

/** The chart itself. */
export const Chart = later(() => import('./chart.tsx').then((module) => module.Chart))

/** Loads the chart before it is drawn. */
export const loadGantt = Chart.ahead
