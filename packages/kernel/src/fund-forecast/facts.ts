import type { Day, Decimal, Fen, Rule } from '../base/index.ts'

/** What is owed: accepted work as the fund clocks tell it, or money withheld from it. */
export type Owed = {
  kind: 'accepted' | 'withheld'
  /** The acceptance it comes from. */
  id: string
  label?: string
  amountFen: Fen
  /** The last day to pay it in time. */
  dueOn: Day
}

/** What of a contract is still to be built. */
export type OpenContract = { id: string; label?: string; leftFen: Fen; retentionPercent: Decimal }

/** What is known of a project's money on a day. Amounts are not negative. */
export type FundFacts = {
  asOf: Day
  onHandFen: Fen
  /** Issued (指标已下达) and not yet arrived or paid from. */
  allocatedFen: Fen
  /** Budget not yet issued, by year. A later year that is left out has no budget yet. */
  budgets: readonly { year: number; leftFen: Fen }[]
  owed: readonly Owed[]
  contracts: readonly OpenContract[]
  /** The day the work is planned to be finished. */
  finishOn: Day | null
  /** What was issued and accepted in the last `days` up to `asOf`. */
  past: { days: number; allocatedFen: Fen; acceptedFen: Fen }
}

/** How the forecast looks ahead, and what it has to prove before anybody is shown it. */
export type ForecastRule = Rule<{
  monthsAhead: number
  monthsBack: number
  /** Work to come is due so many days after it was done. */
  termDays: number
  leastCases: number
  leastBetterPercent: number
}>

/** 国务院令第802号 gives the 30 days; the rest is ours. Shown where it beats the naive rate by a tenth over at least 30 cases. */
export const defaultForecastRule: ForecastRule = {
  id: 'fund_gap',
  version: '1',
  mark: 'U',
  source: '国务院令第802号 第九条',
  parameters: { monthsAhead: 6, monthsBack: 6, termDays: 30, leastCases: 30, leastBetterPercent: 10 },
}
