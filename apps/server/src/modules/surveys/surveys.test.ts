import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { test, type TestContext } from 'node:test'
import { checkLot } from '@jiheng/kernel/survey'
import { Client as Pg } from 'pg'
import { answerAll, answerForm, comingBack, drawSurvey, setSurvey, surveyForm } from '../../../test/survey-scene.ts'
import { openWorld, problem } from '../../../test/world.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

async function openScene(t: TestContext) {
  const world = await openWorld(t, { now: '2026-03-02T01:00:00Z' })
  const city = await world.given.organisation({ name: '钦州市', kind: 'city' })
  const at = { organisationId: city.id }
  const contractor = await world.given.organisation({ name: '甲建设', kind: 'contractor' })
  const project = await world.given.project({ ...at, name: '子材西路', contractorId: contractor.id })
  const account = await world.given.account({ organisationId: contractor.id })
  await world.given.grant(account.accountId, 'contractor', { projectId: project.id })
  const office = await comingBack(world, await world.given.account({ role: 'project_office', ...at }))
  const own = await comingBack(world, account)
  const survey = (id: string) => office.call('getSurvey', { path: { id } })
  const close = async (id: string) => {
    world.clock.set('2026-03-21T01:00:00Z')
    await office.call('closeSurvey', { path: { id } })
    return (await survey(id)).result!
  }
  return { world, city, project, contractor, account, office, own, survey, close }
}

test('a survey is planned, drawn by a lot anybody can draw again, answered and closed with its margin', async (t) => {
  const { world, project, office, survey, close } = await openScene(t)
  const id = await setSurvey(office, project.id)
  const planned = await survey(id)
  // 96.04 / (1 + 95.04 / 120) = 53.59: 54 answers, at 60 percent 90 letters of 120 households, by 60, 40 and 20.
  assert.deepEqual(planned.plan, { households: 120, needed: 54, letters: 90 })
  assert.deepEqual([planned.lot.seed, planned.allowed], [null, ['plan', 'draw']])
  const letters = await drawSurvey(office, id)
  const { lot, buildings, margin, responsePercent, rule } = await survey(id)
  const told = { seed: lot.seed!, commitment: planned.lot.commitment, buildings }
  assert.deepEqual(checkLot(told, { margin, responsePercent, rule }, sha256), {
    ...{ isCommitted: true, households: 90, differing: [] },
  })
  assert.deepEqual([letters.length, buildings.map(({ letters: sent }) => sent)], [90, [45, 30, 15]])
  await answerAll(
    world,
    letters.slice(0, 40).map(({ code }) => code),
    (n) => ({ overall: n < 34 ? 4 : 2 }),
  )
  const running = await survey(id)
  assert.deepEqual([running.result, running.progress.answers, running.doubts.all], [null, 40, 0])
  const result = await close(id)
  assert.deepEqual(
    [result.percent, result.sampleSize, result.responsePercent, result.problem],
    ['85', 40, '44.44', null],
  )
  // n* = 40 x 119 / 80 = 59.5; Wilson gives 73.83 to 91.92.
  assert.deepEqual([result.low, result.high, result.margin], ['73.83', '91.92', '11.17'])
  assert.deepEqual(result.byQuestion.at(-1)!.steps, [0, 34, 0, 6, 0])
  const [row] = await world.sql<object>(
    'select project_id, year, survey_id, percent::text, sample_size, households, evidence_level from surveys.v_result',
  )
  assert.deepEqual(row, {
    ...{ project_id: project.id, year: 2026, survey_id: id, percent: '85.00', sample_size: 40 },
    ...{ households: 120, evidence_level: 1 },
  })
  await assert.rejects(office.call('closeSurvey', { path: { id } }), problem(409, 'survey_not_running'))
  const actions = (await world.audit(project.id)).filter((action) => action.startsWith('surveys.'))
  assert.deepEqual([...new Set(actions)], ['surveys.created', 'surveys.drawn', 'surveys.answered', 'surveys.closed'])
})

