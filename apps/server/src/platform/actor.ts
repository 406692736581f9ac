/** One role held somewhere: its permissions count only inside its own scopes and projects. */
export type Grant = {
  role: string
  permissions: ReadonlySet<string>
  /** Organisation paths (ltree); the subtree below each is in scope. */
  scopes: readonly string[]
  projects: readonly string[]
}

/** Where a request came from; written into the audit log. */
export type RequestInfo = {
  id: string
  ip: string
  userAgent: string
  /** Set when the caller sent an `Idempotency-Key`; `fingerprint` tells one request from another under the same key. */
  idempotency?: { key: string; fingerprint: string }
}

export type Actor = {
  accountId: string
  name: string
  locale: string
  organisationId: string
  organisationPath: string
  /** 0 public, 1 internal, 2 secret: the highest secrecy level this person may read. */
  clearance: number
  grants: readonly Grant[]
  request: RequestInfo
}

/** What one permission of one actor reaches; row-level security is told exactly this. */
export type Reach = {
  actor: Actor
  scopes: readonly string[]
  projects: readonly string[]
}

/** The root of the organisation tree; whoever holds it reaches everything. */
export const ROOT_PATH = 'r'

/** The programme itself, for jobs, seeding and the moments before sign-in. */
export function systemReach(name: string): Reach {
  const actor: Actor = {
    accountId: SYSTEM_ACCOUNT,
    name,
    locale: 'zh-CN',
    organisationId: ROOT_ORGANISATION,
    organisationPath: ROOT_PATH,
    clearance: 2,
    grants: [],
    request: { id: 'system', ip: '', userAgent: '' },
  }
  return { actor, scopes: [ROOT_PATH], projects: [] }
}

export const SYSTEM_ACCOUNT = '00000000-0000-7000-8000-000000000000'
export const ROOT_ORGANISATION = '00000000-0000-7000-8000-000000000001'
