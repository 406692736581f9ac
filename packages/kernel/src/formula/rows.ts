import type { Given } from './outcome.ts'
import { partsOf } from './typed.ts'
import type { Typed } from './typed.ts'

/** Every need below a part. */
export function needsIn(node: Typed): number[] {
  const found = new Set<number>()
  const visit = (each: Typed): void => {
    if (each.kind === 'input') found.add(each.need)
    partsOf(each).forEach(visit)
  }
  visit(node)
  return [...found]
}

/** The rows of the group a fold goes over; the needs of one group have equally many. */
export function rowCounter(node: Typed & { kind: 'fold' }): (given: readonly Given[]) => number {
  const anchor = membersIn(node)[0] ?? -1
  return (given) => {
    const rows = given[anchor]
    return Array.isArray(rows) ? rows.length : 0
  }
}

function membersIn(node: Typed): number[] {
  if (node.kind === 'input') return node.isMember ? [node.need] : []
  return partsOf(node).flatMap(membersIn)
}
