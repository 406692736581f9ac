import { systemReach, type Actor, type RequestInfo } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { record } from '../../audit/index.ts'
import type { Parts } from '../parts.ts'
import { hashToken, newToken } from '../sessions.ts'
import {
  findAccountByName,
  insertSession,
  lockAccountForSignIn,
  noteAttempt,
  noteSignIn,
  type AccountForSignIn,
} from '../store/sign-in.ts'
import { ATTEMPTS, createAttempts, lockedOut, lockEnd } from './attempts.ts'
import { isRightPassword } from './password.ts'
import { acceptedStep, openSecret } from './totp.ts'

export type Credentials = { name: string; password: string; totp?: string }
type Told = { token: string; expiresAt: Date }

const SESSION_HOURS = 12

/**
 * Signing in. A wrong password or code counts towards a lock of 15 minutes after 5 tries; every refusal is recorded.
 * The password is verified before the account is locked, and judged under the lock, so that many guesses at once neither
 * hold connections nor slip past the count.
 */
export function createSignIn({ database, clock, secrets }: Parts) {
  const attempts = createAttempts(clock)

  /** Why `account` is refused, counting the failure; nothing when the person may come in. */
  const refusalOf = async (
    tx: Tx,
    account: AccountForSignIn,
    isRight: boolean,
    totp: string | undefined,
  ): Promise<AppError | undefined> => {
    const now = clock.now()
    if (account.lockedUntil !== null && new Date(account.lockedUntil) > now)
      return lockedOut(new Date(account.lockedUntil), now)
    if (!isRight || account.status !== 'active') return countFailure(tx, account, now, new AppError('password_wrong'))
    if (account.totpSecret === null) return undefined
    if (totp === undefined) return new AppError('totp_required')
    const step = acceptedStep(openSecret(secrets, account.id, account.totpSecret), totp, now, account.totpLastStep ?? 0)
    if (step === undefined) return countFailure(tx, account, now, new AppError('totp_wrong'))
    await noteSignIn(tx, account.id, { totp_last_step: step })
    return undefined
  }

  const admit = async (tx: Tx, account: AccountForSignIn, actor: Actor): Promise<Told> => {
    const token = newToken()
    const now = clock.now()
    const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000)
    const { ip, userAgent } = actor.request
    await insertSession(tx, {
      tokenHash: hashToken(token),
      accountId: account.id,
      createdAt: now,
      expiresAt,
      ip,
      userAgent,
    })
    await noteSignIn(tx, account.id, { failed_attempts: 0, locked_until: null, last_sign_in_at: now.toISOString() })
    record(tx, actor, now, {
      action: 'identity.signed_in',
      subject: { kind: 'account', id: account.id, label: account.name },
    })
    return { token, expiresAt }
  }

  const recordRefusal = (tx: Tx, actor: Actor, { id, name }: { id: string; name: string }, refusal: AppError): void =>
    record(tx, actor, clock.now(), {
      action: 'identity.sign_in_refused',
      subject: { kind: 'account', id, label: name },
      why: refusal.reason,
    })

  return {
    /** The token of a new session. Throws `password_wrong`, `locked_out`, `totp_required`, `totp_wrong`, `rate_limited`. */
    async signIn({ name, password, totp }: Credentials, request: RequestInfo): Promise<Told> {
      attempts.count(name)
      const reach = systemReach('sign-in')
      reach.actor.request = request
      const seen = await database.read(reach, (db) => findAccountByName(db, name))
      const isRight = await isRightPassword(seen?.passwordHash, password)
      // A refusal is a value here and thrown after the commit, because the count and the record must stay.
      const outcome = await database.write(reach, async (tx): Promise<Told | AppError> => {
        const account = seen && (await lockAccountForSignIn(tx, seen.id))
        if (!account) {
          const refusal = attempts.refusalOfStranger(name)
          recordRefusal(tx, { ...reach.actor, name }, { id: '', name }, refusal)
          return refusal
        }
        const actor: Actor = {
          ...reach.actor,
          accountId: account.id,
          name: account.name,
          organisationId: account.organisationId,
          organisationPath: account.organisationPath,
        }
        const refusal = await refusalOf(tx, account, isRight && account.passwordHash === seen.passwordHash, totp)
        if (!refusal) return admit(tx, account, actor)
        if (refusal.code !== 'totp_required') recordRefusal(tx, actor, account, refusal)
        return refusal
      })
      if (outcome instanceof AppError) throw outcome
      attempts.succeeded(name)
      return outcome
    },
  }
}

async function countFailure(tx: Tx, account: AccountForSignIn, now: Date, refusal: AppError): Promise<AppError> {
  const failed = account.failedAttempts + 1
  const isLocked = failed >= ATTEMPTS
  await noteAttempt(tx, account.id, isLocked ? 0 : failed, isLocked ? lockEnd(now) : null)
  return isLocked ? lockedOut(lockEnd(now), now) : refusal
}
