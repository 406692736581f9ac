import { addDays, daysBetween, type Day, type Fen } from '@jiheng/kernel/base'
import type { NodeKind } from '../schema/tree.ts'
import type { TemplateNode } from './template.ts'

export type PlannedNode = {
  /** Place in the list of the parent, which always comes earlier; null for the first level. */
  parent: number | null
  position: number
  title: string
  kind: NodeKind
  weight: number
  standard: string
  startsOn: Day
  dueOn: Day
  /** Null when the project's total is not known. */
  budgetFen: Fen | null
}

type Whole = { startsOn: Day; dueOn: Day; budgetFen: Fen | null }

/** Lays a template over a project's time and money: siblings share their parent's budget to the last fen. */
export function spread(nodes: readonly TemplateNode[], whole: Whole): PlannedNode[] {
  const planned: PlannedNode[] = []
  const lay = (
    siblings: readonly TemplateNode[],
    parent: number | null,
    { startsOn, dueOn, budgetFen }: Whole,
  ): void => {
    const days = daysBetween(startsOn, dueOn)
    const budgets =
      budgetFen === null
        ? []
        : apportion(
            budgetFen,
            siblings.map(({ budget }) => budget),
          )
    for (const [position, { title, kind, weight, standard, span, children }] of siblings.entries()) {
      const own: Whole = {
        startsOn: addDays(startsOn, Math.round((days * span[0]) / 100)),
        dueOn: addDays(startsOn, Math.round((days * span[1]) / 100)),
        budgetFen: budgets[position] ?? null,
      }
      const place = planned.push({ parent, position, title, kind, weight, standard, ...own }) - 1
      lay(children, place, own)
    }
  }
  lay(nodes, null, whole)
  return planned
}

/** Splits an amount by shares in percent; what rounding leaves over goes to the largest remainders. */
function apportion(amountFen: Fen, shares: number[]): Fen[] {
  const exact = shares.map((share) => (BigInt(amountFen) * BigInt(Math.round(share * 100))) / 10_000n)
  const parts = exact.map(Number)
  const remainders = shares.map((share, at) => ({
    at,
    left: (BigInt(amountFen) * BigInt(Math.round(share * 100))) % 10_000n,
  }))
  remainders.sort((a, b) => (a.left === b.left ? a.at - b.at : a.left < b.left ? 1 : -1))
  const spare = amountFen - parts.reduce((sum, part) => sum + part, 0)
  for (const { at } of remainders.slice(0, spare)) parts[at] = (parts[at] ?? 0) + 1
  return parts
}