test('a household answers once: a repeated sending is harmless, a second answer is refused in a clear sentence', async (t) => {
  const { world, project, office, survey } = await openScene(t)
  const id = await setSurvey(office, project.id)
  const [first, second] = (await drawSurvey(office, id)).map(({ code }) => code)
  const { stranger } = world
  const open = (code: string) => stranger.call('openSurvey', { body: { code } })
  const opened = await open(first!.toLowerCase().replaceAll('-', ''))
  assert.deepEqual([opened.state, opened.questions.length, opened.questions.at(-1)!.key], ['open', 7, 'overall'])
  assert.ok(!JSON.stringify(opened).includes(project.id) && !('buildings' in opened))
  const form = answerForm(first!)
  await stranger.call('answerSurvey', { body: form })
  await stranger.call('answerSurvey', { body: form })
  assert.equal((await survey(id)).progress.answers, 1)
  await assert.rejects(
    stranger.call('answerSurvey', { body: answerForm(first!) }),
    (thrown: { reason?: string; detail?: string }) =>
      thrown.reason === 'survey_code_used' && /只答一次|answers once/.test(thrown.detail ?? ''),
  )
  assert.deepEqual([(await open(first!)).state, (await open(first!)).questions], ['used', []])
  const incomplete = { ...answerForm(second!), steps: { quality: 5 as const } }
  await assert.rejects(stranger.call('answerSurvey', { body: incomplete }), problem(422, 'survey_answer_incomplete'))
  await assert.rejects(open('ABCD-EFGH-JKMN'), problem(404, 'survey_code_unknown'))
  const both = await Promise.allSettled([1, 2].map(() => stranger.call('answerSurvey', { body: answerForm(second!) })))
  assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
})

test('outside its period nobody answers, and letters are told once', async (t) => {
  const { world, project, office } = await openScene(t)
  const id = await setSurvey(office, project.id, { opensOn: '2026-03-05' })
  const key = randomUUID()
  const draw = () =>
    office.send(`/api/v1/surveys/${id}/draw?format=pdf`, { method: 'POST', headers: { 'idempotency-key': key } })
  const file = await draw()
  assert.deepEqual([file.status, file.headers.get('content-type')], [200, 'application/pdf'])
  assert.equal(((await (await draw()).json()) as { reason: string }).reason, 'survey_letters_once')
  const kept = await world.sql<{ result: unknown }>('select result from platform.idempotency where key = $1', [key])
  assert.deepEqual(kept, [{ result: { id } }])
  const again = await office.send(`/api/v1/surveys/${id}/letters?format=docx`, {
    ...{ method: 'POST', body: JSON.stringify({ why: '清单遗失' }), headers: { 'content-type': 'application/json' } },
  })
  assert.deepEqual([again.status, again.headers.get('content-type')?.includes('wordprocessingml')], [200, true])
  const other = await setSurvey(office, project.id, { title: '另一项', opensOn: '2026-03-05' })
  const [letter] = await drawSurvey(office, other)
  const open = () => world.stranger.call('openSurvey', { body: { code: letter!.code } })
  await assert.rejects(open(), problem(422, 'survey_not_begun'))
  world.clock.set('2026-03-20T15:30:00Z')
  assert.equal((await open()).state, 'open')
  world.clock.set('2026-03-20T16:30:00Z')
  await assert.rejects(open(), problem(422, 'survey_over'))
})

test('fewer than thirty answers are not scored, whatever they say', async (t) => {
  const { world, project, office, close } = await openScene(t)
  const id = await setSurvey(office, project.id)
  const letters = await drawSurvey(office, id)
  await answerAll(
    world,
    letters.slice(0, 29).map(({ code }) => code),
  )
  await assert.rejects(office.call('closeSurvey', { path: { id } }), problem(422, 'survey_period_running'))
  const { percent, margin, problem: why, sampleSize, byQuestion, explanation } = await close(id)
  assert.deepEqual([percent, margin, why, sampleSize, byQuestion], [null, null, 'too_few_answers', 29, []])
  assert.equal((explanation as { note?: { key: string } }).note?.key, 'notes.survey.too_few_answers')
})

