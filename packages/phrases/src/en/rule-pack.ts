import type { rulePack as zh } from '../zh-CN/rule-pack.ts'
import type { Words } from '../shape.ts'

export const rulePack: Words<typeof zh> = {
  title: 'Rules of scoring',
  says: {
    execution:
      'Budget execution weighs {weight}: weight × executed ÷ budget of the year, at most the weight; 0 without a budget.',
    quantitative: {
      met: '≥ > =: the whole weight when the target is reached, else actual ÷ target × weight. > and < are met when equal.',
      missed:
        '≥ > =: the whole weight when the target is reached, else actual ÷ target × weight. > and < are not met when equal; the share counts.',
    },
    reverse: {
      variant_a: '≤ <: the whole weight up to the target, above it target ÷ actual × weight.',
      variant_b:
        '≤ <: the whole weight up to the target, above it (1 − (actual − target) ÷ target) × weight, 0 from twice the target.',
    },
    zero_target: 'A target of zero or below is reached or not: the whole weight, or 0.',
    negative_actual: {
      as_given: 'A negative actual value is scored as given, with a remark.',
      as_zero: 'A negative actual value counts as zero, with a remark.',
    },
    blank: {
      missing: 'What is not reported is not scored, and is not zero; there is no grade until all is covered.',
      zero: 'What is not reported is not scored until {deadline} of the next year; after that it counts as zero.',
    },
    total: 'Each score is rounded half up to {places:count} decimals; the total is their sum and is not rounded again.',
    qualitative: 'Three bands: met from {met}%, partly met from {partly_met}%, not met below {partly_met}%.',
    over_achievement: {
      plain: 'From {percent}% of the target a reason is asked; never more than the weight is earned.',
      with_zero:
        'From {percent}% of the target, or {ofZero} where the target is zero, a reason is asked; never more than the weight is earned.',
      cut: 'From {percent}% of the target a reason is asked; from {fromPercent}% without one, {lost}% of the points are cut.',
    },
    grade:
      'Excellent from {excellent}, good from {good}, fair from {fair}, poor below {fair}, by the total as printed.',
    weight_split: 'Output {output}, benefit {benefit}, satisfaction {satisfaction}.',
    cost_split:
      'With costs on their own: costs {cost}, output {output}, benefit {benefit}, satisfaction {satisfaction}.',
    output_and_benefit: 'It is said when output and benefit weigh less than {leastPercent} together.',
    veto: {
      usual:
        'A fatal accident or misused funds make the grade poor; an accident of quality or falsified figures zero the indicators they concern.',
      own: 'This pack sets the vetoes itself: {poor:count} of them make the grade poor, {zero:count} take the points of the indicators concerned.',
    },
    sample: 'Satisfaction is scored from a sample of at least {least:count}.',
  },
  contradictions: {
    funds_total_differs: 'The total of funds says {printed} for {column}; its parts sum to {computed}.',
    execution_rate_differs: 'The execution rate is printed as {printed}; it is {computed}%.',
    execution_score_differs: 'The execution score is printed as {printed}; it is {computed}.',
    score_differs: '“{name}” is printed with {printed} points; target and actual give {computed}.',
    score_without_ground: '“{name}” is printed with {printed} points, but nothing reported can be scored.',
    score_above_weight: '“{name}” is printed with {printed} points, above its weight of {computed}.',
    weights_do_not_sum: 'The weights sum to {printed}; they must sum to {computed}.',
    total_differs: 'The total is printed as {printed}; the scores sum to {computed}.',
    total_above_100: 'The total is printed as {printed}, above {computed}.',
    grade_differs: 'The grade does not fit: a total of {printed} is {computed}.',
  },
}
