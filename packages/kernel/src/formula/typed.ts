import type { Decimal } from '../base/index.ts'
import type { Comparison, Span } from './lexer.ts'
import type { Period } from './period.ts'
import type { Node } from './tree.ts'
import type { Unit } from './unit.ts'
import type { Name } from './vocabulary.ts'

/** Over what a total is taken: the children of the project or unit, or the values of a period. */
export type Group = 'children' | Period

/** A figure the formula asks for: one value, or with `over` one for each child or each time in the period. */
export type Need = { name: Name; over: Group | null }

export type RoundingMode = 'half_up' | 'half_even' | 'ceiling' | 'floor'
export type Total = 'sum' | 'average' | 'min' | 'max' | 'count'

/** A formula with its units. Figures are in basic units (yuan, shares of 1); `unit` null is a condition. Bare figures took the unit of their neighbours. */
export type Typed = Span & { unit: Unit | null; isBare: boolean; written: Node } & (
    | { kind: 'constant'; value: Decimal }
    /** A value of a need, at × 10^shift; inside a fold over the need's group the value of the row. */
    | { kind: 'input'; need: number; shift: number; places: number; isMember: boolean }
    | { kind: 'sum'; terms: readonly { isMinus: boolean; node: Typed }[] }
    | { kind: 'product'; factors: readonly { isDivisor: boolean; node: Typed }[] }
    | { kind: 'shift'; node: Typed; by: number }
    | { kind: 'negate' | 'abs' | 'not' | 'has'; node: Typed }
    | { kind: 'round'; node: Typed; mode: RoundingMode; places: number }
    | { kind: 'compare'; operator: Comparison; left: Typed; right: Typed }
    | { kind: 'logic'; joint: 'and' | 'or'; parts: readonly Typed[] }
    | { kind: 'if'; condition: Typed; yes: Typed; no: Typed }
    | { kind: 'if_missing'; node: Typed; other: Typed }
    | { kind: 'list'; how: Total; parts: readonly Typed[] }
    | { kind: 'fold'; how: Total; node: Typed; weight: Typed | null; group: Group }
  )

/** The parts a figure is made of, in the order they are written. */
export function partsOf(node: Typed): readonly Typed[] {
  switch (node.kind) {
    case 'constant':
    case 'input':
      return []
    case 'sum':
      return node.terms.map((term) => term.node)
    case 'product':
      return node.factors.map((factor) => factor.node)
    case 'compare':
      return [node.left, node.right]
    case 'logic':
    case 'list':
      return node.parts
    case 'if':
      return [node.condition, node.yes, node.no]
    case 'if_missing':
      return [node.node, node.other]
    case 'fold':
      return node.weight ? [node.node, node.weight] : [node.node]
    default:
      return [node.node]
  }
}
