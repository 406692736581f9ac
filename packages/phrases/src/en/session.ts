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
  expired: 'Your session has ended. Sign in again; saved drafts are still there.',
  demo: {
    title: 'Demo accounts',
    warning: 'Demo data, all of it synthetic and unrelated to real projects or people. These accounts exist on a demo server only.',
    role: 'Role',
    use: 'Use this account',
    password: 'The password of each is {password}',
  },
}
