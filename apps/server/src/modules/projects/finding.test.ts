import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systemReach } from '../../platform/actor.ts'
import { openWorld, problem, type World } from '../../../test/world.ts'
import type { RegisterRow } from './index.ts'

const reach = systemReach('list')

async function bring(world: World, rows: RegisterRow[], organisationId?: string): Promise<string[]> {
  const outcomes = await world.house.database.write(reach, (tx) =>
    world.house.projects.registerMany(tx, reach, {
      source: '清单.xlsx',
      rows,
      ...(organisationId !== undefined && { organisationId }),
    }),
  )
  return outcomes.map((one) => (one.outcome === 'refused' ? assert.fail(one.reason) : one.id))
}

const names = (items: { name: string }[]) => items.map((item) => item.name)

test('search finds by any part of the name, the code and pinyin initials, the best first, and only in reach', async (t) => {
  const world = await openWorld(t)
  const [here, there] = [await world.given.organisation(), await world.given.organisation()]
  await bring(
    world,
    [{ name: '改造钦州港' }, { name: '钦州港东站扩建工程' }, { name: '平陆运河', externalId: '7' }],
    here.id,
  )
  await bring(world, [{ name: '钦州港邻区码头' }], there.id)
  const office = await world.signIn('project_office', { organisationId: here.id })
  const found = async (q: string) => names((await office.call('search', { query: { q } })).projects)
  assert.deepEqual(await found('钦州港'), ['钦州港东站扩建工程', '改造钦州港'])
  assert.deepEqual(await found('qzgdz'), ['钦州港东站扩建工程'])
  assert.deepEqual(await found('港'), ['改造钦州港', '钦州港东站扩建工程'])
  assert.deepEqual(await found('100%'), [])
  const [renamed] = (await office.call('search', { query: { q: 'PLYH' } })).projects
  assert.equal(renamed?.name, '平陆运河')
  await office.call('updateProject', { path: { id: renamed.id }, body: { name: '平陆运河枢纽' }, ifMatch: 1 })
  assert.deepEqual(
    [await found('plyhsn'), (await office.call('listProjects', { query: { q: '枢纽' } })).total],
    [['平陆运河枢纽'], 1],
  )
})

test('the list, its total, the map and the counts obey the same filters', async (t) => {
  const world = await openWorld(t)
  const point = (longitude: number) => ({ location: { type: 'Point', coordinates: [longitude, 21.9] } })
  const [red, green] = await bring(world, [
    { name: '甲港', kind: 'port', class: 'new', regionCode: '450702', ...point(108.6) },
    { name: '乙港', kind: 'port', class: 'continued', regionCode: '450702001', ...point(108.7) },
    { name: '丙路', kind: 'road', class: 'new', regionCode: '320113' },
  ])
  await world.house.database.write(reach, async (tx) => {
    await world.house.projects.noteStanding(tx, red!, { attention: 'red' })
    await world.house.projects.noteStanding(tx, green!, { attention: 'green' })
  })
  const office = await world.signIn('project_office')
  const ports = await office.call('listProjects', { query: { kind: ['port'], sort: 'name' } })
  assert.deepEqual([names(ports.items), ports.total], [['乙港', '甲港'], 2])
  assert.deepEqual(names((await office.call('listProjects', { query: { sort: 'attention' } })).items), [
    '甲港',
    '丙路',
    '乙港',
  ])
  assert.deepEqual(
    names((await office.call('listProjects', { query: { attention: ['grey', 'red'], sort: 'name' } })).items),
    ['丙路', '甲港'],
  )
  assert.equal((await office.call('listProjects', { query: { regionCode: '450700' } })).total, 2)

  const places = await office.call('listProjectPlaces', { query: { class: ['new'] } })
  assert.deepEqual(places, {
    items: [{ id: red, name: '甲港', longitude: 108.6, latitude: 21.9, attention: 'red' }],
    unplaced: 1,
  })

  const facets = await office.call('countProjectFacets', { query: { kind: ['port'] } })
  assert.deepEqual(facets.kind, [
    { value: 'port', count: 2 },
    { value: 'road', count: 1 },
  ])
  assert.deepEqual(facets.class, [
    { value: 'continued', count: 1 },
    { value: 'new', count: 1 },
  ])
  assert.deepEqual(facets.region, [{ value: '450702', name: '钦南区', count: 2 }])
  assert.deepEqual(facets.attention, [
    { value: 'green', count: 1 },
    { value: 'red', count: 1 },
  ])
})

