import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import fc from 'fast-check'
import { encodeXer } from '../index.ts'
import { readBad, readGood } from '../samples/reading.ts'
import { readCalendarData, writeCalendarData } from './calendar-data.ts'
import { readNumber } from './values.ts'

const read = (content: string | Uint8Array) => readGood('plan.xer', content)
const problem = (content: string) => readBad('plan.xer', content)

const table = (name: string, fields: string, ...rows: string[]): string =>
  [`%T\t${name}`, `%F\t${fields.replaceAll(' ', '\t')}`, ...rows.map((row) => `%R\t${row.replaceAll('|', '\t')}`)].join(
    '\r\n',
  )
const file = (...tables: string[]): string => ['ERMHDR\t20.12', ...tables, '%E', ''].join('\r\n')
const onePlan = table(
  'PROJECT',
  'proj_id proj_short_name clndr_id plan_start_date export_flag',
  '1|P|1|2026-03-02 08:00|Y',
)
const usual = table(
  'CALENDAR',
  'clndr_id clndr_name day_hr_cnt clndr_data',
  `1|五天|8|${writeCalendarData(
    Array.from({ length: 7 }, (_, i) => (i < 5 ? [{ from: 480, to: 1020 }] : [])),
    new Map(),
  )}`
    .replaceAll('||', '\u0000')
    .replaceAll('s|', 's\u0001')
    .replaceAll('|f|', '\u0001f\u0001'),
)
const calendar = usual.replaceAll('\u0000', '||').replaceAll('\u0001', '|')

test('a plan of a bridge is read with everything odd in it told', async () => {
  const { network, details, notices } = await read(
    await readFile(new URL('../../../../fixtures/exchange/bridge.xer', import.meta.url)),
  )
  const { activities, links, calendars, ...settings } = network
  assert.deepEqual(settings, {
    unit: 'minute',
    start: '2026-03-02T08:00',
    dataDate: '2026-03-05T08:00',
    progressMode: 'retained_logic',
    criticalFloat: 480,
    calendar: '1',
    resources: [{ id: '1', name: '钢筋班', capacity: 3 }],
  })
  const halfDay = [['08:00', '12:00']]
  const exceptions = [
    { day: '2026-03-10', isWorkday: false },
    { day: '2026-03-14', isWorkday: true, shifts: halfDay },
  ]
  assert.deepEqual(calendars, [
    {
      id: '1',
      name: '五天八小时',
      weekdays: [1, 2, 3, 4, 5],
      shifts: [
        ['08:00', '12:00'],
        ['13:00', '17:00'],
      ],
      exceptions,
    },
    { id: '2', name: '昼夜', weekdays: [1, 2, 3, 4, 5, 6, 7], shifts: [['00:00', '24:00']], exceptions },
    { id: '3', name: '空的', weekdays: [1, 2, 3, 4, 5], shifts: [['08:00', '18:00']], exceptions: [] },
  ])
  assert.deepEqual(activities, [
    { id: 'S100', name: '下部结构', duration: 0, kind: 'summary' },
    {
      id: 'A1010',
      name: '桩基',
      duration: 1440,
      parent: 'S100',
      calendar: '1',
      progress: { actualStart: '2026-03-02T08:00', actualFinish: '2026-03-04T17:00' },
    },
    {
      id: 'A1020',
      name: '承台 "一号"',
      duration: 2400,
      parent: 'S100',
      calendar: '1',
      progress: { actualStart: '2026-03-05T08:00', remaining: 1950 },
    },
    {
      id: 'A1030',
      name: '养护',
      duration: 10_080,
      calendar: '2',
      constraint: [
        { type: 'SNET', at: '2026-03-16T08:00' },
        { type: 'SNLT', at: '2026-03-16T08:00' },
      ],
    },
    {
      id: 'A1040',
      name: '墩身',
      duration: 4320,
      calendar: '3',
      constraint: [
        { type: 'SNET', at: '2026-03-17T08:00' },
        { type: 'FNLT', at: '2026-04-30T17:00' },
      ],
      resources: [{ id: '1', units: 1.5 }],
    },
    { id: 'A1050', name: '监理', duration: 0, kind: 'hammock', calendar: '1' },
    {
      id: 'M1060',
      name: '通车',
      duration: 0,
      kind: 'milestone',
      calendar: '1',
      constraint: { type: 'MFO', at: '2026-05-29T17:00' },
    },
  ])
  assert.deepEqual(links, [
    { from: 'A1010', to: 'A1020', type: 'FS' },
    { from: 'A1020', to: 'A1030', type: 'FS', lag: 960, lagCalendar: 'successor' },
    { from: 'A1030', to: 'A1040', type: 'FF', lag: -480, lagCalendar: 'successor' },
    { from: 'A1010', to: 'A1050', type: 'SS' },
    { from: 'A1040', to: 'A1050', type: 'FF' },
    { from: 'A1040', to: 'M1060', type: 'FS' },
  ])
  assert.deepEqual(notices, ['tables_ignored', 'calendar_without_times', 'M1060 cross_project_link'])
  assert.deepEqual(details.activities[1], {
    id: 'A1010',
    wbsNode: '501',
    plannedStart: '2026-03-02T08:00',
    plannedFinish: '2026-03-04T17:00',
    percent: 100,
    percentOf: 'physical',
    baselines: [{ number: 0, start: '2026-03-02T08:00', finish: '2026-03-03T17:00', duration: 960 }],
  })
  assert.deepEqual(
    details.activities.map(({ percent }) => percent),
    [0, 100, 18.75, 0, 0, 25, undefined],
  )
  assert.equal(details.activities[4]?.costFen, 260_000)
  assert.deepEqual(
    details.wbs.map(({ code, parent }) => [code, parent]),
    [
      ['BRIDGE', undefined],
      ['SUB', '500'],
      ['CAP', '501'],
    ],
  )
})

