import type { fundErrors as zh } from '../zh-CN/errors-funds.ts'
import type { Words } from '../shape.ts'

/** Why something with budgets, contracts and payments cannot be done. */
export const fundErrors: Words<typeof zh> = {
  movement_not_found: 'This entry was not found: it may be outside your scope.',
  movement_needs_budget_line: 'Allocations, arrivals and payments name the budget year and source. Fill in both.',
  budget_line_missing:
    'There is no budget of this source for {year}; what is not budgeted is not spent. Enter the budget first.',
  movement_reference_taken: 'This document number was entered before, so it was not booked twice. Check the number.',
  settles_unsuitable:
    'An allocation, arrival or acceptance named here is not of this project or was reversed. Choose again.',
  payment_over_accepted:
    '{payableFen:yuan} yuan can be paid ({acceptedFen:yuan} yuan accepted, {retainedFen:yuan} yuan withheld, {paidFen:yuan} yuan paid, {requestedFen:yuan} yuan asked for); this is {overFen:yuan} yuan more, so nothing was saved. Check the amount, or record the acceptance first.',
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
  exclusion_ends_before_start: 'It would end before it began and was not saved. Check the days.',
  suspension_not_found: 'This suspension was not found: it may be outside your scope.',
  suspension_days_unsuitable: 'It would end before it began and was not saved. Check the days.',
  suspension_over_one_thing: 'A suspension is for the whole project, one contract or one entry: choose one of them.',
  suspension_already_ended: 'This suspension has ended, so its last day cannot be changed.',
  contract_not_found: 'This contract was not found: it may be outside your scope.',
  contract_number_taken: 'The project already has a contract of this number, so nothing was saved. Check the number.',
  contract_needs_contractor: 'Choose who the contract was made with, or give the name.',
  contract_item_taken: 'The contract already has an item of this code. Check the code.',
  contract_item_not_found: 'This item was not found. Reload the contract and choose again.',
  items_over_contract:
    'The items cost {itemsFen:yuan} yuan together, more than the contract’s {totalFen:yuan} yuan; nothing was saved. Check prices and quantities, or record a change of the contract first.',
  contract_below_accepted:
    'The contract would be worth less than was accepted; at most {leftFen:yuan} yuan can be taken off. Check the amount.',
  change_says_nothing: 'The change alters no amount, quantity or due day of the retention money. Add one.',
  change_amount_follows: 'Where quantities change, the amount follows from them and the prices and is not entered.',
  change_below_accepted_quantity: 'Of “{name}” {accepted} was accepted; the changed quantity cannot be less. Check it.',
  change_not_found: 'This change was not found: it may be outside your scope.',
  change_already_reversed: 'This change was undone already, so nothing was done.',
  credit_code_unsuitable: 'The unified social credit code is not correct. Check every character.',
  advance_over_contract: 'The advance is larger than the contract. Check the amount.',
  advance_needs_recovery:
    'A contract with an advance states which share of each acceptance recovers it, more than zero.',
  interest_over_1: 'Late interest is per day and at most 1 % a day. Check it.',
  acceptance_by_quantities:
    'Work of this project is accepted by the items of its contracts. Record the quantities at the contract; the amount follows.',
  acceptance_says_nothing: 'Enter an accepted quantity above zero.',
  acceptance_over_quantity:
    'Of “{name}” {left} {unit} can still be accepted; this is more, so nothing was saved. Check the quantity, or record a change of the contract first.',
  acceptance_over_contract:
    'Accepted work would exceed the contract by {overFen:yuan} yuan, so nothing was saved. Record a change of the contract first.',
  quantity_not_found: 'The quantity of progress was not found, or belongs to another item.',
  quantity_not_accepted:
    'The quantity of progress is not accepted yet, or its material failed a test; it cannot be measured.',
  quantity_measured_already: 'The quantity of progress was measured before, so it was not measured twice.',
  quantity_negative: 'A quantity cannot be less than zero. Change it.',
  movement_needs_contract:
    'The project has contracts. Choose the contract that is paid; for spending outside contracts, such as compensation for land or fees, choose “other” as the purpose.',
  budget_exceeded:
    'Only {leftFen:yuan} yuan of the budget is left; this is {overFen:yuan} yuan more, so nothing was entered. Check the amount, or adjust the budget first.',
  budget_below_used:
    'Of this budget only {leftFen:yuan} yuan is not allocated; no more can be taken off. Take allocated money back first.',
  return_over_available: 'Only {leftFen:yuan} yuan can be returned. Check the amount.',
  advance_over_agreed:
    'Of the agreed advance {leftFen:yuan} yuan is left; this is {overFen:yuan} yuan more. Check the amount.',
  payment_over_requested:
    'Of this request {leftFen:yuan} yuan is unpaid; this is {overFen:yuan} yuan more, so nothing was entered. Check the amount.',
  release_over_retained: 'Only {leftFen:yuan} yuan is withheld. Check it.',
  refund_over_paid: 'Only {leftFen:yuan} yuan was paid; no more can come back. Check the amount.',
  deposit_over_held: 'Only {leftFen:yuan} yuan of deposits is held; no more can be given back. Check the amount.',
  books_short: 'The books do not hold that much, so nothing was entered. Check the amount.',
  nothing_withheld: 'Nothing is withheld from the acceptances chosen, or it was released. Reload and choose again.',
  invoice_not_found: 'The invoice was not found, or was voided. Choose again.',
  invoice_taken:
    'Invoice {number} is recorded at another project, so it was not saved twice. Check the number and ask the finance department.',
  acceptance_before_contract: 'The contract was signed on {day:day}; nothing was accepted before. Check the day.',
  invoice_taken_by:
    'Invoice {number} of {day:day} is recorded at “{project}” under the contract “{contract}”, so it was not saved twice. Check the number.',
  invoice_voided_already: 'This invoice was voided already, so nothing was done.',
  invoice_in_use: 'A request for payment names this invoice, so it cannot be voided. Withdraw the request first.',
  tax_over_amount: 'The tax cannot be more than the whole amount. Check it.',
  request_not_found: 'This request for payment was not found: it may be outside your scope.',
  request_step_unsuitable: 'The request is in a state that does not allow this. Reload and look.',
  request_approved_by_another: 'Nobody approves their own request. Ask another person to approve it.',
  request_partly_paid:
    'A part of this request was paid, so it cannot be returned or withdrawn. Undo the payment first, or pay the rest.',
  payment_over_issued:
    'Of what was issued or has arrived from this source for this year, {leftFen:yuan} yuan are left; the payment goes {overFen:yuan} yuan beyond and was not entered (Budget Law, art. 13). Enter what was issued first or choose another source; if it has to be paid ahead, ask for it at the contract, and somebody else signs.',
  exception_used: '{overFen:yuan} yuan were paid ahead of issue by this exception, so it cannot be revoked.',
  exception_not_found: 'This exception was not found: it may be outside your scope.',
  exception_not_open: 'This exception was signed or revoked already, so nothing was done.',
  exception_signed_by_another: 'Nobody signs an exception they asked for. Ask another person to sign it.',
  reversal_short_allocated:
    'Undone, what is allocated and unused would fall {overFen:yuan} yuan short, so nothing was undone. First undo the arrival, payment or return that used it.',
  reversal_short_on_hand:
    'Undone, the cash on hand would fall {overFen:yuan} yuan short, so nothing was undone. First undo the payment or return that used it.',
  reversal_short_paid:
    'Undone, what was paid would fall {overFen:yuan} yuan short, so nothing was undone. First undo the refund.',
  reversal_short_returned:
    'Undone, what was returned to the treasury would fall {overFen:yuan} yuan short, so nothing was undone.',
  reversal_short_contracted:
    'Undone, the contract would be worth {overFen:yuan} yuan less than was accepted, so nothing was undone. First undo the acceptance.',
  reversal_short_payable:
    'Undone, what is payable would fall {overFen:yuan} yuan short, so nothing was undone. First undo the payment, or withdraw the request.',
  reversal_short_requested:
    'Undone, what requests keep would fall {overFen:yuan} yuan short, so nothing was undone. Settle the request first.',
  reversal_short_discharged:
    'Undone, what was paid under the contract would fall {overFen:yuan} yuan short, so nothing was undone. First undo the refund.',
  reversal_short_retained:
    'Of the retention money {overFen:yuan} yuan was released, so nothing was undone. First undo the release.',
  reversal_short_held:
    'Undone, the deposits held would fall {overFen:yuan} yuan short, so nothing was undone. First undo what was given back.',
  reversal_short_advanced:
    'Later acceptances recovered this advance, so nothing was undone. First undo the later acceptances.',
  reversal_short_excepted:
    'Later acceptances made this exception good, so nothing was undone. First undo the later acceptances.',
  reversal_short_pledged:
    'Undone, the deposits would not balance, so nothing was undone. First undo what was given back.',
  reversal_short_source: 'Undone, the budget would fall below zero, so nothing was undone.',
  reversal_short_agreed:
    'Undone, the contract would not balance, so nothing was undone. First undo the later acceptances.',
  reversal_short_budgeted: 'Undone, the budget would fall {overFen:yuan} yuan short, so nothing was undone.',
  finance_list_not_found: 'This list was not found; it may be outside your reach.',
  finance_list_done: 'This list was confirmed already and was not taken twice.',
  finance_list_refused: 'This list cannot be read and so not confirmed. Correct it as told and hand it in again.',
  finance_list_too_long: 'The list has {rows:count} rows, more than the {limit:count} taken at once. Split it.',
  finance_list_has_nothing: 'No row of the list can be taken. Correct it as told first.',
  finance_entry_not_found: 'There is no such entry of the finance system, or it is outside your reach.',
  finance_entry_settled: 'This entry already stands for one of our book; there is nothing to decide. Refresh the page.',
  finance_entry_unlike:
    'The chosen entry is of another kind or amount than the one of the finance system. Choose another, or correct the amount first.',
  finance_entry_has_no_place:
    'No contract or payee of ours fits this entry, so it cannot be booked. Record the contract first, or enter it on the funds page of the project.',
  finance_list_moved_on:
    'Row {row} has changed since you looked; nothing of the list was booked. Read it again and confirm.',
  statement_row_not_found: 'This row of a statement was not found. Refresh and look again.',
  statement_row_taken: 'This row or this payment was confirmed already. Refresh and look again.',
  reconciliation_empty: 'The finance system has told nothing of this year; there is nothing to sign.',
  reconciliation_needs_note: '{differing:count} lines differ; say why when you sign.',
  reconciliation_changed:
    'The figures changed since you looked; {differing:count} lines differ now. Look again before you sign.',
  clock_levels_out_of_order: 'The days for yellow, orange and red must rise, between 1 and 365.',
  clock_term_unsuitable: 'A term is 1 to 365 days and no longer than the longest by contract.',
  clock_term_beyond_law:
    'Accepted work is paid within 60 days however agreed (State Council Decree 802, art. 9). Shorten the term.',
  clock_interest_unsuitable: 'Late interest is 0 to 1 percent per day.',
  clock_version_not_found: 'This version was not found, or is outside your reach.',
  clock_version_decided: 'This version has been decided already.',
  clock_version_own: 'Another person has to decide what you proposed.',
  clock_version_not_own: 'Only who proposed a version takes it back.',
  clock_version_day_taken: 'A version of this place and day is confirmed already. Choose another day.',
  clock_version_why_needed: 'Say why it is refused.',
}
