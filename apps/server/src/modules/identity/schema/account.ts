import { Type, type Static } from 'typebox'
import { Id, Locale } from './session.ts'

const Instant = Type.String({ description: 'UTC, ISO 8601' })
const Why = Type.String({ minLength: 1, maxLength: 500 })
const Named = Type.Object({ id: Id, name: Type.String() })
const Status = Type.Union([Type.Literal('invited'), Type.Literal('active'), Type.Literal('disabled')])

export const ListedAccount = Type.Object({
  id: Id,
  name: Type.String(),
  displayName: Type.String(),
  organisation: Named,
  status: Status,
  lockedUntil: Type.Union([Instant, Type.Null()]),
  hasTotp: Type.Boolean(),
  clearance: Type.Integer({ description: '0 public, 1 internal, 2 secret' }),
  lastSignInAt: Type.Union([Instant, Type.Null()]),
  roles: Type.Array(Type.String(), { description: 'Codes of the roles in force' }),
})
export type ListedAccount = Static<typeof ListedAccount>

export const Grant = Type.Object({
  id: Id,
  role: Type.Object({
    code: Type.String(),
    name: Type.Union([Type.String(), Type.Null()], { description: 'null: a built-in role, named by phrase' }),
  }),
  organisation: Type.Union([Named, Type.Null()]),
  project: Type.Union([Type.Object({ id: Id, name: Type.Union([Type.String(), Type.Null()]) }), Type.Null()]),
  validFrom: Instant,
  validUntil: Type.Union([Instant, Type.Null()]),
  isInForce: Type.Boolean(),
  grantedBy: Type.String(),
  allowed: Type.Array(Type.String()),
})
export type Grant = Static<typeof Grant>

export const Account = Type.Object({
  ...ListedAccount.properties,
  locale: Type.String(),
  grants: Type.Array(Grant),
  version: Type.Integer(),
  allowed: Type.Array(Type.String(), {
    description: 'Of update, invite_again, disable, enable, unlock, grant, set_clearance, revoke_sessions',
  }),
})
export type Account = Static<typeof Account>

export const AccountPage = Type.Object({
  items: Type.Array(ListedAccount),
  nextCursor: Type.Union([Type.String(), Type.Null()]),
})

export const AccountQuery = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 100 })),
  organisationId: Type.Optional(Id),
  role: Type.Optional(Type.String({ maxLength: 100 })),
  status: Type.Optional(Status),
  cursor: Type.Optional(Type.String()),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
})

/** A person by name and unit alone, to be made responsible for something. */
export const AssignablePage = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Id,
      displayName: Type.String(),
      organisation: Type.Object({ id: Id, name: Type.String() }),
    }),
  ),
  nextCursor: Type.Union([Type.String(), Type.Null()]),
})
export type Assignable = Static<typeof AssignablePage>['items'][number]

export const AssignableQuery = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 100, description: 'Part of the name, or of the name of the unit' })),
  cursor: Type.Optional(Type.String({ maxLength: 1_000 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
})

export const NewAccount = Type.Object({
  name: Type.String({
    pattern: '^[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{1,99}$',
    description: 'What the person types to sign in',
  }),
  displayName: Type.String({ minLength: 1, maxLength: 100 }),
  organisationId: Id,
  locale: Type.Optional(Locale),
})
export type NewAccount = Static<typeof NewAccount>

export const AccountEdit = Type.Object({
  displayName: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
  organisationId: Type.Optional(Id),
})
export type AccountEdit = Static<typeof AccountEdit>

export const Invitation = Type.Object({
  token: Type.String({ description: 'Told this once; the link is /invitation#token' }),
  expiresAt: Instant,
})

export const InvitedAccount = Type.Object({ account: Account, invitation: Invitation })

export const Reason = Type.Object({ why: Why })
export const Clearance = Type.Object({ clearance: Type.Integer({ minimum: 0, maximum: 2 }), why: Why })

export const NewGrant = Type.Object({
  role: Type.String({ minLength: 1, maxLength: 100 }),
  organisationId: Type.Optional(Id),
  projectId: Type.Optional(Id),
  validUntil: Type.Optional(Type.String({ format: 'date-time' })),
  why: Why,
})
export type NewGrant = Static<typeof NewGrant>

export const OpenSession = Type.Object({
  id: Id,
  createdAt: Instant,
  expiresAt: Instant,
  ip: Type.String(),
  userAgent: Type.String(),
  isCurrent: Type.Boolean(),
})
export type OpenSession = Static<typeof OpenSession>
export const OpenSessions = Type.Object({ items: Type.Array(OpenSession) })
