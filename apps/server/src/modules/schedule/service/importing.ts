import { buffer } from 'node:stream/consumers'
import { readScheduleSafely, type ScheduleReading } from '@jiheng/exchange'
import { isPhraseKey, type PhraseKey, type PhraseParams } from '@jiheng/phrases'
import type { Day } from '@jiheng/kernel/base'
import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { receiveFile } from '../../../platform/files/receive.ts'
import type { Upload } from '../../../platform/http/upload.ts'
import { refuseStale } from '../../../platform/http/version.ts'
import { newId } from '../../../platform/ids.ts'
import { permit } from '../../identity/index.ts'
import type { LockedProject } from '../../projects/index.ts'
import { compute, type ComputedPlan } from '../computed.ts'
import { depthFirst } from '../depth-first.ts'
import { ignoredOf } from '../file/ignored.ts'
import { merge, type MergeMode, type Merged, type MergeTree } from '../file/merge.ts'
import { refuseMovedBudgets } from '../file/moved-budgets.ts'
import { prepare, type Prepared } from '../file/prepared.ts'
import { toldChanges } from '../file/told-changes.ts'
import { findNetwork, findTree } from '../store/activities.ts'
import { listBaselines } from '../store/baselines.ts'
import {
  findImport,
  insertImport,
  listImports,
  markApplied,
  readingOf,
  type ImportRow,
  type ImportSummary,
  type NewImport,
} from '../store/imports.ts'
import { findPlan, type PlanRow } from '../store/plan.ts'
import { extentOf } from '../file/file-baselines.ts'
import { keepFileBaselines } from './file-baselines.ts'
import { budgetsOf, firstPlan, lay } from './lay.ts'
import { laidOver } from './load.ts'
import { tell, type ScheduleParts } from './parts.ts'

/** A tree of this many nodes stays readable and quick; the limit of one project. */
const MOST_ACTIVITIES = 20_000

export type ApplyForm = { mode?: MergeMode; withBudgets?: boolean; baselines?: readonly number[]; why?: string }

