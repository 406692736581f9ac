import { addDays, earlierDay, laterDay, yearOf, type Day, type Fen } from '@jiheng/kernel/base'
import { lineFor, unusedLine } from './budgets.ts'
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
import { workdayFrom, workdayUpTo } from './timing.ts'
import { exclusionWords } from './words/notes.ts'

type Movement = FundsRows['movements'][number]['row']
type Source = FundsRows['budgetLines'][number]['row']['source']
type Kind = Movement['kind']
export type Book = {
  project: DemoProject
  chance: Chance
  today: Day
  recordedBy: string
  entries: Entry[]
  exclusions: FundsRows['exclusions']
  contract: DemoContract | null
}
export type Entry = {
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
  const day = workdayFrom(laterDay(course.begins, addDays(book.project.timing.registeredOn, 1)))
  const paidOn = workdayFrom(addDays(day, book.chance.whole(4, 9)))
  const { allocatedOn, arrivedOn } = fundedOn(day, paidOn)
  const requestId = ask(contract, {
    amountFen,
    purpose: 'advance',
    day,
    approvedOn: workdayFrom(addDays(day, 2)),
    paidOn,
    today: book.today,
  })
  if (requestId === null) return
  const source = sourceOf(book)
  const label = '预付款'
  contract.advanceLeftFen = amountFen
  enter(book, { kind: 'allocation', day: allocatedOn, amountFen, source, label })
  enter(book, { kind: 'cash_arrival', day: arrivedOn, amountFen, source, label })
  enter(book, { kind: 'payment', day: paidOn, amountFen, source, label, requestId, purpose: 'advance' })
}

/** When an amount that is paid on a day was issued, from `day` on, and when it arrived: in the year whose budget it is paid from. */
function fundedOn(day: Day, paidOn: Day): { allocatedOn: Day; arrivedOn: Day } {
  const opens = earlierDay(workdayFrom(`${yearOf(paidOn)}-01-04`), paidOn)
  const allocatedOn = yearOf(day) === yearOf(paidOn) ? day : opens
  return { allocatedOn, arrivedOn: earlierDay(laterDay(workdayFrom(addDays(day, 2)), allocatedOn), paidOn) }
}

/** Work done is accepted every few weeks; what it costs is allocated just before, asked for, and paid less the retention money just after. */
function payByInstalments(book: Book, contract: DemoContract, course: Course, totalFen: Fen): void {
  const { project, chance, today } = book
  const step = chance.whole(28, 50)
  const stopped = project.situation.money ? addDays(today, -project.situation.money.days - 16) : today
  const from = laterDay(course.begins, project.timing.registeredOn)
  for (let end = addDays(from, step), at = 1; end <= course.last && end < stopped; end = addDays(end, step)) {
    const day = workdayUpTo(end)
    const done = course.doneOn(day) - course.doneOn(from)
    const wantedFen = Math.round((totalFen * 0.85 * done) / THOUSAND_YUAN) * THOUSAND_YUAN - contract.acceptedFen
    if (wantedFen < 10 * THOUSAND_YUAN) continue
    const measured = measure(contract, wantedFen)
    const { amountFen: acceptedFen, retainedFen, payableFen: amountFen } = measured
    if (acceptedFen === 0) continue
    const source = sourceOf(book)
    const label = `第 ${at++} 期进度款`
    const paidOn = workdayFrom(addDays(day, chance.whole(4, 12)))
    const { allocatedOn, arrivedOn } = fundedOn(workdayUpTo(addDays(day, -2)), paidOn)
    if (amountFen > 0) enter(book, { kind: 'allocation', day: allocatedOn, amountFen, source, label })
    const accepted = enter(book, { kind: 'acceptance', day, amountFen: acceptedFen, source, label })
    withhold(book, accepted, retainedFen, 'retention', addDays(project.timing.plannedFinish ?? course.last, 730))
    keepLines(book, contract, accepted, measured)
    if (amountFen === 0) continue
    enter(book, { kind: 'cash_arrival', day: arrivedOn, amountFen, source, label })
    const requestId = ask(contract, {
      amountFen,
      purpose: 'progress',
      day: workdayFrom(addDays(day, 1)),
      approvedOn: workdayFrom(addDays(day, 3)),
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
    else {
      // No cash comes that was not issued.
      if (clock === 'cash_to_transfer') enter(book, { kind: 'allocation', day, amountFen, source, label: '本期资金' })
      enter(book, { kind: INFLOW[clock], day, amountFen, source, label: '本期资金' })
    }
  }
  if (situation.excluded) {
    const isDispute = situation.excluded === 'dispute'
    const told = { day: workdayUpTo(addDays(book.today, -44)), amountFen, source, label: '争议及约期工程款' }
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
  const approvedOn = book.chance.happens(0.6) ? workdayFrom(addDays(day, 5)) : today
  ask(contract, {
    amountFen: payableFen,
    purpose: 'progress',
    day: workdayFrom(addDays(day, 1)),
    approvedOn,
    paidOn: today,
    today,
  })
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
  issueBonds(entries)
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
  const budgeted = entries.filter(({ kind, amountFen }) => kind !== 'acceptance' && amountFen > 0)
  const lines = [...Map.groupBy(budgeted, lineKey)].map(([id, group]) => lineFor(book, id, group))
  if (lines.length === 0) lines.push(...unusedLine(book, totalFen))
  return {
    ...emptyFunds(),
    ...book.contract?.rows,
    movements: movements.filter(({ row }) => row.amountFen > 0),
    exclusions,
    budgetLines: lines.map(({ line }) => line),
    adjustments: lines.flatMap(({ adjustment }) => adjustment ?? []),
  }
}

/** Bonds are issued twice a year and not payment by payment: what was paid of them comes at once with the first of its half-year. */
function issueBonds(entries: Entry[]): void {
  const paid = new Set(entries.flatMap(({ kind, label }) => (kind === 'payment' ? [label] : [])))
  const issued = entries.filter(
    ({ kind, source, label }) => kind === 'allocation' && source === 'special_bond' && paid.has(label),
  )
  for (const [first, ...others] of Map.groupBy(issued, ({ day }) => `${yearOf(day)} ${day.slice(5) < '07'}`).values())
    for (const other of others) {
      if (first) first.amountFen += other.amountFen
      other.amountFen = 0
    }
}
