import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { level, schedule } from './index.ts'
import type { Activity, Calendar, Link, LinkType, Moment, Network, Schedule } from './index.ts'

const types: LinkType[] = ['FS', 'SS', 'FF', 'SF']
const calendars: Calendar[] = [
  { id: 'week', weekdays: [1, 2, 3, 4, 5] },
  { id: 'seven', weekdays: [1, 2, 3, 4, 5, 6, 7] },
  { id: 'china', isChina: true },
  { id: 'flood', weekdays: [1, 3, 4, 6], exceptions: [{ day: '2026-04-01', until: '2026-04-20', isWorkday: false }] },
]

type Shape = { durations: number[]; links: [number, number, LinkType, number][]; calendars: string[] }

/** A network without cycles: links lead from lower to higher numbers. */
const shapes = (linkTypes: LinkType[] = types, least = 0): fc.Arbitrary<Shape> =>
  fc.integer({ min: 1, max: 14 }).chain((count) => {
    const pair = fc.tuple(
      fc.nat(count - 1),
      fc.nat(count - 1),
      fc.constantFrom(...linkTypes),
      fc.integer({ min: -4, max: 6 }),
    )
    return fc.record({
      durations: fc.array(fc.integer({ min: least, max: 9 }), { minLength: count, maxLength: count }),
      links: fc
        .array(pair, { maxLength: 30 })
        .map((links) =>
          links.filter(([a, b]) => a !== b).map(([a, b, ...rest]) => [Math.min(a, b), Math.max(a, b), ...rest]),
        ),
      calendars: fc.array(fc.constantFrom('week', 'seven', 'china', 'flood'), { minLength: count, maxLength: count }),
    }) as fc.Arbitrary<Shape>
  })

function networkOf(shape: Shape, { isDated = false, scale = 1, only = '' } = {}): Network {
  const activities = shape.durations.map((duration, n): Activity => {
    const calendar = only || shape.calendars[n]!
    return { id: `a${n}`, duration: duration * scale, ...(isDated ? { calendar } : {}) }
  })
  const links = shape.links.map(([from, to, type, lag]): Link => ({
    from: `a${from}`,
    to: `a${to}`,
    type,
    lag: lag * scale,
  }))
  return isDated ? { start: '2026-03-02', calendar: 'week', calendars, activities, links } : { activities, links }
}

function scheduled(network: Network): Schedule {
  const result = schedule(network)
  assert.ok(result.ok)
  return result
}

const byId = (result: Schedule) => new Map(result.activities.map((activity) => [activity.id, activity]))

test('unconstrained, late is never before early and something is critical', () => {
  fc.assert(
    fc.property(shapes(), fc.boolean(), (shape, isDated) => {
      const { activities, finish } = scheduled(networkOf(shape, { isDated }))
      for (const { id, totalFloat, freeFloat, earlyStart, earlyFinish, lateStart, lateFinish } of activities) {
        assert.ok(totalFloat >= 0 && freeFloat >= 0 && freeFloat <= totalFloat, `${id} ${totalFloat} ${freeFloat}`)
        assert.ok(earlyStart <= lateStart && earlyFinish <= lateFinish && lateFinish <= finish, id)
      }
      assert.ok(activities.some(({ critical, onLongestPath }) => critical && onLongestPath))
    }),
  )
})

test('every link holds and nothing starts later than it must', () => {
  fc.assert(
    fc.property(shapes(), (shape) => {
      const { links } = networkOf(shape)
      const dates = byId(scheduled(networkOf(shape)))
      const least = new Map([...dates.keys()].map((id) => [id, 0]))
      for (const { from, to, type, lag = 0 } of links) {
        const anchor = Number(
          type === 'FS' || type === 'FF' ? dates.get(from)!.earlyFinish : dates.get(from)!.earlyStart,
        )
        const { earlyStart, earlyFinish } = dates.get(to)!
        const work = Number(earlyFinish) - Number(earlyStart)
        const bound = anchor + lag - (type === 'FF' || type === 'SF' ? work : 0)
        assert.ok(Number(earlyStart) >= bound)
        assert.equal(dates.get(to)!.drivingPredecessors.includes(from) || earlyStart !== bound, true)
        least.set(to, Math.max(least.get(to)!, bound))
      }
      for (const [id, { earlyStart }] of dates) assert.equal(earlyStart, least.get(id))
    }),
  )
})