/** Files of other planning tools: read and tried without touching anything, then applied. */
export function importing(parts: ScheduleParts) {
  const { database, clock, files, projects } = parts
  return {
    /**
     * Keeps a file, reads it and finds out what it would make of the project's schedule; a file that cannot be read, or whose
     * plan cannot be scheduled, is kept as refused with its sentence. Throws `too_large`, `file_empty`, `project_not_found`.
     */
    async receiveImport(actor: Actor, projectId: string, upload: Upload): Promise<{ id: string }> {
      const reach = permit(actor, 'schedule:write')
      await projects.readWithin(actor, 'schedule:write', projectId, () => Promise.resolve())
      const stored = await receiveFile(files, upload.content)
      if (!upload.isWhole()) throw new AppError('too_large', 'too_large', { limit: '64 MB' })
      const bytes = await buffer(await files.get(stored.hash))
      const reading = await readScheduleSafely({ name: upload.name, bytes })
      return database.write(reach, async (tx) => {
        const project = await projects.lock(tx, projectId)
        const tried = await tryFile(tx, project, reading, clock.today())
        const row: NewImport = {
          ...{ id: newId(), projectId, fileName: upload.name, fileHash: stored.hash, fileSize: stored.size },
          ...{ createdBy: actor.accountId, createdAt: clock.now().toISOString() },
          ...tried,
        }
        await insertImport(tx, row)
        tell(tx, parts, actor, project, {
          fact: 'schedule.file_received',
          subject: { kind: 'import', id: row.id, label: row.fileName },
          changes: { fileHash: [null, row.fileHash], state: [null, row.state] },
        })
        return { id: row.id }
      })
    },

    async listImports(actor: Actor, projectId: string): Promise<ImportRow[]> {
      return projects.readWithin(actor, 'schedule:write', projectId, (db) => listImports(db, projectId))
    },

    async getImport(actor: Actor, projectId: string, id: string): Promise<ImportRow> {
      const row = await database.read(permit(actor, 'schedule:write'), (db) => findImport(db, projectId, id))
      if (!row) throw new AppError('not_found', 'schedule_import_not_found')
      return row
    },

    /**
     * Lays a file that was tried over the schedule the caller read at `version`, 0 when there was none. Throws `stale_version`,
     * `schedule_import_not_found`, `schedule_import_not_ready`, what `keepFileBaselines` throws, and rules of the tree that the
     * file would break.
     */
    async applyImport(
      actor: Actor,
      projectId: string,
      id: string,
      version: number,
      { mode = 'update', withBudgets = false, baselines: numbers = [], why }: ApplyForm,
    ): Promise<{ version: number; moved: number }> {
      const reach = permit(actor, 'schedule:write')
      return database.write(reach, async (tx) => {
        const project = await projects.lock(tx, projectId)
        const row = await findImport(tx, projectId, id)
        if (!row) throw new AppError('not_found', 'schedule_import_not_found')
        const reading = await readingOf(tx, id)
        if (row.state !== 'checked' || !reading) throw new AppError('conflict', 'schedule_import_not_ready')
        const stored = await findPlan(tx, projectId)
        refuseStale(stored?.version ?? 0, version)
        const prepared = withSettings(reading, stored)
        const tree = await treeOf(tx, projectId, prepared)
        const { merged, computed } = scheduled(prepared, tree, mode)
        const before = { project, ...tree, plan: stored ?? firstPlan(projectId, prepared.plan, computed, clock.now()) }
        const plan = { ...prepared.plan, source: row.fileName }
        const budgets = withBudgets ? budgetsOf(merged) : new Map<string, number>()
        refuseMovedBudgets(merged, project.total_investment_fen, budgets)
        const { moved, finish } = await lay(tx, parts, before, { plan, merged, computed }, budgets)
        await keepFileBaselines(tx, parts, actor, project, { prepared, merged, fileName: row.fileName, numbers, why })
        await markApplied(tx, id, clock.now())
        tell(tx, parts, actor, project, {
          fact: 'schedule.imported',
          subject: { kind: 'import', id, label: row.fileName },
          changes: {
            mode: [null, mode],
            activities: [tree.nodes.length, merged.nodes.length],
            added: [null, merged.added.size],
            removed: [null, merged.removed.length],
            moved: [null, moved],
            finish: stored ? finish : [null, finish[1]],
          },
          why,
        })
        return { version: version + 1, moved }
      })
    },
  }
}

type Tried = Pick<NewImport, 'state' | 'problem' | 'summary' | 'reading'>

async function tryFile(db: Db, project: LockedProject, reading: ScheduleReading, today: Day): Promise<Tried> {
  const refused = (key: PhraseKey, params: PhraseParams): Tried => ({
    ...{ state: 'refused', problem: { key, params }, summary: null, reading: null },
  })
  if (!reading.ok) return refused(reading.problem, reading.params)
  if (reading.network.activities.length > MOST_ACTIVITIES)
    return refused('errors.schedule_too_large', { limit: MOST_ACTIVITIES, count: reading.network.activities.length })
  const stored = await findPlan(db, project.id)
  const prepared = withSettings(prepare(reading, project.planned_start ?? today), stored)
  const tree = await treeOf(db, project.id, prepared)
  try {
    const result = scheduled(prepared, tree, 'update')
    const summary = {
      ...summaryOf(reading, prepared, tree, result),
      baselines: (prepared.baselines ?? []).map((each) => ({
        ...{ number: each.number, activities: each.items.length, ...extentOf(each) },
      })),
      version: stored?.version ?? 0,
      hasOriginal: (await listBaselines(db, project.id)).length > 0,
    }
    refuseMovedBudgets(result.merged, project.total_investment_fen)
    return { state: 'checked', problem: null, summary, reading: prepared }
  } catch (error) {
    const key = error instanceof AppError ? `errors.${error.reason}` : ''
    if (!(error instanceof AppError) || !isPhraseKey(key)) throw error
    return refused(key, error.params)
  }
}

