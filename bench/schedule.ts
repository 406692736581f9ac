import { compile, schedule, scheduleCore } from '@jiheng/kernel/schedule'
import type { Activity, Calendar, Link, LinkType, Network, Plan } from '@jiheng/kernel/schedule'
import type { Result } from './main.ts'
import { numbers } from './numbers.ts'

const TURNS = 20
const ACTIVITIES = 100_000
const LINKS_PER_ACTIVITY = 1.5
/** A link reaches this far back in the order of the work. */
const REACH = 2_000

/** The critical path of 100,000 activities and 150,000 links against a bare pass forward and back, without and with calendars. */
export async function benchmarkSchedule(): Promise<Result[]> {
  const plain = againstBarePass(ACTIVITIES, false)
  const dated = againstBarePass(ACTIVITIES, true)
  return [
    { bench: 'cpm.100k', aim: '≤ 5× a bare pass', ...plain },
    { bench: 'cpm.100k_calendars', aim: '≤ 15× a bare pass', ...dated },
    { bench: 'cpm.growth', aim: '≤ 12× the time for ×10', ...growth() },
  ]
}

/** `coreMs` is the core on arrays (order, dates, floats), `wholeMs` from the network's objects to the results' objects. */
function againstBarePass(count: number, isDated: boolean) {
  const network = sample(count, isDated)
  const plan = planOf(network)
  const first = scheduleCore(plan)
  if (!first.ok) throw new Error('the sample has a cycle')
  const [core, floor] = fastest([() => scheduleCore(plan), () => barePass(plan, first.order)])
  const [whole] = fastest([() => schedule(network)], 3)
  return {
    ratio: round(core / floor),
    product: { activities: count, links: network.links.length, coreMs: round(core), wholeMs: round(whole) },
    floor: { passMs: round(floor) },
  }
}

/** The core on ten times the size. Ten runs of the small one are taken as one, so that both last as long. */
function growth() {
  const whole = planOf(sample(ACTIVITIES, true))
  const tenth = planOf(sample(ACTIVITIES / 10, true))
  const tenTimes = () => {
    for (let n = 0; n < 10; n++) scheduleCore(tenth)
  }
  const [wholeMs, tenMs] = fastest([() => scheduleCore(whole), tenTimes])
  const product = { activities: whole.count, coreMs: round(wholeMs) }
  return {
    ratio: round(wholeMs / (tenMs / 10)),
    product,
    floor: { activities: tenth.count, coreMs: round(tenMs / 10) },
  }
}

function planOf(network: Network): Plan {
  const compiled = compile(network)
  if ('problem' in compiled) throw new Error(compiled.problem)
  return compiled.plan
}

/** Activities in no order, links of every type, some with lags; dated ones on four calendars. */
function sample(count: number, isDated: boolean): Network {
  const next = numbers(7)
  const place = Int32Array.from({ length: count }, (_, n) => n)
  for (let n = count - 1; n > 0; n--) {
    const other = Math.floor(next() * (n + 1))
    ;[place[n], place[other]] = [place[other]!, place[n]!]
  }
  const activities = Array.from({ length: count }, (_, n): Activity => {
    const calendar = calendars[Math.floor(next() * calendars.length)]!.id
    return { id: `a${n}`, duration: Math.floor(next() * 20) * 480, ...(isDated ? { calendar } : {}) }
  })
  const types: LinkType[] = ['FS', 'FS', 'FS', 'FS', 'FS', 'SS', 'FF', 'SF']
  const links = Array.from({ length: count * LINKS_PER_ACTIVITY }, (_, n): Link => {
    const to = 1 + (n % (count - 1))
    const from = Math.max(0, to - 1 - Math.floor(next() * REACH))
    const lag = next() < 0.3 ? Math.floor(next() * 10 - 3) * 480 : 0
    return { from: `a${place[from]}`, to: `a${place[to]}`, type: types[Math.floor(next() * types.length)]!, lag }
  })
  return isDated
    ? { unit: 'minute', start: '2024-01-02', calendars, calendar: 'china', activities, links }
    : { unit: 'minute', activities, links }
}

const calendars: readonly Calendar[] = [
  { id: 'china', isChina: true },
  { id: 'six_days', weekdays: [1, 2, 3, 4, 5, 6], isChina: true },
  {
    id: 'two_shifts',
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    shifts: [
      ['06:00', '14:00'],
      ['14:30', '22:00'],
    ],
    exceptions: [{ day: '2025-07-01', until: '2025-08-31', isWorkday: false }],
  },
  { id: 'half_saturday', weekdays: [1, 2, 3, 4, 5, 6], weekdayShifts: { 6: [['08:00', '12:00']] } },
]

/** Forward and backward in a known order over the same arrays, without calendars, link types, bounds and floats. */
function barePass({ count, work, links: { into, from, lag } }: Plan, order: Int32Array): number {
  const finish = new Float64Array(count)
  let end = 0
  for (let n = 0; n < count; n++) {
    const node = order[n]!
    let start = 0
    for (let link = into[node]!; link < into[node + 1]!; link++) {
      const bound = finish[from[link]!]! + lag[link]!
      if (bound > start) start = bound
    }
    finish[node] = start + work[node]!
    if (finish[node]! > end) end = finish[node]!
  }
  const late = new Float64Array(count).fill(end)
  for (let n = count - 1; n >= 0; n--) {
    const node = order[n]!
    const start = late[node]! - work[node]!
    for (let link = into[node]!; link < into[node + 1]!; link++) {
      const bound = start - lag[link]!
      if (bound < late[from[link]!]!) late[from[link]!] = bound
    }
  }
  return late[0]!
}

/** The best time of each, in ms; they take turns, so that what else the machine does meets them alike. */
function fastest<const Runs extends readonly (() => unknown)[]>(
  runs: Runs,
  turns = TURNS,
): { [n in keyof Runs]: number } {
  const best = runs.map(() => Infinity)
  for (let turn = 0; turn < turns; turn++) {
    runs.forEach((run, n) => {
      const from = performance.now()
      run()
      best[n] = Math.min(best[n]!, performance.now() - from)
    })
  }
  return best as { [n in keyof Runs]: number }
}

function round(value: number): number {
  return Number(value.toFixed(2))
}
