import { Type } from 'typebox'
import { oneOf, orNull } from '../../../platform/http/shapes.ts'
import { Id } from '../../identity/index.ts'

export const Postings = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        book: oneOf(['money', 'obligations', 'deposits']),
        place: Type.String(),
        amountFen: Type.Integer({ description: 'Added to the place, in fen; less than 0 taken from it' }),
        year: orNull(Type.Integer()),
        source: orNull(Type.String()),
        contract: orNull(Type.Object({ id: Id, name: Type.String() })),
      }),
      { description: 'Those of a book sum to nothing' },
    ),
  },
  { $id: 'FundPostings' },
)
