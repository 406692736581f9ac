import { ROOT_PATH, type Actor } from '../../../platform/actor.ts'
import { explainingConflicts } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { refuseStale } from '../../../platform/http/version.ts'
import { newId } from '../../../platform/ids.ts'
import { changesBetween, record } from '../../audit/index.ts'
import { announceAccess, ownReach, type Parts } from '../parts.ts'
import { covers, permit } from '../permit.ts'
import { reservedPermissions, type Permission } from '../permissions.ts'
import type { NewRole, RoleEdit } from '../schema/role.ts'
import { findRole, insertRole, listRoles, updateRole } from '../store/grants.ts'

const conflicts = { role_name_key: 'role_name_taken' }

/**
 * Roles: the built-in ones are as this version says; an office adds its own. A role counts everywhere, so only a security
 * administrator of the whole tree writes one; and it never carries what the three administrators alone may do.
 */
export function createRoles({ database, clock, facts, forget }: Parts) {
  const permitWhole = (actor: Actor) => {
    const reach = permit(actor, 'roles:write')
    if (!covers(reach, ROOT_PATH)) throw new AppError('forbidden', 'roles_of_whole_tree', { permission: 'roles:write' })
    return reach
  }

  return {
    list: (actor: Actor) => {
      permit(actor, 'roles:read')
      return database.read(ownReach(actor), listRoles)
    },

    async create(actor: Actor, input: NewRole): Promise<{ code: string }> {
      const reach = permitWhole(actor)
      refuseReserved(input.permissions)
      return explainingConflicts(conflicts, () =>
        database.write(reach, async (tx) => {
          const code = newId()
          const fields = { name: input.name, permissions: input.permissions.toSorted(), maxDays: input.maxDays ?? null }
          await insertRole(tx, { code, ...fields })
          record(tx, actor, clock.now(), {
            action: 'identity.role_created',
            subject: { kind: 'role', id: code, label: input.name },
            changes: changesBetween({}, fields),
          })
          return { code }
        }),
      )
    },

    async update(actor: Actor, code: string, version: number, edit: RoleEdit): Promise<void> {
      const reach = permitWhole(actor)
      if (edit.permissions) refuseReserved(edit.permissions)
      await explainingConflicts(conflicts, () =>
        database.write(reach, async (tx) => {
          const role = await findRole(tx, code)
          if (!role) throw new AppError('not_found', 'role_not_found')
          if (role.isBuiltin) throw new AppError('rule_violated', 'role_is_builtin')
          if (actor.grants.some((grant) => grant.role === code)) throw new AppError('rule_violated', 'not_for_oneself')
          refuseStale(role.version, version)
          const { why, maxDays, ...told } = {
            ...edit,
            ...(edit.permissions && { permissions: edit.permissions.toSorted() }),
          }
          const changes = changesBetween(role, { ...told, ...(maxDays !== undefined && { maxDays }) })
          if (Object.keys(changes).length === 0) return
          await updateRole(tx, code, { ...told, ...(maxDays !== undefined && { max_days: maxDays }) })
          record(tx, actor, clock.now(), {
            action: 'identity.role_updated',
            subject: { kind: 'role', id: code, ...(role.name !== null && { label: role.name }) },
            changes,
            ...(why !== undefined && { why }),
          })
          announceAccess(facts, tx)
        }),
      )
      forget()
    },
  }
}

function refuseReserved(permissions: readonly Permission[]): void {
  const reserved = permissions.find((permission) => reservedPermissions.has(permission))
  if (reserved) throw new AppError('rule_violated', 'permission_reserved', { permission: reserved })
}
