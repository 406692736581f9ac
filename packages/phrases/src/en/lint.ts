import type { Words } from '../shape.ts'
import type { lint as zh } from '../zh-CN/lint.ts'

export const lint: Words<typeof zh> = {
  severity: { must: 'Must change', should: 'Should change', consider: 'Worth a thought' },
  mark: { V: 'stated in a text', P: 'seen in practice', U: 'to be confirmed by the authority' },
  source: 'Source: {source}',
  example: 'For example: {written}',
  example_new: 'Add a row: {written}',
  example_removed: 'Take away: {written}',
  example_funds:
    'The total should be: initial {initialFen:wan}, full-year {fullYearFen:wan}, executed {executedFen:wan}',
  example_ex_ante:
    'Evaluate beforehand first: necessity, economy, reasonable goals, a workable plan, lawful funding, 20 points each.',
  level: { output: 'output', benefit: 'benefit', satisfaction: 'satisfaction', cost: 'cost' },
  side: { quantity: 'quantity', quality: 'quality', time: 'time' },
  column: { initialFen: 'initial budget', fullYearFen: 'full-year budget', executedFen: 'executed amount' },
  state: { none: 'has not been made', failed: 'was not passed' },
  rules: {
    name_missing: {
      name: 'No name',
      said: 'This row has a target or points but no name.',
      why: 'Nobody can tell what is measured, so the points cannot be checked.',
    },
    name_is_task: {
      name: 'The name is a task',
      said: '“{name}” says what is to be done, not what is measured.',
      why: 'An indicator names a measure; tasks belong into the goal of the year.',
    },
    name_too_long: {
      name: 'The name is too long',
      said: '“{name}” has {length} characters; {limit} are enough.',
      why: 'A long name carries background and demands, and hides what is measured.',
    },
    two_in_one: {
      name: 'Two measures in one',
      said: '“{name}” measures both “{first}” and “{second}”.',
      why: 'When one is done and the other is not, no points can be given.',
    },
    level_outside_tree: {
      name: 'The level is not in the official tree',
      said: '“{name}” stands at “{place}”, which the official tree does not have; it belongs to “{better}”.',
      why: 'With levels of other names, sums and comparisons miss rows.',
    },
    benefit_among_outputs: {
      name: 'A benefit among outputs',
      said: '“{name}” is an effect of the project but stands at “{place}”; it belongs to “{better}”.',
      why: 'Auditors write this up: what was done and what it is good for cannot be told apart.',
    },
    output_among_benefits: {
      name: 'An output among benefits',
      said: '“{name}” is something delivered but stands at “{place}”; it belongs to “{better}”.',
      why: 'Auditors write this up: finished works stand in for benefits, and nobody sees what the money was good for.',
    },
    wrong_branch: {
      name: 'At the wrong second level',
      said: '“{name}” stands at “{place}”; by what it says it belongs to “{better}”.',
      why: 'In the wrong place it leaves the right place empty.',
    },
    target_missing: {
      name: 'No target',
      said: '“{name}” has no target.',
      why: 'Without a target nobody can say whether it was met.',
    },
    invalid_with_points: {
      name: 'Not applicable, but with points',
      said: '“{name}” says “{target}” and yet carries {points} points.',
      why: 'Auditors write this up: points for nothing. Take the row away or put an indicator in its place.',
    },
    vague_target: {
      name: 'A vague target',
      said: 'The target “{target}” of “{name}” does not say how much is enough.',
      why: 'Auditors write this up: with “improved” or “clearly better”, anybody can claim success.',
    },
    number_missing: {
      name: 'No number where one is needed',
      said: '“{name}” is to be counted, but its target “{target}” has no number.',
      why: 'Without a number, points cannot be given in proportion.',
    },
    standard_missing: {
      name: 'No standard to judge by',
      said: 'The target “{target}” of “{name}” does not say which papers show it, and what they must show.',
      why: 'A target in words must name facts that can be checked: a document, a list, how often.',
    },
    number_without_unit: {
      name: 'A number without a unit',
      said: 'The target “{target}” of “{name}” has no unit.',
      why: 'Without a unit, those who report and those who check may mean different things.',
    },
    sign_missing: {
      name: 'No sign',
      said: 'The target “{target}” of “{name}” does not say whether ≥, ≤ or = is meant.',
      why: 'Whether more or less is better must be known before points are given.',
    },
    sign_contradicts: {
      name: 'The sign points the wrong way',
      said: 'The sign “{sign}” of “{name}” goes against what it measures (target “{target}”).',
      why: 'With the sign turned, worse work earns more points.',
    },
    share_sign: {
      name: 'A share does not pass 100%',
      said: '“{name}” says “{sign}100%”; a share is at most 100%, so write “=100%”.',
      why: 'It shows that the sign was copied without thought.',
    },
    share_above_100: {
      name: 'A share above 100%',
      said: '“{name}” is a share; its target “{target}” cannot be reached.',
      why: 'A target out of reach is no target.',
    },
    percent_as_fraction: {
      name: 'A percentage written as a fraction',
      said: 'The target “{target}” of “{name}” may be meant as {percent}%.',
      why: 'Scored by {percent}% or by “{target}”, the results differ a hundredfold.',
    },
    unit_against_value: {
      name: 'The unit goes against the value',
      said: 'The unit “{unit}” of “{name}” does not fit its target “{target}” or its name.',
      why: 'Auditors write this up: the unit is %, the value an amount of money.',
    },
    unit_wording: {
      name: 'The unit is worded oddly',
      said: 'The unit of “{name}” is written “{unit}”; write “%”.',
      why: 'A percentage point is a difference of two percentages, not the same as %.',
    },
    mixed_width: {
      name: 'Full-width digits',
      said: '“{text}” of “{name}” has full-width digits or signs.',
      why: 'Programs take full-width digits for text and do not add them up.',
    },
    always_met: {
      name: 'Met in any case',
      said: 'The target “{sign}{target}” of “{name}” is met whatever happens.',
      why: 'Auditors write this up: a goal without pressure.',
    },
    below_last_year: {
      name: 'No better than last year',
      said: 'The target “{target}” of “{name}” is no better than last year’s “{lastYear}”.',
      why: 'Auditors write this up: a goal without pressure is met without effort.',
    },
    deadline_outside_year: {
      name: 'The date is in another year',
      said: 'The date “{target}” of “{name}” is not within {year}.',
      why: 'Indicators of a year measure what can be seen in that year.',
    },
    deadline_vague: {
      name: 'No date',
      said: 'The target “{target}” of “{name}” names no date.',
      why: '“On time” without a date cannot be late.',
    },
    cost_above_budget: {
      name: 'The cost target is above the budget',
      said: 'The target “{target}” of “{name}” is above the budget of {budgetFen:wan}.',
      why: 'If overspending counts as success, cost is not kept.',
    },
    cost_restates_budget: {
      name: 'The cost target is the budget again',
      said: 'The target of “{name}” is the budget of {budgetFen:wan}.',
      why: 'Spending it all would earn full points. Use a cost per piece or a share saved.',
    },
    satisfaction_without_sample: {
      name: 'Satisfaction without a sample',
      said: '“{name}” does not say how many were asked, and how.',
      why: 'Asked of a few, or filled in by the contractor, satisfaction is not to be trusted.',
    },
    satisfaction_not_share: {
      name: 'Satisfaction is not a percentage',
      said: 'The target “{target}” of “{name}” is not a percentage.',
      why: 'To be compared, satisfaction is the share of those asked who are satisfied.',
    },
    actual_without_facts: {
      name: 'A result without facts',
      said: 'The result of “{name}” is “{actual}”: no number, nothing to check.',
      why: 'Auditors write this up: results that repeat the target, or only say “done”.',
    },
    actual_unit_differs: {
      name: 'The result has another unit',
      said: 'The result “{actual}” of “{name}” cannot be compared with a target in “{unit}”.',
      why: 'With different units there is no ground for any points.',
    },
    over_target: {
      name: 'Far above the target, without a reason',
      said: 'The result of “{name}” is {percent}% of the target; from {limit}% a reason is asked.',
      why: 'Far above mostly means that the target was set low.',
    },
    scoring_rule_vague: {
      name: 'Points by discretion',
      said: 'The scoring rule “{scoring}” of “{name}” does not say how many points are lost.',
      why: 'Auditors write this up: with discretion, equal results earn unequal points.',
    },
    weight_missing: {
      name: 'No points',
      said: 'The points of “{name}” are “{weight}”; they should be a number above zero.',
      why: 'An indicator without points has no effect.',
    },
    weights_do_not_sum: {
      name: 'The points do not add up',
      said: 'The points of all indicators add up to {sum}; they should be {expected}.',
      why: 'With the points for budget execution they make exactly 100, or systems refuse the form.',
    },
    level_weights_differ: {
      name: 'First levels weigh otherwise than usual',
      said: 'The {level} indicators have {sum} points; the usual form gives {expected}.',
      why: 'Usual are output 50, benefit 30, satisfaction 10, execution 10, unless a local rule says otherwise.',
    },
    weight_heavy: {
      name: 'One indicator weighs too much',
      said: '“{name}” has {weight} points, more than {limit}% of the {sum} points of the {level} indicators.',
      why: 'Auditors write this up: weights without reason, one row decides everything.',
    },
    weights_equal: {
      name: 'The same points for all',
      said: 'All {count} {level} indicators have {weight} points.',
      why: 'Auditors write this up: weights without reason, nothing matters more than the rest.',
    },
    too_many_outputs: {
      name: 'Too many outputs',
      said: 'There are {count} output indicators; {limit} are enough.',
      why: 'Auditors write this up: with too many, none of them counts.',
    },
    no_benefit: {
      name: 'No benefit',
      said: 'The form has no benefit indicator.',
      why: 'It says what is done, not what it is good for.',
    },
    no_satisfaction: {
      name: 'No satisfaction',
      said: 'The form has no satisfaction indicator.',
      why: 'What those served think is a required part of an evaluation.',
    },
    no_cost: {
      name: 'No cost',
      said: 'The form has no cost indicator.',
      why: 'Nobody sees whether it is worth the money; newer guidance makes cost a first level.',
    },
    outputs_one_sided: {
      name: 'Outputs are incomplete',
      said: 'The outputs have no {side} indicator.',
      why: 'How much, how good, and by when: each is a side of its own.',
    },
    duplicate_indicator: {
      name: 'The same twice',
      said: '“{name}” is there {count} times.',
      why: 'The same thing earns points more than once.',
    },
    all_hundred_percent: {
      name: 'Every share is 100%',
      said: 'All {count} targets that are shares are 100%.',
      why: 'What must be done anyway tells good work from bad in no way.',
    },
    mostly_words: {
      name: 'More words than numbers',
      said: '{count} of {total} indicators have no number.',
      why: 'Auditors write this up: goals not broken down and not measured.',
    },
    funds_total_differs: {
      name: 'The total is not the sum of its parts',
      said: 'The total’s {column} is {totalFen:wan}; its parts add up to {partsFen:wan}.',
      why: 'Totals are computed, not typed; a wrong one spoils the execution rate and its points.',
    },
    cost_against_execution: {
      name: 'The cost reported is not what was spent',
      said: 'The result of “{name}” is {actualFen:wan}, but {executedFen:wan} were executed.',
      why: 'Two figures of one form disagree.',
    },
    ex_ante_missing: {
      name: 'No evaluation beforehand',
      said: 'The evaluation beforehand {state}.',
      why: 'Auditors write this up: projects in the library, and money given, without it.',
    },
  },
}
