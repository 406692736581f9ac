import { addDays, type Day } from '@jiheng/kernel/base'
import { newId } from '../../platform/ids.ts'
import type { DemoAccount, DemoGrant, Municipality } from '../shapes.ts'
import { HISTORY_DAYS } from '../timing.ts'
import { morningOf, type Loading } from './loading.ts'

/** Units, accounts, and what accounts may do in units. */
export async function loadDirectory(
  { tx, reach, past, idOf }: Loading,
  { organisations, accounts, startDay }: Municipality,
  passwordHash: string,
): Promise<void> {
  await past.identity.loadDirectory(tx, reach.actor, {
    organisations: organisations.map(({ key, parent, ...organisation }) => ({
      ...organisation,
      id: idOf(key),
      parentId: idOf(parent ?? 'root'),
    })),
    accounts: accounts.map(({ name, displayName, organisation, clearance, isTold }) => ({
      id: idOf(name),
      name,
      displayName,
      clearance,
      organisationId: idOf(organisation),
      passwordHash: isTold ? passwordHash : null,
    })),
    grants: accounts.flatMap((account) => grantsOf({ idOf }, account, startDay, 'organisation')),
  })
}

/** What an account may do in units, or on projects once they are there. */
export function grantsOf(
  { idOf }: Pick<Loading, 'idOf'>,
  { name, grants, validDays }: DemoAccount,
  startDay: Day,
  at: 'organisation' | 'project',
) {
  const placeOf = (grant: DemoGrant) => ({
    organisationId: 'organisation' in grant ? idOf(grant.organisation) : null,
    projectId: 'project' in grant ? idOf(grant.project) : null,
  })
  const validUntil = validDays === undefined ? null : morningOf(addDays(startDay, validDays))
  const validFrom = morningOf(addDays(startDay, validDays === undefined ? -HISTORY_DAYS : -1))
  return grants
    .filter((grant) => at in grant)
    .map((grant) => ({
      id: newId(),
      accountId: idOf(name),
      roleCode: grant.role,
      ...placeOf(grant),
      validFrom,
      validUntil,
    }))
}
