import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { schedule, type Link, type Network } from '@jiheng/kernel/schedule'
import { encodeXer, readSchedule, writeMspdi, writeXer, type Notice } from './index.ts'
import { networks } from './samples/networks.ts'

async function read(name: string, bytes: Uint8Array): Promise<{ network: Network; notices: Notice[] }> {
  const reading = await readSchedule({ name, bytes })
  assert.ok(reading.ok, JSON.stringify(reading))
  return reading
}

const sorted = (links: readonly Link[]): Link[] =>
  [...links].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
const canonical = ({ links, ...network }: Network) => ({ ...network, links: sorted(links) })

const projects = networks({
  kinds: ['milestone', 'summary'],
  hasElapsed: true,
  hasDeadline: true,
  hasDataDate: false,
  lagCalendars: ['successor', 'elapsed'],
  isOneLagCalendar: false,
  constraints: ['SNET', 'SNLT', 'FNET', 'FNLT', 'MSO', 'MFO', 'ALAP'],
})

test('what is written as Project XML reads back as the same network', async () => {
  await fc.assert(
    fc.asyncProperty(projects, async (network) => {
      const written = writeMspdi(network)
      assert.ok(written.ok)
      assert.deepEqual(written.notices, [])
      const back = await read('a.xml', Buffer.from(written.text))
      assert.deepEqual(canonical(back.network), canonical(network))
      assert.deepEqual(back.notices, [])
    }),
    { numRuns: 150 },
  )
})

const p6 = networks({
  kinds: ['milestone', 'hammock', 'summary'],
  hasElapsed: false,
  hasDeadline: false,
  hasDataDate: true,
  lagCalendars: ['predecessor', 'successor', 'elapsed', 'project'],
  isOneLagCalendar: true,
  constraints: ['SNET', 'SNLT', 'FNET', 'FNLT', 'MSO', 'MFO', 'ALAP'],
}).map((network): Network => {
  const used = new Set(network.activities.flatMap(({ resources = [] }) => resources.map(({ id }) => id)))
  return {
    ...network,
    progressMode: 'progress_override',
    criticalFloat: 480,
    resources: network.resources?.filter(({ id }) => used.has(id)) ?? [],
  }
})

test('what is written as XER reads back as the same network', async () => {
  await fc.assert(
    fc.asyncProperty(p6, async (network) => {
      const written = writeXer(network)
      assert.ok(written.ok)
      assert.deepEqual(written.notices, [])
      const back = await read('a.xer', encodeXer(written.text))
      assert.deepEqual(canonical(back.network), canonical(network))
      assert.deepEqual(back.notices, [])
    }),
    { numRuns: 150 },
  )
})

test('a network of days keeps every date through both formats', async () => {
  const network: Network = {
    start: '2026-04-27',
    activities: [
      { id: 'A', name: '基础', duration: 5 },
      { id: 'B', name: '主体', duration: 12, constraint: { type: 'SNET', at: '2026-05-11' } },
      { id: 'C', name: '养护', duration: 14, calendar: 'every_day' },
      { id: 'D', name: '竣工', duration: 0 },
    ],
    links: [
      { from: 'A', to: 'B', lag: 2 },
      { from: 'A', to: 'C', type: 'SS', lag: 1 },
      { from: 'B', to: 'D' },
      { from: 'C', to: 'D', lag: 3, lagCalendar: 'elapsed' },
    ],
  }
  const days = (of: Network) => {
    const found = schedule(of)
    assert.ok(found.ok)
    return found.activities.map(({ earlyStart, earlyFinish, lateStart, lateFinish }) =>
      [earlyStart, earlyFinish, lateStart, lateFinish].map((at) => String(at).slice(0, 10)),
    )
  }
  const xml = writeMspdi(network)
  const xer = writeXer({ ...network, links: network.links.filter(({ lagCalendar }) => lagCalendar === undefined) })
  assert.ok(xml.ok && xer.ok)
  assert.deepEqual(days((await read('a.xml', Buffer.from(xml.text))).network), days(network))
  assert.deepEqual(
    days((await read('a.xer', encodeXer(xer.text))).network),
    days({ ...network, links: network.links.filter(({ lagCalendar }) => lagCalendar === undefined) }),
  )
})

test('what a format cannot say is named, and offsets cannot be written as dates', () => {
  const hammock: Network = {
    unit: 'minute',
    start: '2026-03-02T08:00',
    mustFinishBy: '2026-12-31',
    activities: [
      {
        id: 'A',
        duration: 480,
        constraint: [
          { type: 'SNET', at: '2026-03-03' },
          { type: 'FNLT', at: '2026-03-09' },
        ],
      },
      { id: 'L', duration: 0, kind: 'hammock' },
    ],
    links: [{ from: 'A', to: 'L', type: 'SS' }],
  }
  const keys = (of: ReturnType<typeof writeMspdi>) =>
    of.ok && of.notices.map(({ key }) => key.replace('exchange.notice.', ''))
  assert.deepEqual(keys(writeMspdi(hammock)), [
    'renumbered',
    'must_finish_by',
    'second_constraint',
    'hammock_not_written',
  ])
  assert.deepEqual(keys(writeXer(hammock)), [])
  assert.deepEqual(writeXer({ activities: [], links: [] }), {
    ok: false,
    problem: 'exchange.write.needs_start',
    params: {},
  })
})

test('summaries nested beyond any outline are still all written', async () => {
  const count = 5_000
  const activities = Array.from({ length: count }, (_, i) => ({
    id: String(i + 1),
    duration: 480,
    ...(i > 0 ? { parent: String(i) } : {}),
  }))
  const written = writeMspdi({ unit: 'minute', start: '2026-03-02T08:00', activities, links: [] })
  assert.ok(written.ok)
  assert.equal((await read('a.xml', Buffer.from(written.text))).network.activities.length, count)
  const circle = writeMspdi({
    start: '2026-03-02',
    activities: [
      { id: '1', duration: 1, parent: '2' },
      { id: '2', duration: 1, parent: '1' },
    ],
    links: [],
  })
  assert.ok(circle.ok)
  assert.equal((await read('a.xml', Buffer.from(circle.text))).network.activities.length, 2)
})
