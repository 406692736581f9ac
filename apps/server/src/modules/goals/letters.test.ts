import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { editGoal, goalScene } from '../../../test/goal-scene.ts'
import { openWorld, PASSWORD, problem } from '../../../test/world.ts'
import { letterReceipt } from './index.ts'

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

test('issuing makes a letter for each owner; it is signed by the password, and a change makes another to sign', async (t) => {
  const world = await openWorld(t)
  const { office, site, plan, month } = await goalScene(world)
  const path = { id: plan.id }
  await office.call('issueGoalPlan', { path, body: {} })
  await world.runJobs()
  const all = await office.call('listLetters', { query: { year: 2026 } })
  assert.deepEqual(all.items.map(({ number, goals, signedAt }) => [number, goals, signedAt]).toSorted(), [
    [1, 1, null],
    [1, 1, null],
    [1, 2, null],
  ])

  const [mine] = (await site.call('listLetters', { query: { mine: true } })).items
  const letter = await site.call('getLetter', { path: { id: mine!.id } })
  assert.deepEqual(
    letter.items.map(({ title, target, start, finish }) => [title, target.amount, target.unit, start, finish]),
    [['三月', '200', 'm', '2026-03-01', '2026-03-31']],
  )
  assert.deepEqual(letter.allowed, ['sign'])
  const sign = (person: typeof site, password: string, contentHash = letter.contentHash) =>
    person.call('signLetter', { path: { id: letter.id }, body: { password, contentHash } })
  await assert.rejects(sign(site, 'wrong'), problem(400, 'own_password_wrong'))
  await assert.rejects(sign(site, PASSWORD, '0'.repeat(64)), problem(409, 'letter_changed'))
  await assert.rejects(sign(office, PASSWORD), problem(422, 'letter_not_own'))
  const { signature } = await sign(site, PASSWORD)
  assert.ok(signature)
  await assert.rejects(sign(site, PASSWORD), problem(409, 'letter_already_signed'))

  const file = new Uint8Array(await (await site.send(`/api/v1/responsibility-letters/${letter.id}/file`)).arrayBuffer())
  assert.equal(sha256(file), signature.fileHash, 'the file handed out is the one that was signed')
  const pdf = await site.send(`/api/v1/responsibility-letters/${letter.id}/file?format=pdf`)
  assert.equal(pdf.headers.get('content-type'), 'application/pdf')
  const again = await site.send(`/api/v1/responsibility-letters/${letter.id}/file?format=pdf`)
  const paper = Buffer.from(await pdf.arrayBuffer())
  assert.ok(paper.subarray(0, 8).toString('latin1') === '%PDF-1.7')
  assert.deepEqual(Buffer.from(await again.arrayBuffer()), paper, 'the PDF can be made again from the same letter')
  const [row] = await world.sql<{ content: string }>(
    'select content::text as content from goals.letter where id = $1',
    [letter.id],
  )
  assert.equal(sha256(row!.content), signature.contentHash, 'anyone can compute the hash again')
  assert.equal(letterReceipt({ letterId: letter.id, ...signature, accountId: site.accountId }), signature.receipt)

  await office.call('addGoal', {
    path,
    body: {
      parentId: month,
      title: '浇筑桥台',
      ownerId: site.accountId,
      startsOn: '2026-03-02',
      endsOn: '2026-03-02',
      weight: '100',
      target: '1',
      unit: '',
    },
  })
  await editGoal(office, month, { target: '250' })
  await office.call('issueGoalPlan', { path, body: { why: '增加桥台' } })
  await world.runJobs()
  const [next] = (await site.call('listLetters', { query: { mine: true } })).items
  const changed = await site.call('getLetter', { path: { id: next!.id } })
  assert.deepEqual(
    [changed.number, changed.signature, changed.earlier.map(({ number, signedAt }) => [number, signedAt !== null])],
    [2, null, [[1, true]]],
  )
  assert.deepEqual(
    changed.difference?.added.map((item) => item.title),
    ['浇筑桥台'],
  )
  assert.deepEqual(
    changed.difference?.changed.map(({ title, changes }) => [title, changes]),
    [['三月', [{ field: 'target', before: '200 m', after: '250 m' }]]],
  )
  const before = await site.call('getLetter', { path: { id: letter.id } })
  assert.deepEqual(
    [before.isNewest, before.signature?.receipt, before.items[0]?.target.amount],
    [false, signature.receipt, '200'],
    'the old one stays as signed',
  )
  assert.equal(
    (await office.call('listLetters', { query: {} })).items.filter(({ number }) => number === 2).length,
    1,
    'whose goals did not change keeps his letter',
  )
})

test('a letter that was overtaken is not signed, and a person sees no letters beyond their reach', async (t) => {
  const world = await openWorld(t)
  const { office, site, plan, month } = await goalScene(world)
  await office.call('issueGoalPlan', { path: { id: plan.id }, body: {} })
  await world.runJobs()
  const [mine] = (await site.call('listLetters', { query: { mine: true } })).items
  const letter = await site.call('getLetter', { path: { id: mine!.id } })
  await editGoal(office, month, { title: '三月路基' })
  await office.call('issueGoalPlan', { path: { id: plan.id }, body: { why: '更名' } })
  await world.runJobs()
  await assert.rejects(
    site.call('signLetter', { path: { id: letter.id }, body: { password: PASSWORD, contentHash: letter.contentHash } }),
    problem(409, 'letter_superseded'),
  )
  const stranger = await world.signIn('contractor', {
    organisationId: (await world.given.organisation({ name: '外地公司' })).id,
  })
  assert.deepEqual((await stranger.call('listLetters', { query: {} })).items, [])
  await assert.rejects(stranger.call('getLetter', { path: { id: letter.id } }), problem(404, 'letter_not_found'))
  assert.deepEqual(
    (await site.call('listLetters', { query: {} })).items.map(({ isMine }) => isMine),
    [true],
  )
})
