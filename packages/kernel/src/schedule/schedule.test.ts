import assert from 'node:assert/strict'
import test from 'node:test'
import { casesOf } from '../../../../fixtures/read.ts'
import { level, schedule } from './index.ts'
import type { Moment, Network, Schedule } from './index.ts'

type Case = {
  name: string
  why: string
  network: Network
  expected: {
    start?: Moment
    finish?: Moment
    duration?: number
    dates?: Record<string, (Moment | number)[]>
    critical?: string[]
    longest?: string[]
    drivers?: Record<string, string[]>
    /** Kinds of warnings, in order. */
    warnings?: string[]
    problem?: string
    cycle?: string[]
  }
}

for (const file of ['relations', 'constraints', 'calendars', 'progress', 'kinds', 'oddities']) {
  test(`${file}, worked by hand`, async (t) => {
    for (const { name, why, network, expected } of casesOf<Case>(`schedule/${file}.json`)) {
      await t.test(name, () => assert.deepEqual(toldOf(schedule(network), expected), expected, why))
    }
  })
}

test('levelled by hand', async (t) => {
  for (const { name, why, network, expected } of casesOf<Case>('schedule/levelling.json')) {
    await t.test(name, () => {
      const levelled = level(network)
      const told = levelled.ok
        ? {
            finish: levelled.finish,
            dates: pick(levelled.activities, expected.dates, ({ start, finish, delay }) => [start, finish, delay]),
            warnings: levelled.warnings.map(({ warning }) => warning),
          }
        : { problem: levelled.problem }
      assert.deepEqual(keysOf(told, expected), expected, why)
    })
  }
})

/** What a case expects, as it is. */
function toldOf(result: ReturnType<typeof schedule>, expected: Case['expected']): Case['expected'] {
  if (!result.ok) {
    const { problem } = result
    return problem === 'cycle' ? { cycle: turnedTo(result.path, expected.cycle?.[0]) } : { problem }
  }
  const { start, finish, duration, activities, warnings } = result
  return keysOf(
    {
      start,
      finish,
      duration,
      dates: pick(activities, expected.dates, (activity) =>
        rowOf(activity, expected.dates?.[activity.id]?.length ?? 0),
      ),
      critical: activities.filter(({ critical }) => critical).map(({ id }) => id),
      longest: activities.filter(({ onLongestPath }) => onLongestPath).map(({ id }) => id),
      drivers: pick(activities, expected.drivers, ({ drivingPredecessors }) => drivingPredecessors),
      warnings: warnings.map(({ warning }) => warning),
    },
    expected,
  )
}

function rowOf(activity: Schedule['activities'][number], length: number): (Moment | number)[] {
  const { earlyStart, earlyFinish, lateStart, lateFinish, totalFloat, freeFloat } = activity
  return [earlyStart, earlyFinish, lateStart, lateFinish, totalFloat, freeFloat].slice(0, length)
}

function pick<Item extends { id: string }, Told>(
  items: Item[],
  wanted: object | undefined,
  tell: (item: Item) => Told,
) {
  return Object.fromEntries(items.filter(({ id }) => wanted && id in wanted).map((item) => [item.id, tell(item)]))
}

function keysOf<Whole extends object>(whole: Whole, wanted: object): Whole {
  return Object.fromEntries(Object.entries(whole).filter(([key]) => key in wanted)) as Whole
}

/** A circle has no beginning. */
function turnedTo(path: string[], first: string | undefined): string[] {
  const at = Math.max(0, path.indexOf(first ?? ''))
  return [...path.slice(at), ...path.slice(0, at)]
}
