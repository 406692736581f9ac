import {
  addDays,
  chinaCalendar,
  daysBetween,
  earlierDay,
  laterDay,
  workdaysBetween,
  type Day,
} from '@jiheng/kernel/base'
import type { Course } from './course.ts'
import { chanceOf, type Chance } from './random.ts'
import type { DemoProject, ProgressRows } from './shapes.ts'
import type { Material } from './words/kinds.ts'
import { obstacleNotes } from './words/notes.ts'

type Orders = Pick<ProgressRows, 'materialOrders' | 'arrivals'>
type Ordered = { promisedOn: Day; arrivals: { day: Day; part: number }[]; suppliedBy: 'contractor' | 'owner_unit' }

/** Material a project ordered: what came in time, what is on its way, and the order its situation is about. */
export function makeMaterials(project: DemoProject, course: Course, today: Day): Orders {
  const chance = chanceOf(`${project.key} materials`)
  const first = laterDay(course.begins, project.timing.registeredOn)
  const worked = daysBetween(first, course.last)
  const orders: Ordered[] = []
  for (let at = chance.whole(0, 2); at > 0 && worked > 60; at--) {
    const promisedOn = addDays(first, chance.whole(40, worked - 5))
    orders.push({
      promisedOn,
      arrivals: [{ day: earlierDay(addDays(promisedOn, chance.whole(-6, 5)), addDays(today, -1)), part: 1 }],
      suppliedBy: 'contractor',
    })
  }
  const { material } = project.situation
  if (material) {
    const promisedOn = workdaysAgo(today, material.workdaysLate)
    orders.push({
      promisedOn,
      arrivals: material.isPart ? [{ day: addDays(promisedOn, -2), part: 0.6 }] : [],
      suppliedBy: material.suppliedBy,
    })
  } else if (project.situation.phase === 'active' && chance.happens(0.35)) {
    orders.push({ promisedOn: addDays(today, chance.whole(3, 40)), arrivals: [], suppliedBy: 'contractor' })
  }
  const made: Orders = { materialOrders: [], arrivals: [] }
  for (const [at, order] of orders.entries())
    add(
      made,
      project,
      { ...order, id: `${project.key}.m${at}`, material: chance.one(project.words.materials) },
      today,
      chance,
    )
  return made
}

function add(
  made: Orders,
  project: DemoProject,
  order: Ordered & { id: string; material: Material },
  today: Day,
  chance: Chance,
): void {
  const { material, promisedOn } = order
  const quantity = Math.round(chance.between(material.least, material.most) / 10) * 10 || material.least
  const orderedOn = earlierDay(
    laterDay(addDays(promisedOn, -chance.whole(20, 45)), project.timing.registeredOn),
    addDays(today, -1),
  )
  const recorded = { projectId: project.key, recordedBy: project.reporter }
  made.materialOrders.push({
    on: orderedOn,
    row: {
      id: order.id,
      ...recorded,
      nodeId: null,
      name: material.name,
      quantity: String(quantity),
      unit: material.unit,
      promisedOn,
      suppliedBy: order.suppliedBy,
      supplier: null,
      orderedOn,
      recordedAt: `${orderedOn}T03:00:00.000Z`,
    },
  })
  for (const [at, { day: planned, part }] of order.arrivals.entries()) {
    const day = laterDay(planned, orderedOn)
    made.arrivals.push({
      on: day,
      row: {
        id: `${order.id}.a${at}`,
        orderId: order.id,
        ...recorded,
        day,
        quantity: String(Math.max(1, Math.floor(quantity * part))),
        note: '',
        recordedAt: `${day}T08:00:00.000Z`,
      },
    })
  }
}

/** The latest day that lies so many working days back; where the calendar is not known yet, calendar days are near enough. */
function workdaysAgo(today: Day, workdays: number): Day {
  for (let day = today; daysBetween(day, today) < 40; day = addDays(day, -1)) {
    const counted = workdaysBetween(chinaCalendar, day, today)
    if (!counted.ok) return addDays(today, -Math.ceil(workdays * 1.4))
    if (counted.workdays === workdays) return day
  }
  throw new RangeError(`no day lies ${workdays} working days before ${today}`)
}

/** What kept a project from starting, or held it up for a while. */
export function makeObstacles(
  { key, situation, timing, reporter, decider }: DemoProject,
  course: Course | null,
  today: Day,
): ProgressRows['obstacles'] {
  const chance = chanceOf(`${key} obstacles`)
  const row = { id: `${key}.o0`, projectId: key, recordedBy: reporter }
  if (situation.phase === 'not_commenced' && situation.cause && timing.plannedStart !== null) {
    const since = laterDay(addDays(timing.plannedStart, -chance.whole(4, 25)), timing.registeredOn)
    return [
      {
        on: since,
        row: {
          ...row,
          cause: situation.cause,
          since,
          note: obstacleNotes[situation.cause],
          recordedAt: `${since}T02:00:00.000Z`,
        },
      },
    ]
  }
  if (!course || !chance.happens(0.12) || daysBetween(course.begins, course.last) < 90) return []
  const cause = chance.one(['permit', 'land', 'money', 'contractor'] as const)
  const since = laterDay(addDays(course.begins, chance.whole(10, 40)), timing.registeredOn)
  const clearedOn = addDays(since, chance.whole(6, 24))
  return clearedOn < today
    ? [
        {
          on: clearedOn,
          row: {
            ...row,
            cause,
            since,
            note: obstacleNotes[cause],
            recordedAt: `${since}T02:00:00.000Z`,
            clearedOn,
            clearedBy: decider,
          },
        },
      ]
    : []
}
