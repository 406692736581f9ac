import type { Actor } from '../../../platform/actor.ts'
import { explainingConflicts } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { permit } from '../../identity/index.ts'
import type { TreeFromTemplate } from '../schema/tree.ts'
import { hasNodes, insertNodes } from '../store/tree.ts'
import { spread, templates } from '../templates/index.ts'
import { noteTreeChange, treeConflicts } from './lock-node.ts'
import { lock } from './lock.ts'
import type { Means } from './means.ts'

export function templateTreeUseCases(means: Means) {
  const { database, clock } = means
  return {
    /**
     * Gives a project without nodes the tree of a template, laid over its planned time and total investment. Nodes are
     * drafts; what the template cannot know (often the responsible person) is filled in before they are activated.
     */
    async treeFromTemplate(actor: Actor, projectId: string, told: TreeFromTemplate): Promise<{ nodes: number }> {
      const reach = permit(actor, 'nodes:write')
      const template = templates.find(({ code }) => code === told.template)
      if (!template) throw new AppError('not_found', 'template_not_found')
      return explainingConflicts(treeConflicts, () =>
        database.write(reach, async (tx) => {
          const project = await lock(tx, projectId)
          if (await hasNodes(tx, projectId)) throw new AppError('conflict', 'tree_exists')
          const startsOn = told.startsOn ?? project.planned_start
          const dueOn = told.dueOn ?? project.planned_finish
          if (startsOn === null || dueOn === null) throw new AppError('rule_violated', 'template_needs_dates')
          if (startsOn > dueOn) throw new AppError('rule_violated', 'start_after_finish')
          const planned = spread(template.nodes, { startsOn, dueOn, budgetFen: project.total_investment_fen })
          const ids = planned.map(newId)
          const responsible = told.responsibleId === undefined ? project.manager_id : told.responsibleId
          const rows = planned.map((node, at) => ({
            id: ids[at]!,
            project_id: projectId,
            parent_id: node.parent === null ? null : ids[node.parent]!,
            position: node.position,
            title: node.title,
            kind: node.kind,
            responsible_id: responsible,
            starts_on: node.startsOn,
            due_on: node.dueOn,
            budget_fen: node.budgetFen,
            standard: node.standard,
            weight: String(node.weight),
            state: 'draft' as const,
            done_on: null,
          }))
          await insertNodes(tx, rows, clock.now())
          const changes = { template: [null, template.code], nodes: [null, rows.length] } satisfies Record<
            string,
            [unknown, unknown]
          >
          await noteTreeChange(means, tx, actor, project, { action: 'projects.tree_created', node: null, changes })
          return { nodes: rows.length }
        }),
      )
    },
  }
}
