import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { flatten, type Explanation } from '@jiheng/kernel/base'
import { recompute, type ScoreBundle } from '@jiheng/kernel/scoring'
import { fundedProject } from '../../../test/funded-project.ts'
import { openWorld, problem, type Person, type World } from '../../../test/world.ts'

const year = 2026
const GENERAL = '00000000-0000-7000-8e00-000000000001'
const program = fileURLToPath(new URL('../../../../cli/src/main.ts', import.meta.url))

/** What `jiheng score` says of a bundle in a file, and its exit code. */
function recomputed(file: string): Promise<{ code: number; line: { ok: boolean; recomputed: { differs: string[] } } }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [program, 'score', file, '--json'], (error, out) =>
      resolve({ code: Number(error?.code ?? 0), line: JSON.parse(out) }),
    )
  })
}

const generalOf = async (office: Person) =>
  (await office.call('listIndicatorSets', {})).items.find(({ id }) => id === GENERAL)!
const rowOf = <Row extends { indicator: { code: string } }>({ rows }: { rows: readonly Row[] }, code: string): Row =>
  rows.find(({ indicator }) => indicator.code === code)!
const linesOf = (explanation: object | null) => flatten(explanation as unknown as Explanation)

/** The library's 总投资占批复概算比例 asks for 95 % from next year on. */
async function reviseCostControl(world: World, office: Person): Promise<void> {
  const code = 'TY-CB-001'
  const { versions } = await office.call('getIndicator', { path: { code } })
  const { name, tree, level1, level2, nature, direction, sign, unit, weight, weightMin, weightMax, source } =
    versions[0]!
  const { formula, evidenceLevel, evidence, rule, rules, basis, explanation, standard } = versions[0]!
  const same = { name, tree, level1, level2, kinds: [], nature, direction, sign, unit, weight, weightMin, weightMax }
  const more = { source, formula, evidenceLevel, evidence, rule, rules, basis, explanation, standard, target: '95' }
  const definition = { ...same, ...more } as never
  const { id } = await office.call('proposeIndicator', { body: { code, why: '从严控制概算', definition } })
  for (const expert of [await world.signIn('expert'), await world.signIn('expert')])
    await expert.call('reviewIndicatorRevision', { path: { id }, body: { verdict: 'agree', opinion: '同意' } })
  await office.call('adoptIndicatorRevision', { path: { id }, body: { effectiveFrom: '2027-01-01', why: '同意' } })
}

test('a set keeps the library’s version for the year it was given, and the new year takes the new one', async (t) => {
  const world = await openWorld(t)
  await world.house.indicators.prepare()
  const { project, path, office } = await fundedProject(world)
  const before = await office.call('getEvaluation', { path: { id: project.id }, query: { year } })
  assert.deepEqual(rowOf(before, 'cost_control').indicator.library, { code: 'TY-CB-001', version: 1 })
  const bundle = (await office.call('getScoreBundle', { path })) as unknown as ScoreBundle

  await reviseCostControl(world, office)
  await world.runJobs()
  const renewed = await generalOf(office)
  const control = renewed.indicators.find(({ code }) => code === 'cost_control')
  assert.deepEqual([renewed.version, renewed.fromYear, control?.target, control?.library?.version], [2, 2027, '95', 2])
  const untouched = renewed.indicators.find(({ code }) => code === 'node_timeliness')
  assert.deepEqual([untouched?.target, untouched?.library?.version], ['100', 1], 'what the set has otherwise stays')
  assert.equal(await world.house.evaluation.renewSets(), 0, 'once')

  const late = await world.given.project({ kind: 'other' })
  await world.house.evaluation.scoreAll()
  const lately = await office.call('getEvaluation', { path: { id: late.id }, query: { year } })
  assert.equal(lately.set?.version, 1, 'who is given a set late this year gets this year’s')
  const after = await office.call('computeScore', { path })
  assert.deepEqual([after.set?.version, after.total, after.computedAt], [1, before.total, before.computedAt])
  assert.deepEqual(await office.call('getScoreBundle', { path }), bundle as never)
  const again = recompute(bundle)
  assert.ok(again.ok && again.differs.length === 0)

  world.clock.set('2027-03-02T01:00:00Z')
  const later = await world.signInAs(office)
  await world.house.evaluation.scoreAll()
  const next = await later.call('getEvaluation', { path: { id: project.id }, query: { year: 2027 } })
  assert.deepEqual([next.set?.version, rowOf(next, 'cost_control').indicator.target], [2, '95'])
  assert.equal(rowOf(next, 'cost_control').score, '9.5')
  assert.ok(
    linesOf(rowOf(next, 'cost_control').explanation).some(({ source }) => source?.label === 'TY-CB-001 v2'),
    'the explanation names the version',
  )
  const old = await later.call('getEvaluation', { path: { id: project.id }, query: { year } })
  assert.deepEqual([old.set?.version, rowOf(old, 'cost_control').indicator.target], [1, '100'])
  assert.deepEqual({ ...((await later.call('getScoreBundle', { path })) as object), computedAt: '' }, {
    ...bundle,
    computedAt: '',
  } as never)
})

