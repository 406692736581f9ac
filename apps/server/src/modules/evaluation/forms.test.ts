import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { canonical } from '@jiheng/kernel/base'
import { allExAnteItems } from '@jiheng/kernel/ex-ante'
import { makeProjectCode } from '@jiheng/kernel/codes'
import { openWorld, problem, type Person, type World } from '../../../test/world.ts'

const year = 2026
const KIND = 'self_evaluation'

/** A project whose year is known: budget, payments, work, and what people report; two nodes with three steps of money. */
async function knownProject(world: World) {
  const project = await world.given.project({
    name: '钦南区老旧小区改造（测试）',
    kind: 'other',
    approvedAmountFen: 100_000_000_00,
    yearPlanFen: 40_000_000_00,
    plannedStart: '2026-01-01',
    plannedFinish: '2026-12-10',
    ownerName: '钦州市城市建设投资有限公司',
    departmentName: '钦州市住房和城乡建设局',
  })
  const path = { id: project.id, year }
  const [finance, office, pm] = [
    await world.signIn('finance'),
    await world.signIn('project_office'),
    await world.signIn('project_manager'),
  ]
  const budget = (source: 'fiscal_current' | 'own', initialFen: number) =>
    finance.call('setBudgetLine', { path: { ...path, source }, body: { initialFen } })
  await budget('fiscal_current', 30_000_000_00)
  await budget('own', 9_974_050_00)
  const pay = (day: string, amountFen: number) =>
    finance.call('recordFundMovement', {
      path: { id: project.id },
      body: { kind: 'payment', day, amountFen, year, source: 'fiscal_current' },
    })
  await finance.call('recordFundMovement', {
    path: { id: project.id },
    body: { kind: 'allocation', day: '2026-02-20', amountFen: 30_000_000_00, year, source: 'fiscal_current' },
  })
  await finance.call('recordFundMovement', {
    path: { id: project.id },
    body: { kind: 'acceptance', day: '2026-02-20', amountFen: 30_000_000_00 },
  })
  await pay('2026-02-25', 20_000_000_00)
  const report = await pm.call('reportProgress', {
    path: { id: project.id },
    body: { asOf: '2026-03-02', donePercent: '20' },
  })
  await office.call('decideProgressReport', { path: { id: report.id }, body: { decision: 'accept' } })
  await world.runJobs()
  await world.sql(
    `insert into projects.node (id, project_id, title, starts_on, due_on, budget_fen, standard, responsible_id, weight, state, done_on, created_at, updated_at)
    values (gen_random_uuid(), $1, '雨污管网', '2026-01-01', '2026-02-10', 0, '验收', $2, 1, 'done', '2026-02-09', now(), now())`,
    [project.id, office.accountId],
  )
  await office.call('computeScore', { path })
  const told = (body: object) =>
    office.call('recordActual', {
      path,
      body: { evidenceLevel: 3, ...body } as { code: string; evidenceLevel: number },
    })
  await told({ code: 'acceptance_rate', value: '98', reason: '两处返工已复验' })
  await told({ code: 'service_effect', band: 'met', percent: '95' })
  await told({ code: 'lasting_effect', band: 'partly_met', percent: '70', reason: '管护经费尚未列入预算' })
  await told({ code: 'public_satisfaction', value: '92', sampleSize: 120 })
  const form = (kind = KIND) => ({ ...path, kind }) as { id: string; year: number; kind: typeof KIND }
  return { project, path, office, finance, pm, pay, form }
}

/** The missing cells people may fill, filled. */
async function complete(person: Person, path: { id: string; year: number; kind: typeof KIND }) {
  const { prefilled, version } = await person.call('getForm', { path })
  const cells = Object.fromEntries(
    prefilled.missing.filter(({ isOpen }) => isOpen).map(({ key }) => [key, '已核实，下季度补齐。']),
  )
  return Object.keys(cells).length === 0
    ? person.call('getForm', { path })
    : person.call('editForm', { path, body: { cells }, ifMatch: version })
}

