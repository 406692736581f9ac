import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decimal, flatten, type Explanation } from '@jiheng/kernel/base'
import { packText } from '@jiheng/kernel/rule-pack'
import { recompute, type ScoreBundle } from '@jiheng/kernel/scoring'
import { isSignedBy } from '../../platform/secrets.ts'
import { fundedProject } from '../../../test/funded-project.ts'
import { openWorld, problem, type Person } from '../../../test/world.ts'

const year = 2026
const GENERAL = '00000000-0000-7000-8e00-000000000001'

const scoreOf = (evaluation: Awaited<ReturnType<typeof evaluationOf>>, code: string) =>
  evaluation.rows.find((row) => row.indicator.code === code)
const evaluationOf = (person: Person, id: string) => person.call('getEvaluation', { path: { id }, query: { year } })

test('the built-in sets add up, and each kind of project gets its own', async (t) => {
  const world = await openWorld(t)
  const office = await world.signIn('project_office')
  const { items } = await office.call('listIndicatorSets', {})
  assert.equal(items.length, 5)
  for (const set of items) {
    const sum = set.indicators.reduce((total, { weight }) => total + Number(weight), Number(set.executionWeight))
    assert.deepEqual([set.name, sum], [set.name, 100])
  }
  const [road, other] = [
    await world.given.project({ kind: 'road' }),
    await world.given.project({ kind: 'public_service' }),
  ]
  const planned = await world.given.project({ kind: 'road', stage: 'approval', class: 'reserve' })
  await world.house.evaluation.scoreAll()
  assert.equal((await evaluationOf(office, road.id)).set?.name, '交通基础设施绩效指标')
  assert.equal((await evaluationOf(office, other.id)).set?.id, GENERAL)
  assert.equal((await evaluationOf(office, planned.id)).set, null)
})

test('what the system knows is taken, what is missing is said, and the last report completes score and grade', async (t) => {
  const world = await openWorld(t)
  const { project, path, office } = await fundedProject(world)
  const before = await evaluationOf(office, project.id)
  assert.deepEqual([before.execution?.score, before.execution?.weight], ['9', '10'])
  const measured = ['work_completion', 'investment_completion', 'node_timeliness', 'cost_control'].map((code) => [
    scoreOf(before, code)?.actual?.value,
    scoreOf(before, code)?.score,
  ])
  // 61 of 100 days planned and 61 % done; 36 of 40 million paid; one of two nodes on time; cost as approved.
  assert.deepEqual(measured, [
    ['100', '10'],
    ['90', '9'],
    ['50', '5'],
    ['100', '10'],
  ])
  assert.deepEqual([before.coveredWeight, before.grade], ['50', null])
  assert.equal(scoreOf(before, 'acceptance_rate')?.state, 'no_data')
  const lines = flatten(scoreOf(before, 'investment_completion')!.explanation as unknown as Explanation).map(
    ({ measure, value }) => [measure, value],
  )
  assert.ok(
    lines.some(([measure, value]) => measure === 'measures.executed_amount' && value === '3600000000'),
    'the explanation goes down to the money paid',
  )
  assert.deepEqual((await office.call('getProject', { path: { id: project.id } })).standing.score, null)

  const record = (body: object) =>
    office.call('recordActual', { path, body: body as { code: string; evidenceLevel: number } })
  await record({ code: 'acceptance_rate', value: '98', evidenceLevel: 2, evidence: '质监站验收单' })
  await record({ code: 'service_effect', band: 'met', percent: '95', evidenceLevel: 3 })
  await record({
    code: 'lasting_effect',
    band: 'partly_met',
    percent: '70',
    evidenceLevel: 3,
    reason: '管护经费尚未列入预算',
  })
  const unasked = await record({ code: 'public_satisfaction', value: '92', evidenceLevel: 3 })
  assert.deepEqual(
    [scoreOf(unasked, 'public_satisfaction')?.score, scoreOf(unasked, 'public_satisfaction')?.remarks],
    [null, ['sample_not_stated']],
  )
  const done = await record({ code: 'public_satisfaction', value: '92', evidenceLevel: 3, sampleSize: 120 })
  assert.equal(done.explanation?.['sampleSize'], 120)
  assert.deepEqual(
    [
      done.coveredWeight,
      scoreOf(done, 'acceptance_rate')?.score,
      scoreOf(done, 'service_effect')?.score,
      scoreOf(done, 'lasting_effect')?.score,
    ],
    ['100', '9.8', '14.25', '10.5'],
  )
  const expected = [...done.rows, done.execution!].reduce((sum, row) => sum + Number(row.score), 0)
  assert.equal(Number(done.total), Number(expected.toFixed(2)))
  assert.equal(done.grade, expected >= 80 ? 'good' : 'fair')
  const { standing } = await office.call('getProject', { path: { id: project.id } })
  assert.deepEqual([Number(standing.score), standing.grade], [Number(done.total), done.grade])
  const trail = await world.audit(project.id)
  assert.equal(trail.filter((action) => action === 'evaluation.actual_recorded').length, 5)
})

