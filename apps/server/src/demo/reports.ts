import { addDays, daysBetween, earlierDay, laterDay, type Day } from '@jiheng/kernel/base'
import type { Course, Piece } from './course.ts'
import { chanceOf, type Chance } from './random.ts'
import type { DemoProject, ProgressRows } from './shapes.ts'
import { reportNotes, returnReasons, troubles } from './words/notes.ts'

type Reports = ProgressRows['reports']
/** Days before the last report in which every piece under way is told of each time. */
const LATELY = 43

type Teller = { project: DemoProject; course: Course; chance: Chance; yesterday: Day; all: Reports }

/** What was reported of a project and what became of each report; leaves that got done are marked on their node. */
export function makeReports(project: DemoProject, course: Course, today: Day): Reports {
  const told: Teller = {
    project,
    course,
    chance: chanceOf(`${project.key} reports`),
    yesterday: addDays(today, -1),
    all: [],
  }
  const nodes = new Map(project.tree.map((node) => [node.key, node]))
  const reached = new Map<Piece, number>()
  for (const [round, day] of roundsOf(project, course).entries()) {
    for (const [at, piece] of course.pieces.entries()) {
      const percent = Math.round(course.doneOf(piece, day) * 1_000) / 10
      if (percent === 0 || reached.get(piece) === 100) continue
      // Long ago a piece under way was told of every other time.
      if (percent < 100 && (round + at) % 2 === 1 && daysBetween(day, course.last) >= LATELY) continue
      reached.set(piece, percent)
      const node = piece.node === null ? undefined : nodes.get(piece.node)
      if (percent === 100 && node) node.doneOn = day
      tell(told, piece, day, percent)
    }
  }
  if (project.situation.phase === 'active' && told.chance.happens(0.2)) claimMore(told, reached)
  return told.all
}

/** Days of reporting, oldest first: a project under way reports ever more often the nearer today is. */
function roundsOf({ timing, situation }: DemoProject, { begins, last }: Course): Day[] {
  const first = laterDay(begins, timing.registeredOn)
  const pauseAfter = (day: Day): number => {
    const ago = daysBetween(day, last)
    if (situation.phase === 'finished' || ago >= LATELY) return 14
    return ago < 15 ? 3 : 7
  }
  const rounds: Day[] = []
  for (let day = last; day > first; day = addDays(day, -pauseAfter(day))) rounds.push(day)
  return rounds.toReversed()
}

function tell(told: Teller, piece: Piece, day: Day, percent: number): void {
  const { project, course, chance, yesterday, all } = told
  if (percent < 95 && chance.happens(0.015))
    all.push({
      on: day,
      row: {
        ...claim(told, piece, day, Math.min(99, percent + 6)),
        ...decision(project, day, 'returned'),
        returnReason: chance.one(returnReasons),
      },
    })
  const isTroubled =
    day === course.last && ((project.situation.behindPoints ?? 0) > 5 || project.situation.material !== undefined)
  // Lately managers decide on the day itself.
  const decidedOn = daysBetween(day, course.last) < 20 ? day : earlierDay(addDays(day, chance.whole(0, 2)), yesterday)
  all.push({
    on: decidedOn,
    row: {
      ...claim(told, piece, day, percent),
      problems: isTroubled ? chance.one(troubles) : '',
      ...decision(project, decidedOn, 'accepted'),
      returnReason: null,
    },
  })
}

/** A report of yesterday that nobody has looked at yet. */
function claimMore(told: Teller, reached: ReadonlyMap<Piece, number>): void {
  const [piece, percent] = [...reached].find(([, done]) => done < 95) ?? []
  if (piece && percent !== undefined)
    told.all.push({
      on: told.yesterday,
      row: { ...claim(told, piece, told.yesterday, percent + 2.5), state: 'claimed' },
    })
}

function claim({ project, chance, all }: Teller, piece: Piece, day: Day, percent: number) {
  return {
    id: `${project.key}.r${all.length}`,
    projectId: project.key,
    nodeId: piece.node,
    asOf: day,
    donePercent: String(Math.round(percent * 10) / 10),
    doneQuantity: null,
    plannedQuantity: null,
    unit: null,
    note: chance.one(reportNotes),
    problems: '',
    reporterId: project.reporter,
    reportedAt: `${day}T09:${chance.whole(10, 59)}:00.000Z`,
  }
}

const decision = <State extends 'accepted' | 'returned'>({ decider }: DemoProject, day: Day, state: State) => ({
  state,
  decidedBy: decider,
  decidedAt: `${day}T10:30:00.000Z`,
})
