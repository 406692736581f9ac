import type { OperationId } from '@jiheng/api'
import { newId } from '../src/platform/ids.ts'
import { setContract } from './contract-scene.ts'
import { setIncentives } from './incentive-scene.ts'
import { setIndicators } from './indicator-scene.ts'
import { setLeads } from './lead-scene.ts'
import { setRound } from './round-scene.ts'
import { sendInParts } from './send-in-parts.ts'
import { setSurvey } from './survey-scene.ts'
import { PASSWORD, type Person, type World } from './world.ts'

/** One unit of the tree with one of everything in it. `mark` is in every name, so that an answer that leaks it shows. */
export type Scene = Awaited<ReturnType<typeof setScene>>

export const year = 2026
const CSV = (name: string) =>
  `项目名称,项目代码,建设地点,总投资(万元),计划开工,计划竣工\n${name},,钦南区,1000,2026-01-01,2026-12-31\n`

const FINANCE = (name: string) => `单据号,项目名称,支付金额(元),支付日期\nM-1,${name},1.00,2026-02-02\n`

const planOf = (name: string): string =>
  JSON.stringify({ start: '2026-03-02', activities: [{ id: '1', name, duration: 1 }], links: [] })

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
  const item = await manager.call('addWorkItem', {
    path,
    body: { nodeId: node.id, name: `${mark}土方`, unit: 'm³', plannedQuantity: '100', weight: '1' },
  })
  const paper = await sendInParts(manager, project.id, Buffer.from(`${mark}检测报告`), `${mark}.txt`)
  const materialTest = await manager.call('recordMaterialTest', {
    path: { id: order.id },
    body: { batch: 'A1', number: mark, lab: `${mark}检测`, day: '2026-02-09', result: 'passed', uploadId: paper.id },
  })
  await manager.call('createSchedule', { path, body: {} })
  await manager.call('takeBaseline', { path, body: { name: `${mark}基线` } })
  const plan = upload({}, `${mark}.json`, planOf(mark), 'application/json')
  const financeList = (): FormData =>
    upload({ kind: 'payment', organisationId: organisation.id }, `${mark}.csv`, FINANCE(`${mark}道路`), 'text/csv')
  const financeListId = await idOf(finance.send('/api/v1/finance-lists', { method: 'POST', body: financeList() }))
  const planFile = await idOf(
    manager.send(`/api/v1/projects/${project.id}/schedule/imports`, { method: 'POST', body: plan }),
  )
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
  const suspension = await finance.call('suspendFundClocks', {
    path: { id: project.id },
    body: { reason: 'force_majeure', startsOn: '2026-02-01', why: mark },
  })
  const importing = await idOf(
    office.send('/api/v1/imports', {
      method: 'POST',
      body: upload({ organisationId: organisation.id }, `${mark}.csv`, CSV(`${mark}桥`), 'text/csv'),
    }),
  )
  const set = await office.call('createIndicatorSet', {
    body: { ...indicatorSet(`${mark}指标`), organisationId: organisation.id },
  })
  const indicators = await setIndicators(world, mark, office, organisation.id)
  const person = await world.given.account({ name: `${mark}某`, organisationId: organisation.id })
  const goals = await setGoals(mark, office, organisation.id, project.id, person)
  const bidding = await world.given.project({ organisationId: organisation.id, name: `${mark}隧道` })
  const contracts = await setContract(
    mark,
    { finance, manager },
    { organisationId: organisation.id, projectId: bidding.id },
  )
  const leads = await setLeads(mark, finance, {
    organisationId: organisation.id,
    projectId: project.id,
    biddingId: bidding.id,
  })
  const rounds = await setRound(world, mark, { office, organisationId: organisation.id, projectId: project.id })
  const survey = await setSurvey(office, project.id, { title: `${mark}居民满意度` })
  const incentives = await setIncentives(world, mark, office, organisation)
  const veto = await office.call('raiseVeto', {
    path,
    body: { event: 'fatal_accident', happenedOn: '2026-02-02', reason: mark, document: `${mark}通报` },
  })
  await world.runJobs()
  const [caseFile] = await world.sql<{ id: string }>('select id from funds.case_file where project_id = $1', [
    project.id,
  ])
  const [letter] = await world.sql<{ id: string }>('select id from goals.letter where account_id = $1', [
    person.accountId,
  ])
  await world.house.alerts.evaluateAll()
  const [alert] = (await office.call('listAlerts', { query: { projectId: project.id } })).items
  const [entry] = await world.sql<{ number: string }>(
    `select number from audit.entry where project_id = $1 order by number limit 1`,
    [project.id],
  )
  await world.house.audit.makeCheckpoint()

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
    item,
    materialTest,
    planFile,
    financeList,
    financeListId,
    intake: () => ({
      system: 'matrix',
      entries: [{ externalId: newId(), kind: 'payment', projectId: project.id, day: '2026-02-02', amountFen: 1 }],
    }),
    budgetMonth: { projectId: project.id, year: String(year), source: 'own', kind: 'payment', month: '2026-02' },
    obstacle,
    movement,
    exclusion,
    suspension,
    importing,
    set,
    veto: veto.id,
    ...goals,
    ...indicators,
    ...contracts,
    ...leads,
    ...rounds,
    ...incentives,
    survey,
    caseFile: caseFile!.id,
    letter: letter!.id,
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
    plan: () => upload({}, `${mark}.json`, planOf(mark), 'application/json'),
    paper: () => upload({ kind: 'approval', title: '文件' }, 'c.txt', newId(), 'text/plain'),
  }
}

