import { Type, type Static } from 'typebox'
import { permissions } from '../permissions.ts'

const Permission = Type.Union(permissions.map((permission) => Type.Literal(permission)))
const Name = Type.String({ minLength: 1, maxLength: 100 })
const MaxDays = Type.Union([Type.Integer({ minimum: 1, maximum: 3660 }), Type.Null()], {
  description: 'Longest time the role may be held without renewal',
})

export const Role = Type.Object({
  code: Type.String(),
  name: Type.Union([Type.String(), Type.Null()], {
    description: 'null: a built-in role, named by the phrase roles.name.<code>',
  }),
  permissions: Type.Array(Type.String()),
  isBuiltin: Type.Boolean(),
  apartGroup: Type.Union([Type.String(), Type.Null()], { description: 'Roles of one group are never held together' }),
  maxDays: MaxDays,
  version: Type.Integer(),
  allowed: Type.Array(Type.String()),
})
export type Role = Static<typeof Role>

export const RoleList = Type.Object({
  items: Type.Array(Role),
  permissions: Type.Array(Type.String(), { description: 'What a role of your own may carry' }),
})

export const NewRole = Type.Object({
  name: Name,
  permissions: Type.Array(Permission, { uniqueItems: true }),
  maxDays: Type.Optional(MaxDays),
})
export type NewRole = Static<typeof NewRole>

export const RoleEdit = Type.Object({
  name: Type.Optional(Name),
  permissions: Type.Optional(Type.Array(Permission, { uniqueItems: true })),
  maxDays: Type.Optional(MaxDays),
  why: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
})
export type RoleEdit = Static<typeof RoleEdit>