test('a burst, one device and the contractor are doubted; a person decides with a reason, and both figures are told', async (t) => {
  const { world, project, contractor, account, office, survey, close } = await openScene(t)
  const id = await setSurvey(office, project.id)
  const codes = (await drawSurvey(office, id)).map(({ code }) => code)
  await answerAll(world, codes.slice(0, 32), (n) => ({ overall: n % 2 === 0 ? 4 : 2 }))
  await world.house.identity.signIn(
    { name: account.name, password: 'Jiheng#2026' },
    { id: 'test', ip: '198.51.100.20', userAgent: 'test' },
  )
  await answerAll(world, codes.slice(32, 33), () => ({ ip: '198.51.100.77' }))
  const moment = world.clock.now().getTime() + 3_600_000
  for (const [n, code] of codes.slice(33, 41).entries()) {
    world.clock.set(new Date(moment + n * 20_000).toISOString())
    await world.house.surveys.answerSurvey(
      { actor: undefined, ip: '203.0.113.9', userAgent: 'Mozilla/5.0 (Android) Chrome/120' },
      answerForm(code, { device: 'one-device-for-all', seconds: 9 }),
    )
  }
  const { items } = await office.call('listSurveyDoubts', { path: { id } })
  const kinds = Object.entries(Object.groupBy(items, ({ doubts }) => doubts.join(' '))).map(([k, v]) => [k, v!.length])
  assert.deepEqual(Object.fromEntries(kinds), { contractor: 1, 'burst same_device too_fast': 8 })
  assert.ok(
    items.every((item) => !('steps' in item) && !('overall' in item)),
    'who decides does not know what was said',
  )
  world.clock.set('2026-03-21T01:00:00Z')
  await assert.rejects(office.call('closeSurvey', { path: { id } }), problem(422, 'survey_doubts_open'))
  const decide = (answers: string[], outcome: 'counted' | 'set_aside', reason: string) =>
    office.call('decideSurveyDoubts', { path: { id }, body: { answers, outcome, reason } })
  const [alone, burst] = [
    items.filter(({ doubts }) => doubts[0] === 'contractor'),
    items.filter(({ deviceNo }) => deviceNo),
  ]
  await decide(
    burst.map((item) => item.id),
    'set_aside',
    '同一设备三分钟内答八份',
  )
  await decide(
    alone.map((item) => item.id),
    'counted',
    '住户在工地附近上网，电话核实',
  )
  const [sound] = await world.sql<{ id: string }>('select id from surveys.answer where outcome is null limit 1')
  await assert.rejects(decide([sound!.id], 'set_aside', '不想要'), problem(422, 'survey_answer_not_doubted'))
  assert.deepEqual((await survey(id)).doubts, { all: 9, open: 0, setAside: 8 })
  const result = await close(id)
  // 16 of 32 and the one that was counted: 17 of 33; with those set aside 25 of 41.
  assert.deepEqual([result.percent, result.percentOfAll, result.sampleSize, result.setAside], ['51.52', '60.98', 33, 8])
  assert.ok(contractor.path)
})

test('answers at the door are marked with who entered them, and only who may enters them', async (t) => {
  const { world, city, project, office, survey } = await openScene(t)
  const id = await setSurvey(office, project.id)
  const [first, second] = (await drawSurvey(office, id)).map(({ code }) => code)
  const agent = await world.signIn('department', { organisationId: city.id })
  const { seconds: _, device: __, ...form } = answerForm(first!)
  await agent.call('enterSurveyAnswer', { path: { id }, body: form })
  assert.deepEqual((await survey(id)).progress.entered, 1)
  const [row] = await world.sql<{ entered_by: string; device: null }>('select entered_by, device from surveys.answer')
  assert.deepEqual(row, { entered_by: agent.accountId, device: null })
  const elsewhere = await setSurvey(office, project.id, { title: '另一项' })
  await drawSurvey(office, elsewhere)
  await assert.rejects(
    agent.call('enterSurveyAnswer', { path: { id: elsewhere }, body: { ...form, code: second!, id: randomUUID() } }),
    problem(404, 'survey_code_unknown'),
  )
})

test('a contractor sees results and nothing else, in the API and below it', async (t) => {
  const { world, project, office, own, close } = await openScene(t)
  const id = await setSurvey(office, project.id, { closesOn: '2026-03-18' })
  const letters = await drawSurvey(office, id)
  await office.call('prolongSurvey', { path: { id }, body: { closesOn: '2026-03-20', why: '回收不足' } })
  await answerAll(
    world,
    letters.slice(0, 31).map(({ code }) => code),
  )
  await assert.rejects(own.call('getSurvey', { path: { id } }), problem(403))
  await assert.rejects(own.call('listSurveyDoubts', { path: { id } }), problem(403))
  const told = () => own.call('listSurveyResults', { path: { id: project.id } })
  assert.deepEqual((await told()).items, [])
  await close(id)
  const { items } = await told()
  assert.deepEqual([items.length, items[0]!.percent], [1, '100'])

  const client = new Pg({ connectionString: world.appUrl })
  await client.connect()
  await client.query('set role jiheng_app')
  const seen = async (settings: Record<string, string>, table: string): Promise<number> => {
    for (const name of ['scopes', 'projects', 'clearance', 'surveys', 'survey_code'])
      await client.query('select set_config($1, $2, false)', [`app.${name}`, settings[name] ?? ''])
    return (await client.query<{ n: number }>(`select count(*)::int as n from surveys.${table}`)).rows[0]!.n
  }
  const contractors = { projects: project.id, clearance: '1' }
  for (const table of ['survey', 'building', 'code', 'answer', 'prolonging']) {
    assert.equal(await seen(contractors, table), 0, `${table} by project`)
    assert.equal(await seen({ ...contractors, surveys: 'desk' }, table), 0, `${table} by project, even at a desk`)
    assert.equal(await seen({ scopes: 'r', clearance: '2' }, table), 0, `${table} away from the desk`)
    assert.ok((await seen({ scopes: 'r', clearance: '2', surveys: 'desk' }, table)) > 0, `${table} at the desk`)
  }
  assert.equal(await seen(contractors, 'result'), 1)
  await assert.rejects(client.query(`update surveys.result set percent = 100`), { code: '42501' })
  await client.end()
})

