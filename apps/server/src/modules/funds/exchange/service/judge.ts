import { yearOf, type Day } from '@jiheng/kernel/base'
import { apply, post, type Balances, type Posting } from '@jiheng/kernel/ledger'
import type { Db } from '../../../../platform/db/database.ts'
import { AppError } from '../../../../platform/errors.ts'
import { newId } from '../../../../platform/ids.ts'
import { entryOf } from '../../service/entry.ts'
import { beyondOf, refusalOf } from '../../service/journal.ts'
import type { BeyondIssueRow } from '../../store/beyond-issue.ts'
import { advanceLeft } from '../../store/contracts.ts'
import type { NewMovementRow } from '../../store/movements.ts'
import type { FinanceEntryRow } from '../store/entries.ts'
import type { KnownProject, OwnEntry } from '../store/context.ts'
import {
  counter,
  isBudgetYear,
  keyOf,
  type Changes,
  type Outcome,
  type Placed,
  type Problem,
  type Told,
} from '../told.ts'
import { readContext, type Context } from './context.ts'
import { contractFor, purposeOf, type Payee } from './payee.ts'
import { twinOf, type Batch } from './twin.ts'

/** What becomes of an entry of the finance system: the entry it is in our book, or would be, or why it is none. */
export type Judged = {
  told: Told
  outcome: Outcome
  project: KnownProject | null
  changes: Changes
  problem: Problem | null
  notice: Problem | null
  movementId: string | null
  /** To be told anew, as the next version of the key; null where nothing new was said or the entry has no place in a budget. */
  telling: (Placed & { key: string; version: number }) | null
  booking: {
    movement: Booking
    postings: Posting[]
    beyond: BeyondIssueRow[]
    requestId: string | null
    isLast: boolean
  } | null
}
export type Booking = Omit<NewMovementRow, 'recordedBy' | 'recordedAt'>

const RANK = { allocation: 0, cash_arrival: 1, payment: 2 } as const

/**
 * What becomes of entries, each judged as if those before it were booked; within a day what brings money comes before what takes
 * it. Reads only; call it under the projects' locks to book what it says. The answers are in the order asked.
 */
export async function judge(db: Db, told: readonly Told[], { today, system }: { today: string; system?: string }) {
  const context = await readContext(db, told)
  const nth = counter()
  const met = new Map<string, number>()
  const answers = new Map<Told, Judged>()
  const taken: { each: Told; place: Placed; key: string }[] = []
  const inOrder = told.toSorted(
    (a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)) || RANK[a.kind] - RANK[b.kind] || a.at - b.at,
  )
  for (const each of inOrder) {
    const place = placed(context, each)
    if ('problem' in place) {
      answers.set(each, { ...blank(each, place.project), outcome: 'refused', problem: place.problem })
      continue
    }
    const external = each.externalId === undefined ? undefined : `${system} ${each.externalId}`
    const known = external === undefined ? undefined : context.byExternal.get(`${place.projectId} ${external}`)
    const key = each.settledKey ?? known?.key ?? keyOf(place, nth(keyOf(place, 0)))
    const first = met.get(`${place.projectId} ${key}`)
    if (first !== undefined) {
      const problem = { key: 'reconcile.problem.told_twice', params: { first } }
      answers.set(each, { ...blank(each, context.projects.get(place.projectId) ?? null), outcome: 'refused', problem })
      continue
    }
    met.set(`${place.projectId} ${key}`, each.at)
    taken.push({ each, place, key })
  }
  const batch: Batch = { today, system, keys: new Set(met.keys()) }
  for (const { each, place, key } of taken) answers.set(each, await judgeOne(db, context, place, key, batch))
  return told.map((each) => answers.get(each)!)
}

const blank = (told: Told, project: KnownProject | null): Judged => ({
  ...{ told, project, outcome: 'known', changes: {}, problem: null, notice: null },
  ...{ movementId: null, telling: null, booking: null },
})

