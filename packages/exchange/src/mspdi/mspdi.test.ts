import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { project, standard, task } from '../samples/project-xml.ts'
import { readBad, readGood } from '../samples/reading.ts'

const read = (content: string | Uint8Array) => readGood('plan.xml', content)
const problem = (content: string | Uint8Array) => readBad('plan.xml', content)

test('a plan of a cultural hall is read with everything odd in it told', async () => {
  const { network, details, notices } = await read(
    await readFile(new URL('../../../../fixtures/exchange/hall.xml', import.meta.url)),
  )
  assert.deepEqual(network, {
    unit: 'minute',
    start: '2026-03-02T08:00',
    calendar: '1',
    calendars: [
      {
        id: '1',
        name: '标准',
        weekdays: [1, 2, 3, 4, 5],
        shifts: [
          ['08:00', '12:00'],
          ['13:00', '17:00'],
        ],
        exceptions: [{ day: '2026-03-11', until: '2026-03-12', isWorkday: false }],
      },
      {
        id: '2',
        name: '两班',
        weekdays: [1, 2, 3, 4, 5, 6],
        weekdayShifts: {
          ...Object.fromEntries(
            [1, 2, 3, 4, 5].map((day) => [
              day,
              [
                ['08:00', '12:00'],
                ['13:00', '17:00'],
              ],
            ]),
          ),
          6: [['08:00', '24:00']],
        },
        exceptions: [{ day: '2026-03-11', until: '2026-03-12', isWorkday: false }],
      },
    ],
    resources: [{ id: '1', name: '瓦工', capacity: 3 }],
    activities: [
      { id: '7', name: '土建', duration: 0, kind: 'summary' },
      {
        id: '3',
        name: '拆除',
        duration: 1440,
        parent: '7',
        progress: { actualStart: '2026-03-02T08:00', actualFinish: '2026-03-04T17:00' },
      },
      {
        id: '4',
        name: '砌筑',
        duration: 2400,
        parent: '7',
        progress: { actualStart: '2026-03-05T08:00', remaining: 1800 },
        resources: [{ id: '1', units: 2 }],
      },
      { id: '5', name: '混凝土养护', duration: 10_080, durationIs: 'elapsed', parent: '7' },
      {
        id: '6',
        name: '设备安装 & 调试',
        duration: 1920,
        calendar: '2',
        constraint: { type: 'SNET', at: '2026-03-16T08:00' },
        deadline: '2026-03-31T17:00',
      },
      { id: '8', name: '验收', duration: 0, kind: 'milestone' },
    ],
    links: [
      { from: '3', to: '4', type: 'FS' },
      { from: '4', to: '5', type: 'SS', lag: 1200, lagCalendar: 'successor' },
      { from: '7', to: '6', type: 'FS', lag: 960, lagCalendar: 'elapsed' },
      { from: '6', to: '8', type: 'FS', lag: -480, lagCalendar: 'successor' },
    ],
  })
  assert.deepEqual(notices.sort(), ['8 cross_project_link', '8 dangling_link', '9 inactive_task'])
  assert.deepEqual(
    [details.title, details.dataDate, details.minutesPerDay],
    ['文化馆改造（示范）', '2026-03-06T17:00', 480],
  )
  assert.deepEqual(details.activities[1], {
    id: '3',
    number: '2',
    wbs: '1.1',
    plannedStart: '2026-03-02T08:00',
    plannedFinish: '2026-03-04T17:00',
    baselines: [
      { number: 0, start: '2026-03-02T08:00', finish: '2026-03-03T17:00', duration: 960, costFen: 1_000_000 },
    ],
    percent: 100,
    percentOf: 'duration',
    costFen: 1_250_000,
  })
  assert.deepEqual(
    details.resources.map(({ name, kind }) => `${name} ${kind}`),
    ['瓦工 labour', '砌块 material'],
  )
})

test('UTF-16, GB18030 and windows-1252 documents read by their declaration', async () => {
  const named = (encoding: string): string => project(task(1)).replace('UTF-8', encoding).replace('T1', '基础')
  const utf16 = Buffer.from(`\ufeff${named('UTF-16')}`, 'utf16le')
  assert.equal((await read(utf16)).network.activities[0]?.name, '基础')
  assert.equal((await read(Buffer.from(utf16).swap16())).network.activities[0]?.name, '基础')
  const gb = Buffer.concat([
    Buffer.from(named('GB18030').split('基础')[0] ?? ''),
    Buffer.from('bbf9b4a1', 'hex'),
    Buffer.from(named('GB18030').split('基础')[1] ?? ''),
  ])
  assert.equal((await read(gb)).network.activities[0]?.name, '基础')
  const latin = Buffer.from(project(task(1)).replace('UTF-8', 'windows-1252').replace('T1', 'Fa\u00e7ade'), 'latin1')
  assert.equal((await read(latin)).network.activities[0]?.name, 'Façade')
})