const choice = {
  executionWeight: '10',
  rows: [
    { code: 'TY-SL-001', version: 1, weight: '15', reason: '以投资完成为主' },
    { code: 'TY-SL-002', version: 1, weight: '15', reason: '以工程量为主' },
    { code: 'TY-SX-001', version: 1, weight: '12', reason: '工期紧' },
    { code: 'TY-CB-001', version: 1, weight: '15', target: '95', rule: 'reverse_linear' as const, reason: '从严' },
    { code: 'TY-MY-001', version: 1 },
    { code: 'TY-KC-001', version: 1, weight: '12', reason: '管护要紧' },
    { code: 'TY-SH-001', version: 1, weight: '6', reason: '投诉较多' },
    { code: 'TY-ZL-001', version: 1, weight: '5', reason: '抽检另有考核' },
  ],
}

/** A project scored by what it chose, with figures for some of the formulas. */
async function choosingProject(world: World) {
  await world.house.indicators.prepare()
  const scene = await fundedProject(world)
  const { office, project, path } = scene
  for (const [name, value] of [
    ['survey_answers', '120'],
    ['survey_satisfied', '108'],
    ['complaints', '10'],
    ['complaints_closed', '9'],
  ] as const) {
    const evidence = name.startsWith('survey') ? { evidenceLevel: 2, evidence: '问卷汇总' } : { evidenceLevel: 3 }
    await office.call('recordFigure', {
      path: { id: project.id },
      body: { name, day: '2026-02-27', value, ...evidence },
    })
  }
  await office.call('chooseIndicators', { path, body: choice as never })
  await world.runJobs()
  await office.call('computeScore', { path })
  return scene
}

