import { addDays, daysBetween, earlierDay, laterDay, yearOf, type Day, type Fen } from '@jiheng/kernel/base'
import type { Course } from './course.ts'
import { chanceOf, type Chance } from './random.ts'
import type { Clock, DemoProject, FundsRows } from './shapes.ts'
import { exclusionWords } from './words/notes.ts'

type Movement = FundsRows['movements'][number]['row']
type Source = FundsRows['budgetLines'][number]['row']['source']
type Kind = Movement['kind']
type Book = {
  project: DemoProject
  chance: Chance
  today: Day
  recordedBy: string
  entries: Entry[]
  exclusions: FundsRows['exclusions']
}
type Entry = { kind: Kind; day: Day; amountFen: Fen; source: Source; label: string }

const THOUSAND_YUAN = 100_000
const RETENTION = 0.03
const INFLOW: Record<Clock, Kind> = {
  allocation_to_use: 'allocation',
  acceptance_to_payment: 'acceptance',
  cash_to_transfer: 'cash_arrival',
}

/** The books of a project: what was budgeted, allocated, accepted and paid as the work went on. */
export function makeFunds(project: DemoProject, course: Course | null, today: Day): FundsRows {
  const chance = chanceOf(`${project.key} money`)
  const book: Book = {
    project,
    chance,
    today,
    recordedBy: project.organisation.startsWith('qx') ? 'fin-qixia' : 'finance',
    entries: [],
    exclusions: [],
  }
  const totalFen = project.registered.row.totalInvestmentFen
  if (totalFen == null || project.situation.phase === 'planned' || project.situation.phase === 'unknown')
    return { budgetLines: [], adjustments: [], movements: [], exclusions: [] }
  if (course) {
    payByInstalments(book, course, totalFen)
    leaveStanding(book, totalFen)
  }
  return written(book, totalFen)
}

/** Work done is accepted every few weeks; what it costs is allocated just before and paid, less the retention money, just after. */
function payByInstalments(book: Book, course: Course, totalFen: Fen): void {
  const { project, chance, today } = book
  const step = chance.whole(28, 50)
  const stopped = project.situation.money ? addDays(today, -project.situation.money.days - 16) : today
  let from = laterDay(course.begins, project.timing.registeredOn)
  for (let end = addDays(from, step), at = 1; end <= course.last && end < stopped; end = addDays(end, step)) {
    const done = course.doneOn(end) - course.doneOn(from)
    const acceptedFen = Math.round((totalFen * 0.85 * done) / THOUSAND_YUAN) * THOUSAND_YUAN
    from = end
    if (acceptedFen < 10 * THOUSAND_YUAN) continue
    const source = sourceOf(book)
    const label = `第 ${at++} 期进度款`
    const retainedFen = Math.round(acceptedFen * RETENTION)
    const paidFen = acceptedFen - retainedFen
    enter(book, { kind: 'allocation', day: addDays(end, -2), amountFen: paidFen, source, label })
    withhold(
      book,
      enter(book, { kind: 'acceptance', day: end, amountFen: acceptedFen, source, label }),
      retainedFen,
      'retention',
      addDays(project.timing.plannedFinish ?? end, 730),
    )
    enter(book, { kind: 'cash_arrival', day: addDays(end, 1), amountFen: paidFen, source, label })
    enter(book, { kind: 'payment', day: addDays(end, chance.whole(4, 12)), amountFen: paidFen, source, label })
  }
}

/** The amount that a situation is about: it came in on its day and nothing was paid since. */
function leaveStanding(book: Book, totalFen: Fen): void {
  const { situation } = book.project
  const amountFen =
    Math.max(1, Math.round((totalFen * book.chance.between(0.015, 0.05)) / THOUSAND_YUAN)) * THOUSAND_YUAN
  const source = sourceOf(book)
  if (situation.money) {
    const { clock, days } = situation.money
    enter(book, {
      kind: INFLOW[clock],
      day: addDays(book.today, -days),
      amountFen,
      source,
      label: clock === 'acceptance_to_payment' ? '已验收待付工程款' : '本期资金',
    })
  }
  if (situation.excluded) {
    const entry = enter(book, {
      kind: 'acceptance',
      day: addDays(book.today, -44),
      amountFen,
      source,
      label: '争议及约期工程款',
    })
    withhold(
      book,
      entry,
      amountFen,
      situation.excluded,
      situation.excluded === 'agreed_term' ? addDays(book.today, 16) : null,
    )
  }
}

/** Puts an entry in the book unless its day has not come; answers its place. */
function enter({ entries, today }: Book, entry: Entry): number | null {
  return entry.day < today ? entries.push(entry) - 1 : null
}

