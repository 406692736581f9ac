import type { Day } from '@jiheng/kernel/base'
import type { PastActual } from '../../modules/evaluation/index.ts'
import type { LoadedNode, RegisterRow } from '../../modules/projects/index.ts'
import type { DemoPicture } from '../pictures.ts'
import type { Dated, DemoNode, DemoProject, Municipality } from '../shapes.ts'
import { DEMO_SOURCE } from '../store.ts'
import { WHY, type Loading } from './loading.ts'
import { keepPicture } from './picture.ts'

type Rows = { progress: Record<string, object[]>; funds: Record<string, object[]> }
export type DayOfEvents = Rows & {
  registered: DemoProject[]
  changes: { project: DemoProject; row: Partial<RegisterRow> }[]
  pictures: DemoPicture[]
  actuals: PastActual[]
}

const emptyDay = (): DayOfEvents => ({
  registered: [],
  changes: [],
  pictures: [],
  actuals: [],
  progress: {},
  funds: {},
})

/** What was entered on each day. */
export function eventsByDay(made: Municipality): Map<Day, DayOfEvents> {
  const days = new Map<Day, DayOfEvents>()
  const dayOf = (on: Day): DayOfEvents => {
    const day = days.get(on) ?? emptyDay()
    days.set(on, day)
    return day
  }
  for (const project of made.projects) {
    dayOf(project.registered.on).registered.push(project)
    for (const { on, row } of project.changes) dayOf(on).changes.push({ project, row })
  }
  for (const { on, row } of made.pictures) dayOf(on).pictures.push(row)
  for (const { on, row } of made.actuals) dayOf(on).actuals.push(row)
  for (const part of ['progress', 'funds'] as const) {
    for (const [kind, rows] of Object.entries(made[part]) as [string, Dated<object>[]][]) {
      for (const { on, row } of rows) (dayOf(on)[part][kind] ??= []).push(row)
    }
  }
  return days
}

/** Enters what belongs to one day, each part through the face of its module. */
export async function loadDay(
  loading: Loading,
  { registered, changes, pictures, actuals, progress, funds }: DayOfEvents,
): Promise<void> {
  const { tx, reach, past } = loading
  if (registered.length > 0) {
    const outcomes = await register(
      loading,
      registered.map(({ registered: { row } }) => row),
    )
    for (const [at, project] of registered.entries()) loading.ids.set(project.key, outcomes[at]!)
    await past.projects.loadTrees(
      tx,
      reach.actor,
      registered.flatMap((project) => project.tree.map((node) => nodeOf(loading, project, node))),
    )
  }
  if (changes.length > 0)
    await register(
      loading,
      changes.map(({ project, row }) => ({ ...row, name: project.registered.row.name })),
    )
  if (Object.keys(progress).length > 0) await past.progress.loadHistory(tx, reach.actor, withIds(loading, progress))
  if (Object.keys(funds).length > 0) await past.funds.loadHistory(tx, reach.actor, withIds(loading, funds))
  if (pictures.length > 0)
    await past.progress.loadHistory(tx, reach.actor, {
      evidence: await Promise.all(pictures.map((picture) => keepPicture(loading, picture))),
    })
  if (actuals.length > 0)
    await past.evaluation.loadActuals(
      tx,
      reach.actor,
      actuals.map((actual) => ({ ...actual, projectId: loading.idOf(actual.projectId) })),
    )
}

async function register({ tx, reach, past, idOf }: Loading, rows: RegisterRow[]): Promise<string[]> {
  const named = rows.map(
    (row) =>
      Object.fromEntries(
        Object.entries(row).map(([field, value]) => [
          field,
          PARTIES.has(field) && typeof value === 'string' ? idOf(value) : value,
        ]),
      ) as RegisterRow,
  )
  const outcomes = await past.projects.registerMany(tx, reach, {
    source: DEMO_SOURCE,
    isSynthetic: true,
    why: WHY,
    rows: named,
  })
  return outcomes.map((outcome, at) => {
    if (outcome.outcome === 'refused')
      throw new RangeError(`demo project ${rows[at]?.name}: ${outcome.reason} ${outcome.field ?? ''}`)
    return outcome.id
  })
}

const PARTIES = new Set(['organisationId', 'ownerId', 'departmentId', 'contractorId', 'managerId'])

function nodeOf(
  { idOf }: Loading,
  project: DemoProject,
  { key, parent, isLeaf: _leaf, share: _share, doneOn, ...node }: DemoNode,
): LoadedNode {
  const state = project.situation.phase === 'planned' ? 'draft' : doneOn === null ? 'active' : 'done'
  return {
    ...node,
    id: idOf(key),
    projectId: idOf(project.key),
    parentId: parent === null ? null : idOf(parent),
    responsibleId: idOf(project.decider),
    state,
    doneOn,
  }
}

/** Fields that name another record, or several. */
const REFERENCES = new Set([
  'id',
  'projectId',
  'nodeId',
  'orderId',
  'reporterId',
  'decidedBy',
  'recordedBy',
  'clearedBy',
  'budgetLineId',
  'movementId',
  'counterpartyId',
  'contractId',
  'contractorId',
  'requestId',
  'paymentRequestId',
  'itemId',
  'submittedBy',
  'doneBy',
  'invoiceIds',
])

function withIds({ idOf }: Loading, rows: Record<string, object[]>): Record<string, object[]> {
  const named = (value: unknown): unknown =>
    typeof value === 'string' ? idOf(value) : Array.isArray(value) ? value.map(String).map(idOf) : value
  const identified = (row: object): object =>
    Object.fromEntries(
      Object.entries(row).map(([field, value]) => [field, REFERENCES.has(field) ? named(value) : value]),
    )
  return Object.fromEntries(Object.entries(rows).map(([kind, all]) => [kind, all.map(identified)]))
}
