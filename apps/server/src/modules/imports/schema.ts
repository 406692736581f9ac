import { Type, type Static } from 'typebox'
import { Cursor, Limit, oneOf, orNull } from '../../platform/http/shapes.ts'
import { Id } from '../identity/index.ts'
import { DayShape } from '../projects/index.ts'
import { fieldKeys } from './reader/index.ts'

export const states = ['reading', 'checked', 'refused', 'importing', 'done'] as const
export const outcomes = ['created', 'updated', 'unchanged', 'older', 'failed'] as const
const units = ['yuan', 'thousand', 'wan', 'million', 'ten_million', 'yi', 'billion'] as const
const currencies = ['CNY', 'GBP', 'USD', 'EUR', 'VND', 'THB'] as const
const sources = ['by_hand', 'header', 'note', 'values', 'narrative', 'assumed'] as const
const orders = ['ymd', 'dmy', 'mdy'] as const

const ImportColumn = Type.Object({
  column: Type.Integer({ description: '0 is column A' }),
  letter: Type.String(),
  header: Type.String({ description: 'Words of the header; levels parted by " / "' }),
  field: orNull(oneOf(fieldKeys)),
  score: Type.Number({ description: 'How sure the field is, 0 to 1' }),
  because: oneOf(['name', 'values', 'by_hand']),
  filled: Type.Integer(),
  samples: Type.Array(Type.String()),
  money: Type.Optional(
    Type.Object({
      unit: oneOf(units),
      unitFrom: oneOf(sources),
      currency: oneOf(currencies),
      currencyFrom: oneOf(sources),
    }),
  ),
  order: Type.Optional(oneOf(orders)),
})

const ImportSummary = Type.Object({
  format: oneOf(['xlsx', 'xls', 'csv']),
  encoding: Type.Optional(Type.String()),
  delimiter: Type.Optional(Type.String()),
  sheets: Type.Array(Type.Object({ name: Type.String(), hidden: Type.Boolean(), rows: Type.Integer() })),
  sheet: Type.String(),
  header: Type.Object({ first: Type.Integer(), last: Type.Integer() }),
  columns: Type.Array(ImportColumn),
  missing: Type.Array(oneOf(fieldKeys), { description: 'Fields without which nothing can be imported' }),
  rows: Type.Object(
    {
      projects: Type.Integer(),
      total: Type.Integer(),
      group: Type.Integer(),
      note: Type.Integer(),
      header: Type.Integer(),
      continuation: Type.Integer(),
    },
    { description: 'Rows below the header by what they are; only project rows are imported' },
  ),
})

export const ImportShape = Type.Object(
  {
    id: Id,
    state: oneOf(states),
    fileName: Type.String(),
    fileSize: Type.Integer(),
    organisation: Type.Object({ id: Id, name: Type.String() }),
    asOf: orNull(DayShape),
    problem: orNull(Type.Object({ reason: Type.String(), message: Type.String() })),
    summary: orNull(ImportSummary),
    counts: Type.Object({
      created: Type.Integer(),
      updated: Type.Integer(),
      unchanged: Type.Integer(),
      older: Type.Integer({ description: 'Lists older than what is known: only the history is kept' }),
      failed: Type.Integer(),
      later: Type.Integer({ description: 'Projects that finish later than known before' }),
      dearer: Type.Integer({ description: 'Projects that cost more than known before' }),
      noticed: Type.Integer({ description: 'Rows that go in and about which there is something to say' }),
    }),
    progress: Type.Object({ imported: Type.Integer(), toImport: Type.Integer() }),
    createdBy: Type.Object({ id: Id, name: Type.String() }),
    createdAt: Type.String(),
    version: Type.Integer(),
  },
  { $id: 'Import' },
)
export type ImportShape = Static<typeof ImportShape>

export const ImportPage = Type.Object(
  { items: Type.Array(ImportShape), nextCursor: orNull(Type.String()) },
  { $id: 'ImportPage' },
)

export const ImportEntry = Type.Object(
  {
    row: Type.Integer({ description: 'Row number as the spreadsheet shows it' }),
    name: Type.String(),
    outcome: oneOf(outcomes),
    isImported: Type.Boolean(),
    projectId: orNull(Id),
    changes: Type.Array(Type.Object({ field: Type.String(), old: Type.Unknown(), now: Type.Unknown() })),
    problems: Type.Array(
      Type.Object({
        severity: oneOf(['error', 'notice']),
        cell: Type.String({ description: 'Such as Sheet1!F17' }),
        field: orNull(Type.String()),
        reason: Type.String(),
        message: Type.String(),
      }),
    ),
    withheld: Type.Array(Type.Object({ field: Type.String(), words: Type.String() })),
    daysLater: orNull(Type.Integer({ description: 'Calendar days the planned finish moved; negative is earlier' })),
    moreFen: orNull(Type.Integer({ description: 'What the total investment grew by, in hundredths of its currency' })),
  },
  { $id: 'ImportEntry' },
)
export type ImportEntry = Static<typeof ImportEntry>

export const ImportEntryPage = Type.Object(
  { items: Type.Array(ImportEntry), nextCursor: orNull(Type.String()) },
  { $id: 'ImportEntryPage' },
)

export const ImportQuery = Type.Object({ limit: Type.Optional(Limit), cursor: Type.Optional(Cursor) })

export const ImportEntryQuery = Type.Object({
  outcome: Type.Optional(oneOf(outcomes)),
  hasNotice: Type.Optional(
    Type.Boolean({ description: 'Only rows that go in and about which there is something to say' }),
  ),
  isLater: Type.Optional(Type.Boolean({ description: 'Only projects that finish later than known before' })),
  limit: Type.Optional(Limit),
  cursor: Type.Optional(Cursor),
})

/** A multipart body is a stream: it is told here for the contract and checked where it is read. */
export const ImportForm = Type.Unsafe<unknown>({
  type: ['object', 'null'],
  properties: {
    organisationId: { type: 'string', description: 'Where new projects go; your own organisation when left out' },
    asOf: { type: 'string', format: 'date', description: 'The day the list speaks of, where it does not say' },
    file: { type: 'string', format: 'binary' },
  },
})

export const ImportSettings = Type.Object(
  {
    sheet: Type.Optional(Type.String({ maxLength: 100 })),
    header: Type.Optional(
      Type.Object(
        {
          first: Type.Integer({ minimum: 1, maximum: 1_048_576 }),
          last: Type.Integer({ minimum: 1, maximum: 1_048_576 }),
        },
        { additionalProperties: false },
      ),
    ),
    columns: Type.Optional(
      Type.Array(
        Type.Object(
          {
            column: Type.Integer({ minimum: 0, maximum: 511 }),
            field: Type.Optional(orNull(oneOf(fieldKeys))),
            unit: Type.Optional(oneOf(units)),
            currency: Type.Optional(oneOf(currencies)),
            order: Type.Optional(oneOf(orders)),
          },
          { additionalProperties: false },
        ),
        { maxItems: 512 },
      ),
    ),
    asOf: Type.Optional(orNull(DayShape)),
  },
  { additionalProperties: false },
)
export type ImportSettings = Static<typeof ImportSettings>
