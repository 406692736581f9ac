import type { Actor } from '../../../../platform/actor.ts'
import type { Tx } from '../../../../platform/db/database.ts'
import { insertRows } from '../../../../platform/db/many-rows.ts'
import { newId } from '../../../../platform/ids.ts'
import { from } from '../../service/journal.ts'
import { movementChanges } from '../../service/movements.ts'
import { announce, noteTotals, type FundsParts } from '../../service/parts.ts'
import { insertBeyondIssue } from '../../store/beyond-issue.ts'
import { insertPostings } from '../../store/postings.ts'
import { moveRequest } from '../../store/requests.ts'
import { insertTellings, type FinanceEntryRow } from '../store/entries.ts'
import type { Judged } from './judge.ts'

/** Where entries were told: a row of a list, or a system by machine. */
export type Origin = { listId: string; system: null } | { listId: null; system: string }

/**
 * Keeps what the finance system told and, unless only to be compared, books what is new to us: rows, postings, one record and one fact
 * each. Call it under the locks `judge` ran under.
 */
export async function enterJudged(
  tx: Tx,
  parts: FundsParts,
  actor: Actor,
  { judged, origin, isBooked }: { judged: readonly Judged[]; origin: Origin; isBooked: boolean },
): Promise<void> {
  const stamp = { recordedBy: actor.accountId, recordedAt: parts.clock.now().toISOString() }
  const booked = isBooked
    ? judged.flatMap(({ booking, project }) => (booking && project ? [{ booking, project }] : []))
    : []
  const movements = booked.map(({ booking }) => ({ ...booking.movement, ...stamp }))
  await insertRows(tx, 'funds.movement', movements)
  await insertPostings(
    tx,
    booked.flatMap(({ booking: { movement, postings } }) => postings.map(from(movement))),
  )
  await insertBeyondIssue(
    tx,
    booked.flatMap(({ booking }) => booking.beyond),
  )
  for (const { booking } of booked) await payRequest(tx, booking, stamp)
  await insertTellings(
    tx,
    judged.flatMap((each) => tellingOf(each, origin, isBooked, stamp)),
  )
  for (const { booking, project } of booked) {
    const { id, kind, label } = booking.movement
    announce(tx, parts, actor, {
      fact: 'funds.moved',
      project: { id: project.id, org_path: project.orgPath },
      subject: { kind, id, label },
      ids: { movementId: id },
      changes: movementChanges({ ...booking.movement, ...stamp }),
    })
  }
  await noteTotals(tx, parts, [...new Set(booked.map(({ project }) => project.id))])
}

type Stamp = Pick<FinanceEntryRow, 'recordedBy' | 'recordedAt'>

function tellingOf(
  { telling, booking, movementId }: Judged,
  origin: Origin,
  isBooked: boolean,
  stamp: Stamp,
): FinanceEntryRow[] {
  if (!telling) return []
  const { at, projectId, year, source, kind, key, version, day, amountFen } = telling
  return [
    {
      ...{ id: newId(), projectId, year, source, kind, key, version, day, amountFen, ...stamp },
      referenceNo: telling.referenceNo ?? null,
      payeeName: telling.payeeName ?? null,
      contractNumber: telling.contractNumber ?? null,
      movementId: booking && !isBooked ? null : movementId,
      listId: origin.listId,
      rowNumber: origin.listId === null ? null : at,
      system: origin.system,
      externalId: telling.externalId ?? null,
    },
  ]
}

/** The request a payment answers is paid once nothing is left of it. */
async function payRequest(
  tx: Tx,
  { movement, requestId, isLast }: NonNullable<Judged['booking']>,
  stamp: Stamp,
): Promise<void> {
  if (requestId === null) return
  await moveRequest(
    tx,
    {
      ...{ id: newId(), projectId: movement.projectId, requestId, day: movement.day, action: 'paid', why: '' },
      ...{ holder: isLast ? null : 'finance', doneBy: stamp.recordedBy, doneAt: stamp.recordedAt },
    },
    isLast ? 'paid' : 'approved',
  )
}
