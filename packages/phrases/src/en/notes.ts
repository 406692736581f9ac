import type { notes as zh } from '../zh-CN/notes.ts'
import type { Words } from '../shape.ts'

export const notes: Words<typeof zh> = {
  calendar_year_unknown: 'The working days of {year} have not been announced, so they cannot be counted.',
  no_data: 'No data yet; this is not counted as zero.',
  no_budget: 'Without a budget the rule gives 0.',
  over_achievement: 'The actual value far exceeds the target; a reason is given.',
  over_achievement_reason_missing: 'The actual value far exceeds the target; please give the reason.',
  zero_target: 'The target is zero: reached or not, no share is scored.',
  negative_target: 'The target is negative: reached or not, no share is scored.',
  negative_actual: 'The actual value is negative; please check it.',
  outside_band: 'The judged percentage is outside the chosen band; correct it to be scored.',
  kind_mismatch: 'The report does not fit the kind of indicator; please report again.',
  score_rounding: 'Each score is rounded half up to two decimals, then added; the grade follows the total shown.',
  score_not_covered: 'Only {coveredWeight} of 100 points are covered so far; no grade until the rest is known.',
  budget_unknown: 'No budget was entered, so there is no execution rate.',
  claims_beside: 'If all that waits were accepted: {claimedPercent}%.',
  last_listed: 'A long list: only the last {n:count} are shown.',
  nothing_due: 'Nothing is due yet.',
  earned_value: {
    not_started: 'The plan has not started.',
    nothing_planned: 'Nothing is planned up to this day, so there is nothing to divide by.',
    nothing_earned: 'No work is accepted yet, so nothing can be projected.',
    cost_unknown: 'Cost is not recorded, which is not the same as no cost.',
    no_cost: 'There is no cost yet, so there is nothing to divide by.',
    budget_spent: 'The budget is spent; none is left for the remaining work.',
    work_complete: 'The work is complete; nothing more is needed.',
    earned_beyond_budget: 'More is earned than budgeted: check the budget before any forecast.',
  },
  fund_clock: {
    version_of_day_0: 'The term is that of rule version {version}, in force on day 0 ({since:day}).',
    paused: 'The clock is stopped; these days do not count.',
    term_too_long: 'The contract says {agreed:count} days, beyond what the law allows; {longest:count} count.',
    rate_by_contract: 'At the rate the contract says.',
    rate_below_law:
      'The rate of the contract is below the one-year LPR of the day it was signed; that rate by the day is used.',
    nothing_late: 'Paid by {dueOn:day}; nothing was late.',
    piece: '{from:day} to {to:day}',
  },
  lead_is_no_conclusion: 'This is a lead, not a finding. Check the records and hear the unit.',
}