test('nothing kept leads from an answer to a code or a household', async (t) => {
  const { world, project, office, close } = await openScene(t)
  const id = await setSurvey(office, project.id)
  const letters = await drawSurvey(office, id)
  await answerAll(
    world,
    letters.slice(0, 12).map(({ code }) => code),
  )
  await close(id)
  const rows = await world.sql<{ name: string }>(
    `select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'surveys' and table_name in ('code', 'answer')`,
  )
  const names = new Set(rows.map(({ name }) => name))
  for (const leading of [
    'answer.code',
    'answer.hash',
    'answer.household',
    'answer.ip',
    'code.household',
    'code.used_at',
  ])
    assert.ok(!names.has(leading), leading)
  const written = await world.sql<{ n: number }>(
    'select count(distinct xmin::text)::int as n from surveys.code where survey_id = $1',
    [id],
  )
  assert.deepEqual(written, [{ n: 1 }], 'codes are written anew together, so that no transaction ties one to an answer')
  const texts = await world.sql<{ text: string }>('select c::text as text from surveys.code c')
  assert.ok(letters.every(({ code }) => texts.every(({ text }) => !text.includes(code.replaceAll('-', '')))))
})

test('how many answered by building is told once, at the end: nobody compares before and after one fell below five', async (t) => {
  const { world, project, office, survey, close } = await openScene(t)
  const id = await setSurvey(office, project.id)
  const letters = await drawSurvey(office, id)
  const codesOf = (name: string, count: number) =>
    letters.flatMap(({ building, code }) => (building === name ? code : [])).slice(0, count)
  const codes = [...codesOf('1栋', 20), ...codesOf('2栋', 12), ...codesOf('3栋', 5)]
  const device = randomUUID()
  // The last two answers, of the smallest building, come from one device: one of them will be set aside.
  await answerAll(world, codes, (n) => (n < 35 ? {} : { device }))
  const before = await survey(id)
  const { items } = await office.call('listSurveyDoubts', { path: { id } })
  await office.call('decideSurveyDoubts', {
    ...{ path: { id }, body: { answers: [items[0]!.id], outcome: 'set_aside', reason: '同一设备' } },
  })
  await office.call('decideSurveyDoubts', {
    ...{ path: { id }, body: { answers: [items[1]!.id], outcome: 'counted', reason: '电话核实' } },
  })
  for (const running of [before, await survey(id)]) {
    assert.deepEqual(running.progress, { answers: 37, entered: 0 })
    assert.deepEqual(Object.keys(running.buildings[2]!).toSorted(), ['drawn', 'households', 'letters', 'name'])
  }
  const { byBuilding } = await close(id)
  assert.deepEqual(
    byBuilding.alone.map(({ name, answers }) => [name, answers]),
    [['1栋', 20]],
  )
  assert.deepEqual([byBuilding.together!.buildings, byBuilding.together!.answers], [2, 16])
  assert.deepEqual((await survey(id)).progress, { answers: 37, entered: 0 })
})

