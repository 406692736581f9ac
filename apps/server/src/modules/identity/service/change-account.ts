import type { Actor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { record, type Changes } from '../../audit/index.ts'
import { announceAccess, type Parts } from '../parts.ts'
import { covers, permit } from '../permit.ts'
import type { Permission } from '../permissions.ts'
import { lockAccount, type AccountRow } from '../store/accounts.ts'

export type Change = {
  action: string
  changes?: Changes
  why?: string
  /** Whether servers must look the person's sessions up again. */
  isAnnounced?: boolean
}

/** One change of an account in the scope of a permission: locked, judged, made and recorded in one commit; nothing when there is none. */
export const changingAccounts =
  ({ database, clock, facts, forget }: Parts) =>
  async (
    actor: Actor,
    permission: Permission,
    id: string,
    work: (tx: Tx, account: AccountRow) => Promise<Change | undefined>,
  ): Promise<void> => {
    const reach = permit(actor, permission)
    await database.write(reach, async (tx) => {
      const account = await lockAccount(tx, id, clock.now())
      if (!account || !covers(reach, account.organisationPath)) throw new AppError('not_found', 'account_not_found')
      const made = await work(tx, account)
      if (!made) return
      const { isAnnounced, ...entry } = made
      record(tx, actor, clock.now(), {
        subject: { kind: 'account', id, label: account.name },
        orgPath: account.organisationPath,
        ...entry,
      })
      if (isAnnounced) announceAccess(facts, tx, id)
    })
    forget(id)
  }
