import { Type, type Static } from 'typebox'
import { Id } from '../../identity/index.ts'
import { DayShape, FenShape, Named, oneOf, orNull } from './project.ts'

export const nodeKinds = ['phase', 'section', 'task', 'milestone'] as const
export type NodeKind = (typeof nodeKinds)[number]

/** The four things a node binds before it may be active. */
export const bindings = ['responsible', 'time', 'budget', 'standard'] as const
export type Binding = (typeof bindings)[number]

const Weight = Type.String({
  pattern: '^\\d{1,5}(\\.\\d{1,4})?$',
  description: 'Share among the siblings; exact decimal',
})

export const Node = Type.Object(
  {
    id: Id,
    projectId: Id,
    parentId: orNull(Id),
    position: Type.Integer(),
    title: Type.String(),
    kind: oneOf(nodeKinds),
    responsible: orNull(Named),
    startsOn: orNull(DayShape),
    dueOn: orNull(DayShape),
    budgetFen: orNull(FenShape),
    standard: orNull(Type.String()),
    weight: Weight,
    state: oneOf(['draft', 'active', 'done']),
    doneOn: orNull(DayShape),
    missing: Type.Array(oneOf(bindings), { description: 'What it still needs before it may be activated' }),
    allowed: Type.Array(Type.String()),
    version: Type.Integer(),
  },
  { $id: 'Node' },
)
export type Node = Static<typeof Node>

export const NodeTree = Type.Object(
  {
    items: Type.Array(Node, { description: 'Depth first: each node before its children, siblings in their order' }),
    totalInvestmentFen: orNull(FenShape),
    allowed: Type.Array(Type.String()),
  },
  { $id: 'NodeTree' },
)
export type NodeTree = Static<typeof NodeTree>

const optional = {
  kind: oneOf(nodeKinds),
  responsibleId: orNull(Id),
  startsOn: orNull(DayShape),
  dueOn: orNull(DayShape),
  budgetFen: orNull(FenShape),
  standard: orNull(Type.String({ minLength: 1, maxLength: 2_000 })),
  weight: Weight,
}
const title = Type.String({ minLength: 1, maxLength: 200 })
const Why = Type.Optional(Type.String({ maxLength: 500 }))

export const NewNode = Type.Object(
  { parentId: Type.Optional(orNull(Id)), title, ...Type.Partial(Type.Object(optional)).properties },
  { additionalProperties: false },
)
export type NewNode = Static<typeof NewNode>

export const NodeEdit = Type.Object(
  { ...Type.Partial(Type.Object({ title, ...optional })).properties, why: Why },
  { additionalProperties: false, minProperties: 1 },
)
export type NodeEdit = Static<typeof NodeEdit>

export const NodeMove = Type.Object(
  { parentId: orNull(Id), position: Type.Integer({ minimum: 0, description: 'Place among the new siblings, from 0' }) },
  { additionalProperties: false },
)
export type NodeMove = Static<typeof NodeMove>

export const NodeActivation = Type.Object(
  { withBelow: Type.Optional(Type.Boolean({ description: 'Every draft node below, too' })) },
  { additionalProperties: false },
)
export const NodeCompletion = Type.Object(
  { doneOn: Type.Optional(DayShape), why: Why },
  { additionalProperties: false },
)
export type NodeCompletion = Static<typeof NodeCompletion>
export const NodeReopening = Type.Object(
  { why: Type.String({ minLength: 1, maxLength: 500 }) },
  { additionalProperties: false },
)

export const ProjectTemplates = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        code: Type.String({ description: 'Also the kind of project it suits' }),
        nodeCount: Type.Integer(),
        levels: Type.Integer(),
        outline: Type.Array(
          Type.Object({
            title: Type.String(),
            kind: oneOf(nodeKinds),
            level: Type.Integer(),
            weight: Weight,
            standard: Type.String(),
          }),
        ),
      }),
    ),
  },
  { $id: 'ProjectTemplates' },
)

export const TreeFromTemplate = Type.Object(
  {
    template: Type.String({ minLength: 1, maxLength: 50 }),
    startsOn: Type.Optional(DayShape),
    dueOn: Type.Optional(DayShape),
    responsibleId: Type.Optional(orNull(Id)),
  },
  {
    additionalProperties: false,
    description: 'Dates default to the planned ones, the responsible person to the project’s manager',
  },
)
export type TreeFromTemplate = Static<typeof TreeFromTemplate>
