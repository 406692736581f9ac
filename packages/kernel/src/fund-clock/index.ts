export { fundClocks } from './movement.ts'
export type { ContractTerms, Exclusion, FundClock, FundMovement, HandOver, InflowKind, Suspension } from './movement.ts'
export type {
  ClockReading,
  ExcludedAmount,
  FundAnswer,
  FundQuestion,
  PaidLate,
  Standing,
  StandingAmount,
} from './answer.ts'
export { daysHeld, defaultFundClockRule, fundClockVersions, standingLevel, versionOn } from './rule.ts'
export type { ClockTerms, FundClockRule, FundClockVersion } from './rule.ts'
export { laxerThanLaw, officeProblem, officeVersion, versionsAt } from './office.ts'
export type { Laxer, OfficeProblem, OfficeRules, OfficeVersion } from './office.ts'
export { explainBriefly } from './explanation.ts'
export { readClocks, standingMoney } from './standing.ts'
