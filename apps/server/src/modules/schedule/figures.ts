import { dayInShanghai, daysBetween, explain, type Day, type Explanation, type Input } from '@jiheng/kernel/base'
import type { Computed, ComputedPlan } from './computed.ts'
import { daysOf, finishDay, startDay } from './days.ts'
import type { Loaded, ScheduledNode } from './service/load.ts'

/** Forward and backward pass over the network (critical path method), and the figures read off it. */
export const networkRule = { id: 'critical_path', version: '1', mark: 'P', source: 'JGJ/T 121-2015' } as const

/** So many activities of a path are listed; of a longer one those next to the finish. */
const MOST_LISTED = 200

type Found = { node: ScheduledNode; dates: Computed }
type Figures = Record<'finish' | 'duration' | 'critical', Explanation>

/** Where the finish, the duration and the number of critical activities of a schedule come from, each down to its activities. */
export function explainedFigures({ plan, nodes }: Loaded, computed: ComputedPlan, today: Day): Figures {
  const wholes = new Set(nodes.map(({ parentId }) => parentId))
  const parts = nodes.flatMap((node): Found[] => {
    const dates = computed.activities.get(node.nodeId)
    return dates && !wholes.has(node.nodeId) ? [{ node, dates }] : []
  })
  const path = drivingPath(parts, computed)
  const common = {
    rule: networkRule,
    asOf: today,
    evidenceLevel: 3,
    ...ageOf(plan, today),
    sampleSize: parts.length,
  } as const
  const settings = settingInputs(plan)
  const driving = listed('measures.schedule.driving_path', path, common)
  const finish = explain({
    ...common,
    measure: 'measures.schedule.finish',
    value: finishDay(computed.endsAt, computed.beginsAt),
    unit: 'day',
    formula: 'max(ES + D)',
    inputs: [
      ...settings,
      ...path.slice(0, 1).flatMap((first) => beginningInputs(first, plan.startsAt)),
      asInput(driving),
    ],
  })
  const start = startDay(computed.beginsAt)
  const critical = parts.filter(({ dates }) => dates.isCritical).toSorted(byStart)
  const last = plan.mustFinishBy
  return {
    finish,
    duration: explain({
      ...common,
      measure: 'measures.schedule.duration',
      value: String(daysOf(plan, computed.duration)),
      unit: 'workdays',
      inputs: [
        { measure: 'measures.schedule.begins', value: start, unit: 'day' },
        { ...asInput(finish), measure: 'measures.schedule.finish' },
        calendarInput(plan),
      ],
    }),
    critical: explain({
      ...common,
      measure: 'measures.schedule.critical',
      value: String(critical.length),
      unit: 'count',
      formula: 'LF − EF ≤ f',
      inputs: [
        { measure: 'measures.schedule.tolerance', value: String(daysOf(plan, plan.criticalFloat)), unit: 'workdays' },
        ...(last === null ? [] : [dayInput('must_finish', last)]),
        ...settings,
        asInput(listed('measures.schedule.critical_activities', critical, common)),
      ],
    }),
  }
}

/** From the activity that finishes last back along what determines its dates, in the order of the work. */
function drivingPath(parts: readonly Found[], { drivers }: ComputedPlan): Found[] {
  const known = new Map(parts.map((found) => [found.node.nodeId, found]))
  const onPath = parts.filter(({ dates }) => dates.isOnLongestPath)
  const leading = new Set(onPath.flatMap(({ node }) => drivers.get(node.nodeId) ?? []))
  const path: Found[] = []
  let at = latest(onPath.filter(({ node }) => !leading.has(node.nodeId)))
  for (const seen = new Set<string>(); at && !seen.has(at.node.nodeId);) {
    seen.add(at.node.nodeId)
    path.push(at)
    at = latest((drivers.get(at.node.nodeId) ?? []).flatMap((id) => known.get(id) ?? []))
  }
  return path.reverse()
}

const latest = (found: readonly Found[]): Found | undefined =>
  found.reduce<Found | undefined>(
    (last, each) => (last && last.dates.earlyFinish >= each.dates.earlyFinish ? last : each),
    undefined,
  )

const byStart = (a: Found, b: Found): number => (a.dates.earlyStart < b.dates.earlyStart ? -1 : 1)

function listed(
  measure: string,
  found: readonly Found[],
  common: Pick<Explanation, 'rule' | 'asOf' | 'evidenceLevel'>,
): Explanation {
  return explain({
    ...common,
    sampleSize: found.length,
    measure,
    value: String(found.length),
    unit: 'count',
    inputs: found.slice(-MOST_LISTED).map(finishInput),
    ...(found.length > MOST_LISTED && { note: { key: 'notes.last_listed', params: { n: MOST_LISTED } } }),
  })
}

const asInput = (because: Explanation): Input => ({
  measure: because.measure,
  value: because.value,
  unit: because.unit,
  because,
})

const finishInput = ({ node, dates }: Found): Input => ({
  measure: 'measures.schedule.activity_finish',
  value: finishDay(dates.earlyFinish, dates.earlyStart),
  unit: 'day',
  source: { kind: 'activity', id: node.nodeId, label: node.title },
})

/** Where the path begins: nothing before it decides its dates, but a date of its own may. */
function beginningInputs({ node, dates }: Found, planStart: Day): Input[] {
  const day = startDay(dates.earlyStart)
  const source = { kind: 'activity', id: node.nodeId, label: node.title } as const
  const isHeld = node.constraints.some(
    (constraint) =>
      'at' in constraint && String(constraint.at) > planStart && String(constraint.at).slice(0, 10) <= day,
  )
  const name = node.actualStart !== null ? 'begun_on' : isHeld ? 'held_by' : 'path_begins'
  return [{ measure: `measures.schedule.${name}`, value: day, unit: 'day', source }]
}

const settingInputs = (plan: Loaded['plan']): Input[] => [
  dayInput('start', plan.startsAt),
  ...(plan.dataDate === null ? [] : [{ ...dayInput('data_date', plan.dataDate), asOf: plan.dataDate.slice(0, 10) }]),
  calendarInput(plan),
]

const dayInput = (name: string, moment: string): Input => ({
  measure: `measures.schedule.${name}`,
  value: moment.slice(0, 10),
  unit: 'day',
})

const calendarInput = ({ calendar, calendars }: Loaded['plan']): Input => ({
  measure: 'measures.schedule.calendar',
  value: calendars.find(({ id }) => id === calendar)?.name ?? `schedule.calendar.${calendar}`,
  unit: 'text',
  source: { kind: 'calendar', id: calendar },
})

/** The plan is as old as what it was told of the work: its data date, without one the day it was computed. */
const ageOf = ({ dataDate, computedAt }: Loaded['plan'], today: Day): { dataAgeDays: number } => {
  const day = dataDate?.slice(0, 10) ?? dayInShanghai(new Date(computedAt))
  return { dataAgeDays: day > today ? 0 : daysBetween(day, today) }
}