test('a stored score is computed again from its question alone, and old ones keep the version they were made by', async (t) => {
  const world = await openWorld(t)
  const { project, path, office } = await fundedProject(world)
  const [general] = (await office.call('listIndicatorSets', {})).items
  assert.equal(general?.id, GENERAL)
  const indicators = general.indicators.map(({ sign, target, unit, targetText, measuredBy, library, ...one }) => ({
    ...one,
    ...(sign !== null && { sign }),
    ...(target !== null && { target }),
    ...(unit !== null && { unit }),
    ...(targetText !== null && { targetText }),
    ...(measuredBy !== null && { measuredBy }),
    ...(library !== null && { library }),
  }))
  const { executionWeight, reverseVariant } = general
  const shifted = indicators.map((one) => (one.code === 'service_effect' ? { ...one, weight: '5' } : one))
  await assert.rejects(
    office.call('reviseIndicatorSet', {
      path: { id: GENERAL },
      body: { executionWeight, reverseVariant, why: '调整', indicators: shifted },
    }),
    problem(400, 'weights_do_not_sum'),
  )
  const revised = await office.call('reviseIndicatorSet', {
    path: { id: GENERAL },
    body: { executionWeight: '20', reverseVariant, why: '预算执行占 20 分', indicators: shifted },
  })
  assert.equal(revised.version, 2)
  const district = await world.signIn('project_office', { organisationId: (await world.given.organisation()).id })
  await assert.rejects(
    district.call('reviseIndicatorSet', {
      path: { id: GENERAL },
      body: { executionWeight: '20', reverseVariant, why: '只为本区', indicators: shifted },
    }),
    problem(404, 'indicator_set_not_found'),
  )
  const before = await evaluationOf(office, project.id)
  assert.deepEqual([before.set?.version, before.execution?.score], [1, '9'])
  const after = await office.call('assignIndicatorSet', {
    path,
    body: { setId: GENERAL, targets: { cost_control: '95' }, why: '按新版' },
  })
  assert.deepEqual([after.set?.version, after.execution?.score], [2, '18'])
  assert.deepEqual(
    [scoreOf(after, 'cost_control')?.indicator.target, scoreOf(after, 'cost_control')?.score],
    ['95', '9.5'],
  )

  const { items } = await office.call('listScores', { path: { id: project.id } })
  assert.deepEqual(
    items.slice(0, 2).map(({ set, isCurrent }) => [set.version, isCurrent]),
    [
      [2, true],
      [1, false],
    ],
  )
  const auditor = await world.signIn('external_auditor', { projects: [project.id] })
  const bundle = (await auditor.call('getScoreBundle', { path })) as unknown as ScoreBundle
  assert.deepEqual([bundle.question.set.version, bundle.packs.map(({ pack }) => pack.id)], ['2', ['cn-4507', 'cn']])
  for (const { pack, publicKey, signature } of bundle.packs) assert.ok(isSignedBy(publicKey, packText(pack), signature))
  const again = recompute(bundle)
  assert.ok(again.ok)
  assert.deepEqual(again.differs, [], 'the same to the byte')
  assert.equal(again.result.total, decimal.canonical(after.total ?? ''))
  assert.ok((await world.audit(project.id)).includes('evaluation.bundle_exported'))
  const rows = items.length
  await world.house.evaluation.scoreAll()
  assert.equal(
    (await office.call('listScores', { path: { id: project.id } })).items.length,
    rows,
    'the same answer is confirmed, not repeated',
  )
})

