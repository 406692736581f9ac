import type { Actor } from '../../platform/actor.ts'
import { may } from '../identity/index.ts'
import type { Execution } from './execution.ts'
import type { FundMovement, Funds } from './schema.ts'
import type { FundsPicture } from './service/overview.ts'
import type { MovementRow } from './store/movements.ts'

type Place = { projectId: string; orgPath: string }

export function presentFunds(picture: FundsPicture, actor: Actor, place: Place): Funds {
  const { acceptances, acceptedFen, paidFen, retainedFen } = picture.settled
  return {
    year: picture.year,
    asOf: picture.asOf,
    years: picture.years,
    total: presentExecution(picture.total),
    sources: picture.sources.map(({ source, ...execution }) => ({ source, ...presentExecution(execution) })),
    acceptedFen,
    paidFen,
    retainedFen,
    payableFen: acceptances === 0 ? null : acceptedFen - retainedFen - paidFen,
    standing: picture.standing.map((amount) => ({
      clock: amount.clock,
      movementId: amount.movementId,
      label: amount.label ?? null,
      amountFen: amount.amountFen,
      since: amount.since,
      daysStanding: amount.daysStanding,
      level: amount.level,
      holder: amount.holder,
      explanation: amount.explanation,
    })),
    excluded: picture.excluded.map(({ clock, movementId, exclusionId, amountFen, reason, until }) => ({
      clock,
      movementId,
      exclusionId,
      amountFen,
      reason,
      until: until ?? null,
    })),
    unmatched: picture.unmatched,
    points: picture.points,
    allowed: may(actor, 'funds:write', place) ? ['record_movement', 'set_budget'] : [],
  }
}

function presentExecution({
  initialFen,
  fullYearFen,
  allocatedFen,
  arrivedFen,
  executedFen,
  ratePercent,
  explanation,
}: Execution) {
  return { initialFen, fullYearFen, allocatedFen, arrivedFen, executedFen, ratePercent, explanation }
}

export function presentMovement(row: MovementRow, actor: Actor): FundMovement {
  return {
    id: row.id,
    projectId: row.projectId,
    kind: row.kind,
    day: row.day,
    amountFen: row.amountFen,
    year: row.year,
    source: row.source,
    counterparty: row.counterpartyName === null ? null : { id: row.counterpartyId, name: row.counterpartyName },
    referenceNo: row.referenceNo,
    label: row.label,
    reversesId: row.reversesId,
    reversedOn: row.reversedOn,
    why: row.why,
    recordedAt: row.recordedAt,
    exclusions: row.exclusions.map(({ id, amountFen, reason, until, why }) => ({ id, amountFen, reason, until, why })),
    allowed: allowedOn(row, actor),
  }
}

/** An entry that stands may be undone; of an inflow a part may be excluded. */
function allowedOn(row: MovementRow, actor: Actor): string[] {
  if (row.reversesId !== null || row.reversedOn !== null || !may(actor, 'funds:write', row)) return []
  return row.kind === 'payment' ? ['reverse'] : ['reverse', 'exclude']
}
