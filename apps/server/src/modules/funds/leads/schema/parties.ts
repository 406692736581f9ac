import { Type, type Static } from 'typebox'
import { oneOf, orNull } from '../../../../platform/http/shapes.ts'
import { Id } from '../../../identity/index.ts'
import { DayShape, FenShape } from '../../../projects/index.ts'

const Name = Type.String({ minLength: 1, maxLength: 200 })
const Some = Type.String({ minLength: 1, maxLength: 300 })

const PartyForm = Type.Object(
  {
    name: Name,
    creditCode: Type.Optional(Type.String({ minLength: 18, maxLength: 18 })),
    account: Type.Optional(Type.String({ pattern: '^[0-9]{6,40}$', description: 'Kept as its digest only' })),
    phone: Type.Optional(Some),
    address: Type.Optional(Some),
    legalPerson: Type.Optional(Some),
  },
  { additionalProperties: false },
)
export type PartyForm = Static<typeof PartyForm>

export const BidsForm = Type.Object(
  {
    bids: Type.Array(
      Type.Object(
        { party: PartyForm, amountFen: Type.Optional(FenShape), isWinner: Type.Boolean() },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 100 },
    ),
  },
  { additionalProperties: false },
)
export type BidsForm = Static<typeof BidsForm>

export const BidList = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        id: Id,
        name: Type.String(),
        creditCode: orNull(Type.String()),
        amountFen: orNull(FenShape),
        isWinner: Type.Boolean(),
      }),
    ),
  },
  { $id: 'BidList' },
)

export const linkKinds = ['shareholder', 'controller', 'family', 'staff', 'transfer'] as const
export const PartyLinkForm = Type.Object(
  {
    from: PartyForm,
    to: PartyForm,
    kind: oneOf(linkKinds),
    day: Type.Optional(DayShape),
    amountFen: Type.Optional(FenShape),
    toldBy: Type.String({ minLength: 1, maxLength: 300, description: 'The paper that says so' }),
  },
  { additionalProperties: false },
)
export type PartyLinkForm = Static<typeof PartyLinkForm>

const Party = Type.Object({ id: Id, name: Type.String() })
export const PartyLinkList = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        id: Id,
        from: Party,
        to: Party,
        kind: oneOf(linkKinds),
        day: orNull(DayShape),
        amountFen: orNull(FenShape),
        toldBy: Type.String(),
        recordedAt: Type.String(),
      }),
    ),
  },
  { $id: 'PartyLinkList' },
)
