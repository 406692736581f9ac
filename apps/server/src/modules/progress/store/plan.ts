import { sql } from 'kysely'
import { planOf, type PlannedProject, type PlanNode, type TreeNode } from '@jiheng/kernel/progress'
import type { Db } from '../../../platform/db/database.ts'

/** The plans of projects, by project id; projects out of reach are left out. */
export async function loadPlans(db: Db, projectIds: readonly string[]): Promise<Map<string, PlanNode[]>> {
  const { rows: projects } = await sql<PlannedProject>`
    select id, name, planned_start as "plannedStart", planned_finish as "plannedFinish" from projects.v_project where id = any (${projectIds})`.execute(
    db,
  )
  const { rows: nodes } = await sql<TreeNode & { projectId: string }>`
    select id, project_id as "projectId", parent_id as "parentId", title, starts_on as "startsOn", due_on as "dueOn", weight
    from projects.v_node where project_id = any (${projectIds})`.execute(db)
  const trees = Map.groupBy(nodes, (node) => node.projectId)
  return new Map(projects.map((project) => [project.id, planOf(project, trees.get(project.id) ?? [])]))
}

export type ReportableNode = { state: string; isLeaf: boolean }

/** A node of a project, as far as reports are concerned. */
export async function findNode(db: Db, projectId: string, nodeId: string): Promise<ReportableNode | undefined> {
  const { rows } = await sql<ReportableNode>`
    select n.state, not exists (select from projects.v_node c where c.parent_id = n.id) as "isLeaf"
    from projects.v_node n where n.id = ${nodeId} and n.project_id = ${projectId}`.execute(db)
  return rows[0]
}

export async function hasTree(db: Db, projectId: string): Promise<boolean> {
  const { rows } = await sql`select from projects.v_node where project_id = ${projectId} limit 1`.execute(db)
  return rows.length > 0
}
