import { addDays, daysBetween, laterDay, type Day } from '@jiheng/kernel/base'
import { readClocks } from '@jiheng/kernel/fund-clock'
import { defaultForecastRule, type FundFacts, type Owed } from '@jiheng/kernel/fund-forecast'
import type { Db } from '../../../platform/db/database.ts'
import { clockBooks } from '../store/clocks.ts'
import {
  keptOwed,
  latelyOn,
  openContracts,
  placesOn,
  withheldOn,
  type ForecastProject,
  type KeptOwed,
  type On,
  type Withholding,
} from './store/facts.ts'

/** Days of the months looked back over and ahead, generously: which month a day falls in is the kernel's matter. */
const DAYS_BACK = 182
const DAYS_AHEAD = 220

const { termDays: TERM_DAYS } = defaultForecastRule.parameters

/** What was known of each project's money on a day, of those with any entry by then. */
export async function factsOn(
  db: Db,
  projects: readonly Pick<ForecastProject, 'id' | 'finishOn'>[],
  on: On,
): Promise<Map<string, FundFacts>> {
  const ids = projects.map(({ id }) => id)
  const { day } = on
  const lately = new Map((await latelyOn(db, ids, addDays(day, -DAYS_BACK), day)).map((row) => [row.projectId, row]))
  const places = new Map((await placesOn(db, ids, on)).map((row) => [row.projectId, row]))
  const contracts = await openContracts(db, ids, on)
  const owed = Map.groupBy(on.isToday ? await keptOwed(db, ids) : await pastOwed(db, ids, day), (row) => row.projectId)
  const withheld = Map.groupBy(await withheldOn(db, ids, day, addDays(day, DAYS_AHEAD)), (row) => row.projectId)
  const facts = new Map<string, FundFacts>()
  for (const { id, finishOn } of projects) {
    const past = lately.get(id)
    if (past === undefined) continue
    const { onHandFen = 0, allocatedFen = 0, budgets = [] } = places.get(id) ?? {}
    const begun = laterDay(addDays(past.since, -1), addDays(day, -DAYS_BACK))
    facts.set(id, {
      asOf: day,
      onHandFen: Math.max(0, onHandFen),
      allocatedFen: Math.max(0, allocatedFen),
      budgets,
      owed: [...(owed.get(id) ?? []).flatMap(asOwed), ...(withheld.get(id) ?? []).map(asWithheld)],
      contracts: (contracts.get(id) ?? []).map(({ id: contractId, label, leftFen, retentionPercent }) => ({
        ...{ id: contractId, leftFen: Math.max(0, leftFen), retentionPercent },
        ...(label !== undefined && { label }),
      })),
      finishOn,
      past: {
        days: daysBetween(begun, day),
        allocatedFen: Math.max(0, past.allocatedFen),
        acceptedFen: Math.max(0, past.acceptedFen),
      },
    })
  }
  return facts
}

/** The clocks of a day of the past, read from the books. */
async function pastOwed(db: Db, ids: string[], day: Day): Promise<KeptOwed[]> {
  const books = await clockBooks(db, ids, day)
  return [...books].flatMap(([projectId, book]) =>
    readClocks({ ...book, today: day })
      .standing.filter(({ clock }) => clock === 'acceptance_to_payment')
      .map(({ movementId, label = null, amountFen, since, dueOn, termDays, graceDays, isPaused }) => ({
        ...{ projectId, movementId, label, amountFen, since, dueOn, termDays, graceDays, isPaused },
      })),
  )
}

/** While its clock is paused nobody has to pay it; where next year's holidays are unknown it is due when its days are over. */
function asOwed({ movementId, label, amountFen, since, dueOn, termDays, graceDays, isPaused }: KeptOwed): Owed[] {
  if (isPaused && dueOn === null) return []
  const due = dueOn ?? addDays(since, termDays + graceDays)
  return [{ kind: 'accepted', id: movementId, amountFen, dueOn: due, ...(label && { label }) }]
}

/** Retention money and a settled dispute begin their own clock; what was agreed for later is due that day. */
const asWithheld = ({ movementId, label, amountFen, reason, until }: Withholding): Owed => ({
  ...{ kind: 'withheld', id: movementId, amountFen },
  dueOn: reason === 'agreed_term' ? until : addDays(until, TERM_DAYS),
  ...(label && { label }),
})
