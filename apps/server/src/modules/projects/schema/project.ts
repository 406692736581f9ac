import { Type, type Static } from 'typebox'
import { classes, industries, kinds, stages } from '@jiheng/kernel/project'
import { oneOf, orNull } from '../../../platform/http/shapes.ts'
import { Id } from '../../identity/index.ts'

export { classes, industries, kinds, oneOf, orNull, stages }

export const DayShape = Type.String({ format: 'date', description: 'Day in Asia/Shanghai' })
export const FenShape = Type.Integer({
  minimum: 0,
  maximum: Number.MAX_SAFE_INTEGER,
  description: 'Amount in fen (hundredths of the currency)',
})
const Percent = Type.String({ description: 'Exact decimal' })

export const attentions = ['red', 'orange', 'yellow', 'green', 'grey'] as const

export const Named = Type.Object({ id: Id, name: Type.String() })
/** A unit of the directory, or one known by name only. */
const Unit = Type.Object({ id: orNull(Id), name: Type.String() })

export const Standing = Type.Object({
  attention: oneOf(attentions),
  openAlerts: Type.Integer(),
  plannedPercent: orNull(Percent),
  actualPercent: orNull(Percent),
  progressAsOf: orNull(DayShape),
  budgetFen: orNull(FenShape),
  paidFen: orNull(FenShape),
  score: orNull(Percent),
  grade: orNull(Type.String()),
})
export type Standing = Static<typeof Standing>

const listed = {
  id: Id,
  code: orNull(Type.String()),
  name: Type.String(),
  kind: oneOf(kinds),
  industry: oneOf(industries),
  regionCode: Type.String(),
  regionName: Type.String(),
  class: oneOf(classes),
  stage: oneOf(stages),
  owner: orNull(Unit),
  department: orNull(Unit),
  currency: Type.String(),
  totalInvestmentFen: orNull(FenShape),
  plannedStart: orNull(DayShape),
  plannedFinish: orNull(DayShape),
  approvedFinish: orNull(DayShape),
  longitude: orNull(Type.Number()),
  latitude: orNull(Type.Number()),
  isSynthetic: Type.Boolean(),
  standing: Standing,
}

export const ListedProject = Type.Object(listed)
export type ListedProject = Static<typeof ListedProject>

export const ProjectPage = Type.Object(
  {
    items: Type.Array(ListedProject),
    total: Type.Integer(),
    nextCursor: orNull(Type.String()),
  },
  { $id: 'ProjectPage' },
)

export const Project = Type.Object(
  {
    ...listed,
    contractor: orNull(Unit),
    manager: orNull(Named),
    secrecy: Type.Integer({ minimum: 0, maximum: 2 }),
    yearPlanFen: orNull(FenShape),
    approvedOn: orNull(DayShape),
    approvedAmountFen: orNull(FenShape),
    actualStart: orNull(DayShape),
    actualFinish: orNull(DayShape),
    location: orNull(Type.Unknown({ description: 'GeoJSON geometry in WGS-84' })),
    address: orNull(Type.String()),
    description: orNull(Type.String()),
    contact: orNull(Type.String()),
    externalId: orNull(Type.String()),
    isScheduled: Type.Boolean({ description: 'Dates of its nodes come from its schedule' }),
    version: Type.Integer(),
    createdAt: Type.String(),
    updatedAt: Type.String(),
    allowed: Type.Array(Type.String(), { description: 'What the reader may do with this project' }),
  },
  { $id: 'Project' },
)
export type Project = Static<typeof Project>

const editable = {
  name: Type.String({ minLength: 1, maxLength: 300 }),
  kind: oneOf(kinds),
  industry: oneOf(industries),
  regionCode: Type.String({ pattern: '^[0-9]{6}([0-9]{3})?$' }),
  class: oneOf(classes),
  stage: oneOf(stages),
}
const optionalEditable = {
  code: orNull(Type.String({ maxLength: 40 })),
  ownerId: orNull(Id),
  departmentId: orNull(Id),
  contractorId: orNull(Id),
  managerId: orNull(Id),
  ownerName: orNull(
    Type.String({ maxLength: 200, description: 'As a list wrote it, when the directory does not have the unit' }),
  ),
  departmentName: orNull(Type.String({ maxLength: 200 })),
  contractorName: orNull(Type.String({ maxLength: 200 })),
  secrecy: Type.Integer({ minimum: 0, maximum: 2 }),
  currency: Type.String({ pattern: '^[A-Z]{3}$' }),
  totalInvestmentFen: orNull(FenShape),
  yearPlanFen: orNull(FenShape),
  approvedOn: orNull(DayShape),
  approvedFinish: orNull(DayShape),
  approvedAmountFen: orNull(FenShape),
  plannedStart: orNull(DayShape),
  plannedFinish: orNull(DayShape),
  actualStart: orNull(DayShape),
  actualFinish: orNull(DayShape),
  location: Type.Unknown({ description: 'GeoJSON geometry, or null' }),
  coordinateSystem: oneOf(['WGS84', 'CGCS2000', 'GCJ02', 'BD09']),
  address: orNull(Type.String({ maxLength: 300 })),
  description: orNull(Type.String({ maxLength: 20_000 })),
  contact: orNull(Type.String({ maxLength: 200 })),
  externalId: orNull(Type.String({ maxLength: 200 })),
}

export const NewProject = Type.Object(
  {
    organisationId: Type.Optional(Id),
    ...editable,
    ...Type.Partial(Type.Object(optionalEditable)).properties,
  },
  { additionalProperties: false },
)
export type NewProject = Static<typeof NewProject>

export const ProjectEdit = Type.Object(
  {
    ...Type.Partial(Type.Object({ ...editable, ...optionalEditable })).properties,
    why: Type.Optional(Type.String({ maxLength: 500 })),
    waiver: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 500,
        description: 'Why the project enters a stage though a condition of it is not met; recorded',
      }),
    ),
  },
  { additionalProperties: false, minProperties: 1 },
)
export type ProjectEdit = Static<typeof ProjectEdit>
