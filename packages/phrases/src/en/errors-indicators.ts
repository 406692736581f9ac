import type { indicatorErrors as zh } from '../zh-CN/errors-indicators.ts'
import type { Words } from '../shape.ts'

/** Why something with the library of indicators cannot be done. */
export const indicatorErrors: Words<typeof zh> = {
  indicator_not_found: 'There is no such indicator or version, or it is out of your reach. Look it up in the library.',
  indicator_contradicts_itself:
    'The definition contradicts itself and was not saved. Correct it as told beside each field.',
  level_outside_tree: 'The first level does not belong to this kind of indicators. Choose another.',
  fields_of_other_nature:
    'A quantitative indicator has a sign, a unit and a target (or how to find it); a qualitative one a target in words and three bands.',
  sign_against_direction: 'The sign does not fit what is better, more or less. Correct one of them.',
  rule_unsuitable:
    'A scoring rule does not suit this indicator, or the usual one is not among those offered. Choose again.',
  weights_out_of_order: 'The points must be above zero and between the least and the most. Correct them.',
  source_incomplete: 'What is computed needs a formula; what is reported needs to say by whom.',
  formula_unsound: 'The formula is wrong: {fault}',
  revision_not_found: 'There is no such revision, or it is out of your reach. Go back to the list.',
  revision_open_already: 'A revision of this indicator is still open. Wait until it is adopted or refused.',
  revision_open_by: 'A revision of this indicator proposed by {by} is still open. Wait until it is adopted or refused.',
  revision_decided: 'This revision was adopted or refused already; nothing was changed. Reload the page.',
  revision_outdated: 'The indicator has a newer version than this revision. Refuse it and propose it anew.',
  own_revision: 'Nobody reviews a revision of their own. Let another expert review it.',
  reviewed_already: 'You have reviewed this revision already.',
  reviews_missing: 'At least {needed:expert|experts} must agree, and more agree than refuse.',
  effective_from_unsuitable: 'It can take effect today or later, and after the version in force. Choose another day.',
  version_overlaps: 'Another version is in force on that day. Reload and choose another day.',
  adjustment_unsuitable:
    'Some indicators go beyond what the library allows; nothing was saved. See the notes beside the rows.',
  weight_outside_limits: 'The points are outside the limits of the library.',
  target_not_numeric: 'A qualitative indicator has no number as its target. Remove it.',
  target_needed: 'Each project sets the target of this indicator. Fill it in.',
  rule_not_offered: 'The library does not offer this scoring rule for this indicator.',
  adjustment_needs_reason: 'What differs from the library needs a reason.',
  indicator_of_other_tree: 'This indicator is not for the goals form. Choose another.',
  indicator_not_in_force: 'This version is not in force in that year. Choose one that is.',
  figure_unknown: 'There is no such figure, or the system computes it. Choose another.',
  figure_currency_unsuitable: 'Amounts of money name their currency, other figures do not.',
  rate_known:
    'A rate of one of these days is on record; none was saved. Take the repeated days out, or correct them with a reason.',
  choice_changed:
    '{by} has just changed the indicators of this project; yours were not saved. Reload and change them again.',
  figure_not_found: 'The figure to correct is not there. Reload and try again.',
  figure_replaced_already: 'This figure was corrected already; nothing was changed. Reload the page.',
  figure_told_already: 'There is another figure of that day and voucher. Change one of them, or correct that figure.',
  correction_needs_reason: 'Say what was wrong before.',
  lint_file_no_form:
    'No goals form was found in the file. It needs columns for the indicator, its target and its points; check and choose again.',
}
