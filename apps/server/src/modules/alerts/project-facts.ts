import type { Day, Explanation } from '@jiheng/kernel/base'
import type {
  CommencementFacts,
  MaterialOrder,
  OpenCrossItem,
  ProgressFacts,
  StandingMoney,
  WaitingPaper,
} from '@jiheng/kernel/alert-rule'

/** What the rules know of one project, read from the views of the other modules. */
export type ProjectFacts = {
  id: string
  name: string
  orgPath: string
  class: string
  stage: string
  currency: string
  totalInvestmentFen: number | null
  yearPlanFen: number | null
  approvedOn: Day | null
  plannedStart: Day | null
  actualStart: Day | null
  actualFinish: Day | null
  parties: Parties
  /** Where the work stood on `asOf`; null while the plan cannot be computed or was not yet. */
  position: { asOf: Day; progress: ProgressFacts['progress'] } | null
  /** Orders of which a part is missing after the promised day. */
  lateOrders: MaterialOrder[]
  obstacles: CommencementFacts['obstacles']
  standing: KeptStanding[]
  /** Cross-department items on the project past their day and not closed, each with the account and the unit of whose move it is. */
  overdueItems: (OpenCrossItem & { accountId: string; organisation: string })[]
  /** Papers of evaluation rounds on the project that are past their day. */
  waitingPapers: WaitingPaper[]
  /** Whether any report was ever accepted; without one nobody can say the work is behind. */
  hasReports: boolean
  hasOrders: boolean
  hasMovements: boolean
}

/** An amount as the clocks were last read, on `asOf`. Its explanation is kept only where the clocks found something to answer for. */
export type KeptStanding = Omit<StandingMoney, 'explanation'> & {
  asOf: Day
  explanation: Explanation | null
  /** Days its contract grants beyond the rule's own term. */
  graceDays: number
  /** The rule's own term. */
  termDays: number
  /** Day counts of the levels where an office set them for the clocks; they go before those of the alert rule. */
  officeLevels: { yellowFromDay: number; orangeFromDay: number; redFromDay: number } | null
  dueOn: Day | null
  isPaused: boolean
}

export type Party = { id: string | null; name: string | null }
/** The units and the person who play the parts of a project. */
export type Parties = { owner: Party; department: Party; contractor: Party; managerId: string | null }

const begun = new Set(['acceptance', 'settlement', 'evaluation', 'archived'])

/** Nothing is judged any more once a project is filed away. */
export const isOver = (facts: ProjectFacts): boolean => facts.stage === 'archived'

/** Whether work is still going on, so that its progress can be behind. */
export const isUnderWay = (facts: ProjectFacts): boolean => facts.actualFinish === null && !begun.has(facts.stage)

/**
 * Whether the day work begins is still to be watched: projects that were to begin anew, not those that have (续建, 竣工投产,
 * a start recorded, work reported), and of the reserve only those already approved.
 */
export function isYetToCommence({
  class: kind,
  stage,
  actualStart,
  approvedOn,
  plannedStart,
  position,
}: ProjectFacts): boolean {
  if (actualStart !== null || begun.has(stage)) return false
  if (position !== null && Number(position.progress.actualPercent) > 0) return false
  return kind === 'new' ? plannedStart !== null || approvedOn !== null : kind === 'reserve' && approvedOn !== null
}
