import type { Day, Input, Source } from '../base/index.ts'
import type { Invoice, LedgerContract, LedgerPayment } from './ledger.ts'

export const contractSource = ({ id, name }: LedgerContract): Source => ({ kind: 'contract', id, label: name })
export const paymentSource = ({ id, payeeName }: LedgerPayment): Source => ({ kind: 'payment', id, label: payeeName })
export const invoiceSource = ({ id, number }: Invoice): Source => ({ kind: 'invoice', id, label: number })

/** One amount of a record, dated. Ledgers are kept from documents: level 2. */
export const money = (measure: string, amountFen: number, source: Source, asOf?: Day): Input => ({
  measure,
  value: String(amountFen),
  unit: 'fen',
  source,
  evidenceLevel: 2,
  ...(asOf !== undefined && { asOf }),
})

export const contractInput = (contract: LedgerContract): Input =>
  money('measures.contract_amount', contract.originalFen, contractSource(contract), contract.signedOn)

export const paymentInput = (payment: LedgerPayment): Input =>
  money('measures.payment', payment.amountFen, paymentSource(payment), payment.day)

/** A value that was read from a record, in words. */
export const words = (measure: string, value: string, source: Source, asOf?: Day): Input => ({
  measure,
  value,
  unit: 'text',
  source,
  evidenceLevel: 2,
  ...(asOf !== undefined && { asOf }),
})
