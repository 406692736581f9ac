import type { Levelled, Moment, Schedule } from '@jiheng/kernel/schedule'

/** How times of a network are shown: those of minutes as working days of the file's hours. */
export type Measure = { isMinutes: boolean; minutesPerDay: number }

export type PresentedActivity = {
  id: string
  earlyStart: Moment
  earlyFinish: Moment
  lateStart: Moment
  lateFinish: Moment
  totalFloat: number
  freeFloat: number
  critical: boolean
  levelledStart?: Moment
  levelledFinish?: Moment
}

export type PresentedSchedule = {
  file: string
  start: Moment
  finish: Moment
  duration: number
  /** The whole after levelling; null when it could not be levelled. */
  levelled?: { start: Moment; finish: Moment; duration: number } | null
  activities: PresentedActivity[]
}

/** The public form of a schedule: offsets or days or local times 'YYYY-MM-DDTHH:mm:ss', and working days. */
export function presentSchedule(
  file: string,
  { start, finish, duration, activities }: Schedule,
  levelled: Levelled | null | undefined,
  measure: Measure,
): PresentedSchedule {
  const days = (amount: number): number => inDays(amount, measure)
  const whole = (of: Levelled) => ({ start: at(of.start), finish: at(of.finish), duration: days(of.duration) })
  const moved = new Map(levelled?.activities.map((each) => [each.id, each]))
  return {
    file,
    start: at(start),
    finish: at(finish),
    duration: days(duration),
    ...(levelled === undefined ? {} : { levelled: levelled && whole(levelled) }),
    activities: activities.map(({ id, critical, ...dates }) => {
      const own = moved.get(id)
      return {
        id,
        earlyStart: at(dates.earlyStart),
        earlyFinish: at(dates.earlyFinish),
        lateStart: at(dates.lateStart),
        lateFinish: at(dates.lateFinish),
        totalFloat: days(dates.totalFloat),
        freeFloat: days(dates.freeFloat),
        critical,
        ...(own ? { levelledStart: at(own.start), levelledFinish: at(own.finish) } : {}),
      }
    }),
  }
}

/** Local times bear seconds, as other tools write them. */
function at(moment: Moment): Moment {
  return typeof moment === 'string' && moment.length === 16 ? `${moment}:00` : moment
}

/** Up to six decimals; offsets of days are numbers already. */
function inDays(amount: number, { isMinutes, minutesPerDay }: Measure): number {
  return Math.round((isMinutes ? amount / minutesPerDay : amount) * 1e6) / 1e6
}