/** A file with the settings of the schedule there is where it can state none, being a table. */
function withSettings(prepared: Prepared, stored: PlanRow | undefined): Prepared {
  if (prepared.isTable !== true || stored?.unit !== prepared.plan.unit) return prepared
  const { startsAt, dataDate, mustFinishBy, progressMode, criticalFloat, calendar, calendars, resources } = stored
  const own = { startsAt, dataDate, mustFinishBy, progressMode, criticalFloat, calendar, calendars, resources }
  return { ...prepared, plan: { ...prepared.plan, ...own } }
}

async function treeOf(db: Db, projectId: string, { plan }: Prepared): Promise<MergeTree> {
  const [tree, network] = await Promise.all([findTree(db, projectId), findNetwork(db, projectId)])
  return laidOver(tree, network, plan)
}

function scheduled(prepared: Prepared, tree: MergeTree, mode: MergeMode): { merged: Merged; computed: ComputedPlan } {
  const merged = merge(prepared, tree, mode)
  const titles = new Map(merged.nodes.map(({ nodeId, title }) => [nodeId, title]))
  return { merged, computed: compute(prepared.plan, merged.nodes, merged.links, (id) => titles.get(id) ?? id) }
}

function summaryOf(
  reading: Extract<ScheduleReading, { ok: true }>,
  prepared: Prepared,
  tree: MergeTree,
  result: { merged: Merged; computed: ComputedPlan },
): Omit<ImportSummary, 'baselines' | 'hasOriginal'> {
  const { plan, rows, links } = prepared
  const { merged, computed } = result
  const finishes = rows.flatMap(({ statedFinish }) => statedFinish ?? [])
  const whole = new Set(rows.map(({ parentKey }) => parentKey))
  const leaves = rows.filter(({ key }) => !whole.has(key))
  const told = new Set(computed.warnings.flatMap((warning) => ('activity' in warning && warning.activity) || []))
  return {
    format: reading.format,
    title: reading.details.title ?? null,
    activities: rows.length,
    milestones: leaves.filter(({ planned }) => planned.kind === 'milestone').length,
    links: links.length,
    calendars: plan.calendars.length,
    resources: plan.resources.length,
    startsOn: computed.beginsAt.slice(0, 10),
    finishesOn: computed.endsAt.slice(0, 10),
    statedFinish: finishes.length === 0 ? null : finishes.reduce((a, b) => (a > b ? a : b)),
    critical: [...computed.activities.values()].filter(({ isCritical }) => isCritical).length,
    costFen: leaves.reduce((sum, { costFen }) => sum + (costFen ?? 0), 0),
    matched: rows.length - merged.added.size,
    added: merged.added.size,
    missing: merged.kept,
    removable: merge(prepared, tree, 'replace').removed.length,
    named: namesOf(merged, tree),
    notices: [
      ...toldChanges(prepared, tree, result),
      // What becomes of them is told above.
      ...reading.notices.filter(({ key }) => key !== 'exchange.notice.table_dates_kept'),
      ...ignoredOf(reading.network, prepared),
    ],
    warnings: computed.warnings,
    titles: Object.fromEntries(
      merged.nodes.filter(({ nodeId }) => told.has(nodeId)).map(({ nodeId, title }) => [nodeId, title]),
    ),
  }
}

/** So many nodes are named; the counts say how many there are. */
const MOST_NAMED = 200

function namesOf({ nodeOf, added }: Merged, tree: MergeTree): NonNullable<ImportSummary['named']> {
  const inFile = new Set(nodeOf.values())
  const titled = (isIn: boolean) =>
    depthFirst(tree.nodes)
      .filter(({ nodeId }) => inFile.has(nodeId) === isIn && !added.has(nodeId))
      .map(({ title }) => title)
      .slice(0, MOST_NAMED)
  return { matched: titled(true), missing: titled(false) }
}
