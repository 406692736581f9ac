import { decimal } from '../base/index.ts'
import type { Decimal } from '../base/index.ts'
import type { OfficialForm } from './form.ts'

export type Prefilled = {
  /** Values the system put there, of all values that are there or must be and can be known, in percent half up to one decimal. */
  percent: Decimal
  bySystem: number
  byPeople: number
  /** Required values nobody has given yet, and who reads those that people are asked for. */
  missing: readonly { key: string; isOpen: boolean; neededBy: string | null }[]
  /** Required values that come with the end of the year; not among the missing, and not counted. */
  later: readonly string[]
}

/**
 * How much of a form nobody had to write: s ÷ (s + p + m), where s are values of the system, p of people, m required ones that are missing. Not
 * counted, on either side: cells that are empty and may be so, printed words, and values nobody can know before the year is over, which are the
 * results of benefit and satisfaction indicators without a report on a day before 31 December, with the points and the grade that follow from them.
 */
export function prefilled({ cells }: OfficialForm): Prefilled {
  const all = Object.values(cells)
  const bySystem = all.filter(({ text, origin }) => text !== '' && origin !== 'typed').length
  const byPeople = all.filter(({ text, origin }) => text !== '' && origin === 'typed').length
  const empty = all.filter(({ text, isRequired }) => text === '' && isRequired)
  const missing = empty
    .filter(({ isLater }) => !isLater)
    .map(({ key, isOpen, neededBy = null }) => ({ key, isOpen, neededBy }))
  const later = empty.flatMap(({ key, isLater }) => (isLater ? [key] : []))
  const counted = String(bySystem + byPeople + missing.length)
  return { percent: decimal.percentOf(String(bySystem), counted, 1) ?? '0', bySystem, byPeople, missing, later }
}