test('pages follow one another without gaps, whatever the order', async (t) => {
  const world = await openWorld(t)
  await bring(
    world,
    Array.from({ length: 23 }, (_, at) => ({
      name: `项目${at}`,
      externalId: String(at),
      ...(at % 3 > 0 && { plannedFinish: `2026-0${1 + (at % 7)}-01`, totalInvestmentFen: at * 100 }),
    })),
  )
  const office = await world.signIn('project_office')
  for (const sort of ['planned_finish', 'name', 'total_investment', 'updated_at', 'attention'] as const) {
    for (const descending of [false, true]) {
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = await office.call('listProjects', {
          query: { sort, descending, limit: 5, ...(cursor !== undefined && { cursor }) },
        })
        assert.equal(page.total, 23)
        seen.push(...page.items.map((item) => item.id))
        cursor = page.nextCursor ?? undefined
      } while (cursor !== undefined)
      assert.equal(new Set(seen).size, 23, `${sort} ${descending}`)
      assert.equal(seen.length, 23)
    }
  }
  await assert.rejects(office.call('listProjects', { query: { cursor: 'xyz' } }), problem(400, 'cursor_unsuitable'))
})

test('two reports of a project tell what slipped: how late, how much dearer', async (t) => {
  const world = await openWorld(t)
  const rows = (asOf: string, told: [name: string, finish: string, total: number][]) =>
    told.map(([name, plannedFinish, totalInvestmentFen]) => ({
      name,
      plannedFinish,
      totalInvestmentFen,
      report: { asOf },
    }))
  await bring(
    world,
    rows('2024-12-31', [
      ['甲', '2026-01-01', 100],
      ['乙', '2026-01-01', 100],
      ['丙', '2026-01-01', 100],
      ['丁', '2026-01-01', 100],
    ]),
  )
  await bring(
    world,
    rows('2025-12-31', [
      ['甲', '2026-03-02', 100],
      ['乙', '2025-12-01', 150],
      ['丙', '2025-12-01', 100],
      ['丁', '2027-01-01', 90],
    ]),
  )
  await bring(world, rows('2026-02-28', [['丁', '2027-01-01', 90]]))
  const office = await world.signIn('project_office')
  const slipped = await office.call('listSlippedProjects', {})
  assert.deepEqual(
    slipped.items.map(({ name, daysLater, costUpFen }) => [name, daysLater, costUpFen]),
    [
      ['甲', 60, 0],
      ['乙', -31, 50],
    ],
  )
  const sinceFirst = await office.call('listSlippedProjects', { query: { since: '2025-01-01', limit: 1 } })
  assert.deepEqual(
    [names(sinceFirst.items), sinceFirst.total, sinceFirst.items[0]?.before.asOf],
    [['丁'], 3, '2024-12-31'],
  )
  const rest = await office.call('listSlippedProjects', {
    query: { since: '2025-01-01', cursor: sinceFirst.nextCursor! },
  })
  assert.deepEqual(names(rest.items), ['甲', '乙'])
  const elsewhere = await world.signIn('project_office', { organisationId: (await world.given.organisation()).id })
  assert.deepEqual(await elsewhere.call('listSlippedProjects', {}), { items: [], total: 0, nextCursor: null })
})

test('views are one person’s own; a view of the same name is replaced', async (t) => {
  const world = await openWorld(t)
  const [one, other] = [await world.signIn('project_office'), await world.signIn('project_office')]
  const first = await one.call('saveView', {
    body: { name: '滞后港口', filters: { kind: ['port'], q: ['港'] }, columns: ['name', 'stage'] },
  })
  const again = await one.call('saveView', {
    body: { name: '滞后港口', filters: { kind: ['port'] }, columns: ['name'] },
  })
  assert.equal(again.id, first.id)
  assert.deepEqual(await one.call('listSavedViews', {}), {
    items: [{ id: first.id, name: '滞后港口', filters: { kind: ['port'] }, columns: ['name'] }],
  })
  assert.deepEqual(await other.call('listSavedViews', {}), { items: [] })
  await assert.rejects(other.call('deleteSavedView', { path: { id: first.id } }), problem(404, 'view_not_found'))
  await one.call('deleteSavedView', { path: { id: first.id } })
  assert.deepEqual(await one.call('listSavedViews', {}), { items: [] })
})

test('a place told in any of the four coordinate systems lands where it is', async (t) => {
  const world = await openWorld(t)
  const office = await world.signIn('project_office')
  const { id } = await world.given.project()
  const near = async (
    coordinateSystem: 'WGS84' | 'CGCS2000' | 'GCJ02' | 'BD09',
    coordinates: number[],
    version: number,
  ) => {
    const project = await office.call('updateProject', {
      path: { id },
      body: { location: { type: 'Point', coordinates }, coordinateSystem },
      ifMatch: version,
    })
    assert.ok(
      Math.hypot(project.longitude! - 108.6246, project.latitude! - 21.9567) < 2e-5,
      `${coordinateSystem} ${project.longitude} ${project.latitude}`,
    )
    return project.version
  }
  let version = await near('WGS84', [108.6246, 21.9567], 1)
  version = await near('CGCS2000', [108.6246, 21.9567], version)
  version = await near('GCJ02', [108.6283, 21.953782], version)
  await near('BD09', [108.634788, 21.95981], version)
  await assert.rejects(
    office.call('updateProject', {
      path: { id },
      body: { location: { type: 'Point', coordinates: [21.9, 108.6] } },
      ifMatch: 1,
    }),
    problem(400, 'geometry_unsuitable'),
  )
})
