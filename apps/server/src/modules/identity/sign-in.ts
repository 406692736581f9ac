import { hash, verify } from '@node-rs/argon2'
import { verifySync } from 'otplib'
import { systemReach, type RequestInfo } from '../../platform/actor.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Tx } from '../../platform/db/database.ts'
import { AppError } from '../../platform/errors.ts'
import { record } from '../audit/index.ts'
import { hashToken, newToken } from './sessions.ts'
import { insertSession, lockAccountByName, noteAttempt, noteTotpStep, type AccountForSignIn } from './store.ts'

export type Credentials = { name: string; password: string; totp?: string }

const ATTEMPTS = 5
const LOCK_MINUTES = 15
const SESSION_HOURS = 12
/** Verified when the name is unknown, so that an answer takes the same time either way. */
const decoy = await hash('no such account')

/**
 * Signs a person in and returns the session token. A wrong password counts towards a lock of 15 minutes after 5 tries;
 * every refusal is recorded. Throws `password_wrong`, `locked_out`, `totp_required`, `totp_wrong`.
 */
export async function signIn(database: Database, clock: Clock, credentials: Credentials, request: RequestInfo): Promise<{ token: string; expiresAt: Date }> {
  const reach = systemReach('sign-in')
  reach.actor.request = request
  // Attempts are counted even when the sign-in is refused, so the refusal is a value here and thrown after the commit.
  const outcome = await database.write(reach, async (tx) => {
    const account = await lockAccountByName(tx, credentials.name)
    const refusal = await refusalOf(tx, account, credentials, clock)
    if (refusal || !account) {
      const why = refusal ?? new AppError('password_wrong')
      if (why.code !== 'totp_required') {
        await record(tx, { ...reach.actor, ...(account && { accountId: account.id, organisationPath: account.organisationPath }), name: credentials.name }, clock.now(), {
          action: 'identity.sign_in_refused',
          subject: { kind: 'account', id: account?.id ?? '', label: credentials.name },
          why: why.reason,
        })
      }
      return { refusal: { code: why.code, reason: why.reason, params: why.params } }
    }
    const token = newToken()
    const expiresAt = new Date(clock.now().getTime() + SESSION_HOURS * 3_600_000)
    await insertSession(tx, { tokenHash: hashToken(token), accountId: account.id, createdAt: clock.now(), expiresAt, ip: request.ip, userAgent: request.userAgent })
    const actor = { ...reach.actor, accountId: account.id, name: account.name, organisationId: account.organisationId, organisationPath: account.organisationPath }
    await record(tx, actor, clock.now(), { action: 'identity.signed_in', subject: { kind: 'account', id: account.id, label: account.name } })
    return { token, expiresAt }
  })
  if ('refusal' in outcome) throw new AppError(outcome.refusal.code, outcome.refusal.reason, outcome.refusal.params)
  return outcome
}

async function refusalOf(tx: Tx, account: AccountForSignIn | undefined, { password, totp }: Credentials, clock: Clock): Promise<AppError | undefined> {
  const now = clock.now()
  const rightPassword = await verify(account?.passwordHash ?? decoy, password)
  if (!account || account.status !== 'active') return new AppError('password_wrong')
  if (account.lockedUntil !== null && new Date(account.lockedUntil) > now) {
    return lockedOut(new Date(account.lockedUntil), now)
  }
  if (!rightPassword) return countFailure(tx, account, now, new AppError('password_wrong'))
  if (account.totpSecret !== null) {
    if (totp === undefined) return new AppError('totp_required')
    const step = Math.floor(now.getTime() / 30_000)
    const checked = verifySync({ token: totp, secret: account.totpSecret, epoch: Math.floor(now.getTime() / 1000), epochTolerance: 30 })
    const used = checked.valid ? step + checked.delta : 0
    if (!checked.valid || used <= (account.totpLastStep ?? 0)) return countFailure(tx, account, now, new AppError('totp_wrong'))
    await noteTotpStep(tx, account.id, used)
  }
  if (account.failedAttempts > 0) await noteAttempt(tx, account.id, 0, null)
  return undefined
}

async function countFailure(tx: Tx, account: AccountForSignIn, now: Date, refusal: AppError): Promise<AppError> {
  const failed = account.failedAttempts + 1
  const isLocked = failed >= ATTEMPTS
  const until = new Date(now.getTime() + LOCK_MINUTES * 60_000)
  await noteAttempt(tx, account.id, isLocked ? 0 : failed, isLocked ? until : null)
  return isLocked ? lockedOut(until, now) : refusal
}

function lockedOut(until: Date, now: Date): AppError {
  return new AppError('locked_out', 'locked_out', { until: until.toISOString(), seconds: Math.ceil((until.getTime() - now.getTime()) / 1000) })
}
