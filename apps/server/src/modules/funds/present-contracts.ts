import type { Actor } from '../../platform/actor.ts'
import { may } from '../identity/index.ts'
import type { Contract, ContractDetail } from './schema/contracts.ts'
import type { PaymentRequest, PaymentRequestDetail } from './schema/requests.ts'
import type { ChangeRow, ItemRow } from './store/contract-items.ts'
import type { ContractRow } from './store/contracts.ts'
import type { ExceptionRow } from './store/exceptions.ts'
import type { InvoiceRow } from './store/invoices.ts'
import type { RequestRow, StepRow } from './store/requests.ts'

type Explained = { explanation: ContractDetail['payable'] }

export function presentContract(row: ContractRow, actor: Actor): Contract {
  return {
    id: row.id,
    projectId: row.projectId,
    projectName: row.projectName,
    number: row.number,
    name: row.name,
    kind: row.kind,
    procurement: row.procurement,
    contractor: { id: row.contractorId, name: row.contractorName, creditCode: row.creditCode },
    signedOn: row.signedOn,
    originalFen: row.originalFen,
    changedFen: row.changedFen,
    totalFen: row.totalFen,
    acceptedFen: row.acceptedFen,
    retainedFen: row.retainedFen,
    paidFen: row.paidFen,
    requestedFen: row.requestedFen,
    payableFen: row.payableFen,
    advancedFen: row.advancedFen,
    exceptedFen: row.exceptedFen,
    heldFen: row.heldFen,
    retentionPercent: row.retentionPercent,
    retentionDueOn: row.retentionDueOn,
    paymentTermDays: row.paymentTermDays,
    lateInterestPercent: row.lateInterestPercent,
    advanceFen: row.advanceFen,
    advanceRecoveryPercent: row.advanceRecoveryPercent,
    payee: row.payeeName === null ? null : { name: row.payeeName, bank: row.payeeBank, account: row.payeeAccount },
    documentNo: row.documentNo,
    recordedAt: row.recordedAt,
    allowed: allowedOnContract(row, actor),
  }
}

function allowedOnContract(row: ContractRow, actor: Actor): string[] {
  const isFinance = may(actor, 'funds:write', row)
  const asks = may(actor, 'funds:request', row)
  return [
    ...(isFinance ? ['change', 'add_items', 'accept', 'except'] : []),
    ...(isFinance && row.retainedFen > 0 ? ['release'] : []),
    ...(isFinance || asks ? ['add_invoice'] : []),
    ...(asks ? ['request'] : []),
  ]
}

export function presentContractDetail(
  told: {
    contract: ContractRow
    items: ItemRow[]
    changes: ChangeRow[]
    exceptions: ExceptionRow[]
    payable: Explained
  },
  actor: Actor,
): ContractDetail {
  return {
    ...presentContract(told.contract, actor),
    items: told.items.map((item) => ({
      id: item.id,
      code: item.code,
      name: item.name,
      unit: item.unit,
      unitPriceFen: item.unitPriceFen,
      originalQuantity: item.originalQuantity,
      quantity: item.quantity,
      acceptedQuantity: item.acceptedQuantity,
      acceptedFen: item.acceptedFen,
      workItemId: item.workItemId,
    })),
    changes: told.changes.map(({ projectId: _, contractId: _of, ...change }) => ({
      id: change.id,
      day: change.day,
      amountFen: change.amountFen,
      documentNo: change.documentNo,
      retentionDueOn: change.retentionDueOn,
      why: change.why,
      reversesId: change.reversesId,
      reversedOn: change.reversedOn,
      lines: change.lines.map(({ itemId, quantity }) => ({ itemId, quantity })),
    })),
    exceptions: told.exceptions.map((exception) => presentException(exception, actor)),
    payable: told.payable.explanation,
  }
}

export function presentException(row: ExceptionRow, actor: Actor) {
  const isOpen = row.signedOn === null && row.revokedOn === null
  const signs = may(actor, 'funds:sign', row)
  return {
    id: row.id,
    projectId: row.projectId,
    contractId: row.contractId,
    contractName: row.contractName,
    year: row.year,
    source: row.source,
    amountFen: row.amountFen,
    why: row.why,
    documentNo: row.documentNo,
    recordedBy: row.recordedBy,
    recordedAt: row.recordedAt,
    signedBy: row.signedBy,
    signedOn: row.signedOn,
    revokedOn: row.revokedOn,
    revokedWhy: row.revokedWhy,
    allowed: [
      ...(isOpen && signs && row.recordedById !== actor.accountId ? ['sign'] : []),
      ...(row.revokedOn === null && signs ? ['revoke'] : []),
    ],
  }
}

export function presentInvoice(row: InvoiceRow, actor: Actor) {
  const mayVoid = may(actor, 'funds:write', row) || may(actor, 'funds:request', row)
  return {
    id: row.id,
    projectId: row.projectId,
    contractId: row.contractId,
    code: row.code,
    number: row.number,
    day: row.day,
    amountFen: row.amountFen,
    taxFen: row.taxFen,
    sellerName: row.sellerName,
    sellerCreditCode: row.sellerCreditCode,
    voidedOn: row.voidedOn,
    voidedWhy: row.voidedWhy,
    isUsed: row.isUsed,
    allowed: row.voidedOn === null && !row.isUsed && mayVoid ? ['void'] : [],
  }
}

export function presentRequest(row: RequestRow, actor: Actor): PaymentRequest {
  return {
    id: row.id,
    projectId: row.projectId,
    projectName: row.projectName,
    contractId: row.contractId,
    contractName: row.contractName,
    contractorName: row.contractorName,
    number: row.number,
    day: row.day,
    amountFen: row.amountFen,
    paidFen: row.paidFen,
    purpose: row.purpose,
    note: row.note,
    state: row.state,
    holder: row.holder,
    heldSince: row.heldSince,
    allowed: allowedOnRequest(row, actor),
  }
}

function allowedOnRequest(row: RequestRow, actor: Actor): string[] {
  const [signs, asks, pays] = [
    may(actor, 'funds:sign', row),
    may(actor, 'funds:request', row),
    may(actor, 'funds:write', row),
  ]
  if (row.state === 'submitted')
    return [
      ...(signs && row.submittedBy !== actor.accountId ? ['approve'] : []),
      ...(signs || pays ? ['return'] : []),
      ...(asks ? ['withdraw'] : []),
    ]
  if (row.state === 'returned') return asks ? ['resubmit', 'withdraw'] : []
  if (row.state !== 'approved') return []
  return [...(pays ? ['pay'] : []), ...((signs || pays) && row.paidFen === 0 ? ['return'] : [])]
}

export function presentRequestDetail(
  { request, invoices, steps }: { request: RequestRow; invoices: InvoiceRow[]; steps: StepRow[] },
  actor: Actor,
): PaymentRequestDetail {
  return {
    ...presentRequest(request, actor),
    invoices: invoices.map((invoice) => presentInvoice(invoice, actor)),
    steps: steps.map(({ day, action, holder, why, doneBy, doneAt }) => ({ day, action, holder, why, doneBy, doneAt })),
  }
}
