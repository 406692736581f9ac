import { Type, type Static } from 'typebox'
import { incentiveKinds, poolRules } from '@jiheng/kernel/incentive'
import { DecimalShape, oneOf, orNull } from '../../../platform/http/shapes.ts'
import { Id } from '../../identity/index.ts'
import { DayShape } from '../../projects/index.ts'
import { Count, Version } from './moving.ts'

const Instant = Type.String({ format: 'date-time' })

/** A batch as it is told with its list. */
export const Batch = Type.Object({
  id: Id,
  listId: Id,
  digest: Type.String(),
  madeAt: Instant,
  isDifference: Type.Boolean(),
  handed: Type.Array(Type.Object({ by: Type.String(), at: Instant }), {
    description: 'Who took it for payroll, and when',
  }),
})

/** What payroll is handed: a final list, made once. It pays nothing by itself, and an amount stands in it only where a pool was told. */
export const PayrollBatch = Type.Object(
  {
    v: Type.Integer({ minimum: 1, maximum: 2, description: '1: the whole list; 2: what changes of the batch before' }),
    batchId: Type.String({ format: 'uuid', description: 'The same for the same list for good: take it once' }),
    digest: Type.String({ description: 'SHA-256 of everything else, as canonical JSON' }),
    kind: oneOf(incentiveKinds),
    period: Type.String(),
    scheme: Type.Object({ id: Id, name: Type.String(), version: Type.Integer() }),
    unit: Type.Object({ id: Id, name: Type.String() }),
    finalOn: DayShape,
    pool: orNull(Type.Object({ amountFen: Count, by: oneOf(poolRules), leftFen: Count })),
    corrects: Type.Optional(
      Type.Object(
        { batchId: Type.String({ format: 'uuid' }), digest: Type.String() },
        { description: 'The batch it holds the difference to; that one stays as it is' },
      ),
    ),
    listVersion: Type.Optional(Version),
    why: Type.Optional(Type.String()),
    unchanged: Type.Optional(Count),
    items: Type.Array(
      Type.Object({
        accountId: Id,
        account: Type.String(),
        name: Type.String(),
        unit: Type.String(),
        total: orNull(DecimalShape),
        place: orNull(Count),
        amountFen: orNull(Count),
        change: Type.Optional(oneOf(['added', 'removed', 'amount'])),
        beforeFen: Type.Optional(orNull(Count)),
        differenceFen: Type.Optional(orNull(Type.Integer({ description: 'Less than before where negative' }))),
      }),
    ),
  },
  { $id: 'PayrollBatch' },
)
export type PayrollBatch = Static<typeof PayrollBatch>
