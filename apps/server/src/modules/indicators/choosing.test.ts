import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openWorld, problem } from '../../../test/world.ts'

const year = 2026

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
