import { Type, type Static } from 'typebox'
import { Cursor, DecimalShape, ExplanationShape, Limit, oneOf, orNull } from '../../../platform/http/shapes.ts'
import { Id } from '../../identity/index.ts'
import { DayShape, FenShape } from '../../projects/index.ts'
import { sources, Year } from '../schema.ts'

export const contractKinds = ['works', 'design', 'supervision', 'goods', 'services', 'other'] as const
export const procurements = [
  'open_tender',
  'invited_tender',
  'negotiation',
  'consultation',
  'inquiry',
  'single_source',
  'framework',
  'direct',
] as const

export const Amount = Type.Integer({
  minimum: 1,
  maximum: Number.MAX_SAFE_INTEGER,
  description: 'Amount in fen, more than 0',
})
export const Signed = Type.Integer({ description: 'Amount in fen; less than 0 takes back' })
export const Reason = Type.String({ minLength: 1, maxLength: 500 })
export const DocumentNo = Type.String({ minLength: 1, maxLength: 100 })
export const Account = Type.String({ pattern: '^[0-9]{6,40}$', description: 'Number of a bank account' })
const Name = Type.String({ minLength: 1, maxLength: 200 })
const Code = Type.String({ minLength: 1, maxLength: 40 })
const CreditCode = Type.String({ minLength: 18, maxLength: 18 })
/** Up to 14 digits and 4 decimals, as the database keeps them. */
export const Quantity = Type.String({ pattern: '^-?[0-9]{1,14}(\\.[0-9]{1,4})?$' })
const Percent = Type.String({ pattern: '^[0-9]{1,3}(\\.[0-9]{1,2})?$', description: '0 to 100' })
const Money = Type.Integer({ description: 'Amount in fen' })

export const NewContract = Type.Object(
  {
    number: Type.String({ minLength: 1, maxLength: 60 }),
    name: Name,
    kind: oneOf(contractKinds),
    procurement: oneOf(procurements),
    contractorId: Type.Optional(Id),
    contractorName: Type.Optional(Name),
    creditCode: Type.Optional(CreditCode),
    signedOn: DayShape,
    originalFen: Amount,
    retentionPercent: Type.Optional(Percent),
    retentionDueOn: Type.Optional(DayShape),
    paymentTermDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 60 })),
    lateInterestPercent: Type.Optional(
      Type.String({
        pattern: '^[01](\\.[0-9]{1,4})?$',
        description: 'Percent a day; the statutory rate when left out',
      }),
    ),
    advanceFen: Type.Optional(FenShape),
    advanceRecoveryPercent: Type.Optional(Percent),
    payeeName: Type.Optional(Name),
    payeeBank: Type.Optional(Name),
    payeeAccount: Type.Optional(Account),
    documentNo: Type.Optional(DocumentNo),
  },
  { additionalProperties: false },
)
export type NewContract = Static<typeof NewContract>

const contract = {
  id: Id,
  projectId: Id,
  projectName: Type.String(),
  number: Type.String(),
  name: Type.String(),
  kind: oneOf(contractKinds),
  procurement: oneOf(procurements),
  contractor: Type.Object({ id: orNull(Id), name: Type.String(), creditCode: orNull(Type.String()) }),
  signedOn: DayShape,
  originalFen: FenShape,
  changedFen: Money,
  totalFen: Money,
  acceptedFen: Money,
  retainedFen: Money,
  paidFen: Money,
  requestedFen: Money,
  payableFen: Type.Integer({ description: 'What can still be asked for, in fen' }),
  advancedFen: Type.Integer({ description: 'Advances not recovered yet, in fen' }),
  exceptedFen: Type.Integer({ description: 'Paid by signed exceptions and not covered by accepted work yet, in fen' }),
  heldFen: Type.Integer({ description: 'Deposits held, in fen' }),
  retentionPercent: DecimalShape,
  retentionDueOn: orNull(DayShape),
  paymentTermDays: Type.Integer(),
  lateInterestPercent: orNull(DecimalShape),
  advanceFen: FenShape,
  advanceRecoveryPercent: DecimalShape,
  payee: orNull(Type.Object({ name: Type.String(), bank: orNull(Type.String()), account: orNull(Type.String()) })),
  documentNo: orNull(Type.String()),
  recordedAt: Type.String(),
  allowed: Type.Array(Type.String()),
}
export const Contract = Type.Object(contract, { $id: 'Contract' })
export type Contract = Static<typeof Contract>

