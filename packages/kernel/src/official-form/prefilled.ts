import { decimal } from '../base/index.ts'
import type { Decimal } from '../base/index.ts'
import type { OfficialForm } from './form.ts'

export type Prefilled = {
  /** Values the system put there, of all values that are there or must be, in percent half up to one decimal. */
  percent: Decimal
  bySystem: number
  byPeople: number
  /** Required values nobody has given yet, and who reads those that people are asked for. */
  missing: readonly { key: string; isOpen: boolean; neededBy: string | null }[]
}

/** How much of a form nobody had to write. A cell that is empty and may be so does not count. */
export function prefilled({ cells }: OfficialForm): Prefilled {
  const all = Object.values(cells)
  const bySystem = all.filter(({ text, origin }) => text !== '' && origin !== 'typed').length
  const byPeople = all.filter(({ text, origin }) => text !== '' && origin === 'typed').length
  const missing = all
    .filter(({ text, isRequired }) => text === '' && isRequired)
    .map(({ key, isOpen, neededBy = null }) => ({ key, isOpen, neededBy }))
  const counted = String(bySystem + byPeople + missing.length)
  return { percent: decimal.percentOf(String(bySystem), counted, 1) ?? '0', bySystem, byPeople, missing }
}