test('the code page of the machine is found: GB18030, windows-1252, UTF-16 and UTF-8 with a mark', async () => {
  const chinese = file(
    onePlan,
    calendar,
    table('TASK', 'task_id proj_id task_code task_name target_drtn_hr_cnt', '1|1|A1|混凝土浇筑|8'),
  )
  for (const bytes of [
    encodeXer(chinese),
    encodeXer(chinese, 'utf-8'),
    Buffer.from(`\ufeff${chinese}`),
    Buffer.from(`\ufeff${chinese}`, 'utf16le'),
  ]) {
    const { network } = await read(bytes)
    assert.equal(network.activities[0]?.name, '混凝土浇筑')
    assert.equal(network.calendars?.[0]?.name, '五天')
  }
  const western = Buffer.from(chinese.replace('混凝土浇筑', 'Betonage d\u00e9finitif').replace('五天', 'Std'), 'latin1')
  assert.equal((await read(western)).network.activities[0]?.name, 'Betonage définitif')
})

test('notes with line ends, rows too short or too long, and a missing end mark are read past', async () => {
  const { network, notices } = await read(
    [
      'ERMHDR\t7.0',
      '%R\tno table yet',
      onePlan,
      calendar,
      '%T\tTASK',
      '%F\ttask_id\tproj_id\ttask_code\ttask_name\tTARGET_DRTN_HR_CNT',
      '%R\t1\t1\tA1\tfirst line',
      'second line\t16',
      '%R\t2\t1\tA2',
      '%R\t3\t1\tA3\tC\t8\tmore\tand more',
    ].join('\n'),
  )
  assert.deepEqual(
    network.activities.map(({ name, duration }) => [name, duration]),
    [
      ['first line\nsecond line', 960],
      ['', 0],
      ['C', 480],
    ],
  )
  assert.deepEqual(notices, ['file_cut', 'A2 duration_not_understood'])
})

test('two projects become one network, and codes used twice are told apart', async () => {
  const { network, notices } = await read(
    file(
      table(
        'PROJECT',
        'proj_id proj_short_name clndr_id plan_start_date last_recalc_date export_flag',
        '1|N|1|2026-03-02 08:00|2026-03-02 08:00|Y',
        '2|S|1|2026-04-01 08:00|2026-04-01 08:00|Y',
      ),
      calendar,
      table('TASK', 'task_id proj_id task_code target_drtn_hr_cnt', '1|1|A|8', '2|2|A|8', '3|2|B|8', '3|2|B|8'),
      table(
        'TASKPRED',
        'task_id pred_task_id pred_type lag_hr_cnt',
        '2|1|PR_FS|0',
        '3|3|PR_FS|0',
        '3|2|PR_SF|9999999999',
      ),
    ),
  )
  assert.deepEqual(
    network.activities.map(({ id }) => id),
    ['A', 'S.A', 'B'],
  )
  assert.deepEqual(network.links, [
    { from: 'A', to: 'S.A', type: 'FS' },
    { from: 'S.A', to: 'B', type: 'SF' },
  ])
  assert.deepEqual(notices, [
    'several_projects',
    'several_data_dates',
    'S.A id_changed',
    'B duplicate_activity',
    'B dangling_link',
    'B lag_not_understood',
  ])
})

