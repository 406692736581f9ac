import { createHash } from 'node:crypto'
import type { ComparedKind } from '@jiheng/kernel/reconciliation'
import type { Params } from '@jiheng/spreadsheet'
import type { BudgetSource } from '../schema.ts'

/** An entry as the finance system tells it, from a list or by machine. `at` is its row or place in the batch. */
export type Told = {
  at: number
  kind: ComparedKind
  projectId?: string | undefined
  projectCode?: string | undefined
  projectName?: string | undefined
  year: number
  source?: BudgetSource | undefined
  day: string
  amountFen: number
  referenceNo?: string | undefined
  contractNumber?: string | undefined
  payeeName?: string | undefined
  payeeAccount?: string | undefined
  note?: string | undefined
  externalId?: string | undefined
  /** The key of an entry a person said to be one of its own: it stands for none of ours. */
  settledKey?: string | undefined
}

/** Budget years that can be kept; the database has the same rule: finance_entry_year_check. */
export const years = { minimum: 1990, maximum: 2100 } as const
export const isBudgetYear = (year: number): boolean => year >= years.minimum && year <= years.maximum

/** The largest amount of one entry, 100 billion yuan: even a list full of these adds up within the safe integers. */
export const MOST_FEN = 10 ** 13

/** `differs`: known, with other figures than before or than ours. `refused` by our book; the telling is kept all the same. */
export const outcomes = ['new', 'linked', 'known', 'differs', 'refused'] as const
export type Outcome = (typeof outcomes)[number]

export type Problem = { key: string; params: Params }
/** Ours or what was told before, and what is told now, by field. */
export type Changes = Record<string, [unknown, unknown]>

/** The place of an entry in the budget. */
export type Placed = Told & { projectId: string; source: BudgetSource }

/** What an entry is known by when it comes again: its reference, or all it says and how many times it said so. */
export function keyOf({ kind, year, source, referenceNo, day, amountFen, payeeName }: Placed, nth: number): string {
  if (referenceNo === undefined) return digest(kind, year, source, day, amountFen, payeeName ?? '', nth)
  // One document (指标文号) allots to several lines.
  return kind === 'allocation' ? digest(kind, referenceNo, year, source) : digest(kind, referenceNo)
}

/** What a row of a statement is known by. */
export const statementKey = (
  {
    day,
    amountFen,
    referenceNo = '',
    payeeName = '',
  }: { day: string; amountFen: number; referenceNo?: string | undefined; payeeName?: string | undefined },
  nth: number,
): string => digest('statement', referenceNo, day, amountFen, payeeName, nth)

const digest = (...parts: (string | number)[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex')

/** Counts how many times each thing was met before: 0 for the first. */
export function counter(): (thing: string) => number {
  const met = new Map<string, number>()
  return (thing) => {
    const before = met.get(thing) ?? 0
    met.set(thing, before + 1)
    return before
  }
}
