import { inSandbox, type SandboxLimits } from '@jiheng/spreadsheet'
import { problemOfSize, problemOfTable } from './read-schedule.ts'
import type { ScheduleFile, ScheduleReading } from './schedule-file.ts'

/** Heap a schedule of the largest accepted size needs, with room. */
const HEAP_MB = 1536

/**
 * `readSchedule` in a worker of its own, so that a hostile file can cost neither the server's memory nor its attention: one
 * that takes too long or too much is a problem like the others.
 */
export async function readScheduleSafely(file: ScheduleFile, limits: SandboxLimits = {}): Promise<ScheduleReading> {
  const tooLarge = problemOfSize(file.bytes.length)
  if (tooLarge) return tooLarge
  const program = new URL('./worker.ts', import.meta.url)
  const reading = await inSandbox<ScheduleReading>(program, file, { heapMb: HEAP_MB, ...limits })
  return reading.ok || typeof reading.problem === 'string'
    ? (reading as ScheduleReading)
    : problemOfTable(reading.problem)
}
