import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { openWorld, problem, type Person, type World } from '../../../test/world.ts'
import { readList } from './reader/index.ts'
import { changeReports, officeList, portfolioYear } from './reader/samples/lists.ts'
import { makeXlsx } from '@jiheng/spreadsheet/samples'

type Told = { organisationId?: string; asOf?: string }

/** Hands a list in as a browser does and waits until it is checked. */
async function handIn(world: World, person: Person, fileName: string, content: Uint8Array | string, told: Told = {}) {
  const form = new FormData()
  for (const [field, value] of Object.entries(told)) form.append(field, value)
  form.append('file', new Blob([content as Uint8Array<ArrayBuffer>]), fileName)
  const { id, state } = await person.call('createImport', { body: form as never })
  assert.equal(state, 'reading')
  await world.runJobs()
  return person.call('getImport', { path: { id } })
}

async function confirm(world: World, person: Person, { id, version }: { id: string; version: number }) {
  await person.call('confirmImport', { path: { id }, ifMatch: version })
  await world.runJobs()
  return person.call('getImport', { path: { id } })
}

const entries = async (person: Person, id: string, query = {}) =>
  (await person.call('listImportEntries', { path: { id }, query })).items
const noCounts = { created: 0, updated: 0, unchanged: 0, older: 0, failed: 0, later: 0, dearer: 0, noticed: 0 }

test('an office hands in its list, sees what would happen, confirms, and finds its projects; again changes nothing', async (t: TestContext) => {
  const world = await openWorld(t)
  const office = await world.signIn('project_office')
  const checked = await handIn(world, office, '重点项目.xlsx', officeList())
  assert.equal(checked.state, 'checked')
  assert.deepEqual(checked.summary?.header, { first: 3, last: 4 })
  assert.deepEqual(checked.counts, { ...noCounts, created: 3 })
  assert.equal((await office.call('listProjects', {})).total, 0, 'a dry run writes nothing')

  const done = await confirm(world, office, checked)
  assert.equal(done.state, 'done')
  assert.deepEqual(done.progress, { imported: 3, toImport: 3 })
  const projects = (await office.call('listProjects', { query: { sort: 'name' } })).items
  assert.deepEqual(
    projects
      .map(({ name, class: kind, totalInvestmentFen, plannedFinish, department }) => [
        name,
        kind,
        totalInvestmentFen,
        plannedFinish,
        department?.name,
      ])
      .toSorted(),
    [
      ['港区疏港公路', 'continued', 12_000_000_000, '2026-10-01', '市交通局'],
      ['滨海路改造工程', 'new', 2_000_000_000, '2027-12-31', '市住建局'],
      ['老旧小区改造(二期)', 'new', 1_000_500_000, '2026-12-31', '市住建局'],
    ],
  )
  assert.equal((await world.audit(projects[0]!.id))[0], 'projects.created')
  const linked = await entries(office, done.id)
  assert.ok(linked.every(({ isImported, projectId }) => isImported && projects.some(({ id }) => id === projectId)))

  const again = await handIn(world, office, '重点项目.xlsx', officeList())
  assert.deepEqual(again.counts, { ...noCounts, unchanged: 3 })
})

test('the second year shows what slipped, by how many days, and what became dearer', async (t) => {
  const world = await openWorld(t)
  const office = await world.signIn('project_office')
  await confirm(world, office, await handIn(world, office, 'portfolio_2019.csv', portfolioYear(2019, ',', '.')))
  const second = await handIn(world, office, 'portfolio_2020.csv', portfolioYear(2020, ';', '-'))
  assert.deepEqual(second.counts, { ...noCounts, updated: 1, unchanged: 2, later: 1 })
  const [tunnel] = await entries(office, second.id, { isLater: true })
  assert.equal(tunnel?.name, 'Harbour Tunnel')
  assert.equal(tunnel?.daysLater, 365)
  assert.deepEqual(tunnel?.changes, [{ field: 'plannedFinish', old: '2033-12-31', now: '2034-12-31' }])
  await confirm(world, office, second)
  const reported = await world.sql<{ as_of: string; planned_finish: string; currency: string }>(
    'select r.as_of, r.planned_finish, r.currency from projects.reported r where project_id = $1 order by as_of',
    [tunnel.projectId],
  )
  assert.deepEqual(reported, [
    { as_of: '2019-12-31', planned_finish: '2033-12-31', currency: 'GBP' },
    { as_of: '2020-12-31', planned_finish: '2034-12-31', currency: 'GBP' },
  ])
  const older = await handIn(world, office, 'portfolio_2018.csv', portfolioYear(2018, ',', '.'))
  assert.deepEqual(older.counts, { ...noCounts, older: 3 })
})

