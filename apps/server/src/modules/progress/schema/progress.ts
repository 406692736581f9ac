import { Type, type Static } from 'typebox'
import { evidenceDoubts } from '@jiheng/kernel/evidence'
import { Cursor, DecimalShape, ExplanationShape, Limit, oneOf, orNull } from '../../../platform/http/shapes.ts'
import { Id } from '../../identity/index.ts'
import { DayShape } from '../../projects/index.ts'
import { Evidence } from './evidence.ts'

export const Text = Type.String({ maxLength: 2_000 })
export const Quantity = Type.String({
  pattern: '^[0-9]{1,14}(\\.[0-9]{1,4})?$',
  description: 'Exact decimal, not negative',
})
const Name = orNull(Type.String())
export const NodeOfRecord = orNull(Type.Object({ id: Id, title: Type.String() }))

export const reportStates = ['claimed', 'accepted', 'returned'] as const

const DoubtsSeen = Type.Array(
  Type.Object({ evidenceId: Id, doubts: Type.Array(oneOf(evidenceDoubts), { minItems: 1 }) }),
  { maxItems: 1_000, description: 'The doubts about the evidence, file by file, that whoever accepts had before them' },
)

export const ProgressReport = Type.Object(
  {
    id: Id,
    projectId: Id,
    node: NodeOfRecord,
    asOf: DayShape,
    donePercent: DecimalShape,
    doneQuantity: orNull(DecimalShape),
    plannedQuantity: orNull(DecimalShape),
    unit: Name,
    note: Type.String(),
    problems: Type.String(),
    reporterName: Name,
    reportedAt: Type.String(),
    state: oneOf(reportStates),
    deciderName: Name,
    decidedAt: orNull(Type.String()),
    isWithdrawn: Type.Boolean({ description: 'Returned by who reported it' }),
    returnReason: orNull(Type.String()),
    doubtsSeen: orNull(DoubtsSeen),
    quantities: Type.Array(
      Type.Object({
        itemId: Id,
        item: Type.String(),
        unit: Type.String(),
        quantity: DecimalShape,
        batchId: orNull(Id),
        batch: Name,
        failedTest: orNull(Type.Object({ id: Id, number: Type.String(), lab: Type.String(), day: DayShape })),
      }),
    ),
    evidence: Type.Array(Evidence),
    allowed: Type.Array(Type.String()),
  },
  { $id: 'ProgressReport' },
)
export type ProgressReport = Static<typeof ProgressReport>

export const ReportPage = Type.Object(
  { items: Type.Array(ProgressReport), nextCursor: orNull(Type.String()) },
  { $id: 'ProgressReportPage' },
)

export const ReportQuery = Type.Object({
  state: Type.Optional(oneOf(reportStates)),
  nodeId: Type.Optional(Id),
  limit: Type.Optional(Limit),
  cursor: Type.Optional(Cursor),
})
export type ReportQuery = Static<typeof ReportQuery>

const NewQuantity = Type.Object(
  {
    itemId: Id,
    quantity: Type.String({
      pattern: '^-?[0-9]{1,14}(\\.[0-9]{1,4})?$',
      description: 'Done since the last report; negative takes back',
    }),
    batchId: Type.Optional(Id),
  },
  { additionalProperties: false },
)

export const NewProgressReport = Type.Object(
  {
    nodeId: Type.Optional(Id),
    asOf: DayShape,
    donePercent: Type.Optional(
      Type.String({
        pattern: '^[0-9]{1,3}(\\.[0-9]{1,4})?$',
        description: '0–100; a claim. Left out where quantities say it',
      }),
    ),
    doneQuantity: Type.Optional(Quantity),
    plannedQuantity: Type.Optional(Quantity),
    unit: Type.Optional(Type.String({ minLength: 1, maxLength: 20 })),
    quantities: Type.Optional(Type.Array(NewQuantity, { minItems: 1, maxItems: 200 })),
    note: Type.Optional(Text),
    problems: Type.Optional(Text),
  },
  { additionalProperties: false },
)
export type NewProgressReport = Static<typeof NewProgressReport>

export const ReportDecisionForm = Type.Object(
  {
    decision: oneOf(['accept', 'return']),
    why: Type.Optional(Type.String({ maxLength: 500 })),
    doubtsSeen: Type.Optional(DoubtsSeen),
  },
  { additionalProperties: false },
)
export type ReportDecisionForm = Static<typeof ReportDecisionForm>

