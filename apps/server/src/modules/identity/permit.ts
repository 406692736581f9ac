import type { Actor, Reach } from '../../platform/actor.ts'
import { AppError } from '../../platform/errors.ts'
import type { Permission } from './permissions.ts'

export type Place = { orgPath: string; projectId?: string }

/**
 * What `permission` reaches for `actor`: the scopes of every grant that brings it, and of no other.
 * Throws `forbidden` when no grant does.
 */
export const permit = (actor: Actor, permission: Permission): Reach => permitAny(actor, [permission])

/** What any one of `permissions` reaches for `actor`. Throws `forbidden`, naming the first of them, when no grant brings one. */
export function permitAny(actor: Actor, permissions: readonly [Permission, ...Permission[]]): Reach {
  const grants = actor.grants.filter((grant) => permissions.some((permission) => grant.permissions.has(permission)))
  if (grants.length === 0) throw new AppError('forbidden', 'forbidden', { permission: permissions[0] })
  return {
    actor,
    scopes: [...new Set(grants.flatMap((grant) => grant.scopes))],
    projects: [...new Set(grants.flatMap((grant) => grant.projects))],
  }
}

/** Whether `actor` holds `permission` at one place; fills the `allowed` of responses. */
export function may(actor: Actor, permission: Permission, place: Place): boolean {
  return actor.grants.some(
    (grant) =>
      grant.permissions.has(permission) &&
      (grant.scopes.some((scope) => isWithin(place.orgPath, scope)) ||
        (place.projectId !== undefined && grant.projects.includes(place.projectId))),
  )
}

/** Whether an organisation path lies in one of the scopes of `reach`. */
export const covers = (reach: Reach, orgPath: string): boolean => reach.scopes.some((scope) => isWithin(orgPath, scope))

const isWithin = (path: string, scope: string): boolean => path === scope || path.startsWith(`${scope}.`)
