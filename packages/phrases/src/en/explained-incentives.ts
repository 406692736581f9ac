import type { Words } from '../shape.ts'
import type {
  incentiveMeasures as measures,
  incentiveNotes as notes,
  incentiveRules as rules,
} from '../zh-CN/explained-incentives.ts'

export const incentiveMeasures: Words<typeof measures> = {
  monthly_bonus: 'Monthly bonus pool',
  quarterly_promotion: 'Quarterly promotion',
  yearly_training: 'Yearly training',
  score: 'Score of the period (x)',
  counted: 'People scored in the group (n)',
  share: 'First so many per cent (p)',
  places: 'Places, rounded down',
  place: 'Place, equal scores share it',
  line: 'Lowest score on the list',
  bound: 'Bound (b)',
  moved: 'Scores that moved after the decision',
  joins: 'Would come on',
  leaves: 'Would go off',
  amounts: 'Other amounts',
  appeals_waiting: 'Appeals to answer',
  appealed_on: 'The first was made',
  answer_until: 'The first is to be answered by',
}

export const incentiveNotes: Words<typeof notes> = {
  among_first: 'Place {place:count} of {counted:count}, within {places:count} places and not under {bound}: advised.',
  below_standard: 'Under {bound}: a training is advised, by the standard alone.',
  after_edge: 'Place {place:count} of {counted:count}, with {places:count} places: not on the list.',
  under_bound:
    'Place {place:count} of {counted:count}, within the places but under {bound}: not on the list. The place goes to nobody.',
  reaches_standard: 'Not under {bound}: the standard is reached.',
  not_covered: 'Too little was evaluated for a score: not ranked, and not taken for zero.',
  not_scored: 'No score in the period: not ranked, and not taken for zero.',
  moved_scores: 'List and amounts stay the same; somebody confirms.',
  moved_list: 'By the scores now, names or amounts differ from what was decided.',
  moved_after_batch:
    'By the scores now, names or amounts differ from what was decided, and payroll has a batch. That one stays; a correction makes a batch of the difference.',
  group_too_small: 'Only {counted:count} have a score, fewer than {least:count}: nobody is ranked.',
}

export const incentiveRules: Words<typeof rules> = {
  incentive_monthly_bonus: 'Monthly bonus pool',
  incentive_quarterly_promotion: 'Quarterly promotion',
  incentive_yearly_training: 'Yearly training',
  incentive_moved: 'Scores that move after the decision',
  incentive_appeal_answer: 'Term to answer an appeal',
}
