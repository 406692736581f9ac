import type { Actor } from '../../platform/actor.ts'
import { may, type Permission } from '../identity/index.ts'

const actions = {
  update: 'projects:write',
  write_nodes: 'nodes:write',
  activate_nodes: 'nodes:activate',
  add_documents: 'documents:write',
  report_progress: 'progress:report',
  accept_progress: 'progress:accept',
  read_funds: 'contracts:read',
  write_funds: 'funds:write',
  handle_alerts: 'alerts:handle',
  score: 'evaluation:score',
} as const satisfies Record<string, Permission>

/** What `actor` may do with a project, told to the console with each project. */
export function allowedOn(actor: Actor, project: { id: string; orgPath: string }): string[] {
  return Object.entries(actions)
    .filter(([, permission]) => may(actor, permission, { orgPath: project.orgPath, projectId: project.id }))
    .map(([action]) => action)
}

type NodeState = 'draft' | 'active' | 'done'

/** What `actor` may do with the nodes of a project, by the node's state. */
export function nodeActionsOn(actor: Actor, project: { id: string; orgPath: string }): Record<NodeState, string[]> {
  const place = { orgPath: project.orgPath, projectId: project.id }
  const writing = may(actor, 'nodes:write', place)
  const activating = may(actor, 'nodes:activate', place)
  const when = (granted: boolean, ...names: string[]) => (granted ? names : [])
  return {
    draft: [...when(writing, 'edit', 'move', 'delete'), ...when(activating, 'activate')],
    active: [...when(writing, 'edit', 'move'), ...when(activating, 'complete')],
    done: when(activating, 'reopen'),
  }
}
