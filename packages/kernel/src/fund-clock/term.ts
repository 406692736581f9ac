import { daysBetween } from '../base/index.ts'
import type { CalendarYearUnknown, Day } from '../base/index.ts'
import type { FundQuestion } from './answer.ts'
import { dueDay } from './count.ts'
import type { Pause } from './count.ts'
import type { Lot } from './lots.ts'
import type { ContractTerms, FundClock, Suspension } from './movement.ts'
import { versionOn } from './rule.ts'
import type { ClockTerms, FundClockVersion } from './rule.ts'

/** What a lot is judged by, every part of the question told. */
export type Frame = Required<Omit<FundQuestion, 'movements' | 'exclusions'>>

/** How long a lot may stand: its due day, what pauses it, and the contract's part in it. */
export type Term = {
  version: FundClockVersion
  terms: ClockTerms
  contract: ContractTerms
  graceDays: number
  dueOn: Day | null
  pauses: Pause[]
  ignored: Pause[]
  unknown?: CalendarYearUnknown
}

/** The term of a lot by the version of its day 0, its contract and what was agreed for it. */
export function termOf(clock: FundClock, lot: Lot, { versions, contracts, suspensions, calendar }: Frame): Term {
  const { inflow, since, agreedUntil } = lot
  const version = versionOn(versions, since)
  const terms = version.clocks[clock]
  const contract = inflow.contractId === undefined ? {} : (contracts.get(inflow.contractId) ?? {})
  const told = { version, terms, contract }
  if (agreedUntil !== undefined)
    return {
      ...told,
      graceDays: daysBetween(since, agreedUntil) - terms.termDays,
      dueOn: agreedUntil,
      pauses: [],
      ignored: [],
    }
  const agreedDays = clock === 'acceptance_to_payment' ? contract.termDays : undefined
  const termDays = Math.min(agreedDays ?? terms.termDays, terms.longestTermDays)
  const graceDays = termDays - terms.termDays
  const pauses = pausesOf(lot, suspensions)
  const due = dueDay(since, termDays, pauses, { terms, calendar })
  if (!due.ok) return { ...told, graceDays, dueOn: null, pauses, ignored: [], unknown: due }
  const ignored = pauses.length === due.pauses.length ? [] : pauses.filter((pause) => !due.pauses.includes(pause))
  return { ...told, graceDays, dueOn: due.dueOn, pauses: due.pauses, ignored }
}

/** What stops the clock of a lot, in order of first days: force majeure over it, and the dispute it was in. */
function pausesOf({ inflow, since, settled }: Lot, suspensions: readonly Suspension[]): Pause[] {
  if (suspensions.length === 0 && !settled) return []
  const pauses = suspensions.flatMap(({ id, movementId, contractId, from, until }): Pause[] => {
    const isOver = until !== undefined && until <= since
    const isOther = (movementId ?? inflow.id) !== inflow.id || (contractId ?? inflow.contractId) !== inflow.contractId
    return isOver || isOther ? [] : [{ id, from, ...(until !== undefined && { until }), why: 'force_majeure' }]
  })
  if (settled?.from !== undefined && settled.until !== undefined)
    pauses.push({ id: settled.id, from: settled.from, until: settled.until, why: 'dispute' })
  return pauses.sort((a, b) => (a.from === b.from ? 0 : a.from < b.from ? -1 : 1))
}