test('an activity may slip by its total float, and not by more', () => {
  fc.assert(
    fc.property(shapes(), fc.nat(), fc.boolean(), (shape, pick, isDated) => {
      const network = networkOf(shape, { isDated })
      const before = scheduled(network)
      const chosen = before.activities[pick % before.activities.length]!
      const delayed = (at: Moment): Schedule =>
        scheduled({
          ...network,
          activities: network.activities.map((activity) =>
            activity.id === chosen.id ? { ...activity, constraint: { type: 'SNET', at } } : activity,
          ),
        })
      const { duration } = network.activities.find(({ id }) => id === chosen.id)!
      if (duration === 0 && isDated) return
      assert.equal(delayed(chosen.lateStart).finish, before.finish)
      if (!isDated) assert.ok(delayed(Number(chosen.lateStart) + 1).finish > before.finish)
    }),
  )
})

test('an activity may slip by its free float without moving another', () => {
  fc.assert(
    fc.property(shapes(), fc.nat(), (shape, pick) => {
      const network = networkOf(shape)
      const before = scheduled(network)
      const chosen = before.activities[pick % before.activities.length]!
      const startsWith = (slip: number): Moment[] => {
        const activities = network.activities.map((activity): Activity => {
          if (activity.id !== chosen.id) return activity
          return { ...activity, constraint: { type: 'SNET', at: Number(chosen.earlyStart) + slip } }
        })
        const after = scheduled({ ...network, activities })
        return [
          after.finish,
          ...after.activities.filter(({ id }) => id !== chosen.id).map(({ earlyStart }) => earlyStart),
        ]
      }
      assert.deepEqual(startsWith(chosen.freeFloat), startsWith(0))
      assert.notDeepEqual(startsWith(chosen.freeFloat + 1), startsWith(0))
    }),
  )
})

test('removing a link never delays', () => {
  fc.assert(
    fc.property(shapes(), fc.nat(), fc.boolean(), (shape, pick, isDated) => {
      const network = networkOf(shape, { isDated })
      const before = byId(scheduled(network))
      const links = network.links.filter((_, n) => n !== pick % Math.max(1, network.links.length))
      for (const { id, earlyStart, earlyFinish } of scheduled({ ...network, links }).activities) {
        assert.ok(earlyStart <= before.get(id)!.earlyStart && earlyFinish <= before.get(id)!.earlyFinish)
      }
    }),
  )
})

test('the order of activities and links does not matter', () => {
  const shuffled = shapes().chain((shape) => {
    const { activities, links } = networkOf(shape)
    const any = <Item>(items: readonly Item[]) => fc.shuffledSubarray([...items], { minLength: items.length })
    return fc.tuple(fc.constant(shape), any(activities.map(({ id }) => id)), any(links.map((_, n) => n)), fc.boolean())
  })
  fc.assert(
    fc.property(shuffled, ([shape, ids, numbers, isDated]) => {
      const network = networkOf(shape, { isDated })
      const activities = ids.map((id) => network.activities.find((activity) => activity.id === id)!)
      const other = scheduled({ ...network, activities, links: numbers.map((n) => network.links[n]!) })
      const sorted = ({ activities: list }: Schedule) =>
        list
          .map((activity) => ({ ...activity, drivingPredecessors: activity.drivingPredecessors.toSorted() }))
          .sort((a, b) => (a.id < b.id ? -1 : 1))
      assert.deepEqual(sorted(other), sorted(scheduled(network)))
    }),
  )
})

test('days and minutes tell the same', () => {
  const dayOf = (moment: Moment) => String(moment).slice(0, 10)
  const same = (shape: Shape, only: string) => {
    const days = scheduled(networkOf(shape, { isDated: true, only }))
    const minutes = byId(scheduled({ ...networkOf(shape, { isDated: true, only, scale: 480 }), unit: 'minute' }))
    for (const activity of days.activities) {
      const other = minutes.get(activity.id)!
      for (const key of ['earlyStart', 'earlyFinish', 'lateStart', 'lateFinish'] as const) {
        assert.equal(dayOf(other[key]), activity[key], `${activity.id} ${key}`)
      }
      assert.deepEqual([other.totalFloat, other.freeFloat], [activity.totalFloat * 480, activity.freeFloat * 480])
    }
  }
  fc.assert(fc.property(shapes(types, 1), fc.constantFrom('week', 'china', 'flood'), same))
  fc.assert(fc.property(shapes(['FS'], 1), (shape) => same(shape, '')))
})

