import type { notes as zh } from '../zh-CN/notes.ts'
import type { Words } from '../shape.ts'
import { incentiveNotes } from './explained-incentives.ts'
import { surveyNotes } from './explained-surveys.ts'

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
  negative_actual_as_zero: 'The actual value is negative; by rule it counts as zero. Please check it.',
  equal_at_strict_sign:
    'The actual value equals the target, while more or less was asked. Whether this is met is for the rule to say.',
  target_too_low:
    'The actual value far exceeds the target and no reason is given; the target was plainly too low, and points are cut by rule.',
  sample_too_small: '{sample:count} were asked, fewer than the {least:count} needed; not scored. Please ask more.',
  sample_not_stated:
    'The sample is not stated, so this is not scored. Satisfaction needs a sample of at least {least:count}.',
  blank_as_zero: 'Nobody reported until the deadline; by rule this counts as zero.',
  formula_without_result: 'The formula has no result. Please check the figures it uses.',
  vetoed: 'An event vetoes this indicator; it earns nothing.',
  veto: {
    fatal_accident: 'There was a fatal accident; the grade is poor.',
    quality_accident: 'There was an accident of quality; the grade is poor.',
    misused_funds: 'Funds were withheld or misused; the grade is poor.',
    false_figures: 'Figures were falsified; the grade is poor.',
  },
  score_weakly_founded:
    '{total} points, of which {stated} rest on statements only and {unproven} on nothing. Provide evidence before using this score.',
  advice: {
    output_benefit_low: 'Output and benefit weigh {sum} together, less than the usual {least}. Please confirm.',
    split_differs: {
      output: 'Output weighs {sum}; the common form has {expected}.',
      benefit: 'Benefit weighs {sum}; the common form has {expected}.',
      satisfaction: 'Satisfaction weighs {sum}; the common form has {expected}.',
      cost: 'Costs weigh {sum}; the common form has {expected}.',
    },
  },
  adjusted: 'Adjusted by {by} within the limits of the library.',
  adjusted_why: 'Adjusted by {by} within the limits of the library: {reason}',
  raise: {
    missing: '“{name}” has no data yet; once reported it brings up to {points} points.',
    invalid: 'What was reported for “{name}” cannot be scored; corrected it brings up to {points} points.',
    sample: 'The sample of “{name}” is too small or not stated; asked again it brings up to {points} points.',
    improve: '“{name}” earned {score} points; meeting the target brings {points} more.',
    execution: 'Budget execution earned {score} points; spending all by the end of the year brings {points} more.',
    execution_missing: 'No budget or no spending is recorded; once it is, up to {points} points.',
    vetoed: '“{name}” earns nothing because of a veto; lifted it brings up to {points} points.',
  },
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
  credit: {
    no_data: 'No data: not counted, and not zero.',
    too_few: 'Fewer than {n:count} facts: no sample, not counted.',
    set_aside: '{n:count} more were set aside; see the projects.',
    covered:
      '{contractor}: counted from {counted:count} facts; the aspects with data weigh {coveredWeight}, told of 100. What has no data is not zero.',
    too_few_facts: '{contractor}: only {counted:count} facts, fewer than {leastFacts:count}: no score.',
    not_covered: '{contractor}: the aspects with data weigh {coveredWeight}, less than {leastCovered}: no score.',
  },
  ex_ante_pass: 'Passed from {from} points; 5 points an item, given by the rule.',
  fund_gap: { lowest_month: 'Lowest in {month}; what is expected is estimated.' },
  incentive: incentiveNotes,
  survey: surveyNotes,
  round: {
    mean: 'The mean of {n:count} experts, each item half up to two decimals. Their totals lie {spread} apart.',
    trimmed:
      'Of {n:count} experts the highest and the lowest total are left out; the mean of {counted:count}. The totals lie {spread} apart.',
    corrected: 'Put right after an appeal; the mean was {mean}. Reason: {why}',
    nothing_evaluated: 'Nothing was evaluated this year; left out, and not counted as zero.',
    covered: 'Evaluated results cover {covered} points; scaled to 100.',
    not_covered: 'Evaluated results cover only {covered} points, fewer than {least}; there is no total.',
  },
}