test('a form is filled from facts, each value says where it comes from, and only what nobody knows is asked for', async (t) => {
  const world = await openWorld(t)
  const { office, form } = await knownProject(world)
  const found = await office.call('getForm', { path: form() })
  assert.deepEqual([found.status, found.move, found.version, found.asOf], ['none', 'unit', 0, '2026-03-02'])
  const text = (key: string) => found.cells[key]?.text
  assert.deepEqual(
    [
      'funds.total.initial',
      'funds.fiscal.initial',
      'funds.other.initial',
      'funds.carried.initial',
      'funds.total.executed',
      'funds.rate',
    ].map(text),
    ['3997.405', '3000', '997.405', '0', '2000', '50.03%'],
  )
  assert.deepEqual(
    [text('indicator.acceptance_rate.actual'), text('indicator.acceptance_rate.reason')],
    ['98%', '两处返工已复验'],
  )
  assert.equal(found.cells['funds.fiscal.initial']?.source?.kind, 'budget_line')
  assert.equal(found.cells['funds.total.executed']?.explanation?.value, '2000000000')
  assert.ok(Number(found.prefilled.percent) >= 90, `${found.prefilled.percent} % is filled by the system`)
  t.diagnostic(
    `self-evaluation: ${found.prefilled.percent} % prefilled, ${found.prefilled.missing.length} cells to give`,
  )
  for (const { key, neededBy, isOpen } of found.prefilled.missing)
    assert.ok(!isOpen || neededBy !== null, `${key} names who reads it`)
  const columns = found.grid.columnShares.length
  const covered = found.grid.rows.flat().reduce((sum, { colSpan, rowSpan }) => sum + colSpan * rowSpan, 0)
  assert.equal(covered, columns * found.grid.rows.length, 'the cells of the paper cover it without a gap')
})

test('the life of a form: handed in whole, sent back with an opinion, accepted by somebody else, and it stays what it was', async (t) => {
  const world = await openWorld(t)
  const { project, office, finance, pm, pay, form } = await knownProject(world)
  const path = form()
  const open = await pm.call('getForm', { path })
  await assert.rejects(
    pm.call('editForm', { path, body: { cells: { 'funds.total.full': '1' } }, ifMatch: 0 }),
    problem(400, 'form_cell_unsuitable'),
  )
  assert.ok(open.findings.some(({ severity }) => severity === 'error'))
  await assert.rejects(pm.call('submitForm', { path, body: {}, ifMatch: 0 }), problem(422, 'form_has_errors'))
  const ready = await complete(pm, path)
  await assert.rejects(
    pm.call('editForm', { path, body: { cells: { 'goal.expected': '再改' } }, ifMatch: 0 }),
    problem(412, 'stale_version'),
  )
  assert.deepEqual(
    ready.findings.filter(({ severity }) => severity === 'error'),
    [],
  )
  if (ready.findings.some(({ severity }) => severity === 'warning'))
    await assert.rejects(
      pm.call('submitForm', { path, body: {}, ifMatch: ready.version }),
      problem(422, 'form_warnings_unexplained'),
    )
  const submitted = await pm.call('submitForm', { path, body: { why: '指标已经批复' }, ifMatch: ready.version })
  assert.deepEqual([submitted.status, submitted.move, submitted.allowed], ['submitted', 'reviewer', []])
  const [{ snapshot }] = (await world.sql<{ snapshot: object }>('select snapshot from evaluation.form')) as [
    { snapshot: object },
  ]
  assert.equal(submitted.fingerprint, createHash('sha256').update(canonical(snapshot)).digest('hex'))

  await pay('2026-03-01', 5_000_000_00)
  const later = await finance.call('getForm', { path })
  assert.equal(later.cells['funds.total.executed']?.text, '2000', 'what was handed in does not move')
  assert.deepEqual(
    later.changes.find(({ key }) => key === 'funds.total.executed'),
    {
      key: 'funds.total.executed',
      name: '年度资金总额 · 全年执行数',
      handedIn: '2000',
      today: '2500',
    },
  )
  assert.deepEqual(later.allowed, ['review'])
  const decide = (person: Person, body: { decision: 'accept' | 'return'; opinion?: string }, ifMatch: number) =>
    person.call('decideForm', { path, body, ifMatch })
  await assert.rejects(decide(finance, { decision: 'return' }, later.version), problem(400, 'form_opinion_missing'))
  const returned = await decide(finance, { decision: 'return', opinion: '请按 3 月支付更新' }, later.version)
  assert.deepEqual([returned.status, returned.cells['funds.total.executed']?.text], ['returned', '2500'])
  const again = await office.call('submitForm', { path, body: { why: '已更新' }, ifMatch: returned.version })
  await assert.rejects(decide(office, { decision: 'accept' }, again.version), problem(422, 'form_own_submission'))
  const accepted = await decide(finance, { decision: 'accept' }, again.version)
  assert.deepEqual([accepted.status, accepted.move, accepted.allowed], ['accepted', 'nobody', []])
  assert.deepEqual(
    accepted.steps.map(({ action }) => action),
    ['submitted', 'returned', 'submitted', 'accepted'],
  )
  const deeds = (await world.audit(project.id)).filter((action) => action.includes('.form_'))
  assert.deepEqual(
    deeds,
    ['form_edited', 'form_submitted', 'form_returned', 'form_submitted', 'form_accepted'].map(
      (deed) => `evaluation.${deed}`,
    ),
  )
  const list = await finance.call('listForms', { query: { year, kind: KIND } })
  assert.deepEqual([list.items.map(({ status }) => status), list.counts.accepted, list.total], [['accepted'], 1, 1])
})

