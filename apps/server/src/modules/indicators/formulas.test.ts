import assert from 'node:assert/strict'
import { test } from 'node:test'
import { flatten, type Explanation } from '@jiheng/kernel/base'
import { sendInParts } from '../../../test/send-in-parts.ts'
import { openWorld, problem, type Person, type World } from '../../../test/world.ts'

const year = 2026
const QUALITY =
  '如果(死亡事故数 > 0起, 0分, 合格批次 ÷ 检测批次 × 40分 + 最大值(0分, 100分 − 安全事故数 × 25分) × 30% + 最小值(100%, 实际进度 ÷ 计划进度) × 30分)'

/** A project with money, progress, nodes and material tests: three batches passed, one failed. */
async function builtProject(world: World) {
  const project = await world.given.project({
    approvedAmountFen: 100_000_000_00,
    yearPlanFen: 40_000_000_00,
    plannedStart: '2026-01-01',
    plannedFinish: '2026-04-10',
  })
  const path = { id: project.id }
  const people = [
    await world.signIn('finance'),
    await world.signIn('project_office'),
    await world.signIn('project_manager'),
  ]
  const [finance, office, manager] = people as [Person, Person, Person]
  await finance.call('setBudgetLine', { path: { ...path, year, source: 'own' }, body: { initialFen: 40_000_000_00 } })
  const pay = (day: string, amountFen: number) =>
    finance.call('recordFundMovement', { path, body: { kind: 'payment', day, amountFen, year, source: 'own' } })
  await finance.call('recordFundMovement', {
    path,
    body: { kind: 'acceptance', day: '2026-01-15', amountFen: 36_000_000_00 },
  })
  await finance.call('recordFundMovement', {
    path,
    body: { kind: 'allocation', day: '2026-01-20', amountFen: 30_000_000_00, year, source: 'own' },
  })
  await pay('2026-01-20', 10_000_000_00)
  await pay('2026-02-27', 20_000_000_00)
  const report = await manager.call('reportProgress', { path, body: { asOf: '2026-03-02', donePercent: '61' } })
  await office.call('decideProgressReport', { path: { id: report.id }, body: { decision: 'accept' } })
  const order = await manager.call('addMaterialOrder', {
    path,
    body: { name: '钢筋', quantity: '10', unit: 't', promisedOn: '2026-02-02', suppliedBy: 'contractor' },
  })
  for (const [at, result] of (['passed', 'passed', 'failed', 'passed'] as const).entries()) {
    const paper = await sendInParts(manager, project.id, Buffer.from(`检测报告${at}`), `${at}.txt`)
    const body = { batch: `B${at}`, number: `N${at}`, lab: '检测中心', day: '2026-02-09', result, uploadId: paper.id }
    await manager.call('recordMaterialTest', { path: { id: order.id }, body })
  }
  await world.runJobs()
  return { project, path, finance, office, manager }
}

test('a formula is tried on what the system knows of a project, and explains itself down to the figures', async (t) => {
  const world = await openWorld(t)
  const { project, office } = await builtProject(world)
  const attempt = (formula: string, more: object = {}) =>
    office.call('tryFormula', { body: { formula, projectId: project.id, ...more } })

  const paid = await attempt('全年执行数 ÷ 年度投资计划')
  assert.deepEqual([paid.value, paid.yields, paid.problem], ['75', '%', null])
  assert.deepEqual(
    paid.inputs.map(({ name, values, evidenceLevel }) => [name, values, evidenceLevel]),
    [
      ['全年执行数', ['3000000000'], 2],
      ['年度投资计划', ['4000000000'], 2],
    ],
  )
  assert.equal(
    (await attempt('全年执行数 ÷ 年度投资计划', { asOf: '2026-01-31' })).value,
    '25',
    'as of the end of January',
  )
  assert.equal((await attempt('合格批次 ÷ 检测批次')).value, '75')
  assert.equal((await attempt('合计(月支付额, 本年)', { yields: '万元' })).value, '3000')
  assert.equal((await attempt('最大值(月支付额, 近3个月) ÷ 合计(月支付额, 近3个月)')).value, '66.67')

  const unknown = await attempt(QUALITY)
  assert.equal(unknown.value, null)
  assert.match(unknown.problem ?? '', /死亡事故数/, 'nobody told of accidents: that is missing, not zero')
  const tell = (name: string, value: string) =>
    office.call('recordFigure', {
      path: { id: project.id },
      body: { name, value, day: '2026-03-01', evidenceLevel: 2, evidence: '安全台账' },
    })
  await tell('fatal_accidents', '0')
  await tell('accidents', '1')
  // 75 % of 40, 75 of 100 at 30 %, all planned work done: 30 + 22.5 + 30.
  const scored = await attempt(QUALITY, { vary: { name: 'accidents', from: '0', to: '4', steps: 4 } })
  assert.deepEqual([scored.value, scored.yields], ['82.5', '分'])
  assert.equal(scored.sensitivity?.direction, 'falls')
  assert.deepEqual(
    scored.sensitivity?.points.map(({ value }) => value),
    ['90', '82.5', '75', '67.5', '60'],
  )
  const lines = flatten(scored.explanation as unknown as Explanation)
  assert.ok(lines.some(({ source, value }) => source?.label === '合格批次' && value === '3'))
  await tell('fatal_accidents', '1')
  assert.equal((await attempt(QUALITY)).value, '0', 'a death takes all')

  await assert.rejects(attempt('全年执行数 +'), problem(400, 'formula_unsound'))
  const elsewhere = await world.given.organisation()
  const stranger = await world.signIn('project_office', { organisationId: elsewhere.id })
  await assert.rejects(
    stranger.call('tryFormula', { body: { formula: '全年执行数', projectId: project.id } }),
    problem(404, 'project_not_found'),
  )
})

