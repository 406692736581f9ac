import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crc32, inflateRawSync } from 'node:zlib'
import { systemReach } from '../../platform/actor.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import type { RegisterRow } from './index.ts'

const reach = systemReach('list')
const bring = (world: World, rows: RegisterRow[]) =>
  world.house.database.write(reach, (tx) => world.house.projects.registerMany(tx, reach, { source: '清单.xlsx', rows }))

async function fetched(person: Person, query: string, headers: Record<string, string> = {}) {
  const response = await person.send(`/api/v1/projects/export?${query}`, { headers })
  return { response, bytes: Buffer.from(await response.arrayBuffer()) }
}

test('an export holds exactly the filtered list, in its order, with formulas made harmless, and is recorded', async (t) => {
  const world = await openWorld(t)
  await bring(world, [
    {
      name: '=HYPERLINK("http://example.com")',
      kind: 'port',
      totalInvestmentFen: 123_456_789,
      plannedFinish: '2026-12-31',
    },
    { name: '乙港,"二期"', kind: 'port', totalInvestmentFen: 1 },
    { name: '丙路', kind: 'road' },
  ])
  const office = await world.signIn('project_office')
  const { response, bytes } = await fetched(
    office,
    'format=csv&kind=port&sort=total_investment&columns=name&columns=kind&columns=total_amount&columns=planned_finish',
  )
  assert.equal(response.headers.get('content-type'), 'text/csv; charset=utf-8')
  assert.match(decodeURIComponent(response.headers.get('content-disposition') ?? ''), /项目台账 2026-03-02\.csv$/)
  assert.equal(
    bytes.toString(),
    '\uFEFF项目名称,项目类型,总投资（元）,计划竣工时间\r\n"乙港,""二期""",港口,0.01,\r\n"\'=HYPERLINK(""http://example.com"")",港口,1234567.89,2026-12-31\r\n',
  )
  await world.sql('update identity.account set locale = $2 where id = $1', [office.accountId, 'en'])
  world.house.identity.sessions.forget()
  assert.match(
    (await fetched(office, 'format=csv&kind=road')).bytes.toString(),
    /^\uFEFFProject code,Project name,.*\r\n,丙路,Road,/,
  )
  const exported = await world.sql<{ body: string }>(
    `select body from audit.entry where action = 'projects.exported' order by number`,
  )
  assert.deepEqual(
    exported.map(({ body }) => (JSON.parse(body) as { changes: { rows: unknown } }).changes.rows),
    [
      [null, 2],
      [null, 1],
    ],
  )
})

test('a workbook of thousands of rows opens as a zip of well-formed parts and reads back the same', async (t) => {
  const world = await openWorld(t)
  await bring(
    world,
    Array.from({ length: 1_234 }, (_, at) => ({
      name: `项目<${at}>&`,
      externalId: String(at),
      plannedFinish: '2026-12-31',
      totalInvestmentFen: at,
    })),
  )
  const office = await world.signIn('project_office')
  const { response, bytes } = await fetched(office, 'format=xlsx&sort=total_investment')
  assert.equal(response.status, 200)
  const parts = unzipped(bytes)
  assert.deepEqual(
    [...parts.keys()],
    [
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
    ],
  )
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? ''
  assert.equal(sheet.match(/<row /g)?.length, 1_235)
  assert.match(sheet, /<c r="B2" t="inlineStr"><is><t xml:space="preserve">项目&lt;0&gt;&amp;<\/t>/)
  assert.match(sheet, /<c r="M2" s="2"><v>46387<\/v>/)
  assert.match(sheet, /<autoFilter ref="A1:U1235"\/>/)
})

test('who may not export is refused, and who may gets his own scope only', async (t) => {
  const world = await openWorld(t)
  const [here, there] = [await world.given.organisation(), await world.given.organisation()]
  const mine = await world.given.project({ organisationId: here.id, name: '我们的' })
  await world.given.project({ organisationId: there.id, name: '他们的' })
  const crew = await world.signIn('crew', { projects: [mine.id] })
  assert.equal((await fetched(crew, 'format=csv')).response.status, 403)
  const office = await world.signIn('project_office', { organisationId: here.id })
  const text = (await fetched(office, 'format=csv&columns=name')).bytes.toString()
  assert.equal(text, '\uFEFF项目名称\r\n我们的\r\n')
})

/** The parts of a zip archive, each checked against its directory entry. */
function unzipped(bytes: Buffer): Map<string, string> {
  const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'))
  const parts = new Map<string, string>()
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [crc, packed, raw] = [bytes.readUInt32LE(at + 16), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)]
    const [nameLength, start] = [bytes.readUInt16LE(at + 28), bytes.readUInt32LE(at + 42)]
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    const content = inflateRawSync(bytes.subarray(start + 30 + nameLength, start + 30 + nameLength + packed))
    assert.deepEqual([content.length, crc32(content)], [raw, crc], name)
    parts.set(name, content.toString())
    at += 46 + nameLength
  }
  return parts
}
