import { systemReach, type RequestInfo } from '../../../platform/actor.ts'
import { AppError } from '../../../platform/errors.ts'
import { record } from '../../audit/index.ts'
import { announceAccess, type Parts } from '../parts.ts'
import { hashToken } from '../sessions.ts'
import { findAccount, findInvited, markInvitationUsed } from '../store/accounts.ts'
import { findCredentials, setPassword } from '../store/credentials.ts'
import { deleteSessionsOf } from '../store/sessions.ts'
import { newPasswordHash } from './password.ts'

export type Invited = { name: string; displayName: string; organisationName: string; expiresAt: string }

/** What the holder of an invitation link may do before there is a password. A link works once and for seven days. */
export function createInvitations({ database, clock, facts, forget }: Parts) {
  const gone = () => new AppError('not_found', 'invitation_gone')

  return {
    async read(token: string): Promise<Invited> {
      return database.read(systemReach('invitation'), async (db) => {
        const invited = await findInvited(db, hashToken(token), clock.now())
        const account = invited && (await findAccount(db, invited.accountId, clock.now()))
        if (!invited || !account || account.status === 'disabled') throw gone()
        return {
          name: account.name,
          displayName: account.displayName,
          organisationName: account.organisationName,
          expiresAt: invited.expiresAt,
        }
      })
    },

    /** Sets the password of the invited person, which makes the account usable and the link useless. */
    async accept(token: string, password: string, request: RequestInfo): Promise<{ name: string }> {
      const reach = systemReach('invitation')
      const accepted = await database.write(reach, async (tx) => {
        const tokenHash = hashToken(token)
        const invited = await findInvited(tx, tokenHash, clock.now())
        const account = invited && (await findAccount(tx, invited.accountId, clock.now()))
        const credentials = invited && (await findCredentials(tx, invited.accountId))
        if (!account || !credentials || account.status === 'disabled') throw gone()
        await setPassword(tx, account.id, await newPasswordHash(credentials, password), clock.now())
        await markInvitationUsed(tx, tokenHash, clock.now())
        await deleteSessionsOf(tx, account.id)
        const { id: accountId, name, organisationId, organisationPath } = account
        const actor = { ...reach.actor, accountId, name, organisationId, organisationPath, request }
        record(tx, actor, clock.now(), {
          action: 'identity.invitation_accepted',
          subject: { kind: 'account', id: accountId, label: name },
        })
        announceAccess(facts, tx, accountId)
        return { name, accountId }
      })
      forget(accepted.accountId)
      return { name: accepted.name }
    },
  }
}
