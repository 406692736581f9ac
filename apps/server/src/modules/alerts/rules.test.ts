import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Explanation } from '@jiheng/kernel/base'
import { openWorld, problem } from '../../../test/world.ts'
import { kernelRules, ruleIds } from './rules-in-force.ts'

test('the first version of every rule is the kernel’s own', async (t) => {
  const world = await openWorld(t)
  const office = await world.signIn('project_office')
  const { items } = await office.call('listAlertRules', {})
  assert.deepEqual(items.map(({ ruleId }) => ruleId).toSorted(), [...ruleIds].toSorted())
  for (const { ruleId, version, mark, parameters, isInForce } of items) {
    const own = kernelRules[ruleId]
    assert.deepEqual(
      [String(version), mark, parameters, isInForce],
      [own.version, own.mark, own.parameters, true],
      ruleId,
    )
  }
})

test('a district sets its own steps; they hold there from their day on, and what was judged keeps its version', async (t) => {
  const world = await openWorld(t, { now: '2026-03-09T01:00:00Z' })
  const district = await world.given.organisation({ name: '栖霞区', kind: 'district' })
  const theirs = await world.given.project({ organisationId: district.id })
  const others = await world.given.project()
  const [city, office] = [
    await world.signIn('project_office'),
    await world.signIn('project_office', { organisationId: district.id }),
  ]
  for (const { id } of [theirs, others]) {
    await city.call('addMaterialOrder', {
      path: { id },
      body: { name: '沥青', quantity: '5', unit: 't', promisedOn: '2026-03-05', suppliedBy: 'contractor' },
    })
  }
  await world.runJobs()
  const levels = async () =>
    new Map((await city.call('listAlerts', {})).items.map(({ projectId, level }) => [projectId, level]))
  assert.deepEqual(
    await levels(),
    new Map([
      [theirs.id, 'yellow'],
      [others.id, 'yellow'],
    ]),
  )

  const path = { ruleId: 'material_late' } as const
  const parameters = { yellowOver: 0, orangeOver: null, redOver: 1 }
  const rule = await office.call('changeAlertRule', {
    path,
    body: { parameters, why: '区里要求', organisationId: district.id },
  })
  assert.deepEqual([rule.version, rule.organisation.name, rule.isInForce], [2, '栖霞区', true])
  await world.runJobs()
  assert.deepEqual(
    await levels(),
    new Map([
      [theirs.id, 'red'],
      [others.id, 'yellow'],
    ]),
  )
  const [red] = (await office.call('listAlerts', {})).items
  const detail = await office.call('getAlert', { path: { id: red!.id } })
  const { rule: judgedBy } = detail.explanation as unknown as Explanation
  assert.deepEqual([detail.rule.version, judgedBy.version, detail.rule.why], [2, '2', '区里要求'])

  await city.call('changeAlertRule', {
    path,
    body: { parameters: { ...parameters, yellowOver: 2, redOver: 9 }, why: '全市放宽', effectiveFrom: '2026-03-20' },
  })
  await world.runJobs()
  assert.equal((await levels()).get(others.id), 'yellow', 'not before its day')

  const refused = (change: object, reason: string) =>
    assert.rejects(
      city.call('changeAlertRule', { path, body: { parameters, why: '试', ...change } }),
      problem(400, reason),
    )
  await refused({ parameters: { yellowOver: 3, orangeOver: null, redOver: 1 } }, 'alert_rule_steps_out_of_order')
  await refused({ parameters: { yellowOver: 0, redOver: 3 } }, 'alert_rule_parameters_unsuitable')
  await refused({ effectiveFrom: '2026-03-08' }, 'rule_effective_in_past')
  await assert.rejects(
    office.call('changeAlertRule', {
      path,
      body: { parameters, why: '越权', organisationId: '00000000-0000-7000-8000-000000000001' },
    }),
    problem(404, 'organisation_not_found'),
  )
  const finance = await world.signIn('finance')
  await assert.rejects(finance.call('changeAlertRule', { path, body: { parameters, why: '试' } }), problem(403))
})
