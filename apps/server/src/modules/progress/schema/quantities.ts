import { Type, type Static } from 'typebox'
import { DecimalShape, ExplanationShape, oneOf, orNull } from '../../../platform/http/shapes.ts'
import { Id } from '../../identity/index.ts'
import { DayShape } from '../../projects/index.ts'
import { NodeOfRecord, Quantity, Text } from './progress.ts'

const Unit = Type.String({ minLength: 1, maxLength: 20 })
const Weight = Type.String({
  pattern: '^[0-9]{1,5}(\\.[0-9]{1,4})?$',
  description: 'Share among the items of the leaf',
})
const Name = Type.String({ minLength: 1, maxLength: 200 })

export const WorkItem = Type.Object(
  {
    id: Id,
    projectId: Id,
    node: NodeOfRecord,
    name: Type.String(),
    unit: Type.String(),
    plannedQuantity: DecimalShape,
    weight: DecimalShape,
    version: Type.Integer(),
  },
  { $id: 'WorkItem' },
)
export type WorkItem = Static<typeof WorkItem>

const MeasuredItem = Type.Object({
  ...WorkItem.properties,
  percent: DecimalShape,
  countedQuantity: Type.String({ description: 'Accepted and not kept out by a failed test' }),
  waitingQuantity: DecimalShape,
  blockedQuantity: DecimalShape,
  excessQuantity: DecimalShape,
  blockedBy: Type.Array(
    Type.Object({ testId: Id, number: orNull(Type.String()), lab: orNull(Type.String()), day: DayShape }),
  ),
})

export const MeasuredWork = Type.Object(
  {
    items: Type.Array(MeasuredItem),
    leaves: Type.Array(
      Type.Object({
        nodeId: orNull(Id),
        percent: DecimalShape,
        claimedPercent: DecimalShape,
        explanation: ExplanationShape,
      }),
    ),
    allowed: Type.Array(Type.String()),
  },
  { $id: 'MeasuredWork' },
)
export type MeasuredWork = Static<typeof MeasuredWork>

export const NewWorkItemForm = Type.Object(
  { nodeId: Type.Optional(Id), name: Name, unit: Unit, plannedQuantity: Quantity, weight: Weight },
  { additionalProperties: false },
)
export type NewWorkItemForm = Static<typeof NewWorkItemForm>

export const WorkItemEdit = Type.Object(
  {
    name: Type.Optional(Name),
    plannedQuantity: Type.Optional(Quantity),
    weight: Type.Optional(Weight),
    why: Type.String({ minLength: 1, maxLength: 500 }),
  },
  { additionalProperties: false },
)
export type WorkItemEdit = Static<typeof WorkItemEdit>

const results = ['passed', 'failed'] as const

export const MaterialTest = Type.Object(
  {
    id: Id,
    projectId: Id,
    orderId: Id,
    material: Type.String(),
    batchId: Id,
    batch: Type.String(),
    number: Type.String(),
    lab: Type.String(),
    day: DayShape,
    result: oneOf(results),
    note: Type.String(),
    file: orNull(Type.Object({ name: Type.String(), hash: Type.String() })),
    recorderName: orNull(Type.String()),
    recordedAt: Type.String(),
    counts: Type.Boolean({ description: 'No later test of the batch replaces it' }),
    blocked: Type.Array(Type.Object({ item: Type.String(), unit: Type.String(), quantity: DecimalShape })),
  },
  { $id: 'MaterialTest' },
)
export type MaterialTest = Static<typeof MaterialTest>

export const MaterialTestPage = Type.Object(
  { items: Type.Array(MaterialTest), nextCursor: orNull(Type.String()) },
  { $id: 'MaterialTestPage' },
)

export const NewMaterialTestForm = Type.Object(
  {
    batch: Type.String({ minLength: 1, maxLength: 60, description: 'Number of the batch; a new one is added' }),
    number: Type.String({ minLength: 1, maxLength: 60 }),
    lab: Name,
    day: DayShape,
    result: oneOf(results),
    note: Type.Optional(Text),
    uploadId: Type.Optional(Id),
  },
  { additionalProperties: false },
)
export type NewMaterialTestForm = Static<typeof NewMaterialTestForm>
