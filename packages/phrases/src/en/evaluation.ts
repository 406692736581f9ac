import type { evaluation as zh } from '../zh-CN/evaluation.ts'
import type { Words } from '../shape.ts'

export const evaluation: Words<typeof zh> = {
  title: 'What the score is, and how it came about',
  indicator: 'Indicator',
  level_1: 'Level 1',
  level_2: 'Level 2',
  level_3: 'Level 3',
  target: 'Target of the year',
  actual: 'Actual',
  sample: 'People asked',
  sample_hint: 'Satisfaction from fewer than 30, or without a sample, is not scored.',
  weight: 'Weight',
  score: 'Score',
  total: 'Total',
  grade: 'Grade',
  reason: 'Cause of deviation and improvement',
  covered: 'Data cover {weight} points of weight',
  no_data: 'No data yet',
  none_yet: 'No indicators yet.',
  grade_name: { excellent: 'Excellent', good: 'Good', fair: 'Fair', poor: 'Poor' },
}