test('a period is moved with the plan until letters tell it; then it is only made longer, with a reason, while it runs', async (t) => {
  const { world, project, office, own, survey } = await openScene(t)
  const id = await setSurvey(office, project.id)
  const { year: _, ...plan } = surveyForm({ opensOn: '2026-03-04', closesOn: '2026-03-22' })
  await office.call('planSurvey', { path: { id }, ifMatch: 1, body: plan })
  const prolong = (closesOn: string, why = '回收不足') =>
    office.call('prolongSurvey', { path: { id }, body: { closesOn, why } })
  await assert.rejects(prolong('2026-03-29'), problem(409, 'survey_not_running'))
  const [letter] = await drawSurvey(office, id)
  assert.ok((await survey(id)).allowed.includes('prolong'))
  for (const day of ['2026-03-22', '2026-03-21'])
    await assert.rejects(prolong(day), problem(422, 'survey_not_longer'), day)
  await assert.rejects(prolong('2027-06-01'), problem(400, 'survey_period_unsuitable'))
  await prolong('2026-03-29')
  const { closesOn, prolongings } = await survey(id)
  assert.deepEqual(
    [closesOn, prolongings.map(({ closedOn, closesOn: until, why }) => [closedOn, until, why])],
    ['2026-03-29', [['2026-03-22', '2026-03-29', '回收不足']]],
  )
  assert.ok(prolongings[0]!.by !== '' && (await world.audit(project.id)).includes('surveys.prolonged'))
  for (const shorter of [`closes_on = '2026-03-25'`, `opens_on = '2026-03-05'`])
    await assert.rejects(world.sql(`update surveys.survey set ${shorter} where id = $1`, [id]), {
      constraint: 'survey_period_told',
    })
  world.clock.set('2026-03-28T01:00:00Z')
  const opened = await world.stranger.call('openSurvey', { body: { code: letter!.code } })
  assert.deepEqual([opened.state, opened.closesOn], ['open', '2026-03-29'])
  world.clock.set('2026-03-30T01:00:00Z')
  await assert.rejects(prolong('2026-04-05'), problem(422, 'survey_ended'))
  assert.ok(!(await survey(id)).allowed.includes('prolong'))
  await office.call('closeSurvey', { path: { id } })
  const [told] = (await own.call('listSurveyResults', { path: { id: project.id } })).items
  assert.deepEqual([told!.opensOn, told!.closesOn, told!.prolonged], ['2026-03-04', '2026-03-29', 1])
})

test('a plan is changed until it is drawn, on the version that was read', async (t) => {
  const { project, office, survey } = await openScene(t)
  const id = await setSurvey(office, project.id)
  await assert.rejects(setSurvey(office, project.id), problem(409, 'survey_title_taken'))
  await assert.rejects(
    setSurvey(office, project.id, { title: '短', closesOn: '2026-03-03' }),
    problem(400, 'survey_period_unsuitable'),
  )
  const { year: _, ...plan } = surveyForm({ title: '改名', ownQuestions: ['您对路灯满意吗？'] })
  await office.call('planSurvey', { path: { id }, ifMatch: 1, body: plan })
  const { title, questions, version } = await survey(id)
  assert.deepEqual([title, questions.at(-2)!.key, questions.at(-1)!.key, version], ['改名', 'own_1', 'overall', 2])
  await assert.rejects(office.call('planSurvey', { path: { id }, ifMatch: 1, body: plan }), problem(412))
  await drawSurvey(office, id)
  await assert.rejects(
    office.call('planSurvey', { path: { id }, ifMatch: 3, body: plan }),
    problem(409, 'survey_drawn'),
  )
})

test('more letters than can be printed in one go are told as a list, and nothing is drawn before', async (t) => {
  const { project, office, survey } = await openScene(t)
  const buildings = [{ name: '1栋', households: 2_100 }]
  const id = await setSurvey(office, project.id, { buildings, margin: '2', responsePercent: '50' })
  const refused = await office.send(`/api/v1/surveys/${id}/draw?format=docx`, { method: 'POST' })
  assert.equal(((await refused.json()) as { reason: string }).reason, 'survey_too_many_sheets')
  assert.deepEqual([refused.status, (await survey(id)).state], [422, 'draft'])
  assert.equal((await drawSurvey(office, id)).length, 2_100)
})

test('a survey whose last day is over is not drawn, and one that everybody answered is closed before its last day', async (t) => {
  const { world, project, office, survey } = await openScene(t)
  const late = await setSurvey(office, project.id, { title: '过期', opensOn: '2026-02-01', closesOn: '2026-02-20' })
  await assert.rejects(office.call('drawSurvey', { path: { id: late } }), problem(422, 'survey_period_past'))
  const id = await setSurvey(office, project.id, { buildings: [{ name: '1栋', households: 3 }] })
  const codes = (await drawSurvey(office, id)).map(({ code }) => code)
  await answerAll(world, codes)
  assert.ok((await survey(id)).allowed.includes('close'))
  await office.call('closeSurvey', { path: { id } })
  const { state, result } = await survey(id)
  assert.deepEqual([state, result!.sampleSize, result!.byBuilding.together!.good], ['closed', 3, null])
})
