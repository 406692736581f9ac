import { systemReach, type Actor, type Reach, type RequestInfo } from '../../../platform/actor.ts'
import { AppError } from '../../../platform/errors.ts'
import type { Timer } from '../../../platform/jobs.ts'
import type { Live } from '../../../platform/live.ts'
import { record } from '../../audit/index.ts'
import { isNear } from '../network.ts'
import { announceAccess, type Parts } from '../parts.ts'
import { builtinRoles } from '../permissions.ts'
import { covers } from '../permit.ts'
import { createSessions, hashToken } from '../sessions.ts'
import { findOrganisationPath, findUnit, type Unit } from '../store/organisations.ts'
import { addressesOf, forgetExpired } from '../store/sessions.ts'
import { deleteSession, upsertBuiltinRoles } from '../store/sign-in.ts'
import { createAccountStates } from './account-state.ts'
import { createAccounts } from './accounts.ts'
import { createGrants } from './grants.ts'
import { createInvitations } from './invitations.ts'
import { loadingDirectory } from './load-directory.ts'
import { createOrganisations } from './organisations.ts'
import { createOwnAccount } from './own-account.ts'
import { createRoles } from './roles.ts'
import { createSignIn } from './sign-in.ts'

export type Identity = ReturnType<typeof createIdentity>

export function createIdentity({ live, ...given }: Omit<Parts, 'forget'> & { live: Live }) {
  const { database, clock } = given
  const sessions = createSessions(database, clock, live)
  const parts: Parts = { ...given, forget: sessions.forget }
  const pathInReach = async (reach: Reach, organisationId: string): Promise<string> => {
    const path = await database.read(reach, (db) => findOrganisationPath(db, organisationId))
    if (path === undefined || !covers(reach, path)) throw new AppError('not_found', 'organisation_not_found')
    return path
  }
  const timers: Timer[] = [
    {
      task: 'identity.forget_expired',
      crontab: '17 19 * * *',
      run: () => database.write(systemReach('timer'), (tx) => forgetExpired(tx, clock.now())),
    },
  ]

  return {
    sessions,
    timers,
    organisations: createOrganisations(parts),
    accounts: { ...createAccounts(parts), ...createAccountStates(parts) },
    grants: createGrants(parts),
    roles: createRoles(parts),
    ownAccount: createOwnAccount(parts),
    invitations: createInvitations(parts),
    ...createSignIn(parts),
    ...loadingDirectory(parts),

    /** Makes the built-in roles what this version says they are; run once at start. */
    async prepare(): Promise<void> {
      const roles = Object.entries(builtinRoles).map(([code, role]) => ({
        code,
        permissions: [...role.permissions],
        apartGroup: 'apartGroup' in role ? role.apartGroup : null,
        maxDays: 'maxDays' in role ? role.maxDays : null,
      }))
      await database.write(systemReach('start'), (tx) => upsertBuiltinRoles(tx, roles))
    },

    /** The person of a session token, or nothing when it is not valid now. */
    authenticate: (token: string, info: RequestInfo): Promise<Actor | undefined> => sessions.actorOf(token, info),

    async signOut(actor: Actor, token: string): Promise<void> {
      await database.write({ ...systemReach('sign-out'), actor }, async (tx) => {
        await deleteSession(tx, hashToken(token))
        record(tx, actor, clock.now(), {
          action: 'identity.signed_out',
          subject: { kind: 'account', id: actor.accountId, label: actor.name },
        })
        announceAccess(parts.facts, tx, actor.accountId)
      })
      sessions.forget(actor.accountId)
    },

    /** Whether people at or below a unit sign in from the network an address is in; tells nothing else of either. */
    signsInFrom: async (ip: string, orgPath: string): Promise<boolean> =>
      isNear(ip, await database.read(systemReach('network'), (db) => addressesOf(db, orgPath))),

    /** The tree path of an organisation inside `reach`. Throws `not_found` when it is elsewhere or does not exist. */
    pathInReach,

    /**
     * The unit that is meant: the one told, or the widest `reach` covers; none for who reaches single projects only. Throws `not_found` as
     * `pathInReach` does.
     */
    async unitInReach(reach: Reach, organisationId: string | undefined): Promise<Unit | undefined> {
      const widest = reach.scopes.toSorted((a, b) => a.split('.').length - b.split('.').length)[0]
      const path = organisationId === undefined ? widest : await pathInReach(reach, organisationId)
      return path === undefined ? undefined : database.read(reach, (db) => findUnit(db, path))
    },

    /** Leaves a trace of a request that was refused for lack of permission. */
    async recordRefusal(actor: Actor, error: AppError, operationId: string): Promise<void> {
      await database.write(systemReach('refusal'), (tx) =>
        record(tx, actor, clock.now(), {
          action: 'identity.refused',
          subject: { kind: 'operation', id: operationId },
          why: String(error.params.permission ?? error.reason),
        }),
      )
    },
  }
}
