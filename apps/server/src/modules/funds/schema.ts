import { Type, type Static } from 'typebox'
import { Cursor, DecimalShape, ExplanationShape, Limit, oneOf, orNull } from '../../platform/http/shapes.ts'
import { Id } from '../identity/index.ts'
import { DayShape, FenShape } from '../projects/index.ts'

export const sources = ['fiscal_current', 'carried_over', 'special_bond', 'own', 'other'] as const
export type BudgetSource = (typeof sources)[number]

export const movementKinds = [
  'allocation',
  'cash_arrival',
  'return',
  'acceptance',
  'payment',
  'refund',
  'retention_release',
  'deposit_received',
  'deposit_returned',
] as const
export type MovementKind = (typeof movementKinds)[number]

/** What a payment is for, and what a deposit secures. */
export const movementPurposes = [
  ...(['progress', 'advance', 'final', 'retention', 'other'] as const),
  ...(['performance', 'bid', 'wages', 'quality'] as const),
] as const
export type MovementPurpose = (typeof movementPurposes)[number]

export const exclusionReasons = ['retention', 'dispute', 'agreed_term'] as const

export const Year = Type.Integer({ minimum: 1990, maximum: 2100 })
const Amount = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, description: 'Amount in fen, more than 0' })
/** Sums may fall below zero where entries were undone. */
const Sum = Type.Integer({ description: 'Amount in fen' })
const Reason = Type.String({ minLength: 1, maxLength: 500 })
const DocumentNo = Type.String({ minLength: 1, maxLength: 100 })
const clocks = ['allocation_to_use', 'acceptance_to_payment', 'cash_to_transfer'] as const

const execution = {
  initialFen: FenShape,
  fullYearFen: FenShape,
  allocatedFen: Sum,
  arrivedFen: Sum,
  executedFen: Sum,
  ratePercent: orNull(DecimalShape),
  /** Of the rate. */
  explanation: ExplanationShape,
}

export const Funds = Type.Object(
  {
    year: Year,
    asOf: DayShape,
    years: Type.Array(Year, { description: 'Years that have budget lines' }),
    total: Type.Object(execution),
    sources: Type.Array(
      Type.Object({
        source: oneOf(sources),
        leftFen: Type.Integer({
          description: 'Issued or arrived and not paid out, in fen; less than 0 when more was paid than issued',
        }),
        onHandFen: Type.Integer({ description: 'What of it has arrived, in fen' }),
        ...execution,
      }),
    ),
    acceptedFen: Sum,
    paidFen: Sum,
    retainedFen: Sum,
    requestedFen: Sum,
    aheadFen: Type.Integer({ description: 'Paid ahead of acceptance: advances and exceptions not made good yet' }),
    payableFen: orNull(
      Type.Integer({ description: 'Accepted less retained, paid and asked for; null while nothing was accepted' }),
    ),
    payable: orNull(ExplanationShape),
    standing: Type.Array(
      Type.Object({
        clock: oneOf(clocks),
        movementId: Id,
        label: orNull(Type.String()),
        amountFen: FenShape,
        since: DayShape,
        daysStanding: Type.Integer(),
        level: oneOf(['none', 'yellow', 'orange', 'red']),
        dueOn: orNull(DayShape),
        daysLate: Type.Integer(),
        interestFen: orNull(
          Type.Integer({ description: 'Late interest so far, in fen; null where none is due by law' }),
        ),
        isPaused: Type.Boolean(),
        holder: Type.String(),
        heldSince: DayShape,
        explanation: ExplanationShape,
      }),
    ),
    excluded: Type.Array(
      Type.Object({
        clock: oneOf(clocks),
        movementId: Id,
        exclusionId: Id,
        amountFen: FenShape,
        reason: oneOf(exclusionReasons),
        until: orNull(DayShape),
      }),
    ),
    unmatched: Type.Array(Type.Object({ clock: oneOf(clocks), amountFen: FenShape }), {
      description: 'Payments beyond all inflows of a clock',
    }),
    paidLate: Type.Array(Type.Object({ movementId: Id, dueOn: DayShape, interestFen: FenShape }), {
      description: 'Accepted work that is paid by now and was paid late, with the interest owed for it',
    }),
    points: Type.Array(
      Type.Object({ day: DayShape, plannedFen: FenShape, allocatedFen: orNull(Sum), paidFen: orNull(Sum) }),
      { description: 'Sums of the year up to each day' },
    ),
    allowed: Type.Array(Type.String()),
  },
  { $id: 'Funds' },
)
export type Funds = Static<typeof Funds>

