import type { Day, Decimal, EvidenceLevel, Rule } from '../base/index.ts'

/** The four levels of the cascade, from the annual goal to the daily work list. */
export const goalLevels = ['annual', 'quarterly', 'monthly', 'daily'] as const
export type GoalLevel = (typeof goalLevels)[number]

/** 市发改委, 项目办, 施工单位, 班组. */
export const goalOwnerKinds = ['reform_commission', 'project_office', 'contractor', 'crew'] as const
export type GoalOwnerKind = (typeof goalOwnerKinds)[number]

export type Goal = {
  id: string
  parentId: string | null
  level: GoalLevel
  title: string
  /** The one person who answers for it; null is a problem to be told. */
  owner: { id: string; kind: GoalOwnerKind } | null
  start: Day
  finish: Day
  /** Share among its siblings, who together weigh exactly 100. */
  weight: Decimal
  /** What is to be reached. Work without a measure has the amount '1'. */
  target: { amount: Decimal; unit: string }
}

/** So much more of a goal's target was reached, by a record below. Only accepted facts count; what waits is a claim. */
export type GoalFact = {
  id: string
  goalId: string
  amount: Decimal
  day: Day
  isAccepted: boolean
  /** Accepted, but built with material that failed its test: it counts nowhere and is told beside. */
  isBlocked?: boolean
  evidenceLevel?: EvidenceLevel
  /** Of what the record tells, e.g. a work item. */
  label?: string | null
}

/** Whether a fact says that its goal is reached so much further. */
export const counts = ({ isAccepted, isBlocked = false }: GoalFact): boolean => isAccepted && !isBlocked

/** Who owns which level. */
export type GoalRule = Rule<{ ownerKinds: Record<GoalLevel, GoalOwnerKind> }>

/** The cascade as the offices describe it; that a goal stays inside one year, quarter, month or day is ours. */
export const goalRule: GoalRule = {
  id: 'goal_cascade',
  version: '1',
  mark: 'P',
  parameters: {
    ownerKinds: {
      annual: 'reform_commission',
      quarterly: 'project_office',
      monthly: 'contractor',
      daily: 'crew',
    },
  },
}
