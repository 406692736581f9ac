import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('./main.ts', import.meta.url))
const fixture = (name: string): string => fileURLToPath(new URL(`../../../fixtures/exchange/${name}`, import.meta.url))
let folder = ''

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jiheng-'))
})
after(() => rm(folder, { recursive: true }))

type Run = { code: number; out: string; err: string; lines: Record<string, unknown>[] }

function jiheng(...args: string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [program, 'schedule', ...args],
      { env: { ...process.env, LANG: 'en' } },
      (error, out, err) => {
        const lines = out.split('\n').filter((line) => line.startsWith('{'))
        resolve({
          code: Number(error?.code ?? 0),
          out,
          err,
          lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>),
        })
      },
    )
  })
}

async function file(name: string, content: string | object): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

test('a network without a start is told in working-day offsets, levelled where asked', async () => {
  const path = await file('a.json', {
    resources: [{ id: 'crane', capacity: 1 }],
    activities: [
      { id: 'A', duration: 5, resources: [{ id: 'crane', units: 1 }] },
      { id: 'B', duration: 3, resources: [{ id: 'crane', units: 1 }] },
      { id: 'C', duration: 0 },
    ],
    links: [
      { from: 'A', to: 'C', type: 'FS', lag: 1 },
      { from: 'B', to: 'C' },
    ],
  })
  const { code, lines } = await jiheng(path, '--json', '--level')
  assert.equal(code, 0)
  const { activities, ...whole } = lines[0] as { activities: unknown[] }
  assert.deepEqual(whole, {
    file: path,
    start: 0,
    finish: 6,
    duration: 6,
    levelled: { start: 0, finish: 8, duration: 8 },
    warnings: [],
  })
  assert.deepEqual(activities[1], {
    id: 'B',
    earlyStart: 0,
    earlyFinish: 3,
    lateStart: 3,
    lateFinish: 6,
    totalFloat: 3,
    freeFloat: 3,
    critical: false,
    ...pick(activities[1], 'levelledStart', 'levelledFinish'),
  })
})

const pick = (from: unknown, ...fields: string[]): object =>
  Object.fromEntries(fields.map((field) => [field, (from as Record<string, unknown>)[field]]))

test('a network of days is told in days', async () => {
  const path = await file('d.json', { start: '2026-03-02', activities: [{ id: 'A', duration: 5 }], links: [] })
  const { lines } = await jiheng(path, '--json')
  assert.deepEqual(pick(lines[0], 'start', 'finish', 'duration'), {
    start: '2026-03-02',
    finish: '2026-03-06',
    duration: 5,
  })
})

test('Project XML and XER are told in local times and working days', async () => {
  const { code, lines } = await jiheng(fixture('hall.xml'), fixture('bridge.xer'), '--json')
  assert.equal(code, 0)
  const [hall, bridge] = lines as {
    start: string
    finish: string
    duration: number
    activities: { id: string }[]
    warnings: { code: string; message: string; activity?: string }[]
  }[]
  assert.deepEqual(pick(hall, 'start', 'finish', 'duration'), {
    start: '2026-03-02T08:00:00',
    finish: '2026-03-20T17:00:00',
    duration: 13,
  })
  assert.deepEqual(
    hall?.activities.map(({ id }) => id),
    ['7', '3', '4', '5', '6', '8'],
  )
  assert.deepEqual(pick(hall?.activities[2], 'earlyStart', 'earlyFinish', 'totalFloat'), {
    earlyStart: '2026-03-05T08:00:00',
    earlyFinish: '2026-03-13T17:00:00',
    totalFloat: 0.875,
  })
  assert.deepEqual(hall?.warnings[0], {
    code: 'inactive_task',
    message: 'An inactive task; it and its links were not read.',
    activity: '9',
  })
  assert.equal(bridge?.finish, '2026-05-29T17:00:00')
})

test('what cannot be read or scheduled is told in its place, and the others are done', async () => {
  const cycle = await file('c.json', {
    activities: [
      { id: 'A', duration: 1 },
      { id: 'B', duration: 1 },
    ],
    links: [
      { from: 'A', to: 'B' },
      { from: 'B', to: 'A' },
    ],
  })
  const good = await file('g.csv', 'ID,Name,Duration,Predecessors\n1,A,2,\n2,B,3,1FS-1d\n')
  const far = await file('f.json', { start: '9999-12-20', activities: [{ id: 'A', duration: 500 }], links: [] })
  const odd = await file('o.json', { start: 'soon', activities: [{ id: 'A', duration: 5 }], links: [] })
  const { code, lines } = await jiheng(cycle, join(folder, 'none.xml'), good, far, odd, folder, '--json')
  assert.equal(code, 1)
  const told = lines.map(({ error, finish }) => (error === undefined ? finish : (error as { code: string }).code))
  assert.deepEqual(told, ['cycle', 'file_missing', 4, 'beyond_year_9999', 'date_not_understood', 'unreadable'])
  assert.match(String((lines[0]?.['error'] as { message: string } | undefined)?.message), /(A → B → A|B → A → B)/)
})

test('people read a table, and a command without a file is told what to type', async () => {
  const { out, err, code } = await jiheng(fixture('hall.xml'))
  assert.equal(code, 0)
  assert.match(
    out,
    /hall\.xml: 2026-03-02 08:00 to 2026-03-20 17:00, 13 working days, 6 activities, 1 of them critical\./,
  )
  assert.match(out, /^6 +2026-03-17 08:00 +2026-03-20 17:00 .*●$/m)
  assert.match(err, /9: An inactive task/)
  const none = await jiheng()
  assert.deepEqual([none.code, none.err], [2, 'Name the plan to schedule, for example: npx jiheng schedule plan.xml\n'])
})
