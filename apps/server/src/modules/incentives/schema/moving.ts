import { Type, type Static } from 'typebox'
import { standingReasons } from '@jiheng/kernel/incentive'
import { DecimalShape, ExplanationShape, oneOf, orNull } from '../../../platform/http/shapes.ts'
import { Id } from '../../identity/index.ts'
import { DayShape } from '../../projects/index.ts'
import { proposalStates } from '../store/proposals.ts'

const Level = oneOf(['red', 'orange', 'yellow'])
export const Count = Type.Integer({ minimum: 0 })
export const Version = Type.Integer({ minimum: 1, description: 'Of the list: 1, and one more for each correction' })
export const decision = { by: Type.String(), at: Type.String({ format: 'date-time' }), why: Type.String() }

/** What scores that changed after the decision would change of a list. */
export const Moved = Type.Object({
  scores: Count,
  joins: Count,
  leaves: Count,
  amounts: Count,
  level: Level,
  explanation: ExplanationShape,
  seen: Type.String({ description: 'Names exactly these scores, for letting the list stand' }),
  upheld: orNull(Type.Object(decision)),
  people: Type.Array(
    Type.Object({
      accountId: Id,
      name: Type.String(),
      before: orNull(DecimalShape),
      now: orNull(DecimalShape),
      wasListed: Type.Boolean(),
      placeNow: orNull(Count),
      reasonNow: orNull(oneOf(standingReasons)),
      effect: orNull(oneOf(['joins', 'leaves'])),
      beforeFen: orNull(Count),
      nowFen: orNull(Count),
    }),
  ),
})

const why = Type.String({ minLength: 1, maxLength: 1_000 })
export const CorrectionForm = Type.Object({ why })
export const UpholdingForm = Type.Object({
  seen: Type.String({ pattern: '^[0-9a-f]{64}$', description: 'As told with the list: another move is refused' }),
  why,
})

export const IncentiveAlerts = Type.Object({
  items: Type.Array(
    Type.Object({
      kind: oneOf(['scores_moved', 'appeals_waiting']),
      list: Type.Object({
        id: Id,
        name: Type.String(),
        period: Type.String(),
        version: Version,
        state: oneOf(proposalStates),
      }),
      level: Level,
      since: DayShape,
      isMine: Type.Boolean({ description: 'Whether the reader may make the move' }),
      standing: oneOf(['scores', 'list', 'batch', 'waiting', 'today', 'late']),
      params: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
      explanation: ExplanationShape,
    }),
  ),
})
export type IncentiveAlerts = Static<typeof IncentiveAlerts>
