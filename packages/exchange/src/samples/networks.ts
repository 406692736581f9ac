import fc from 'fast-check'
import type { Activity, Calendar, Constraint, Link, LinkType, Network, Progress, Shift } from '@jiheng/kernel/schedule'

/** What a format can say; networks are made of nothing else. */
export type Sayings = {
  kinds: readonly ('milestone' | 'hammock' | 'summary')[]
  hasElapsed: boolean
  hasDeadline: boolean
  hasDataDate: boolean
  lagCalendars: readonly NonNullable<Link['lagCalendar']>[]
  /** All lags of a network share one calendar. */
  isOneLagCalendar: boolean
  constraints: readonly Constraint['type'][]
}

const name = fc.stringMatching(/^[A-Z基][A-Za-z0-9础混凝土浇筑养护&<>" ]{0,12}[A-Z土]$/)
const localTime = fc
  .record({
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.integer({ min: 1, max: 12 }),
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.constantFrom(0, 15, 30),
  })
  .map(({ day, month, hour, minute }) => `2026-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`)
const two = (value: number): string => String(value).padStart(2, '0')

const shifts: fc.Arbitrary<readonly Shift[]> = fc.constantFrom<readonly Shift[]>(
  [
    ['08:00', '12:00'],
    ['13:00', '17:00'],
  ],
  [['00:00', '24:00']],
  [['07:30', '18:00']],
  [
    ['00:00', '06:00'],
    ['22:00', '24:00'],
  ],
)

/** Calendars as the readers write them: weekdays in order, runs of days, later days later. */
const calendar = (id: string): fc.Arbitrary<Calendar> =>
  fc
    .record({
      name,
      weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
      shifts,
      days: fc.uniqueArray(fc.record({ at: fc.integer({ min: 1, max: 27 }), shifts: fc.option(shifts) }), {
        selector: ({ at }) => at,
        maxLength: 4,
      }),
    })
    .map(({ name: label, weekdays, shifts: usual, days }) => ({
      id,
      name: label,
      weekdays,
      shifts: usual,
      // Every other day of a month, so that no two of them make a run.
      exceptions: days
        .filter(({ at }) => at % 2 === 1)
        .sort((a, b) => a.at - b.at)
        .map(({ at, shifts: own }) => ({
          day: `2026-05-${two(at)}`,
          isWorkday: own !== null,
          ...(own === null ? {} : { shifts: own }),
        })),
    }))

/** Networks of minutes in the canonical form of the readers, in outline order. */
export function networks(sayings: Sayings): fc.Arbitrary<Network> {
  const count = fc.integer({ min: 2, max: 9 })
  return fc
    .record({
      count,
      calendars: fc.integer({ min: 1, max: 3 }),
      start: localTime,
      lagCalendar: fc.constantFrom(...sayings.lagCalendars),
    })
    .chain(({ count: n, calendars: m, start, lagCalendar }) =>
      fc
        .record({
          activities: fc.tuple(...Array.from({ length: n }, (_, i) => activity(String(i + 1), m, sayings))),
          parents: fc.array(fc.boolean(), { minLength: n, maxLength: n }),
          calendars: fc.tuple(...Array.from({ length: m }, (_, i) => calendar(String(i + 1)))),
          links: fc.uniqueArray(link(n, sayings), {
            selector: ({ from, to, type }) => `${from} ${to} ${type}`,
            maxLength: 12,
          }),
          ...(sayings.hasDataDate ? { dataDate: localTime } : {}),
        })
        .map(({ activities, parents, links, calendars, ...rest }): Network => ({
          unit: 'minute',
          start,
          ...rest,
          calendar: '1',
          calendars,
          resources: [{ id: '1', name: '钢筋工', capacity: 2 }],
          activities: nested(activities, parents, sayings),
          links: links.map(({ lag = 0, lagCalendar: own, ...ends }) => ({
            ...ends,
            ...(lag === 0 ? {} : { lag, lagCalendar: sayings.isOneLagCalendar ? lagCalendar : (own ?? lagCalendar) }),
          })),
        })),
    )
}

function activity(id: string, calendars: number, sayings: Sayings): fc.Arbitrary<Activity> {
  const constraint = fc
    .constantFrom(...sayings.constraints)
    .chain((type): fc.Arbitrary<Constraint> =>
      type === 'ALAP' ? fc.constant({ type }) : localTime.map((at) => ({ type, at })),
    )
  return fc
    .record({
      name,
      duration: fc.oneof(
        fc.integer({ min: 1, max: 20 }).map((days) => days * 480),
        fc.integer({ min: 1, max: 5000 }),
      ),
      kind: fc.constantFrom(undefined, undefined, undefined, ...sayings.kinds.filter((kind) => kind !== 'summary')),
      isElapsed: fc.boolean(),
      calendar: fc.integer({ min: 1, max: calendars }),
      constraint: fc.option(constraint, { freq: 4 }),
      deadline: fc.option(localTime, { freq: 4 }),
      begun: fc.option(fc.record({ actualStart: localTime, share: fc.constantFrom(0.25, 0.5), isDone: fc.boolean() }), {
        freq: 4,
      }),
      units: fc.option(fc.constantFrom(0.5, 1, 2)),
    })
    .map((made): Activity => {
      const duration = made.kind === undefined ? made.duration : 0
      const isElapsed = sayings.hasElapsed && made.isElapsed && duration > 0
      const progress: Progress | undefined =
        made.begun === null || duration === 0 || made.kind !== undefined
          ? undefined
          : {
              actualStart: made.begun.actualStart,
              ...(made.begun.isDone
                ? { actualFinish: '2026-12-30T17:00' }
                : { remaining: Math.floor(duration * made.begun.share) }),
            }
      return {
        id,
        name: made.name,
        duration,
        calendar: String(made.calendar),
        ...(made.kind === undefined ? {} : { kind: made.kind }),
        ...(isElapsed ? { durationIs: 'elapsed' as const } : {}),
        ...(made.constraint === null ? {} : { constraint: made.constraint }),
        ...(made.deadline === null || !sayings.hasDeadline ? {} : { deadline: made.deadline }),
        ...(progress === undefined ? {} : { progress }),
        ...(made.units === null || made.kind === 'hammock' ? {} : { resources: [{ id: '1', units: made.units }] }),
      }
    })
}

function link(count: number, { lagCalendars }: Sayings): fc.Arbitrary<Link & { from: string; to: string }> {
  return fc
    .record({
      ends: fc.uniqueArray(fc.integer({ min: 1, max: count }), { minLength: 2, maxLength: 2 }),
      type: fc.constantFrom<LinkType>('FS', 'SS', 'FF', 'SF'),
      lag: fc.constantFrom(0, 0, 480, -480, 90, 1440),
      lagCalendar: fc.constantFrom(...lagCalendars),
    })
    .map(({ ends: [from = 1, to = 1], ...rest }) => ({
      from: String(Math.min(from, to)),
      to: String(Math.max(from, to)),
      ...rest,
    }))
}

/** Where `parents` says so, an activity becomes the summary of the next one. */
function nested(activities: readonly Activity[], parents: readonly boolean[], { kinds }: Sayings): Activity[] {
  if (!kinds.includes('summary')) return [...activities]
  return activities.map((each, i): Activity => {
    const isSummary = parents[i] === true && i + 1 < activities.length
    const isPart = i > 0 && parents[i - 1] === true
    const { constraint: _c, progress: _p, resources: _r, durationIs: _d, deadline: _l, kind: _k, ...bare } = each
    const made: Activity = isSummary ? { ...bare, kind: 'summary', duration: 0 } : each
    return isPart ? { ...made, parent: activities[i - 1]?.id ?? '' } : made
  })
}
