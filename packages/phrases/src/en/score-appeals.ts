import type { scoreAppeals as zh } from '../zh-CN/score-appeals.ts'
import type { Words } from '../shape.ts'

/** Appeals against scores of persons, teams and departments. */
export const scoreAppeals: Words<typeof zh> = {
  appeal: 'Appeal',
  appeal_title: 'Appeal against the score',
  sentence:
    'Once for each score. Say which result is not yours or your unit’s, or which is missing. Somebody who did not work it out answers within five working days.',
  text: 'What you see otherwise',
  used_by: 'the unit that works out the scores',
  sent: 'The appeal was sent',
  until: 'Appeal until {day:day}',
  over: 'Told on {day:day}; the term to appeal is over',
  state: 'Appeal',
  waiting: 'Waits, to be answered by {day:day}',
  kept: 'Stands',
  changed: 'Put right',
  open: 'Open',
  same: 'You worked it out, it is yours or your unit’s, or you appealed: somebody else answers.',
  decide: 'Answer',
  outcome_name: { kept: 'The score stands', changed: 'Worked out anew' },
  decide_hint:
    'Worked out anew from the results as they are now; the old version stays, and there is no second appeal.',
  left_out: 'Results that should not count',
  left_out_hint: 'They are not counted later either; may be left empty',
  results: 'Results counted',
  results_none: 'No result was counted.',
  is_left_out: 'not counted',
  result_of: '{label}: {percent}',
  measure: {
    project_results: 'Results of projects',
    goal_results: 'Goals verified',
    cross_items_on_time: 'Cross-department items on time',
  },
  reason: 'Reason',
  reason_used_by: 'who appealed',
  decided: 'Answered',
  detail: '{name}: how the score came about',
}
