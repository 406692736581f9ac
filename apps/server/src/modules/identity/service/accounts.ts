import type { Actor } from '../../../platform/actor.ts'
import { explainingConflicts, type Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { refuseStale } from '../../../platform/http/version.ts'
import { newId } from '../../../platform/ids.ts'
import { changesBetween, record, type Changes } from '../../audit/index.ts'
import { announceAccess, type Parts } from '../parts.ts'
import { covers, permit } from '../permit.ts'
import type { Permission } from '../permissions.ts'
import type { AccountEdit, NewAccount } from '../schema/account.ts'
import { findAccount, insertAccount, listAccounts, lockAccount, replaceInvitation, updateAccount, type AccountFields, type AccountQuery, type AccountRow } from '../store/accounts.ts'
import { heldOfGroup, listGrants } from '../store/grants.ts'
import { lockOrganisation } from '../store/organisations.ts'
import { deleteSessionById, deleteSessionsOf, listSessions } from '../store/sessions.ts'
import { hashToken } from '../sessions.ts'

const INVITATION_DAYS = 7
const conflicts = { account_name_key: 'account_name_taken' }
const subjectOf = ({ id, name }: { id: string; name: string }) => ({ kind: 'account', id, label: name })

export type Invitation = { id: string; expiresAt: string }

/** Other people's accounts, inside the scope of the permission used. What people do with their own is in own-account.ts. */
export function createAccounts({ database, clock, facts, secrets, forget }: Parts) {
  /** One change of an account: locked, judged, made, recorded, in one commit. */
  const change = async (actor: Actor, permission: Permission, id: string, work: (tx: Tx, account: AccountRow) => Promise<Change | undefined>): Promise<void> => {
    const reach = permit(actor, permission)
    await database.write(reach, async (tx) => {
      const account = await lockAccount(tx, id, clock.now())
      if (!account || !covers(reach, account.organisationPath)) throw new AppError('not_found', 'account_not_found')
      const made = await work(tx, account)
      if (!made) return
      const { isAnnounced, ...entry } = made
      await record(tx, actor, clock.now(), { subject: subjectOf(account), orgPath: account.organisationPath, ...entry })
      if (isAnnounced) await announceAccess(facts, tx, id)
    })
    forget(id)
  }

  const invite = async (tx: Tx, accountId: string): Promise<Invitation> => {
    const id = newId()
    const expiresAt = new Date(clock.now().getTime() + INVITATION_DAYS * 86_400_000)
    await replaceInvitation(tx, { tokenHash: hashToken(secrets.token('invitation', id)), accountId, expiresAt })
    return { id, expiresAt: expiresAt.toISOString() }
  }

  return {
    list: (actor: Actor, query: AccountQuery) => database.read(permit(actor, 'accounts:read'), (db) => listAccounts(db, query, clock.now())),

    async get(actor: Actor, id: string) {
      return database.read(permit(actor, 'accounts:read'), async (db) => {
        const account = await findAccount(db, id, clock.now())
        if (!account) throw new AppError('not_found', 'account_not_found')
        return { account, grants: await listGrants(db, id) }
      })
    },

    /** The token of an invitation; told to who invites, never stored. */
    invitationToken: (invitation: Invitation): string => secrets.token('invitation', invitation.id),

    /** Makes an account that waits for its person: the invitation is the only way in until a password is set. */
    async create(actor: Actor, input: NewAccount): Promise<{ id: string; invitation: Invitation }> {
      const reach = permit(actor, 'accounts:write')
      return explainingConflicts(conflicts, () =>
        database.write(reach, async (tx) => {
          const organisation = await lockOrganisation(tx, input.organisationId)
          if (!organisation || !covers(reach, organisation.path)) throw new AppError('not_found', 'organisation_not_found')
          if (organisation.closedOn !== null) throw new AppError('rule_violated', 'organisation_closed', { name: organisation.name })
          const account = { id: newId(), name: input.name, displayName: input.displayName, organisationId: organisation.id, locale: input.locale ?? 'zh-CN' }
          await insertAccount(tx, account)
          const { id: _, organisationId: _o, ...fields } = account
          await record(tx, actor, clock.now(), {
            action: 'identity.account_invited',
            subject: subjectOf(account),
            orgPath: organisation.path,
            changes: changesBetween({}, { ...fields, organisation: organisation.name }),
          })
          return { id: account.id, invitation: await invite(tx, account.id) }
        }),
      )
    },

    /**
     * A new link for a person who lost the invitation or the password; earlier links stop working. Nobody takes over an
     * administrator this way: who holds one of the three offices and is locked out gets a new account.
     */
    async inviteAgain(actor: Actor, id: string): Promise<Invitation> {
      const reach = permit(actor, 'accounts:write')
      return database.write(reach, async (tx) => {
        const account = await lockAccount(tx, id, clock.now())
        if (!account || !covers(reach, account.organisationPath)) throw new AppError('not_found', 'account_not_found')
        if (account.status === 'disabled') throw new AppError('rule_violated', 'account_disabled')
        if (account.status === 'active' && (await heldOfGroup(tx, id, 'administrators', clock.now())).length > 0) {
          throw new AppError('rule_violated', 'administrator_link_refused')
        }
        await record(tx, actor, clock.now(), { action: 'identity.account_invited_again', subject: subjectOf(account), orgPath: account.organisationPath })
        return invite(tx, id)
      })
    },

    async update(actor: Actor, id: string, version: number, edit: AccountEdit): Promise<void> {
      const reach = permit(actor, 'accounts:write')
      await change(actor, 'accounts:write', id, async (tx, account) => {
        refuseStale(account.version, version)
        const changes = changesBetween({ displayName: account.displayName }, edit.displayName === undefined ? {} : { displayName: edit.displayName })
        const fields: AccountFields = edit.displayName === undefined ? {} : { display_name: edit.displayName }
        if (edit.organisationId !== undefined && edit.organisationId !== account.organisationId) {
          const organisation = await lockOrganisation(tx, edit.organisationId)
          if (!organisation || !covers(reach, organisation.path)) throw new AppError('not_found', 'organisation_not_found')
          if (organisation.closedOn !== null) throw new AppError('rule_violated', 'organisation_closed', { name: organisation.name })
          fields.organisation_id = organisation.id
          changes.organisation = [account.organisationName, organisation.name]
        }
        if (Object.keys(changes).length === 0) return undefined
        await updateAccount(tx, id, fields)
        return { action: 'identity.account_updated', changes, isAnnounced: true }
      })
    },

    /** The highest secrecy level a person may read; the security administrator's to say, and never about oneself. */
    setClearance: (actor: Actor, id: string, clearance: number, why: string): Promise<void> =>
      change(actor, 'roles:grant', id, async (tx, account) => {
        if (id === actor.accountId) throw new AppError('rule_violated', 'not_for_oneself')
        if (clearance === account.clearance) return undefined
        await updateAccount(tx, id, { clearance })
        return { action: 'identity.clearance_set', changes: { clearance: [account.clearance, clearance] }, why, isAnnounced: true }
      }),

    /** Ends an account's sessions and every way in; what the person did stays on record. */
    disable: (actor: Actor, id: string, why: string): Promise<void> =>
      change(actor, 'accounts:write', id, async (tx, account) => {
        if (id === actor.accountId) throw new AppError('rule_violated', 'not_for_oneself')
        if (account.status === 'disabled') return undefined
        await updateAccount(tx, id, { status: 'disabled' })
        await deleteSessionsOf(tx, id)
        return { action: 'identity.account_disabled', changes: { status: [account.status, 'disabled'] }, why, isAnnounced: true }
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

type Change = { action: string; changes?: Changes; why?: string; isAnnounced?: boolean }
