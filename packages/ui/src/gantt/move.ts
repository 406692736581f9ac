import type { GanttChange } from './model.ts'
import { dayOfNumber, type Row } from './rows.ts'
import { finishOf, lengthOf, workdayFrom, type Works } from './work.ts'

/** What of a bar is taken hold of: all of it, or its end. */
export type Part = 'whole' | 'end'

/** Where a bar is asked to lie; the server decides. */
export type Aim = { row: Row; part: Part; start: number; finish: number; length: number; isSent: boolean }

/** Whether a reader may take hold of a part of a bar; a summary follows from what it is made of. */
export function mayMove({ activity, start, finish }: Row, part: Part): boolean {
  const { isChangeable, held, kind } = activity
  const isLoose = held === undefined || (held.part === 'start' && part === 'end')
  return isChangeable && isLoose && kind !== 'summary' && start !== null && finish !== null
}

/** The bar moved, or its end moved, by calendar days and on to the next working day in that direction. */
export function aimAt(works: Works, row: Row, part: Part, days: number): Aim {
  const [start, finish] = [row.start!, row.finish!]
  const way = days < 0 ? -1 : 1
  if (part === 'end') {
    const end = Math.max(workdayFrom(works, finish + days, way), start)
    return { row, part, start, finish: end, length: lengthOf(works, start, end), isSent: false }
  }
  const begin = days === 0 ? start : workdayFrom(works, start + days, way)
  const length = row.activity.kind === 'milestone' ? 0 : lengthOf(works, start, finish)
  return { row, part, start: begin, finish: finishOf(works, begin, length), length, isSent: false }
}

/** The change an aim asks for, or null when the bar stays as it is. */
export function changeOf(works: Works, { row, part, start, finish, length }: Aim): GanttChange | null {
  const { id } = row.activity
  if (part === 'whole') return start === row.start ? null : { id, start: dayOfNumber(start) }
  if (finish === row.finish) return null
  return { id, durationDays: length, addedDays: length - lengthOf(works, start, row.finish!) }
}
