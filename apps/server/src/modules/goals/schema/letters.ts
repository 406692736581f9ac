import { Type, type Static } from 'typebox'
import { goalLevels } from '@jiheng/kernel/goal'
import { DecimalShape, oneOf, orNull } from '../../../platform/http/shapes.ts'
import { Id } from '../../identity/index.ts'
import { DayShape } from '../../projects/index.ts'
import { Person } from './goals.ts'

const Item = Type.Object({
  goalId: Id,
  level: oneOf(goalLevels),
  title: Type.String(),
  target: Type.Object({ amount: DecimalShape, unit: Type.String() }),
  start: DayShape,
  finish: DayShape,
  weight: DecimalShape,
})

const Signature = Type.Object({
  signedAt: Type.String(),
  contentHash: Type.String(),
  fileHash: Type.String({ description: 'SHA-256 of the Word file as signed' }),
  receipt: Type.String({
    description: 'SHA-256 over the lines jiheng-letter-1, letter id, content hash, file hash, account id, signedAt',
  }),
})

const head = {
  id: Id,
  person: Person,
  year: Type.Integer(),
  number: Type.Integer({ description: 'Which letter of the year; a change makes the next' }),
  goals: Type.Integer(),
  madeAt: Type.String(),
  isNewest: Type.Boolean(),
  signedAt: orNull(Type.String()),
  isMine: Type.Boolean(),
}

export const LetterList = Type.Object({ items: Type.Array(Type.Object(head)) })
export const LetterQuery = Type.Object({
  year: Type.Optional(Type.Integer()),
  mine: Type.Optional(Type.Boolean()),
  accountId: Type.Optional(Id),
})
export type LetterQuery = Static<typeof LetterQuery>

const formats = ['word', 'pdf'] as const
export type LetterFormat = (typeof formats)[number]
export const LetterFileQuery = Type.Object({ format: Type.Optional(oneOf(formats)) })

export const Letter = Type.Object(
  {
    ...head,
    items: Type.Array(Item),
    contentHash: Type.String({ description: 'SHA-256 of the canonical content' }),
    signature: orNull(Signature),
    difference: orNull(
      Type.Object(
        {
          since: Type.Integer({ description: 'The number of the letter before' }),
          added: Type.Array(Item),
          removed: Type.Array(Item),
          changed: Type.Array(
            Type.Object({
              goalId: Id,
              title: Type.String(),
              changes: Type.Array(
                Type.Object({
                  field: oneOf(['title', 'target', 'period', 'weight']),
                  before: Type.String(),
                  after: Type.String(),
                }),
              ),
            }),
          ),
        },
        { description: 'What changed since the letter before' },
      ),
    ),
    earlier: Type.Array(
      Type.Object({ id: Id, number: Type.Integer(), madeAt: Type.String(), signedAt: orNull(Type.String()) }),
    ),
    allowed: Type.Array(Type.String()),
  },
  { $id: 'ResponsibilityLetter' },
)
export type Letter = Static<typeof Letter>

export const SignatureForm = Type.Object(
  {
    password: Type.String({ minLength: 1, maxLength: 200 }),
    contentHash: Type.String({ description: 'Of the letter as it was read' }),
  },
  { additionalProperties: false },
)
export type SignatureForm = Static<typeof SignatureForm>
