import { changesBetween, type Changes } from '../audit/index.ts'
import type { Binding, NodeEdit } from './schema/tree.ts'
import type { NodeFields, NodeRow } from './store/tree.ts'

const columns = {
  title: 'title',
  kind: 'kind',
  responsibleId: 'responsible_id',
  startsOn: 'starts_on',
  dueOn: 'due_on',
  budgetFen: 'budget_fen',
  standard: 'standard',
  weight: 'weight',
} as const satisfies Partial<Record<keyof NodeEdit, keyof NodeFields>>

/** The stored columns of what a caller told about a node; fields left out stay out. */
export function nodeFieldsOf(edit: NodeEdit): Partial<NodeFields> {
  const told = Object.entries(columns).filter(([field]) => edit[field as keyof typeof columns] !== undefined)
  return Object.fromEntries(told.map(([field, column]) => [column, edit[field as keyof typeof columns]]))
}

/** What `fields` would change of a node, by the names people's forms use. */
export function nodeChanges(stored: object, fields: Partial<NodeFields>): Changes {
  const changes = changesBetween(stored as Record<string, unknown>, fields)
  return Object.fromEntries(
    Object.entries(columns).flatMap(([field, column]) => (changes[column] ? [[field, changes[column]]] : [])),
  )
}

/** Which of the four things a node still needs before it may be activated. */
export function missingOf(node: Pick<NodeRow, 'responsible_id' | 'due_on' | 'budget_fen' | 'standard'>): Binding[] {
  const bound: Record<Binding, unknown> = {
    responsible: node.responsible_id,
    time: node.due_on,
    budget: node.budget_fen,
    standard: node.standard,
  }
  return (Object.keys(bound) as Binding[]).filter((binding) => bound[binding] === null)
}
