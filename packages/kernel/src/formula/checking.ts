import { textAt } from './alike.ts'
import type { Findings } from './alike.ts'
import { fault, suggest } from './fault.ts'
import type { Node } from './tree.ts'
import type { Group, Need, Typed } from './typed.ts'
import { anyUnit, unitWords } from './unit.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What checking has found so far; `inside` is the group whose rows are being gone through. */
export type Checking = Findings & {
  vocabulary: Vocabulary
  needs: Need[]
  inside: Group | null
  guesses: number
  check(node: Node, checking: Checking): Typed
}

/** A part that has to be a number. */
export function figure(node: Node, checking: Checking): Typed {
  const found = checking.check(node, checking)
  if (found.unit !== null) return found
  checking.faults.push(fault('condition_as_number', node, { text: textAt(checking, node) }, suggest('use_if')))
  return { ...found, unit: anyUnit }
}

/** A part that has to be true or false. */
export function condition(node: Node, checking: Checking): Typed {
  const found = checking.check(node, checking)
  if (found.unit === null || found.unit === anyUnit) return found
  const text = textAt(checking, node)
  checking.faults.push(
    fault('number_as_condition', node, { text, unit: unitWords(found.unit) }, suggest('compare_with', { text })),
  )
  return { ...found, unit: null }
}
