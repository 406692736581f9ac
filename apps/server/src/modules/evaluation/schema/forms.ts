import { Type, type Static } from 'typebox'
import { formKinds } from '@jiheng/kernel/official-form'
import { Cursor, DecimalShape, ExplanationShape, Limit, oneOf, orNull } from '../../../platform/http/shapes.ts'
import { uploadForm } from '../../../platform/http/upload.ts'
import { Id } from '../../identity/index.ts'
import { DayShape } from '../../projects/index.ts'
import { formFormats } from '../service/forms/papers.ts'

const Instant = Type.String({ format: 'date-time' })
const Year = Type.Integer({ minimum: 1990, maximum: 2100 })
const Kind = oneOf(formKinds)
const statuses = ['none', 'draft', 'submitted', 'returned', 'accepted'] as const
const Status = oneOf(statuses)
const Move = oneOf(['unit', 'reviewer', 'nobody'])
const Align = oneOf(['start', 'center', 'end'])
const Key = Type.String({ maxLength: 120 })
const Said = Type.String({ description: "In the reader's language" })

export const FormPath = Type.Object({ id: Id, year: Year, kind: Kind })
export const FormListQuery = Type.Object({
  year: Year,
  kind: Kind,
  status: Type.Optional(Status),
  cursor: Type.Optional(Cursor),
  limit: Type.Optional(Limit),
})

export const FormList = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        project: Type.Object({ id: Id, code: orNull(Type.String()), name: Type.String(), unit: orNull(Type.String()) }),
        year: Year,
        kind: Kind,
        status: Status,
        move: Move,
        submittedAt: orNull(Instant),
        submittedBy: orNull(Type.String()),
        updatedAt: orNull(Instant),
        allowed: Type.Array(Type.String(), { description: 'submit, review' }),
      }),
    ),
    total: Type.Integer({ description: 'All that are asked for, on this page and after it' }),
    counts: Type.Object(
      Object.fromEntries(statuses.map((status) => [status, Type.Integer()])) as Record<
        (typeof statuses)[number],
        ReturnType<typeof Type.Integer>
      >,
    ),
    nextCursor: orNull(Type.String()),
  },
  { $id: 'FormList' },
)
export type FormList = Static<typeof FormList>

const Source = Type.Object({ kind: Type.String(), id: Type.String(), label: Type.Optional(Type.String()) })

const GridCell = Type.Object({
  column: Type.Integer(),
  colSpan: Type.Integer(),
  rowSpan: Type.Integer(),
  role: oneOf(['label', 'given', 'computed', 'typed']),
  text: Type.String(),
  key: orNull(Type.String()),
  origin: orNull(oneOf(['fact', 'library', 'computed', 'typed'])),
  isRequired: Type.Boolean(),
  align: Align,
  isStrong: Type.Boolean(),
})

const Severity = oneOf(['error', 'warning', 'hint'])
const Finding = Type.Object({
  id: Type.String(),
  severity: Severity,
  keys: Type.Array(Type.String(), { description: 'The cells it is about, the first one to go to' }),
  message: Said,
  why: orNull(Said),
  examples: Type.Array(Said),
})
export const Findings = Type.Object({ items: Type.Array(Finding) }, { $id: 'FormFindings' })
export type Findings = Static<typeof Findings>

