import { buffer } from 'node:stream/consumers'
import type { Reach } from '../../../platform/actor.ts'
import { systemReach } from '../../../platform/actor.ts'
import { authorityReach } from '../authority.ts'
import { judgedEntry, noticeAtName, sortRows, type Entry } from '../entry.ts'
import { lookAlikes } from '../look-alike.ts'
import { readListSafely, type ListReading, type ListSummary } from '../reader/index.ts'
import { recallColumns } from '../remembered.ts'
import { projectNames, replaceEntries } from '../store/entries.ts'
import { findList, lockList, updateList, type ListRow } from '../store/lists.ts'
import { findMapping } from '../store/mappings.ts'
import { tell, type ImportsParts } from './parts.ts'

type Understood = Extract<ListReading, { ok: true }>

/** The dry run: reads a list that came in and tells what would become of each project. */
export function checking({ database, clock, facts, files, projects }: ImportsParts) {
  return {
    async check(listId: string): Promise<void> {
      const list = await database.read(systemReach('imports'), (db) => findList(db, listId))
      if (list?.state !== 'reading') return
      const reach = authorityReach(list.authority)
      const reading = await readWithMemory(reach, list)
      const entries = reading.ok ? await foresee(reach, list, reading) : []
      await database.write(reach, async (tx) => {
        const locked = await lockList(tx, listId)
        // Somebody settled something else meanwhile: that reading has its own job.
        if (locked?.state !== 'reading' || locked.version !== list.version) return
        await replaceEntries(tx, listId, entries)
        await updateList(
          tx,
          listId,
          reading.ok ? { state: 'checked', summary: reading.summary } : { state: 'refused', problem: reading.problem },
          clock.now(),
        )
        tell(facts, tx, 'imports.checked', list)
      })
    },
  }

  /** Reads the file; where nobody settled anything, what was settled for the same headers before applies. */
  async function readWithMemory(reach: Reach, list: ListRow): Promise<ListReading> {
    const file = { name: list.file_name, bytes: await buffer(await files.get(list.file_hash)) }
    const reading = await readListSafely(file, list.choice)
    if (!reading.ok || list.choice.columns !== undefined) return reading
    const { summary } = reading
    const remembered = await database.read(reach, (db) => findMapping(db, list.organisation_id, summary.signature))
    if (remembered === undefined) return reading
    return readListSafely(file, { ...list.choice, ...recallColumns(remembered, summary) })
  }

  async function foresee(reach: Reach, list: ListRow, { rows, summary }: Understood): Promise<Entry[]> {
    const { failed, candidates } = sortRows(rows, { asOf: list.as_of, today: clock.today() })
    const batch = {
      organisationId: list.organisation_id,
      source: list.file_name,
      rows: candidates.map(({ register }) => register),
    }
    const outcomes = candidates.length === 0 ? [] : await projects.previewMany(reach.actor, batch)
    const judged = candidates.map((candidate, i) => judgedEntry(candidate, outcomes[i]!, summary))
    await pointOutLookAlikes(reach, list, judged, summary)
    return [...failed, ...judged].sort((a, b) => a.rowNumber - b.rowNumber)
  }

  /** A new project that may be a known one under another spelling gets a notice; the person decides. */
  async function pointOutLookAlikes(reach: Reach, list: ListRow, entries: readonly Entry[], summary: ListSummary) {
    const fresh = entries.filter(({ outcome }) => outcome === 'created')
    if (fresh.length === 0) return
    const met = new Set(entries.map(({ projectId }) => projectId))
    const known = await database.read(reach, (db) => projectNames(db, list.org_path))
    const unmet = known.filter(({ id }) => !met.has(id)).map(({ name }) => name)
    const alike = lookAlikes(
      fresh.map(({ name }) => name),
      unmet,
    )
    for (const entry of fresh) {
      const name = alike.get(entry.name)
      if (name !== undefined) entry.problems.push(noticeAtName('similar_project', { name }, entry.rowNumber, summary))
    }
  }
}
