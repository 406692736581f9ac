import assert from 'node:assert/strict'
import { test } from 'node:test'
import { generateSync } from 'otplib'
import { openWorld, PASSWORD, problem, type World } from '../../../test/world.ts'

const signIn = (world: World, name: string, password: string, totp?: string) =>
  world.stranger.call('signIn', { body: { name, password, ...(totp !== undefined && { totp }) } })

const codeAt = (world: World, secret: string, secondsLater = 0) =>
  generateSync({ secret, epoch: Math.floor(world.clock.now().getTime() / 1000) + secondsLater })

test('five wrong passwords lock an account for 15 minutes; the right one is refused until then, or until it is unlocked', async (t) => {
  const world = await openWorld(t)
  const { accountId, name } = await world.given.account({ role: 'finance' })
  for (let tries = 0; tries < 4; tries++)
    await assert.rejects(signIn(world, name, 'wrong'), problem(401, 'password_wrong'))
  await assert.rejects(signIn(world, name, 'wrong'), problem(423, 'locked_out'))
  await assert.rejects(signIn(world, name, PASSWORD), problem(423, 'locked_out'))
  const admin = await world.signIn('administrator')
  const locked = await admin.call('getAccount', { path: { id: accountId } })
  assert.ok(locked.lockedUntil !== null && locked.allowed.includes('unlock'))
  await admin.call('unlockAccount', { path: { id: accountId } })
  await signIn(world, name, PASSWORD)
  for (let tries = 0; tries < 4; tries++) await assert.rejects(signIn(world, name, 'wrong'), problem(401))
  await assert.rejects(signIn(world, name, 'wrong'), problem(423))
  world.clock.set('2026-03-02T01:15:01Z')
  await signIn(world, name, PASSWORD)
  const [refused] = await world.sql<{ count: number }>(
    `select count(*) as count from audit.entry where action = 'identity.sign_in_refused' and subject_id = $1`,
    [accountId],
  )
  assert.equal(Number(refused?.count), 11)
})

test('guesses at the same time are all counted: of twelve at once, at most four are told that the password is wrong', async (t) => {
  const world = await openWorld(t)
  const { name } = await world.given.account({})
  const guesses = await Promise.allSettled([...Array.from({ length: 12 }, () => signIn(world, name, 'wrong'))])
  const statuses = guesses.map((guess) =>
    guess.status === 'rejected' ? (guess.reason as { status: number }).status : 201,
  )
  assert.deepEqual(statuses.toSorted(), [...Array(4).fill(401), ...Array(8).fill(423)])
  await assert.rejects(signIn(world, name, PASSWORD), problem(423))
})

test('a name nobody has answers like one somebody has, also when it is tried too often', async (t) => {
  const world = await openWorld(t)
  for (let tries = 0; tries < 4; tries++)
    await assert.rejects(signIn(world, 'nobody', 'wrong'), problem(401, 'password_wrong'))
  await assert.rejects(signIn(world, 'nobody', 'wrong'), problem(423, 'locked_out'))
  await assert.rejects(signIn(world, 'Nobody', 'wrong'), problem(423, 'locked_out'))
  for (let tries = 6; tries < 20; tries++) await assert.rejects(signIn(world, 'nobody', 'wrong'), problem(423))
  await assert.rejects(signIn(world, 'nobody', 'wrong'), problem(429, 'rate_limited'))
})

test('a second factor is bound by a code, asked for at sign-in, accepts each code once, and is sealed in the database', async (t) => {
  const world = await openWorld(t)
  const finance = await world.signIn('finance')
  const { secret, uri } = await finance.call('startTotp', {})
  assert.match(uri, /^otpauth:\/\/totp\/.*secret=/)
  await assert.rejects(
    finance.call('confirmTotp', { body: { totp: codeAt(world, secret, 600) } }),
    problem(400, 'totp_wrong'),
  )
  await finance.call('confirmTotp', { body: { totp: codeAt(world, secret) } })
  const [kept] = await world.sql<{ sealed: string }>(
    'select totp_secret as sealed from identity.account where id = $1',
    [finance.accountId],
  )
  assert.ok(kept && !kept.sealed.includes(secret))
  await assert.rejects(signIn(world, finance.name, PASSWORD), problem(401, 'totp_required'))
  await assert.rejects(signIn(world, finance.name, PASSWORD, codeAt(world, secret)), problem(401, 'totp_wrong'))
  const next = codeAt(world, secret, 30)
  await signIn(world, finance.name, PASSWORD, next)
  await assert.rejects(signIn(world, finance.name, PASSWORD, next), problem(401, 'totp_wrong'))
  world.clock.set('2026-03-02T02:00:00Z')
  await signIn(world, finance.name, PASSWORD, codeAt(world, secret, -30))
  await assert.rejects(signIn(world, finance.name, PASSWORD, codeAt(world, secret, -90)), problem(401, 'totp_wrong'))
  await assert.rejects(
    finance.call('removeTotp', { body: { currentPassword: 'wrong' } }),
    problem(400, 'own_password_wrong'),
  )
  await finance.call('removeTotp', { body: { currentPassword: PASSWORD } })
  await signIn(world, finance.name, PASSWORD)
})

test('a changed password ends the other sessions and none of the last ones is taken again', async (t) => {
  const world = await openWorld(t)
  const finance = await world.signIn('finance')
  const elsewhere = await world.house.identity.signIn(
    { name: finance.name, password: PASSWORD },
    { id: 'test', ip: '10.1.1.1', userAgent: 'other' },
  )
  const open = await finance.call('listOwnSessions', {})
  assert.deepEqual(open.items.map((session) => session.isCurrent).toSorted(), [false, true])
  const change = (currentPassword: string, password: string) =>
    finance.call('changePassword', { body: { currentPassword, password } })
  await assert.rejects(change(PASSWORD, PASSWORD), problem(400, 'password.too_common'))
  await change(PASSWORD, 'Lanhua-7-Qiao')
  await assert.rejects(change('Lanhua-7-Qiao', 'Lanhua-7-Qiao'), problem(400, 'password.reused'))
  await change('Lanhua-7-Qiao', 'Lanhua-8-Qiao')
  await assert.rejects(change('Lanhua-8-Qiao', 'Lanhua-7-Qiao'), problem(400, 'password.reused'))
  const answer = await fetch(`${world.baseUrl}/api/v1/session`, {
    headers: { authorization: `Bearer ${elsewhere.token}` },
  })
  assert.equal(answer.status, 401)
  await finance.call('getSession', {})
})

test('a person ends one of their sessions; an administrator ends all of somebody’s', async (t) => {
  const world = await openWorld(t)
  const finance = await world.signIn('finance')
  await world.house.identity.signIn(
    { name: finance.name, password: PASSWORD },
    { id: 'test', ip: '10.1.1.1', userAgent: 'other' },
  )
  const other = (await finance.call('listOwnSessions', {})).items.find((session) => !session.isCurrent)!
  await finance.call('revokeOwnSession', { path: { id: other.id } })
  assert.equal((await finance.call('listOwnSessions', {})).items.length, 1)
  const admin = await world.signIn('administrator')
  assert.equal((await admin.call('listSessions', { path: { id: finance.accountId } })).items.length, 1)
  await admin.call('revokeSessions', { path: { id: finance.accountId } })
  await assert.rejects(finance.call('getSession', {}), problem(401, 'not_signed_in'))
})