test('a filled Excel form comes back: what differs is listed cell by cell, and nothing is overwritten', async (t) => {
  const world = await openWorld(t)
  const { office, form } = await knownProject(world)
  const path = form()
  const url = `/api/v1/projects/${path.id}/forms/${year}/${KIND}`
  const exported = Buffer.from(await (await office.send(`${url}/file?format=xlsx`)).arrayBuffer())
  const compare = async (bytes: Buffer, name = '自评表.xlsx') => {
    const body = new FormData()
    body.set('file', new File([new Uint8Array(bytes)], name))
    const answer = await office.send(`${url}/comparisons`, { method: 'POST', body })
    return { status: answer.status, ...((await answer.json()) as Comparison) }
  }
  const same = await compare(exported)
  assert.deepEqual([same.read, same.differences], ['marks', []])
  assert.ok(same.compared > 70, `${same.compared} cells were found again`)

  const rows = `项目支出绩效自评表（2026年度）,,,,,,,
项目名称,钦南区老旧小区改造（测试）,,,,,,
项目资金（万元）,年初预算数,全年预算数,全年执行数,分值,执行率,得分,
年度资金总额,0,0,0,10,0,0,
其中：本年财政拨款,3000,3000,2000,,,,
上年结转资金,,,,,,,
其他资金,997.405,997.405,0,,,,
一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分,偏差原因分析及改进措施
产出指标（50分）,质量指标,工程质量验收合格率,≥100%,100,10,10,
,质量指标,另写的指标,≥1,1,1,1,
满意度指标（10分）,服务对象满意度指标,服务对象满意度,≥90%,92%,10,10,入户调查 120 户
`
  const written = await compare(Buffer.from(`\ufeff${rows}`), '自评表.csv')
  assert.equal(written.read, 'layout')
  const found = Object.fromEntries(
    written.differences.map(({ key, kind, ours, theirs }) => [key, [kind, ours, theirs]]),
  )
  assert.deepEqual(found['funds.total.initial'], ['contradiction', '3997.405', '0'])
  assert.deepEqual(found['indicator.acceptance_rate.actual'], ['contradiction', '98%', '100'])
  assert.deepEqual(found['indicator.public_satisfaction.reason'], ['offer', '', '入户调查 120 户'])
  assert.deepEqual(
    written.unmatched.map(({ name }) => name),
    ['另写的指标'],
  )
  const [money] = written.contradictions
  assert.deepEqual(
    [money?.key, money?.message, money?.ours, money?.at?.endsWith('B4')],
    ['funds.total.initial', '资金总额的年初预算数写 0，各项合计为 3997.405。', '3997.405', true],
  )
  assert.deepEqual(same.contradictions, [], 'an own export does not contradict itself')
  const untouched = await office.call('getForm', { path })
  assert.deepEqual([untouched.version, untouched.cells['indicator.public_satisfaction.reason']?.text], [0, ''])

  assert.equal((await compare(Buffer.from('序号,名称\n1,甲\n'), 'a.csv')).reason, 'form_file_no_form')
  const other = await world.given.project({ kind: 'other' })
  await office.call('computeScore', { path: { id: other.id, year } })
  const body = new FormData()
  body.set('file', new File([new Uint8Array(exported)], 'a.xlsx'))
  const wrong = await office.send(`/api/v1/projects/${other.id}/forms/${year}/${KIND}/comparisons`, {
    method: 'POST',
    body,
  })
  assert.equal(((await wrong.json()) as Comparison).reason, 'form_file_of_another')
})

