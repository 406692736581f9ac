import { Type, type Static } from 'typebox'
import { ExplanationShape, oneOf, orNull } from '../../platform/http/shapes.ts'
import { Id } from '../identity/index.ts'
import { DayShape, FenShape } from '../projects/index.ts'

const Instant = Type.String({ format: 'date-time' })
const Level = oneOf(['red', 'orange', 'yellow'])
const Person = Type.Object({ id: Id, name: Type.String() })
const Percent = Type.String({ description: 'Exact decimal' })
const Count = Type.Integer({ minimum: 0 })
const Params = Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]))

const Holder = Type.Object({
  kind: oneOf(['contractor', 'owner_unit', 'finance', 'department', 'project_office']),
  organisation: orNull(Type.Object({ id: orNull(Id), name: Type.String() })),
  account: orNull(Person),
})

const Reason = Type.Object({
  alertId: Id,
  ruleId: Type.String(),
  level: Level,
  messageKey: Type.String({ description: 'Phrase key of one sentence, filled with `params`' }),
  params: Params,
  since: DayShape,
  days: Count,
  holder: Holder,
  explanation: ExplanationShape,
})

/** One project that needs a call. */
const Call = Type.Object(
  {
    projectId: Id,
    name: Type.String(),
    code: orNull(Type.String()),
    regionName: Type.String(),
    attention: Level,
    openAlerts: Count,
    since: DayShape,
    days: Count,
    stakeFen: orNull(FenShape),
    stakeExplanation: orNull(ExplanationShape),
    holder: Holder,
    isMine: Type.Boolean(),
    plannedPercent: orNull(Percent),
    actualPercent: orNull(Percent),
    change: orNull(oneOf(['new', 'raised', 'lowered'])),
    lastContact: orNull(
      Type.Object({
        kind: oneOf(['acknowledgement', 'comment']),
        by: Type.String(),
        at: Instant,
        text: Type.String(),
        promisedOn: orNull(DayShape),
        isOverdue: Type.Boolean(),
      }),
    ),
    reasons: Type.Array(Reason, { description: 'The worst first, at most three' }),
  },
  { $id: 'Call' },
)
export const CallShape = Call
export type Call = Static<typeof Call>

const Calls = Type.Object({ total: Count, items: Type.Array(Type.Ref('Call')) })

export const Workbench = Type.Object(
  {
    day: DayShape,
    checkedAt: orNull(Instant),
    counts: Type.Object({ red: Count, orange: Count, yellow: Count, green: Count, grey: Count, total: Count }),
    needs: Type.Integer({ minimum: 0, description: 'Projects with an open alert' }),
    mine: Calls,
    others: Calls,
    changes: Type.Object({
      since: Instant,
      opened: Count,
      raised: Count,
      lowered: Count,
      closed: Count,
      items: Type.Array(
        Type.Object({
          alertId: Id,
          projectId: Id,
          projectName: Type.String(),
          from: orNull(Level),
          to: orNull(Level),
          at: Instant,
          messageKey: Type.String(),
          params: Params,
        }),
      ),
    }),
    dueThisWeek: Type.Object({
      from: DayShape,
      to: DayShape,
      overdue: Type.Integer({ minimum: 0, description: 'Active nodes due before this week' }),
      total: Count,
      items: Type.Array(
        Type.Object({
          nodeId: Id,
          projectId: Id,
          projectName: Type.String(),
          title: Type.String(),
          dueOn: DayShape,
          responsible: orNull(Person),
        }),
      ),
    }),
    stale: Type.Object({
      total: Count,
      neverReported: Count,
      items: Type.Array(
        Type.Object({
          projectId: Id,
          projectName: Type.String(),
          reportedOn: orNull(DayShape),
          dataAgeDays: orNull(Count),
        }),
      ),
    }),
  },
  { $id: 'Workbench' },
)
export type Workbench = Static<typeof Workbench>
export const WorkbenchQuery = Type.Object({ limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })) })

const Figure = Type.Object({ value: orNull(Type.String()), explanation: ExplanationShape })
const Sum = Type.Integer({ description: 'Amount in fen' })
const Slice = Type.Object({
  key: Type.String(),
  name: orNull(Type.String({ description: 'Where the key is no phrase: the name of a region' })),
  projects: Count,
  investmentFen: Sum,
  budgetFen: Sum,
  paidFen: Sum,
  red: Count,
  orange: Count,
  yellow: Count,
  green: Count,
  grey: Count,
})

export const PortfolioFigures = Type.Object(
  {
    asOf: DayShape,
    year: Type.Integer(),
    projects: Figure,
    investment: Figure,
    yearBudget: Figure,
    yearPaid: Figure,
    executionPercent: orNull(Figure),
    otherCurrencies: Type.Array(Type.Object({ currency: Type.String(), projects: Count, amountFen: Sum })),
    byKind: Type.Array(Slice),
    byRegion: Type.Array(Slice),
    byClass: Type.Array(Slice),
  },
  { $id: 'PortfolioFigures' },
)
export type PortfolioFigures = Static<typeof PortfolioFigures>
export const PortfolioQuery = Type.Object({ year: Type.Optional(Type.Integer({ minimum: 1990, maximum: 2100 })) })