export const OfficialForm = Type.Object(
  {
    projectId: Id,
    projectName: Type.String(),
    year: Year,
    kind: Kind,
    status: Status,
    move: Move,
    version: Type.Integer({ description: 'For If-Match; 0 while nobody has touched it' }),
    asOf: DayShape,
    grid: Type.Object({
      title: Type.String(),
      note: Type.String(),
      columnShares: Type.Array(Type.Number()),
      rows: Type.Array(Type.Array(GridCell)),
      head: orNull(Type.Object({ from: Type.Integer(), count: Type.Integer() })),
    }),
    sections: Type.Array(Type.Object({ key: Type.String(), name: Said, text: Type.String() }), {
      description: 'What is written around the table: the sections of the report',
    }),
    cells: Type.Record(
      Type.String(),
      Type.Object({
        name: Said,
        text: Type.String(),
        origin: oneOf(['fact', 'library', 'computed', 'typed']),
        isOpen: Type.Boolean(),
        isRequired: Type.Boolean(),
        neededBy: orNull(Said),
        source: orNull(Source),
        explanation: orNull(ExplanationShape),
      }),
    ),
    prefilled: Type.Object({
      percent: DecimalShape,
      bySystem: Type.Integer(),
      byPeople: Type.Integer(),
      later: Type.Integer({ description: 'Required values that come with the end of the year; not counted' }),
      missing: Type.Array(
        Type.Object({ key: Type.String(), name: Said, isOpen: Type.Boolean(), neededBy: orNull(Said) }),
      ),
    }),
    findings: Type.Array(Finding),
    fingerprint: orNull(Type.String()),
    changes: Type.Array(
      Type.Object({ key: Type.String(), name: Said, handedIn: Type.String(), today: Type.String() }),
      {
        description: 'Where the facts of today differ from what was handed in',
      },
    ),
    steps: Type.Array(
      Type.Object({
        action: oneOf(['submitted', 'returned', 'accepted']),
        by: Type.String(),
        at: Instant,
        why: orNull(Type.String()),
      }),
    ),
    allowed: Type.Array(Type.String(), { description: 'edit, submit, review' }),
  },
  { $id: 'OfficialForm' },
)
export type OfficialForm = Static<typeof OfficialForm>

export const FormEdit = Type.Object(
  { cells: Type.Record(Key, Type.String({ maxLength: 5_000 }), { minProperties: 1, maxProperties: 500 }) },
  { additionalProperties: false },
)
export const FormSubmission = Type.Object(
  {
    why: Type.Optional(
      Type.String({ minLength: 1, maxLength: 1_000, description: 'Why it is handed in in spite of warnings' }),
    ),
  },
  { additionalProperties: false },
)
export const FormDecision = Type.Object(
  { decision: oneOf(['accept', 'return']), opinion: Type.Optional(Type.String({ minLength: 1, maxLength: 1_000 })) },
  { additionalProperties: false },
)
export const FormFileQuery = Type.Object({
  format: Type.Optional(oneOf(formFormats)),
  paper: Type.Optional(oneOf(['form', 'report'])),
})
export const FilledForm = uploadForm()
export const FormComparison = Type.Object(
  {
    sheet: Type.String(),
    read: oneOf(['marks', 'layout']),
    compared: Type.Integer({ description: 'Cells that were found in the file' }),
    differences: Type.Array(
      Type.Object({
        key: Type.String(),
        name: Said,
        kind: oneOf(['contradiction', 'offer', 'news']),
        ours: Type.String(),
        theirs: Type.String(),
        at: orNull(Type.String({ description: 'The cell of the file, as in A1' })),
      }),
    ),
    contradictions: Type.Array(
      Type.Object({
        id: Type.String({ description: 'The rule it breaks' }),
        key: orNull(Type.String()),
        name: orNull(Said),
        message: Said,
        ours: Type.String({ description: 'What stands there in ours' }),
        at: orNull(Type.String()),
      }),
      { description: 'What the file says that cannot be true together' },
    ),
    findings: Type.Array(
      Type.Object({
        ...{ id: Type.String(), severity: Severity, message: Said, why: Said, examples: Type.Array(Said) },
        at: Type.Array(Type.String(), { description: 'The cells of the file it is about' }),
      }),
      { description: 'What the linter says of the indicators of a filled application' },
    ),
    unmatched: Type.Array(Type.Object({ name: Type.String(), at: orNull(Type.String()) })),
  },
  { $id: 'FormComparison' },
)
export type FormComparison = Static<typeof FormComparison>
