import { readCreditCode } from '@jiheng/kernel/codes'
import { ROOT_ORGANISATION, type Actor } from '../../../platform/actor.ts'
import { explainingConflicts, type Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { refuseStale } from '../../../platform/http/version.ts'
import { newId } from '../../../platform/ids.ts'
import { changesBetween, record } from '../../audit/index.ts'
import { announceAccess, ownReach, type Parts } from '../parts.ts'
import { covers, permit } from '../permit.ts'
import type { NewOrganisation, OrganisationEdit } from '../schema/organisation.ts'
import {
  countInUse,
  findOrganisation,
  insertOrganisation,
  listOrganisations,
  lockOrganisation,
  lockTree,
  moveSubtree,
  updateOrganisation,
  type OrganisationQuery,
  type OrganisationRow,
} from '../store/organisations.ts'

const conflicts = {
  organisation_sibling_name_key: 'organisation_name_taken',
  organisation_credit_code_key: 'credit_code_taken',
}
const subjectOf = (id: string, label: string) => ({ kind: 'organisation', id, label })

/** The organisation tree: a directory everybody signed in may read, changed inside the scope of `organisations:write`. */
export function createOrganisations({ database, clock, facts, forget }: Parts) {
  /** An organisation of the mover's own scope, locked. Throws `not_found` when it is elsewhere. */
  const lockInReach = async (tx: Tx, reach: ReturnType<typeof permit>, id: string): Promise<OrganisationRow> => {
    const organisation = await lockOrganisation(tx, id)
    if (!organisation || !covers(reach, organisation.path)) throw new AppError('not_found', 'organisation_not_found')
    return organisation
  }

  return {
    list: (actor: Actor, query: OrganisationQuery) =>
      database.read(ownReach(actor), (db) => listOrganisations(db, query)),

    async get(actor: Actor, id: string): Promise<OrganisationRow> {
      const organisation = await database.read(ownReach(actor), (db) => findOrganisation(db, id))
      if (!organisation) throw new AppError('not_found', 'organisation_not_found')
      return organisation
    },

    async create(actor: Actor, input: NewOrganisation): Promise<{ id: string }> {
      const reach = permit(actor, 'organisations:write')
      return explainingConflicts(conflicts, () =>
        database.write(reach, async (tx) => {
          await lockTree(tx)
          const parent = await lockInReach(tx, reach, input.parentId)
          if (parent.closedOn !== null)
            throw new AppError('rule_violated', 'organisation_closed', { name: parent.name })
          const fields = {
            kind: input.kind,
            name: input.name,
            creditCode: checkedCode(input.creditCode),
            regionCode: input.regionCode ?? null,
          }
          const id = newId()
          const { path } = await insertOrganisation(tx, { id, parentId: parent.id, parentPath: parent.path, ...fields })
          record(tx, actor, clock.now(), {
            action: 'identity.organisation_created',
            subject: subjectOf(id, input.name),
            orgPath: path,
            changes: changesBetween({}, { ...fields, parent: parent.name }),
          })
          return { id }
        }),
      )
    },

    /** Changes the told fields; a day in `closedOn` closes the organisation, null opens it again. */
    async update(actor: Actor, id: string, version: number, edit: OrganisationEdit): Promise<void> {
      const reach = permit(actor, 'organisations:write')
      await explainingConflicts(conflicts, () =>
        database.write(reach, async (tx) => {
          const old = await lockInReach(tx, reach, id)
          refuseStale(old.version, version)
          if (id === ROOT_ORGANISATION && (edit.kind !== undefined || edit.closedOn != null))
            throw new AppError('rule_violated', 'organisation_root_stays')
          if (edit.closedOn != null) await refuseInUse(tx, old)
          const { why, ...told } = edit
          const fields = { ...told, ...(told.creditCode !== undefined && { creditCode: checkedCode(told.creditCode) }) }
          const changes = changesBetween(old, fields)
          if (Object.keys(changes).length === 0) return
          const { creditCode, regionCode, closedOn, ...same } = fields
          await updateOrganisation(tx, id, {
            ...same,
            ...(creditCode !== undefined && { credit_code: creditCode }),
            ...(regionCode !== undefined && { region_code: regionCode }),
            ...(closedOn !== undefined && { closed_on: closedOn }),
          })
          const action =
            'closedOn' in changes
              ? closedOn === null
                ? 'identity.organisation_reopened'
                : 'identity.organisation_closed'
              : 'identity.organisation_updated'
          record(tx, actor, clock.now(), {
            action,
            subject: subjectOf(id, old.name),
            orgPath: old.path,
            changes,
            ...(why !== undefined && { why }),
          })
        }),
      )
    },

    /** Puts an organisation with everything below it under another parent; both places lie in the mover's scope. */
    async move(actor: Actor, id: string, parentId: string, why: string): Promise<void> {
      const reach = permit(actor, 'organisations:write')
      await explainingConflicts(conflicts, () =>
        database.write(reach, async (tx) => {
          await lockTree(tx)
          const [organisation, parent] = [await lockInReach(tx, reach, id), await lockInReach(tx, reach, parentId)]
          if (organisation.parentId === null) throw new AppError('rule_violated', 'organisation_root_stays')
          if (`${parent.path}.`.startsWith(`${organisation.path}.`))
            throw new AppError('rule_violated', 'organisation_into_itself')
          if (parent.closedOn !== null)
            throw new AppError('rule_violated', 'organisation_closed', { name: parent.name })
          if (organisation.parentId === parent.id) return
          const before = await findOrganisation(tx, organisation.parentId)
          const path = await moveSubtree(tx, organisation, parent)
          record(tx, actor, clock.now(), {
            action: 'identity.organisation_moved',
            subject: subjectOf(id, organisation.name),
            orgPath: path,
            changes: { parent: [before?.name ?? null, parent.name], path: [organisation.path, path] },
            why,
          })
          announceAccess(facts, tx)
        }),
      )
      forget()
    },
  }
}

async function refuseInUse(tx: Tx, organisation: OrganisationRow): Promise<void> {
  const { openChildren, accounts } = await countInUse(tx, organisation.id)
  if (openChildren + accounts > 0)
    throw new AppError('rule_violated', 'organisation_in_use', { openChildren, accounts })
}

/** A 统一社会信用代码 with a right check character, or nothing. Throws `invalid_input` naming the field. */
function checkedCode(text: string | null | undefined): string | null {
  if (text == null || text.trim() === '') return null
  const read = readCreditCode(text)
  if (read.ok) return read.code
  throw new AppError('invalid_input', 'invalid_input', {}, [
    {
      field: 'creditCode',
      reason: `credit_code.${read.problem}`,
      params: { at: read.at ?? 0, expected: read.expected ?? '' },
    },
  ])
}
