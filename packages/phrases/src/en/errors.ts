import type { errors as zh } from '../zh-CN/errors.ts'
import type { Words } from '../shape.ts'

export const errors: Words<typeof zh> = {
  not_signed_in: 'You are not signed in, or your session has ended. Sign in again to go on.',
  forbidden: 'Your role does not permit this. If your work needs it, ask the administrator of your unit.',
  not_found: 'This record was not found: it may be deleted or outside your scope. Check the link, or look it up in the list.',
  invalid_input: 'Some entries do not meet the requirements. Correct them as noted beside each field and submit again.',
  conflict: 'This conflicts with an existing record, so nothing was saved. Check whether it was entered twice.',
  stale_version: 'Somebody changed this record while you were editing, so nothing was overwritten. Look at the latest version and edit again.',
  rate_limited: 'Too many requests; you are limited for a moment. Try again in {seconds:second|seconds}.',
  too_large: 'The file or text is over the limit of {limit} and was not accepted. Split or compress it and upload again.',
  unsupported_file: 'This kind of file is not supported and was not accepted. Save it as .xlsx, .xls or .csv and upload again.',
  locked_out: 'Too many wrong attempts: the account is locked until {until:time}. Try again then, or ask an administrator to unlock it.',
  password_wrong: 'The user name or password is not correct. Check both and enter them again.',
  totp_required: 'This account needs a verification code. Open your authenticator and enter the 6 digits.',
  totp_wrong: 'The verification code is wrong or has expired. Enter the 6 digits your authenticator shows now.',
  rule_violated: 'This breaks a business rule, so nothing was saved. Adjust it as noted and try again.',
  idempotency_key_reused: 'One submission was used for two different contents, so it was not processed again. Reload the page and submit once more.',
  internal: 'Something failed inside the system and this was not completed. Try again shortly; if it fails again, tell the administrator number {requestId}.',
  unavailable: 'The service is not available for the moment and this was not completed. Wait a little and try again.',
  offline: 'The network is down and the server was not reached. Check the connection and try again.',
}
