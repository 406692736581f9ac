import { systemReach } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { record } from '../../audit/index.ts'
import type { RowOutcome } from '../../projects/index.ts'
import { authorityReach } from '../authority.ts'
import { changesTold, refusalOf, slipOf } from '../entry.ts'
import { settleEntries, waitingEntries, type Settled, type WaitingEntry } from '../store/entries.ts'
import { findImport, findList, lockList, updateList, type ListRow } from '../store/lists.ts'
import { found, subjectOf, tell, type ImportsParts } from './parts.ts'

/** Rows that go in with one commit: small enough that progress is seen, large enough that commits do not count. */
const BATCH = 500

/** Brings the good rows of a confirmed list into the registry. */
export function importing({ database, clock, facts, projects }: ImportsParts) {
  return {
    /** Goes on where an interrupted run stopped: what became of a row is written in the same commit as the row itself. */
    async importAll(listId: string): Promise<void> {
      const list = await database.read(systemReach('imports'), (db) => findList(db, listId))
      if (list?.state !== 'importing') return
      const reach = authorityReach(list.authority)
      while (await database.write(reach, (tx) => importBatch(tx, listId))) {
        // Each turn is one committed batch.
      }
    },
  }

  /** Returns whether there may be more. */
  async function importBatch(tx: Tx, listId: string): Promise<boolean> {
    const list = await lockList(tx, listId)
    if (list?.state !== 'importing') return false
    const waiting = await waitingEntries(tx, listId, BATCH)
    if (waiting.length === 0) return finish(tx, list)
    const batch = {
      organisationId: list.organisation_id,
      source: list.file_name,
      rows: waiting.map(({ register }) => register),
    }
    const outcomes = await projects.registerMany(tx, authorityReach(list.authority), batch)
    await settleEntries(
      tx,
      listId,
      waiting.map((entry, i) => settledBy(list, entry, outcomes[i]!)),
    )
    await updateList(tx, listId, { imported: list.imported + waiting.length }, clock.now())
    tell(facts, tx, 'imports.progressed', list)
    return true
  }

  async function finish(tx: Tx, list: ListRow): Promise<false> {
    const { counts } = found(await findImport(tx, list.id))
    await updateList(tx, list.id, { state: 'done' }, clock.now())
    const changes = Object.fromEntries(
      Object.entries(counts).map(([outcome, n]): [string, [number, number]] => [outcome, [0, n]]),
    )
    record(tx, authorityReach(list.authority).actor, clock.now(), {
      action: 'imports.imported',
      ...subjectOf(list),
      changes,
    })
    tell(facts, tx, 'imports.imported', list)
    return false
  }
}

/** What became of an entry; one the registry refuses now has failed after all. */
function settledBy(list: ListRow, { row_number, problems }: WaitingEntry, outcome: RowOutcome): Settled {
  if (outcome.outcome === 'refused') {
    const refusal = list.summary === null ? [] : [refusalOf(outcome, row_number, list.summary)]
    return {
      row_number,
      outcome: 'failed',
      is_imported: false,
      project_id: null,
      changes: {},
      problems: [...problems, ...refusal],
      days_later: null,
      more_fen: null,
    }
  }
  const { daysLater, moreFen } = slipOf(outcome)
  return {
    row_number,
    outcome: outcome.outcome,
    is_imported: true,
    project_id: outcome.id,
    changes: changesTold(outcome),
    problems,
    days_later: daysLater,
    more_fen: moreFen,
  }
}
