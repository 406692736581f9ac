import type { Actor } from '../../platform/actor.ts'
import type { Permission } from '../identity/index.ts'

type Where = { scopes: string[]; projects: string[] }

/** Who reads, for telling which moves are theirs: their account and unit, and where they play the part of finance or of the project office. */
export type Reader = { accountId: string; organisationPath: string; finance: Where; office: Where }

/** Who keeps the money books is finance; who sets the rules is the project office. */
export function readerOf(actor: Actor): Reader {
  const where = (permission: Permission): Where => {
    const grants = actor.grants.filter((grant) => grant.permissions.has(permission))
    return { scopes: grants.flatMap((grant) => grant.scopes), projects: grants.flatMap((grant) => grant.projects) }
  }
  return {
    accountId: actor.accountId,
    organisationPath: actor.organisationPath,
    finance: where('funds:write'),
    office: where('alert_rules:write'),
  }
}
