import type { Actor, Reach } from '../../platform/actor.ts'

/**
 * What the person who asked for work was allowed at that moment, kept with the work. A job acts within it and is
 * written into the audit log under that person's name.
 */
export type Authority = Omit<Actor, 'grants'> & { scopes: string[]; projects: string[] }

/** Keeps who asks and what their permission reaches. */
export function keepAuthority({ actor, scopes, projects }: Reach): Authority {
  const { grants: _, request, ...person } = actor
  const { idempotency: __, ...from } = request
  return { ...person, request: from, scopes: [...scopes], projects: [...projects] }
}

/** The reach to work within. */
export function authorityReach({ scopes, projects, ...person }: Authority): Reach {
  const grant = { role: 'import', permissions: new Set(['projects:import']), scopes, projects }
  return { actor: { ...person, grants: [grant] }, scopes, projects }
}
