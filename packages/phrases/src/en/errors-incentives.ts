import type { Words } from '../shape.ts'
import type { incentiveErrors as source } from '../zh-CN/errors-incentives.ts'

export const incentiveErrors: Words<typeof source> = {
  incentive_source_is_activity:
    'Logins, time on line, check-ins, points, usage, work photos and tracks may neither rank nor appraise anybody (国办函〔2026〕12号); nothing was made. Use evaluated results.',
  incentive_needs_unit: 'Your permission covers single projects only. Somebody of the unit in charge makes lists.',
  incentive_template_not_person: 'Choose a template for persons.',
  incentive_scheme_name_taken: 'The unit has a scheme of this name. Choose another name, or change its parameters.',
  incentive_scheme_not_found: 'This scheme was not found; it may be out of your reach.',
  incentive_ranking_missing: 'A scheme of this kind needs a share and a least number of people.',
  incentive_ranking_of_last: 'A training follows the standard alone and ranks nobody. Leave the ranking out.',
  incentive_share_unsuitable: 'The share is over 0 and at most 50, with two decimals at most.',
  incentive_group_too_low: 'Fewer than 10 people are never ranked. Set 10 or more.',
  incentive_bound_unsuitable: 'The score lies between 0 and 100, with two decimals at most.',
  incentive_window_unsuitable: 'The number of days is a whole number from 0 to 366.',
  incentive_period_unsuitable: 'Write a month as 2026-10, a quarter as 2026Q3, a year as 2026.',
  incentive_period_open: 'The period ends on {day:day}. Simulate it afterwards.',
  incentive_list_not_found: 'This list was not found; it may be out of your reach.',
  incentive_list_decided:
    'The list of this period is decided and not simulated again. Where scores moved, open a correction.',
  incentive_list_corrected: 'A correction of this list is open (version {n}); this one is only read. Go on there.',
  incentive_being_corrected:
    'This list is being corrected; nothing was handed in. Once the correction is published you may appeal against that.',
  incentive_opened_by_same: 'You opened this correction. Somebody else decides it.',
  incentive_scores_moved:
    '{n:count} scores moved after the decision; nothing was done. Open a correction, or let the list stand with a reason.',
  incentive_moved_again: 'Scores moved again; nothing was done. Read the list again, then decide whether it stands.',
  incentive_upheld: 'Somebody has let the list stand. Read it again.',
  incentive_step_unsuitable: 'The list has moved on. Read it again.',
  incentive_concerned: 'You stand in this group yourself. Somebody else decides.',
  incentive_names_undecided:
    'Some names are not decided, or the list was simulated again. Read it again and decide each name.',
  incentive_removal_without_reason: 'Taking a name off needs a reason.',
  incentive_scores_open:
    'The scores of {n:count} may still be appealed against or wait for an answer, so nothing was published: {names}. Publish once the terms are over and the appeals answered.',
  incentive_appeal_term_running: 'Appeals may be made until {day:day}. Settle the list afterwards.',
  incentive_appeals_open: '{n:count} appeals are not answered yet. Answer them first.',
  incentive_standing_not_found: 'This result was not found; it may not be published yet, or not be yours.',
  incentive_appeal_late: 'Appeals ended on {day:day}; nothing was handed in. Speak to the unit that published it.',
  incentive_appealed: 'You have appealed against this list, once for each. Wait for the answer.',
  incentive_appeal_not_found: 'This appeal was not found; it may be out of your reach.',
  incentive_appeal_decided: 'This appeal has been answered. Read it again.',
  incentive_same_officer: 'You decided or published the list, or stand in the group. Somebody else answers.',
  incentive_nobody_ranked:
    'The group is too small to be ranked; nobody can be put on the list. Let it stand and say why.',
  incentive_without_score:
    'This person has no evaluated score in the period and cannot be put on the list. Let it stand, and put the evaluation right.',
  incentive_not_final: 'The list is not final. Settle it once the term for appeals is over.',
}
