import { buffer } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import type { Actor, Reach } from '../../../../platform/actor.ts'
import type { Db, Tx } from '../../../../platform/db/database.ts'
import { AppError } from '../../../../platform/errors.ts'
import { receiveFile } from '../../../../platform/files/receive.ts'
import { decodeCursor, encodeCursor } from '../../../../platform/http/paging.ts'
import { refuseStale } from '../../../../platform/http/version.ts'
import { plainHeader } from '../../../../platform/lists/header-name.ts'
import { newId } from '../../../../platform/ids.ts'
import { record, type Changes } from '../../../audit/index.ts'
import { permit } from '../../../identity/index.ts'
import { readFinanceSafely, type FinanceChoice, type FinanceKind, type FinanceReading } from '../reader/index.ts'
import * as store from '../store/lists.ts'
import type { Outcome } from '../told.ts'
import { confirmRows, previewRows } from './rows.ts'
import type { ExchangeParts } from './parts.ts'

/** A file on its way in. `isWhole` is asked after the stream was read to its end. */
export type IncomingFinanceList = {
  kind: FinanceKind
  fileName: string
  content: Readable
  isWhole(): boolean
  organisationId?: string
}

/** More rows than this go in by several lists: all of one go in with one commit. */
const MOST_ROWS = 5_000
const PAGE = 100

