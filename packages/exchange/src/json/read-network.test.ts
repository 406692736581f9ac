import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isPhraseKey } from '@jiheng/phrases'
import { readSchedule } from '../index.ts'
import { networks } from '../samples/networks.ts'

const read = (value: unknown) =>
  readSchedule({ name: 'a.json', bytes: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)) })

test('the documented network is taken one to one', async () => {
  const network = {
    start: '2026-03-02',
    calendars: [{ id: 'site', weekdays: [1, 2, 3, 4, 5, 6], exceptions: [{ day: '2026-04-06', isWorkday: false }] }],
    resources: [{ id: 'crane', capacity: 1 }],
    activities: [
      { id: 'A', name: '基础', duration: 5, calendar: 'site', resources: [{ id: 'crane', units: 1 }] },
      {
        id: 'B',
        duration: 3,
        constraint: { type: 'SNET', at: '2026-03-12' },
        progress: { percent: 20, actualStart: '2026-03-12' },
      },
    ],
    links: [{ from: 'A', to: 'B', type: 'FS', lag: 0 }],
  }
  const reading = await read(network)
  assert.ok(reading.ok)
  assert.deepEqual(reading.network, network)
  assert.deepEqual(reading.notices, [])
})

test('any network of the kernel reads back from its JSON', async () => {
  const any = networks({
    kinds: ['milestone', 'hammock', 'summary'],
    hasElapsed: true,
    hasDeadline: true,
    hasDataDate: true,
    lagCalendars: ['predecessor', 'project'],
    isOneLagCalendar: false,
    constraints: ['SNET', 'ALAP'],
  })
  await fc.assert(
    fc.asyncProperty(any, async (network) => {
      const reading = await read(network)
      assert.ok(reading.ok)
      assert.deepEqual(reading.network, network)
    }),
    { numRuns: 50 },
  )
})

test('numbers as ids and as text, unknown fields and unknown types are read and told', async () => {
  const reading = await read({
    name: 'x',
    activities: [{ id: 1, duration: '5', colour: 'red' }, { id: '2', duration: 2 }, { duration: 1 }, 7],
    links: [{ from: 1, to: 2, type: 'XX' }, { from: 1 }],
  })
  assert.ok(reading.ok)
  assert.deepEqual(reading.network, {
    activities: [
      { id: '1', duration: 5 },
      { id: '2', duration: 2 },
    ],
    links: [{ from: '1', to: '2', type: 'FS' }],
  })
  assert.deepEqual(
    reading.notices.map(({ key }) => key.replace('exchange.notice.', '')),
    ['field_unknown', 'field_unknown', 'task_without_id', 'link_type_unknown', 'dangling_link'],
  )
})

test('any JSON at all is read or refused with a sentence', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), async (activity, link) => {
      const reading = await read({ activities: [activity], links: [link], calendars: [link], resources: activity })
      assert.ok(reading.ok || isPhraseKey(reading.problem))
    }),
  )
  for (const [text, problem] of [
    ['[1]', 'not_a_network'],
    ['{"activities":1}', 'not_a_network'],
    ['{"activities":[]}', 'no_activities'],
    ['{"a', 'json_broken'],
    ['['.repeat(200_000), 'json_broken'],
  ] as const) {
    const reading = await read(text)
    assert.equal(!reading.ok && reading.problem, `exchange.file.${problem}`)
  }
})
