import { verifySync } from 'otplib'
import type { Secrets } from '../../../platform/secrets.ts'

const STEP_SECONDS = 30

/** The secret of one account's second factor, as the database keeps it. */
export const sealSecret = (secrets: Secrets, accountId: string, secret: string): string =>
  secrets.seal(`totp ${accountId}`, secret)
export const openSecret = (secrets: Secrets, accountId: string, sealed: string): string =>
  secrets.open(`totp ${accountId}`, sealed)

/**
 * The time step (RFC 6238) a code is right for: the present one, the one before or the one after, and later than `lastStep`,
 * so that no code counts twice. Nothing when the code is wrong or used.
 */
export function acceptedStep(secret: string, code: string, now: Date, lastStep: number): number | undefined {
  const epoch = Math.floor(now.getTime() / 1000)
  const checked = verifySync({ token: code, secret, epoch, epochTolerance: STEP_SECONDS })
  if (!checked.valid) return undefined
  const step = Math.floor(epoch / STEP_SECONDS) + checked.delta
  return step > lastStep ? step : undefined
}
