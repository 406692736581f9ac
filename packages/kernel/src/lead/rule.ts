import type { AttentionLevel, Day, Fen, Input, Mark, Source, Unit, WorkCalendar } from '../base/index.ts'
import type { Book } from './book.ts'
import type { Ledger } from './ledger.ts'

/** What a parameter is measured in; amounts are fen, a ratio has no unit. */
export type ParameterUnit = 'fen' | 'percent' | 'points' | 'days' | 'count' | 'ratio'

/** A number of a rule that an office may set: what it is by default, and the range that makes sense. */
export type Parameter = { standard: number; unit: ParameterUnit; least: number; most: number }

/** What a rule saw in one matter. */
export type Found = {
  /** Names the matter so that it is raised once, however often the rule runs and however much is added to it. */
  key: string
  severity: AttentionLevel
  /** The records it rests on. New ones are what opens a closed matter again. */
  records: readonly Source[]
  projectIds: readonly string[]
  /** The day of the latest record: the matter is as old as this. */
  day: Day
  /** The money concerned; null when none can be named. */
  amountFen: Fen | null
  value: { measure: string; value: string; unit: Unit }
  inputs: readonly Input[]
  /** Fills the sentence `leads.messages.<rule id>`; amounts in fen, days as YYYY-MM-DD. */
  params: Record<string, string | number>
}

export type Context = { calendar: WorkCalendar }

/** An explainable rule over ledgers. It tells what was seen, never what was meant by it. */
export type LeadRule<Name extends string = string> = {
  id: string
  version: string
  mark: Mark
  /** The text the rule or its numbers come from, as it is cited. */
  source?: string
  reads: readonly (keyof Ledger)[]
  parameters: Record<Name, Parameter>
  find(book: Book, parameters: Record<Name, number>, context: Context): Found[]
}

/** States a rule; the names of its parameters are checked against what `find` reads. */
export const leadRule = <Name extends string>(rule: LeadRule<Name>): LeadRule<Name> => rule

export const amount = (standard: number): Parameter => ({ standard, unit: 'fen', least: 0, most: 10_000_000_000_00 })
export const percent = (standard: number, most = 100): Parameter => ({ standard, unit: 'percent', least: 0, most })
export const points = (standard: number): Parameter => ({ standard, unit: 'points', least: 0, most: 100 })
export const days = (standard: number): Parameter => ({ standard, unit: 'days', least: 1, most: 3_650 })
export const count = (standard: number, least = 1, most = 10_000): Parameter => ({
  standard,
  unit: 'count',
  least,
  most,
})
export const ratio = (standard: number): Parameter => ({ standard, unit: 'ratio', least: 0, most: 1 })
