import type { GanttProps } from './model.ts'
import { dayOfNumber } from './rows.ts'

/** Whether a day number is worked, remembered per day. */
export type Works = (day: number) => boolean

export function worksBy(isWorkday: GanttProps['isWorkday']): Works {
  const known = new Map<number, boolean>()
  return (day) => {
    const before = known.get(day)
    if (before !== undefined) return before
    const works = isWorkday(dayOfNumber(day))
    known.set(day, works)
    return works
  }
}

/** A calendar without working days is not searched for ever. */
const furthest = 400

/** The nearest working day from `day` on (`step` 1) or back (-1), itself included. */
export function workdayFrom(works: Works, day: number, step: 1 | -1): number {
  for (let n = 0; n < furthest; n++) if (works(day + n * step)) return day + n * step
  return day
}

/** The day on which work of `length` working days ends that starts on the working day `start`. */
export function finishOf(works: Works, start: number, length: number): number {
  let finish = start
  for (let left = length - 1; left > 0; left--) finish = workdayFrom(works, finish + 1, 1)
  return finish
}

/** Working days from one day to another, both included; at least 1. */
export function lengthOf(works: Works, start: number, finish: number): number {
  let length = 0
  for (let day = start; day <= finish; day++) if (works(day)) length++
  return Math.max(length, 1)
}
