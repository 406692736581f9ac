import { explain, sumFen } from '../base/index.ts'
import type { Day, Explanation, Fen, Input, RuleReference, Source } from '../base/index.ts'

/** An amount with the record it comes from; negative takes back. */
export type PayablePart = { id: string; kind: Source['kind']; label?: string; day: Day; amountFen: Fen }

/** What bears on how much of a contract can be paid, as of a day. */
export type PayableQuestion = {
  /** Accepted work that stands: quantity × unit price. */
  accepted: readonly PayablePart[]
  /** Withheld and not released. */
  retained: readonly PayablePart[]
  /** Payments, and negative refunds. */
  paid: readonly PayablePart[]
  /** Open requests, by what of them is not paid. */
  requested: readonly PayablePart[]
  /** Of what was paid ahead: advances still to be recovered, and signed exceptions not yet covered by accepted work. */
  ahead: readonly PayablePart[]
  asOf: Day
}

/** 财政投资评审与合同支付的通行口径: no payment beyond accepted work less retention money; a rule of practice. */
const payableRule: RuleReference = { id: 'payable', version: '1', mark: 'P' }

/** How much can be asked for or paid: accepted − retained − paid − requested + ahead, with every record behind it. */
export function payable(question: PayableQuestion): { amountFen: Fen; explanation: Explanation } {
  const { asOf } = question
  const sum = (parts: readonly PayablePart[]): Fen => sumFen(parts.map((part) => part.amountFen))
  const amountFen = sumFen([
    sum(question.accepted),
    -sum(question.retained),
    -sum(question.paid),
    -sum(question.requested),
    sum(question.ahead),
  ])
  const inputs = [
    total('measures.accepted_amount', question.accepted, asOf),
    total('measures.retained_amount', question.retained, asOf),
    total('measures.contract_paid_amount', question.paid, asOf),
    total('measures.requested_amount', question.requested, asOf),
    ...(question.ahead.length === 0 ? [] : [total('measures.ahead_amount', question.ahead, asOf)]),
  ]
  return {
    amountFen,
    explanation: explain({
      measure: 'measures.payable_amount',
      value: String(amountFen),
      unit: 'fen',
      rule: payableRule,
      formula: question.ahead.length === 0 ? 'A − R − P − Q' : 'A − R − P − Q + V',
      inputs,
      asOf,
      dataAgeDays: 0,
      evidenceLevel: 2,
    }),
  }
}

/** The same of a whole project, from what its books hold. */
export type PayableSums = { acceptedFen: Fen; retainedFen: Fen; paidFen: Fen; requestedFen: Fen; aheadFen: Fen }

/** accepted − retained − paid − requested + ahead, each as a sum. */
export function payableInSum(sums: PayableSums, asOf: Day): { amountFen: Fen; explanation: Explanation } {
  const { acceptedFen, retainedFen, paidFen, requestedFen, aheadFen } = sums
  const amountFen = sumFen([acceptedFen, -retainedFen, -paidFen, -requestedFen, aheadFen])
  const input = (measure: string, fen: Fen): Input => ({ measure, value: String(fen), unit: 'fen', evidenceLevel: 2 })
  return {
    amountFen,
    explanation: explain({
      ...{ measure: 'measures.payable_amount', value: String(amountFen), unit: 'fen', rule: payableRule },
      formula: aheadFen === 0 ? 'A − R − P − Q' : 'A − R − P − Q + V',
      inputs: [
        input('measures.accepted_amount', acceptedFen),
        input('measures.retained_amount', retainedFen),
        input('measures.contract_paid_amount', paidFen),
        input('measures.requested_amount', requestedFen),
        ...(aheadFen === 0 ? [] : [input('measures.ahead_amount', aheadFen)]),
      ],
      asOf,
      dataAgeDays: 0,
      evidenceLevel: 2,
    }),
  }
}

function total(measure: string, parts: readonly PayablePart[], asOf: Day): Input {
  const value = String(sumFen(parts.map((part) => part.amountFen)))
  const because = explain({
    measure,
    value,
    unit: 'fen',
    rule: payableRule,
    inputs: parts.map(({ id, kind, label, day, amountFen }) => ({
      measure,
      value: String(amountFen),
      unit: 'fen',
      source: { kind, id, ...(label !== undefined && { label }) },
      asOf: day,
      evidenceLevel: 2,
    })),
    asOf,
    evidenceLevel: 2,
  })
  return { measure, value, unit: 'fen', because }
}