/** The project and the line of the budget an entry speaks of. */
function placed(context: Context, told: Told): Placed | { problem: Problem; project: KnownProject | null } {
  const projects = context.projectsNamed(told)
  const [project] = projects
  if (!project || projects.length > 1) {
    const key = project ? 'reconcile.problem.project_ambiguous' : 'reconcile.problem.project_unknown'
    const name = told.projectCode ?? told.projectName ?? told.projectId ?? ''
    return { problem: { key, params: { name } }, project: null }
  }
  if (!isBudgetYear(told.year) || !isBudgetYear(yearOf(told.day as Day)))
    return { problem: { key: 'reconcile.problem.year_odd', params: { day: told.day } }, project }
  const lines = context.lines.get(project.id) ?? []
  const ofYear = lines.filter(({ year }) => year === told.year)
  const source = told.source ?? (ofYear.length === 1 ? ofYear[0]?.source : undefined)
  if (source === undefined) {
    const key = ofYear.length === 0 ? 'errors.budget_line_missing' : 'reconcile.problem.source_missing'
    return { problem: { key, params: { year: told.year } }, project }
  }
  return { ...told, projectId: project.id, source }
}

async function judgeOne(db: Db, context: Context, told: Placed, key: string, batch: Batch): Promise<Judged> {
  const project = context.projects.get(told.projectId)!
  const before = context.tellings.get(`${told.projectId} ${key}`)
  const answer = { ...blank(told, project), telling: { ...told, key, version: (before?.version ?? 0) + 1 } }
  const standing = before?.movementId ? context.own.get(before.movementId) : undefined
  const own = standing ?? (told.settledKey === undefined ? linkFor(context, told, key) : undefined)
  if (own) Object.assign(own, { linkedKey: key, referenceNo: own.referenceNo ?? told.referenceNo ?? null })
  const isRepeated = before !== undefined && isEmpty(changesFrom(before, told))
  if (isRepeated && before.movementId !== null && before.movementId === (own?.id ?? before.movementId)) {
    // Undone here by a person: it doesn't go in again by itself.
    const notice = own ? null : { key: 'reconcile.problem.reversed_here', params: {} }
    return { ...answer, telling: null, movementId: own?.id ?? null, notice }
  }
  if (before && !isRepeated && (own || before.movementId !== null))
    return { ...answer, outcome: 'differs', changes: changesFrom(before, told), movementId: own?.id ?? null }
  if (own) {
    const changes = changesFrom(own, told)
    return { ...answer, outcome: isEmpty(changes) ? 'linked' : 'differs', changes, movementId: own.id }
  }
  // Said before and never booked: it may go in now, and is told anew only then.
  const booked = await book(db, context, told, batch)
  if ('booking' in booked)
    return {
      ...answer,
      outcome: 'new',
      booking: booked.booking,
      movementId: booked.booking.movement.id,
      notice: booked.notice,
    }
  return { ...answer, outcome: 'refused', problem: booked.problem, ...(isRepeated && { telling: null }) }
}

/** The entry of our book that an entry not met before stands for: the same reference, or the same line, day and amount without one. */
function linkFor(context: Context, told: Placed, key: string): OwnEntry | undefined {
  const free = (context.ownOf.get(told.projectId) ?? []).filter(
    ({ kind, linkedKey }) => kind === told.kind && (linkedKey === null || linkedKey === key),
  )
  const isInLine = ({ year, source }: OwnEntry): boolean => year === told.year && source === told.source
  const named = free.filter(({ referenceNo }) => referenceNo !== null && referenceNo === told.referenceNo)
  const byReference = named.find(isInLine) ?? (told.kind === 'allocation' ? undefined : named[0])
  return (
    byReference ??
    free.find(
      (own) =>
        isInLine(own) &&
        own.day === told.day &&
        own.amountFen === told.amountFen &&
        (own.referenceNo === null || told.referenceNo === undefined),
    )
  )
}

const COMPARED = ['year', 'source', 'day', 'amountFen'] as const

function changesFrom(before: OwnEntry | FinanceEntryRow, now: Placed): Changes {
  return Object.fromEntries(
    COMPARED.filter((field) => before[field] !== now[field]).map((field) => [field, [before[field], now[field]]]),
  )
}

const isEmpty = (changes: Changes): boolean => Object.keys(changes).length === 0

type Booked = { booking: NonNullable<Judged['booking']>; notice: Problem | null } | { problem: Problem }