export const ContractItem = Type.Object(
  {
    id: Id,
    code: Type.String(),
    name: Type.String(),
    unit: Type.String(),
    unitPriceFen: FenShape,
    originalQuantity: DecimalShape,
    quantity: DecimalShape,
    acceptedQuantity: DecimalShape,
    acceptedFen: FenShape,
    workItemId: orNull(Id),
  },
  { $id: 'ContractItem' },
)
export const ContractChange = Type.Object(
  {
    id: Id,
    day: DayShape,
    amountFen: Money,
    documentNo: Type.String(),
    retentionDueOn: orNull(DayShape),
    why: Type.String(),
    reversesId: orNull(Id),
    reversedOn: orNull(DayShape),
    lines: Type.Array(Type.Object({ itemId: Id, quantity: DecimalShape })),
  },
  { $id: 'ContractChange' },
)
export const PaymentException = Type.Object(
  {
    id: Id,
    projectId: Id,
    contractId: Id,
    contractName: Type.String(),
    year: orNull(Year),
    source: orNull(oneOf(sources)),
    amountFen: FenShape,
    why: Type.String(),
    documentNo: orNull(Type.String()),
    recordedBy: orNull(Type.String()),
    recordedAt: Type.String(),
    signedBy: orNull(Type.String()),
    signedOn: orNull(DayShape),
    revokedOn: orNull(DayShape),
    revokedWhy: orNull(Type.String()),
    allowed: Type.Array(Type.String()),
  },
  { $id: 'PaymentException' },
)
export const ContractDetail = Type.Object(
  {
    ...contract,
    items: Type.Array(ContractItem),
    changes: Type.Array(ContractChange),
    exceptions: Type.Array(PaymentException),
    payable: ExplanationShape,
  },
  { $id: 'ContractDetail' },
)
export type ContractDetail = Static<typeof ContractDetail>
export const ContractList = Type.Object(
  { items: Type.Array(Contract), allowed: Type.Array(Type.String()) },
  { $id: 'ContractList' },
)

export const OwnContractPage = Type.Object(
  { items: Type.Array(Contract), nextCursor: orNull(Type.String()) },
  { $id: 'OwnContractPage' },
)
export const OwnContractQuery = Type.Object({ limit: Type.Optional(Limit), cursor: Type.Optional(Cursor) })

export const NewContractItems = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        {
          code: Code,
          name: Name,
          unit: Type.String({ minLength: 1, maxLength: 20 }),
          unitPriceFen: Amount,
          quantity: Quantity,
          workItemId: Type.Optional(Id),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 2_000 },
    ),
  },
  { additionalProperties: false },
)
export type NewContractItems = Static<typeof NewContractItems>

export const NewContractChange = Type.Object(
  {
    day: DayShape,
    amountFen: Type.Optional(Signed),
    lines: Type.Optional(
      Type.Array(Type.Object({ itemId: Id, quantity: Quantity }, { additionalProperties: false }), {
        maxItems: 500,
        description: 'Changed quantities; the amount follows from them and is not told',
      }),
    ),
    documentNo: DocumentNo,
    retentionDueOn: Type.Optional(DayShape),
    why: Reason,
  },
  { additionalProperties: false },
)
export type NewContractChange = Static<typeof NewContractChange>

export const NewAcceptance = Type.Object(
  {
    day: DayShape,
    lines: Type.Array(
      Type.Object(
        {
          itemId: Id,
          quantity: Type.Optional(Quantity),
          quantityId: Type.Optional(Id),
        },
        { additionalProperties: false, description: 'A quantity, or an accepted quantity of progress that tells it' },
      ),
      { minItems: 1, maxItems: 500 },
    ),
    referenceNo: Type.Optional(DocumentNo),
    label: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { additionalProperties: false },
)
export type NewAcceptance = Static<typeof NewAcceptance>

export const AcceptanceLines = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        movementId: Id,
        day: DayShape,
        referenceNo: orNull(Type.String()),
        label: Type.String(),
        amountFen: FenShape,
        retainedFen: FenShape,
        reversedOn: orNull(DayShape),
        lines: Type.Array(
          Type.Object({
            itemId: Id,
            name: Type.String(),
            unit: Type.String(),
            quantity: DecimalShape,
            unitPriceFen: FenShape,
            amountFen: FenShape,
            quantityId: orNull(Id),
          }),
        ),
      }),
    ),
  },
  { $id: 'AcceptanceLines' },
)

export const NewException = Type.Object(
  {
    amountFen: Amount,
    why: Reason,
    documentNo: Type.Optional(DocumentNo),
    /** With both, what is paid ahead is ahead of issue on this line; with neither, of acceptance. */
    year: Type.Optional(Year),
    source: Type.Optional(oneOf(sources)),
  },
  { additionalProperties: false },
)
export type NewException = Static<typeof NewException>
export const ExceptionPage = Type.Object(
  { items: Type.Array(PaymentException), nextCursor: orNull(Type.String()) },
  { $id: 'PaymentExceptionPage' },
)
export const ExceptionQuery = Type.Object({
  projectId: Type.Optional(Id),
  state: Type.Optional(oneOf(['waiting', 'signed', 'revoked'])),
  limit: Type.Optional(Limit),
  cursor: Type.Optional(Cursor),
})
export type ExceptionQuery = Static<typeof ExceptionQuery>

export const NewRelease = Type.Object(
  {
    day: DayShape,
    why: Reason,
    contractId: Type.Optional(Id),
    acceptanceIds: Type.Optional(
      Type.Array(Id, { minItems: 1, maxItems: 500, description: 'All that is withheld when left out' }),
    ),
    referenceNo: Type.Optional(DocumentNo),
  },
  { additionalProperties: false },
)
export type NewRelease = Static<typeof NewRelease>

export const LedgerQuery = Type.Object({ asOf: Type.Optional(DayShape) })
export const Ledger = Type.Object(
  {
    asOf: DayShape,
    isBalanced: Type.Boolean({
      description: 'Every book sums to nothing, and the kept balances are what the postings sum to',
    }),
    places: Type.Array(
      Type.Object({
        book: oneOf(['money', 'obligations', 'deposits']),
        place: Type.String(),
        amountFen: Money,
        postings: Type.Integer(),
        year: orNull(Type.Integer()),
        source: orNull(Type.String()),
        contractId: orNull(Id),
      }),
    ),
  },
  { $id: 'FundLedger' },
)