test('a new row that may be a known project under another spelling is pointed out, not merged', async (t) => {
  const world = await openWorld(t)
  const office = await world.signIn('project_office')
  await world.given.project({ name: '滨海公路' })
  const checked = await handIn(world, office, 'a.csv', '项目名称,总投资(万元)\n滨海公路(BH)工程,1\n子材大桥,2\n')
  assert.deepEqual(checked.counts, { ...noCounts, created: 2, noticed: 1 })
  const [noticed] = await entries(office, checked.id, { hasNotice: true })
  assert.deepEqual(
    noticed?.problems.map(({ cell, message }) => [cell, message]),
    [['A2', '与已有项目“滨海公路”名称相近，可能是同一个项目。如是，请改用相同名称或填写项目代码后重新上传。']],
  )
})

test('several reports of one project go in as one project with its history', async (t) => {
  const world = await openWorld(t)
  const office = await world.signIn('project_office')
  const checked = await handIn(world, office, 'reports.csv', changeReports)
  await assert.rejects(confirm(world, office, checked), problem(422, 'import_unit_assumed'), 'yuan or dollars?')
  const columns = [{ column: 7, currency: 'USD' as const }]
  await office.call('settleImport', { path: { id: checked.id }, body: { columns }, ifMatch: checked.version })
  await world.runJobs()
  const done = await confirm(world, office, await office.call('getImport', { path: { id: checked.id } }))
  assert.deepEqual(done.counts, { ...noCounts, created: 2 })
  const [plant] = await entries(office, done.id)
  const project = await office.call('getProject', { path: { id: plant!.projectId! } })
  assert.deepEqual(
    [project.name, project.externalId, project.plannedFinish, project.totalInvestmentFen, project.currency],
    ['Water Plant Upgrade', '3', '2020-07-19', 16_875_176_925, 'USD'],
  )
  const days = await world.sql<{ as_of: string }>(
    'select as_of from projects.reported where project_id = $1 order by as_of',
    [project.id],
  )
  assert.deepEqual(
    days.map(({ as_of }) => as_of),
    ['2014-05-01', '2015-02-01'],
  )
})

test('wrong cells are named exactly; the good rows go in, the rest comes back as a workbook to correct', async (t) => {
  const world = await openWorld(t)
  const office = await world.signIn('project_office')
  const list = makeXlsx([
    {
      name: '表1',
      rows: [
        ['项目名称', '总投资(万元)', '开工时间', '竣工时间'],
        ['甲工程', 100, '2026-03-01', '2027-03-01'],
        ['乙工程', '约3000', '2026-03-01', '2025-03-01'],
        ['', 5, null, null],
      ],
    },
  ])
  const checked = await handIn(world, office, '清单.xlsx', list)
  assert.deepEqual(checked.counts, { ...noCounts, created: 1, failed: 2 })
  const wrong = await entries(office, checked.id, { outcome: 'failed' })
  assert.deepEqual(
    wrong.map(({ row, problems }) => [row, problems.map(({ cell, message }) => [cell, message])]),
    [
      [
        3,
        [
          ['表1!B3', '“约3000”不是金额。请填数字，如 1234.5。'],
          ['表1!D3', '完工时间 2025-03-01 早于开工时间 2026-03-01。'],
        ],
      ],
      [4, [['表1!A4', '缺少项目名称。']]],
    ],
  )
  const done = await confirm(world, office, checked)
  assert.equal((await office.call('listProjects', {})).total, 1)

  const answer = await office.send(`/api/v1/imports/${done.id}/errors`)
  assert.match(answer.headers.get('content-disposition') ?? '', /%E6%B8%85%E5%8D%95/)
  const corrected = await readList({ name: 'errors.xlsx', bytes: new Uint8Array(await answer.arrayBuffer()) })
  assert.ok(corrected.ok)
  assert.deepEqual(
    corrected.rows.map(({ original }) => original.slice(0, 2)),
    [
      ['乙工程', '约3000'],
      [null, 5],
    ],
  )
})