test('control characters in notes and prefixed elements do not matter', async () => {
  const odd = project(task(1, '<Notes>a&#0;b\u0001c</Notes><Duration>PT16H0M0S</Duration>'))
  assert.equal((await read(odd)).network.activities[0]?.duration, 960)
  const prefixed = project(task(1))
    .replaceAll(/<(\/?)(?=[A-Z])/g, '<$1p:')
    .replace('xmlns=', 'xmlns:p=')
  assert.equal((await read(prefixed)).network.activities.length, 1)
})

test('tasks Project does not move stay where the file puts them', async () => {
  const { network, notices } = await read(
    project(
      task(1, '<Manual>1</Manual><Start>2026-03-09T08:00:00</Start><Duration>PT8H0M0S</Duration>') +
        task(2, '<ExternalTask>1</ExternalTask><Start>2026-03-10T08:00:00</Start><Duration>PT8H0M0S</Duration>') +
        task(3, '<Manual>1</Manual>'),
    ),
  )
  assert.deepEqual(
    network.activities.map(({ constraint }) => constraint),
    [{ type: 'MSO', at: '2026-03-09T08:00' }, { type: 'MSO', at: '2026-03-10T08:00' }, undefined],
  )
  assert.deepEqual(notices, ['1 manual_task', '2 external_task', '3 duration_not_understood', '3 manual_task'])
  assert.equal(network.activities[2]?.duration, 480)
})

test('missing ids, doubled ids, lost calendars, lost resources and dates that are none are told and read past', async () => {
  const { network, notices } = await read(
    project(
      '<Task><Name>no id</Name><Duration>PT8H0M0S</Duration></Task>' +
        task(1) +
        task(1) +
        task(
          2,
          '<Duration>PT8H0M0S</Duration><CalendarUID>9</CalendarUID><ConstraintType>4</ConstraintType><ConstraintDate>9999-01-01T08:00:00</ConstraintDate><Deadline>someday</Deadline>',
        ) +
        task(3, '<Duration>P1Y</Duration><ConstraintType>2</ConstraintType>') +
        task(
          4,
          '<Duration>PT99999999H0M0S</Duration><PredecessorLink><PredecessorUID>3</PredecessorUID><LinkLag>99999999999</LinkLag></PredecessorLink>',
        ) +
        task(5, '<Duration>PT8H0M0S</Duration><PercentComplete>50</PercentComplete><Start>0001-01-01T00:00:00</Start>'),
      standard(),
      '<StartDate>2026-03-02T08:00:00</StartDate><CalendarUID>5</CalendarUID>',
      '<Assignments><Assignment><TaskUID>1</TaskUID><ResourceUID>4</ResourceUID></Assignment></Assignments>',
    ),
  )
  assert.equal(network.calendar, 'monday_to_friday')
  assert.deepEqual(
    network.activities.map(({ id }) => id),
    ['1', '2', '3', '4', '5'],
  )
  assert.deepEqual(network.activities.at(-1)?.progress, { remaining: 240 })
  assert.deepEqual(notices.sort(), [
    '1 duplicate_activity',
    '1 resource_missing',
    '2 calendar_missing',
    '2 not_a_date',
    '2 year_out_of_range',
    '3 constraint_without_date',
    '4 duration_not_understood',
    '4 lag_not_understood',
    '5 actual_start_assumed',
    '5 year_out_of_range',
    'project_calendar_missing',
    'task_without_id',
  ])
})

test('a start the file lacks is taken from its tasks, one it gets wrong is a sentence', async () => {
  const planned = task(1, '<Start>2026-04-01T08:00:00</Start><Duration>PT8H0M0S</Duration>')
  const { network, notices } = await read(project(planned, standard(), '<CalendarUID>1</CalendarUID>'))
  assert.deepEqual([network.start, notices], ['2026-04-01T08:00', ['start_assumed']])
  assert.equal(
    await problem(project(task(1), standard(), '<StartDate>9999-12-31T08:00:00</StartDate>')),
    'start_not_understood',
  )
  assert.equal(
    await problem(project(task(1), standard(), '<StartDate>0001-01-01T00:00:00</StartDate>')),
    'start_not_understood',
  )
})

test('what is no Project document is refused with its reason', async () => {
  assert.equal(await problem(''), 'empty')
  assert.equal(await problem('<?xml version="1.0"?><feed/>'), 'not_project_xml')
  assert.equal(await problem('<?xml version="1.0"?><APIBusinessObjects/>'), 'p6_xml')
  assert.equal(await problem(project('')), 'no_activities')
  assert.equal(await problem(project(task(1)).slice(0, -40)), 'damaged')
  assert.equal(
    await problem(
      `<!DOCTYPE p [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${project(task(1)).replace(/<\?.*?\?>/, '')}`,
    ),
    'forbidden_xml',
  )
  assert.equal(await problem(project('<Task>'.repeat(100))), 'too_deep')
  assert.equal(
    await problem(
      project(
        Array.from({ length: 70 }, (_, i) =>
          task(i + 1, `<OutlineLevel>${i + 1}</OutlineLevel><Duration>PT8H0M0S</Duration>`),
        ).join(''),
      ),
    ),
    'too_deep',
  )
})
