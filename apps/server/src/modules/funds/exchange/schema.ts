import { Type, type Static } from 'typebox'
import { Cursor, Limit, oneOf, orNull } from '../../../platform/http/shapes.ts'
import { Id } from '../../identity/index.ts'
import { DayShape, FenShape } from '../../projects/index.ts'
import { sources } from '../schema.ts'
import { financeFields, financeKinds } from './reader/index.ts'
import { MOST_FEN, outcomes, years } from './told.ts'

const units = ['yuan', 'thousand', 'wan', 'million', 'ten_million', 'yi', 'billion'] as const
const unitSources = ['by_hand', 'header', 'note', 'values', 'narrative', 'assumed'] as const
const orders = ['ymd', 'dmy', 'mdy'] as const
export const bookKinds = ['allocation', 'cash_arrival', 'payment'] as const

const Year = Type.Integer(years)
const Sum = Type.Integer({ description: 'Amount in fen' })
const Said = Type.Object({ reason: Type.String(), message: Type.String() })
const ChangeShape = Type.Array(Type.Object({ field: Type.String(), old: Type.Unknown(), now: Type.Unknown() }))

const FinanceColumn = Type.Object({
  column: Type.Integer({ description: '0 is column A' }),
  letter: Type.String(),
  header: Type.String(),
  field: orNull(oneOf(financeFields)),
  score: Type.Number({ description: 'How sure the field is, 0 to 1' }),
  because: oneOf(['name', 'values', 'by_hand']),
  samples: Type.Array(Type.String()),
  money: Type.Optional(Type.Object({ unit: oneOf(units), unitFrom: oneOf(unitSources) })),
  order: Type.Optional(oneOf(orders)),
})

export const FinanceListShape = Type.Object(
  {
    id: Id,
    kind: oneOf(financeKinds),
    state: oneOf(['checked', 'refused', 'done']),
    fileName: Type.String(),
    fileSize: Type.Integer(),
    organisation: Type.Object({ id: Id, name: Type.String() }),
    problem: orNull(Said),
    summary: orNull(
      Type.Object({
        sheets: Type.Array(Type.Object({ name: Type.String(), hidden: Type.Boolean(), rows: Type.Integer() })),
        sheet: Type.String(),
        header: Type.Object({ first: Type.Integer(), last: Type.Integer() }),
        columns: Type.Array(FinanceColumn),
        fields: Type.Array(oneOf(financeFields), { description: 'Fields this kind of list can have' }),
        missing: Type.Array(Type.Array(oneOf(financeFields)), { description: 'One of each group is needed' }),
        counts: Type.Object({
          rows: Type.Integer(),
          withErrors: Type.Integer(),
          left: Type.Integer({ description: 'Sums, notes and repeated headers' }),
          incoming: Type.Integer({ description: 'Rows of a statement where money came in' }),
        }),
      }),
    ),
    counts: Type.Object(
      Object.fromEntries(outcomes.map((outcome) => [outcome, Type.Integer()])) as Record<
        (typeof outcomes)[number],
        ReturnType<typeof Type.Integer>
      >,
    ),
    createdBy: Type.String(),
    createdAt: Type.String(),
    confirmedAt: orNull(Type.String()),
    version: Type.Integer(),
  },
  { $id: 'FinanceList' },
)
export type FinanceListShape = Static<typeof FinanceListShape>

export const FinanceListPage = Type.Object(
  { items: Type.Array(FinanceListShape), nextCursor: orNull(Type.String()) },
  { $id: 'FinanceListPage' },
)

export const FinanceRowShape = Type.Object(
  {
    row: Type.Integer({ description: 'Row number as the spreadsheet shows it' }),
    outcome: oneOf(outcomes),
    project: orNull(Type.Object({ id: Id, name: Type.String() })),
    said: Type.Object({
      projectCode: orNull(Type.String()),
      projectName: orNull(Type.String()),
      day: orNull(DayShape),
      amountFen: orNull(Sum),
      year: orNull(Year),
      source: orNull(oneOf(sources)),
      referenceNo: orNull(Type.String()),
      payeeName: orNull(Type.String()),
      contractNumber: orNull(Type.String()),
      note: orNull(Type.String()),
    }),
    changes: ChangeShape,
    problems: Type.Array(
      Type.Object({
        severity: oneOf(['error', 'notice']),
        cell: orNull(Type.String()),
        reason: Type.String(),
        message: Type.String(),
      }),
    ),
    movementId: orNull(Id),
  },
  { $id: 'FinanceRow' },
)
export const FinanceRowPage = Type.Object(
  { items: Type.Array(FinanceRowShape), nextCursor: orNull(Type.String()) },
  { $id: 'FinanceRowPage' },
)
export type FinanceRowShape = Static<typeof FinanceRowShape>

