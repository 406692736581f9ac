import { Type, type Static } from 'typebox'
import { ID_PATTERN } from '../../platform/ids.ts'

export const Id = Type.String({ pattern: ID_PATTERN })

export const SignInForm = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 100 }),
  password: Type.String({ minLength: 1, maxLength: 200 }),
  totp: Type.Optional(Type.String({ pattern: '^[0-9]{6}$' })),
})

export const Session = Type.Object(
  {
    account: Type.Object({ id: Id, name: Type.String(), displayName: Type.String(), locale: Type.String() }),
    organisation: Type.Object({ id: Id, name: Type.String() }),
    roles: Type.Array(Type.String()),
    permissions: Type.Array(Type.String(), { description: 'Held in at least one scope; each record tells what is allowed on it' }),
    isDemo: Type.Boolean(),
  },
  { $id: 'Session' },
)
export type Session = Static<typeof Session>