type Comparison = {
  read: string
  compared: number
  reason?: string
  differences: { key: string; kind: string; ours: string; theirs: string; at: string | null }[]
  contradictions: { key: string | null; message: string; ours: string; at: string | null }[]
  unmatched: { name: string }[]
}

test('every form is written as Excel, Word and PDF, and the report from the same figures', async (t) => {
  const world = await openWorld(t)
  const { office, path } = await knownProject(world)
  const file = async (kind: string, query: string) => {
    const answer = await office.send(`/api/v1/projects/${path.id}/forms/${year}/${kind}/file?${query}`)
    assert.equal(answer.status, 200, `${kind} ${query}`)
    const name = decodeURIComponent(answer.headers.get('content-disposition')?.split("''")[1] ?? '')
    assert.match(name, /^绩效(?:目标申报表|运行监控表|自评表|评价指标体系|评价报告)-.+-2026年度\.(?:xlsx|docx|pdf)$/)
    return Buffer.from(await answer.arrayBuffer())
      .subarray(0, 4)
      .toString('latin1')
  }
  for (const kind of ['application', 'monitoring', 'self_evaluation', 'evaluation_system'])
    assert.deepEqual(
      [await file(kind, 'format=xlsx'), await file(kind, 'format=docx'), await file(kind, 'format=pdf')],
      ['PK\u0003\u0004', 'PK\u0003\u0004', '%PDF'],
      kind,
    )
  assert.equal(await file('evaluation_system', 'paper=report&format=docx'), 'PK\u0003\u0004')
  assert.equal(await file('evaluation_system', 'paper=report&format=pdf'), '%PDF')
})

test('monitoring is cut at the end of July, whatever was paid and reported later', async (t) => {
  const world = await openWorld(t)
  const { office, finance, path, form } = await knownProject(world)
  world.clock.set('2026-10-10T01:00:00Z')
  const [officeLater, financeLater] = [await world.signInAs(office), await world.signInAs(finance)]
  await financeLater.call('recordFundMovement', {
    path: { id: path.id },
    body: { kind: 'payment', day: '2026-09-01', amountFen: 9_000_000_00, year, source: 'fiscal_current' },
  })
  await officeLater.call('recordActual', {
    path,
    body: { code: 'acceptance_rate', value: '100', evidenceLevel: 3, asOf: '2026-09-02' },
  })
  const monitoring = await officeLater.call('getForm', { path: form('monitoring') })
  assert.deepEqual(
    [
      monitoring.asOf,
      monitoring.cells['funds.total.executed']?.text,
      monitoring.cells['indicator.acceptance_rate.actual']?.text,
    ],
    ['2026-07-31', '2000', '98%'],
  )
  assert.match(monitoring.cells['double.apart']?.text ?? '', /个百分点$/)
  const self = await officeLater.call('getForm', { path: form() })
  assert.deepEqual([self.asOf, self.cells['funds.total.executed']?.text], ['2026-10-10', '2900'])
  t.diagnostic(`monitoring: ${monitoring.prefilled.percent} % prefilled`)
})

