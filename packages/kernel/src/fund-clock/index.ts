export { defaultFundClockRule } from './movement.ts'
export type {
  ExcludedAmount,
  Exclusion,
  FundClock,
  FundClockRule,
  FundMovement,
  InflowKind,
  StandingAmount,
} from './movement.ts'
export { standingLevel, standingMoney } from './standing.ts'
export type { FundAnswer, FundQuestion } from './standing.ts'