export const ProgressQuery = Type.Object({
  asOf: Type.Optional(DayShape),
  step: Type.Optional(oneOf(['month', 'week'])),
})

export const ProgressPicture = Type.Object(
  {
    asOf: DayShape,
    problem: orNull(
      Type.String({ description: 'Why there is no position: no_nodes (no dates anywhere), no_weight, …' }),
    ),
    position: orNull(
      Type.Object({
        plannedPercent: DecimalShape,
        actualPercent: DecimalShape,
        claimedPercent: DecimalShape,
        deviationPoints: DecimalShape,
        coveredUntil: DayShape,
        daysBehind: Type.Integer(),
        dataAgeDays: orNull(Type.Integer()),
        causes: Type.Array(Type.Object({ nodeId: Id, label: orNull(Type.String()), behindPoints: DecimalShape })),
        explanation: ExplanationShape,
      }),
    ),
    points: Type.Array(
      Type.Object({
        day: DayShape,
        plannedPercent: DecimalShape,
        actualPercent: orNull(DecimalShape),
        claimedPercent: orNull(DecimalShape),
      }),
    ),
    allowed: Type.Array(Type.String()),
  },
  { $id: 'ProgressPicture' },
)
export type ProgressPicture = Static<typeof ProgressPicture>

const suppliers = ['contractor', 'owner_unit'] as const

export const MaterialOrder = Type.Object(
  {
    id: Id,
    projectId: Id,
    node: NodeOfRecord,
    name: Type.String(),
    quantity: DecimalShape,
    arrivedQuantity: DecimalShape,
    missingQuantity: DecimalShape,
    unit: Type.String(),
    promisedOn: DayShape,
    suppliedBy: oneOf(suppliers),
    supplier: Name,
    orderedOn: orNull(DayShape),
    recordedAt: Type.String(),
    arrivals: Type.Array(
      Type.Object({ id: Id, day: DayShape, quantity: DecimalShape, note: Type.String(), batch: Name }),
    ),
    batches: Type.Array(Type.Object({ id: Id, number: Type.String(), result: orNull(oneOf(['passed', 'failed'])) })),
    allowed: Type.Array(Type.String()),
  },
  { $id: 'MaterialOrder' },
)
export type MaterialOrder = Static<typeof MaterialOrder>

export const MaterialOrderPage = Type.Object(
  { items: Type.Array(MaterialOrder), nextCursor: orNull(Type.String()) },
  { $id: 'MaterialOrderPage' },
)
export const MaterialOrderQuery = Type.Object({ limit: Type.Optional(Limit), cursor: Type.Optional(Cursor) })

export const NewMaterialOrderForm = Type.Object(
  {
    nodeId: Type.Optional(Id),
    name: Type.String({ minLength: 1, maxLength: 200 }),
    quantity: Quantity,
    unit: Type.String({ minLength: 1, maxLength: 20 }),
    promisedOn: DayShape,
    suppliedBy: oneOf(suppliers),
    supplier: Type.Optional(Type.String({ maxLength: 200 })),
    orderedOn: Type.Optional(DayShape),
  },
  { additionalProperties: false },
)
export type NewMaterialOrderForm = Static<typeof NewMaterialOrderForm>

export const NewArrivalForm = Type.Object(
  {
    day: DayShape,
    quantity: Quantity,
    note: Type.Optional(Text),
    batch: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
  },
  { additionalProperties: false },
)
export type NewArrivalForm = Static<typeof NewArrivalForm>

const causes = ['permit', 'land', 'money', 'contractor'] as const

export const Obstacle = Type.Object(
  {
    id: Id,
    projectId: Id,
    cause: oneOf(causes),
    since: DayShape,
    note: Type.String(),
    recordedAt: Type.String(),
    clearedOn: orNull(DayShape),
    allowed: Type.Array(Type.String()),
  },
  { $id: 'Obstacle' },
)
export type Obstacle = Static<typeof Obstacle>

export const ObstacleList = Type.Object({ items: Type.Array(Obstacle) })
export const NewObstacleForm = Type.Object(
  { cause: oneOf(causes), since: DayShape, note: Type.Optional(Text) },
  { additionalProperties: false },
)
export type NewObstacleForm = Static<typeof NewObstacleForm>
export const ObstacleClearance = Type.Object({ clearedOn: DayShape }, { additionalProperties: false })
export const Commencement = Type.Object(
  { startedOn: DayShape, why: Type.Optional(Type.String({ maxLength: 500 })) },
  { additionalProperties: false },
)
