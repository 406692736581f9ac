import assert from 'node:assert/strict'
import { test } from 'node:test'
import { project, standard, task } from '../samples/project-xml.ts'
import { readGood } from '../samples/reading.ts'

const read = (content: string | Uint8Array) => readGood('plan.xml', content)

test('old and new exceptions, work weeks and recurrence become days', async () => {
  const exception = (fields: string, from: string, to: string, isWorked = false): string =>
    `<Exception><TimePeriod><FromDate>${from}T00:00:00</FromDate><ToDate>${to}T23:59:00</ToDate></TimePeriod>${fields}<DayWorking>${isWorked ? 1 : 0}</DayWorking></Exception>`
  const days = async (exceptions: string, weekDays = ''): Promise<string[]> => {
    const calendar = standard(`<Exceptions>${exceptions}</Exceptions>`).replace('</WeekDays>', `${weekDays}</WeekDays>`)
    const { network } = await read(project(task(1), calendar))
    return (network.calendars?.[0]?.exceptions ?? []).map(
      ({ day, until = '', isWorkday }) => `${day}${until && `..${until}`}${isWorkday ? ' worked' : ''}`,
    )
  }
  assert.deepEqual(await days(exception('<Type>1</Type>', '2026-05-01', '2026-05-05')), ['2026-05-01..2026-05-05'])
  assert.deepEqual(await days(exception('<Type>1</Type><Period>2</Period>', '2026-05-01', '2026-05-05')), [
    '2026-05-01',
    '2026-05-03',
    '2026-05-05',
  ])
  assert.deepEqual(
    await days(exception('<Type>2</Type><Month>9</Month><MonthDay>1</MonthDay>', '2026-01-01', '2028-12-31')),
    ['2026-10-01', '2027-10-01', '2028-10-01'],
  )
  assert.deepEqual(
    await days(
      exception(
        '<Type>3</Type><Month>10</Month><MonthItem>7</MonthItem><MonthPosition>3</MonthPosition>',
        '2026-01-01',
        '2027-12-31',
      ),
    ),
    ['2026-11-26', '2027-11-25'],
  )
  assert.deepEqual(
    await days(exception('<Type>4</Type><MonthDay>15</MonthDay><Period>2</Period>', '2026-01-01', '2026-06-30')),
    ['2026-01-15', '2026-03-15', '2026-05-15'],
  )
  assert.deepEqual(
    await days(
      exception(
        '<Type>5</Type><MonthItem>4</MonthItem><MonthPosition>4</MonthPosition><Period>1</Period>',
        '2026-05-01',
        '2026-06-30',
      ),
    ),
    ['2026-05-25', '2026-06-29'],
  )
  assert.deepEqual(
    await days(exception('<Type>6</Type><DaysOfWeek>34</DaysOfWeek><Period>2</Period>', '2026-05-04', '2026-05-24')),
    ['2026-05-04', '2026-05-08', '2026-05-18', '2026-05-22'],
  )
  assert.deepEqual(
    await days(
      exception(
        '<Type>1</Type><EnteredByOccurrences>1</EnteredByOccurrences><Occurrences>2</Occurrences>',
        '2026-05-01',
        '2026-05-30',
      ),
    ),
    ['2026-05-01..2026-05-02'],
  )
  assert.deepEqual(await days(exception('<Type>1</Type>', '2026-05-09', '2026-05-09', true)), ['2026-05-09 worked'])
  const old =
    '<WeekDay><DayType>0</DayType><DayWorking>0</DayWorking><TimePeriod><FromDate>2026-10-01T00:00:00</FromDate><ToDate>2026-10-07T23:59:00</ToDate></TimePeriod></WeekDay>'
  assert.deepEqual(await days('', old), ['2026-10-01..2026-10-07'])
  const workWeek = `<WorkWeeks><WorkWeek><TimePeriod><FromDate>2026-05-04T00:00:00</FromDate><ToDate>2026-05-17T00:00:00</ToDate></TimePeriod><WeekDays><WeekDay><DayType>7</DayType><DayWorking>1</DayWorking></WeekDay></WeekDays></WorkWeek></WorkWeeks>`
  const { network } = await read(project(task(1), standard(workWeek)))
  assert.deepEqual(
    network.calendars?.[0]?.exceptions?.map(({ day, isWorkday }) => [day, isWorkday]),
    [
      ['2026-05-09', true],
      ['2026-05-16', true],
    ],
  )
  const { notices } = await read(
    project(
      task(1),
      standard(
        `<Exceptions>${exception('<Name>a</Name><Type>6</Type>', '2026-05-01', '2026-05-30')}${exception('<Type>1</Type>', '9998-01-01', '9999-12-31')}</Exceptions>`,
      ),
    ),
  )
  assert.deepEqual(notices, ['exception_not_understood', 'exception_not_understood'])
})

