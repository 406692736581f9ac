import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { problemOfSize, readScheduleSafely, type ScheduleReading } from '@jiheng/exchange'
import { level, schedule, type Levelled, type Network, type Schedule } from '@jiheng/kernel/schedule'
import type { Arguments } from './arguments.ts'
import type { Say } from './main.ts'
import { presentSchedule, type Measure, type PresentedSchedule } from './present-schedule.ts'
import { told, toldNotice, toldProblem, toldWarning, type Told } from './schedule-words.ts'
import { printTable } from './schedule-table.ts'

type Outcome = (PresentedSchedule & { warnings: Told[] }) | { file: string; error: Told }

/**
 * `jiheng schedule FILE… [--json] [--level]`: reads each plan, schedules it and prints a line of JSON or a table. A file that
 * cannot be read or scheduled is told in its place; the others are still done, and the exit code is 1.
 */
export async function scheduleFiles({ operands, isJson, isLevelled }: Arguments, say: Say): Promise<0 | 1 | 2> {
  if (operands.length === 0) {
    console.error(say('cli.schedule.needs_file'))
    return 2
  }
  let exitCode: 0 | 1 = 0
  for (const file of operands) {
    const outcome = await scheduleFile(file, isLevelled, say)
    if ('error' in outcome) exitCode = 1
    if (isJson) console.log(JSON.stringify(outcome))
    else if ('error' in outcome) console.error(`${file}: ${outcome.error.message}`)
    else printTable(outcome, say)
  }
  return exitCode
}

async function scheduleFile(file: string, isLevelled: boolean, say: Say): Promise<Outcome> {
  const reading = await read(file, say)
  if ('error' in reading) return { file, error: reading.error }
  if (!reading.ok) return { file, error: told(reading.problem, reading.params, say) }
  const { network, details, notices } = reading
  const found = schedule(network)
  if (!found.ok) return { file, error: toldProblem(found, say) }
  const warnings = [
    ...notices.map((notice) => toldNotice(notice, say)),
    ...found.warnings.map((each) => toldWarning(each, say)),
  ]
  const levelled = isLevelled ? levelledPlan(network, found, warnings, say) : undefined
  const measure: Measure = { isMinutes: network.unit === 'minute', minutesPerDay: details.minutesPerDay }
  return { ...presentSchedule(file, found, levelled, measure), warnings }
}

/** The levelled plan; null with a warning when there is none. */
function levelledPlan(network: Network, found: Schedule, warnings: Told[], say: Say): Levelled | null {
  const levelled = level(network)
  if (!levelled.ok) {
    warnings.push(toldProblem(levelled, say))
    return null
  }
  const known = new Set(found.warnings.map((each) => JSON.stringify(each)))
  const fresh = levelled.warnings.filter((each) => !known.has(JSON.stringify(each)))
  warnings.push(...fresh.map((each) => toldWarning(each, say)))
  return levelled
}

async function read(file: string, say: Say): Promise<ScheduleReading | { error: Told }> {
  try {
    const tooLarge = problemOfSize(statSync(file).size)
    return tooLarge ?? (await readScheduleSafely({ name: basename(file), bytes: readFileSync(file) }))
  } catch (cause) {
    const { code } = cause as { code?: string }
    if (code === 'ENOENT') return { error: { code: 'file_missing', message: say('cli.file_missing', { file }) } }
    if (code === 'EISDIR' || code === 'EACCES' || code === 'EPERM')
      return { error: told('exchange.file.unreadable', {}, say) }
    throw cause
  }
}
