import type { roundErrors as zh } from '../zh-CN/errors-rounds.ts'
import type { Words } from '../shape.ts'

/** Evaluation rounds: what went wrong and what to do next. */
export const roundErrors: Words<typeof zh> = {
  round_needs_unit: 'Your permission covers single projects only. Rounds are held by people who answer for a unit.',
  round_not_found: 'This round was not found; it may lie outside your reach.',
  round_name_taken: 'There is a round of this kind and name for the year. Choose another name.',
  round_days_unsuitable: 'The days do not fit. Declarations end today or later, scoring ends after that.',
  round_step_unsuitable: 'The round has moved on; this is not possible now. Refresh to see its stage.',
  round_without_projects: 'No projects were chosen. Choose the projects to evaluate first.',
  round_without_results: 'There are no results to tell. A self-evaluation needs whole scores first.',
  round_template_not_found: 'This template was not found, or is not for what is evaluated. Choose again.',
  round_template_name_taken: 'There is a template of this name. Choose another, or revise that one.',
  template_weights_not_100: 'The points sum to {sum}; they must be 100. Adjust them.',
  template_weight_not_positive: 'Points must be more than 0. Change them.',
  template_weight_too_fine: 'Points have at most two decimals. Change them.',
  template_duplicate_item: 'The code {code} occurs twice. Use different codes.',
  template_measure_unsuitable:
    'A template for projects names no source; one for departments, teams or posts names an evaluated result for every item. Change it.',
  template_library_unknown: 'The library has no version {version} of {code}. Take it from the library again.',
  score_not_found: 'This score was not found; it may have been worked out anew, or is not yours. Refresh to see it.',
  score_appeal_late:
    'The term to appeal ended on {day:day}; nothing was sent. Turn to the unit that works out the scores.',
  score_appeal_made:
    'This score was appealed against already, or came of an answer; it cannot be appealed against again. See the answer.',
  score_appeal_no_term:
    'This score was worked out before there was a term to appeal, so it has none. Turn to the unit that works out the scores; one worked out anew has a term.',
  score_appeal_not_found: 'This appeal was not found; it may lie outside your reach.',
  score_result_unknown: 'A chosen result no longer counts for this score. Refresh and choose again.',
  score_appeal_changes_nothing:
    'Worked out anew, the score is the same. Choose the results that should not count, or let the score stand.',
  account_not_found: 'This account was not found; it may be disabled. Check it and choose again.',
  not_an_expert: 'You are not among the experts, or no longer. Ask the unit that holds the round.',
  declaration_closed: 'Declarations are closed. If there is an interest, give the task back.',
  declarations_open:
    'Some experts have not declared yet; they may until {day:day}. Wait for them or for the end of the term.',
  experts_short:
    '{projects} projects have fewer than {wanted} experts to draw from; “{name}” has {eligible}. Add experts, or say why fewer will do.',
  too_few_experts: 'Nobody can be drawn for “{name}”. Add experts, or wait until they have declared.',
  draw_not_found: 'The draw is not open yet.',
  task_not_found: 'This task was not found; it may not be yours.',
  task_closed: 'This task is closed; nothing was saved.',
  sheet_item_missing: '“{name}” has no points yet. Complete the sheet and hand it in.',
  sheet_item_unknown: 'The sheet has no item “{name}”. Refresh and fill it in again.',
  sheet_points_out_of_range: '“{name}” takes 0 to {weight} points. Change it.',
  sheet_points_too_fine: 'The points of “{name}” have at most two decimals. Change them.',
  sheet_handed_in: 'The sheet was handed in. It can be changed once, while the project is being discussed.',
  revision_needs_reason: 'A changed sheet needs a reason. Give one.',
  round_no_reserve: 'Nobody is left to take over, and the project would have no expert. Add experts first.',
  discussion_not_found: 'This discussion was not found; the project may not be one of yours.',
  discussion_closed: 'The discussion is closed; nothing was saved.',
  discussions_open: 'In {n:count} projects the experts still differ. Close the discussions first.',
  result_not_found: 'No result was found; it may not have been told yet, or lie outside your reach.',
  round_not_announced: 'Results were not told yet, or are published already; no appeal is possible now.',
  round_not_published: 'The results are not published yet.',
  appeal_not_own_unit: 'Only the owner or the department of the project may appeal.',
  appeal_late: 'The term ended on {day:day}; nothing was submitted. Turn to the unit that held the round.',
  appeal_made: 'There is an appeal for this project in this round; one is possible. Wait for the answer.',
  appeal_item_unknown: 'The chosen item is not on the sheet. Refresh and choose again.',
  appeal_not_found: 'This appeal was not found; it may lie outside your reach.',
  appeal_decided: 'This appeal was answered already. Refresh to see it.',
  score_appeal_own: 'You worked the score out, it is yours or your unit’s, or you appealed. Somebody else answers.',
  appeal_same_person:
    'You scored the project, told the result, appealed, or work at the project’s owner or department. Somebody else answers.',
  appeal_changes_nothing: 'The points stay the same. Change the corrections, or let the result stand.',
  correction_missing: 'A changed result names points and reasons item by item. Fill them in.',
  appeal_term_running: 'Units may appeal until {day:day}. Publish after that.',
  appeals_open: '{n:count} appeals are not answered yet. Answer them first.',
  nobody_to_score:
    'There is nobody to score: no published results, verified goals or due cross-department items this year.',
}
