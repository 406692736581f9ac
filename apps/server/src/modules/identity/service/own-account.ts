import { generateSecret, generateURI } from 'otplib'
import type { Actor } from '../../../platform/actor.ts'
import { AppError } from '../../../platform/errors.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { record } from '../../audit/index.ts'
import { announceAccess, ownReach, type Parts } from '../parts.ts'
import { hashToken } from '../sessions.ts'
import { updateAccount } from '../store/accounts.ts'
import { findCredentials, setPassword, setTotp, type CredentialsRow } from '../store/credentials.ts'
import { deleteSessionById, deleteSessionsOf, listSessions } from '../store/sessions.ts'
import { isRightPassword, newPasswordHash } from './password.ts'
import { acceptedStep, openSecret, sealSecret } from './totp.ts'

const ISSUER = '绩衡 Jiheng'

/** What people do with their own account, by no other right than being signed in to it. */
export function createOwnAccount({ database, clock, facts, secrets, forget }: Parts) {
  const write = async (actor: Actor, work: (tx: Tx, own: CredentialsRow) => Promise<void>): Promise<void> => {
    await database.write(ownReach(actor), async (tx) => {
      const own = await findCredentials(tx, actor.accountId)
      if (!own) throw new AppError('not_signed_in')
      await work(tx, own)
      announceAccess(facts, tx, actor.accountId)
    })
    forget(actor.accountId)
  }

  const note = (tx: Tx, actor: Actor, action: string): void =>
    record(tx, actor, clock.now(), { action, subject: { kind: 'account', id: actor.accountId, label: actor.name } })

  const provePassword = async (own: CredentialsRow, password: string): Promise<void> => {
    if (!(await isRightPassword(own.passwordHash, password))) {
      throw new AppError('invalid_input', 'own_password_wrong', {}, [
        { field: 'currentPassword', reason: 'own_password_wrong' },
      ])
    }
  }

  return {
    /** Changes the password and ends every other session of the account. */
    async changePassword(actor: Actor, sessionToken: string, currentPassword: string, password: string): Promise<void> {
      await write(actor, async (tx, own) => {
        await provePassword(own, currentPassword)
        await setPassword(tx, actor.accountId, await newPasswordHash(own, password), clock.now())
        await deleteSessionsOf(tx, actor.accountId, hashToken(sessionToken))
        note(tx, actor, 'identity.password_changed')
      })
    },

    /** Proves that whoever is signed in still knows the password, for what is signed by it. Throws `own_password_wrong`. */
    async confirmPassword(actor: Actor, password: string): Promise<void> {
      const own = await database.read(ownReach(actor), (db) => findCredentials(db, actor.accountId))
      if (!own) throw new AppError('not_signed_in')
      await provePassword(own, password)
    },

    async setLocale(actor: Actor, locale: string): Promise<void> {
      await write(actor, async (tx) => {
        await updateAccount(tx, actor.accountId, { locale })
      })
    },

    /** A new secret for an authenticator, told this once; it counts from the moment a code of it is given. */
    async startTotp(actor: Actor): Promise<{ secret: string; uri: string }> {
      await write(actor, async (tx, own) => {
        if (own.totpSecret !== null) throw new AppError('conflict', 'totp_already_on')
        await setTotp(tx, actor.accountId, { pending: sealSecret(secrets, actor.accountId, generateSecret()) })
      })
      // Read back, so that a repeated request is told the secret that was kept.
      const own = await database.read(ownReach(actor), (db) => findCredentials(db, actor.accountId))
      if (own?.totpPending == null) throw new AppError('rule_violated', 'totp_not_started')
      const secret = openSecret(secrets, actor.accountId, own.totpPending)
      return { secret, uri: generateURI({ issuer: ISSUER, label: actor.name, secret }) }
    },

    async confirmTotp(actor: Actor, code: string): Promise<void> {
      await write(actor, async (tx, own) => {
        if (own.totpPending === null) throw new AppError('rule_violated', 'totp_not_started')
        const step = acceptedStep(openSecret(secrets, actor.accountId, own.totpPending), code, clock.now(), 0)
        if (step === undefined)
          throw new AppError('invalid_input', 'totp_wrong', {}, [{ field: 'totp', reason: 'totp_wrong' }])
        await setTotp(tx, actor.accountId, { secret: own.totpPending, pending: null, lastStep: step })
        note(tx, actor, 'identity.totp_turned_on')
      })
    },

    async removeTotp(actor: Actor, currentPassword: string): Promise<void> {
      await write(actor, async (tx, own) => {
        await provePassword(own, currentPassword)
        if (own.totpSecret === null) return
        await setTotp(tx, actor.accountId, { secret: null, pending: null, lastStep: null })
        note(tx, actor, 'identity.totp_turned_off')
      })
    },

    sessions: (actor: Actor, sessionToken: string) =>
      database.read(ownReach(actor), (db) => listSessions(db, actor.accountId, hashToken(sessionToken), clock.now())),

    async revokeSession(actor: Actor, sessionId: string): Promise<void> {
      await write(actor, async (tx) => {
        if (!(await deleteSessionById(tx, actor.accountId, sessionId)))
          throw new AppError('not_found', 'session_not_found')
        note(tx, actor, 'identity.session_revoked')
      })
    },
  }
}
