import type { Actor } from '../../platform/actor.ts'
import { nodeActionsOn } from './policy.ts'
import { missingOf } from './node-fields.ts'
import type { Node } from './schema/tree.ts'
import type { NodeRow } from './store/tree.ts'
import { templates, type TemplateNode } from './templates/index.ts'

/** Presents nodes of one project; what the reader may do is worked out once for the project. */
export function presentNodes(rows: NodeRow[], actor: Actor, orgPath: string): Node[] {
  const first = rows[0]
  if (!first) return []
  const actionsIn = nodeActionsOn(actor, { id: first.project_id, orgPath })
  return rows.map((row) => ({
    id: row.id,
    projectId: row.project_id,
    parentId: row.parent_id,
    position: row.position,
    title: row.title,
    kind: row.kind,
    responsible: row.responsible_id === null ? null : { id: row.responsible_id, name: row.responsible_name ?? '' },
    startsOn: row.starts_on,
    dueOn: row.due_on,
    budgetFen: row.budget_fen,
    standard: row.standard,
    weight: row.weight,
    state: row.state,
    doneOn: row.done_on,
    missing: row.state === 'draft' ? missingOf(row) : [],
    allowed: actionsIn[row.state],
    version: row.version,
  }))
}

export const presentNode = (row: NodeRow & { org_path: string }, actor: Actor): Node =>
  presentNodes([row], actor, row.org_path)[0]!

/** The templates as outlines, to look at before one is taken. */
export function presentTemplates() {
  return templates.map(({ code, nodes }) => {
    const outline = outlineOf(nodes, 1)
    return { code, nodeCount: outline.length, levels: Math.max(...outline.map(({ level }) => level)), outline }
  })
}

type OutlineRow = { title: string; kind: TemplateNode['kind']; level: number; weight: string; standard: string }

const outlineOf = (nodes: readonly TemplateNode[], level: number): OutlineRow[] =>
  nodes.flatMap(({ title, kind, weight, standard, children }) => [
    { title, kind, level, weight: String(weight), standard },
    ...outlineOf(children, level + 1),
  ])
