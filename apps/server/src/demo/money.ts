import { addDays, daysBetween, earlierDay, laterDay, yearOf, type Day, type Fen } from '@jiheng/kernel/base'
import {
  ask,
  changeContract,
  makeContract,
  measure,
  noContract,
  type DemoContract,
  type Measured,
} from './contracts.ts'
import type { Course } from './course.ts'
import { chanceOf, type Chance } from './random.ts'
import type { Clock, DemoProject, FundsRows } from './shapes.ts'
import { workdayFrom } from './timing.ts'
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
  contract: DemoContract | null
}
type Entry = {
  kind: Kind
  day: Day
  amountFen: Fen
  source: Source
  label: string
  requestId?: string | null
  purpose?: Movement['purpose']
}

const THOUSAND_YUAN = 100_000
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
    contract: null,
  }
  const totalFen = project.registered.row.totalInvestmentFen
  if (totalFen == null || project.situation.phase === 'planned' || project.situation.phase === 'unknown')
    return emptyFunds()
  if (course) {
    const contract = makeContract(project, course, totalFen, chance, book.recordedBy)
    book.contract = contract
    payAdvance(book, contract, course)
    payByInstalments(book, contract, course, totalFen)
    changeContract(contract, course, today, book.recordedBy)
    leaveStanding(book, totalFen)
  }
  return written(book, totalFen)
}

/** Nothing of any kind. */
export const emptyFunds = (): FundsRows => ({
  ...noContract(),
  ...{ budgetLines: [], adjustments: [], movements: [], exclusions: [], exceptions: [] },
})

/** Where the contract grants an advance it is paid before work begins. */
function payAdvance(book: Book, contract: DemoContract, course: Course): void {
  const amountFen = contract.rows.contracts[0]?.row.advanceFen ?? 0
  const day = laterDay(course.begins, addDays(book.project.timing.registeredOn, 1))
  const paidOn = workdayFrom(addDays(day, book.chance.whole(4, 9)))
  const requestId = ask(contract, {
    amountFen,
    purpose: 'advance',
    day,
    approvedOn: addDays(day, 2),
    paidOn,
    today: book.today,
  })
  if (requestId === null) return
  const source = sourceOf(book)
  const label = '预付款'
  contract.advanceLeftFen = amountFen
  enter(book, { kind: 'allocation', day: addDays(day, -1), amountFen, source, label })
  enter(book, { kind: 'cash_arrival', day: addDays(day, 1), amountFen, source, label })
  enter(book, { kind: 'payment', day: paidOn, amountFen, source, label, requestId, purpose: 'advance' })
}

/** Work done is accepted every few weeks; what it costs is allocated just before, asked for, and paid less the retention money just after. */
function payByInstalments(book: Book, contract: DemoContract, course: Course, totalFen: Fen): void {
  const { project, chance, today } = book
  const step = chance.whole(28, 50)
  const stopped = project.situation.money ? addDays(today, -project.situation.money.days - 16) : today
  let from = laterDay(course.begins, project.timing.registeredOn)
  for (let end = addDays(from, step), at = 1; end <= course.last && end < stopped; end = addDays(end, step)) {
    const done = course.doneOn(end) - course.doneOn(from)
    const wantedFen = Math.round((totalFen * 0.85 * done) / THOUSAND_YUAN) * THOUSAND_YUAN
    from = end
    if (wantedFen < 10 * THOUSAND_YUAN) continue
    const source = sourceOf(book)
    const label = `第 ${at++} 期进度款`
    const measured = measure(contract, wantedFen)
    const { amountFen: acceptedFen, retainedFen, payableFen: amountFen } = measured
    if (amountFen > 0) enter(book, { kind: 'allocation', day: addDays(end, -2), amountFen, source, label })
    const accepted = enter(book, { kind: 'acceptance', day: end, amountFen: acceptedFen, source, label })
    withhold(book, accepted, retainedFen, 'retention', addDays(project.timing.plannedFinish ?? course.last, 730))
    keepLines(book, contract, accepted, measured)
    if (amountFen === 0) continue
    enter(book, { kind: 'cash_arrival', day: addDays(end, 1), amountFen, source, label })
    const paidOn = workdayFrom(addDays(end, chance.whole(4, 12)))
    const requestId = ask(contract, {
      amountFen,
      purpose: 'progress',
      day: addDays(end, 1),
      approvedOn: addDays(end, 3),
      paidOn,
      today,
    })
    enter(book, { kind: 'payment', day: paidOn, amountFen, source, label, requestId, purpose: 'progress' })
  }
}

/** What an acceptance measured. */
function keepLines(
  { project, entries }: Book,
  { id: contractId, rows }: DemoContract,
  at: number | null,
  { lines }: Measured,
): void {
  const entry = at === null ? undefined : entries[at]
  if (!entry) return
  const of = { movementId: `${project.key}.f${at}`, projectId: project.key, contractId, quantityId: null }
  rows.acceptanceLines.push(...lines.map((line) => ({ on: entry.day, row: { ...of, ...line } })))
}

