import { measureGantt } from '../e2e/gantt-measure.ts'
import type { Result } from './main.ts'

/** Scrolling a Gantt of 5,000 activities in the browser, against the frames the same page draws while nothing moves. */
export async function benchmarkGantt(): Promise<Result[]> {
  const measured = await measureGantt()
  if (measured === null) return []
  const { floor, reading, flying, ...rest } = measured
  const product = { ...rest, fps: reading.fps, p95Ms: reading.p95Ms, flyingFps: flying.fps, flyingP95Ms: flying.p95Ms }
  const ratio = Number((reading.fps / floor.fps).toFixed(2))
  return [{ bench: 'gantt.scroll', ratio, aim: '≥ 50 frames a second, first paint ≤ 2 s', product, floor }]
}