/** Lists of the finance system and statements of banks: handed in, looked at row by row, confirmed. */
export function financeLists(parts: ExchangeParts) {
  const { database, clock, files, identity } = parts

  /** Reads the file; where nobody settled anything, what was settled for the same headers before applies. */
  const read = async (
    db: Db,
    list: Pick<store.FinanceListRow, 'organisationId' | 'kind' | 'fileName' | 'fileHash'>,
    choice: FinanceChoice,
  ): Promise<FinanceReading> => {
    const file = { name: list.fileName, bytes: await buffer(await files.get(list.fileHash)), kind: list.kind }
    const reading = await readFinanceSafely({ ...file, choice })
    if (!reading.ok || choice.columns !== undefined) return reading
    const { columns, signature } = reading.summary
    const remembered = await store.findFinanceMapping(db, list.organisationId, list.kind, signature)
    if (remembered === undefined) return reading
    const recalled = columns.flatMap(({ column, header }) => {
      const each = Object.hasOwn(remembered, plainHeader(header)) ? remembered[plainHeader(header)] : undefined
      return each === undefined ? [] : [[column, each] as const]
    })
    return readFinanceSafely({ ...file, choice: { ...choice, columns: Object.fromEntries(recalled) } })
  }

  /** What a reading leaves: the state of the list and its rows, each with what would become of it. */
  const check = async (
    reach: Reach,
    list: store.NewFinanceList,
    choice: FinanceChoice,
  ): Promise<{ state: store.ListReadingState; rows: store.ListRow[] }> =>
    database.read(reach, async (db) => {
      const reading = await read(db, list, choice)
      if (!reading.ok) return { state: { state: 'refused', choice, summary: null, problem: reading.problem }, rows: [] }
      const { summary } = reading
      if (reading.rows.length > MOST_ROWS)
        throw new AppError('too_large', 'finance_list_too_long', { limit: MOST_ROWS, rows: reading.rows.length })
      const rows = await previewRows(db, list, reading.rows, clock.today())
      return { state: { state: 'checked', choice, summary, problem: null }, rows }
    })

  const note = (tx: Tx, actor: Actor, action: string, list: store.NewFinanceList, changes: Changes): void => {
    const subject = { kind: 'finance_list', id: list.id, label: list.fileName }
    record(tx, actor, clock.now(), { action, subject, orgPath: list.orgPath, changes })
  }

  return {
    /** Keeps the file and reads it. Throws `too_large`, `file_empty`, `organisation_not_found`, `finance_list_too_long`. */
    async receiveFinanceList(actor: Actor, incoming: IncomingFinanceList): Promise<{ id: string }> {
      const { kind, fileName, content, isWhole, organisationId = actor.organisationId } = incoming
      const reach = permit(actor, 'funds:write')
      const orgPath = await identity.pathInReach(reach, organisationId)
      const stored = await receiveFile(files, content)
      if (!isWhole()) throw new AppError('too_large', 'too_large', { limit: '64 MB' })
      const list: store.NewFinanceList = {
        ...{ id: newId(), organisationId, orgPath, kind, fileName, fileHash: stored.hash, fileSize: stored.size },
        ...{ createdBy: actor.accountId, createdAt: clock.now().toISOString() },
      }
      const { state, rows } = await check(reach, list, {})
      return database.write(reach, async (tx) => {
        await store.insertFinanceList(tx, { ...list, ...state })
        await store.replaceRows(tx, list.id, rows)
        note(tx, actor, 'funds.list_received', list, { fileHash: [null, stored.hash], kind: [null, kind] })
        return { id: list.id }
      })
    },

    /** Reads the list again with what a person settled. Throws `finance_list_done`, `stale_version`. */
    async settleFinanceList(actor: Actor, id: string, version: number, choice: FinanceChoice): Promise<void> {
      const reach = permit(actor, 'funds:write')
      const list = found(await database.read(reach, (db) => store.findFinanceList(db, id)))
      const { state, rows } = await check(reach, list, choice)
      await database.write(reach, async (tx) => {
        const locked = found(await store.lockFinanceList(tx, id))
        if (locked.state === 'done') throw new AppError('conflict', 'finance_list_done')
        refuseStale(locked.version, version)
        await store.rereadFinanceList(tx, id, state)
        await store.replaceRows(tx, id, rows)
        note(tx, actor, 'funds.list_settled', locked, { choice: [locked.choice, choice] })
      })
    },

    /**
     * Takes the list over in one transaction: what is new is booked (or only kept for comparing), what was told is kept, and what was
     * settled about the columns is remembered. Throws `finance_list_done`, `finance_list_refused`, `import_unit_assumed`,
     * `finance_list_moved_on` when a row could no longer go in, `finance_list_has_nothing`, `stale_version`.
     */
    async confirmFinanceList(
      actor: Actor,
      id: string,
      version: number,
      { isBooked }: { isBooked: boolean },
    ): Promise<void> {
      const reach = permit(actor, 'funds:write')
      await database.write(reach, async (tx) => {
        const list = found(await store.lockFinanceList(tx, id))
        if (list.state === 'done') throw new AppError('conflict', 'finance_list_done')
        if (list.state === 'refused' || !list.summary) throw new AppError('conflict', 'finance_list_refused')
        refuseStale(list.version, version)
        refuseAssumedUnit(list)
        const rows = await confirmRows(tx, parts, actor, { list, isBooked })
        await store.replaceRows(tx, id, rows)
        await store.closeFinanceList(tx, id, actor.accountId, clock.now())
        const columns = chosenColumns(list)
        if (columns !== undefined)
          await store.keepFinanceMapping(tx, list, {
            ...{ signature: list.summary.signature, columns, by: actor.accountId, at: clock.now() },
          })
        const counts = Object.fromEntries(
          Object.entries(list.counts).map(([outcome, n]): [string, [number, number]] => [outcome, [0, n]]),
        )
        note(tx, actor, 'funds.list_confirmed', list, { ...counts, isBooked: [null, isBooked] })
      })
    },

    async listFinanceLists(actor: Actor, { cursor, limit = PAGE }: { cursor?: string; limit?: number }) {
      const after = cursor === undefined ? undefined : (decodeCursor(cursor, 2) as [string, string])
      const rows = await database.read(permit(actor, 'funds:write'), (db) =>
        store.listFinanceLists(db, limit + 1, after),
      )
      const items = rows.slice(0, limit)
      const last = items.at(-1)
      return { items, nextCursor: rows.length > limit && last ? encodeCursor([last.createdAt, last.id]) : null }
    },

    async getFinanceList(actor: Actor, id: string): Promise<store.FinanceListRow> {
      return found(await database.read(permit(actor, 'funds:write'), (db) => store.findFinanceList(db, id)))
    },

    async listFinanceRows(
      actor: Actor,
      id: string,
      { outcome, cursor, limit = PAGE }: { outcome?: Outcome; cursor?: string; limit?: number },
    ) {
      const after = cursor === undefined ? undefined : Number(decodeCursor(cursor, 1)[0])
      const rows = await database.read(permit(actor, 'funds:write'), async (db) => {
        found(await store.findFinanceList(db, id))
        return store.listRows(db, id, { outcome, after, limit: limit + 1 })
      })
      const items = rows.slice(0, limit)
      const last = items.at(-1)
      return { items, nextCursor: rows.length > limit && last ? encodeCursor([last.rowNumber]) : null }
    },
  }
}

function found<T>(list: T | undefined): T {
  if (list === undefined) throw new AppError('not_found', 'finance_list_not_found')
  return list
}

/** A unit nobody stated is not booked on a guess: ten thousand times too much is worse than one question. */
function refuseAssumedUnit({ summary }: store.FinanceListRow): void {
  const assumed = (summary?.columns ?? []).filter(({ money }) => money?.unitFrom === 'assumed')
  if (assumed.length === 0) return
  throw new AppError('rule_violated', 'import_unit_assumed', {
    columns: assumed.map(({ letter }) => letter).join(', '),
  })
}

/** The columns a person chose by hand, by the words of their headers; undefined when all was found. */
function chosenColumns({ choice, summary }: store.FinanceListRow): store.RememberedColumns | undefined {
  const chosen = (summary?.columns ?? []).flatMap(({ column, header }) => {
    const each = choice.columns?.[column]
    return each === undefined ? [] : [[plainHeader(header), each] as const]
  })
  return chosen.length === 0 ? undefined : Object.fromEntries(chosen)
}
