import type { Decimal } from '../base/index.ts'
import type { Comparison, Span } from './lexer.ts'
import type { Period } from './period.ts'
import type { FunctionName, Name } from './vocabulary.ts'

/** A formula as written, without units. A chain of + and − is one sum, a chain of × and ÷ one product; what stood in brackets is a part of its own. */
export type Node = Span &
  (
    | { kind: 'number'; digits: Decimal; unit: string }
    | { kind: 'name'; name: Name; isOfChildren: boolean }
    /** A name nobody declared; the checker has said so. */
    | { kind: 'unknown'; text: string; isOfChildren: boolean }
    | { kind: 'sum'; terms: readonly { isMinus: boolean; node: Node }[] }
    | { kind: 'product'; factors: readonly { isDivisor: boolean; node: Node }[] }
    | { kind: 'negate' | 'not'; node: Node }
    | { kind: 'compare'; operator: Comparison; left: Node; right: Node }
    | { kind: 'logic'; joint: 'and' | 'or'; parts: readonly Node[] }
    | { kind: 'call'; name: FunctionName; parts: readonly Node[]; period: Period | null }
  )

/** Bounds of a formula: characters of source, levels of nesting, parts. */
export const limits = { characters: 4_000, depth: 64, nodes: 1_000 } as const
