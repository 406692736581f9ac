import { Type, type Static } from 'typebox'
import { Id } from './session.ts'

export const organisationKinds = [
  'city',
  'department',
  'district',
  'street',
  'owner_unit',
  'contractor',
  'team',
  'third_party',
] as const

const Kind = Type.Union(organisationKinds.map((kind) => Type.Literal(kind)))
const Name = Type.String({ minLength: 1, maxLength: 200 })
const CreditCode = Type.Union([Type.String({ maxLength: 40 }), Type.Null()], {
  description: '统一社会信用代码, GB 32100-2015',
})
const RegionCode = Type.Union([Type.String({ pattern: '^[0-9]{6,12}$' }), Type.Null()])
const Day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' })
const Why = Type.String({ minLength: 1, maxLength: 500 })

export const Organisation = Type.Object({
  id: Id,
  parentId: Type.Union([Id, Type.Null()]),
  kind: Type.String({ description: `root or one of ${organisationKinds.join(', ')}` }),
  name: Type.String(),
  parentName: Type.Union([Type.String(), Type.Null()], {
    description: 'Of the unit above, to tell namesakes apart; null directly below the root',
  }),
  creditCode: CreditCode,
  regionCode: Type.Union([Type.String(), Type.Null()]),
  closedOn: Type.Union([Day, Type.Null()]),
  depth: Type.Integer({ description: '0 for the root' }),
  version: Type.Integer(),
  allowed: Type.Array(Type.String(), { description: 'Of update, move, add_child, invite, grant' }),
})
export type Organisation = Static<typeof Organisation>

export const OrganisationPage = Type.Object({
  items: Type.Array(Organisation),
  nextCursor: Type.Union([Type.String(), Type.Null()]),
})

export const OrganisationQuery = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 100 })),
  kind: Type.Optional(Type.Array(Kind)),
  under: Type.Optional(Id),
  cursor: Type.Optional(Type.String()),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
})

export const NewOrganisation = Type.Object({
  parentId: Id,
  kind: Kind,
  name: Name,
  creditCode: Type.Optional(CreditCode),
  regionCode: Type.Optional(RegionCode),
})
export type NewOrganisation = Static<typeof NewOrganisation>

export const OrganisationEdit = Type.Object({
  kind: Type.Optional(Kind),
  name: Type.Optional(Name),
  creditCode: Type.Optional(CreditCode),
  regionCode: Type.Optional(RegionCode),
  closedOn: Type.Optional(Type.Union([Day, Type.Null()])),
  why: Type.Optional(Why),
})
export type OrganisationEdit = Static<typeof OrganisationEdit>

export const OrganisationMove = Type.Object({ parentId: Id, why: Why })
