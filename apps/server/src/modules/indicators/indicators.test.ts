import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CallInput, CallOutput, Problem } from '@jiheng/api'
import { openBook, textRows } from '@jiheng/spreadsheet'
import { openWorld, problem, type Person, type World } from '../../../test/world.ts'

const CODE = 'TY-SX-001'

async function openLibrary(world: World): Promise<void> {
  assert.ok((await world.house.indicators.prepare()) >= 200)
}

const timely = (change: object = {}) => ({
  ...{ name: '关键节点按期完成率', tree: 'form', level1: 'output', level2: '时效指标', kinds: [] },
  ...{ nature: 'quantitative', direction: 'more', sign: '≥', target: '98', unit: '%' },
  ...{ weight: '10', weightMin: '5', weightMax: '12', source: 'formula', formula: '按期完成节点数 ÷ 到期节点数' },
  ...{ evidenceLevel: 2, evidence: '节点完成确认记录', rule: 'proportional', rules: ['proportional'] },
  ...{
    basis: '市发改委 2026 年工作要点',
    explanation: '本年到期的关键节点中按期完成的比例。',
    standard: '达到98%得满分；未达到的按比例计分。',
  },
  ...change,
})
type Proposal = CallInput<'proposeIndicator'>['body']
const propose = (person: Person, definition: object, code = CODE) =>
  person.call('proposeIndicator', { body: { code, definition, why: '指标值提高到 98%' } as Proposal })

test('the library is read by field, branch and words, as it holds on a day', async (t) => {
  const world = await openWorld(t)
  await openLibrary(world)
  assert.equal(await world.house.indicators.prepare(), 0, 'nothing is loaded twice')
  const office = await world.signIn('project_office')
  const road = await office.call('listIndicators', { query: { kind: 'road', tree: 'form', limit: 10 } })
  assert.equal(road.items.length, 10)
  const next = await office.call('listIndicators', {
    query: { kind: 'road', tree: 'form', limit: 500, cursor: road.nextCursor! },
  })
  assert.equal(next.items.length, road.total - 10)
  assert.ok([...road.items, ...next.items].every(({ kinds }) => kinds.length === 0 || kinds.includes('road')))
  const found = await office.call('listIndicators', { query: { q: '岸电' } })
  assert.deepEqual(
    found.items.map(({ code }) => code),
    ['GK-ST-001'],
  )
  assert.equal((await office.call('listIndicators', { query: { q: '100%_' } })).total, 0)
  const words = await office.call('listIndicators', {
    query: { nature: 'qualitative', tree: 'form', level1: 'benefit' },
  })
  assert.ok(words.items.length > 5 && words.items.every(({ bands, sign }) => bands !== null && sign === null))
  assert.equal((await office.call('listIndicators', { query: { day: '2025-12-31' } })).total, 0)
  const quality = await office.call('getIndicator', { path: { code: 'TY-ZL-002' } })
  assert.match(quality.versions[0]?.formula ?? '', /合格批次 ÷ 检测批次 × 40分/)
  assert.match(quality.versions[0]?.note ?? '', /事故越多得分越高/)
  await assert.rejects(
    office.call('getIndicator', { path: { code: 'ZZ-ZZ-999' } }),
    problem(404, 'indicator_not_found'),
  )
})

