import type { Day, Decimal, Explanation, Fen, Source } from '../base/index.ts'
import type { ExAnteResult } from '../ex-ante/index.ts'

export const fundSources = ['fiscal', 'carried', 'other'] as const
export type FundSource = (typeof fundSources)[number]

/** 项目资金 of one source in a year, as of the day of the form. */
export type FundsOfSource = { initialFen: Fen; fullYearFen: Fen; arrivedFen: Fen; executedFen: Fen; source: Source }

/** What was achieved for an indicator, as far as anybody knows. */
export type KnownActual = {
  value: Decimal | null
  band: 'met' | 'partly_met' | 'not_met' | null
  percent: Decimal | null
  reason: string | null
  isMeasured: boolean
  source: Source
  because?: Explanation
}

export type FormIndicator = {
  code: string
  level1: 'output' | 'benefit' | 'satisfaction' | 'cost'
  level2: string
  name: string
  weight: Decimal
  sign: '≥' | '>' | '=' | '<' | '≤' | null
  target: Decimal | null
  unit: string
  /** What a qualitative one asks for; null for quantitative ones. */
  targetText: string | null
  /** Whether its value grows over the year towards the target, as an amount delivered or paid does. */
  isCumulative: boolean
  /** 指标解释 and 评(扣)分标准 where the library has them. */
  explained: string | null
  standard: string | null
  actual: KnownActual | null
  score: Decimal | null
  scoreBecause?: Explanation
  remarks: readonly string[]
}

export type Step = { id: string; title: string; startsOn: Day | null; dueOn: Day | null }

/**
 * What the records were looked through for, one by one: steps of approval, payments with a ground, exceptions signed, contract changes with a
 * document, grave alerts answered, accepted reports with evidence, material tests passed.
 */
export const checkIds = ['approval', 'payments', 'exceptions', 'changes', 'alerts', 'evidence', 'tests'] as const
export type CheckId = (typeof checkIds)[number]
/** How many there are, and how many of them are in order. */
export type Check = { total: number; fit: number; source: Source }

/** Everything the system knows that one of the official tables asks for. */
export type FormFacts = {
  year: number
  asOf: Day
  project: {
    id: string
    name: string
    isContinued: boolean
    department: string | null
    unit: string | null
    manager: string | null
    contact: string | null
    startsOn: Day | null
    endsOn: Day | null
    description: string | null
    totalInvestmentFen: Fen | null
  }
  funds: Readonly<Partial<Record<FundSource, FundsOfSource>>>
  steps: readonly Step[]
  /** Goals of the project in the year, as issued. */
  goals: readonly { id: string; title: string; target: string }[]
  executionWeight: Decimal | null
  execution: { score: Decimal | null; because: Explanation } | null
  indicators: readonly FormIndicator[]
  total: { score: Decimal; grade: 'excellent' | 'good' | 'fair' | 'poor' | null; because: Explanation } | null
  /** Where the work stands. */
  position: { plannedPercent: Decimal; actualPercent: Decimal; because: Explanation } | null
  /** What stood in the way in the year, as registered and as the people in charge answered alerts. */
  hindrances: readonly { text: string; source: Source }[]
  exAnte: ExAnteResult | null
  checks: Readonly<Partial<Record<CheckId, Check>>>
  /** Who hands the form in, and when; null while it is open. */
  filledIn: { by: string; on: Day } | null
}