test('a row the registry refuses is told at its cell, with the others unharmed', async (t) => {
  const world = await openWorld(t)
  const [here, there] = [await world.given.organisation(), await world.given.organisation()]
  const { id } = await world.given.project({ organisationId: there.id })
  const [{ code } = { code: '' }] = await world.sql<{ code: string }>(
    'select code from projects.project where id = $1',
    [id],
  )
  const office = await world.signIn('project_office', { organisationId: here.id })
  const list = `项目名称,项目代码\n甲工程,${code}\n乙工程,\n`
  const checked = await handIn(world, office, 'a.csv', list)
  const done = checked.state === 'checked' ? await confirm(world, office, checked) : checked
  const all = await entries(office, done.id)
  assert.deepEqual(
    all.map(({ name, outcome, problems }) => [name, outcome, problems.map(({ cell, reason }) => [cell, reason])]),
    [
      ['甲工程', 'failed', [['B2', 'errors.project_code_taken']]],
      ['乙工程', 'created', []],
    ],
  )
})

test('a file that cannot be read is refused with a sentence, and a header told by hand makes it readable', async (t) => {
  const world = await openWorld(t)
  const office = await world.signIn('project_office')
  const bad = await handIn(world, office, '清单.xls', officeList())
  assert.equal(bad.state, 'refused')
  assert.equal(bad.problem?.message, '文件名是 .xls，内容却是 .xlsx。请用 Excel 或 WPS 打开后另存为 .xlsx，再上传。')
  await assert.rejects(
    office.call('confirmImport', { path: { id: bad.id }, ifMatch: bad.version }),
    problem(409, 'import_not_checked'),
  )

  const bare = await handIn(world, office, 'bare.csv', '甲,乙\n人民路改造,3\n子材街改造,4\n')
  assert.equal(bare.problem?.reason, 'imports.file.no_header')
  const columns = [
    { column: 0, field: 'name' as const },
    { column: 1, field: 'totalInvestment' as const, unit: 'yi' as const },
  ]
  await office.call('settleImport', {
    path: { id: bare.id },
    body: { header: { first: 1, last: 1 }, columns },
    ifMatch: bare.version,
  })
  await world.runJobs()
  const settled = await office.call('getImport', { path: { id: bare.id } })
  assert.deepEqual([settled.state, settled.counts.created], ['checked', 2])
})

test('a mapping corrected once is remembered for the next list with the same headers, in any order', async (t) => {
  const world = await openWorld(t)
  const office = await world.signIn('project_office')
  const first = await handIn(world, office, 'a.csv', '项目名称,数额,说明\n甲工程,3,一\n')
  assert.equal(first.summary?.columns[1]?.field, null)
  await office.call('settleImport', {
    path: { id: first.id },
    body: { columns: [{ column: 1, field: 'totalInvestment', unit: 'wan' }] },
    ifMatch: first.version,
  })
  await world.runJobs()
  await confirm(world, office, await office.call('getImport', { path: { id: first.id } }))
  const second = await handIn(world, office, 'b.csv', '说明,数额,项目名称\n一,4,甲工程\n')
  const amount = second.summary?.columns.find(({ header }) => header === '数额')
  assert.deepEqual([amount?.field, amount?.because, amount?.money?.unit], ['totalInvestment', 'by_hand', 'wan'])
  assert.deepEqual((await entries(office, second.id))[0]?.changes, [
    { field: 'totalInvestmentFen', old: 3_000_000, now: 4_000_000 },
  ])

  const elsewhere = await world.given.organisation()
  const others = await world.signIn('project_office', { organisationId: elsewhere.id })
  const theirs = await handIn(world, others, 'c.csv', '项目名称,数额,说明\n甲工程,3,一\n')
  assert.equal(theirs.summary?.columns[1]?.field, null)
})

