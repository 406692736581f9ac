import { Type, type Static } from 'typebox'
import { Cursor, Limit, oneOf, orNull } from '../../../platform/http/shapes.ts'
import { Id } from '../../identity/index.ts'
import { DayShape, FenShape } from '../../projects/index.ts'
import { sources } from '../schema.ts'
import { Account, Amount, DocumentNo, Reason } from './contracts.ts'

export const requestStates = ['submitted', 'returned', 'approved', 'paid', 'withdrawn'] as const
export const requestPurposes = ['progress', 'advance', 'final', 'retention'] as const
export const holders = ['contractor', 'owner_unit', 'finance'] as const
const actions = ['submitted', 'returned', 'resubmitted', 'approved', 'withdrawn', 'paid', 'payment_undone'] as const

export const NewInvoice = Type.Object(
  {
    code: Type.Optional(Type.String({ pattern: '^[0-9]{10,12}$', description: 'Left out for fully digital invoices' })),
    number: Type.String({ pattern: '^[0-9]{8,20}$' }),
    day: DayShape,
    amountFen: Amount,
    taxFen: FenShape,
    sellerName: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    sellerCreditCode: Type.Optional(Type.String({ minLength: 18, maxLength: 18 })),
  },
  { additionalProperties: false },
)
export type NewInvoice = Static<typeof NewInvoice>

export const Invoice = Type.Object(
  {
    id: Id,
    projectId: Id,
    contractId: Id,
    code: Type.String(),
    number: Type.String(),
    day: DayShape,
    amountFen: FenShape,
    taxFen: FenShape,
    sellerName: Type.String(),
    sellerCreditCode: orNull(Type.String()),
    voidedOn: orNull(DayShape),
    voidedWhy: orNull(Type.String()),
    isUsed: Type.Boolean({ description: 'A request that was not withdrawn shows it' }),
    allowed: Type.Array(Type.String()),
  },
  { $id: 'Invoice' },
)
export const InvoiceList = Type.Object({ items: Type.Array(Invoice) }, { $id: 'InvoiceList' })
export const InvoiceVoid = Type.Object({ day: DayShape, why: Reason }, { additionalProperties: false })
export type InvoiceVoid = Static<typeof InvoiceVoid>

export const NewRequest = Type.Object(
  {
    amountFen: Amount,
    purpose: oneOf(requestPurposes),
    invoiceIds: Type.Optional(Type.Array(Id, { maxItems: 50 })),
    note: Type.Optional(Type.String({ maxLength: 500 })),
  },
  { additionalProperties: false },
)
export type NewRequest = Static<typeof NewRequest>

const request = {
  id: Id,
  projectId: Id,
  projectName: Type.String(),
  contractId: Id,
  contractName: Type.String(),
  contractorName: Type.String(),
  number: Type.Integer(),
  day: DayShape,
  amountFen: FenShape,
  paidFen: Type.Integer({ description: 'Amount in fen' }),
  purpose: oneOf(requestPurposes),
  note: Type.String(),
  state: oneOf(requestStates),
  holder: orNull(oneOf(holders)),
  heldSince: DayShape,
  allowed: Type.Array(Type.String()),
}
export const PaymentRequest = Type.Object(request, { $id: 'PaymentRequest' })
export type PaymentRequest = Static<typeof PaymentRequest>

export const PaymentRequestDetail = Type.Object(
  {
    ...request,
    invoices: Type.Array(Invoice),
    steps: Type.Array(
      Type.Object({
        day: DayShape,
        action: oneOf(actions),
        holder: orNull(oneOf(holders)),
        why: Type.String(),
        doneBy: orNull(Type.String()),
        doneAt: Type.String(),
      }),
    ),
  },
  { $id: 'PaymentRequestDetail' },
)
export type PaymentRequestDetail = Static<typeof PaymentRequestDetail>

export const RequestPage = Type.Object(
  {
    items: Type.Array(PaymentRequest),
    nextCursor: orNull(Type.String()),
    held: Type.Array(Type.Object({ holder: oneOf(holders), requests: Type.Integer(), amountFen: FenShape }), {
      description: 'Open requests in reach by who has to move',
    }),
  },
  { $id: 'PaymentRequestPage' },
)
export const RequestQuery = Type.Object({
  projectId: Type.Optional(Id),
  contractId: Type.Optional(Id),
  holder: Type.Optional(oneOf(holders)),
  state: Type.Optional(oneOf(requestStates)),
  open: Type.Optional(Type.Boolean({ description: 'Only those somebody has to move' })),
  limit: Type.Optional(Limit),
  cursor: Type.Optional(Cursor),
})
export type RequestQuery = Static<typeof RequestQuery>

export const RequestStep = Type.Object(
  { step: oneOf(['approve', 'return', 'resubmit', 'withdraw']), why: Type.Optional(Reason) },
  { additionalProperties: false },
)
export type RequestStep = Static<typeof RequestStep>

export const RequestPayment = Type.Object(
  {
    day: DayShape,
    amountFen: Type.Optional(
      Type.Integer({ minimum: 1, description: 'What is left of the request when left out, in fen' }),
    ),
    year: Type.Integer({ minimum: 1990, maximum: 2100 }),
    source: oneOf(sources),
    referenceNo: Type.Optional(DocumentNo),
    payeeName: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    payeeAccount: Type.Optional(Account),
    settles: Type.Optional(Type.Array(Id, { maxItems: 50 })),
  },
  { additionalProperties: false },
)
export type RequestPayment = Static<typeof RequestPayment>
