import type { session as zh } from '../zh-CN/session.ts'
import type { Words } from '../shape.ts'

export const session: Words<typeof zh> = {
  title: 'Sign in to Jiheng',
  purpose: 'From the annual goal to the score, every number says where it comes from.',
  name: 'User name',
  password: 'Password',
  totp: 'Verification code',
  totp_hint: 'Open your authenticator and enter the 6 digits it shows now.',
  sign_in: 'Sign in',
  continue: 'Continue',
  back: 'Back to user name and password',
  name_missing: 'Enter your user name.',
  password_missing: 'Enter your password.',
  totp_missing: 'Enter the 6 digits.',
  demo: {
    title: 'Demo accounts',
    warning:
      'Demo data, all of it synthetic and unrelated to real projects or people. These accounts exist on a demo server only.',
    role: 'Role',
    use: 'Use this account',
    hint: 'What to try',
    password: 'The password of each is {password}',
    try: {
      admin: 'Add organisations and accounts.',
      security: 'Grant roles and adjust what they may do.',
      auditadmin: 'Read the audit log and verify that it is intact.',
      office: 'See which projects need a call today; import a list of your own.',
      finance: 'See which money stands still, since when, and whose move it is.',
      department: 'See the projects you supervise and accept reported progress.',
      pm: 'Open 钦州港东站扩建工程 and look at progress, money and score.',
      contractor: 'Report progress and see what your projects were paid.',
      crew: 'Report progress of your own projects.',
      expert: 'Look at the performance of projects and score them.',
      auditor: 'Read only: follow any number back to its source record.',
      inspector: 'Read money and audit records, secret projects included.',
      resident: 'Residents have no access to internal projects: see how it is kept apart.',
      qixia_office: 'Qixia only: the eight communities of Maigaoqiao.',
    },
  },
}
