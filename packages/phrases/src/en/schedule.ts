import type { schedule as zh } from '../zh-CN/schedule.ts'
import type { Words } from '../shape.ts'

/** What the scheduling of a network says about it. */
export const schedule: Words<typeof zh> = {
  file_baseline: 'Baseline {number} of the file',
  calendar: {
    china: 'National calendar (holidays and make-up days)',
    monday_to_friday: 'Monday to Friday',
    every_day: 'Every day',
    project: 'Calendar of the project',
  },
  problem: {
    cycle: 'The links go in a circle and cannot be scheduled: {path}. Remove one of them.',
    date_not_understood: 'The start “{value}” is no date. Write it like 2026-03-02.',
    beyond_year_9999: 'The dates go beyond the year 9999. Check durations and lags.',
    demand_over_capacity:
      'Activity {activity} needs {units} of {resource}, more than the {capacity} there are; nothing was levelled.',
  },
  warning: {
    dangling_link: 'An end of the link {from} → {to} does not exist; it was not used.',
    link_within_summary: 'The link {from} → {to} joins a summary with its own part; it was not used.',
    link_to_summary_finish: 'The link {from} → {to} binds the finish of a summary; it was not used.',
    duplicate_activity: 'The id is used twice; only the first is scheduled.',
    parent_ignored: 'The parent {parent} does not exist or is a part of it; taken as without parent.',
    duration_not_understood: 'The duration is no number from 0 on; 0 is used.',
    lag_not_understood: 'The lag of the link {from} → {to} is no number; 0 is used.',
    date_not_understood: '{field} “{value}” is no date and was not used.',
    calendar_missing: 'The calendar {calendar} does not exist; the calendar of the project is used.',
    calendar_without_work: 'The calendar {calendar} has no working time; Monday to Friday is used.',
    calendars_need_start: 'Without a start calendars say nothing.',
    exceptions_ignored:
      '{count:count} exceptions of the calendar {calendar} are no days or more than a century from the start; not used.',
    calendar_years_unknown:
      'Calendar “{calendar}”: the public holidays of {from} to {until} are not announced yet; plain weeks are used.',
    calendar_year_unknown:
      'Calendar “{calendar}”: the public holidays of {from} are not announced yet; plain weeks are used.',
    hammock_without_span: 'The hammock spans nothing; scheduled as a task.',
    constraint_breaks_logic: 'A “must” constraint places it before its predecessors allow.',
    actual_dates_assumed: 'Work is done without dates; it is taken to end at the data date.',
    summary_constraint_ignored: 'This kind of constraint on a summary was not used.',
    resource_missing: 'The resource {resource} does not exist; taken as unlimited.',
    constraint_yielded: 'No resources were free at the constrained time; levelling moved it.',
    actual_after_data_date: 'An actual date lies after the data date; taken as written.',
  },
}
