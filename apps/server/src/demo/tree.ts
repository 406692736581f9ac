import type { Day, Fen } from '@jiheng/kernel/base'
import { spread, templates, type TemplateNode } from '../modules/projects/index.ts'
import type { DemoNode } from './shapes.ts'
import { building } from './words/building.ts'
import type { Kind } from './words/kinds.ts'

type Span = { startsOn: Day; dueOn: Day; budgetFen: Fen | null }

/** The tree of a project of this kind, laid over its time and money; empty where projects of the kind are one piece of work. */
export function makeTree(key: string, kind: Kind, whole: Span): DemoNode[] {
  const planned = spread(templateOf(kind), whole)
  const parents = new Set(planned.map(({ parent }) => parent))
  const siblingWeights = Map.groupBy(planned, ({ parent }) => parent)
  const shares: number[] = []
  return planned.map(({ parent, weight, budgetFen, ...node }, at): DemoNode => {
    const whole = siblingWeights.get(parent)?.reduce((sum, sibling) => sum + sibling.weight, 0) ?? weight
    const share = ((parent === null ? 1 : (shares[parent] ?? 0)) * weight) / whole
    shares.push(share)
    return {
      ...node,
      key: nodeKey(key, at),
      parent: parent === null ? null : nodeKey(key, parent),
      budgetFen,
      weight: String(weight),
      isLeaf: !parents.has(at),
      share,
      doneOn: null,
    }
  })
}

/** Closes what is above finished leaves, on the day the last of them was. */
export function closeParents(tree: DemoNode[]): void {
  for (const node of tree.toReversed()) {
    if (node.isLeaf) continue
    const children = tree.filter(({ parent }) => parent === node.key)
    const last = children
      .map(({ doneOn }) => doneOn)
      .toSorted()
      .at(-1)
    if (children.every(({ doneOn }) => doneOn !== null)) node.doneOn = last ?? null
  }
}

function templateOf(kind: Kind): readonly TemplateNode[] {
  if (kind === 'public_service') return building
  const code = kind === 'logistics_park' ? 'industrial_park' : kind
  return templates.find((template) => template.code === code)?.nodes ?? []
}

const nodeKey = (project: string, at: number): string => `${project}.n${at}`
