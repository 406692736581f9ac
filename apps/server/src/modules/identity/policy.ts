import type { Actor } from '../../platform/actor.ts'
import { may, type Place } from './permit.ts'
import type { Permission } from './permissions.ts'
import type { AccountRow } from './store/accounts.ts'

const held = (actor: Actor, place: Place, actions: Record<string, Permission>): string[] =>
  Object.keys(actions).filter((action) => may(actor, actions[action]!, place))

/** What `actor` may do with an organisation. */
export const allowedOnOrganisation = (actor: Actor, orgPath: string): string[] =>
  held(
    actor,
    { orgPath },
    {
      update: 'organisations:write',
      move: 'organisations:write',
      add_child: 'organisations:write',
      invite: 'accounts:write',
      grant: 'roles:grant',
    },
  )

/** What `actor` may do with another person's account in the state it is in. */
export function allowedOnAccount(actor: Actor, account: AccountRow): string[] {
  const isOwn = account.id === actor.accountId
  return [
    ...held(
      actor,
      { orgPath: account.organisationPath },
      {
        update: 'accounts:write',
        ...(account.status === 'disabled'
          ? { enable: 'accounts:write' }
          : { invite_again: 'accounts:write', ...(!isOwn && { disable: 'accounts:write' }) }),
        ...(account.lockedUntil !== null && { unlock: 'accounts:write' }),
        ...(!isOwn && { grant: 'roles:grant', set_clearance: 'roles:grant' }),
        revoke_sessions: 'sessions:revoke',
      },
    ),
  ]
}