test('a revision is looked through, reviewed by two experts who did not write it, and takes effect on its day', async (t) => {
  const world = await openWorld(t)
  await openLibrary(world)
  const office = await world.signIn('project_office')
  const experts = [await world.signIn('expert'), await world.signIn('expert'), await world.signIn('expert')] as const
  const revision = await propose(office, timely())
  assert.deepEqual([revision.baseVersion, revision.standing, revision.findings], [1, 'waiting', []])
  assert.equal(revision.definition.formula, '按期完成节点数 ÷ 到期节点数')
  const path = { id: revision.id }
  await assert.rejects(propose(office, timely()), problem(409, 'revision_open_by'))
  const adopt = (effectiveFrom = '2026-04-01') =>
    office.call('adoptIndicatorRevision', { path, body: { effectiveFrom, why: '经专家评审' } })
  await assert.rejects(adopt(), problem(422, 'reviews_missing'))
  const agree = { verdict: 'agree' as const, opinion: '指标值有依据，与上年水平相比有压力。' }
  await assert.rejects(office.call('reviewIndicatorRevision', { path, body: agree }), problem(403))
  await world.given.grant(office.accountId, 'expert', { organisationId: '00000000-0000-7000-8000-000000000001' })
  const both = await world.signInAs(office)
  await assert.rejects(both.call('reviewIndicatorRevision', { path, body: agree }), problem(422, 'own_revision'))
  await experts[0].call('reviewIndicatorRevision', { path, body: agree })
  await assert.rejects(
    experts[0].call('reviewIndicatorRevision', { path, body: agree }),
    problem(409, 'reviewed_already'),
  )
  const disputed = await experts[1].call('reviewIndicatorRevision', {
    path,
    body: { verdict: 'refuse', opinion: '98% 偏高。' },
  })
  assert.equal(disputed.standing, 'disputed')
  await assert.rejects(adopt(), problem(422, 'reviews_missing'))
  const agreed = await experts[2].call('reviewIndicatorRevision', { path, body: agree })
  assert.deepEqual(
    [agreed.standing, agreed.reviews.map(({ verdict }) => verdict)],
    ['agreed', ['agree', 'refuse', 'agree']],
  )
  await assert.rejects(adopt('2026-03-01'), problem(422, 'effective_from_unsuitable'))
  const adopted = await adopt()
  assert.deepEqual([adopted.state, adopted.adoptedVersion, adopted.allowed], ['adopted', 2, []])
  await assert.rejects(adopt(), problem(409, 'revision_decided'))

  const { versions } = await office.call('getIndicator', { path: { code: CODE } })
  assert.deepEqual(
    versions.map(({ version, effectiveFrom, effectiveTo, target }) => [version, effectiveFrom, effectiveTo, target]),
    [
      [2, '2026-04-01', null, '98'],
      [1, '2026-01-01', '2026-03-31', '95'],
    ],
  )
  const targetOn = async (day: string) =>
    (await office.call('listIndicators', { query: { q: CODE, day } })).items.map(({ target }) => target)
  assert.deepEqual([await targetOn('2026-03-31'), await targetOn('2026-04-01')], [['95'], ['98']])
  await assert.rejects(
    world.sql(`update indicators.indicator_version set effective_to = null where code = '${CODE}' and version = 1`),
    { constraint: 'indicator_version_ends_once' },
  )
  await assert.rejects(
    world.sql(`insert into indicators.indicator_version select code, 3, org_path, '2026-03-01', null, name, name_en, tree, level_1, level_2, kinds, nature, direction, sign,
      target, unit, target_text, weight, weight_min, weight_max, source, formula, reported_by, evidence_level, evidence, rule, rules, bands, mark, basis, explanation,
      standard, note, why, created_by, created_at from indicators.indicator_version where code = '${CODE}' and version = 2`),
    { constraint: 'indicator_version_overlaps' },
  )
  const trail = await world.sql<{ action: string }>(
    `select action from audit.entry where action like 'indicators.%' order by number`,
  )
  assert.deepEqual([...new Set(trail.map(({ action }) => action))].toSorted(), [
    ...[
      'indicators.library_loaded',
      'indicators.revision_proposed',
      'indicators.revision_reviewed',
      'indicators.version_adopted',
    ],
  ])
})

test('an indicator of a unit is its own; a unit proposes for all, and whoever answers for all decides', async (t) => {
  const world = await openWorld(t)
  await openLibrary(world)
  const [ours, theirs] = [await world.given.organisation(), await world.given.organisation()]
  const department = await world.signIn('department', { organisationId: ours.id })
  const neighbour = await world.signIn('project_office', { organisationId: theirs.id })
  const office = await world.signIn('project_office')
  const experts = [await world.signIn('expert'), await world.signIn('expert')]
  const adopted = async (id: string, by: Person) => {
    for (const expert of experts)
      await expert.call('reviewIndicatorRevision', { path: { id }, body: { verdict: 'agree', opinion: '口径清楚。' } })
    return by.call('adoptIndicatorRevision', { path: { id }, body: { effectiveFrom: '2026-03-02', why: '试行' } })
  }
  const own = await propose(department, timely({ name: '保障性住房节点按期完成率' }), 'ZF-SX-001')
  assert.equal(own.baseVersion, null)
  await assert.rejects(
    neighbour.call('getIndicatorRevision', { path: { id: own.id } }),
    problem(404, 'revision_not_found'),
  )
  await adopted(own.id, office)
  assert.equal((await department.call('getIndicator', { path: { code: 'ZF-SX-001' } })).versions.length, 1)
  await assert.rejects(
    neighbour.call('getIndicator', { path: { code: 'ZF-SX-001' } }),
    problem(404, 'indicator_not_found'),
  )

  const upward = await propose(department, timely())
  assert.ok(
    (await neighbour.call('listIndicatorRevisions', {})).items.some(({ id }) => id === upward.id),
    'what holds for all is seen by all',
  )
  await assert.rejects(
    neighbour.call('refuseIndicatorRevision', { path: { id: upward.id }, body: { why: '不必' } }),
    problem(404, 'revision_not_found'),
  )
  const refused = await office.call('refuseIndicatorRevision', { path: { id: upward.id }, body: { why: '指标值过高' } })
  assert.deepEqual([refused.state, refused.decidedWhy], ['refused', '指标值过高'])
})

