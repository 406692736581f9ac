import { earlierDay, endOfMonth, laterDay, type Day } from '@jiheng/kernel/base'
import type { GoalLevel } from '@jiheng/kernel/goal'

export type Period = { start: Day; finish: Day }

/** The year, quarter, month or day around a day. */
export function periodAround(level: GoalLevel, day: Day): Period {
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))]
  const monthDay = (of: number): Day => `${year}-${String(of).padStart(2, '0')}-01`
  switch (level) {
    case 'annual':
      return { start: `${year}-01-01`, finish: `${year}-12-31` }
    case 'quarterly': {
      const first = month - ((month - 1) % 3)
      return { start: monthDay(first), finish: endOfMonth(monthDay(first + 2)) }
    }
    case 'monthly':
      return { start: monthDay(month), finish: endOfMonth(day) }
    case 'daily':
      return { start: day, finish: day }
  }
}

/** What two periods share; nothing when they do not meet. */
export function shared(a: Period, b: Period): Period | undefined {
  const [start, finish] = [laterDay(a.start, b.start), earlierDay(a.finish, b.finish)]
  return start <= finish ? { start, finish } : undefined
}

/** The day of a period that is nearest to `day`. */
export const nearest = (day: Day, { start, finish }: Period): Day => earlierDay(laterDay(day, start), finish)
