import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openWorld, problem } from '../../../test/world.ts'

test('an item between departments stands with one person and one day, and leaves a person only when another accepts', async (t) => {
  const world = await openWorld(t, { now: '2026-03-10T01:00:00Z' })
  const [land, water] = [
    await world.given.organisation({ name: '自然资源局' }),
    await world.given.organisation({ name: '水务局' }),
  ]
  const raiser = await world.signIn('project_office')
  const li = await world.signIn('department', { organisationId: land.id })
  const wang = await world.signIn('department', { organisationId: water.id })
  const third = await world.signIn('department', { organisationId: water.id })
  const { items: people } = await raiser.call('findPeople', { query: { q: wang.name } })
  assert.deepEqual(
    people.map(({ id, organisation }) => [id, organisation]),
    [[wang.accountId, '水务局']],
  )
  const body = { title: '取水口迁改', holderId: li.accountId, dueOn: '2026-03-15' }
  await assert.rejects(
    raiser.call('addCrossItem', { body: { ...body, dueOn: '2026-03-09' } }),
    problem(400, 'due_in_past'),
  )
  const { item } = await raiser.call('addCrossItem', { body })
  const path = { id: item.id }
  const step = (person: typeof li, event: string, more: object = {}) =>
    person.call('advanceCrossItem', { path, body: { event: event as 'accept', ...more } })
  await assert.rejects(third.call('getCrossItem', { path }), problem(404, 'cross_item_not_found'), 'not their matter')
  assert.deepEqual((await li.call('getCrossItem', { path })).item.allowed, ['hand_over', 'report_done'])
  assert.deepEqual(
    (await li.call('listCrossItems', { query: { mine: true } })).items.map(({ isMine, daysLate }) => [
      isMine,
      daysLate,
    ]),
    [[true, 0]],
  )

  await assert.rejects(step(wang, 'accept'), problem(404, 'cross_item_not_found'))
  await assert.rejects(step(li, 'hand_over'), problem(400, 'cross.not_one_person'))
  const offered = await step(li, 'hand_over', { toId: wang.accountId, dueOn: '2026-03-20', note: '属水务事项' })
  assert.deepEqual(
    [offered.item.state, offered.item.holder.id, offered.item.move[0]?.id],
    ['handing_over', li.accountId, wang.accountId],
  )
  await assert.rejects(step(raiser, 'accept'), problem(422, 'cross.not_offered_to_this_person'))
  const taken = await step(wang, 'accept')
  assert.deepEqual([taken.item.holder.id, taken.item.dueOn, taken.item.offer], [wang.accountId, '2026-03-20', null])

  world.clock.set('2026-03-24T01:00:00Z')
  assert.deepEqual((await raiser.call('listCrossItems', { query: {} })).overdue, 1)
  const done = await step(wang, 'report_done')
  assert.deepEqual([done.item.daysLate, done.item.move[0]?.id], [4, raiser.accountId])
  await assert.rejects(step(wang, 'confirm'), problem(422, 'cross.not_who_raised_it'))
  assert.deepEqual((await step(raiser, 'send_back', { note: '缺验收' })).item.state, 'locked')
  await step(wang, 'report_done')
  const closed = await step(raiser, 'confirm')
  assert.deepEqual([closed.item.state, closed.item.daysLate, closed.item.allowed], ['closed', 4, []])
  assert.deepEqual(
    closed.steps.map(({ event }) => event),
    ['lock', 'hand_over', 'accept', 'report_done', 'send_back', 'report_done', 'confirm'],
  )
  assert.deepEqual(
    (await raiser.call('listCrossItems', { query: { state: 'closed' } })).items.map(({ id }) => id),
    [item.id],
  )
  const [kept] = await world.sql<{ holder: string }>('select holder_id as holder from goals.v_cross_item')
  assert.equal(kept?.holder, wang.accountId)
})

test('two who act at once do not both succeed', async (t) => {
  const world = await openWorld(t, { now: '2026-03-10T01:00:00Z' })
  const [raiser, li, wang] = [
    await world.signIn('project_office'),
    await world.signIn('department'),
    await world.signIn('department'),
  ]
  const { item } = await raiser.call('addCrossItem', {
    body: { title: '借道施工', holderId: li.accountId, dueOn: '2026-03-15' },
  })
  const step = (person: typeof li, event: string, more: object = {}) =>
    person.call('advanceCrossItem', { path: { id: item.id }, body: { event: event as 'accept', ...more } }).then(
      () => event,
      () => null,
    )
  await step(li, 'hand_over', { toId: wang.accountId })
  const won = await Promise.all([step(wang, 'accept'), step(li, 'withdraw'), step(wang, 'decline')])
  assert.equal(won.filter((event) => event !== null).length, 1)
})

test('items are listed page by page', async (t) => {
  const world = await openWorld(t, { now: '2026-03-10T01:00:00Z' })
  const office = await world.signIn('project_office')
  for (const day of ['12', '11', '11', '14'])
    await office.call('addCrossItem', {
      body: { title: `事项${day}`, holderId: office.accountId, dueOn: `2026-03-${day}` },
    })
  const first = await office.call('listCrossItems', { query: { limit: 3 } })
  const second = await office.call('listCrossItems', { query: { limit: 3, cursor: first.nextCursor! } })
  assert.deepEqual(
    [...first.items, ...second.items].map(({ dueOn }) => dueOn.slice(-2)),
    ['11', '11', '12', '14'],
  )
  assert.equal(second.nextCursor, null)
})
