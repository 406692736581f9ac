import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeCreditCode } from '@jiheng/kernel/codes'
import { ROOT_ORGANISATION } from '../../platform/actor.ts'
import { openWorld, problem, type World } from '../../../test/world.ts'

const actionsOn = async (world: World, kind: string, id: string): Promise<string[]> => {
  const rows = await world.sql<{ action: string }>(
    'select action from audit.entry where subject_kind = $1 and subject_id = $2 order by number',
    [kind, id],
  )
  return rows.map((row) => row.action)
}

test('an organisation is added, renamed, and closed only when nothing lives in it', async (t) => {
  const world = await openWorld(t)
  const admin = await world.signIn('administrator')
  const city = await admin.call('createOrganisation', {
    body: { parentId: ROOT_ORGANISATION, kind: 'city', name: '钦州市' },
  })
  const creditCode = makeCreditCode({ region: '450702', serial: 12 })
  const builder = await admin.call('createOrganisation', {
    body: { parentId: city.id, kind: 'contractor', name: '北部湾建工', creditCode },
  })
  assert.equal(builder.depth, 2)
  await assert.rejects(
    admin.call('createOrganisation', { body: { parentId: city.id, kind: 'contractor', name: '北部湾建工' } }),
    problem(409, 'organisation_name_taken'),
  )
  await assert.rejects(
    admin.call('createOrganisation', { body: { parentId: city.id, kind: 'contractor', name: '另一家', creditCode } }),
    problem(409, 'credit_code_taken'),
  )
  const wrong = `${creditCode.slice(0, 17)}${creditCode.endsWith('0') ? '1' : '0'}`
  await assert.rejects(
    admin.call('createOrganisation', {
      body: { parentId: city.id, kind: 'contractor', name: '第三家', creditCode: wrong },
    }),
    problem(400),
  )
  await assert.rejects(
    admin.call('updateOrganisation', {
      path: { id: city.id },
      body: { closedOn: '2026-03-02' },
      ifMatch: city.version,
    }),
    problem(422, 'organisation_in_use'),
  )
  const closed = await admin.call('updateOrganisation', {
    path: { id: builder.id },
    body: { closedOn: '2026-03-02', why: '资质注销' },
    ifMatch: builder.version,
  })
  assert.equal(closed.closedOn, '2026-03-02')
  await assert.rejects(
    admin.call('createAccount', { body: { name: 'late', displayName: '迟到', organisationId: builder.id } }),
    problem(422, 'organisation_closed'),
  )
  assert.deepEqual(await actionsOn(world, 'organisation', builder.id), [
    'identity.organisation_created',
    'identity.organisation_closed',
  ])
})

test('a moved organisation takes its subtree, its projects and its people’s scope along, also secret projects', async (t) => {
  const world = await openWorld(t)
  const [city, other] = [
    await world.given.organisation({ name: '钦州市', kind: 'city' }),
    await world.given.organisation({ name: '栖霞区', kind: 'district' }),
  ]
  const department = await world.given.organisation({ name: '住建局', parentId: city.id })
  const street = await world.given.organisation({ name: '迈皋桥街道', kind: 'street', parentId: department.id })
  const project = await world.given.project({ organisationId: street.id, secrecy: 2 })
  const admin = await world.signIn('administrator')
  const officer = await world.signIn('project_office', { organisationId: department.id })
  await world.sql('update identity.account set clearance = 2 where id = $1', [officer.accountId])
  await assert.rejects(
    admin.call('moveOrganisation', { path: { id: department.id }, body: { parentId: street.id, why: '机构改革' } }),
    problem(422, 'organisation_into_itself'),
  )
  await admin.call('moveOrganisation', { path: { id: department.id }, body: { parentId: other.id, why: '机构改革' } })
  const tree = await admin.call('listOrganisations', { query: { under: other.id } })
  assert.deepEqual(
    tree.items.map(({ name, depth }) => [name, depth]),
    [
      ['栖霞区', 1],
      ['住建局', 2],
      ['迈皋桥街道', 3],
    ],
  )
  const [row] = await world.sql<{ inside: boolean }>(
    'select org_path <@ $1::ltree as inside from projects.project where id = $2',
    [other.path, project.id],
  )
  assert.equal(row?.inside, true)
  assert.equal((await officer.call('getProject', { path: { id: project.id } })).id, project.id)
})

