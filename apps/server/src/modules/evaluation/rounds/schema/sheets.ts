import { Type, type Static } from 'typebox'
import { DecimalShape, oneOf, orNull } from '../../../../platform/http/shapes.ts'
import { Id } from '../../../identity/index.ts'
import { DayShape } from '../../../projects/index.ts'
import { roundStates } from '../states.ts'
import { Code, Count, EvidenceShape, Instant, PointsShape, templateLine, text, Year } from './shapes.ts'

const Line = Type.Object({ score: PointsShape, evidenceLevel: EvidenceShape }, { additionalProperties: false })
const Lines = Type.Record(Code, Line)
/** A line may be half filled in while it is a draft. */
const HalfLine = Type.Object(
  { score: Type.Optional(PointsShape), evidenceLevel: Type.Optional(EvidenceShape) },
  { additionalProperties: false },
)
const HalfLines = Type.Record(Code, HalfLine)

const task = {
  id: Id,
  roundId: Id,
  roundProjectId: Id,
  roundName: Type.String(),
  year: Year,
  roundState: oneOf(roundStates),
  projectId: Id,
  projectName: Type.String(),
  projectKind: Type.String(),
  letter: Type.String(),
  state: oneOf(['open', 'submitted', 'withdrawn']),
  dueOn: orNull(DayShape),
  isOverdue: Type.Boolean(),
  hasDraft: Type.Boolean(),
  submittedAt: orNull(Instant),
  discussion: orNull(Type.Object({ spread: DecimalShape, isOpen: Type.Boolean() })),
}
export const ScoringTask = Type.Object(task)
export type ScoringTask = Static<typeof ScoringTask>

export const ScoringDesk = Type.Object(
  {
    tasks: Type.Array(ScoringTask),
    declarations: Type.Array(
      Type.Object({
        roundId: Id,
        roundName: Type.String(),
        year: Year,
        dueOn: orNull(DayShape),
        projects: Type.Array(Type.Object({ id: Id, name: Type.String() })),
        interests: orNull(Type.Array(Type.Object({ projectId: Id, why: Type.String() }))),
      }),
    ),
  },
  { $id: 'ScoringDesk' },
)
export type ScoringDesk = Static<typeof ScoringDesk>

const Sheet = Type.Object({
  version: Type.Integer(),
  lines: Lines,
  remark: Type.String(),
  total: DecimalShape,
  why: orNull(Type.String()),
  submittedAt: Instant,
})

export const ScoringTaskDetail = Type.Object(
  {
    ...task,
    items: Type.Array(Type.Object(templateLine)),
    draft: orNull(Type.Object({ lines: HalfLines, remark: Type.String(), savedAt: Instant })),
    sheets: Type.Array(Sheet, { description: "The asker's own, the first and after a discussion the second" }),
    allowed: Type.Array(oneOf(['save', 'submit', 'revise', 'withdraw'])),
  },
  { $id: 'ScoringTaskDetail' },
)
export type ScoringTaskDetail = Static<typeof ScoringTaskDetail>

const Remark = Type.Optional(Type.String({ maxLength: 2_000 }))
export const DraftForm = Type.Object({ lines: HalfLines, remark: Remark }, { additionalProperties: false })
export type DraftForm = Static<typeof DraftForm>
export const SheetForm = Type.Object(
  { lines: Lines, remark: Remark, why: Type.Optional(text(1_000)) },
  { additionalProperties: false },
)
export type SheetForm = Static<typeof SheetForm>
export const WithdrawalForm = Type.Object({ why: text(500) }, { additionalProperties: false })

export const Discussion = Type.Object(
  {
    roundProjectId: Id,
    projectId: Id,
    projectName: Type.String(),
    roundName: Type.String(),
    spread: DecimalShape,
    bound: DecimalShape,
    spreadNow: DecimalShape,
    isOpen: Type.Boolean(),
    conclusion: orNull(Type.String()),
    closedBy: orNull(Type.String()),
    closedAt: orNull(Instant),
    own: orNull(Type.Object({ letter: Type.String(), taskId: Id })),
    items: Type.Array(
      Type.Object({
        code: Type.String(),
        name: Type.String(),
        weight: DecimalShape,
        points: Type.Record(Type.String(), DecimalShape, { description: 'By letter' }),
      }),
    ),
    sheets: Type.Array(
      Type.Object({
        letter: Type.String(),
        total: DecimalShape,
        first: DecimalShape,
        remark: Type.String(),
        why: orNull(Type.String()),
      }),
    ),
    statements: Type.Array(
      Type.Object({ letter: orNull(Type.String()), isOwn: Type.Boolean(), text: Type.String(), saidAt: Instant }),
    ),
    revised: Count,
    allowed: Type.Array(oneOf(['say', 'close', 'revise'])),
  },
  { $id: 'RoundDiscussion' },
)
export type Discussion = Static<typeof Discussion>
export const StatementForm = Type.Object({ text: text(2_000) }, { additionalProperties: false })
export const ConclusionForm = Type.Object({ conclusion: text(2_000) }, { additionalProperties: false })
