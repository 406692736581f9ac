import type { errors as zh } from '../zh-CN/errors.ts'
import type { Words } from '../shape.ts'
import { problems } from './problems.ts'

export const errors: Words<typeof zh> = {
  not_signed_in: 'You are not signed in, or your session has ended. Sign in again to go on.',
  forbidden: 'Your role does not permit this. If your work needs it, ask the administrator of your unit.',
  not_found:
    'This record was not found: it may be deleted or outside your scope. Check the link, or look it up in the list.',
  invalid_input: 'Some entries do not meet the requirements. Correct them as noted beside each field and submit again.',
  conflict: 'This conflicts with an existing record, so nothing was saved. Check whether it was entered twice.',
  stale_version:
    'Somebody changed this record while you were editing, so nothing was overwritten. Look at the latest version and edit again.',
  rate_limited: 'Too many requests; you are limited for a moment. Try again in {seconds:second|seconds}.',
  too_large:
    'The file or text is over the limit of {limit} and was not accepted. Split or compress it and upload again.',
  unsupported_file:
    'This kind of file is not supported and was not accepted. Save it as .xlsx, .xls or .csv and upload again.',
  locked_out:
    'Too many wrong attempts: the account is locked until {until:time}. Try again then, or ask an administrator to unlock it.',
  password_wrong: 'The user name or password is not correct. Check both and enter them again.',
  totp_required: 'This account needs a verification code. Open your authenticator and enter the 6 digits.',
  totp_wrong: 'The verification code is wrong or has expired. Enter the 6 digits your authenticator shows now.',
  rule_violated: 'This breaks a business rule, so nothing was saved. Adjust it as noted and try again.',
  idempotency_key_reused:
    'One submission was used for two different contents, so it was not processed again. Reload the page and submit once more.',
  internal:
    'Something failed inside the system and this was not completed. Try again shortly; if it fails again, tell the administrator number {requestId}.',
  unavailable: 'The service is not available for the moment and this was not completed. Wait a little and try again.',
  offline: 'The network is down and the server was not reached. Check the connection and try again.',
  version_required:
    'The change does not say which version it is based on, so nothing was saved. Reload the page and edit again.',
  foreign_origin: 'This request came from another site and was not carried out. Work from the pages of this system.',
  cursor_unsuitable: 'This place in the list is not valid. Go back to the first page of the list.',
  idempotency_key_unsuitable:
    'The submission number must have 8 to 200 characters; nothing was done. Reload the page and submit again.',
  project_not_found: 'This project was not found; it may be outside your scope. Check its code.',
  organisation_not_found: 'This organisation was not found; it may be outside your scope. Check its name.',
  project_code_unsuitable:
    'The project code does not meet the national standard. Check the code on the approval document.',
  geometry_unsuitable: 'The location is not correct, so nothing was saved. Check the coordinates.',
  file_missing: 'The original of this file is not in the file store. Ask the administrator to check the backup.',
  file_store_unreadable: 'The file store is not available, so the file cannot be read. Try again shortly.',
  file_store_unavailable: 'The file store is not available, so the file was not saved. Upload it again shortly.',
  disk_full: 'The disk of the server is full, so nothing was saved. Ask the administrator to free space and try again.',
  field: {
    required: 'Required: please fill it in.',
    type: 'This is of the wrong type; please correct it.',
    format: 'The format is wrong; please correct it.',
    pattern: 'The format is wrong; please correct it.',
    minLength: 'Too short: at least {limit} characters.',
    maxLength: 'Too long: at most {limit} characters.',
    minimum: 'Too small: not below {limit}.',
    maximum: 'Too large: not above {limit}.',
    enum: 'This is not one of the choices; please choose again.',
    const: 'This is not what is asked for; please correct it.',
    additionalProperties: 'This cannot be filled in here; please remove it.',
    unsuitable: 'This is not suitable; please correct it.',
  },
  project_code: problems.project_code,
  geometry: problems.geometry,
  organisation_name_taken:
    'There is an organisation of this name under the same parent, so nothing was saved. Check for a duplicate, or choose a name that tells them apart.',
  credit_code_taken:
    'This credit code belongs to another organisation, so nothing was saved. Look that one up by its code.',
  organisation_closed:
    '{name} is closed and takes no new organisations or accounts. Reopen it first, or choose another.',
  organisation_root_stays: 'The root is not moved, closed or given another kind.',
  organisation_into_itself: 'An organisation cannot be put under itself or under one below it. Choose another parent.',
  organisation_in_use:
    '{openChildren:organisation|organisations} below it and {accounts:account|accounts} are still in use, so it was not closed. Close or move them first.',
  credit_code: problems.credit_code,
  account_not_found: 'This account was not found, or it is outside your scope. Choose one from the list.',
  account_name_taken: 'Somebody has this user name already, so nothing was saved. Choose another.',
  account_disabled: 'This account is suspended. Restore it before inviting again.',
  not_for_oneself: 'This is not done to your own account or to a role you hold. Ask another administrator.',
  administrator_link_refused:
    'This person is one of the three administrators; nobody resets their password. Suspend the account, make a new one, and let the security administrator grant the role.',
  session_not_found: 'This session was not found; it may have ended. Reload the list.',
  invitation_gone:
    'This link was used, has expired, or was replaced by a newer one. Ask the administrator who invited you for another.',
  role_not_found: 'This role was not found. Choose one from the list.',
  role_name_taken: 'There is a role of this name already, so nothing was saved. Choose another name.',
  role_is_builtin: 'Built-in roles are not changed. Make a role of your own instead.',
  roles_of_whole_tree:
    'Roles count everywhere, so only a security administrator of the whole tree makes or changes one.',
  permission_reserved:
    'The permission {permission} belongs to the three administrators alone; a role of your own cannot carry it.',
  grant_not_found: 'This grant was not found, or it is outside your scope. Reload and look again.',
  grant_exists: 'This person holds the role at this place already, so nothing was granted twice.',
  grant_needs_one_place: 'A role is granted at one organisation or on one project: choose exactly one.',
  grant_ends_before_it_begins: 'The end has passed already. Choose a time to come.',
  grant_too_long: 'This role is granted for {days:day|days} at most. Choose an earlier end; it can be granted again.',
  administrators_kept_apart:
    'One person is never two of administrator, security administrator and audit administrator. Withdraw the other role first, or choose somebody else.',
  password: {
    too_short: 'A password has at least 10 characters.',
    too_few_classes: 'A password has at least three of: capitals, small letters, digits, signs.',
    holds_name: "A password does not contain the user name or the person's name.",
    too_common: 'This is a well-known password with decoration and easily guessed. Choose another.',
    reused: 'This password was used recently. Choose another.',
  },
  own_password_wrong: 'The current password is not correct. Enter it again.',
  totp_already_on: 'Verification codes are on already. To change the authenticator, turn them off first.',
  totp_not_started: 'No authenticator is being set up. Get the QR code first.',
  audit_entry_not_found: 'This audit record was not found, or it is outside your scope.',
  audit_entry_unsealed:
    'This record is not part of a checkpoint yet, so there is no proof for it. Checkpoints are made every 10 minutes; try again shortly.',
  node_not_found: 'This node was not found; it may have been deleted. Reload the tree.',
  project_code_taken: 'This project code is already registered. Check the code, or edit the existing project.',
  project_external_id_taken: 'A project of this organisation already has this number. Check the number.',
  approved_originals_never_change:
    'The approved dates and amount never change once registered. Put adjustments into the current plan.',
  uncoded_project_only_planned: 'A project without a code can only be in preparation. Enter the project code first.',
  start_after_finish: 'The start is after the finish. Check the dates.',
  project_name_ambiguous:
    'Several projects of this organisation have this name. Enter the code or number to tell them apart.',
  project_listed_twice: 'The same project is listed twice. Keep one row.',
  node_budget_within_parent:
    'The nodes below would have more than their parent, so nothing was saved. Raise the parent first, or reduce what is below.',
  node_budget_within_project:
    'The first level would have more than the total investment, so nothing was saved. Check the budgets or the total.',
  node_not_below_itself: 'A node cannot be moved below itself. Choose another place.',
  node_parent_elsewhere: 'The parent is not in this project. Reload the tree and choose again.',
  node_active_binds_four:
    'An active node keeps its person, time, budget and standard. Enter new content instead of clearing it.',
  node_lacks_bindings: '{count:entry is|entries are} missing, so it was not activated. Fill them in as noted below.',
  node_not_draft: 'The node is active, no longer a draft. You can edit or move it.',
  node_not_active: 'The node is not active yet, or already done. Activate it first.',
  node_not_done: 'The node is not done, so there is nothing to reopen.',
  node_is_done: 'The node is done and no longer edited. Reopen it first if that was a mistake.',
  node_children_open: '{count:node|nodes} below not done yet, such as “{title}”. Complete them first.',
  day_not_come: 'This day has not come yet. Enter today or an earlier day.',
  template_not_found: 'There is no such template. Choose one from the list.',
  tree_exists: 'The project already has a tree, so the template was not used. Edit the existing tree.',
  template_needs_dates: 'A template needs the planned start and finish. Enter the dates first.',
  file_empty: 'The file is empty and was not accepted. Check it and choose again.',
  file_executable: 'Programs and scripts are not accepted. Upload a document, table, picture or archive.',
  file_expected: 'No file was received. Choose a file and upload again.',
  document_not_found: 'This document was not found; it may have been removed. Reload the list.',
  view_name_taken: 'You already have a view of this name. Choose another name.',
  view_not_found: 'This view was not found; it may have been deleted.',
  node_needs: {
    responsible: '“{title}” has no responsible person yet',
    time: '“{title}” has no due date yet',
    budget: '“{title}” has no budget yet',
    standard: '“{title}” has no assessment standard yet',
  },
  import_not_found: 'This import was not found, or is outside your scope. Look for it in the list of imports.',
  import_not_checked: 'The list has not been checked yet. Wait for the result before confirming.',
  import_already_confirmed: 'This list was confirmed already and cannot be changed. To correct it, hand in a new one.',
  import_unit_assumed:
    'Nothing states the unit or currency of column {columns}; it was only assumed. Settle it among the columns, then import.',
  import_has_no_good_rows: 'There is no row that can be imported. Correct the rows as told and hand the list in again.',
  file_missing_in_form: 'No file arrived. Choose a file and submit again.',
  report_not_found: 'This report was not found: it may be outside your scope. Go back to the project and look.',
  report_needs_node: 'This project has a tree, so progress is reported on a node. Choose the node.',
  report_decided_by_another: 'Nobody accepts their own report. Ask another person to decide on it.',
  report_already_decided:
    'This report was already accepted or returned and cannot be changed. Reload to see the result.',
  return_needs_reason: 'A returned report needs a reason, so that the reporter knows what to change. Add the reason.',
  node_not_in_project: 'This node is not in the project. Reload the tree and choose again.',
  node_not_leaf: 'This node has parts below it. Report on the lowest level.',
  progress_says_nothing: 'Enter the percentage done, or both the quantity done and the quantity planned.',
  percent_over_100: 'No more than 100 % can be done. Check the percentage.',
  quantity_needs_unit: 'A quantity needs its unit. Fill in both.',
  file_hash_differs:
    'The file that arrived is not the one on the device; it may have been damaged on the way and was not accepted. Upload it again.',
  evidence_already_added: 'This report already has the same file, so it was not saved twice.',
  evidence_not_found: 'This evidence was not found: it may be outside your scope.',
  material_order_not_found: 'This material order was not found: it may be outside your scope.',
  promised_before_ordered: 'The promised day is before the day of ordering. Check the dates.',
  obstacle_not_found: 'This obstacle was not found: it may be outside your scope.',
  obstacle_already_open: 'An obstacle of this kind is already noted and open. Work on that record.',
  obstacle_already_cleared: 'This obstacle was cleared before, so nothing was saved.',
  cleared_before_it_was: 'The day of clearing is before the obstacle began. Check the dates.',
  already_commenced: 'This project is noted as commenced on {day:day}, so nothing was saved.',
  movement_not_found: 'This entry was not found: it may be outside your scope.',
  movement_needs_budget_line: 'Allocations, arrivals and payments name the budget year and source. Fill in both.',
  budget_line_missing:
    'There is no budget of this source for {year}; what is not budgeted is not spent. Enter the budget first.',
  movement_reference_taken: 'This document number was entered before, so it was not booked twice. Check the number.',
  settles_unsuitable:
    'An allocation, arrival or acceptance named here is not of this project or was reversed. Choose again.',
  payment_over_accepted:
    'With this payment {overFen:yuan} yuan more would be paid than is payable (accepted {acceptedFen:yuan}, of it retained {retainedFen:yuan}), so it was not booked. Check the amount, or enter the acceptance first.',
  acceptance_already_paid:
    'Without this acceptance {overFen:yuan} yuan more would be paid than is payable, so it was not reversed. Reverse the payment first.',
  retention_exceeds_unpaid:
    'The retention money is {overFen:yuan} yuan more than is still unpaid, so it was not saved. Check the amount.',
  reversal_not_reversible: 'A reversing entry cannot be reversed. Enter the right amount as a new entry.',
  movement_already_reversed: 'This entry was reversed before, so nothing was done.',
  reversal_before_entry: 'The reversal is dated before the entry. Use the day of the entry or a later one.',
  budget_line_not_found: 'There is no budget of this year and source.',
  budget_needs_original: 'The first time, the original budget is needed. Fill it in.',
  budget_original_never_changes:
    'The original budget never changes once entered. Enter the full-year budget and the reason instead.',
  adjustment_needs_reason: 'A budget adjustment needs its reason. Add what it rests on.',
  exclusion_not_found: 'This exclusion was not found: it may be outside your scope.',
  exclusion_unsuitable:
    'Only allocations, arrivals and acceptances that were not reversed can be excluded from. Choose again.',
  exclusion_over_amount: 'The exclusion is more than the {leftFen:yuan} yuan left of this entry. Check the amount.',
  exclusion_already_ended: 'This exclusion has fallen due, so its day cannot be changed.',
  alert_not_found: 'This alert was not found; it may lie outside your scope.',
  alert_closed: 'This alert is closed and needs no answer. You can still leave a comment.',
  promise_in_past: 'The promised day is before today. Give today or a later day.',
  promise_too_far: 'The promised day is more than {days} days away. Name the nearest step and its day.',
  alert_rule_parameters_unsuitable:
    'The parameters are incomplete or out of range. Fill in each of the known ones; leave out a level by leaving it blank, and keep at least one.',
  alert_rule_steps_out_of_order: 'The steps must grow from yellow to orange to red. Adjust them and save again.',
  rule_effective_in_past: 'The effective day is before today. A rule can hold from today or later only.',
  indicator_set_not_found: 'This set of indicators or this version was not found. Choose again.',
  indicator_set_name_taken: 'A set of this name exists. Choose another name, or publish a new version of that set.',
  weights_do_not_sum: 'The indicator weights sum to {sum}; they must sum to {expected}. Adjust them and save again.',
  weight_not_positive: 'An indicator weight must be above zero. Change it.',
  duplicate_indicator: 'An indicator code occurs twice. Use different codes.',
  execution_weight_range: 'The weight of execution must be within 0 and 100. Change it.',
  indicator_unsuitable:
    'A quantitative indicator needs a sign, a target and a unit; a qualitative one a target in words. Complete them.',
  no_indicator_set: 'No indicators are set for this project and year. Choose a set first.',
  indicator_not_in_set: 'This indicator is not among those of the project and year. Check it.',
  indicator_is_measured:
    'The system computes this from progress and money; it is not asked for. If it is wrong, correct the progress or money record.',
  actual_kind_mismatch:
    'A quantitative indicator takes a value, a qualitative one a band and a percentage. Fill in what fits.',
  percent_outside_band:
    'The percentage is outside the chosen band: met 80–100, partly met 60 to under 80, not met 0 to under 60. Change it.',
  evidence_not_named: 'Where there is a document, say which one. Add it, or choose “statement”.',
  target_unsuitable:
    'Only quantitative indicators take a numeric target of their own. Check the indicator and the value.',
  no_schedule: 'This project has no schedule yet. Import a plan file, or make one from its tree.',
  schedule_exists: 'This project has a schedule already.',
  schedule_needs_tree: 'This project has no tree yet. Make one first, or import a plan file.',
  activity_not_found: 'This activity was not found; it may have been deleted. Reload and try again.',
  node_dates_from_schedule: 'Dates of this project come from its schedule. Change them in the schedule.',
  schedule_cycle: 'The links form a ring and nothing can be computed: {path}. Remove one of them.',
  schedule_start_not_understood: 'The start “{value}” is not understood. Write it as 2026-03-02.',
  schedule_beyond_calendar: 'Dates would go beyond the year 9999. Check durations and lags.',
  schedule_date_must_hold:
    'Activity “{activity}” must keep {day:day}, and this change would break it. Change the constraint or shorten what comes before.',
  schedule_constraint_breaks_logic:
    'The must-date of activity “{activity}” is earlier than its predecessors allow. Change the date or the links.',
  schedule_bound_by_predecessor:
    'Activity “{activity}” follows “{predecessor}” and starts on {day:day} at the earliest. Change the predecessor or the link first.',
  schedule_move_bound:
    'Activity “{activity}” can start on {day:day} at the earliest. Change its constraints or links first.',
  schedule_before_start:
    'The schedule starts on {day:day}; no activity can be earlier. Move the start of the schedule first.',
  schedule_activity_done:
    'Activity “{activity}” is complete and does not move any more. Correct its actual dates if they are wrong.',
  schedule_activity_begun:
    'Activity “{activity}” has begun and its start does not move any more. Correct its actual start if it is wrong.',
  schedule_summary_has_no_duration: '“{activity}” is a summary; its duration follows from its parts. Change those.',
  schedule_link_to_itself: 'An activity cannot be linked with itself.',
  schedule_link_of_another: 'This link has nothing to do with the activity. Change it at its own activity.',
  schedule_too_large:
    'The plan has {count:count} activities, more than the {limit:count} one project may have. Split it into several projects.',
  schedule_import_not_found: 'This plan file was not found; it may be outside your area.',
  schedule_import_not_ready: 'This plan file was applied already or could not be read.',
  schedule_calendar_unknown:
    'The calendar of the project is the built-in “{calendar}”, which has no exceptions to change.',
  schedule_cannot_level:
    'Activity “{activity}” needs {units} of resource “{resource}”, more than the {capacity} there are. Add capacity or lower the need.',
  baseline_not_found: 'This baseline was not found. Reload and choose again.',
  no_baseline: 'This project has no baseline yet. Take one first.',
  baseline_name_taken: 'There is a baseline of this name. Choose another name.',
  baseline_never_changes: 'A baseline never changes once it is taken. Take a new one.',
  earned_value_no_budget:
    'The baseline has no budgets, so there is no earned value. Set budgets and take a new baseline.',
  earned_value_no_plan: 'The baseline has no activities with dates, so there is no earned value.',
  work_item_not_found: 'There is no such work item, or it is out of your reach.',
  work_item_name_taken: 'This node already has an item of that name. Choose another name, or change the item.',
  work_item_not_in_node: 'An item does not belong to this node. Choose again.',
  node_measured_by_quantities:
    'This node is measured by quantities; a percentage alone will not do. Tell what was done of each item.',
  quantities_say_percent: 'Quantities say the percentage themselves. Leave the percentage and totals out.',
  quantity_twice: 'The same item and batch is there twice. Make it one line.',
  quantity_over_taken: 'More is taken back than was ever told. Please check.',
  batch_not_found: 'There is no such batch of material. Note its arrival or test first.',
  material_test_not_found: 'There is no such test report, or it is out of your reach.',
  material_test_already_recorded:
    'A report of this laboratory with this number is already there. Check the number; a retest has its own.',
  upload_not_found: 'There is no such upload; it may have expired. Choose the file again.',
  upload_not_complete: 'The file has not arrived whole yet. Send the rest.',
  upload_already_complete: 'The file has arrived whole already.',
  upload_offset_differs: 'The server has {offset:byte|bytes}. Go on from there.',
  upload_part_size: 'A part has 1 to {most:byte|bytes}.',
  upload_part_differs: 'This part changed on its way and was dropped. Send it again.',
  daily_report_not_found: 'There is no such daily report, or it is out of your reach.',
  month_range_unsuitable: 'Months go from early to late, 36 at most. Please change them.',
  picture_not_there: 'There is no picture of this evidence to show. Download the original.',
  goal_plan_not_found: 'This goal plan was not found; it may be outside your reach.',
  goal_plan_exists: 'This unit already has a goal plan for the year. Please edit that one.',
  goal_plan_empty: 'There are no goals to issue yet. Please add an annual goal first.',
  goal_plan_unchanged: 'Nothing was edited since the last issue, so there is nothing to issue.',
  issue_needs_reason: 'Issuing again needs a reason for the change. Please add it.',
  goals_not_issuable:
    'The goals cannot be issued yet: weights of siblings, periods or owners do not fit. Please mend what is marked and issue again.',
  goal_not_found: 'This goal was not found; it may have been deleted from the draft or be outside your reach.',
  goal_lowest_level: 'Daily goals are the lowest level; nothing can be added below.',
  goal_weight_range: 'The weight must be above 0 and at most 100. Please change it.',
  goal_target_range: 'The target must be above zero. Please change it.',
  goal_not_annual: 'Only annual goals are broken down. Please choose one.',
  goal_without_project:
    'This goal has no project, so there is no schedule to break it down by. Please choose the project first.',
  goal_has_goals_below: 'There are goals below already. Please delete them first, or add single ones.',
  project_without_dates: 'The nodes of the project have no dates in this year. Please schedule it first.',
  goal_not_issued: 'This goal has not been issued, or is outside your reach.',
  not_goal_owner: 'Only the owner of this goal reports on it.',
  not_goal_owner_above: 'The owner of the goal above, or the unit that makes the goals, decides this.',
  goal_met_by_below: 'This goal is met by the goals below it; nothing has to be reported here. Please report there.',
  goal_met_by_node: 'This goal is met by the accepted progress of its node; please report the progress of the node.',
  goal_report_not_found: 'This report was not found; it may be outside your reach.',
  letter_not_found: 'This letter was not found; it may be outside your reach.',
  letter_not_own: 'Only your own letter can be signed.',
  letter_changed: 'The letter is not the one you read, so it was not signed. Please refresh and read it again.',
  letter_superseded: 'The goals changed and there is a newer letter. Please sign the newest.',
  letter_already_signed: 'This letter is signed already; nothing was done twice.',
  cross_item_not_found: 'This item was not found; it may be outside your reach.',
  due_in_past: 'The due day is before today. Please choose today or later.',
  cross: {
    not_one_person: 'A cross-department item needs exactly one responsible person.',
    not_a_date: 'A cross-department item needs a due date.',
    not_its_person: 'Only the person responsible can do this.',
    not_offered_to_this_person: 'The item is not being handed to this person.',
    already_theirs: 'The item already stands with this person.',
    confirms_own_work: 'Nobody confirms their own work.',
    not_possible_now: 'This is not possible in the item’s present state.',
    not_who_raised_it: 'Only who raised it, or the unit that makes the goals, confirms or sends back.',
  },
}
