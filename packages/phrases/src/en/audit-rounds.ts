import type {
  roundActions as zhActions,
  roundFields as zhFields,
  roundSubjects as zhSubjects,
} from '../zh-CN/audit-rounds.ts'
import type { Words } from '../shape.ts'

/** Evaluation rounds in the audit log. */
export const roundActions: Words<typeof zhActions> = {
  template_created: 'Made an evaluation template',
  template_revised: 'Revised an evaluation template',
  round_created: 'Began an evaluation round',
  round_projects_set: 'Chose the projects of a round',
  lot_committed: 'Told the hash of the lot',
  interests_declared: 'Declared interests',
  experts_drawn: 'Drew experts',
  sheet_submitted: 'Handed in a sheet',
  sheet_revised: 'Changed a sheet after discussion',
  task_withdrawn: 'Gave a scoring task back',
  statement_made: 'Spoke in a discussion',
  discussion_closed: 'Closed a discussion',
  results_announced: 'Told results',
  appealed: 'Appealed',
  appeal_decided: 'Answered an appeal',
  round_published: 'Published results',
  round_cancelled: 'Cancelled a round',
  expert_added: 'Added an expert',
  expert_changed: 'Changed an expert',
  subjects_scored: 'Scored departments, teams or posts',
  score_appealed: 'Appealed against a score',
  score_appeal_decided: 'Answered an appeal against a score',
}

export const roundSubjects: Words<typeof zhSubjects> = {
  round: 'Evaluation round',
  round_template: 'Evaluation template',
  round_result: 'Evaluation result',
  scoring_task: 'Scoring task',
  expert: 'Expert',
  subject_score: 'Score of a post',
}

export const roundFields: Words<typeof zhFields> = {
  projects: 'Projects',
  commitment: 'Hash of the lot',
  interests: 'Interests declared',
  seed: 'Seed of the lot',
  results: 'Results',
  appealUntil: 'Appeal until',
  publishes: 'Published',
  total: 'Total',
  scores: 'Scores',
  fields: 'Fields of work',
  employer: 'Employer',
  isActive: 'Active',
}
