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

test('amounts in foreign money count at the rate of their own day, exactly', async (t) => {
  const world = await openWorld(t)
  const project = await world.given.project()
  const path = { id: project.id }
  const office = await world.signIn('project_office')
  const rate = (currency: string, day: string, per: number, yuan: string) => ({
    currency,
    day,
    per,
    yuan,
    source: '演示汇率',
  })
  const rates = [
    rate('USD', '2026-01-30', 100, '700.01'),
    rate('USD', '2026-02-27', 100, '690'),
    rate('VND', '2026-02-27', 10_000, '2.8671'),
  ]
  assert.deepEqual(await office.call('recordExchangeRates', { body: { rates } }), { recorded: 3 })
  await assert.rejects(
    office.call('recordExchangeRates', { body: { rates: rates.slice(0, 1) } }),
    problem(409, 'rate_known'),
  )
  const tell = (day: string, value: string, currency: string, reference = '') =>
    office.call('recordFigure', {
      path,
      body: { name: 'cross_border_trade', day, value, currency, reference, evidenceLevel: 2, evidence: '涉外收付凭证' },
    })
  const settled = async () =>
    office.call('tryFormula', { body: { formula: '跨境结算额', projectId: project.id, yields: '元' } })
  await tell('2026-01-31', '100', 'USD', 'S-1')
  assert.equal((await settled()).value, '700.01', 'a Saturday takes the rate of Friday')
  await tell('2026-02-28', '100', 'USD', 'S-2')
  await tell('2026-02-28', '1000000', 'VND', 'S-3')
  await tell('2026-02-28', '50.5', 'CNY', 'S-4')
  const total = await settled()
  assert.equal(total.value, '1727.22', '700.01 + 690 + 286.71 + 50.5')
  await tell('2026-02-28', '200', 'USD', 'S-2')
  assert.equal((await settled()).value, '2417.22', 'the same voucher told again replaces the first')
  await tell('2026-02-20', '5', 'EUR')
  const missing = await settled()
  assert.deepEqual([missing.value, /跨境结算额/.test(missing.problem ?? '')], [null, true])
  const { items } = await office.call('listExchangeRates', { query: { currency: 'USD', until: '2026-01-31' } })
  assert.deepEqual(
    items.map(({ yuan }) => yuan),
    ['700.01'],
  )
  await assert.rejects(
    office.call('recordFigure', {
      path,
      body: { name: 'accidents', day: '2026-03-01', value: '1', currency: 'USD', evidenceLevel: 3 },
    }),
    problem(400, 'figure_currency_unsuitable'),
  )
  await assert.rejects(
    office.call('recordFigure', { path, body: { name: 'executed', day: '2026-03-01', value: '1', evidenceLevel: 3 } }),
    problem(400, 'figure_unknown'),
  )
})

test('a project chooses its indicators inside the limits of the library, and they add up', async (t) => {
  const world = await openWorld(t)
  await world.house.indicators.prepare()
  const project = await world.given.project({ kind: 'old_community' })
  const path = { id: project.id, year }
  const office = await world.signIn('project_office')
  type Row = {
    code: string
    version?: number
    weight?: string
    target?: string
    rule?: 'reverse_linear'
    reason?: string
  }
  const choose = (rows: Row[], more: object = {}) =>
    office.call('chooseIndicators', { path, body: { rows: rows.map((row) => ({ version: 1, ...row })), ...more } })
  const because = '以本年度改造任务为重点'
  const rows: Row[] = [
    { code: 'LJ-SL-001', target: '45', weight: '12', reason: because },
    { code: 'TY-SL-002', weight: '10' },
    { code: 'LJ-ZL-001', weight: '8', reason: because },
    { code: 'TY-SX-001', weight: '10' },
    { code: 'LJ-CB-001', target: '8', weight: '10', rule: 'reverse_linear', reason: because },
    { code: 'LJ-SH-001', weight: '12', reason: because },
    { code: 'LJ-KC-001', weight: '9', reason: because },
    { code: 'TY-ST-001', weight: '9', reason: because },
    { code: 'LJ-MY-001', weight: '10' },
  ]
  const chosen = await choose(rows)
  assert.equal(chosen.rows.length, 9)
  assert.deepEqual(
    chosen.rows.filter(({ isAdjusted }) => !isAdjusted).map(({ indicator }) => indicator.code),
    ['TY-SL-002', 'TY-SX-001', 'LJ-MY-001'],
  )
  const stored = await world.sql<{ total: string; rule: string }>(
    `select sum(weight)::text as total, max(rule) filter (where code = 'LJ-CB-001') as rule from indicators.v_adjustment where project_id = '${project.id}'`,
  )
  assert.deepEqual(stored, [{ total: '90.00', rule: 'reverse_linear' }])
  const refused = async (change: (rows: Row[]) => Row[], field: string, more: object = {}) => {
    await assert.rejects(choose(change(structuredClone(rows)), more), (error: unknown) => {
      problem(400)(error)
      assert.ok(
        (error as { errors: { field: string }[] }).errors.some((each) => each.field === field),
        JSON.stringify(error),
      )
      return true
    })
  }
  await refused(([first, ...rest]) => [{ ...first!, weight: '20' }, ...rest], 'rows.0.weight')
  await refused(([first, ...rest]) => [{ code: first!.code }, ...rest], 'rows.0.target')
  await refused(([first, second, ...rest]) => [first!, { ...second!, weight: '11' }, ...rest], 'rows.1.reason')
  await refused(
    ([first, second, ...rest]) => [first!, { ...second!, rule: 'reverse_linear', reason: because }, ...rest],
    'rows.1.rule',
  )
  await refused(([, ...rest]) => [{ code: 'PJ-CC-001' }, ...rest], 'rows.0.code')
  await refused(([, ...rest]) => [{ code: 'XX-XX-999' }, ...rest], 'rows.0.code')
  await refused((all) => all.slice(1), 'rows')
  await refused((all) => all, 'rows', { executionWeight: '20' })
  const finance = await world.signIn('finance')
  await finance.call('recordFigure', {
    path: { id: project.id },
    body: { name: 'environment_checks', day: '2026-03-01', value: '8', evidenceLevel: 3 },
  })
  await finance.call('recordFigure', {
    path: { id: project.id },
    body: { name: 'environment_passed', day: '2026-03-01', value: '7', evidenceLevel: 3 },
  })
  const computed = async () =>
    (await office.call('getIndicatorChoice', { path })).rows.find(({ indicator }) => indicator.code === 'TY-ST-001')
      ?.computed
  assert.deepEqual(
    [(await computed())?.value, (await computed())?.explanation.note?.key],
    [null, 'formula.outcomes.missing'],
  )
  await world.runJobs()
  assert.deepEqual(
    [(await computed())?.value, (await computed())?.explanation.evidenceLevel],
    ['87.5', 3],
    'values follow the figures',
  )
  assert.equal(await world.house.indicators.computeAll(), 0, 'what did not change is not written again')

  const department = await world.signIn('department')
  assert.deepEqual((await department.call('getIndicatorChoice', { path })).allowed, [])
  await assert.rejects(
    department.call('chooseIndicators', { path, body: { rows: [{ code: 'LJ-SL-001', version: 1 }] } }),
    problem(403),
  )
})
