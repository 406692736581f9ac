import type { Actor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { changesBetween, recordAll, type AuditEntry } from '../../audit/index.ts'
import type { Parts } from '../parts.ts'
import {
  insertAccounts,
  insertGrants,
  type LoadedAccount,
  type LoadedGrant,
  type LoadedOrganisation,
} from '../store/directory.ts'
import { findOrganisation, insertOrganisation } from '../store/organisations.ts'

/** Units, people and what they may do, as another source keeps them. Ids are the caller's. */
export type Directory = {
  /** Parents come before their children. */
  organisations?: readonly LoadedOrganisation[]
  accounts?: readonly LoadedAccount[]
  grants?: readonly LoadedGrant[]
}

export function loadingDirectory({ clock }: Pick<Parts, 'clock'>) {
  return {
    /**
     * Adds many units, accounts and grants with one audit record each, in the caller's transaction, which reaches them.
     * It serves to set up an installation; afterwards each is changed by who may. Throws `not_found` for an unknown parent.
     */
    async loadDirectory(
      tx: Tx,
      actor: Actor,
      { organisations = [], accounts = [], grants = [] }: Directory,
    ): Promise<void> {
      const entries: AuditEntry[] = []
      const paths = new Map<string, string>()
      const pathOf = async (id: string): Promise<string> => {
        const path = paths.get(id) ?? (await findOrganisation(tx, id))?.path
        if (path === undefined) throw new AppError('not_found', 'organisation_not_found')
        paths.set(id, path)
        return path
      }
      for (const organisation of organisations) {
        const { path } = await insertOrganisation(tx, {
          ...organisation,
          parentPath: await pathOf(organisation.parentId),
        })
        paths.set(organisation.id, path)
        const { id, name, ...fields } = organisation
        entries.push({
          action: 'identity.organisation_created',
          subject: { kind: 'organisation', id, label: name },
          orgPath: path,
          changes: changesBetween({}, { name, ...fields }),
        })
      }
      if (accounts.length > 0) await insertAccounts(tx, accounts)
      for (const { id, name, displayName, organisationId, clearance } of accounts) {
        const changes = changesBetween({}, { name, displayName, organisationId, clearance })
        entries.push({
          action: 'identity.account_loaded',
          subject: { kind: 'account', id, label: name },
          orgPath: await pathOf(organisationId),
          changes,
        })
      }
      if (grants.length > 0) await insertGrants(tx, grants, actor.accountId)
      for (const { id: _, accountId, ...grant } of grants) {
        entries.push({
          action: 'identity.role_granted',
          subject: { kind: 'account', id: accountId },
          changes: changesBetween({}, grant),
        })
      }
      recordAll(tx, actor, clock.now(), entries)
    },
  }
}
