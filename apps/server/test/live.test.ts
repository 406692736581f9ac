import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { openWorld, type Person } from './world.ts'

/** Opens the stream and gathers what it tells; `ended` settles when the server closes it. */
async function watch(
  person: Person,
): Promise<{ told: { topic: string; projectId?: string }[]; ended: Promise<void>; stop(): void }> {
  const stopping = new AbortController()
  const answer = await person.send('/api/v1/live', { signal: stopping.signal })
  assert.equal(answer.status, 200)
  assert.equal(answer.headers.get('content-type'), 'text/event-stream')
  const told: { topic: string; projectId?: string }[] = []
  const ended = (async () => {
    const decoder = new TextDecoder()
    for await (const chunk of answer.body!) {
      for (const [, topic, data] of decoder.decode(chunk as Uint8Array).matchAll(/event: (.*)\ndata: (.*)\n/g)) {
        told.push({ topic: topic!, ...(JSON.parse(data!) as { projectId?: string }) })
      }
    }
  })().catch(() => {})
  return { told, ended, stop: () => stopping.abort() }
}

const within = async (ms: number, isSo: () => boolean): Promise<void> => {
  const deadline = performance.now() + ms
  while (!isSo() && performance.now() < deadline) await sleep(20)
  assert.ok(isSo(), `not within ${ms} ms`)
}

const told = (projectId: string): Set<string> => new Set([JSON.stringify({ topic: 'projects', projectId })])

test('open screens hear of what their person may read and of nothing else', async (t) => {
  const world = await openWorld(t)
  const [qinzhou, qixia] = [
    await world.given.organisation({ name: '钦州市' }),
    await world.given.organisation({ name: '栖霞区' }),
  ]
  const [ours, theirs] = [
    await world.given.project({ organisationId: qinzhou.id }),
    await world.given.project({ organisationId: qixia.id }),
  ]
  const [office, other, resident] = [
    await watch(await world.signIn('project_office', { organisationId: qinzhou.id })),
    await watch(await world.signIn('contractor', { projects: [theirs.id] })),
    await watch(await world.signIn('resident')),
  ]
  const everywhere = await world.signIn('project_office')
  await everywhere.call('updateProject', { path: { id: ours.id }, body: { stage: 'acceptance' }, ifMatch: 1 })
  await everywhere.call('updateProject', { path: { id: theirs.id }, body: { stage: 'acceptance' }, ifMatch: 1 })
  await within(5_000, () => office.told.length > 0 && other.told.length > 0)
  await sleep(200)
  // What made the projects may be told as late as the streams began, so an event may come twice.
  assert.deepEqual(new Set(office.told.map((event) => JSON.stringify(event))), told(ours.id))
  assert.deepEqual(new Set(other.told.map((event) => JSON.stringify(event))), told(theirs.id))
  assert.deepEqual(resident.told, [])
  for (const stream of [office, other, resident]) stream.stop()
})

test('the stream ends with the session, and does not keep a stopping server waiting', async (t) => {
  const world = await openWorld(t)
  const admin = await world.signIn('administrator')
  const finance = await world.signIn('finance')
  const stream = await watch(finance)
  await admin.call('revokeSessions', { path: { id: finance.accountId } })
  let isEnded = false
  void stream.ended.then(() => {
    isEnded = true
  })
  await within(5_000, () => isEnded)
  await watch(await world.signIn('finance'))
})
