import type { audit as zh } from '../zh-CN/audit.ts'
import type { Words } from '../shape.ts'

export const audit: Words<typeof zh> = {
  title: 'Who did what, and when',
  when: 'When',
  who: 'Who',
  from_where: 'From',
  what: 'Action',
  record: 'Record',
  change: 'Change',
  why: 'Reason',
  before: 'Before',
  after: 'After',
  refused: 'Refused',
  verify: 'Verify integrity',
  verified: 'Verified {n:record|records}: none altered, removed or reordered.',
  tampered: 'Record {seq:count} does not match the log: {problem}',
  none_yet: 'No records yet.',
}