/** A plan issued with one goal of the unit's person, a report of it that waits, and an item between departments. */
async function setGoals(
  mark: string,
  office: Person,
  organisationId: string,
  projectId: string,
  person: { accountId: string; name: string },
) {
  const plan = await office.call('createGoalPlan', { body: { organisationId, year } })
  const add = async (title: string, ownerId: string | null): Promise<string> =>
    (await office.call('addGoal', { path: { id: plan.id }, body: { title, ownerId, weight: '100' } })).goal.id
  const goal = await add(`${mark}通车`, person.accountId)
  await office.call('issueGoalPlan', { path: { id: plan.id }, body: {} })
  const { reports } = await office.call('reportGoal', { path: { id: goal }, body: { amount: '1', note: mark } })
  const { item } = await office.call('addCrossItem', {
    body: { title: `${mark}管线迁改`, projectId, holderId: person.accountId, dueOn: '2026-12-01' },
  })
  return { goalPlan: plan, goal, goalReport: reports[0]!.id, crossItem: item.id, addGoal: () => add('多余', null) }
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
    ['/api/v1/work-items/', scene.item.id],
    ['/api/v1/material-tests/', scene.materialTest.id],
    ['/api/v1/obstacles/', scene.obstacle.id],
    ['/api/v1/fund-movements/', scene.movement.id],
    ['/api/v1/fund-exclusions/', scene.exclusion.id],
    ['/api/v1/contracts/', scene.contract],
    ['/api/v1/contract-changes/', scene.contractChange],
    ['/api/v1/invoices/', scene.invoice],
    ['/api/v1/payment-requests/', scene.request],
    ['/api/v1/payment-exceptions/', scene.exception],
    ['/api/v1/fund-suspensions/', scene.suspension.id],
    ['/api/v1/imports/', scene.importing],
    ['/api/v1/finance-lists/', scene.financeListId],
    ['/api/v1/alerts/', scene.alert.id],
    ['/api/v1/indicator-sets/', scene.set.id],
    ['/api/v1/indicator-revisions/', scene.indicatorRevision],
    ['/api/v1/goal-plans/', scene.goalPlan.id],
    ['/api/v1/goals/', scene.goal],
    ['/api/v1/goal-reports/', scene.goalReport],
    ['/api/v1/responsibility-letters/', scene.letter],
    ['/api/v1/cross-items/', scene.crossItem],
    ['/api/v1/leads/', scene.lead],
    ['/api/v1/fund-questions/', scene.fundQuestion],
    ['/api/v1/case-files/', scene.caseFile],
    ['/api/v1/evaluation-rounds/', scene.round],
    ['/api/v1/round-projects/', scene.roundProject],
    ['/api/v1/round-appeals/', scene.roundAppeal],
    ['/api/v1/scoring-tasks/', scene.scoringTask],
    ['/api/v1/subject-scores/', scene.subjectScore],
    ['/api/v1/subject-appeals/', scene.subjectAppeal],
    ['/api/v1/evaluation-templates/', scene.roundTemplate],
    ['/api/v1/incentive-schemes/', scene.incentiveScheme],
    ['/api/v1/incentive-lists/', scene.incentiveList],
    ['/api/v1/surveys/', scene.survey],
  ]
  const id = ids.find(([start]) => path.startsWith(start))?.[1]
  return { ...(id !== undefined && { id, number: id }), year, source: 'own' }
}

export type Told = { path?: Record<string, unknown>; query?: Record<string, string>; body?: unknown; ifMatch?: number }
export type Input = (scene: Scene) => Told | Promise<Told>
export type Operation = OperationId
