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
}