export const FundsQuery = Type.Object({ year: Type.Optional(Year), asOf: Type.Optional(DayShape) })
export type FundsQuery = Static<typeof FundsQuery>

export const FundMovement = Type.Object(
  {
    id: Id,
    projectId: Id,
    kind: oneOf(movementKinds),
    day: DayShape,
    amountFen: FenShape,
    year: orNull(Year),
    source: orNull(oneOf(sources)),
    counterparty: orNull(Type.Object({ id: orNull(Id), name: Type.String() })),
    referenceNo: orNull(Type.String()),
    label: Type.String(),
    contract: orNull(Type.Object({ id: Id, name: Type.String() })),
    paymentRequestId: orNull(Id),
    purpose: orNull(oneOf(movementPurposes)),
    payee: orNull(Type.Object({ name: orNull(Type.String()), account: orNull(Type.String()) })),
    reversesId: orNull(Id),
    reversedOn: orNull(DayShape),
    why: orNull(Type.String()),
    beyondIssueFen: Type.Integer({ description: 'How much of a payment went beyond what was issued, in fen' }),
    recordedAt: Type.String(),
    exclusions: Type.Array(
      Type.Object({
        id: Id,
        amountFen: FenShape,
        reason: oneOf(exclusionReasons),
        until: orNull(DayShape),
        why: Type.String(),
      }),
    ),
    allowed: Type.Array(Type.String()),
  },
  { $id: 'FundMovement' },
)
export type FundMovement = Static<typeof FundMovement>

export const FundMovementPage = Type.Object(
  { items: Type.Array(FundMovement), nextCursor: orNull(Type.String()) },
  { $id: 'FundMovementPage' },
)
export const MovementQuery = Type.Object({
  kind: Type.Optional(oneOf(movementKinds)),
  contractId: Type.Optional(Id),
  limit: Type.Optional(Limit),
  cursor: Type.Optional(Cursor),
})
export type MovementQuery = Static<typeof MovementQuery>

/** What is entered by hand; a release of retention money has its own operation, for its amount follows from what was withheld. */
const enteredKinds = movementKinds.filter((kind) => kind !== 'retention_release')

export const NewMovement = Type.Object(
  {
    kind: oneOf(enteredKinds),
    day: DayShape,
    amountFen: Amount,
    year: Type.Optional(Year),
    source: Type.Optional(oneOf(sources)),
    counterpartyId: Type.Optional(Id),
    counterpartyName: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    referenceNo: Type.Optional(DocumentNo),
    label: Type.Optional(Type.String({ maxLength: 200 })),
    contractId: Type.Optional(Id),
    purpose: Type.Optional(oneOf(movementPurposes)),
    payeeName: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    payeeAccount: Type.Optional(Type.String({ pattern: '^[0-9]{6,40}$', description: 'Number of a bank account' })),
    settles: Type.Optional(
      Type.Array(Id, { maxItems: 50, description: 'Inflows a payment settles ahead of first in, first out' }),
    ),
  },
  { additionalProperties: false },
)
export type NewMovement = Static<typeof NewMovement>

export const Reversal = Type.Object({ day: DayShape, why: Reason }, { additionalProperties: false })
export type Reversal = Static<typeof Reversal>

export const BudgetLinePath = Type.Object({ id: Id, year: Year, source: oneOf(sources) })
export const BudgetLineForm = Type.Object(
  {
    initialFen: Type.Optional(FenShape),
    fullYearFen: Type.Optional(FenShape),
    day: Type.Optional(DayShape),
    documentNo: Type.Optional(DocumentNo),
    why: Type.Optional(Reason),
  },
  {
    additionalProperties: false,
    minProperties: 1,
    description: 'The first time 年初预算; later the full-year budget with the day and reason of the adjustment',
  },
)
export type BudgetLineForm = Static<typeof BudgetLineForm>

export const BudgetLine = Type.Object(
  {
    id: Id,
    year: Year,
    source: oneOf(sources),
    initialFen: FenShape,
    fullYearFen: FenShape,
    allocatedFen: Sum,
    arrivedFen: Sum,
    executedFen: Sum,
  },
  { $id: 'BudgetLine' },
)

export const NewExclusion = Type.Object(
  {
    amountFen: Amount,
    reason: oneOf(exclusionReasons),
    from: Type.Optional(DayShape),
    until: Type.Optional(DayShape),
    why: Reason,
  },
  { additionalProperties: false, description: '`from` is the day a dispute was opened: the days before it count' },
)
export type NewExclusion = Static<typeof NewExclusion>
export const ExclusionEnd = Type.Object({ until: DayShape, why: Reason }, { additionalProperties: false })
export type ExclusionEnd = Static<typeof ExclusionEnd>
