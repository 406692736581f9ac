import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { isPhraseKey } from '@jiheng/phrases'
import { bombXlsx, makeXlsx } from '@jiheng/spreadsheet/samples'
import { schedule } from '@jiheng/kernel/schedule'
import { LIMITS, readSchedule, readScheduleSafely, writeXer } from './index.ts'

const MB = 1024 * 1024

/** A Project document of about this size, most of it time-phased data as in files people complain about. */
function largeProject(bytes: number): { document: Buffer; tasks: number } {
  const timephased =
    '<TimephasedData><Type>1</Type><UID>1</UID><Start>2026-03-02T08:00:00</Start><Finish>2026-03-03T08:00:00</Finish><Unit>2</Unit><Value>PT8H0M0S</Value></TimephasedData>'.repeat(
      14,
    )
  const task = (uid: number): string =>
    `<Task><UID>${uid}</UID><ID>${uid}</ID><Name>工序 ${uid}</Name><OutlineLevel>1</OutlineLevel><Start>2026-03-02T08:00:00</Start><Finish>2026-03-02T17:00:00</Finish><Duration>PT8H0M0S</Duration><DurationFormat>7</DurationFormat>${uid > 1 ? `<PredecessorLink><PredecessorUID>${Math.ceil(uid / 2)}</PredecessorUID><Type>1</Type><LinkLag>0</LinkLag></PredecessorLink>` : ''}${timephased}</Task>\n`
  const head =
    '<?xml version="1.0" encoding="UTF-8"?>\n<Project xmlns="http://schemas.microsoft.com/project"><StartDate>2026-03-02T08:00:00</StartDate><Tasks>\n'
  const parts = [head]
  let size = head.length
  let tasks = 0
  while (size < bytes) {
    const text = task(++tasks)
    parts.push(text)
    size += Buffer.byteLength(text)
  }
  return { document: Buffer.from(`${parts.join('')}</Tasks></Project>`), tasks }
}

test('a Project document of 100 MB reads within 384 MB of heap', async () => {
  const { document, tasks } = largeProject(100 * MB)
  assert.ok(document.length >= 100 * MB)
  const reading = await readScheduleSafely({ name: 'large.xml', bytes: document }, { heapMb: 384, millis: 120_000 })
  assert.ok(reading.ok, JSON.stringify(reading))
  assert.equal(reading.network.activities.length, tasks)
  assert.equal(reading.network.links.length, tasks - 1)
  assert.ok(schedule(reading.network).ok)
})

test('a file of 200 MB, a slow and a greedy one each end in a sentence', async () => {
  const huge = await readScheduleSafely({ name: 'a.xml', bytes: Buffer.alloc(200 * MB) })
  assert.deepEqual(huge, { ok: false, problem: 'exchange.file.too_large', params: { sizeMb: 200, limitMb: 128 } })
  const { document } = largeProject(8 * MB)
  const slow = await readScheduleSafely({ name: 'a.xml', bytes: document }, { millis: 1 })
  assert.equal(!slow.ok && slow.problem, 'exchange.file.too_slow')
  const rows = Array.from({ length: 500_000 }, (_, i) => `%R\t${i}\t${i + 1}\tPR_FS`).join('\n')
  const xer = Buffer.from(`ERMHDR\t20\n%T\tTASKPRED\n%F\ttask_id\tpred_task_id\tpred_type\n${rows}\n%E`)
  const greedy = await readScheduleSafely({ name: 'a.xer', bytes: xer }, { heapMb: 32 })
  assert.equal(!greedy.ok && greedy.problem, 'exchange.file.too_much_memory')
})

test('a JSON of the largest accepted size cannot exceed the heap, a larger one is not parsed', async () => {
  const densest = Buffer.from(`{"activities":[${'{},'.repeat(Math.floor((LIMITS.jsonBytes - 30) / 3))}{}]}`)
  const reading = await readScheduleSafely({ name: 'a.json', bytes: densest })
  assert.equal(!reading.ok && reading.problem, 'exchange.file.too_many_activities')
  const larger = await readSchedule({ name: 'a.json', bytes: Buffer.concat([densest, Buffer.alloc(64, 32)]) })
  assert.equal(!larger.ok && larger.problem, 'exchange.file.too_large')
})

