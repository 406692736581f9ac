import type { Decimal, Fen } from '@jiheng/kernel/base'
import type { Entry } from '@jiheng/kernel/ledger'
import type { MovementKind } from '../schema.ts'

type Movement = {
  kind: MovementKind
  amountFen: Fen
  budgetLineId: string | null
  contractId?: string | null
  paymentRequestId?: string | null
}

/** What the books need to know of an entry besides the entry itself. */
export type Circumstances = {
  retentionFen?: Fen
  recoveryPercent?: Decimal
  advanceLeftFen?: Fen
  beyondIssueFen?: Fen
}

/** An entry of the book as the ledger posts it. Without a contract everything accepted goes against what was paid ahead. */
export function entryOf(
  movement: Movement,
  { retentionFen = 0, recoveryPercent = '100', advanceLeftFen, beyondIssueFen = 0 }: Circumstances = {},
): Entry {
  const { kind, amountFen, contractId = null, paymentRequestId = null } = movement
  // The database has the same rule: movement_budgeted_check.
  const budgetLineId = movement.budgetLineId ?? ''
  switch (kind) {
    case 'allocation':
    case 'cash_arrival':
    case 'return':
      return { kind, amountFen, budgetLineId }
    case 'acceptance':
      return { kind, amountFen, contractId, retentionFen, recoveryPercent }
    case 'payment':
      return {
        ...{ kind, amountFen, budgetLineId, contractId },
        isRequested: paymentRequestId !== null,
        beyondIssueFen,
        ...(advanceLeftFen !== undefined && { advanceLeftFen }),
      }
    case 'refund':
      return { kind, amountFen, budgetLineId, contractId }
    case 'retention_release':
    case 'deposit_received':
    case 'deposit_returned':
      return { kind, amountFen, contractId }
  }
}
