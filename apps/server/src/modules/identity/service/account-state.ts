import type { Actor } from '../../../platform/actor.ts'
import { AppError } from '../../../platform/errors.ts'
import type { Parts } from '../parts.ts'
import { permit } from '../permit.ts'
import { findAccount, updateAccount } from '../store/accounts.ts'
import { deleteSessionById, deleteSessionsOf, listSessions } from '../store/sessions.ts'
import { changingAccounts } from './change-account.ts'

/** What an account may do at all: its clearance, whether it is open, and where it is signed in. */
export function createAccountStates(parts: Parts) {
  const { database, clock } = parts
  const change = changingAccounts(parts)

  return {
    /** The highest secrecy level a person may read; the security administrator's to say, and never about oneself. */
    setClearance: (actor: Actor, id: string, clearance: number, why: string): Promise<void> =>
      change(actor, 'roles:grant', id, async (tx, account) => {
        if (id === actor.accountId) throw new AppError('rule_violated', 'not_for_oneself')
        if (clearance === account.clearance) return undefined
        await updateAccount(tx, id, { clearance })
        return {
          action: 'identity.clearance_set',
          changes: { clearance: [account.clearance, clearance] },
          why,
          isAnnounced: true,
        }
      }),

    /** Ends an account's sessions and every way in; what the person did stays on record. */
    disable: (actor: Actor, id: string, why: string): Promise<void> =>
      change(actor, 'accounts:write', id, async (tx, account) => {
        if (id === actor.accountId) throw new AppError('rule_violated', 'not_for_oneself')
        if (account.status === 'disabled') return undefined
        await updateAccount(tx, id, { status: 'disabled' })
        await deleteSessionsOf(tx, id)
        return {
          action: 'identity.account_disabled',
          changes: { status: [account.status, 'disabled'] },
          why,
          isAnnounced: true,
        }
      }),

    /** Lets a disabled person in again: with the old password, or by a new invitation when there was none yet. */
    enable: (actor: Actor, id: string, why: string): Promise<void> =>
      change(actor, 'accounts:write', id, async (tx, account) => {
        if (account.status !== 'disabled') return undefined
        const status = account.hasPassword ? 'active' : 'invited'
        await updateAccount(tx, id, { status, failed_attempts: 0, locked_until: null })
        return { action: 'identity.account_enabled', changes: { status: ['disabled', status] }, why }
      }),

    unlock: (actor: Actor, id: string): Promise<void> =>
      change(actor, 'accounts:write', id, async (tx, account) => {
        if (account.lockedUntil === null) return undefined
        await updateAccount(tx, id, { failed_attempts: 0, locked_until: null })
        return { action: 'identity.account_unlocked', changes: { lockedUntil: [account.lockedUntil, null] } }
      }),

    async sessions(actor: Actor, id: string) {
      return database.read(permit(actor, 'sessions:revoke'), async (db) => {
        if (!(await findAccount(db, id, clock.now()))) throw new AppError('not_found', 'account_not_found')
        return listSessions(db, id, null, clock.now())
      })
    },

    revokeSession: (actor: Actor, id: string, sessionId: string): Promise<void> =>
      change(actor, 'sessions:revoke', id, async (tx) => {
        if (!(await deleteSessionById(tx, id, sessionId))) throw new AppError('not_found', 'session_not_found')
        return { action: 'identity.session_revoked', isAnnounced: true }
      }),

    revokeSessions: (actor: Actor, id: string): Promise<void> =>
      change(actor, 'sessions:revoke', id, async (tx) => {
        const ended = await deleteSessionsOf(tx, id)
        return { action: 'identity.sessions_revoked', changes: { sessions: [ended, 0] }, isAnnounced: true }
      }),
  }
}
