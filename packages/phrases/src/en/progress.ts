import type { progress as zh } from '../zh-CN/progress.ts'
import type { Words } from '../shape.ts'

export const progress: Words<typeof zh> = {
  title: 'How far it is, and on what evidence',
  planned: 'Planned',
  actual: 'Actual',
  deviation: 'Deviation',
  behind: '{points} points behind',
  ahead: '{points} points ahead',
  report: 'Report progress',
  reports: 'Earlier reports',
  none_yet: 'No progress reports yet.',
  evidence: 'Evidence',
  accepted: 'Accepted',
  submitted: 'Submitted',
  returned: 'Returned',
  done_percent: 'Share done',
  note: 'Note',
}
