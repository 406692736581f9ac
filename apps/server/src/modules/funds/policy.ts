import type { Actor, Reach } from '../../platform/actor.ts'
import { may, permit, permitAny } from '../identity/index.ts'

/** Whose contracts somebody sees: all in reach, or those of the own organisation alone, told by its path. */
export type Sight = { reach: Reach; ownPath: string | null }

const seesAll = (actor: Actor): boolean => actor.grants.some((grant) => grant.permissions.has('contracts:read'))

/**
 * The sight for lists: who reads contracts sees those in reach, who asks to be paid those of the own organisation. Throws `forbidden`
 * for everybody else.
 */
export function sightOf(actor: Actor): Sight {
  return seesAll(actor)
    ? { reach: permit(actor, 'contracts:read'), ownPath: null }
    : { reach: permitAny(actor, ['funds:request', 'contracts:read']), ownPath: actor.organisationPath }
}

export type ContractPlace = { projectId: string; orgPath: string; contractorPath: string | null }

/** Whether somebody sees a contract: as a reader at its place, or as the contractor it was made with. */
export function seesContract(actor: Actor, { projectId, orgPath, contractorPath }: ContractPlace): boolean {
  return may(actor, 'contracts:read', { projectId, orgPath }) || isOwn(actor.organisationPath, contractorPath)
}

const isOwn = (path: string, contractorPath: string | null): boolean =>
  contractorPath !== null && (path === contractorPath || path.startsWith(`${contractorPath}.`))