function withhold(
  { project, entries, exclusions, recordedBy }: Book,
  at: number | null,
  amountFen: Fen,
  reason: keyof typeof exclusionWords,
  until: Day | null,
): void {
  const entry = at === null ? undefined : entries[at]
  if (!entry || amountFen === 0) return
  exclusions.push({
    on: entry.day,
    row: {
      id: `${project.key}.x${exclusions.length}`,
      projectId: project.key,
      movementId: `${project.key}.f${at}`,
      amountFen,
      reason,
      until,
      why: exclusionWords[reason],
      recordedBy,
      recordedAt: `${entry.day}T07:30:00.000Z`,
    },
  })
}

const sourceOf = ({ project, chance }: Book): Source => {
  const [usual, second = usual] = project.words.sources
  return (chance.happens(0.75) ? usual : second) ?? 'fiscal_current'
}

function written(book: Book, totalFen: Fen): FundsRows {
  const { project, entries, recordedBy, exclusions } = book
  const lineKey = ({ day, source }: Entry): string => `${project.key}.b${yearOf(day)}.${source}`
  const movements = entries.map((entry, at) => ({
    on: entry.day,
    row: {
      id: `${project.key}.f${at}`,
      projectId: project.key,
      kind: entry.kind,
      day: entry.day,
      amountFen: entry.amountFen,
      budgetLineId: entry.kind === 'acceptance' ? null : lineKey(entry),
      counterpartyId: entry.kind === 'acceptance' || entry.kind === 'payment' ? project.contractorKey : null,
      counterpartyName: null,
      referenceNo: `合成-${String(at + 1).padStart(3, '0')}`,
      label: entry.label,
      settles: [],
      reversesId: null,
      why: null,
      recordedBy,
      recordedAt: `${entry.day}T07:00:00.000Z`,
    },
  }))
  const budgeted = entries.filter(({ kind }) => kind !== 'acceptance')
  const lines = [...Map.groupBy(budgeted, lineKey)].map(([id, group]) => lineFor(book, id, group))
  if (lines.length === 0) lines.push(unusedLine(book, totalFen))
  return {
    movements,
    exclusions,
    budgetLines: lines.map(({ line }) => line),
    adjustments: lines.flatMap(({ adjustment }) => adjustment ?? []),
  }
}

type Line = { line: FundsRows['budgetLines'][number]; adjustment?: FundsRows['adjustments'][number] }

/** A budget that what was spent so far fits in: most of it in a year that is over, in proportion to the year in one that runs. */
function lineFor(book: Book, id: string, group: readonly Entry[]): Line {
  const { chance, today, project } = book
  const [first] = group
  if (!first) throw new RangeError('a line has entries')
  const year = yearOf(first.day)
  const used = Math.max(
    ...(['allocation', 'cash_arrival', 'payment'] as const).map((kind) =>
      group.reduce((sum, entry) => sum + (entry.kind === kind ? entry.amountFen : 0), 0),
    ),
  )
  const passed = year < yearOf(today) ? 1 : daysBetween(`${year}-01-01`, today) / 365
  const budgetFen = toWan(used / Math.min(0.98, Math.max(0.2, passed * chance.between(0.84, 1))))
  const adjustFen = chance.happens(0.2) ? toWan(budgetFen * 0.12) : 0
  const on = earlierDay(
    laterDay(earlierDay(`${year}-01-15`, addDays(first.day, -1)), project.timing.registeredOn),
    first.day,
  )
  const line = budgetLine(book, { id, year, source: first.source, initialFen: budgetFen - adjustFen, on })
  const adjustedOn = laterDay(`${year}-06-30`, on)
  if (adjustFen === 0 || adjustedOn >= today) return { line: { ...line, row: { ...line.row, initialFen: budgetFen } } }
  const row = {
    id: `${id}.a`,
    budgetLineId: id,
    projectId: project.key,
    day: adjustedOn,
    amountFen: adjustFen,
    documentNo: null,
    why: '年中预算调整（合成）',
    recordedBy: book.recordedBy,
    recordedAt: `${adjustedOn}T06:00:00.000Z`,
  }
  return { line, adjustment: { on: adjustedOn, row } }
}

/** The budget of this year, of which nothing was used. */
function unusedLine(book: Book, totalFen: Fen): Line {
  const { today, project } = book
  const source = project.words.sources[0] ?? 'fiscal_current'
  const on = earlierDay(laterDay(`${yearOf(today)}-01-15`, project.timing.registeredOn), addDays(today, -1))
  return {
    line: budgetLine(book, {
      id: `${project.key}.b${yearOf(today)}.${source}`,
      year: yearOf(today),
      source,
      initialFen: toWan(totalFen * book.chance.between(0.15, 0.4)),
      on,
    }),
  }
}

const budgetLine = (
  { project, recordedBy }: Book,
  { on, ...told }: { id: string; year: number; source: Source; initialFen: Fen; on: Day },
) => ({
  on,
  row: { ...told, projectId: project.key, documentNo: null, recordedBy, recordedAt: `${on}T06:00:00.000Z` },
})

const toWan = (fen: number): Fen => Math.ceil(fen / 1_000_000) * 1_000_000
