import type { Day } from '../base/index.ts'

/**
 * A point in time of a network. Without `start` an offset from 0 in the network's unit (continuous: work of 5 from 0 ends
 * at 5). With `start` a Day, in networks of minutes also local time 'YYYY-MM-DDTHH:MM'. A day means its beginning for a
 * start and its end for a finish.
 */
export type Moment = number | string

/**
 * A network of activities. In networks of days (the default) durations and lags are working days and results are days,
 * the finish inclusive: 5 days from Monday end on Friday. In networks of minutes they are working minutes, results local
 * times, and calendars work in shifts.
 */
export type Network = {
  unit?: 'day' | 'minute'
  /** Nothing that has not begun is scheduled before. */
  start?: Moment
  /** 数据日期: what has not been done by its beginning can only be done from it on. */
  dataDate?: Moment
  /** Late dates are told from here instead of from the network's own finish. */
  mustFinishBy?: Moment
  /** What happens to begun work; retained_logic with a data date, actual_dates without. */
  progressMode?: ProgressMode
  /** An activity with at most this total float is critical; default 0. */
  criticalFloat?: number
  /** Calendar of activities that name none, and of the whole; default `china`, in networks without `start` `every_day`. */
  calendar?: string
  calendars?: readonly Calendar[]
  resources?: readonly Resource[]
  activities: readonly Activity[]
  links: readonly Link[]
}

/**
 * Begun work goes on from the data date after its predecessors (`retained_logic`), from the data date regardless of them
 * (`progress_override`), or right after what is done, as if it had never paused (`actual_dates`).
 */
export type ProgressMode = 'retained_logic' | 'progress_override' | 'actual_dates'

export type Activity = {
  id: string
  name?: string
  /** Work in the network's unit; 0 makes a milestone. Taken from the span for hammocks, from the parts for summaries. */
  duration: number
  /** `elapsed` durations run through nights and holidays. */
  durationIs?: 'working' | 'elapsed'
  /** A hammock (LOE) spans what it is linked with and drives nothing; a summary is what has parts. Default task. */
  kind?: 'task' | 'milestone' | 'hammock' | 'summary'
  /** The summary it is a part of. */
  parent?: string
  calendar?: string
  constraint?: Constraint | readonly Constraint[]
  /** A wish that moves nothing and makes float negative when missed. */
  deadline?: Moment
  progress?: Progress
  resources?: readonly { id: string; units: number }[]
}

/**
 * Not earlier (SNET, FNET) binds early dates, not later (SNLT, FNLT) late dates. Must start, must finish on (MSO, MFO) fix
 * both and break logic where they must. As late as possible (ALAP) uses up the free float.
 */
export type Constraint = { type: 'SNET' | 'SNLT' | 'FNET' | 'FNLT' | 'MSO' | 'MFO'; at: Moment } | { type: 'ALAP' }

export type Progress = {
  /** 0–100 of the duration. */
  percent?: number
  /** Work left in the network's unit; wins over `percent`. */
  remaining?: number
  actualStart?: Moment
  /** Makes it complete. */
  actualFinish?: Moment
}

export type LinkType = 'FS' | 'SS' | 'FF' | 'SF'

export type Link = {
  from: string
  to: string
  /** Default FS. */
  type?: LinkType
  /** In the network's unit, negative for a lead; default 0. */
  lag?: number
  /** What the lag is counted in; default the predecessor's calendar. */
  lagCalendar?: 'predecessor' | 'successor' | 'project' | 'elapsed'
}

export type Resource = { id: string; name?: string; capacity: number }

/**
 * Working time. `china` (Monday–Friday with holidays and 调休), `monday_to_friday` and `every_day` (around the clock) are
 * known without being listed. In networks of days a day with any shift is worked whole.
 */
export type Calendar = {
  id: string
  name?: string
  /** 1 Monday … 7 Sunday; default 1–5. */
  weekdays?: readonly number[]
  /** Shifts of a working day; default 08:00–12:00 and 13:00–17:00. */
  shifts?: readonly Shift[]
  /** Shifts of single weekdays that differ. */
  weekdayShifts?: Readonly<Partial<Record<number, readonly Shift[]>>>
  /** Holidays and make-up days as announced by the State Council, before the exceptions. */
  isChina?: boolean
  /** Later ones win. */
  exceptions?: readonly ShiftException[]
}

/** From and to as 'HH:MM' within one day, up to '24:00'. */
export type Shift = readonly [from: string, to: string]

/** A day, or the days `day`–`until` both included, that depart from the week; without `shifts` those of a working day. */
export type ShiftException = { day: Day; until?: Day; isWorkday: boolean; shifts?: readonly Shift[] }