export const FinanceListQuery = Type.Object({ limit: Type.Optional(Limit), cursor: Type.Optional(Cursor) })
export const FinanceRowQuery = Type.Object({
  outcome: Type.Optional(oneOf(outcomes)),
  limit: Type.Optional(Limit),
  cursor: Type.Optional(Cursor),
})

/** A multipart body is a stream: it is told here for the contract and checked where it is read. */
export const FinanceListForm = Type.Unsafe<unknown>({
  type: ['object', 'null'],
  properties: {
    kind: { type: 'string', enum: [...financeKinds], description: 'Comes before the file' },
    organisationId: { type: 'string', description: 'Whose list it is; your own organisation when left out' },
    file: { type: 'string', format: 'binary' },
  },
})

const RowNumber = Type.Integer({ minimum: 1, maximum: 1_048_576 })
export const FinanceListSettings = Type.Object(
  {
    sheet: Type.Optional(Type.String({ maxLength: 100 })),
    header: Type.Optional(Type.Object({ first: RowNumber, last: RowNumber }, { additionalProperties: false })),
    columns: Type.Optional(
      Type.Array(
        Type.Object(
          {
            column: Type.Integer({ minimum: 0, maximum: 511 }),
            field: Type.Optional(orNull(oneOf(financeFields))),
            unit: Type.Optional(oneOf(units)),
            order: Type.Optional(oneOf(orders)),
          },
          { additionalProperties: false },
        ),
        { maxItems: 512 },
      ),
    ),
  },
  { additionalProperties: false },
)

export const FinanceConfirmation = Type.Object(
  {
    isBooked: Type.Boolean({
      description: 'false keeps what the finance system says for comparing and books nothing',
      default: true,
    }),
  },
  { additionalProperties: false },
)

