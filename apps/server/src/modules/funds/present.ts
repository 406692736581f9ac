import { payableInSum } from '@jiheng/kernel/ledger'
import type { Actor } from '../../platform/actor.ts'
import { may } from '../identity/index.ts'
import type { Execution } from './execution/project.ts'
import type { FundMovement, Funds } from './schema.ts'
import type { FundsPicture } from './service/overview.ts'
import type { MovementRow } from './store/movements.ts'

type Place = { projectId: string; orgPath: string }

export function presentFunds(picture: FundsPicture, actor: Actor, place: Place): Funds {
  const { acceptedFen, paidFen, retainedFen, requestedFen, aheadFen, payableFen } = picture.settled
  return {
    year: picture.year,
    asOf: picture.asOf,
    years: picture.years,
    total: presentExecution(picture.total),
    sources: picture.sources.map(({ source, left, ...execution }) => ({
      source,
      leftFen: left.issuedFen,
      onHandFen: left.onHandFen,
      ...presentExecution(execution),
    })),
    acceptedFen,
    paidFen,
    retainedFen,
    requestedFen,
    aheadFen,
    payableFen: acceptedFen === 0 ? null : payableFen,
    payable: acceptedFen === 0 ? null : payableInSum(picture.settled, picture.asOf).explanation,
    standing: picture.standing.map((amount) => ({
      clock: amount.clock,
      movementId: amount.movementId,
      label: amount.label ?? null,
      amountFen: amount.amountFen,
      since: amount.since,
      daysStanding: amount.daysStanding,
      level: amount.level,
      dueOn: amount.dueOn,
      daysLate: amount.daysLate,
      interestFen: amount.interestFen,
      isPaused: amount.isPaused,
      holder: amount.holder,
      heldSince: amount.heldSince,
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
    paidLate: picture.paidLate.map(({ movementId, dueOn, interestFen }) => ({ movementId, dueOn, interestFen })),
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
    contract: row.contractId === null ? null : { id: row.contractId, name: row.contractName ?? '' },
    paymentRequestId: row.paymentRequestId,
    purpose: row.purpose,
    payee:
      row.payeeName === null && row.payeeAccount === null ? null : { name: row.payeeName, account: row.payeeAccount },
    reversesId: row.reversesId,
    reversedOn: row.reversedOn,
    why: row.why,
    beyondIssueFen: row.beyondIssueFen,
    recordedAt: row.recordedAt,
    exclusions: row.exclusions.map(({ id, amountFen, reason, until, why }) => ({ id, amountFen, reason, until, why })),
    allowed: allowedOn(row, actor),
  }
}

/** An entry that stands may be undone; of an inflow a part may be excluded. */
function allowedOn(row: MovementRow, actor: Actor): string[] {
  if (row.reversesId !== null || row.reversedOn !== null || !may(actor, 'funds:write', row)) return []
  const starts = row.kind === 'allocation' || row.kind === 'acceptance' || row.kind === 'cash_arrival'
  return starts ? ['reverse', 'exclude'] : ['reverse']
}