/** The amount that a situation is about: it came in on its day and nothing was paid since. */
function leaveStanding(book: Book, totalFen: Fen): void {
  const { situation } = book.project
  const amountFen =
    Math.max(1, Math.round((totalFen * book.chance.between(0.015, 0.05)) / THOUSAND_YUAN)) * THOUSAND_YUAN
  const source = sourceOf(book)
  if (situation.money) {
    const { clock, days } = situation.money
    const day = addDays(book.today, -days)
    if (clock === 'acceptance_to_payment') leaveAccepted(book, { day, amountFen, source, label: '已验收待付工程款' })
    else enter(book, { kind: INFLOW[clock], day, amountFen, source, label: '本期资金' })
  }
  if (situation.excluded) {
    const isDispute = situation.excluded === 'dispute'
    const told = { day: addDays(book.today, -44), amountFen, source, label: '争议及约期工程款' }
    const left = leaveAccepted(book, told, !isDispute)
    const until = isDispute ? null : addDays(book.today, 16)
    withhold(book, left.at, left.amountFen - left.retainedFen, situation.excluded, until)
  }
}

/** Accepted work that waits: asked for the day after, and with finance or still with the owner's unit. */
function leaveAccepted(
  book: Book,
  { day, amountFen: wantedFen, ...told }: Omit<Entry, 'kind'>,
  isAsked = true,
): { at: number | null; amountFen: Fen; retainedFen: Fen } {
  const { contract, today } = book
  if (!contract) return { at: null, amountFen: 0, retainedFen: 0 }
  const measured = measure(contract, wantedFen)
  const { amountFen, retainedFen, payableFen } = measured
  const at = enter(book, { kind: 'acceptance', day, amountFen, ...told })
  withhold(book, at, retainedFen, 'retention', addDays(book.project.timing.plannedFinish ?? today, 730))
  keepLines(book, contract, at, measured)
  if (!isAsked) return { at, amountFen, retainedFen }
  const approvedOn = book.chance.happens(0.6) ? addDays(day, 5) : today
  ask(contract, { amountFen: payableFen, purpose: 'progress', day: addDays(day, 1), approvedOn, paidOn: today, today })
  return { at, amountFen, retainedFen }
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

/** Under which contract work was accepted and paid, and to whom the money went. */
function ofContract({ contract }: Book, { kind, requestId = null, purpose = null }: Entry) {
  const signed = kind === 'acceptance' || kind === 'payment' ? contract?.rows.contracts[0]?.row : undefined
  const isPaid = kind === 'payment'
  return {
    contractId: signed?.id ?? null,
    paymentRequestId: requestId,
    purpose,
    payeeName: isPaid ? (signed?.payeeName ?? null) : null,
    payeeAccount: isPaid ? (signed?.payeeAccount ?? null) : null,
  }
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
      ...ofContract(book, entry),
    },
  }))
  const budgeted = entries.filter(({ kind }) => kind !== 'acceptance')
  const lines = [...Map.groupBy(budgeted, lineKey)].map(([id, group]) => lineFor(book, id, group))
  if (lines.length === 0) lines.push(unusedLine(book, totalFen))
  return {
    ...emptyFunds(),
    ...book.contract?.rows,
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
  const used = drawnBy(group)
  const passed = year < yearOf(today) ? 1 : daysBetween(`${year}-01-01`, today) / 365
  const budgetFen = toWan(used / Math.min(0.98, Math.max(0.2, passed * chance.between(0.84, 1))))
  const early = group.filter(({ day }) => day < `${year}-07-01`)
  const inflowEarly = early.reduce((sum, entry) => sum + (entry.kind === 'payment' ? 0 : entry.amountFen), 0)
  const usedEarly = Math.max(inflowEarly, drawnBy(early))
  const isAdjusted = chance.happens(0.2) && usedEarly <= budgetFen * 0.86
  const adjustFen = isAdjusted ? toWan(budgetFen * 0.12) : 0
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

const inOrder: Partial<Record<Kind, number>> = { allocation: 0, cash_arrival: 1, payment: 2 }

/** What entries of a line take from its budget: what arrives or is paid beyond what came before it, too, as at the turn of a year. */
function drawnBy(group: readonly Entry[]): Fen {
  let [allocated, onHand, drawn] = [0, 0, 0]
  const rank = ({ kind }: Entry): number => inOrder[kind] ?? 0
  for (const { kind, amountFen } of group.toSorted((a, b) => a.day.localeCompare(b.day) || rank(a) - rank(b))) {
    const fromHand = kind === 'payment' ? Math.min(amountFen, onHand) : 0
    const fromAllocated = kind === 'allocation' ? 0 : Math.min(amountFen - fromHand, allocated)
    drawn += amountFen - fromHand - fromAllocated
    allocated += kind === 'allocation' ? amountFen : -fromAllocated
    onHand += kind === 'cash_arrival' ? amountFen : -fromHand
  }
  return drawn
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