test('an invited person sets a password once, signs in, and has no more than what was granted', async (t) => {
  const world = await openWorld(t)
  const admin = await world.signIn('administrator')
  const security = await world.signIn('security_administrator')
  const { account, invitation } = await admin.call('createAccount', {
    body: { name: 'wang.fang', displayName: '王芳', organisationId: ROOT_ORGANISATION },
  })
  assert.equal(account.status, 'invited')
  assert.equal((await world.stranger.call('readInvitation', { body: { token: invitation.token } })).name, 'wang.fang')
  for (const [password, reason] of [
    ['Short#1a', 'too_short'],
    ['onlysmallletters', 'too_few_classes'],
    ['Wang.Fang#2026', 'holds_name'],
    ['P@ssw0rd2026', 'too_common'],
  ] as const) {
    await assert.rejects(
      world.stranger.call('acceptInvitation', { body: { token: invitation.token, password } }),
      problem(400, `password.${reason}`),
    )
  }
  await world.stranger.call('acceptInvitation', { body: { token: invitation.token, password: 'Lanhua-7-Qiao' } })
  await assert.rejects(
    world.stranger.call('acceptInvitation', { body: { token: invitation.token, password: 'Lanhua-8-Qiao' } }),
    problem(404, 'invitation_gone'),
  )
  const session = await world.stranger.call('signIn', { body: { name: 'WANG.FANG', password: 'Lanhua-7-Qiao' } })
  assert.deepEqual(session.permissions, [])
  const granted = await security.call('giveRole', {
    path: { id: account.id },
    body: { role: 'finance', organisationId: ROOT_ORGANISATION, why: '岗位' },
  })
  assert.deepEqual(granted.roles, ['finance'])
  assert.deepEqual(await actionsOn(world, 'account', account.id), [
    'identity.account_invited',
    'identity.invitation_accepted',
    'identity.signed_in',
    'identity.role_granted',
  ])
})

test('a repeated invitation with one Idempotency-Key tells the same link', async (t) => {
  const world = await openWorld(t)
  const admin = await world.signIn('administrator')
  const body = { name: 'li.na', displayName: '李娜', organisationId: ROOT_ORGANISATION }
  const [first, again] = await Promise.all(
    [1, 2].map(() => admin.call('createAccount', { body, idempotencyKey: 'invite-li-na' })),
  )
  assert.equal(first!.invitation.token, again!.invitation.token)
  await assert.rejects(admin.call('createAccount', { body }), problem(409, 'account_name_taken'))
})

test('the three administrators are kept apart, also when two grants are given at once', async (t) => {
  const world = await openWorld(t)
  const [one, two] = [await world.signIn('security_administrator'), await world.signIn('security_administrator')]
  const person = await world.given.account({})
  const give = (from: typeof one, role: string) =>
    from.call('giveRole', {
      path: { id: person.accountId },
      body: { role, organisationId: ROOT_ORGANISATION, why: '任命' },
    })
  const outcomes = await Promise.allSettled([
    give(one, 'administrator'),
    give(two, 'audit_administrator'),
    give(one, 'security_administrator'),
  ])
  assert.equal(outcomes.filter((outcome) => outcome.status === 'fulfilled').length, 1)
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') problem(409, 'administrators_kept_apart')(outcome.reason)
})

