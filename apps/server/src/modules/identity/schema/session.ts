import { Type, type Static } from 'typebox'
import { ID_PATTERN } from '../../../platform/ids.ts'

export const Id = Type.String({ pattern: ID_PATTERN })

export const Locale = Type.Union([Type.Literal('zh-CN'), Type.Literal('en'), Type.Literal('vi'), Type.Literal('th')])

export const SignInForm = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 100 }),
  password: Type.String({ minLength: 1, maxLength: 200 }),
  totp: Type.Optional(Type.String({ pattern: '^[0-9]{6}$' })),
})

export const Session = Type.Object(
  {
    account: Type.Object({
      id: Id,
      name: Type.String(),
      displayName: Type.String(),
      locale: Type.String(),
      hasTotp: Type.Boolean(),
    }),
    organisation: Type.Object({ id: Id, name: Type.String() }),
    roles: Type.Array(
      Type.Object({
        code: Type.String(),
        name: Type.Union([Type.String(), Type.Null()], { description: 'Of a role an office made itself' }),
      }),
    ),
    permissions: Type.Array(Type.String(), {
      description: 'Held in at least one scope; each record tells what is allowed on it',
    }),
    isDemo: Type.Boolean(),
    tianditu: Type.Union([
      Type.Object({
        url: Type.String({
          description: 'Of the official tile service; {s} stands for the number of a server, 0 to 7',
        }),
        key: Type.String(),
        approval: Type.Union([Type.String(), Type.Null()], { description: '审图号 of the map, to be shown with it' }),
      }),
      Type.Null(),
    ]),
  },
  { $id: 'Session' },
)
export type Session = Static<typeof Session>

const Password = Type.String({ minLength: 1, maxLength: 200 })
const Token = Type.String({ minLength: 20, maxLength: 100 })

export const PasswordChange = Type.Object({ currentPassword: Password, password: Password })
export const LocaleChoice = Type.Object({ locale: Locale })
export const TotpSecret = Type.Object({
  secret: Type.String({ description: 'Base32, told this once' }),
  uri: Type.String({ description: 'otpauth:// for a QR code' }),
})
export const TotpCode = Type.Object({ totp: Type.String({ pattern: '^[0-9]{6}$' }) })
export const OwnPassword = Type.Object({ currentPassword: Password })

export const InvitationToken = Type.Object({ token: Token })
export const InvitationAcceptance = Type.Object({ token: Token, password: Password })
export const Invited = Type.Object(
  { name: Type.String(), displayName: Type.String(), organisationName: Type.String(), expiresAt: Type.String() },
  { $id: 'Invited' },
)
