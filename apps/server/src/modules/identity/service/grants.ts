import type { Actor, Reach } from '../../../platform/actor.ts'
import { explainingConflicts, type Db, type Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { record } from '../../audit/index.ts'
import { announceAccess, type Parts } from '../parts.ts'
import { covers, permit } from '../permit.ts'
import type { NewGrant } from '../schema/account.ts'
import { lockAccount, type AccountRow } from '../store/accounts.ts'
import {
  deleteGrant,
  findProjectPath,
  findRole,
  heldOfGroup,
  insertGrant,
  listGrants,
  type RoleRow,
} from '../store/grants.ts'
import { findOrganisation } from '../store/organisations.ts'

const conflicts = { role_grant_key: 'grant_exists' }
const DAY_MS = 86_400_000

/**
 * Giving and taking roles, by the holder of `roles:grant`: only to people and at places inside the granter's own scope, never
 * to oneself, the three administrators apart (三员分立), and no longer than the role may be held.
 */
export function createGrants({ database, clock, facts, forget }: Parts) {
  const lock = async (tx: Tx, reach: Reach, accountId: string): Promise<AccountRow> => {
    if (accountId === reach.actor.accountId) throw new AppError('rule_violated', 'not_for_oneself')
    const account = await lockAccount(tx, accountId, clock.now())
    if (!account || !covers(reach, account.organisationPath)) throw new AppError('not_found', 'account_not_found')
    return account
  }

  return {
    async give(actor: Actor, accountId: string, input: NewGrant): Promise<{ id: string }> {
      const reach = permit(actor, 'roles:grant')
      const given = await explainingConflicts(conflicts, () =>
        database.write(reach, async (tx) => {
          const account = await lock(tx, reach, accountId)
          const role = await findRole(tx, input.role)
          if (!role) throw new AppError('not_found', 'role_not_found')
          const place = await placeOf(tx, reach, input)
          if (role.apartGroup !== null) await refuseTogether(tx, account.id, role, clock.now())
          const validUntil = endOf(role, input.validUntil, clock.now())
          const id = newId()
          await insertGrant(tx, {
            id,
            accountId,
            roleCode: role.code,
            organisationId: input.organisationId ?? null,
            projectId: input.projectId ?? null,
            validFrom: clock.now(),
            validUntil,
            grantedBy: actor.accountId,
          })
          record(tx, actor, clock.now(), {
            action: 'identity.role_granted',
            subject: { kind: 'account', id: account.id, label: account.name },
            orgPath: account.organisationPath,
            ...(input.projectId !== undefined && { projectId: input.projectId }),
            changes: {
              role: [null, role.name ?? role.code],
              place: [null, place],
              validUntil: [null, validUntil?.toISOString() ?? null],
            },
            why: input.why,
          })
          announceAccess(facts, tx, accountId)
          return { id }
        }),
      )
      forget(accountId)
      return given
    },

    async take(actor: Actor, accountId: string, grantId: string): Promise<void> {
      const reach = permit(actor, 'roles:grant')
      await database.write(reach, async (tx) => {
        const account = await lock(tx, reach, accountId)
        const grant = (await listGrants(tx, accountId)).find((one) => one.id === grantId)
        if (!grant || grant.orgPath === null || !covers(reach, grant.orgPath))
          throw new AppError('not_found', 'grant_not_found')
        await deleteGrant(tx, grantId)
        record(tx, actor, clock.now(), {
          action: 'identity.role_withdrawn',
          subject: { kind: 'account', id: account.id, label: account.name },
          orgPath: account.organisationPath,
          ...(grant.projectId !== null && { projectId: grant.projectId }),
          changes: {
            role: [grant.roleName ?? grant.roleCode, null],
            place: [grant.organisationName ?? grant.projectName, null],
          },
        })
        announceAccess(facts, tx, accountId)
      })
      forget(accountId)
    },
  }
}

/** The name of the place a grant is for. Throws `not_found` when it lies outside the granter's scope. */
async function placeOf(db: Db, reach: Reach, { organisationId, projectId }: NewGrant): Promise<string> {
  if ((organisationId === undefined) === (projectId === undefined))
    throw new AppError('invalid_input', 'grant_needs_one_place')
  if (organisationId !== undefined) {
    const organisation = await findOrganisation(db, organisationId)
    if (organisation && covers(reach, organisation.path)) return organisation.name
    throw new AppError('not_found', 'organisation_not_found')
  }
  const project = await findProjectPath(db, projectId!)
  if (project && covers(reach, project.path)) return project.name
  throw new AppError('not_found', 'project_not_found')
}

async function refuseTogether(tx: Tx, accountId: string, role: RoleRow, now: Date): Promise<void> {
  const others = (await heldOfGroup(tx, accountId, role.apartGroup!, now)).filter((code) => code !== role.code)
  if (others.length > 0) throw new AppError('conflict', 'administrators_kept_apart')
}

/** When a grant ends: as told, and no later than the role's longest time, which also stands when nothing is told. */
function endOf(role: RoleRow, told: string | undefined, now: Date): Date | null {
  const longest = role.maxDays === null ? null : new Date(now.getTime() + role.maxDays * DAY_MS)
  if (told === undefined) return longest
  const until = new Date(told)
  if (until <= now) throw new AppError('rule_violated', 'grant_ends_before_it_begins')
  if (longest && until > longest) throw new AppError('rule_violated', 'grant_too_long', { days: role.maxDays! })
  return until
}
