import type { OperationId } from '@jiheng/api'
import { newId } from '../src/platform/ids.ts'
import { PASSWORD, type World } from './world.ts'

/** One unit of the tree with one of everything in it. `mark` is in every name, so that an answer that leaks it shows. */
export type Scene = Awaited<ReturnType<typeof setScene>>

export const year = 2026
const CSV = (name: string) =>
  `项目名称,项目代码,建设地点,总投资(万元),计划开工,计划竣工\n${name},,钦南区,1000,2026-01-01,2026-12-31\n`

export function upload(fields: Record<string, string>, fileName: string, content: string, type: string): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  form.set('file', new File([content], fileName, { type }))
  return form
}

export async function setScene(world: World, mark: string) {
  const organisation = await world.given.organisation({ name: `${mark}局` })
  const child = await world.given.organisation({ name: `${mark}所`, parentId: organisation.id })
  const [office, finance, manager] = [
    await world.signIn('project_office'),
    await world.signIn('finance'),
    await world.signIn('project_manager'),
  ]
  const project = await world.given.project({
    organisationId: organisation.id,
    name: `${mark}道路`,
    location: { type: 'Point', coordinates: [108.62, 21.98] },
    plannedFinish: '2026-02-01',
  })
  const path = { id: project.id }
  const idOf = async (text: Promise<Response>): Promise<string> => ((await (await text).json()) as { id: string }).id

  const report = await manager.call('reportProgress', {
    path,
    body: { asOf: '2026-03-01', donePercent: '10', note: mark },
  })
  const node = await manager.call('addNode', { path, body: { title: `${mark}路基` } })
  const image = upload({}, `${mark}.png`, '\u0089PNG\r\n', 'image/png')
  const evidence = await idOf(
    manager.send(`/api/v1/progress-reports/${report.id}/evidence`, { method: 'POST', body: image }),
  )
  const addDocument = (): Promise<string> =>
    idOf(
      manager.send(`/api/v1/projects/${project.id}/documents`, {
        method: 'POST',
        body: upload({ kind: 'approval', title: `${mark}批复` }, 'a.txt', mark, 'text/plain'),
      }),
    )
  const document = await addDocument()
  const order = await manager.call('addMaterialOrder', {
    path,
    body: { name: `${mark}钢筋`, quantity: '10', unit: 't', promisedOn: '2026-02-02', suppliedBy: 'contractor' },
  })
  const obstacle = await manager.call('addObstacle', { path, body: { cause: 'land', since: '2026-02-10', note: mark } })
  await finance.call('setBudgetLine', { path: { ...path, year, source: 'own' }, body: { initialFen: 9_000_000 } })
  const move = () =>
    finance.call('recordFundMovement', {
      path,
      body: { kind: 'acceptance', day: '2026-02-02', amountFen: 100_000, label: `${mark}验收` },
    })
  const movement = await move()
  const excluded = await finance.call('excludeAmount', {
    path: { id: movement.id },
    body: { amountFen: 1_000, reason: 'retention', why: mark },
  })
  const exclusion = excluded.exclusions[0]!
  const importing = await idOf(
    office.send('/api/v1/imports', {
      method: 'POST',
      body: upload({ organisationId: organisation.id }, `${mark}.csv`, CSV(`${mark}桥`), 'text/csv'),
    }),
  )
  const set = await office.call('createIndicatorSet', {
    body: { ...indicatorSet(`${mark}指标`), organisationId: organisation.id },
  })
  await world.runJobs()
  await world.house.alerts.evaluateAll()
  const [alert] = (await office.call('listAlerts', { query: { projectId: project.id } })).items
  const [entry] = await world.sql<{ number: string }>(
    `select number from audit.entry where project_id = $1 order by number limit 1`,
    [project.id],
  )
  await world.house.audit.makeCheckpoint()
  const person = await world.given.account({ name: `${mark}某`, organisationId: organisation.id })

  return {
    mark,
    organisation,
    child,
    project,
    node,
    report,
    evidence,
    document,
    order,
    obstacle,
    movement,
    exclusion,
    importing,
    set,
    alert: alert!,
    entry: Number(entry!.number),
    person,
    addDocument,
    move,
    /** A grant, a session of the person that may be taken away. */
    async addGrant(): Promise<string> {
      await world.sql('delete from identity.role_grant where account_id = $1', [person.accountId])
      await world.given.grant(person.accountId, 'resident', { organisationId: organisation.id })
      const [grant] = await world.sql<{ id: string }>('select id from identity.role_grant where account_id = $1', [
        person.accountId,
      ])
      return grant!.id
    },
    async addSession(): Promise<string> {
      await world.house.identity.signIn(
        { name: person.name, password: PASSWORD },
        { id: 'test', ip: '127.0.0.1', userAgent: mark },
      )
      const [session] = await world.sql<{ id: string }>(
        'select id from identity.session where account_id = $1 order by created_at desc, id limit 1',
        [person.accountId],
      )
      return session!.id
    },
    upload: (): FormData => upload({ organisationId: organisation.id }, `${newId()}.csv`, CSV(newId()), 'text/csv'),
    image: () => upload({}, 'b.png', `\u0089PNG\r\n${newId()}`, 'image/png'),
    paper: () => upload({ kind: 'approval', title: '文件' }, 'c.txt', newId(), 'text/plain'),
  }
}

export const indicatorSet = (name: string) => ({
  name,
  kinds: ['other'],
  executionWeight: '10',
  reverseVariant: 'A' as const,
  why: '测试',
  indicators: [
    {
      code: 'done',
      level1: 'output' as const,
      level2: '数量',
      name: '完成',
      weight: '90',
      kind: 'qualitative' as const,
      targetText: '完成',
    },
  ],
})

/** Which id of a scene stands for the first parameter of a path, by the beginning of the path. */
export function pathOf(scene: Scene, path: string): Record<string, string | number> {
  const ids: [string, string | number][] = [
    ['/api/v1/organisations/', scene.organisation.id],
    ['/api/v1/accounts/', scene.person.accountId],
    ['/api/v1/audit/entries/', scene.entry],
    ['/api/v1/projects/', scene.project.id],
    ['/api/v1/nodes/', scene.node.id],
    ['/api/v1/documents/', scene.document],
    ['/api/v1/progress-reports/', scene.report.id],
    ['/api/v1/evidence/', scene.evidence],
    ['/api/v1/material-orders/', scene.order.id],
    ['/api/v1/obstacles/', scene.obstacle.id],
    ['/api/v1/fund-movements/', scene.movement.id],
    ['/api/v1/fund-exclusions/', scene.exclusion.id],
    ['/api/v1/imports/', scene.importing],
    ['/api/v1/alerts/', scene.alert.id],
    ['/api/v1/indicator-sets/', scene.set.id],
  ]
  const id = ids.find(([start]) => path.startsWith(start))?.[1]
  return { ...(id !== undefined && { id, number: id }), year, source: 'own' }
}

export type Told = { path?: Record<string, unknown>; query?: Record<string, string>; body?: unknown; ifMatch?: number }
export type Input = (scene: Scene) => Told | Promise<Told>
export type Operation = OperationId
