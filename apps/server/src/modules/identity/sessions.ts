import { createHash, randomBytes } from 'node:crypto'
import { systemReach, type Actor, type Grant, type RequestInfo } from '../../platform/actor.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Live } from '../../platform/live.ts'
import { findSession, type SessionRow } from './store/sign-in.ts'

export type SignedIn = Omit<Actor, 'request'> & {
  displayName: string
  organisationName: string
  hasTotp: boolean
  /** The roles held, each once; a name only where an office made the role itself. */
  roles: readonly { code: string; name: string | null }[]
}

/**
 * Sessions by token. A session is looked up at most once in `LOOKUP_MS` per server, so a revoked session or a changed
 * role takes effect everywhere within that time, and at once on servers that hear the announcement (`forget`).
 */
export type Sessions = {
  actorOf(token: string, request: RequestInfo): Promise<(SignedIn & Actor) | undefined>
  forget(accountId?: string): void
}

const LOOKUP_MS = 2_000
const REMEMBERED = 10_000

export function createSessions(database: Database, clock: Clock, live: Live): Sessions {
  const known = new Map<string, { person: SignedIn | undefined; until: number }>()
  const system = systemReach('session')

  let forgotten = 0
  const forget = (accountId?: string): void => {
    forgotten += 1
    for (const [token, entry] of known) {
      if (accountId === undefined || entry.person?.accountId === accountId) known.delete(token)
    }
  }
  live.listen(({ topic, accountId }) => {
    if (topic === 'sessions') forget(accountId)
  })

  const lookUp = async (token: string): Promise<SignedIn | undefined> => {
    const row = await database.read(system, (db) => findSession(db, hashToken(token), clock.now()))
    return row && person(row)
  }

  return {
    async actorOf(token, request) {
      let entry = known.get(token)
      if (!entry || entry.until < performance.now()) {
        const before = forgotten
        entry = { person: await lookUp(token), until: performance.now() + LOOKUP_MS }
        if (known.size >= REMEMBERED) known.clear()
        if (before === forgotten) known.set(token, entry) // Else it may have been read just before the change.
      }
      return entry.person && { ...entry.person, request }
    },
    forget,
  }
}

/** A new session token (256 random bits, base64url); only its hash is stored. */
export const newToken = (): string => randomBytes(32).toString('base64url')

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

function person(row: SessionRow): SignedIn {
  const { grants, expiresAt: _, ...rest } = row
  const names = new Map(grants.map(({ role, name }) => [role, name]))
  return { ...rest, grants: mergeGrants(grants), roles: [...names].map(([code, name]) => ({ code, name })) }
}

/** Grants of the same role have the same permissions, so their scopes may be read together. */
function mergeGrants(rows: SessionRow['grants']): Grant[] {
  const byRole = new Map<string, { permissions: Set<string>; scopes: string[]; projects: string[] }>()
  for (const row of rows) {
    const grant = byRole.get(row.role) ?? { permissions: new Set(row.permissions), scopes: [], projects: [] }
    if (row.scope !== null) grant.scopes.push(row.scope)
    if (row.projectId !== null) grant.projects.push(row.projectId)
    byRole.set(row.role, grant)
  }
  return [...byRole].map(([role, grant]) => ({ role, ...grant }))
}