/** The entry our book would get, posted to the balances as they stand after those before it. */
async function book(db: Db, context: Context, told: Placed, batch: Batch): Promise<Booked> {
  const line = (context.lines.get(told.projectId) ?? []).find(
    ({ year, source }) => year === told.year && source === told.source,
  )
  if (!line) return { problem: { key: 'errors.budget_line_missing', params: { year: told.year } } }
  if (told.day > batch.today) return { problem: { key: 'errors.day_not_come', params: {} } }
  const payee = told.kind === 'payment' ? contractFor(context, told) : {}
  if ('problem' in payee) return payee
  const twin = told.settledKey === undefined ? twinOf(context, told, batch) : undefined
  if (twin) return { problem: { key: 'reconcile.problem.perhaps_paid', params: { day: twin.day } } }
  const movement = movementOf(context, told, line.id, payee)
  const { contractId } = movement
  const advanceLeftFen =
    movement.purpose === 'advance' && contractId !== null
      ? (context.advances.get(contractId) ?? (await advanceLeft(db, contractId)))
      : undefined
  // What the finance system tells has happened: beyond what was issued, too, it is booked, and listed.
  const entry = entryOf(movement, {
    beyondIssueFen: movement.amountFen,
    ...(advanceLeftFen !== undefined && { advanceLeftFen }),
  })
  const balances: Balances = context.balances.get(told.projectId) ?? new Map()
  const posted = post(balances, entry)
  const beyond = beyondOf(balances, movement, false)
  if (!posted.ok) return { problem: problemOf(refusalOf(entry, posted, balances)) }
  const applied = apply(balances, posted.postings)
  if (!applied.ok) return { problem: problemOf(new AppError('rule_violated', 'books_short')) }
  context.balances.set(told.projectId, applied.balances)
  if (movement.referenceNo !== null) context.used.add(`${told.projectId} ${told.kind} ${movement.referenceNo}`)
  const request = payee.request
  // What was requested is no longer left already.
  if (advanceLeftFen !== undefined && contractId !== null)
    context.advances.set(contractId, advanceLeftFen - (request ? 0 : told.amountFen))
  const isLast = request !== undefined && request.leftFen === told.amountFen
  if (request) request.leftFen -= told.amountFen
  return {
    booking: { movement, postings: posted.postings, beyond, requestId: request?.id ?? null, isLast },
    notice: noticeOf(beyond) ?? payee.notice ?? null,
  }
}

function movementOf(context: Context, told: Placed, budgetLineId: string, { contract, request }: Payee): Booking {
  const { projectId, kind, day, amountFen, referenceNo } = told
  // A document that allots to a second line is kept in the label: a reference stands once.
  const isFree = referenceNo !== undefined && !context.used.has(`${projectId} ${kind} ${referenceNo}`)
  const isPayment = kind === 'payment'
  return {
    ...{ id: newId(), projectId, kind, day, amountFen, budgetLineId, settles: [], reversesId: null, why: null },
    referenceNo: isFree ? referenceNo : null,
    label: [isFree ? undefined : referenceNo, told.note]
      .filter((part) => part !== undefined)
      .join(' ')
      .slice(0, 200),
    contractId: contract?.id ?? null,
    paymentRequestId: request?.id ?? null,
    purpose: isPayment ? (request?.purpose ?? purposeOf(told, contract !== undefined)) : null,
    counterpartyId: contract?.contractorId ?? null,
    counterpartyName: contract?.contractorName ?? (isPayment ? (told.payeeName ?? null) : null),
    payeeName: isPayment ? (told.payeeName ?? contract?.payeeName ?? contract?.contractorName ?? null) : null,
    payeeAccount: isPayment ? accountIn(told.payeeAccount, contract?.payeeAccount ?? null) : null,
  }
}

const noticeOf = ([beyond]: readonly BeyondIssueRow[]): Problem | null =>
  beyond ? { key: 'reconcile.problem.beyond_issue', params: { amountFen: beyond.amountFen } } : null

const accountIn = (told: string | undefined, known: string | null): string | null =>
  told !== undefined && /^[0-9]{6,40}$/.test(told) ? told : known

const problemOf = ({ reason, params }: AppError): Problem => ({ key: `errors.${reason}`, params })
