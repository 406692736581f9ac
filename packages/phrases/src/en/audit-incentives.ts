import type { Words } from '../shape.ts'
import type {
  incentiveActions as actions,
  incentiveFields as fields,
  incentiveSubjects as subjects,
} from '../zh-CN/audit-incentives.ts'

export const incentiveActions: Words<typeof actions> = {
  scheme_created: 'Made an incentive scheme',
  scheme_revised: 'Changed parameters of an incentive scheme',
  simulated: 'Simulated an incentive list',
  decided: 'Decided an incentive list',
  published: 'Told incentive results to those concerned',
  appealed: 'Appealed against an incentive result',
  appeal_decided: 'Answered an appeal against an incentive result',
  settled: 'Settled an incentive list',
  exported: 'Exported a payroll batch',
  correction_opened: 'Opened a correction of an incentive list',
  upheld: 'Let an incentive list stand after scores moved',
}

export const incentiveSubjects: Words<typeof subjects> = {
  incentive_scheme: 'Incentive scheme',
  incentive_list: 'Incentive list',
  incentive_batch: 'Payroll batch',
}

export const incentiveFields: Words<typeof fields> = {
  counted: 'People scored',
  suggested: 'Advised',
  kept: 'Kept',
  removed: 'Taken off',
  names: 'Names',
  moved_scores: 'Scores that moved',
  joins: 'Would come on',
  leaves: 'Would go off',
  digest: 'Digest (SHA-256)',
}
