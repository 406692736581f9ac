import { ROOT_PATH, type Actor } from '../../platform/actor.ts'
import { may } from './permit.ts'
import { allowedOnAccount, allowedOnOrganisation } from './policy.ts'
import type { Account, Assignable, Grant, ListedAccount, OpenSession } from './schema/account.ts'
import type { Organisation } from './schema/organisation.ts'
import type { Role } from './schema/role.ts'
import type { Session } from './schema/session.ts'
import type { SignedIn } from './sessions.ts'
import type { AccountRow } from './store/accounts.ts'
import type { AssignableRow } from './store/assignable.ts'
import type { GrantRow, RoleRow } from './store/grants.ts'
import type { OrganisationRow } from './store/organisations.ts'
import type { OpenSession as OpenSessionRow } from './store/sessions.ts'

/** What the console is told of the installation: whether it is the demo, and the tile service its maps may use. */
export type Installation = Pick<Session, 'isDemo' | 'tianditu'>

export function presentSession(person: SignedIn & Actor, { isDemo, tianditu }: Installation): Session {
  return {
    account: {
      id: person.accountId,
      name: person.name,
      displayName: person.displayName,
      locale: person.locale,
      hasTotp: person.hasTotp,
    },
    organisation: { id: person.organisationId, name: person.organisationName },
    roles: person.roles.map(({ code, name }) => ({ code, name })),
    permissions: [...new Set(person.grants.flatMap((grant) => [...grant.permissions]))],
    isDemo,
    tianditu: tianditu && { url: tianditu.url, key: tianditu.key, approval: tianditu.approval },
  }
}

export function presentOrganisation(row: OrganisationRow, actor: Actor): Organisation {
  return {
    id: row.id,
    parentId: row.parentId,
    kind: row.kind,
    name: row.name,
    parentName: row.parentName,
    creditCode: row.creditCode,
    regionCode: row.regionCode,
    closedOn: row.closedOn,
    depth: row.path.split('.').length - 1,
    version: row.version,
    allowed: allowedOnOrganisation(actor, row.path),
  }
}

export function presentListedAccount(row: AccountRow): ListedAccount {
  return {
    id: row.id,
    name: row.name,
    displayName: row.displayName,
    organisation: { id: row.organisationId, name: row.organisationName },
    status: row.status,
    lockedUntil: row.lockedUntil,
    hasTotp: row.hasTotp,
    clearance: row.clearance,
    lastSignInAt: row.lastSignInAt,
    roles: row.roles,
  }
}

export function presentAssignable({ id, displayName, organisationId, organisationName }: AssignableRow): Assignable {
  return { id, displayName, organisation: { id: organisationId, name: organisationName } }
}

export function presentAccount(row: AccountRow, grants: GrantRow[], actor: Actor, now: Date): Account {
  return {
    ...presentListedAccount(row),
    locale: row.locale,
    grants: grants.map((grant) => presentGrant(grant, actor, row.id, now)),
    version: row.version,
    allowed: allowedOnAccount(actor, row),
  }
}

function presentGrant(row: GrantRow, actor: Actor, accountId: string, now: Date): Grant {
  const mayTake =
    accountId !== actor.accountId && row.orgPath !== null && may(actor, 'roles:grant', { orgPath: row.orgPath })
  return {
    id: row.id,
    role: { code: row.roleCode, name: row.roleName },
    organisation: row.organisationId === null ? null : { id: row.organisationId, name: row.organisationName ?? '' },
    project: row.projectId === null ? null : { id: row.projectId, name: row.projectName },
    validFrom: row.validFrom,
    validUntil: row.validUntil,
    isInForce: new Date(row.validFrom) <= now && (row.validUntil === null || new Date(row.validUntil) > now),
    grantedBy: row.grantedBy,
    allowed: mayTake ? ['withdraw'] : [],
  }
}

export function presentRole(row: RoleRow, actor: Actor): Role {
  const mayEdit =
    !row.isBuiltin &&
    may(actor, 'roles:write', { orgPath: ROOT_PATH }) &&
    !actor.grants.some((grant) => grant.role === row.code)
  return {
    code: row.code,
    name: row.name,
    permissions: row.permissions,
    isBuiltin: row.isBuiltin,
    apartGroup: row.apartGroup,
    maxDays: row.maxDays,
    version: row.version,
    allowed: mayEdit ? ['update'] : [],
  }
}

export function presentOpenSession({
  id,
  createdAt,
  expiresAt,
  ip,
  userAgent,
  isCurrent,
}: OpenSessionRow): OpenSession {
  return { id, createdAt, expiresAt, ip, userAgent, isCurrent }
}
