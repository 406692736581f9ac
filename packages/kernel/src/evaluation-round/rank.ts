import { decimal } from '../base/index.ts'
import type { Decimal, EvidenceLevel, Fen } from '../base/index.ts'
import type { Grade } from '../scoring/index.ts'
import { defaultRoundRules, type RoundRules } from './rules.ts'

export const projectSizes = ['small', 'medium', 'large'] as const
export type ProjectSize = (typeof projectSizes)[number]

/** How large a project is, by its total investment. */
export function sizeOf(totalInvestmentFen: Fen, rules: Pick<RoundRules, 'groups'> = defaultRoundRules): ProjectSize {
  const { mediumFromFen, largeFromFen } = rules.groups.parameters
  return totalInvestmentFen >= largeFromFen ? 'large' : totalInvestmentFen >= mediumFromFen ? 'medium' : 'small'
}

/** A project's result with what must never be missing beside it. */
export type RankEntry = {
  id: string
  total: Decimal
  grade: Grade
  kind: string
  size: ProjectSize
  evidenceLevel: EvidenceLevel
  coveredWeight: Decimal
  /** The total of the round before, where there was one. */
  previous: Decimal | null
}

/** Where a result stands among projects of its kind and size; without a place where these are too few. */
export type RankGroup = { kind: string; size: ProjectSize; count: number; place: number | null; mean: Decimal }

export type RankRow = RankEntry & {
  place: number
  isShared: boolean
  /** The total less the one before. */
  trend: Decimal | null
  group: RankGroup
}

/**
 * Projects by total, the highest first; equal totals share a place and the next one is left free (1, 2, 2, 4). Fewer than `least` are not
 * ranked at all: a place among a handful says nothing. Projects only, never people.
 */
export function rankProjects(
  entries: readonly RankEntry[],
  rules: Pick<RoundRules, 'ranking'> = defaultRoundRules,
): { ok: true; rows: RankRow[] } | { ok: false; problem: 'too_few'; count: number; least: number } {
  const { least } = rules.ranking.parameters
  if (entries.length < least) return { ok: false, problem: 'too_few', count: entries.length, least }
  const groupOf = groups(entries)
  const rows = entries.map((entry): RankRow => {
    const group = groupOf(entry)
    return {
      ...entry,
      place: placeOf(entry, entries),
      isShared: entries.some(({ id, total }) => id !== entry.id && decimal.compare(total, entry.total) === 0),
      trend: entry.previous === null ? null : decimal.subtract(entry.total, entry.previous),
      group: {
        ...{ kind: entry.kind, size: entry.size, count: group.length, mean: meanOf(group) },
        place: group.length < least ? null : placeOf(entry, group),
      },
    }
  })
  return { ok: true, rows: rows.toSorted((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1)) }
}

/** The comparable group of each entry, itself among it; also told where nothing is ranked. */
export function groups<Entry extends Pick<RankEntry, 'kind' | 'size'>>(
  entries: readonly Entry[],
): (entry: Pick<RankEntry, 'kind' | 'size'>) => Entry[] {
  const found = Map.groupBy(entries, ({ kind, size }) => `${kind} ${size}`)
  return ({ kind, size }) => found.get(`${kind} ${size}`) ?? []
}

/** The mean of totals, half up to 2 decimals; of at least one. */
export const meanOf = (entries: readonly Pick<RankEntry, 'total'>[]): Decimal =>
  decimal.divide(decimal.add('0', ...entries.map(({ total }) => total)), String(entries.length), 2)

const placeOf = ({ total }: RankEntry, among: readonly RankEntry[]): number =>
  among.filter((other) => decimal.compare(other.total, total) > 0).length + 1
