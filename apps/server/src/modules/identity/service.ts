import type { Actor, Reach, RequestInfo } from '../../platform/actor.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/database.ts'
import { systemReach } from '../../platform/actor.ts'
import { AppError } from '../../platform/errors.ts'
import { record } from '../audit/index.ts'
import { createSessions, hashToken } from './sessions.ts'
import { signIn, type Credentials } from './sign-in.ts'
import { builtinRoles } from './permissions.ts'
import { covers } from './permit.ts'
import { deleteSession, findOrganisationPath, upsertBuiltinRoles } from './store.ts'

export type Identity = ReturnType<typeof createIdentity>

export function createIdentity({ database, clock }: { database: Database; clock: Clock }) {
  const sessions = createSessions(database, clock)
  return {
    sessions,

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

    signIn: (credentials: Credentials, request: RequestInfo) => signIn(database, clock, credentials, request),

    async signOut(actor: Actor, token: string): Promise<void> {
      await database.write({ ...systemReach('sign-out'), actor }, async (tx) => {
        await deleteSession(tx, hashToken(token))
        await record(tx, actor, clock.now(), { action: 'identity.signed_out', subject: { kind: 'account', id: actor.accountId, label: actor.name } })
      })
      sessions.forget(actor.accountId)
    },

    /** The tree path of an organisation inside `reach`. Throws `not_found` when it is elsewhere or does not exist. */
    async pathInReach(reach: Reach, organisationId: string): Promise<string> {
      const path = await database.read(reach, (db) => findOrganisationPath(db, organisationId))
      if (path === undefined || !covers(reach, path)) throw new AppError('not_found', 'organisation_not_found')
      return path
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
