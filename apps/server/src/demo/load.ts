import { Readable } from 'node:stream'
import { addDays, daysBetween, type Day } from '@jiheng/kernel/base'
import { ROOT_ORGANISATION, systemReach, type Reach } from '../platform/actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { newId } from '../platform/ids.ts'
import type { PastActual } from '../modules/evaluation/index.ts'
import { receiptOf } from '../modules/progress/index.ts'
import type { LoadedNode, RegisterRow } from '../modules/projects/index.ts'
import type { Past } from './past.ts'
import type { DemoPicture } from './pictures.ts'
import { sitePlan } from './pictures/site-plan.ts'
import type { Dated, DemoAccount, DemoGrant, DemoNode, DemoProject, Key, Municipality } from './shapes.ts'
import { chanceOf } from './random.ts'
import { DEMO_SOURCE, findOpenAlerts } from './store.ts'
import { HISTORY_DAYS } from './timing.ts'
import { answers } from './words/notes.ts'

const WHY = '合成演示数据'

type Loading = { tx: Tx; reach: Reach; past: Past; idOf(key: Key): string; ids: Map<Key, string> }

/** Writes a municipality through the faces of the modules, day by day as it happened, each day recorded under its own date. */
export async function loadMunicipality(
  tx: Tx,
  past: Past,
  made: Municipality,
  passwordHash: string,
  now: Date,
): Promise<void> {
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
    if (JUDGED_DAYS_AGO.includes(daysBetween(day, made.startDay))) await judge(loading, made)
  }
  past.clock.set(now.toISOString())
  await past.identity.loadDirectory(tx, loading.reach.actor, {
    grants: made.accounts.flatMap((account) => grantsOf(loading, account, made.startDay, 'project')),
  })
  await judge(loading, made)
  await past.evaluation.scoreWithin(
    tx,
    made.projects.map(({ key }) => idOf(key)),
  )
  await answerAlerts(loading, made)
}

/** Evenings before the start on which the rules were held against the facts, so that alerts have a past. */
const JUDGED_DAYS_AGO = [8, 2]

/** Positions, money that stands and alerts as of the evening (or moment) the clock shows. */
async function judge({ tx, past, ids }: Loading, { projects }: Municipality): Promise<void> {
  const known = projects.flatMap(({ key }) => ids.get(key) ?? [])
  await past.progress.refreshPositions(tx, known)
  await past.funds.refreshStanding(tx, known)
  await past.alerts.judgeWithin(tx, known)
}

/** About every third alert that is not new was taken on by the project's manager yesterday. */
async function answerAlerts({ tx, past, ids }: Loading, { startDay, projects }: Municipality): Promise<void> {
  const projectOf = new Map(projects.map((project) => [ids.get(project.key), project]))
  const yesterday = addDays(startDay, -1)
  const open = await findOpenAlerts(tx, morningOf(yesterday))
  await past.alerts.loadAcknowledgements(
    tx,
    open.flatMap(({ id, projectId, ruleId }) => {
      const project = projectOf.get(projectId)
      const chance = chanceOf(`${project?.key} ${ruleId}`)
      if (!project || !chance.happens(0.36)) return []
      const promisedOn = addDays(startDay, chance.one([-1, 2, 3, 5, 7, 10]))
      return [
        {
          alertId: id,
          authorId: ids.get(project.decider) ?? '',
          text: chance.one(answers[ruleId] ?? [WHY]),
          promisedOn,
          writtenAt: `${yesterday}T01:40:00.000Z`,
        },
      ]
    }),
  )
}

async function loadDirectory(
  { tx, reach, past, idOf }: Loading,
  { organisations, accounts, startDay }: Municipality,
  passwordHash: string,
): Promise<void> {
  await past.identity.loadDirectory(tx, reach.actor, {
    organisations: organisations.map(({ key, parent, ...organisation }) => ({
      ...organisation,
      id: idOf(key),
      parentId: idOf(parent ?? 'root'),
    })),
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

function grantsOf(
  { idOf }: Pick<Loading, 'idOf'>,
  { name, grants, validDays }: DemoAccount,
  startDay: Day,
  at: 'organisation' | 'project',
) {
  const placeOf = (grant: DemoGrant) => ({
    organisationId: 'organisation' in grant ? idOf(grant.organisation) : null,
    projectId: 'project' in grant ? idOf(grant.project) : null,
  })
  const validUntil = validDays === undefined ? null : morningOf(addDays(startDay, validDays))
  const validFrom = morningOf(addDays(startDay, validDays === undefined ? -HISTORY_DAYS : -1))
  return grants
    .filter((grant) => at in grant)
    .map((grant) => ({
      id: newId(),
      accountId: idOf(name),
      roleCode: grant.role,
      ...placeOf(grant),
      validFrom,
      validUntil,
    }))
}

type Rows = { progress: Record<string, object[]>; funds: Record<string, object[]> }
type DayOfEvents = Rows & {
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
  for (const { on, row } of made.pictures) dayOf(on).pictures.push(row)
  for (const { on, row } of made.actuals) dayOf(on).actuals.push(row)
  for (const part of ['progress', 'funds'] as const) {
    for (const [kind, rows] of Object.entries(made[part]) as [string, Dated<object>[]][]) {
      for (const { on, row } of rows) (dayOf(on)[part][kind] ??= []).push(row)
    }
  }
  return days
}

async function loadDay(
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

/** Fields that name another record; `settles` names several and is always empty here. */
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
])

function withIds({ idOf }: Loading, rows: Record<string, object[]>): Record<string, object[]> {
  const identified = (row: object): object =>
    Object.fromEntries(
      Object.entries(row).map(([field, value]) => [
        field,
        REFERENCES.has(field) && typeof value === 'string' ? idOf(value) : value,
      ]),
    )
  return Object.fromEntries(Object.entries(rows).map(([kind, all]) => [kind, all.map(identified)]))
}

/** Draws a picture and puts it in the file store, where it stays harmlessly if the loading fails. */
async function keepPicture(
  { past, idOf }: Loading,
  { reportKey, projectKey, reporter, name, donePercent }: DemoPicture,
) {
  const { hash, size } = await past.files.put(Readable.from(sitePlan(reportKey, donePercent)))
  const received = {
    reportId: idOf(reportKey),
    fileHash: hash,
    size,
    uploadedBy: idOf(reporter),
    receivedAt: past.clock.now().toISOString(),
  }
  const id = newId()
  const untold = { deviceHash: null, takenAt: null, longitude: null, latitude: null }
  return {
    id,
    projectId: idOf(projectKey),
    name,
    mediaType: 'image/png',
    ...received,
    ...untold,
    receipt: receiptOf({ evidenceId: id, ...received }),
  }
}

const morningOf = (day: Day): string => `${day}T00:30:00.000Z`
const eveningOf = (day: Day): string => `${day}T12:00:00.000Z`