test('calendars inherit along the line, and a circle or a lost base is told', async () => {
  const derived = (uid: number, base: number, more = ''): string =>
    `<Calendar><UID>${uid}</UID><Name>C${uid}</Name><IsBaseCalendar>1</IsBaseCalendar><BaseCalendarUID>${base}</BaseCalendarUID>${more}</Calendar>`
  const saturday = '<WeekDays><WeekDay><DayType>7</DayType><DayWorking>1</DayWorking></WeekDay></WeekDays>'
  const { network, notices } = await read(
    project(
      task(1),
      standard() + derived(2, 1, saturday) + derived(3, 2) + derived(4, 99) + derived(5, 6) + derived(6, 5),
    ),
  )
  assert.deepEqual(
    network.calendars?.map(({ weekdays }) => weekdays?.length),
    [5, 6, 6, 5, 5, 5],
  )
  assert.deepEqual(notices, ['base_calendar_missing', 'base_calendar_missing'])
})

test('one resource’s own calendar times its task, several are told', async () => {
  const own = (uid: number): string =>
    `<Calendar><UID>${uid}</UID><Name>R${uid}</Name><IsBaseCalendar>0</IsBaseCalendar><BaseCalendarUID>1</BaseCalendarUID><WeekDays><WeekDay><DayType>7</DayType><DayWorking>1</DayWorking></WeekDay></WeekDays></Calendar>`
  const resource = (uid: number): string =>
    `<Resource><UID>${uid}</UID><Name>R${uid}</Name><Type>1</Type><CalendarUID>${uid + 1}</CalendarUID></Resource>`
  const needs = (pairs: [number, number][]): string =>
    pairs
      .map(
        ([t, r]) => `<Assignment><TaskUID>${t}</TaskUID><ResourceUID>${r}</ResourceUID><Units>1</Units></Assignment>`,
      )
      .join('')
  const { network, notices } = await read(
    project(
      task(1) + task(2) + task(3, '<Duration>PT8H0M0S</Duration><IgnoreResourceCalendar>1</IgnoreResourceCalendar>'),
      standard() + own(2) + own(3),
      '<StartDate>2026-03-02T08:00:00</StartDate><CalendarUID>1</CalendarUID>',
      `<Resources>${resource(1)}${resource(2)}</Resources><Assignments>${needs([
        [1, 1],
        [2, 1],
        [2, 2],
        [3, 1],
      ])}</Assignments>`,
    ),
  )
  assert.deepEqual(
    network.activities.map(({ calendar }) => calendar),
    ['2', undefined, undefined],
  )
  assert.deepEqual(notices, ['2 resource_calendar_not_used'])
})

test('a copy of the project calendar for each resource changes nothing, and neither does a date where the clock begins', async () => {
  const copy = standard().replace('<UID>1<', '<UID>2<')
  const { network, notices } = await read(
    project(
      task(
        1,
        '<Duration>PT8H0M0S</Duration><ConstraintType>0</ConstraintType><ConstraintDate>1970-01-01T00:00:00</ConstraintDate><Deadline>1970-01-01T09:00:00</Deadline>',
      ),
      standard() + copy,
      undefined,
      '<Resources><Resource><UID>1</UID><Type>1</Type><CalendarUID>2</CalendarUID></Resource></Resources><Assignments><Assignment><TaskUID>1</TaskUID><ResourceUID>1</ResourceUID></Assignment></Assignments>',
    ),
  )
  assert.deepEqual(network.activities, [{ id: '1', name: 'T1', duration: 480, resources: [{ id: '1', units: 1 }] }])
  assert.deepEqual(notices, [])
})