test('too many activities, links or rows name the limit', async () => {
  const problem = async (name: string, text: string) => {
    const reading = await readSchedule({ name, bytes: Buffer.from(text) })
    assert.ok(!reading.ok)
    return [reading.problem.replace('exchange.file.', ''), reading.params['limit']]
  }
  const activities = `{"id":1,"duration":1},`.repeat(LIMITS.activities)
  assert.deepEqual(await problem('a.json', `{"activities":[${activities}{}]}`), [
    'too_many_activities',
    LIMITS.activities,
  ])
  const links = `{"from":1,"to":2},`.repeat(LIMITS.links)
  assert.deepEqual(await problem('a.json', `{"activities":[{"id":1,"duration":1}],"links":[${links}{}]}`), [
    'too_many_links',
    LIMITS.links,
  ])
  const tasks = Array.from(
    { length: LIMITS.activities + 1 },
    (_, i) => `<Task><UID>${i + 1}</UID><Duration>PT1H</Duration></Task>`,
  ).join('')
  assert.deepEqual(await problem('a.xml', `<Project><Tasks>${tasks}</Tasks></Project>`), [
    'too_many_activities',
    LIMITS.activities,
  ])
  assert.deepEqual(await problem('a.xlsx', '{'), ['json_broken', undefined])
})

test('an archive that inflates too far is refused', async () => {
  const reading = await readSchedule({ name: 'a.xlsx', bytes: bombXlsx(40) })
  assert.equal(!reading.ok && reading.problem, 'imports.file.archive_bomb')
})

test('in the sandbox a plan reads exactly as outside of it', async () => {
  const file = {
    name: 'bridge.xer',
    bytes: await readFile(new URL('../../../fixtures/exchange/bridge.xer', import.meta.url)),
  }
  assert.deepEqual(await readScheduleSafely(file), await readSchedule(file))
})

test('whatever bytes are spoilt, a file is read or refused, and what is read can be scheduled', async () => {
  const fixture = (name: string) => readFile(new URL(`../../../fixtures/exchange/${name}`, import.meta.url))
  const network = {
    start: '2026-03-02',
    activities: [
      { id: 'A', duration: 5 },
      { id: 'B', duration: 2 },
    ],
    links: [{ from: 'A', to: 'B' }],
  }
  const xer = writeXer(network)
  assert.ok(xer.ok)
  const whole = {
    'a.xml': await fixture('hall.xml'),
    'a.xer': await fixture('bridge.xer'),
    'b.xer': Buffer.from(xer.text),
    'a.json': Buffer.from(JSON.stringify(network)),
    'a.csv': Buffer.from('标识号,任务名称,工期,前置任务\n1,甲,5天,\n2,乙,3,1FS+2d\n3,丙,1周,"1,2SS-1天"\n'),
    'a.xlsx': Buffer.from(
      makeXlsx([
        {
          name: 'S',
          rows: [
            ['ID', '任务名称', '工期', '前置任务'],
            [1, '甲', 5, null],
            [2, '乙', 3, '1SS+50%'],
          ],
        },
      ]),
    ),
  }
  let seed = 42
  const below = (limit: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
    return seed % limit
  }
  for (const [name, bytes] of Object.entries(whole)) {
    for (let i = 0; i < 200; i++) {
      const spoilt = Buffer.from(bytes)
      for (let j = 0; j <= i % 5; j++) spoilt[below(spoilt.length)] = i % 2 === 0 ? 48 + below(10) : below(256)
      const reading = await readSchedule({
        name,
        bytes: i % 6 === 0 ? spoilt.subarray(0, below(spoilt.length)) : spoilt,
      })
      if (reading.ok) {
        assert.ok(reading.notices.every(({ key }) => isPhraseKey(key)))
        const found = schedule(reading.network)
        assert.ok(found.ok || found.problem !== undefined)
      } else assert.ok(isPhraseKey(reading.problem), `${name}: ${reading.problem}`)
    }
  }
})
