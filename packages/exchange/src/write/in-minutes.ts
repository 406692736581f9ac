import type { Activity, Calendar, Constraint, Link, Moment, Network } from '@jiheng/kernel/schedule'
import { BUILT_IN, workTimesOf } from '../kernel-calendar.ts'
import type { LocalTime } from '../local-time.ts'
import type { WorkTimes } from '../work-times.ts'

/** A network as both tools keep it: minutes, local times, every calendar in use written out. */
export type MinuteNetwork = {
  start: LocalTime
  dataDate: LocalTime | undefined
  mustFinishBy: LocalTime | undefined
  calendar: string
  calendars: WorkTimes[]
  activities: Activity[]
  links: Link[]
}

const MINUTES_OF_WORKDAY = 480
const MINUTES_OF_DAY = 1440

/**
 * The network in minutes; undefined without a start, since offsets are no dates. In a network of days each working day becomes
 * eight hours from 08:00 to 17:00, which keeps all its dates.
 */
export function inMinutes(network: Network): MinuteNetwork | undefined {
  const isDays = network.unit !== 'minute'
  const at = (moment: Moment, isFinish: boolean): LocalTime => localTime(String(moment), isFinish, isDays)
  const maybe = (moment: Moment | undefined, isFinish: boolean) =>
    moment === undefined ? undefined : at(moment, isFinish)
  if (typeof network.start !== 'string') return undefined
  const calendar = network.calendar ?? 'china'
  const used = new Set([calendar, ...network.activities.flatMap((each) => each.calendar ?? [])])
  const listed = new Map(network.calendars?.map((each) => [each.id, each]))
  const missing = [...used].filter((id) => !listed.has(id)).map((id): Calendar => ({ ...BUILT_IN[id], id }))
  return {
    start: at(network.start, false),
    dataDate: maybe(network.dataDate, false),
    mustFinishBy: maybe(network.mustFinishBy, true),
    calendar,
    calendars: [...listed.values(), ...missing].map((each) => workTimesOf(each, isDays)),
    activities: network.activities.map((activity) => activityIn(activity, isDays, at)),
    links: network.links.map((link) => ({ ...link, lag: lagIn(link, isDays) })),
  }
}

type At = (moment: Moment, isFinish: boolean) => LocalTime

function activityIn(activity: Activity, isDays: boolean, at: At): Activity {
  const perUnit = !isDays ? 1 : activity.durationIs === 'elapsed' ? MINUTES_OF_DAY : MINUTES_OF_WORKDAY
  const { constraint, deadline, progress } = activity
  const constraints = (constraint === undefined ? [] : ([constraint].flat() as Constraint[])).map((each): Constraint =>
    each.type === 'ALAP' ? each : { ...each, at: at(each.at, each.type === 'MFO' || each.type.startsWith('F')) },
  )
  return {
    ...activity,
    duration: activity.duration * perUnit,
    ...(constraints.length > 0 ? { constraint: constraints } : {}),
    ...(deadline === undefined ? {} : { deadline: at(deadline, true) }),
    ...(progress === undefined
      ? {}
      : {
          progress: {
            ...progress,
            ...(progress.remaining === undefined ? {} : { remaining: progress.remaining * perUnit }),
            ...(progress.actualStart === undefined ? {} : { actualStart: at(progress.actualStart, false) }),
            ...(progress.actualFinish === undefined ? {} : { actualFinish: at(progress.actualFinish, true) }),
          },
        }),
  }
}

function lagIn({ lag = 0, lagCalendar }: Link, isDays: boolean): number {
  if (!isDays) return lag
  return lag * (lagCalendar === 'elapsed' ? MINUTES_OF_DAY : MINUTES_OF_WORKDAY)
}

/** A day stands for its beginning or its end; in networks of days these are the shifts of the written calendars. */
function localTime(moment: string, isFinish: boolean, isDays: boolean): LocalTime {
  if (moment.length > 10) return moment.slice(0, 16)
  if (isDays) return `${moment}T${isFinish ? '17:00' : '08:00'}`
  return `${moment}T${isFinish ? '23:59' : '00:00'}`
}

/** Constraints of an activity as a list. */
export function constraintsOf({ constraint }: Activity): readonly Constraint[] {
  return constraint === undefined ? [] : ([constraint].flat() as Constraint[])
}

/** Ids as the whole numbers both formats want: kept when all are such, else counted from 1. */
export function numbersFor(ids: readonly string[]): { of: ReadonlyMap<string, string>; isKept: boolean } {
  const isKept = ids.every((id) => /^[1-9]\d{0,8}$/.test(id))
  return { of: new Map(ids.map((id, i) => [id, isKept ? id : String(i + 1)])), isKept }
}

/** Minutes left of an activity that has begun. */
export function remainingOf({ duration, progress }: Activity): number {
  if (progress?.actualFinish !== undefined) return 0
  return progress?.remaining ?? (duration * (100 - (progress?.percent ?? 0))) / 100
}
