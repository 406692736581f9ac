import { decimal } from '../base/index.ts'
import type { Day, Decimal } from '../base/index.ts'
import type { IncentiveKind, IncentivePeriod } from './kind.ts'
import { placesOf, scoreWindow, type IncentiveRule } from './rules.ts'
import { explainStanding, type Around, type Candidate, type Standing, type StandingReason } from './standing.ts'

/** Totals this close to the edge are named in a simulation: a small correction would change who is on the list. */
export const NEAR_EDGE: Decimal = '1'

export type IncentiveQuestion = {
  kind: IncentiveKind
  period: IncentivePeriod
  candidates: readonly Candidate[]
  rule: IncentiveRule
  asOf: Day
}

/** How firm the list is at its edge. */
export type Edge = {
  /** The lowest total on the list and the highest not on it. */
  lastIn: Decimal | null
  firstOut: Decimal | null
  /** How many share the last place on the list, and how many are on it beyond the places by that. */
  sharing: number
  beyondPlaces: number
  /** Places with one person fewer or more; null where nobody would be ranked. */
  oneFewer: number | null
  oneMore: number | null
  /** How many people are missing before anybody is ranked. */
  missing: number
  /** Who would change sides by a point. */
  near: string[]
}

export type IncentiveOutcome = {
  /** People with a score that counts. */
  counted: number
  places: number | null
  problem: 'group_too_small' | null
  suggested: number
  standings: Standing[]
  edge: Edge
}

/**
 * Who is advised for what, from evaluated results alone. Among the first are ⌊n × p %⌋ places; people with the same total share a place, so
 * that a tie at the edge is on the list whole. Fewer people than the least are not ranked. Who has no score that counts is neither counted
 * nor listed. The order of the candidates changes nothing. Throws RangeError when the period is none of the kind.
 */
export function suggest({ kind, period, candidates, rule, asOf }: IncentiveQuestion): IncentiveOutcome {
  const window = scoreWindow(kind, period, rule)
  if (!window) throw new RangeError(`not a period of ${kind}: ${period}`)
  const { ranking } = rule.parameters
  const isCounted = ({ total, asOf: day }: Candidate): boolean => total !== null && day >= window.from
  const counted = candidates.filter(isCounted)
  const isTooSmall = ranking !== null && counted.length < ranking.leastGroup
  const places = ranking && !isTooSmall ? placesOf(counted.length, ranking.sharePercent) : null
  const placeOf = placesAmong(counted)
  const judged = candidates.map((person) => {
    const place = places !== null && isCounted(person) ? (placeOf(person) ?? null) : null
    const reason = isCounted(person)
      ? reasonFor(person.total ?? '0', place, { places, isTooSmall, bound: rule.parameters.bound })
      : person.total === null
        ? ('not_covered' as const)
        : ('not_scored' as const)
    return { person, place, reason, isSuggested: isIn(reason) }
  })
  const totals = (wanted: boolean): Decimal[] =>
    judged.flatMap(({ person, isSuggested }) =>
      isSuggested === wanted && isCounted(person) && person.total !== null ? [person.total] : [],
    )
  const edge = edgeOf({
    isTop: ranking !== null,
    ins: totals(true),
    outs: totals(false),
    judged,
    isCounted,
    bound: rule.parameters.bound,
  })
  const around: Around = { kind, rule, counted: counted.length, places, line: ranking ? edge.lastIn : null, asOf }
  const standings = judged.map(({ person, place, reason, isSuggested }): Standing => ({
    ...{ id: person.id, name: person.name, scoreId: person.scoreId, total: person.total, place, isSuggested, reason },
    isShared: place !== null && judged.some((other) => other.person.id !== person.id && other.place === place),
    explanation: explainStanding(person, { total: person.total, place, reason }, around),
  }))
  const suggested = standings.filter((each) => each.isSuggested).length
  return {
    ...{ counted: counted.length, places, problem: isTooSmall ? 'group_too_small' : null, suggested },
    standings: standings.toSorted(inReadingOrder),
    edge: {
      ...edge,
      beyondPlaces: places === null ? 0 : Math.max(0, suggested - places),
      oneFewer: placesWith(counted.length - 1, ranking),
      oneMore: placesWith(counted.length + 1, ranking),
      missing: isTooSmall ? ranking.leastGroup - counted.length : 0,
    },
  }
}