const Name = Type.String({ minLength: 1, maxLength: 200 })
const IntakeEntry = Type.Object(
  {
    externalId: Type.String({ minLength: 1, maxLength: 100, description: 'The system’s own name of the entry' }),
    kind: oneOf(bookKinds),
    projectId: Type.Optional(Id),
    projectCode: Type.Optional(Name),
    projectName: Type.Optional(Name),
    year: Type.Optional(Year),
    source: Type.Optional(oneOf(sources)),
    day: DayShape,
    amountFen: Type.Integer({
      minimum: 1,
      maximum: MOST_FEN,
      description: 'Amount in fen, more than 0',
    }),
    referenceNo: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
    contractNumber: Type.Optional(Name),
    payeeName: Type.Optional(Name),
    payeeAccount: Type.Optional(Type.String({ pattern: '^[0-9]{6,40}$' })),
    note: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { additionalProperties: false },
)
export const FundIntake = Type.Object(
  {
    system: Type.String({
      pattern: '^[a-z0-9][a-z0-9_.-]{1,49}$',
      description: 'The system that sends, always the same',
    }),
    entries: Type.Array(IntakeEntry, { minItems: 1, maxItems: 1_000 }),
  },
  { additionalProperties: false, $id: 'FundIntake' },
)
export type FundIntake = Static<typeof FundIntake>

export const FundIntakeAnswer = Type.Object(
  {
    counts: FinanceListShape.properties.counts,
    results: Type.Array(
      Type.Object({
        externalId: Type.String(),
        outcome: oneOf(outcomes),
        projectId: orNull(Id),
        movementId: orNull(Id),
        changes: ChangeShape,
        problem: orNull(Said),
      }),
      { description: 'In the order of the entries' },
    ),
  },
  { $id: 'FundIntakeAnswer' },
)

const Payment = Type.Object({
  id: Id,
  project: Type.Object({ id: Id, name: Type.String() }),
  day: DayShape,
  amountFen: FenShape,
  payeeName: orNull(Type.String()),
  referenceNo: orNull(Type.String()),
})
export const StatementQuery = Type.Object({
  from: Type.Optional(DayShape),
  to: Type.Optional(DayShape),
  listId: Type.Optional(Id),
})
export const StatementPictureShape = Type.Object(
  {
    from: DayShape,
    to: DayShape,
    counts: Type.Object({
      confirmed: Type.Integer(),
      sure: Type.Integer(),
      likely: Type.Integer(),
      none: Type.Integer(),
      unmatchedPayments: Type.Integer(),
    }),
    rows: Type.Array(
      Type.Object({
        id: Id,
        listId: Id,
        row: Type.Integer(),
        day: DayShape,
        amountFen: FenShape,
        payeeName: orNull(Type.String()),
        account: orNull(Type.String({ description: 'Masked' })),
        referenceNo: orNull(Type.String()),
        note: orNull(Type.String()),
        level: oneOf(['confirmed', 'sure', 'likely', 'none']),
        reasons: Type.Array(Said),
        payment: orNull(Payment),
        others: Type.Array(Payment, { description: 'Payments it might be as well' }),
        confirmed: orNull(Type.Object({ by: orNull(Type.String()), at: Type.String() })),
      }),
    ),
    unmatched: Type.Array(Payment, { description: 'Payments of these days the bank does not show' }),
  },
  { $id: 'StatementPicture' },
)
export type StatementPictureShape = Static<typeof StatementPictureShape>

export const MatchForm = Type.Object(
  {
    pairs: Type.Array(Type.Object({ rowId: Id, movementId: Id }, { additionalProperties: false }), {
      minItems: 1,
      maxItems: 1_000,
    }),
  },
  { additionalProperties: false },
)
export const MatchAnswer = Type.Object({ confirmed: Type.Integer() })

export const ReconciliationQuery = Type.Object({
  year: Type.Optional(Year),
  asOf: Type.Optional(DayShape),
  projectId: Type.Optional(Id),
  onlyDifferent: Type.Optional(Type.Boolean()),
})
const figures = { compared: Type.Integer(), differing: Type.Integer(), financeFen: Sum, ourFen: Sum }
const line = {
  projectId: Id,
  year: Year,
  source: oneOf(sources),
  kind: oneOf(bookKinds),
  month: Type.String({ pattern: '^[0-9]{4}-[0-9]{2}$' }),
}
export const ReconciliationReport = Type.Object(
  {
    year: Year,
    asOf: DayShape,
    ...figures,
    untoldProjects: Type.Integer({ description: 'Projects with a budget the finance system has said nothing of' }),
    rows: Type.Array(
      Type.Object({
        ...line,
        projectName: Type.String(),
        financeFen: Sum,
        ourFen: Sum,
        differenceFen: Type.Integer({ description: 'What the finance system says more than we do' }),
        financeEntries: Type.Integer(),
        ourEntries: Type.Integer(),
      }),
      { description: 'The largest differences first' },
    ),
    allowed: Type.Array(Type.String()),
  },
  { $id: 'ReconciliationReport' },
)
export const DifferenceQuery = Type.Object({ ...line, asOf: Type.Optional(DayShape) })
const SideEntry = Type.Object({
  id: Id,
  day: DayShape,
  amountFen: Sum,
  referenceNo: orNull(Type.String()),
  payeeName: orNull(Type.String()),
  movementId: orNull(Type.String({ description: 'Of the finance system: our entry; of ours: the entry it undoes' })),
  origin: orNull(Type.String({ description: 'The list or system it was told by' })),
  rowNumber: orNull(Type.Integer()),
  twinDay: orNull(Type.String({ description: 'The day the other side has it on; null where it has not' })),
  mayBe: Type.Array(Type.Object({ id: Id, day: DayShape, referenceNo: orNull(Type.String()) }), {
    description: 'Entries of ours it may be, where it stands for none',
  }),
})
export const EntryDecision = Type.Object(
  {
    movementId: Type.Union([Id, Type.Null()], { description: 'Our entry it is; null: one of its own, to be booked' }),
    why: Type.String({ minLength: 1, maxLength: 500 }),
  },
  { additionalProperties: false },
)
export const Difference = Type.Object(
  { finance: Type.Array(SideEntry), own: Type.Array(SideEntry) },
  { $id: 'ReconciliationDifference' },
)

export const NewReconciliation = Type.Object(
  {
    year: Year,
    asOf: DayShape,
    differing: Type.Integer({ minimum: 0, description: 'As the person who signs saw it' }),
    note: Type.Optional(Type.String({ maxLength: 2_000 })),
  },
  { additionalProperties: false },
)
export const SignedReconciliation = Type.Object(
  {
    id: Id,
    year: Year,
    asOf: DayShape,
    ...figures,
    note: Type.String(),
    signedBy: Type.String(),
    signedOn: DayShape,
    differences: Type.Array(Type.Unknown()),
  },
  { $id: 'SignedReconciliation' },
)
export const SignedReconciliations = Type.Object({ items: Type.Array(SignedReconciliation) })

export const fundExports = ['book', 'contracts', 'execution', 'reconciliation'] as const
