import { addDays, type Day } from '@jiheng/kernel/base'
import { ROOT_ORGANISATION, systemReach, type Reach } from '../platform/actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { newId } from '../platform/ids.ts'
import type { LoadedNode, RegisterRow } from '../modules/projects/index.ts'
import type { Past } from './past.ts'
import type { Dated, DemoAccount, DemoGrant, DemoNode, DemoProject, Key, Municipality } from './shapes.ts'
import { DEMO_SOURCE } from './store.ts'
import { HISTORY_DAYS } from './timing.ts'

const WHY = '合成演示数据'

type Loading = { tx: Tx; reach: Reach; past: Past; idOf(key: Key): string; ids: Map<Key, string> }

/** Writes a municipality through the faces of the modules, day by day as it happened, each day recorded under its own date. */
export async function loadMunicipality(tx: Tx, past: Past, made: Municipality, passwordHash: string, now: Date): Promise<void> {
  const ids = new Map<Key, string>([['root', ROOT_ORGANISATION]])
  const idOf = (key: Key): string => {
    const id = ids.get(key) ?? newId()
    ids.set(key, id)
    return id
  }
  const loading: Loading = { tx, reach: systemReach('demo'), past, idOf, ids }
  past.clock.set(morningOf(addDays(made.startDay, -HISTORY_DAYS)))
  await loadDirectory(loading, made, passwordHash)
  const days = eventsByDay(made)
  for (const day of [...days.keys()].toSorted()) {
    past.clock.set(eveningOf(day))
    await loadDay(loading, days.get(day) ?? emptyDay())
  }
  past.clock.set(now.toISOString())
  await past.identity.loadDirectory(tx, loading.reach.actor, { grants: made.accounts.flatMap((account) => grantsOf(loading, account, made.startDay, 'project')) })
  const projectIds = made.projects.map(({ key }) => idOf(key))
  await past.progress.refreshPositions(tx, projectIds)
  await past.funds.refreshStanding(tx, projectIds)
}

async function loadDirectory({ tx, reach, past, idOf }: Loading, { organisations, accounts, startDay }: Municipality, passwordHash: string): Promise<void> {
  await past.identity.loadDirectory(tx, reach.actor, {
    organisations: organisations.map(({ key, parent, ...organisation }) => ({ ...organisation, id: idOf(key), parentId: idOf(parent ?? 'root') })),
    accounts: accounts.map(({ name, displayName, organisation, clearance, isTold }) => ({
      id: idOf(name),
      name,
      displayName,
      clearance,
      organisationId: idOf(organisation),
      passwordHash: isTold ? passwordHash : null,
    })),
    grants: accounts.flatMap((account) => grantsOf({ idOf }, account, startDay, 'organisation')),
  })
}

function grantsOf({ idOf }: Pick<Loading, 'idOf'>, { name, grants, validDays }: DemoAccount, startDay: Day, at: 'organisation' | 'project') {
  const placeOf = (grant: DemoGrant) => ({
    organisationId: 'organisation' in grant ? idOf(grant.organisation) : null,
    projectId: 'project' in grant ? idOf(grant.project) : null,
  })
  const validUntil = validDays === undefined ? null : morningOf(addDays(startDay, validDays))
  const validFrom = morningOf(addDays(startDay, validDays === undefined ? -HISTORY_DAYS : -1))
  return grants.filter((grant) => at in grant).map((grant) => ({ id: newId(), accountId: idOf(name), roleCode: grant.role, ...placeOf(grant), validFrom, validUntil }))
}

type Rows = { progress: Record<string, object[]>; funds: Record<string, object[]> }
type DayOfEvents = Rows & { registered: DemoProject[]; changes: { project: DemoProject; row: Partial<RegisterRow> }[] }

const emptyDay = (): DayOfEvents => ({ registered: [], changes: [], progress: {}, funds: {} })

function eventsByDay(made: Municipality): Map<Day, DayOfEvents> {
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
  for (const part of ['progress', 'funds'] as const) {
    for (const [kind, rows] of Object.entries(made[part]) as [string, Dated<object>[]][]) {
      for (const { on, row } of rows) (dayOf(on)[part][kind] ??= []).push(row)
    }
  }
  return days
}

async function loadDay(loading: Loading, { registered, changes, progress, funds }: DayOfEvents): Promise<void> {
  const { tx, reach, past } = loading
  if (registered.length > 0) {
    const outcomes = await register(loading, registered.map(({ registered: { row } }) => row))
    for (const [at, project] of registered.entries()) loading.ids.set(project.key, outcomes[at]!)
    await past.projects.loadTrees(tx, reach.actor, registered.flatMap((project) => project.tree.map((node) => nodeOf(loading, project, node))))
  }
  if (changes.length > 0) await register(loading, changes.map(({ project, row }) => ({ ...row, name: project.registered.row.name })))
  if (Object.keys(progress).length > 0) await past.progress.loadHistory(tx, reach.actor, withIds(loading, progress))
  if (Object.keys(funds).length > 0) await past.funds.loadHistory(tx, reach.actor, withIds(loading, funds))
}

async function register({ tx, reach, past, idOf }: Loading, rows: RegisterRow[]): Promise<string[]> {
  const named = rows.map((row) => Object.fromEntries(Object.entries(row).map(([field, value]) => [field, PARTIES.has(field) && typeof value === 'string' ? idOf(value) : value])) as RegisterRow)
  const outcomes = await past.projects.registerMany(tx, reach, { source: DEMO_SOURCE, isSynthetic: true, why: WHY, rows: named })
  return outcomes.map((outcome, at) => {
    if (outcome.outcome === 'refused') throw new RangeError(`demo project ${rows[at]?.name}: ${outcome.reason} ${outcome.field ?? ''}`)
    return outcome.id
  })
}

const PARTIES = new Set(['organisationId', 'ownerId', 'departmentId', 'contractorId', 'managerId'])

function nodeOf({ idOf }: Loading, project: DemoProject, { key, parent, isLeaf: _leaf, share: _share, doneOn, ...node }: DemoNode): LoadedNode {
  const state = project.situation.phase === 'planned' ? 'draft' : doneOn === null ? 'active' : 'done'
  return { ...node, id: idOf(key), projectId: idOf(project.key), parentId: parent === null ? null : idOf(parent), responsibleId: idOf(project.decider), state, doneOn }
}

/** Fields that name another record; `settles` names several and is always empty here. */
const REFERENCES = new Set(['id', 'projectId', 'nodeId', 'orderId', 'reporterId', 'decidedBy', 'recordedBy', 'clearedBy', 'budgetLineId', 'movementId', 'counterpartyId'])

function withIds({ idOf }: Loading, rows: Record<string, object[]>): Record<string, object[]> {
  const identified = (row: object): object =>
    Object.fromEntries(Object.entries(row).map(([field, value]) => [field, REFERENCES.has(field) && typeof value === 'string' ? idOf(value) : value]))
  return Object.fromEntries(Object.entries(rows).map(([kind, all]) => [kind, all.map(identified)]))
}

const morningOf = (day: Day): string => `${day}T00:30:00.000Z`
const eveningOf = (day: Day): string => `${day}T12:00:00.000Z`
