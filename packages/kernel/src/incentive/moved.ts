import { decimal, explain, referenceTo } from '../base/index.ts'
import type { AttentionLevel, Day, Decimal, Explanation, Fen, Rule } from '../base/index.ts'
import { shareOut, type Pool } from './pool.ts'
import type { IncentiveOutcome } from './suggest.ts'
import type { Standing, StandingReason } from './standing.ts'

/** One person of a list as it was decided. */
export type Decided = Pick<Standing, 'id' | 'name' | 'total' | 'isSuggested'> & { isListed: boolean }

/** One person a move of scores concerns: the score then and now, and whether the name would be on the list now. */
export type MovedPerson = {
  id: string
  name: string
  before: Decimal | null
  now: Decimal | null
  wasListed: boolean
  placeNow: number | null
  /** Null for who has no score of the group any more. */
  reasonNow: StandingReason | null
  effect: 'joins' | 'leaves' | null
  beforeFen: Fen | null
  nowFen: Fen | null
}

export type ListMoved = {
  /** How many scores are others than those the list was decided by. */
  scores: number
  joins: number
  leaves: number
  /** How many names stay on the list with another amount. */
  amounts: number
  people: MovedPerson[]
}

/**
 * What scores that changed after the decision would change of a list: everybody whose score moved or whom a move of somebody else's brings
 * on or off. What a person decided, or an appeal, stays: a name taken off with a reason does not come back, one put on does not go. The
 * order of people changes nothing. Nothing moved: no people.
 */
export function movedSince(decided: readonly Decided[], now: IncentiveOutcome, pool: Pool | null): ListMoved {
  const today = new Map(now.standings.map((standing) => [standing.id, standing]))
  const before = new Map(decided.map((person) => [person.id, person]))
  const names = [...before.values(), ...now.standings.filter(({ id }) => !before.has(id))]
  const changed = new Set(names.flatMap(({ id }) => (isSame(before.get(id), today.get(id)) ? [] : [id])))
  if (changed.size === 0) return { scores: 0, joins: 0, leaves: 0, amounts: 0, people: [] }
  const effects = new Map(names.map(({ id }) => [id, effectOn(before.get(id), today.get(id))]))
  const isOn = (id: string): boolean =>
    effects.get(id) === 'joins' || (before.get(id)?.isListed === true && effects.get(id) !== 'leaves')
  const then = sharesOf(
    pool,
    decided.filter(({ isListed }) => isListed),
  )
  const next = sharesOf(
    pool,
    names.flatMap(({ id }) => (isOn(id) ? [{ id, total: today.get(id)?.total ?? before.get(id)?.total ?? null }] : [])),
  )
  const people = names.map(({ id, name }): MovedPerson => ({
    ...{ id, name, before: before.get(id)?.total ?? null, now: today.get(id)?.total ?? null },
    ...{ wasListed: before.get(id)?.isListed ?? false, placeNow: today.get(id)?.place ?? null },
    ...{ reasonNow: today.get(id)?.reason ?? null, effect: effects.get(id) ?? null },
    ...{ beforeFen: then.get(id) ?? null, nowFen: next.get(id) ?? null },
  }))
  const concerned = people.filter(
    ({ id, effect, beforeFen, nowFen }) => changed.has(id) || effect !== null || beforeFen !== nowFen,
  )
  return {
    scores: changed.size,
    joins: people.filter(({ effect }) => effect === 'joins').length,
    leaves: people.filter(({ effect }) => effect === 'leaves').length,
    amounts: people.filter(({ effect, beforeFen, nowFen }) => effect === null && beforeFen !== nowFen).length,
    people: concerned.toSorted(inReadingOrder),
  }
}

/** Whether somebody has the score the list was decided by; who never had one and has none has. */
function isSame(before: Decided | undefined, now: Standing | undefined): boolean {
  const [a, b] = [before?.total ?? null, now?.total ?? null]
  return a === null || b === null ? a === b : decimal.compare(a, b) === 0
}

function effectOn(before: Decided | undefined, now: Standing | undefined): MovedPerson['effect'] {
  const [was, is] = [before?.isSuggested ?? false, now?.isSuggested ?? false]
  if (was === is) return null
  const isListed = before?.isListed ?? false
  if (is) return isListed ? null : 'joins'
  return isListed ? 'leaves' : null
}

const sharesOf = (pool: Pool | null, people: readonly { id: string; total: Decimal | null }[]): Map<string, Fen> =>
  pool
    ? shareOut(
        pool,
        people.map(({ id, total }) => ({ id, total: total ?? '0' })),
      ).shares
    : new Map()

const order = { joins: 0, leaves: 1, none: 2 }
const inReadingOrder = (a: MovedPerson, b: MovedPerson): number =>
  order[a.effect ?? 'none'] - order[b.effect ?? 'none'] ||
  Number(a.name > b.name) - Number(a.name < b.name) ||
  (a.id < b.id ? -1 : 1)

/** Ours: scores alone are yellow, another list orange, and red once payroll has a batch of the list that no longer holds. */
export const listMovedRule: Rule<Record<string, never>> = {
  ...{ id: 'incentive_moved', version: '1', mark: 'U', source: '个人信息保护法第 24 条' },
  parameters: {},
}

/** How urgent a move is, and how it came about. `hasBatch` when a batch for payroll was made of the list. */
export function judgeMoved(
  { scores, joins, leaves, amounts }: ListMoved,
  { hasBatch, today }: { hasBatch: boolean; today: Day },
): { level: AttentionLevel; explanation: Explanation } {
  const isOther = joins + leaves + amounts > 0
  const told = (measure: string, count: number) =>
    ({ measure: `measures.incentive.${measure}`, value: String(count), unit: 'count', evidenceLevel: 1 }) as const
  return {
    level: isOther ? (hasBatch ? 'red' : 'orange') : 'yellow',
    explanation: explain({
      measure: 'measures.incentive.moved',
      value: String(scores),
      unit: 'count',
      rule: referenceTo(listMovedRule),
      inputs: [told('joins', joins), told('leaves', leaves), told('amounts', amounts)],
      asOf: today,
      note: {
        key: `notes.incentive.${isOther ? (hasBatch ? 'moved_after_batch' : 'moved_list') : 'moved_scores'}`,
        params: {},
      },
    }),
  }
}