test('without a passed evaluation beforehand no project enters the budget, unless the office says why', async (t) => {
  const world = await openWorld(t)
  const office = await world.signIn('project_office')
  const code = makeProjectCode({ year: 2026, region: '450702', serial: 31 })
  const project = await world.given.project({ stage: 'approval', class: 'new', code })
  const path = { id: project.id }
  const enter = (person: Person, ifMatch: number, more: object = {}) =>
    person.call('updateProject', { path, body: { stage: 'budgeting', ...more }, ifMatch })
  await assert.rejects(enter(office, 1), problem(422, 'ex_ante_missing'))
  const pm = await world.signIn('project_manager')
  await assert.rejects(enter(pm, 1, { waiver: '急' }), problem(422, 'waiver_not_yours'))
  const expert = await world.signIn('expert', { projects: [project.id] })
  await assert.rejects(expert.call('assessExAnte', { path, body: { marks: {} } }), problem(422, 'ex_ante_not_open'))
  const chosen = (documentId: string) =>
    office.call('setExAnteEvidence', { path, body: { evidence: [{ dimension: 'necessity', documentId }] } })
  await assert.rejects(chosen(project.id), problem(400, 'ex_ante_document_unknown'))
  const opened = await chosen(await documentOf(office, project.id, '市政府专题会议纪要.txt'))
  assert.deepEqual(
    opened.evidence.map(({ title }) => title),
    ['市政府专题会议纪要.txt'],
  )
  await assert.rejects(office.call('concludeExAnte', { path }), problem(422, 'ex_ante_nobody_assessed'))
  const marks = (mark: 'excellent' | 'fair' | 'poor') => Object.fromEntries(allExAnteItems.map((item) => [item, mark]))
  await expert.call('assessExAnte', { path, body: { marks: { ...marks('fair'), policy_fit: 'poor' } } })
  const failed = await office.call('concludeExAnte', { path })
  assert.deepEqual([failed.state, failed.total, failed.dimensions[0]?.points], ['failed', '58', '10'])
  await assert.rejects(enter(office, 1), problem(422, 'ex_ante_failed'))
  await office.call('setExAnteEvidence', { path, body: { evidence: [] } })
  await expert.call('assessExAnte', { path, body: { marks: marks('excellent') } })
  const finance = await world.signIn('finance')
  await finance.call('assessExAnte', { path, body: { marks: marks('fair') } })
  const passed = await office.call('concludeExAnte', { path })
  assert.deepEqual([passed.state, passed.total, passed.explanation?.sampleSize], ['passed', '80', 2])
  assert.equal((await enter(office, 1)).stage, 'budgeting')
  const system = await office.call('getForm', { path: { id: project.id, year, kind: 'evaluation_system' } })
  assert.equal(system.cells['indicator.basis.score']?.text, '2.4')
})

/** A document added to a project, as people add one. */
async function documentOf(person: Person, projectId: string, name: string): Promise<string> {
  const body = new FormData()
  body.set('kind', 'approval')
  body.set('file', new File(['会议原则同意'], name))
  const answer = await person.send(`/api/v1/projects/${projectId}/documents`, { method: 'POST', body })
  return ((await answer.json()) as { id: string }).id
}

test('forms are listed by the code of the project, those without one behind by name, page by page', async (t) => {
  const world = await openWorld(t)
  const office = await world.signIn('project_office')
  const code = (serial: number) => makeProjectCode({ year: 2026, region: '450702', serial })
  const given = [
    { name: '甲', code: code(52) },
    { name: '乙', code: code(51) },
    { name: '丁', code: null, stage: 'approval' as const },
    { name: '丙', code: null, stage: 'approval' as const },
  ]
  for (const about of given) {
    const { id } = await world.given.project(about)
    await office.call('computeScore', { path: { id, year } })
  }
  const names: string[] = []
  let cursor: string | undefined
  do {
    const query = { year, kind: 'application' as const, limit: 1, ...(cursor !== undefined && { cursor }) }
    const { items, total, nextCursor } = await office.call('listForms', { query })
    assert.equal(total, given.length)
    names.push(...items.map(({ project }) => project.name))
    cursor = nextCursor ?? undefined
  } while (cursor !== undefined)
  assert.deepEqual(names.slice(0, 2), ['乙', '甲'])
  assert.deepEqual(names.slice(2).toSorted(), ['丁', '丙'].toSorted())
  const { total } = await office.call('listForms', { query: { year, kind: 'application', status: 'accepted' } })
  assert.equal(total, 0)
})
