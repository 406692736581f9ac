import { laterDay, sumFen } from '../base/index.ts'
import type { Day, Fen } from '../base/index.ts'
import type { Exclusion, FundMovement, InflowKind } from './movement.ts'

/** A part of one inflow with one day 0; what payments have not taken is left in it. */
export type Lot = {
  inflow: FundMovement & { kind: InflowKind }
  since: Day
  leftFen: Fen
  /** Why it rightly stands; absent when its clock runs. */
  exclusion?: Exclusion
  takenBy: { paymentId: string; amountFen: Fen }[]
}

/** Inflows of one kind up to today, oldest first, each split into the part whose clock runs and its excluded parts. */
export function lotsOf(
  movements: readonly FundMovement[],
  exclusions: readonly Exclusion[],
  startedBy: InflowKind,
  today: Day,
): Lot[] {
  const lots = movements.flatMap((movement): Lot[] => {
    if (movement.kind !== startedBy || movement.day > today) return []
    const inflow = { ...movement, kind: startedBy }
    return splitByExclusion(
      inflow,
      exclusions.filter((exclusion) => exclusion.movementId === movement.id),
      today,
    )
  })
  return lots.sort((a, b) => (a.since === b.since ? 0 : a.since < b.since ? -1 : 1))
}

/** Takes payments from the lots: those a payment names first, then first in, first out, excluded parts last. Returns what found no lot. */
export function settle(lots: Lot[], payments: readonly FundMovement[]): Fen {
  const rightOfWay = [...lots.filter((lot) => !lot.exclusion), ...lots.filter((lot) => lot.exclusion)]
  const unmatched = payments.map((payment) => {
    const named = rightOfWay.filter((lot) => payment.against?.includes(lot.inflow.id))
    return take(rightOfWay, payment.id, take(named, payment.id, payment.amountFen))
  })
  return sumFen(unmatched)
}

function splitByExclusion(inflow: Lot['inflow'], exclusions: readonly Exclusion[], today: Day): Lot[] {
  let leftFen = inflow.amountFen
  const parts = exclusions.map((exclusion): Lot => {
    const amountFen = Math.min(exclusion.amountFen, leftFen)
    leftFen -= amountFen
    const hasEnded = exclusion.until !== undefined && exclusion.until <= today
    if (!hasEnded) return { inflow, since: inflow.day, leftFen: amountFen, exclusion, takenBy: [] }
    return { inflow, since: laterDay(inflow.day, exclusion.until ?? inflow.day), leftFen: amountFen, takenBy: [] }
  })
  return [{ inflow, since: inflow.day, leftFen, takenBy: [] }, ...parts]
}

function take(lots: readonly Lot[], paymentId: string, amountFen: Fen): Fen {
  let leftFen = amountFen
  for (const lot of lots) {
    const takenFen = Math.min(lot.leftFen, leftFen)
    if (takenFen === 0) continue
    lot.leftFen -= takenFen
    leftFen -= takenFen
    lot.takenBy.push({ paymentId, amountFen: takenFen })
  }
  return leftFen
}