test('what P6 can say and the engine not is told', async () => {
  const { network, notices } = await read(
    file(
      table(
        'PROJECT',
        'proj_id clndr_id plan_start_date critical_path_type critical_drtn_hr_cnt',
        '1|9|2026-03-02|CT_DrivPath|0',
      ),
      table(
        'SCHEDOPTIONS',
        'proj_id sched_retained_logic sched_progress_override sched_use_expect_end_flag',
        '1|N|N|Y',
      ),
      table(
        'TASK',
        'task_id proj_id task_code task_type clndr_id target_drtn_hr_cnt status_code act_start_date expect_end_date suspend_date external_early_start_date cstr_type cstr_date',
        '1|1|A|TT_Task|7|8|TK_Active||2026-03-20|2026-03-04|2026-03-03 08:00|CS_WHAT|2026-03-04',
        '2|1|B|TT_Task||8|TK_NotStart|||||CS_MSOA|',
        '3|1|C|TT_Task||8|TK_Active|2026-03-03 8.30||||CS_MEOB|0001-01-01 00:00',
      ),
    ),
  )
  assert.equal(network.progressMode, 'actual_dates')
  assert.equal(network.activities[2]?.progress?.actualStart, '2026-03-03T08:30')
  assert.deepEqual(notices.sort(), [
    'A actual_dates_missing',
    'A calendar_missing',
    'A constraint_not_understood',
    'A external_dates',
    'A suspended',
    'B constraint_without_date',
    'C year_out_of_range',
    'critical_by_longest_path',
    'expected_finish_not_used',
    'project_calendar_missing',
  ])
})

test('a resource-dependent activity keeps the calendar of its one resource', async () => {
  const two = `${calendar}\r\n${calendar.split('\r\n').at(-1)?.replace('%R\t1', '%R\t2')}`
  const { network } = await read(
    file(
      onePlan,
      two,
      table('RSRC', 'rsrc_id rsrc_name rsrc_type clndr_id', '1|Crew|RT_Labor|2'),
      table(
        'TASK',
        'task_id proj_id task_code task_type clndr_id target_drtn_hr_cnt',
        '1|1|A|TT_Rsrc|1|8',
        '2|1|B|TT_Task|1|8',
      ),
      table('TASKRSRC', 'task_id rsrc_id', '1|1', '2|1'),
    ),
  )
  assert.deepEqual(
    network.activities.map((each) => each.calendar),
    ['2', '1'],
  )
  assert.deepEqual(network.resources, [{ id: '1', name: 'Crew', capacity: 1 }])
})

test('calendar data comes out as written, and anything else is read without harm', () => {
  const span = fc.constantFrom(
    [
      { from: 480, to: 720 },
      { from: 780, to: 1020 },
    ],
    [{ from: 0, to: 1440 }],
    [],
    [{ from: 1320, to: 1440 }],
  )
  fc.assert(
    fc.property(
      fc.array(span, { minLength: 7, maxLength: 7 }),
      fc.dictionary(
        fc.integer({ min: 10, max: 28 }).map((day) => `2026-05-${day}`),
        span,
      ),
      (week, days) => {
        const text = writeCalendarData(week, new Map(Object.entries(days)))
        assert.deepEqual(readCalendarData(text), {
          week,
          days: new Map(Object.entries(days).sort(([a], [b]) => (a < b ? -1 : 1))),
        })
        const marked = text.replaceAll('(0||', '\u007f\u007f   (0||')
        assert.deepEqual(readCalendarData(marked)?.week, week)
        readCalendarData(text.slice(0, text.length / 2))
      },
    ),
  )
  fc.assert(
    fc.property(
      fc.string({
        maxLength: 200,
        unit: fc.constantFrom('(', ')', '0||', '1', 'd|', '45000', 's|08:00|f|', 'DaysOfWeek', 'Exceptions'),
      }),
      (text) => void readCalendarData(text),
    ),
  )
  assert.equal(readCalendarData('('.repeat(200_000)), undefined)
  assert.equal(readCalendarData(''), undefined)
})

test('numbers read in any decimal symbol', () => {
  assert.deepEqual(['40', '1234.5', '1234,5', '1.234,56', '1,234.56', '-8', '1e9', '', 'x'].map(readNumber), [
    40,
    1234.5,
    1234.5,
    1234.56,
    1234.56,
    -8,
    undefined,
    undefined,
    undefined,
  ])
})

test('what is no XER file is refused with its reason', async () => {
  assert.equal(await problem('ERMHDR\t20.12\n'), 'no_tables')
  assert.equal(await problem(file(onePlan)), 'no_activities')
  assert.equal(
    await problem(file(table('TASK', 'task_id proj_id task_code target_drtn_hr_cnt', '1|1|A|8'))),
    'start_not_understood',
  )
  assert.equal(await problem(`ERMHDR\t20\n%T\tTASK\n%F\ttask_id\n%R\t${'x'.repeat(5_000_000)}`), 'damaged')
})