test('a grant stays inside the granter’s scope, is never for oneself, and ends when the role must', async (t) => {
  const world = await openWorld(t)
  const [qinzhou, qixia] = [
    await world.given.organisation({ name: '钦州市' }),
    await world.given.organisation({ name: '栖霞区' }),
  ]
  const security = await world.signIn('security_administrator', { organisationId: qinzhou.id })
  const ours = await world.given.account({ organisationId: qinzhou.id })
  const theirs = await world.given.account({ organisationId: qixia.id })
  const theirProject = await world.given.project({ organisationId: qixia.id })
  const give = (
    accountId: string,
    body: { role: string; organisationId?: string; projectId?: string; validUntil?: string },
  ) => security.call('giveRole', { path: { id: accountId }, body: { ...body, why: '岗位' } })
  await assert.rejects(
    give(theirs.accountId, { role: 'finance', organisationId: qinzhou.id }),
    problem(404, 'account_not_found'),
  )
  await assert.rejects(
    give(ours.accountId, { role: 'finance', organisationId: qixia.id }),
    problem(404, 'organisation_not_found'),
  )
  await assert.rejects(
    give(ours.accountId, { role: 'finance', organisationId: ROOT_ORGANISATION }),
    problem(404, 'organisation_not_found'),
  )
  await assert.rejects(
    give(ours.accountId, { role: 'project_manager', projectId: theirProject.id }),
    problem(404, 'project_not_found'),
  )
  await assert.rejects(
    give(security.accountId, { role: 'finance', organisationId: qinzhou.id }),
    problem(422, 'not_for_oneself'),
  )
  await assert.rejects(
    give(ours.accountId, { role: 'external_auditor', organisationId: qinzhou.id, validUntil: '2027-03-02T00:00:00Z' }),
    problem(422, 'grant_too_long'),
  )
  const account = await give(ours.accountId, { role: 'external_auditor', organisationId: qinzhou.id })
  assert.equal(account.grants[0]?.validUntil, '2026-05-31T01:00:00.000Z')
  await assert.rejects(
    give(ours.accountId, { role: 'external_auditor', organisationId: qinzhou.id }),
    problem(409, 'grant_exists'),
  )
  world.clock.set('2026-06-01T01:00:00Z')
  const later = await world.signIn('security_administrator', { organisationId: qinzhou.id })
  const past = await later.call('getAccount', { path: { id: ours.accountId } })
  assert.deepEqual([past.roles, past.grants[0]?.isInForce], [[], false])
  const renewed = await later.call('giveRole', {
    path: { id: ours.accountId },
    body: { role: 'external_auditor', organisationId: qinzhou.id, why: '延期' },
  })
  assert.deepEqual(renewed.roles, ['external_auditor'])
  const taken = await later.call('withdrawRole', { path: { id: ours.accountId, grantId: renewed.grants[0]!.id } })
  assert.deepEqual(taken.roles, [])
})

test('an office makes a role of its own, without what the administrators alone may do', async (t) => {
  const world = await openWorld(t)
  const security = await world.signIn('security_administrator')
  await assert.rejects(
    security.call('createRole', { body: { name: '万能', permissions: ['roles:grant'] } }),
    problem(422, 'permission_reserved'),
  )
  const { code } = await security.call('createRole', {
    body: { name: '资料员', permissions: ['projects:read', 'documents:read'] },
  })
  const clerk = await world.signIn(code)
  await clerk.call('listProjects', {})
  await security.call('updateRole', {
    path: { code },
    body: { permissions: ['documents:read'], why: '收紧' },
    ifMatch: 1,
  })
  await assert.rejects(clerk.call('listProjects', {}), problem(403))
  await assert.rejects(
    security.call('updateRole', { path: { code: 'finance' }, body: { permissions: [] }, ifMatch: 1 }),
    problem(422, 'role_is_builtin'),
  )
})

test('a disabled account is out at once, and an administrator cannot take over another', async (t) => {
  const world = await openWorld(t)
  const admin = await world.signIn('administrator')
  const finance = await world.signIn('finance')
  const auditor = await world.signIn('audit_administrator')
  await finance.call('listProjects', {})
  await admin.call('disableAccount', { path: { id: finance.accountId }, body: { why: '离职' } })
  await assert.rejects(finance.call('listProjects', {}), problem(401))
  await assert.rejects(
    world.stranger.call('signIn', { body: { name: finance.name, password: 'Jiheng#2026' } }),
    problem(401, 'password_wrong'),
  )
  await assert.rejects(
    admin.call('disableAccount', { path: { id: admin.accountId }, body: { why: '误点' } }),
    problem(422, 'not_for_oneself'),
  )
  await assert.rejects(
    admin.call('inviteAgain', { path: { id: auditor.accountId } }),
    problem(422, 'administrator_link_refused'),
  )
  const enabled = await admin.call('enableAccount', { path: { id: finance.accountId }, body: { why: '返岗' } })
  assert.equal(enabled.status, 'active')
})

test('accounts are listed by page inside the reader’s scope', async (t) => {
  const world = await openWorld(t)
  const [qinzhou, qixia] = [
    await world.given.organisation({ name: '钦州市' }),
    await world.given.organisation({ name: '栖霞区' }),
  ]
  for (const name of ['a1', 'a2', 'a3']) await world.given.account({ name, organisationId: qinzhou.id })
  await world.given.account({ name: 'a4', organisationId: qixia.id })
  const admin = await world.signIn('administrator', { organisationId: qinzhou.id })
  const first = await admin.call('listAccounts', { query: { q: 'a', limit: 2 } })
  const rest = await admin.call('listAccounts', { query: { q: 'a', limit: 2, cursor: first.nextCursor! } })
  assert.deepEqual(
    [...first.items, ...rest.items].map((item) => item.name),
    ['a1', 'a2', 'a3'],
  )
  assert.equal(rest.nextCursor, null)
})
