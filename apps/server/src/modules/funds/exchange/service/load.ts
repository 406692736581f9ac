import { Readable } from 'node:stream'
import type { Actor } from '../../../../platform/actor.ts'
import type { Tx } from '../../../../platform/db/database.ts'
import { newId } from '../../../../platform/ids.ts'
import { readFinanceSafely, type FinanceKind } from '../reader/index.ts'
import { closeFinanceList, findFinanceList, insertFinanceList, replaceRows } from '../store/lists.ts'
import type { ExchangeParts } from './parts.ts'
import { confirmRows, previewRows } from './rows.ts'

export type PastList = {
  kind: FinanceKind
  fileName: string
  bytes: Uint8Array
  organisationId: string
  orgPath: string
}

/** Lists of before the programme was there. */
export function loadingLists(parts: ExchangeParts) {
  const { clock, files } = parts
  return {
    /** Takes a list over for comparing only, in the caller's transaction. Throws RangeError for one that cannot be read. */
    async loadList(tx: Tx, actor: Actor, { bytes, ...past }: PastList): Promise<void> {
      const reading = await readFinanceSafely({ name: past.fileName, bytes, kind: past.kind, choice: {} })
      if (!reading.ok) throw new RangeError(reading.problem.key)
      const stored = await files.put(Readable.from([Buffer.from(bytes)]))
      const id = newId()
      await insertFinanceList(tx, {
        ...{ ...past, id, fileHash: stored.hash, fileSize: stored.size },
        ...{ createdBy: actor.accountId, createdAt: clock.now().toISOString() },
        ...{ state: 'checked', choice: {}, summary: reading.summary, problem: null },
      })
      await replaceRows(tx, id, await previewRows(tx, { ...past, id }, reading.rows, clock.today()))
      const list = await findFinanceList(tx, id)
      if (!list) throw new RangeError(`${past.fileName} is out of reach`)
      await replaceRows(tx, id, await confirmRows(tx, parts, actor, { list, isBooked: false }))
      await closeFinanceList(tx, id, actor.accountId, clock.now())
    },
  }
}