test('what a project chose within the limits of the library is what it is scored by, and what formulas gave is the actual', async (t) => {
  const world = await openWorld(t)
  const { project, path, office } = await choosingProject(world)
  const found = await office.call('getEvaluation', { path: { id: project.id }, query: { year } })
  assert.deepEqual([found.choice?.isApplied, found.choice?.by, found.choice?.on], [true, office.name, '2026-03-02'])
  assert.deepEqual(
    found.rows.map(({ indicator, score, actual }) => [
      indicator.code,
      indicator.weight,
      score,
      actual?.value ?? null,
      actual?.evidenceLevel ?? null,
    ]),
    [
      // The set's own codes stay where it names the library's; the values are the formulas', with the weakest evidence among their figures.
      ['investment_completion', '15', '13.5', '90', 2],
      ['work_completion', '15', '15', '100', 2],
      ['node_timeliness', '12', '6.32', '50', 2],
      ['cost_control', '15', '14.21', '100', 2],
      ['public_satisfaction', '10', '10', '90', 2],
      ['lasting_effect', '12', null, null, null],
      ['TY-SH-001', '6', '5.68', '90', 3],
      ['TY-ZL-001', '5', null, null, 4],
    ],
  )
  const form = await office.call('getForm', { path: { id: project.id, year, kind: 'self_evaluation' } })
  assert.deepEqual(
    found.rows.map(({ indicator: { code } }) => form.cells[`indicator.${code}.score`]?.text),
    found.rows.map(({ score }) => score ?? ''),
    'the official form speaks of the same indicators',
  )
  const asked = rowOf(found, 'public_satisfaction')
  assert.equal(asked.explanation['sampleSize'], 120)
  assert.ok(linesOf(asked.explanation).some(({ source, value }) => source?.label === '满意问卷份数' && value === '108'))
  const weighed = linesOf(rowOf(found, 'cost_control').explanation)
  assert.deepEqual(
    ['library_weight', 'weight_least', 'weight_most', 'library_target', 'library_reverse'].map(
      (name) => weighed.find(({ measure }) => measure === `measures.${name}`)?.value,
    ),
    ['10', '5', '15', '100%', 'A'],
  )
  assert.match(
    JSON.stringify(rowOf(found, 'cost_control').explanation),
    new RegExp(`"by":"${office.name}","reason":"从严"`),
  )
  assert.ok(
    linesOf(found.explanation).some(
      ({ measure, source }) => measure === 'measures.indicator_choice' && source?.label === office.name,
    ),
  )
  const weights = [...found.rows.map(({ indicator }) => indicator.weight), found.execution?.weight]
  assert.equal(
    weights.reduce((sum, weight) => sum + Number(weight), 0),
    100,
  )
  const missing = found.advice.find(({ code }) => code === 'TY-ZL-001')
  assert.deepEqual([missing?.kind, missing?.points, missing?.note.key], ['missing', '5', 'notes.raise.missing'])
  await assert.rejects(
    office.call('recordActual', { path, body: { code: 'TY-SH-001', value: '100', evidenceLevel: 3 } }),
    problem(400, 'indicator_is_measured'),
  )
  const told = await office.call('recordActual', { path, body: { code: 'TY-ZL-001', value: '98', evidenceLevel: 3 } })
  assert.equal(rowOf(told, 'TY-ZL-001').score, '5', 'a figure a formula cannot find is told by people')

  await office.call('chooseIndicators', {
    path,
    body: { executionWeight: '16', rows: choice.rows.filter(({ code }) => code !== 'TY-SH-001') as never },
  })
  const other = await office.call('computeScore', { path })
  assert.deepEqual([other.choice?.isApplied, rowOf(other, 'cost_control').indicator.weight], [false, '10'])
})

