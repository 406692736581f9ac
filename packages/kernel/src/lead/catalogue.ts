import type { Day, WorkCalendar } from '../base/index.ts'
import { bookOf, type Book } from './book.ts'
import { findingOf, type LeadFinding } from './finding.ts'
import type { Ledger } from './ledger.ts'
import type { LeadRule } from './rule.ts'
import { advanceNotRecovered } from './rules/advance-not-recovered.ts'
import { benford } from './rules/benford.ts'
import { bidRotation } from './rules/bid-rotation.ts'
import { circularFlow } from './rules/circular-flow.ts'
import { contractGrowth } from './rules/contract-growth.ts'
import { equalPayments } from './rules/equal-payments.ts'
import { evidenceReused } from './rules/evidence-reused.ts'
import { fewBidders } from './rules/few-bidders.ts'
import { invoiceTwice } from './rules/invoice-twice.ts'
import { justBelowLimit } from './rules/just-below-limit.ts'
import { paidAheadOfProgress } from './rules/paid-ahead-of-progress.ts'
import { paidBeforeAcceptance } from './rules/paid-before-acceptance.ts'
import { payeeChanged } from './rules/payee-changed.ts'
import { priceOutlier } from './rules/price-outlier.ts'
import { restDayPayments } from './rules/rest-day-payments.ts'
import { retentionEarly } from './rules/retention-early.ts'
import { roundAmounts } from './rules/round-amounts.ts'
import { sequentialInvoices } from './rules/sequential-invoices.ts'
import { sharedBidders } from './rules/shared-bidders.ts'
import { splitContracts } from './rules/split-contracts.ts'
import { yearEndRush } from './rules/year-end-rush.ts'

/** Every rule, as it is by default: before contracts, in bidding, in contracts, in payments, in what they rest on. */
export const leadRules: readonly LeadRule[] = [
  splitContracts,
  fewBidders,
  sharedBidders,
  bidRotation,
  priceOutlier,
  contractGrowth,
  paidBeforeAcceptance,
  paidAheadOfProgress,
  advanceNotRecovered,
  retentionEarly,
  payeeChanged,
  equalPayments,
  justBelowLimit,
  roundAmounts,
  restDayPayments,
  yearEndRush,
  circularFlow,
  benford,
  invoiceTwice,
  sequentialInvoices,
  evidenceReused,
]

/** A rule's version in force where the ledger comes from; a rule without one counts with its own defaults. */
export type RuleInForce = { ruleId: string; version: string; parameters: Record<string, number> }

/** The rule of that id. Throws RangeError when there is none. */
export function leadRuleOf(id: string): LeadRule {
  const rule = leadRules.find((one) => one.id === id)
  if (!rule) throw new RangeError(`no such rule: ${id}`)
  return rule
}

/** What a rule's parameters are when nobody set them. */
export const standardParameters = ({ parameters }: LeadRule): Record<string, number> =>
  Object.fromEntries(Object.entries(parameters).map(([name, { standard }]) => [name, standard]))

export type ParameterProblem = { name: string; problem: 'missing' | 'unknown' | 'not_a_number' | 'out_of_range' }

/** What is wrong with a set of parameters for a rule; nothing when it may be used. Counts, days and fen are whole. */
export function parameterProblems(rule: LeadRule, parameters: Readonly<Record<string, unknown>>): ParameterProblem[] {
  const unknown = Object.keys(parameters).filter((name) => !Object.hasOwn(rule.parameters, name))
  const told = Object.entries(rule.parameters).flatMap(([name, { least, most, unit }]): ParameterProblem[] => {
    if (!Object.hasOwn(parameters, name)) return [{ name, problem: 'missing' }]
    const value = parameters[name]
    if (typeof value !== 'number' || !Number.isFinite(value)) return [{ name, problem: 'not_a_number' }]
    if (['fen', 'count', 'days'].includes(unit) && !Number.isSafeInteger(value))
      return [{ name, problem: 'not_a_number' }]
    return value < least || value > most ? [{ name, problem: 'out_of_range' }] : []
  })
  return [...unknown.map((name): ParameterProblem => ({ name, problem: 'unknown' })), ...told]
}

export type FindOptions = {
  asOf: Day
  calendar: WorkCalendar
  /** Versions in force; those of rules left out are the kernel's own. */
  inForce?: readonly RuleInForce[]
  /** Only these rules; all when left out. */
  only?: readonly string[]
}

/** Everything the rules see in a ledger as it stood at the end of a day, in the order of the catalogue. */
export const findLeads = (ledger: Ledger, options: FindOptions): LeadFinding[] =>
  findLeadsIn(bookOf(ledger, options.asOf), options)

/** The same in a book that is open already, for going through the rules one by one. */
export function findLeadsIn(book: Book, { calendar, inForce = [], only }: Omit<FindOptions, 'asOf'>): LeadFinding[] {
  const rules = only ? leadRules.filter(({ id }) => only.includes(id)) : leadRules
  return rules.flatMap((rule) => {
    const set = inForce.find(({ ruleId }) => ruleId === rule.id)
    const parameters = set?.parameters ?? standardParameters(rule)
    const { id, version, mark, source } = rule
    const reference = { id, version: set?.version ?? version, mark, ...(source !== undefined && { source }) }
    return rule
      .find(book, parameters, { calendar })
      .map((found) => findingOf(rule, reference, parameters, found, book.asOf))
  })
}
