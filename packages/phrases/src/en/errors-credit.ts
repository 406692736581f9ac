import type { creditErrors as zh } from '../zh-CN/errors-credit.ts'
import type { Words } from '../shape.ts'

/** Contractors' records: what went wrong and what to do next. */
export const creditErrors: Words<typeof zh> = {
  credit_needs_unit: 'Your permission covers single projects only. Records are read by people who answer for a unit.',
  credit_period_unsuitable: 'This is no quarter. Write it like 2026Q3.',
  credit_period_open: 'This quarter is not over yet. Compute it after its last day.',
  credit_round_not_found: 'The records of this quarter were not found; they may be out of your reach.',
  credit_round_published:
    'The records of this quarter are published: they are neither computed nor published again. Corrections come by replies.',
  contractor_not_found: 'No record of this contractor was found. Check the credit code.',
  credit_score_not_found:
    'This record was not found; there may be a newer version, or it is not yours. Reload the page.',
  credit_not_published: 'The record is not published yet. You may reply once it is.',
  credit_reply_late: 'The term for replies ended on {day:day}; nothing was handed in. Turn to the project office.',
  credit_replied: 'You have replied for this quarter already; once is allowed. Please wait for the decision.',
  credit_fact_unknown: 'A fact chosen is not in this record. Reload and choose again.',
  credit_reply_not_found: 'This reply was not found; it may be out of your reach.',
  credit_reply_decided: 'This reply is decided already. Reload to see it.',
  credit_same_officer: 'You computed or published the record, or handed in the reply: somebody else has to decide it.',
  credit_reply_changes_nothing:
    'Computed anew, nothing changes. Tick the facts that no longer count, or let the record stand.',
  credit_contractor_gone: 'This contractor has no project here any more. Check who builds the projects.',
  credit_weights_not_100: 'The weights must add up to 100, none below zero. Adjust them.',
  credit_bounds_out_of_order: 'The bounds of grades must fall from high to low between 0 and 100. Adjust them.',
  credit_limits_unsuitable:
    'The least sample or coverage makes no sense: in all not below that of an aspect, coverage above 0.',
  credit_rule_published: 'Records of this quarter or a later one are published. Choose a later quarter.',
  credit_inspection_known: 'An inspection with this document number is kept already; nothing was saved twice.',
}