type Bounds = { places: number | null; isTooSmall: boolean; bound: Decimal }

function reasonFor(total: Decimal, place: number | null, { places, isTooSmall, bound }: Bounds): StandingReason {
  const reaches = decimal.compare(total, bound) >= 0
  if (isTooSmall) return 'group_too_small'
  if (places === null || place === null) return reaches ? 'reaches_standard' : 'below_standard'
  if (place > places) return 'after_edge'
  return reaches ? 'among_first' : 'under_bound'
}

const isIn = (reason: StandingReason): boolean => reason === 'among_first' || reason === 'below_standard'

/** 1, 2, 2, 4: how many scored more, and one. */
function placesAmong(counted: readonly Candidate[]): (person: Candidate) => number | undefined {
  const totals = counted.map(({ total }) => total ?? '0').toSorted((a, b) => decimal.compare(b, a))
  const first = new Map<string, number>()
  for (const [at, total] of totals.entries()) {
    const key = decimal.canonical(total)
    if (!first.has(key)) first.set(key, at + 1)
  }
  return ({ total }) => (total === null ? undefined : first.get(decimal.canonical(total)))
}

const placesWith = (count: number, ranking: IncentiveRule['parameters']['ranking']): number | null =>
  ranking && count >= ranking.leastGroup ? placesOf(count, ranking.sharePercent) : null

type Sides = {
  isTop: boolean
  ins: Decimal[]
  outs: Decimal[]
  judged: readonly { person: Candidate; reason: StandingReason; isSuggested: boolean }[]
  isCounted(person: Candidate): boolean
  bound: Decimal
}

/** What stands on both sides of the edge: the first of a group, or a standard. */
function edgeOf({
  isTop,
  ins,
  outs,
  judged,
  isCounted,
  bound,
}: Sides): Pick<Edge, 'lastIn' | 'firstOut' | 'sharing' | 'near'> {
  const least = (values: Decimal[]): Decimal | null => (values.length === 0 ? null : decimal.min(values[0]!, ...values))
  const most = (values: Decimal[]): Decimal | null => (values.length === 0 ? null : decimal.max(values[0]!, ...values))
  const lastIn = isTop ? least(ins) : most(ins)
  const firstOut = isTop ? most(outs) : least(outs)
  const isNear = (total: Decimal, isSuggested: boolean): boolean => {
    const other = isTop ? (isSuggested ? firstOut : lastIn) : bound
    return other !== null && decimal.compare(distance(total, other), NEAR_EDGE) <= 0
  }
  const isTooSmall = judged.some(({ reason }) => reason === 'group_too_small')
  const near = judged.flatMap(({ person, isSuggested }) =>
    !isTooSmall && isCounted(person) && person.total !== null && isNear(person.total, isSuggested) ? [person.id] : [],
  )
  const sharing = lastIn === null ? 0 : ins.filter((total) => decimal.compare(total, lastIn) === 0).length
  return { lastIn: isTooSmall ? null : lastIn, firstOut: isTooSmall ? null : firstOut, sharing, near: near.toSorted() }
}

const distance = (a: Decimal, b: Decimal): Decimal =>
  decimal.compare(a, b) >= 0 ? decimal.subtract(a, b) : decimal.subtract(b, a)

/** Who is on the list first, then by place; whoever has none by name. */
function inReadingOrder(a: Standing, b: Standing): number {
  return (
    Number(b.isSuggested) - Number(a.isSuggested) ||
    (a.place ?? Infinity) - (b.place ?? Infinity) ||
    Number(a.name > b.name) - Number(a.name < b.name) ||
    (a.id < b.id ? -1 : 1)
  )
}
