import type { Actor } from '../../../../platform/actor.ts'
import type { Tx } from '../../../../platform/db/database.ts'
import { AppError } from '../../../../platform/errors.ts'
import { newId } from '../../../../platform/ids.ts'
import { record } from '../../../audit/index.ts'
import { permit } from '../../../identity/index.ts'
import { ownEntries } from '../store/context.ts'
import { findTelling, insertTellings, type FinanceEntryRow } from '../store/entries.ts'
import type { Told } from '../told.ts'
import { enterJudged, type Origin } from './enter.ts'
import { judge } from './judge.ts'
import type { ExchangeParts } from './parts.ts'

export type EntryDecision = { movementId: string | null; why: string }

/** Entries of the finance system our book has no entry for: a person says which of ours one is, or that it is one of its own. */
export function deciding(parts: ExchangeParts) {
  const { database, clock, projects } = parts

  /** Told once more, now as the entry of our book it was said to be. */
  const link = async (tx: Tx, actor: Actor, telling: FinanceEntryRow, movementId: string): Promise<void> => {
    const own = (await ownEntries(tx, [telling.projectId])).find(({ id }) => id === movementId)
    if (own?.kind !== telling.kind || own.amountFen !== telling.amountFen)
      throw new AppError('invalid_input', 'finance_entry_unlike', {}, [
        { field: 'movementId', reason: 'finance_entry_unlike' },
      ])
    const stamp = { recordedBy: actor.accountId, recordedAt: clock.now().toISOString() }
    await insertTellings(tx, [{ ...telling, ...stamp, id: newId(), version: telling.version + 1, movementId }])
  }

  /** Booked as any entry is that is new, but for the question a person has answered. */
  const book = async (tx: Tx, actor: Actor, telling: FinanceEntryRow): Promise<void> => {
    const { system, listId } = telling
    const judged = await judge(tx, [toldAgain(telling)], {
      today: clock.today(),
      ...(system !== null && { system }),
    })
    const problem = judged[0]?.problem
    if (problem?.key.startsWith('errors.'))
      throw new AppError('rule_violated', problem.key.slice('errors.'.length), problem.params as Record<string, string>)
    if (problem) throw new AppError('rule_violated', 'finance_entry_has_no_place')
    const origin: Origin = system === null ? { listId: listId!, system } : { listId: null, system }
    await enterJudged(tx, parts, actor, { judged, origin, isBooked: true })
  }

  return {
    /**
     * Settles an entry by its last telling: the same as `movementId`, or, where that is null, one of its own that is booked. Throws
     * `finance_entry_not_found`, `finance_entry_settled`, `finance_entry_unlike`, `finance_entry_has_no_place`, and what booking throws.
     */
    async decideFinanceEntry(actor: Actor, id: string, { movementId, why }: EntryDecision): Promise<void> {
      const reach = permit(actor, 'funds:write')
      await database.write(reach, async (tx) => {
        const found = await findTelling(tx, id)
        if (!found) throw new AppError('not_found', 'finance_entry_not_found')
        const project = await projects.lock(tx, found.projectId)
        const telling = await findTelling(tx, id)
        if (telling?.movementId !== null) throw new AppError('conflict', 'finance_entry_settled')
        await (movementId === null ? book(tx, actor, telling) : link(tx, actor, telling, movementId))
        record(tx, actor, clock.now(), {
          action: 'funds.entry_decided',
          subject: { kind: 'finance_entry', id, label: telling.referenceNo ?? telling.day },
          projectId: project.id,
          orgPath: project.org_path,
          changes: { isSame: [null, movementId !== null], movementId: [null, movementId] },
          why,
        })
      })
    },
  }
}

const toldAgain = (telling: FinanceEntryRow): Told => {
  const { key, projectId, kind, year, source, day, amountFen, referenceNo, payeeName, contractNumber } = telling
  return {
    ...{ at: telling.rowNumber ?? 1, projectId, kind, year, source, day, amountFen, settledKey: key },
    ...(referenceNo !== null && { referenceNo }),
    ...(payeeName !== null && { payeeName }),
    ...(contractNumber !== null && { contractNumber }),
    ...(telling.externalId !== null && { externalId: telling.externalId }),
  }
}
