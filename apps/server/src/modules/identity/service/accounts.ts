import type { Actor } from '../../../platform/actor.ts'
import { explainingConflicts, type Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { refuseStale } from '../../../platform/http/version.ts'
import { newId } from '../../../platform/ids.ts'
import { changesBetween, record } from '../../audit/index.ts'
import type { Parts } from '../parts.ts'
import { covers, permit, permitAny } from '../permit.ts'
import type { AccountEdit, NewAccount } from '../schema/account.ts'
import {
  findAccount,
  insertAccount,
  listAccounts,
  lockAccount,
  replaceInvitation,
  updateAccount,
  type AccountFields,
  type AccountQuery,
} from '../store/accounts.ts'
import { listAssignable, type AssignableQuery } from '../store/assignable.ts'
import { heldOfGroup, listGrants } from '../store/grants.ts'
import { lockOrganisation } from '../store/organisations.ts'
import { hashToken } from '../sessions.ts'
import { changingAccounts } from './change-account.ts'

const INVITATION_DAYS = 7
const conflicts = { account_name_key: 'account_name_taken' }
const subjectOf = ({ id, name }: { id: string; name: string }) => ({ kind: 'account', id, label: name })

export type Invitation = { id: string; expiresAt: string }

/** Other people's accounts, inside the scope of the permission used. What people do with their own is in own-account.ts. */
export function createAccounts(parts: Parts) {
  const { database, clock, secrets } = parts
  const change = changingAccounts(parts)

  const invite = async (tx: Tx, accountId: string): Promise<Invitation> => {
    const id = newId()
    const expiresAt = new Date(clock.now().getTime() + INVITATION_DAYS * 86_400_000)
    await replaceInvitation(tx, { tokenHash: hashToken(secrets.token('invitation', id)), accountId, expiresAt })
    return { id, expiresAt: expiresAt.toISOString() }
  }

  return {
    list: (actor: Actor, query: AccountQuery) =>
      database.read(permit(actor, 'accounts:read'), (db) => listAccounts(db, query, clock.now())),

    /** Whom the actor may name as manager of a project, responsible for a node, or owner of a goal. */
    assignable: (actor: Actor, query: AssignableQuery) =>
      database.read(permitAny(actor, ['projects:write', 'nodes:write', 'goals:write']), (db) =>
        listAssignable(db, query),
      ),

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
          if (!organisation || !covers(reach, organisation.path))
            throw new AppError('not_found', 'organisation_not_found')
          if (organisation.closedOn !== null)
            throw new AppError('rule_violated', 'organisation_closed', { name: organisation.name })
          const account = {
            id: newId(),
            name: input.name,
            displayName: input.displayName,
            organisationId: organisation.id,
            locale: input.locale ?? 'zh-CN',
          }
          await insertAccount(tx, account)
          const { id: _, organisationId: _o, ...fields } = account
          record(tx, actor, clock.now(), {
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
        record(tx, actor, clock.now(), {
          action: 'identity.account_invited_again',
          subject: subjectOf(account),
          orgPath: account.organisationPath,
        })
        return invite(tx, id)
      })
    },

    async update(actor: Actor, id: string, version: number, edit: AccountEdit): Promise<void> {
      const reach = permit(actor, 'accounts:write')
      await change(actor, 'accounts:write', id, async (tx, account) => {
        refuseStale(account.version, version)
        const changes = changesBetween(
          { displayName: account.displayName },
          edit.displayName === undefined ? {} : { displayName: edit.displayName },
        )
        const fields: AccountFields = edit.displayName === undefined ? {} : { display_name: edit.displayName }
        if (edit.organisationId !== undefined && edit.organisationId !== account.organisationId) {
          const organisation = await lockOrganisation(tx, edit.organisationId)
          if (!organisation || !covers(reach, organisation.path))
            throw new AppError('not_found', 'organisation_not_found')
          if (organisation.closedOn !== null)
            throw new AppError('rule_violated', 'organisation_closed', { name: organisation.name })
          fields.organisation_id = organisation.id
          changes.organisation = [account.organisationName, organisation.name]
        }
        if (Object.keys(changes).length === 0) return undefined
        await updateAccount(tx, id, fields)
        return { action: 'identity.account_updated', changes, isAnnounced: true }
      })
    },
  }
}
