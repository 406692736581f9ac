import type { Link, Moment } from './network.ts'

/** What became of an activity. Floats are in the network's unit, counted in the activity's own calendar. */
export type ScheduledActivity = {
  id: string
  earlyStart: Moment
  earlyFinish: Moment
  lateStart: Moment
  lateFinish: Moment
  /** Early to late finish; negative when a constraint cannot be met. 0 for complete activities. */
  totalFloat: number
  /** How far it can slip without moving another activity's early dates; never negative. */
  freeFloat: number
  /** Total float at most the network's `criticalFloat`; never for complete activities and hammocks. */
  critical: boolean
  /** The predecessors that determine its early dates. */
  drivingPredecessors: string[]
  /** On a chain of driving relations that ends at the network's finish. */
  onLongestPath: boolean
}

export type Schedule = {
  ok: true
  start: Moment
  finish: Moment
  /** Working time from start to finish in the network's unit and calendar. */
  duration: number
  /** In the order of the network. */
  activities: ScheduledActivity[]
  warnings: Warning[]
}

/** Why there is no schedule. A cycle's path names each activity once, each linked to the next and the last to the first. */
export type ScheduleProblem =
  | { ok: false; problem: 'cycle'; path: string[] }
  | { ok: false; problem: 'date_not_understood'; field: 'start'; value: string }
  | { ok: false; problem: 'beyond_year_9999' }

/** What was odd in the network and how it was taken; everything else is scheduled. */
export type Warning =
  /** An end of the link does not exist; the link is ignored. */
  | { warning: 'dangling_link'; link: Link }
  /** The link joins a summary with its own part; ignored. */
  | { warning: 'link_within_summary'; link: Link }
  /** Only starts of summaries can be bound; ignored. */
  | { warning: 'link_to_summary_finish'; link: Link }
  /** The id was already used; this activity is ignored. */
  | { warning: 'duplicate_activity'; activity: string }
  /** The parent does not exist, or is a part of this activity; it is taken as without parent. */
  | { warning: 'parent_ignored'; activity: string; parent: string }
  /** Not a number from 0 to a thousand million; taken as 0. */
  | { warning: 'duration_not_understood'; activity: string }
  /** Not a number up to a thousand million; taken as 0. */
  | { warning: 'lag_not_understood'; link: Link }
  /** Ignored. */
  | { warning: 'date_not_understood'; activity?: string; field: string; value: string }
  /** The project's calendar is used. */
  | { warning: 'calendar_missing'; activity?: string; calendar: string }
  /** It has no working time in its week, or cannot be read; its week is taken as Monday–Friday. */
  | { warning: 'calendar_without_work'; calendar: string }
  /** Dates in the network are offsets, so calendars say nothing; around the clock is used. */
  | { warning: 'calendars_need_start' }
  /** Exceptions that are no days or further than a century from the start; ignored. */
  | { warning: 'exceptions_ignored'; calendar: string; count: number }
  /** The State Council's holidays of these years are not known; the week goes on without holidays. */
  | { warning: 'calendar_years_unknown'; calendar: string; from: number; until: number }
  /** It spans nothing; scheduled as a task. */
  | { warning: 'hammock_without_span'; activity: string }
  /** MSO or MFO places it before its predecessors allow. */
  | { warning: 'constraint_breaks_logic'; activity: string }
  /** Work is said to be done but not when, or to end before it starts; the missing date is taken from the data date or the duration. */
  | { warning: 'actual_dates_assumed'; activity: string }
  /** Of a summary only SNET, FNLT and a deadline are handed to its parts; ignored. */
  | { warning: 'summary_constraint_ignored'; activity: string }
  /** A resource that is not listed; taken as unlimited. */
  | { warning: 'resource_missing'; activity: string; resource: string }
  /** Its resources were not free at the time MSO or MFO gives; levelling moved it. */
  | { warning: 'constraint_yielded'; activity: string }
  /** It was begun or finished after the data date, which cannot be known yet; taken as written. */
  | { warning: 'actual_after_data_date'; activity: string }