test('lists belong to their organisation, need the permission, and are confirmed once, as they were seen', async (t) => {
  const world = await openWorld(t)
  const [ours, theirs] = [await world.given.organisation(), await world.given.organisation()]
  const office = await world.signIn('project_office', { organisationId: ours.id })
  const other = await world.signIn('project_office', { organisationId: theirs.id })
  const finance = await world.signIn('finance', { organisationId: ours.id })
  const list = await handIn(world, office, 'a.csv', '项目名称,总投资(元)\n甲工程,1\n')
  await assert.rejects(other.call('getImport', { path: { id: list.id } }), problem(404, 'import_not_found'))
  await assert.rejects(
    other.call('listImportEntries', { path: { id: list.id }, query: {} }),
    problem(404, 'import_not_found'),
  )
  await assert.rejects(
    other.call('confirmImport', { path: { id: list.id }, ifMatch: list.version }),
    problem(404, 'import_not_found'),
  )
  assert.equal((await other.call('listImports', {})).items.length, 0)
  await assert.rejects(finance.call('listImports', {}), problem(403))
  await assert.rejects(
    handIn(world, other, 'a.csv', 'x', { organisationId: ours.id }),
    problem(404, 'organisation_not_found'),
  )

  await office.call('settleImport', { path: { id: list.id }, body: { asOf: '2026-01-31' }, ifMatch: list.version })
  await world.runJobs()
  await assert.rejects(
    office.call('confirmImport', { path: { id: list.id }, ifMatch: list.version }),
    problem(412, 'stale_version'),
  )
  const seen = await office.call('getImport', { path: { id: list.id } })
  const done = await confirm(world, office, seen)
  await assert.rejects(
    office.call('confirmImport', { path: { id: list.id }, ifMatch: done.version }),
    problem(409, 'import_already_confirmed'),
  )
  const log = await world.sql<{ action: string }>(
    `select body::jsonb ->> 'action' as action from audit.entry where body::jsonb -> 'subject' ->> 'id' = $1 order by number`,
    [list.id],
  )
  assert.deepEqual(
    log.map(({ action }) => action),
    ['imports.received', 'imports.settled', 'imports.confirmed', 'imports.imported'],
  )
})

test('an import that was interrupted goes on where it stopped and tells open screens how far it is', async (t) => {
  const world = await openWorld(t)
  const office = await world.signIn('project_office')
  const rows = Array.from({ length: 1_200 }, (_, i) => `第${i}号工程,${i}`).join('\n')
  const checked = await handIn(world, office, 'a.csv', `项目名称,总投资(万元)\n${rows}\n`)
  const heard: string[] = []
  t.after(world.house.live.listen(({ topic, id }) => heard.push(`${topic} ${id}`)))
  await office.call('confirmImport', { path: { id: checked.id }, ifMatch: checked.version })
  // As after a crash: the first batch was committed, the job starts anew.
  await world.sql(`update imports.entry set is_imported = true where list_id = $1 and row_number <= 401`, [checked.id])
  await world.sql(`update imports.list set imported = 400 where id = $1`, [checked.id])
  await world.runJobs()
  const done = await office.call('getImport', { path: { id: checked.id } })
  assert.deepEqual([done.state, done.progress], ['done', { imported: 1_200, toImport: 1_200 }])
  assert.equal((await office.call('listProjects', {})).total, 800)
  assert.ok(heard.filter((event) => event === `imports ${checked.id}`).length >= 3)
})
