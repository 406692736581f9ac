import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openWorld, problem } from '../../../test/world.ts'

test('a manager of one project may name the people of the units in it and those with a role on it, and sees names alone', async (t) => {
  const world = await openWorld(t)
  const [owner, builder, other] = [
    await world.given.organisation({ name: '港投公司', kind: 'owner_unit' }),
    await world.given.organisation({ name: '北部湾建工', kind: 'contractor' }),
    await world.given.organisation({ name: '另一家公司', kind: 'contractor' }),
  ]
  const project = await world.given.project({ ownerId: owner.id, contractorId: builder.id })
  const secret = await world.given.project({ contractorId: other.id, secrecy: 2 })
  await world.given.account({ name: 'owner.li', organisationId: owner.id })
  await world.given.account({ name: 'site.zhang', organisationId: builder.id })
  await world.given.account({ name: 'stranger', organisationId: other.id })
  await world.given.account({ name: 'expert.wu', organisationId: other.id, role: 'expert', projects: [project.id] })
  const gone = await world.given.account({ name: 'gone', organisationId: owner.id })
  await world.sql(`update identity.account set status = 'disabled' where id = $1`, [gone.accountId])

  const manager = await world.signIn('project_manager', {
    organisationId: owner.id,
    projects: [project.id, secret.id],
  })
  const { items } = await manager.call('listAssignable', {})
  assert.deepEqual(
    items.map(({ displayName }) => displayName),
    ['expert.wu', 'owner.li', manager.name, 'site.zhang'].toSorted(),
  )
  assert.deepEqual(Object.keys(items[0]!).toSorted(), ['displayName', 'id', 'organisation'])

  const found = await manager.call('listAssignable', { query: { q: '建工' } })
  assert.deepEqual(
    found.items.map(({ displayName, organisation }) => [displayName, organisation.name]),
    [['site.zhang', '北部湾建工']],
  )
  const first = await manager.call('listAssignable', { query: { limit: 3 } })
  const rest = await manager.call('listAssignable', { query: { limit: 3, cursor: first.nextCursor! } })
  assert.deepEqual([...first.items, ...rest.items], items)
})

test('an office may name everybody of its own units, a contractor nobody', async (t) => {
  const world = await openWorld(t)
  const [city, district] = [await world.given.organisation(), await world.given.organisation()]
  const street = await world.given.organisation({ parentId: city.id })
  await world.given.account({ name: 'street.chen', organisationId: street.id })
  await world.given.account({ name: 'district.he', organisationId: district.id })
  const office = await world.signIn('project_office', { organisationId: city.id })
  const { items } = await office.call('listAssignable', {})
  assert.deepEqual(items.map(({ displayName }) => displayName).toSorted(), [office.name, 'street.chen'].toSorted())
  const contractor = await world.signIn('contractor', { organisationId: city.id })
  await assert.rejects(contractor.call('listAssignable', {}), problem(403))
})

test('a security administrator finds projects to give roles on, in his own scope and by three facts alone', async (t) => {
  const world = await openWorld(t)
  const [city, district] = [await world.given.organisation(), await world.given.organisation()]
  const port = await world.given.project({ organisationId: city.id, name: '钦州港东站扩建工程' })
  await world.given.project({ organisationId: district.id, name: '钦州港西站改造工程' })
  await world.given.project({ organisationId: city.id, name: '钦州港涉密工程', secrecy: 2 })
  const security = await world.signIn('security_administrator', { organisationId: city.id })
  for (const q of ['东站', 'qzgdz', '钦州港']) {
    const { items } = await security.call('listGrantableProjects', { query: { q } })
    assert.deepEqual(
      items.map(({ id, name }) => ({ id, name })),
      [{ id: port.id, name: '钦州港东站扩建工程' }],
    )
    assert.deepEqual(Object.keys(items[0]!).toSorted(), ['code', 'id', 'name'])
  }
  await assert.rejects(security.call('listProjects', {}), problem(403))
  const contractor = await world.signIn('contractor')
  await assert.rejects(contractor.call('listGrantableProjects', { query: { q: '港' } }), problem(403))
})

test('a session tells the name of a role an office made itself', async (t) => {
  const world = await openWorld(t)
  const security = await world.signIn('security_administrator')
  const { code } = await security.call('createRole', {
    body: { name: '资料员', permissions: ['projects:read', 'documents:write'] },
  })
  const clerk = await world.signIn(code)
  assert.deepEqual((await clerk.call('getSession', {})).roles, [{ code, name: '资料员' }])
  assert.deepEqual((await security.call('getSession', {})).roles, [{ code: 'security_administrator', name: null }])
})

test('the log tells the names of units and people that a change refers to by id', async (t) => {
  const world = await openWorld(t)
  const builder = await world.given.organisation({ name: '北部湾建工', kind: 'contractor' })
  const office = await world.signIn('project_office')
  const project = await world.given.project()
  const { version } = await office.call('getProject', { path: { id: project.id } })
  await office.call('updateProject', {
    path: { id: project.id },
    ifMatch: version,
    body: { contractorId: builder.id, managerId: office.accountId },
  })
  const auditor = await world.signIn('audit_administrator')
  const { items } = await auditor.call('listAuditEntries', { query: { action: 'projects.updated' } })
  const entry = await auditor.call('getAuditEntry', { path: { number: items[0]!.number } })
  assert.deepEqual(entry.names, { [builder.id]: '北部湾建工', [office.accountId]: office.name })
})