test('a formula is checked as it is written: faults with their place, what it needs, what may follow', async (t) => {
  const world = await openWorld(t)
  const office = await world.signIn('project_office')
  const check = (formula: string, more: object = {}) => office.call('checkFormula', { body: { formula, ...more } })
  const sound = await check('Budget executed / budget of the year', { yields: '%' })
  assert.deepEqual(
    [sound.faults, sound.formula?.text, sound.formula?.stored],
    [[], '全年执行数 ÷ 全年预算数', 'executed ÷ budget'],
  )
  assert.deepEqual(
    sound.formula?.needs.map(({ id, unit, from }) => [id, unit, from]),
    [
      ['executed', 'fen', 'system'],
      ['budget', 'fen', 'system'],
    ],
  )
  const mixed = await check('安全事故数 + 实际进度')
  assert.deepEqual([mixed.formula, mixed.faults[0]?.reason], [null, 'formula.faults.unlike_in_sum'])
  const slip = (await check('合格批此 ÷ 检测批次')).faults[0]!
  assert.deepEqual([slip.start, slip.end, slip.suggestion?.replacement?.text], [0, 4, '合格批次'])
  const wrongUnit = await check('全年执行数', { yields: '%' })
  assert.equal(wrongUnit.faults[0]?.reason, 'formula.faults.yields_other_unit')
  const offered = (await check('合格', { position: 2 })).completions
  assert.deepEqual([offered[0]?.text, offered[0]?.unit], ['合格批次', '批次'])
  assert.match((await check('四舍', { position: 2 })).completions[0]?.hint ?? '', /./)
  const { items } = await office.call('listFormulaFacts', {})
  assert.ok(items.filter(({ from }) => from === 'system').length >= 12)
})

test('children of a project are the parts its tree begins with', async (t) => {
  const world = await openWorld(t)
  const { project, path, office, manager } = await builtProject(world)
  const attempt = (formula: string) =>
    office.call('tryFormula', { body: { formula, projectId: project.id, asOf: '2026-03-02' } })
  assert.match((await attempt('平均(下级.实际进度)')).problem ?? '', /./, 'without a tree there are no rows')
  const add = (title: string, weight: string, more: object = {}) =>
    manager.call('addNode', { path, body: { title, weight, startsOn: '2026-01-01', dueOn: '2026-02-20', ...more } })
  const bound = { responsibleId: manager.accountId, budgetFen: 0, standard: '检测合格' }
  const [road, bridge] = [await add('路基', '3', bound), await add('桥梁', '1', bound)]
  const east = await add('东段', '1', { ...bound, parentId: road.id })
  await add('西段', '1', { ...bound, parentId: road.id })
  for (const { id } of [road, bridge]) await manager.call('activateNode', { path: { id }, body: { withBelow: true } })
  for (const [nodeId, donePercent] of [
    [east.id, '60'],
    [bridge.id, '50'],
  ] as const) {
    const report = await manager.call('reportProgress', { path, body: { asOf: '2026-03-01', donePercent, nodeId } })
    await office.call('decideProgressReport', { path: { id: report.id }, body: { decision: 'accept' } })
  }
  assert.equal((await attempt('平均(下级.实际进度)')).value, '40', 'half of the road is 60 %, so 30; the bridge 50')
  const weighted = await attempt('加权平均(下级.实际进度, 下级.权重)')
  assert.equal(weighted.value, '35')
  assert.deepEqual(weighted.inputs[0]?.labels, ['路基', '桥梁'])
  assert.deepEqual(weighted.inputs[0]?.values, ['30', '50'])
  assert.equal((await attempt('个数(下级.实际进度 >= 40%)')).value, '1')
  await assert.rejects(attempt('合计(下级.全年执行数)'), problem(400, 'formula_unsound'))
})