test('reports that do not fit are refused with the reason, and only those who score may report', async (t) => {
  const world = await openWorld(t)
  const { project, path, office } = await fundedProject(world)
  const refused = (body: object, status: number, reason: string) =>
    assert.rejects(
      office.call('recordActual', { path, body: body as { code: string; evidenceLevel: number } }),
      problem(status, reason),
    )
  await refused({ code: 'cost_control', value: '90', evidenceLevel: 3 }, 400, 'indicator_is_measured')
  await refused({ code: 'nowhere', value: '90', evidenceLevel: 3 }, 400, 'indicator_not_in_set')
  await refused({ code: 'service_effect', value: '90', evidenceLevel: 3 }, 400, 'actual_kind_mismatch')
  await refused({ code: 'service_effect', band: 'met', percent: '79.9', evidenceLevel: 3 }, 400, 'percent_outside_band')
  await refused({ code: 'acceptance_rate', value: '90', evidenceLevel: 2 }, 400, 'evidence_not_named')
  await refused({ code: 'acceptance_rate', value: '90', evidenceLevel: 3, sampleSize: 50 }, 400, 'sample_unsuitable')
  await refused({ code: 'acceptance_rate', value: '90', evidenceLevel: 3, asOf: '2026-03-03' }, 400, 'day_not_come')
  await assert.rejects(
    office.call('recordActual', {
      path: { id: project.id, year: 2024 },
      body: { code: 'acceptance_rate', value: '9', evidenceLevel: 3 },
    }),
    problem(422, 'no_indicator_set'),
  )
  const body = { code: 'acceptance_rate', value: '100', evidenceLevel: 3 }
  const department = await world.signIn('department')
  assert.deepEqual((await department.call('getEvaluation', { path: { id: project.id } })).allowed, [])
  await assert.rejects(department.call('recordActual', { path, body }), problem(403))
  await assert.rejects(department.call('assignIndicatorSet', { path, body: { setId: GENERAL } }), problem(403))
  const elsewhere = await world.given.organisation()
  const stranger = await world.signIn('project_office', { organisationId: elsewhere.id })
  await assert.rejects(stranger.call('getEvaluation', { path: { id: project.id } }), problem(404, 'project_not_found'))
  await assert.rejects(stranger.call('recordActual', { path, body }), problem(404, 'project_not_found'))
  const expert = await world.signIn('expert', { projects: [project.id] })
  assert.deepEqual((await expert.call('recordActual', { path, body })).allowed, ['record_actual', 'compute'])
})

test('the packs of the installation are signed, each rule says its mark, and an altered one stops scoring loudly', async (t) => {
  const world = await openWorld(t)
  const { project, path, office } = await fundedProject(world)
  const { items } = await office.call('listRulePacks', {})
  assert.deepEqual(
    items.map(({ id, version, region }) => [id, version, region]),
    [
      ['cn', 1, null],
      ['cn-3201', 1, '3201'],
      ['cn-4507', 1, '4507'],
    ],
  )
  const grade = items[0]?.rules.find(({ id }) => id === 'score_grade')
  assert.deepEqual([grade?.mark, grade?.source, grade?.says.params['excellent']], ['V', '财预〔2020〕10号', '90'])
  const explained = await evaluationOf(office, project.id)
  assert.ok(explained.execution)
  assert.equal((explained.execution.explanation as unknown as Explanation).rule.pack, '国家默认')

  await assert.rejects(office.call('getScoreBundle', { path: { ...path, year: 2024 } }), problem(404, 'score_missing'))
  await world.sql("update evaluation.score set rule_packs = '{}' where project_id = $1", [project.id])
  await assert.rejects(office.call('getScoreBundle', { path }), problem(409, 'score_before_packs'))

  await world.sql(
    `update evaluation.rule_pack set content = jsonb_set(content, '{rules,grade,parameters,excellent}', '"60"') where id = 'cn'`,
  )
  await assert.rejects(office.call('computeScore', { path }), problem(503, 'rule_pack_altered'))
  await assert.rejects(office.call('listRulePacks', {}), problem(503, 'rule_pack_altered'))
})

test('scores from before they were packed are read as they stand, and the next one is packed', async (t) => {
  const world = await openWorld(t)
  const { project, office } = await fundedProject(world)
  const before = await evaluationOf(office, project.id)
  const path = { id: project.id, year }
  const bundle = (await office.call('getScoreBundle', { path })) as unknown as ScoreBundle
  await world.sql(
    `update evaluation.score set proof = null, digest = null, rule_packs = '{}', question = $2, explanation = $3 where project_id = $1 and is_current`,
    [project.id, JSON.stringify(bundle.question), JSON.stringify(bundle.explanation)],
  )
  assert.deepEqual(await evaluationOf(office, project.id), before)
  assert.equal(await world.house.evaluation.scoreProjects([project.id]), 1)
  assert.equal((await office.call('listScores', { path: { id: project.id } })).items.length > 1, true)
  assert.equal(await world.house.evaluation.scoreProjects([project.id]), 0)
})
