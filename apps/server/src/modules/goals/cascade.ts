import { addDays, daysBetween, decimal, type Day, type Decimal } from '@jiheng/kernel/base'
import { periodAround, shared, type Period } from './periods.ts'
import type { GoalFields, PlacedNode } from './store/goals.ts'

export type ProposedQuarter = { fields: ProposedFields; below: ProposedFields[] }
export type ProposedFields = Omit<GoalFields, 'projectId'>

/** A leaf of the tree with dates, and its share of the whole. */
type Work = { node: PlacedNode; period: Period; share: number }
type MonthPart = { fields: ProposedFields; share: number }

/**
 * Quarterly and monthly goals along the dates of a project's tree, within a period: for each month every piece of work that is under way
 * in it, to be brought as far as its dates say by the end of the month, evenly over its days; milestones in the month they are due. Goals
 * weigh as much as the work planned in them, siblings exactly 100 together. Empty when no work with dates meets the period.
 */
export function cascadeOf(within: Period, nodes: readonly PlacedNode[]): ProposedQuarter[] {
  const works = worksOf(nodes).filter(({ period }) => shared(period, within))
  const quarters = periodsIn('quarterly', within).flatMap((quarter) => {
    const parts = periodsIn('monthly', quarter).flatMap((month) => works.flatMap((work) => partOf(work, month)))
    return parts.length === 0 ? [] : [{ quarter, parts }]
  })
  const weights = sharesOf100(quarters.map(({ parts }) => parts.reduce((sum, part) => sum + part.share, 0)))
  return quarters.map(({ quarter, parts }, at) => {
    const below = sharesOf100(parts.map((part) => part.share))
    return {
      fields: {
        title: titleOf(parts),
        ownerId: null,
        ...{ startsOn: quarter.start, endsOn: quarter.finish, weight: weights[at] ?? '0', target: '100', unit: '%' },
        ...{ metBy: 'reports' as const, nodeId: null },
      },
      below: parts.map(({ fields }, n) => ({ ...fields, weight: below[n] ?? '0' })),
    }
  })
}

/** Leaves with dates, each with the product of the shares on the way down. */
function worksOf(nodes: readonly PlacedNode[]): Work[] {
  const below = Map.groupBy(nodes, (node) => node.parentId)
  const works: Work[] = []
  const visit = (parentId: string | null, share: number, above: Partial<Period>): void => {
    const siblings = below.get(parentId) ?? []
    const whole = siblings.reduce((sum, node) => sum + Number(node.weight), 0)
    for (const node of siblings) {
      const part = whole > 0 ? (share * Number(node.weight)) / whole : 0
      const start = node.startsOn ?? above.start ?? node.dueOn
      const finish = node.dueOn ?? above.finish
      if (below.has(node.id))
        visit(node.id, part, { ...(start != null && { start }), ...(finish != null && { finish }) })
      else if (finish != null)
        works.push({ node, period: { start: start != null && start <= finish ? start : finish, finish }, share: part })
    }
  }
  visit(null, 1, {})
  return works
}

function partOf({ node, period, share }: Work, month: Period): MonthPart[] {
  const isMilestone = node.kind === 'milestone'
  const inside = isMilestone ? shared({ start: period.finish, finish: period.finish }, month) : shared(period, month)
  if (!inside) return []
  const days = daysBetween(period.start, period.finish) + 1
  const byEnd = Math.round(((daysBetween(period.start, inside.finish) + 1) / days) * 100)
  const target = isMilestone
    ? { target: '1', unit: '', metBy: 'milestone' as const }
    : { target: String(Math.max(1, byEnd)), unit: '%', metBy: 'node' as const }
  const fields = {
    title: node.title,
    ownerId: node.responsibleId,
    startsOn: inside.start,
    endsOn: inside.finish,
    weight: '0',
    ...target,
    nodeId: node.id,
  }
  return [{ fields, share: isMilestone ? share : (share * (daysBetween(inside.start, inside.finish) + 1)) / days }]
}

function periodsIn(level: 'quarterly' | 'monthly', within: Period): Period[] {
  const periods: Period[] = []
  for (let day: Day = within.start; day <= within.finish;) {
    const around = periodAround(level, day)
    const inside = shared(around, within)
    if (inside) periods.push(inside)
    day = addDays(around.finish, 1)
  }
  return periods
}

/** Named by the work that weighs most. */
function titleOf(parts: readonly MonthPart[]): string {
  const titles = new Map<string, number>()
  for (const { fields, share } of parts) titles.set(fields.title, (titles.get(fields.title) ?? 0) + share)
  return [...titles]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 3)
    .map(([title]) => title)
    .join('、')
    .slice(0, 200)
}

/** Hundredths by largest remainder, none below one hundredth, so that they sum to exactly 100. */
function sharesOf100(shares: readonly number[]): Decimal[] {
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const exact = shares.map((share) => (whole > 0 ? (share / whole) * 10_000 : 10_000 / shares.length))
  const units = exact.map((share) => Math.max(1, Math.floor(share)))
  const order = exact.map((_, at) => at).toSorted((a, b) => (exact[b]! % 1) - (exact[a]! % 1))
  for (let left = 10_000 - units.reduce((sum, unit) => sum + unit, 0), at = 0; left !== 0; at++) {
    const place = left > 0 ? order[at % order.length]! : units.indexOf(Math.max(...units))
    units[place]! += Math.sign(left)
    left -= Math.sign(left)
  }
  return units.map((unit) => decimal.multiply(String(unit), '0.01'))
}