test('what contradicts itself is refused field by field, a wrong formula with its fault, and bad wording is told to reviewers', async (t) => {
  const world = await openWorld(t)
  const office = await world.signIn('project_office')
  await assert.rejects(propose(office, timely({ sign: '≤' })), (error) => {
    problem(400, 'indicator_contradicts_itself')(error)
    assert.deepEqual(
      (error as Problem).errors.map(({ field }) => field),
      ['definition.sign'],
    )
    return true
  })
  await assert.rejects(
    propose(office, timely({ formula: '按期完成节点 ÷ 到期节点数' })),
    problem(400, 'formula_unsound'),
  )
  await assert.rejects(propose(office, timely({ formula: '到期节点数' })), problem(400, 'formula_unsound'))
  const words = {
    nature: 'qualitative',
    sign: undefined,
    target: undefined,
    unit: undefined,
    formula: undefined,
    source: 'manual',
    reportedBy: '建设单位',
  }
  const bands = { met: '明显改善', partlyMet: '有所改善', notMet: '未改善' }
  const vague = await propose(
    office,
    timely({
      ...words,
      name: '环境改善程度',
      level1: 'benefit',
      level2: '生态效益指标',
      targetText: '明显改善',
      rule: 'bands',
      rules: ['bands'],
      bands,
    }),
  )
  assert.ok(
    vague.findings.some(
      ({ rule, severity, example }) => rule === 'vague_target' && severity === 'must' && example.length > 0,
    ),
  )
})

test('a form is looked through in words, with cells and examples to take over', async (t) => {
  const world = await openWorld(t)
  const office = await world.signIn('project_office')
  const row = {
    level1: '效益指标',
    level2: '社会效益指标',
    name: '居民生活质量',
    sign: '',
    target: '明显提高',
    unit: '',
    weight: '90',
  }
  const { findings, counts } = await office.call('lintIndicators', {
    body: { project: '某小区改造', indicators: [row] },
  })
  const vague = findings.find(({ rule }) => rule === 'vague_target')
  assert.ok(vague && counts.must >= 1)
  assert.match(vague.message, /明显提高/)
  assert.deepEqual(vague.cells[0], { indicator: 0, field: 'target' })
  assert.ok(vague.corrections.length > 0 && vague.example.length > 0)
})

test('the goal forms of a workbook are read by their heads, and what was found leaves as a workbook', async (t) => {
  const world = await openWorld(t)
  const office = await world.signIn('project_office')
  const sent = (name: string, content: string | Uint8Array<ArrayBuffer>) => {
    const form = new FormData()
    form.set('file', new File([content], name))
    return office.send('/api/v1/indicator-lint/workbooks', { method: 'POST', body: form })
  }
  const csv = [
    '项目支出绩效目标表,,,,,',
    '项目名称,滨河路改造,,,,',
    '一级指标,二级指标,三级指标,指标值,分值,备注',
    '产出指标,数量指标,改造道路长度,≥3.2公里,45,施工图',
    '效益指标,社会效益指标,居民生活质量,明显提高,45,问卷',
  ].join('\n')
  type Book = CallOutput<'readFormBook'>
  const { forms } = (await (await sent('目标表.csv', csv)).json()) as Book
  const [read] = forms
  assert.ok(read)
  assert.deepEqual(
    [forms.length, read.form.project, read.form.indicators.map(({ id }) => id)],
    [1, '滨河路改造', ['4', '5']],
  )
  assert.deepEqual([read.origin.columns['target'], read.origin.columns['weight'], read.origin.prefix], ['D', 'E', ''])
  const listed = await office.send('/api/v1/indicator-lint/lists', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ form: read.form, origin: read.origin }),
  })
  assert.equal(listed.status, 200)
  const { sheets } = await openBook({ name: 'list.xlsx', bytes: new Uint8Array(await listed.arrayBuffer()) })
  const rows = sheets.flatMap(textRows).map(({ cells }) => cells)
  assert.equal(rows[0]?.[0], '单元格')
  assert.ok(
    rows.some(([cell, row, , , , message]) => cell === 'D5' && row === '2' && message?.includes('明显提高')),
    JSON.stringify(rows),
  )
  assert.equal((await sent('目标表.csv', '会议纪要,今天')).status, 422)
  assert.equal((await sent('目标表.xlsx', Buffer.from([1, 2, 3]))).status, 415)
})
