import type { Words } from '../shape.ts'
import type {
  surveyMeasures as measures,
  surveyNotes as notes,
  surveyRules as rules,
} from '../zh-CN/explained-surveys.ts'

export const surveyMeasures: Words<typeof measures> = {
  share: 'Share of residents satisfied',
  index: 'Satisfaction index of residents',
  counted: 'Answers counted (n)',
  step_5: 'Very satisfied (n₅, x = 5)',
  step_4: 'Satisfied (n₄, x = 4)',
  step_3: 'Neither (x = 3)',
  step_2: 'Dissatisfied (x = 2)',
  step_1: 'Very dissatisfied (x = 1)',
  set_aside: 'Doubted and set aside by a person',
  of_all: 'Result with those set aside',
  undecided: 'Doubted, nobody has decided',
  households: 'Households (N)',
  letters: 'Letters sent',
  response: 'Response',
  low: 'Lower bound at 95 %',
  high: 'Upper bound at 95 %',
}

export const surveyNotes: Words<typeof notes> = {
  too_few_answers: '{n:count} answers counted, fewer than {least}: no score.',
  margin:
    '±{margin} points; 95 % confidence {low} to {high} ({n:count} answers of {households:count} households, finite population).',
}

export const surveyRules: Words<typeof rules> = { satisfaction_survey: 'Satisfaction survey' }
