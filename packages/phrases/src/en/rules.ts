import type { rules as zh } from '../zh-CN/rules.ts'
import type { Words } from '../shape.ts'

export const rules: Words<typeof zh> = {
  material_late: 'Late material',
  not_commenced: 'Not commenced',
  progress_behind: 'Progress behind',
  progress_stale: 'Stale progress data',
  money_standing: 'Money standing still',
  progress_deviation: 'Progress deviation (linear plan by node weight)',
  score_execution: 'Scoring of budget execution',
  score_quantitative: 'Scoring of quantitative indicators',
  score_qualitative: 'Scoring of qualitative indicators in three bands',
  score_total: 'Total as the sum of its parts',
  score_grade: 'Grades',
  budget_execution: 'Budget execution rate',
  money_at_stake: 'Money at stake (standing amounts, value of work behind, investment that should have begun)',
  measure_investment_completion: 'Investment completed (paid ÷ planned for the year)',
  measure_work_completion: 'Work completed (done ÷ planned)',
  measure_node_timeliness: 'Nodes done on time',
  measure_cost_control: 'Total investment against the approved estimate',
  measure_funds_arrival: 'Funds arrived (arrived ÷ budget of the year)',
  portfolio_sum: 'Sum over the projects in reach',
  earned_value: 'Earned value and earned schedule',
  progress_by_quantities: 'Progress by accepted quantities',
  goal_cascade: 'Roll-up of the four levels of goals',
  baseline_punctuality: 'On time by the original and the current baseline',
  evidence_doubts: 'Doubts about evidence',
}
