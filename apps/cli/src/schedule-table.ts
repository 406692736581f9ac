import type { Say } from './main.ts'
import type { PresentedActivity, PresentedSchedule } from './present-schedule.ts'
import type { Told } from './schedule-words.ts'

type Column = [name: string, text: (activity: PresentedActivity) => string]

/** Prints a schedule for people: a sentence, a table with aligned columns, then what was noticed. */
export function printTable(plan: PresentedSchedule & { warnings: Told[] }, say: Say): void {
  const { file, start, finish, duration, activities, levelled } = plan
  const critical = activities.filter((each) => each.critical).length
  console.log(
    say('cli.schedule.line', {
      file,
      start: shown(start),
      finish: shown(finish),
      duration,
      activities: activities.length,
      critical,
    }),
  )
  if (levelled) {
    const whole = { start: shown(levelled.start), finish: shown(levelled.finish), duration: levelled.duration }
    console.log(say('cli.schedule.levelled', whole))
  }
  const columns: Column[] = [
    [say('cli.schedule.id'), ({ id }) => id],
    [say('cli.schedule.early_start'), ({ earlyStart }) => shown(earlyStart)],
    [say('cli.schedule.early_finish'), ({ earlyFinish }) => shown(earlyFinish)],
    [say('cli.schedule.late_start'), ({ lateStart }) => shown(lateStart)],
    [say('cli.schedule.late_finish'), ({ lateFinish }) => shown(lateFinish)],
    [say('cli.schedule.total_float'), ({ totalFloat }) => String(totalFloat)],
    [say('cli.schedule.free_float'), ({ freeFloat }) => String(freeFloat)],
    [say('cli.schedule.critical'), (each) => (each.critical ? '●' : '')],
  ]
  if (levelled)
    columns.push(
      [say('cli.schedule.levelled_start'), ({ levelledStart }) => shown(levelledStart ?? '')],
      [say('cli.schedule.levelled_finish'), ({ levelledFinish }) => shown(levelledFinish ?? '')],
    )
  printAligned([columns.map(([name]) => name), ...activities.map((each) => columns.map(([, text]) => text(each)))])
  for (const { message, activity } of plan.warnings)
    console.error(activity === undefined ? message : `${activity}: ${message}`)
}

const shown = (moment: string | number): string => String(moment).replace('T', ' ').replace(/:00$/, '')

function printAligned(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((most, row) => Math.max(most, widthOf(row[column] ?? '')), 0),
  )
  for (const row of rows)
    console.log(
      row
        .map((text, column) => text + ' '.repeat((widths[column] ?? 0) - widthOf(text)))
        .join('  ')
        .trimEnd(),
    )
}

/** Columns a terminal gives a text: Chinese characters take two. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (character > '\u2e7f' ? 2 : 1), 0)
}