test('a cycle is named by its links', () => {
  fc.assert(
    fc.property(shapes(), fc.nat(), fc.nat(), (shape, a, b) => {
      const network = networkOf(shape)
      const back = { from: `a${a % shape.durations.length}`, to: `a${b % shape.durations.length}` }
      const links = [...network.links, back]
      const result = schedule({ ...network, links })
      if (result.ok) return
      assert.ok(result.problem === 'cycle')
      const { path } = result
      assert.equal(new Set(path).size, path.length)
      path.forEach((from, n) => {
        const to = path[(n + 1) % path.length]
        assert.ok(
          links.some((link) => link.from === from && link.to === to),
          `${from} → ${to}`,
        )
      })
    }),
  )
})

test('a levelled schedule holds its links and its capacities', () => {
  const demands = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 2 })), {
    minLength: 14,
    maxLength: 14,
  })
  const resources = [
    { id: 'crew', capacity: 3 },
    { id: 'crane', capacity: 2 },
  ]
  fc.assert(
    fc.property(shapes(), demands, (shape, asked) => {
      const plain = networkOf(shape)
      const activities = plain.activities.map((activity, n): Activity => {
        const [crew, crane] = asked[n]!
        return {
          ...activity,
          resources: [
            { id: 'crew', units: crew },
            { id: 'crane', units: crane },
          ],
        }
      })
      const network = { ...plain, activities, resources }
      const result = level(network)
      assert.ok(result.ok)
      const at = new Map(
        result.activities.map(({ id, start, finish }) => [id, { start: Number(start), finish: Number(finish) }]),
      )
      for (const { from, to, type = 'FS', lag = 0 } of network.links) {
        const anchor = type === 'FS' || type === 'FF' ? at.get(from)!.finish : at.get(from)!.start
        const bound = type === 'FS' || type === 'SS' ? at.get(to)!.start : at.get(to)!.finish
        assert.ok(bound >= anchor + lag, `${from} ${type} ${to}`)
      }
      activities.forEach(({ id, duration }) => assert.equal(at.get(id)!.finish - at.get(id)!.start, duration))
      for (const { id: resource, capacity } of resources) {
        for (const { start: instant } of at.values()) {
          const used = activities
            .filter(({ id }) => at.get(id)!.start <= instant && instant < at.get(id)!.finish)
            .reduce((sum, { resources: own }) => sum + own!.find(({ id }) => id === resource)!.units, 0)
          assert.ok(used <= capacity, `${resource} at ${instant}: ${used}`)
        }
      }
      assert.ok(result.finish >= scheduled(plain).finish)
      const one = level(network, { rule: 'latest_finish', improvements: 0 })
      assert.ok(one.ok && result.finish <= one.finish)
    }),
  )
})

test('levelled on calendars, no day uses more than there is and nothing is earlier than without levelling', () => {
  fc.assert(
    fc.property(
      shapes(types, 1),
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 14, maxLength: 14 }),
      (shape, asked) => {
        const plain = networkOf(shape, { isDated: true })
        const resources = [{ id: 'crew', capacity: 3 }]
        const activities = plain.activities.map((activity, n): Activity => ({
          ...activity,
          resources: [{ id: 'crew', units: asked[n]! }],
        }))
        const result = level({ ...plain, activities, resources })
        assert.ok(result.ok)
        const before = byId(scheduled(plain))
        for (const { id, start, delay } of result.activities) {
          assert.ok(start >= before.get(id)!.earlyStart && delay >= 0)
          const crews = result.activities.map((other, n) =>
            other.start <= start && start <= other.finish ? asked[n]! : 0,
          )
          assert.ok(crews.reduce((sum, units) => sum + units, 0) <= 3, `${id} on ${start}`)
        }
        const fixed = activities.map((activity, n): Activity => {
          return { ...activity, constraint: { type: 'SNET', at: result.activities[n]!.start } }
        })
        const again = scheduled({ ...plain, activities: fixed })
        assert.deepEqual(
          again.activities.map(({ earlyStart }) => earlyStart),
          result.activities.map(({ start }) => start),
        )
      },
    ),
  )
})
