import { Type, type Static } from 'typebox'
import { oneOf, orNull } from '../../../../platform/http/shapes.ts'
import { Id } from '../../../identity/index.ts'
import { DayShape } from '../../../projects/index.ts'
import { dutyKinds, standings } from '../states.ts'
import { Count, Year } from './shapes.ts'

const Duty = Type.Object({
  kind: oneOf(dutyKinds),
  roundId: orNull(Id),
  /** The round or the template it is about. */
  name: Type.String(),
  subject: orNull(Type.String({ description: 'The one project, person or unit it is about' })),
  targetId: orNull(Id),
  templateId: orNull(Id),
  year: orNull(Year),
  count: Count,
  dueOn: orNull(DayShape),
  standing: orNull(oneOf(standings)),
  workdays: orNull(Type.Integer({ minimum: 0, description: 'Working days left, or gone by since' })),
})
export type Duty = Static<typeof Duty>
export const DutyList = Type.Object({ items: Type.Array(Duty) }, { $id: 'EvaluationDuties' })
