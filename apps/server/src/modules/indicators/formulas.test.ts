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
  const because = (total.explanation as unknown as Explanation).inputs[0]?.because
  assert.deepEqual(
    [because?.value, because?.inputs.map(({ value }) => value), because?.inputs[0]?.source?.label],
    ['172722', ['70001', '69000', '28671', '5050'], 'S-1 100 USD（2026-01-30: 100 USD = 700.01 CNY）'],
  )
  await tell('2026-02-28', '200', 'USD', 'S-2')
  assert.equal((await settled()).value, '2417.22', 'the same voucher told again replaces the first')
  await office.call('recordExchangeRates', {
    body: { rates: [rate('USD', '2026-02-27', 100, '700')], why: '抄录有误' },
  })
  assert.equal((await settled()).value, '2437.22', 'a corrected rate counts at once')
  const [corrected] = (await office.call('listExchangeRates', { query: { currency: 'USD' } })).items
  assert.deepEqual(
    [corrected?.yuan, corrected?.version, corrected?.why, corrected?.earlier.map(({ yuan }) => yuan)],
    ['700', 2, '抄录有误', ['690']],
  )
  const told = (await office.call('listFigures', { path })).items
  assert.deepEqual(
    told.map(({ reference, yuan, rate: at, earlier }) => [reference, yuan, at?.day ?? null, earlier.length]).toSorted(),
    [
      ['S-1', '700.01', '2026-01-30', 0],
      ['S-2', '1400', '2026-02-27', 1],
      ['S-3', '286.71', '2026-02-27', 0],
      ['S-4', null, null, 0],
    ],
  )
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

test('a figure told wrongly is told again in its place, and both stay', async (t) => {
  const world = await openWorld(t)
  const project = await world.given.project()
  const path = { id: project.id }
  const office = await world.signIn('project_office')
  const tell = (day: string, value: string, more: object = {}) =>
    office.call('recordFigure', { path, body: { name: 'complaints', day, value, evidenceLevel: 3, ...more } })
  await tell('2026-02-01', '3')
  const [first] = (await tell('2026-02-10', '4')).items
  const replaces = first?.id ?? ''
  await assert.rejects(tell('2026-02-12', '5', { replaces }), problem(400, 'correction_needs_reason'))
  await assert.rejects(tell('2026-02-01', '5', { replaces, why: '日期写错' }), problem(400, 'figure_told_already'))
  await tell('2026-02-12', '5', { replaces, why: '日期写错' })
  await assert.rejects(tell('2026-02-14', '6', { replaces, why: '再改' }), problem(409, 'figure_replaced_already'))
  await assert.rejects(
    tell('2026-02-14', '6', { replaces: project.id, why: '没有这条' }),
    problem(404, 'figure_not_found'),
  )
  const { items, needed, allowed } = await office.call('listFigures', { path })
  assert.deepEqual(
    items.map(({ day, value, why, earlier }) => [day, value, why, earlier.map((each) => [each.day, each.value])]),
    [
      ['2026-02-12', '5', '日期写错', [['2026-02-10', '4']]],
      ['2026-02-01', '3', null, []],
    ],
  )
  assert.deepEqual([needed, allowed], [[], ['record']])
  const sum = await office.call('tryFormula', { body: { formula: '群众投诉件数', projectId: project.id } })
  assert.equal(sum.value, '8', 'what was replaced counts no more')
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

  const { chosenAt } = await office.call('getIndicatorChoice', { path })
  await assert.rejects(choose(rows, { basedOn: '2026-01-01T00:00:00.000Z' }), problem(409, 'choice_changed'))
  await assert.rejects(choose(rows, { basedOn: null }), problem(409, 'choice_changed'))
  const [before, ...rest] = rows
  await choose([{ ...before!, target: '46' }, ...rest], { basedOn: chosenAt, why: '任务调整' })
  const { items: made } = await office.call('listIndicatorChoices', { path })
  assert.deepEqual(
    made.map(({ why, rows: each }) => [why, each[0]?.target, each[0]?.name]),
    [
      ['任务调整', '46', '改造楼栋数'],
      [null, '45', '改造楼栋数'],
    ],
  )
  const { choices, chosenBy, templates } = await office.call('getIndicatorUses', { path: { code: 'LJ-SL-001' } })
  assert.deepEqual([choices, templates], [[{ version: 1, year, projects: 1, adjusted: 1 }], []])
  const { sets } = await office.call('getIndicatorUses', { path: { code: 'TY-SL-002' } })
  assert.ok(sets.length > 0 && sets.every(({ version }) => version === 1), 'the sets of every installation name it')
  assert.deepEqual(
    chosenBy.map(({ id }) => id),
    [project.id],
  )
  const { needed } = await office.call('listFigures', { path: { id: project.id } })
  assert.deepEqual(
    needed
      .filter(({ name }) => name.startsWith('environment'))
      .map(({ name, value, usedBy }) => [name, value, usedBy[0]?.code]),
    [
      ['environment_checks', '8', 'TY-ST-001'],
      ['environment_passed', '7', 'TY-ST-001'],
    ],
  )

  const department = await world.signIn('department')
  assert.deepEqual((await department.call('getIndicatorChoice', { path })).allowed, [])
  await assert.rejects(
    department.call('chooseIndicators', { path, body: { rows: [{ code: 'LJ-SL-001', version: 1 }] } }),
    problem(403),
  )
})