test('a veto takes two persons, reaches score and explanation, and the bundle with all of it is recomputed by jiheng score', async (t) => {
  const world = await openWorld(t)
  const { project, path, office, finance } = await choosingProject(world)
  const raise = (body: object) => office.call('raiseVeto', { path: { id: project.id }, body: body as never })
  const quality = {
    event: 'quality_accident',
    happenedOn: '2026-02-20',
    reason: '桥台返工',
    document: '质监通报〔2026〕3号',
  }
  await assert.rejects(raise(quality), problem(400, 'veto_needs_indicators'))
  await assert.rejects(raise({ ...quality, codes: ['nowhere'] }), problem(400, 'indicator_not_in_set'))
  await assert.rejects(
    raise({ ...quality, event: 'misused_funds', codes: ['TY-SH-001'] }),
    problem(400, 'veto_takes_all'),
  )
  await assert.rejects(
    raise({ ...quality, happenedOn: '2026-03-03', codes: ['TY-SH-001'] }),
    problem(400, 'day_not_come'),
  )
  const { id: vetoId } = await raise({ ...quality, codes: ['work_completion', 'TY-SH-001'] })
  await assert.rejects(raise({ ...quality, codes: ['work_completion'] }), problem(409, 'veto_known'))
  const decide = (person: Person, decision: 'confirm' | 'refuse' | 'withdraw') =>
    person.call('decideVeto', { path: { id: project.id, vetoId }, body: { decision } })
  await assert.rejects(decide(office, 'confirm'), problem(422, 'veto_own'))
  await assert.rejects(decide(finance, 'withdraw'), problem(422, 'veto_not_own'))
  await assert.rejects(decide(finance, 'refuse'), problem(400, 'veto_why_needed'))
  const manager = await world.signIn('project_manager', { projects: [project.id] })
  const seen = await manager.call('listVetoes', { path })
  assert.deepEqual([seen.items, seen.allowed], [[], []], 'what was only raised is between those who keep vetoes')
  const scoreNow = () => office.call('getEvaluation', { path: { id: project.id }, query: { year } })
  assert.equal(rowOf(await scoreNow(), 'work_completion').score, '15', 'what is raised does not count yet')
  await decide(finance, 'confirm')
  const struck = await scoreNow()
  assert.deepEqual(
    [
      rowOf(struck, 'work_completion').score,
      rowOf(struck, 'TY-SH-001').score,
      rowOf(struck, 'work_completion').remarks[0],
    ],
    ['0', '0', 'vetoed'],
  )
  const lines = linesOf(rowOf(struck, 'work_completion').explanation)
  assert.deepEqual(
    ['reason', 'document', 'by', 'confirmed_by'].map(
      (name) => lines.find(({ measure }) => measure === `measures.veto_told.${name}`)?.value,
    ),
    ['桥台返工', '质监通报〔2026〕3号', office.name, finance.name],
  )

  const response = await office.send(`/api/v1/projects/${project.id}/evaluations/${year}/bundle`)
  const file = join(world.dataDir, 'bundle.json')
  writeFileSync(file, await response.text())
  const { code, line } = await recomputed(file)
  assert.deepEqual([code, line.ok, line.recomputed.differs], [0, true, []])
  const bundle = (await office.call('getScoreBundle', { path })) as unknown as ScoreBundle
  assert.equal(bundle.question.vetoes?.length, 1)
  assert.equal(bundle.question.set.chosen?.by, office.name)
  assert.ok(bundle.question.actuals.some(({ because }) => because?.rule.id === 'indicator_formula'))
  const altered = { ...bundle, question: { ...bundle.question, vetoes: [] } }
  writeFileSync(file, JSON.stringify(altered))
  assert.equal((await recomputed(file)).code, 1)

  const lift = (person: Person, why: string) =>
    person.call('liftVeto', { path: { id: project.id, vetoId }, body: { why } })
  await assert.rejects(lift(office, '返工后复检合格'), problem(422, 'veto_own'))
  await lift(finance, '返工后复检合格')
  await assert.rejects(lift(finance, '再一次'), problem(409, 'veto_not_standing'))
  assert.equal(rowOf(await scoreNow(), 'work_completion').score, '15')
  const { items } = await office.call('listVetoes', { path })
  assert.deepEqual(
    items.map(({ state, raised, decided, lifted }) => [state, raised.by.name, decided?.by.name, lifted?.why]),
    [['lifted', office.name, finance.name, '返工后复检合格']],
  )
  assert.deepEqual(
    (await world.audit(project.id)).filter((action) => action.includes('veto')),
    ['evaluation.veto_raised', 'evaluation.veto_confirmed', 'evaluation.veto_lifted'],
  )
})

test('scores follow a rate that was copied wrongly', async (t) => {
  const world = await openWorld(t)
  const { project, path, office } = await choosingProject(world)
  const rateOf = (yuan: string) => ({ currency: 'USD', day: '2026-02-27', per: 100, yuan, source: '公布汇率' })
  await office.call('recordExchangeRates', { body: { rates: [rateOf('690')] } })
  const figure = { name: 'cross_border_trade', day: '2026-02-27', value: '1000000', currency: 'USD', evidenceLevel: 3 }
  await office.call('recordFigure', { path: { id: project.id }, body: figure as never })
  const rows = choice.rows.map((row) =>
    row.code === 'TY-SH-001'
      ? { code: 'KJ-JJ-001', version: 1, weight: '6', target: '1000', reason: '以结算为主' }
      : row,
  )
  await office.call('chooseIndicators', { path, body: { ...choice, rows } as never })
  await world.runJobs()
  const settled = async () =>
    rowOf(await office.call('getEvaluation', { path: { id: project.id }, query: { year } }), 'KJ-JJ-001').actual?.value
  assert.equal(await settled(), '690')
  await office.call('recordExchangeRates', { body: { rates: [rateOf('700')], why: '抄录有误' } })
  await world.runJobs()
  assert.equal(await settled(), '700')
})
