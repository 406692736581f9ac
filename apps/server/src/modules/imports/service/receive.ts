import type { Readable } from 'node:stream'
import type { Day } from '@jiheng/kernel/base'
import type { Actor } from '../../../platform/actor.ts'
import { AppError } from '../../../platform/errors.ts'
import { receiveFile } from '../../../platform/files/receive.ts'
import { refuseStale } from '../../../platform/http/version.ts'
import { newId } from '../../../platform/ids.ts'
import { record } from '../../audit/index.ts'
import { permit } from '../../identity/index.ts'
import { keepAuthority } from '../authority.ts'
import type { ListChoice, ListSummary } from '../reader/index.ts'
import { rememberColumns } from '../remembered.ts'
import { countWaiting } from '../store/entries.ts'
import { insertList, lockList, updateList, type ListRow } from '../store/lists.ts'
import { keepMapping } from '../store/mappings.ts'
import { found, subjectOf, tell, type ImportsParts } from './parts.ts'

/** A file on its way in. `isWhole` is asked after the stream was read to its end. */
export type IncomingList = {
  fileName: string
  content: Readable
  isWhole(): boolean
  organisationId?: string
  asOf?: Day
}

/** What people do with a list: hand it in, correct how it is read, have it imported. The reading and the writing are jobs. */
export function receiving({ database, clock, facts, files, identity }: ImportsParts) {
  return {
    /** Keeps the file and has it read. Throws `too_large`, `file_empty`, `organisation_not_found`. */
    async receive(
      actor: Actor,
      { fileName, content, isWhole, organisationId = actor.organisationId, asOf }: IncomingList,
    ): Promise<{ id: string }> {
      const reach = permit(actor, 'projects:import')
      const orgPath = await identity.pathInReach(reach, organisationId)
      const stored = await receiveFile(files, content)
      if (!isWhole()) throw new AppError('too_large', 'too_large', { limit: '64 MB' })
      return database.write(reach, async (tx) => {
        const list = {
          ...{
            id: newId(),
            organisation_id: organisationId,
            org_path: orgPath,
            file_name: fileName,
            file_hash: stored.hash,
            file_size: stored.size,
          },
          ...{
            as_of: asOf ?? null,
            created_by: actor.accountId,
            authority: keepAuthority(reach),
            created_at: clock.now().toISOString(),
          },
        }
        await insertList(tx, list)
        record(tx, actor, clock.now(), {
          action: 'imports.received',
          ...subjectOf(list),
          changes: { fileHash: [null, stored.hash] },
        })
        tell(facts, tx, 'imports.received', list)
        return { id: list.id }
      })
    },

    /** Has the list read again with what a person settled. Throws `import_already_confirmed`, `stale_version`. */
    async settle(
      actor: Actor,
      id: string,
      version: number,
      settled: ListChoice & { asOf?: Day | null },
    ): Promise<void> {
      const reach = permit(actor, 'projects:import')
      await database.write(reach, async (tx) => {
        const list = found(await lockList(tx, id))
        refuseConfirmed(list)
        refuseStale(list.version, version)
        const { asOf, ...choice } = settled
        const change = {
          state: 'reading',
          problem: null,
          choice,
          authority: keepAuthority(reach),
          ...(asOf !== undefined && { as_of: asOf }),
        } as const
        await updateList(tx, id, change, clock.now())
        record(tx, actor, clock.now(), {
          action: 'imports.settled',
          ...subjectOf(list),
          changes: { choice: [list.choice, choice], asOf: [list.as_of, asOf ?? list.as_of] },
        })
        tell(facts, tx, 'imports.received', list)
      })
    },

    /**
     * Has the good rows imported and remembers what was settled about the columns. Throws `import_not_checked`,
     * `import_already_confirmed`, `import_has_no_good_rows`, `import_unit_assumed`, `stale_version` when the check is not the one the person saw.
     */
    async confirm(actor: Actor, id: string, version: number): Promise<void> {
      const reach = permit(actor, 'projects:import')
      await database.write(reach, async (tx) => {
        const list = found(await lockList(tx, id))
        refuseConfirmed(list)
        if (list.state !== 'checked' || list.summary === null) throw new AppError('conflict', 'import_not_checked')
        refuseStale(list.version, version)
        refuseAssumedMoney(list.summary)
        const toImport = await countWaiting(tx, id)
        if (toImport === 0) throw new AppError('rule_violated', 'import_has_no_good_rows')
        await updateList(
          tx,
          id,
          { state: 'importing', to_import: toImport, authority: keepAuthority(reach) },
          clock.now(),
        )
        const columns = rememberColumns(list.choice, list.summary)
        if (columns !== undefined) {
          await keepMapping(tx, {
            organisationId: list.organisation_id,
            orgPath: list.org_path,
            signature: list.summary.signature,
            columns,
            by: actor.accountId,
            at: clock.now(),
          })
        }
        record(tx, actor, clock.now(), {
          action: 'imports.confirmed',
          ...subjectOf(list),
          changes: { toImport: [0, toImport] },
        })
        tell(facts, tx, 'imports.confirmed', list)
      })
    },
  }
}

function refuseConfirmed({ state }: ListRow): void {
  if (state === 'importing' || state === 'done') throw new AppError('conflict', 'import_already_confirmed')
}

/** A unit nobody stated is not imported on a guess: ten thousand times too much is worse than one question. */
function refuseAssumedMoney({ columns }: ListSummary): void {
  const assumed = columns.filter(({ money }) => money?.unitFrom === 'assumed' || money?.currencyFrom === 'assumed')
  if (assumed.length === 0) return
  throw new AppError('rule_violated', 'import_unit_assumed', {
    columns: assumed.map(({ letter }) => letter).join(', '),
  })
}
