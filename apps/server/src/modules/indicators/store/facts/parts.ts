import { sql } from 'kysely'
import { daysBetween, earlierDay, type Day, type Decimal, type EvidenceLevel } from '@jiheng/kernel/base'
import { planOf, progressAt, type ProgressClaim, type TreeNode } from '@jiheng/kernel/progress'
import type { Db } from '../../../../platform/db/database.ts'
import type { Reader, Span } from './fact.ts'

/** A part a project's tree begins with (单位工程, 标段), with what is known of it and of all below it. */
export type Part = {
  id: string
  title: string
  values: Partial<Record<string, string | null>>
  asOf: Day | null
  evidenceLevel: EvidenceLevel
}

/** Figures that only parts have; of a project as a whole there is nothing to read. */
export const parts: Reader = { names: ['part_weight', 'part_budget'], read: async () => [] }

type NodeRow = TreeNode & { projectId: string; budgetFen: number | null; doneOn: Day | null; isDraft: boolean }
type Claim = ProgressClaim & { projectId: string; evidenceLevel: EvidenceLevel }
type Dates = { start: Day | null; finish: Day | null }

/** The parts of many projects as of a day, in the order of the tree. */
export async function readParts(db: Db, ids: string[], span: Span): Promise<Map<string, Part[]>> {
  const nodes = await sql<NodeRow & Dates>`
    select n.project_id as "projectId", n.id, n.parent_id as "parentId", n.title, n.starts_on as "startsOn", n.due_on as "dueOn", n.weight, n.budget_fen as "budgetFen",
      n.done_on as "doneOn", n.state = 'draft' as "isDraft", p.planned_start as start, p.planned_finish as finish
    from projects.v_node n join projects.v_project p on p.id = n.project_id where n.project_id = any (${ids}::uuid[]) order by n.position, n.id`.execute(
    db,
  )
  const claims = await sql<Claim>`
    select distinct on (project_id, node_id) project_id as "projectId", id, node_id as "nodeId", done_percent as "donePercent", as_of as "asOf", true as "isAccepted",
      evidence_level as "evidenceLevel"
    from progress.v_report where project_id = any (${ids}::uuid[]) and state = 'accepted' and node_id is not null and as_of <= ${span.asOf}
    order by project_id, node_id, as_of desc, decided_at desc, id desc`.execute(db)
  const claimsOf = Map.groupBy(claims.rows, ({ projectId }) => projectId)
  const trees = Map.groupBy(nodes.rows, ({ projectId }) => projectId)
  return new Map([...trees].map(([id, tree]) => [id, partsIn(tree, claimsOf.get(id) ?? [], span)]))
}

function partsIn(tree: readonly (NodeRow & Dates)[], claims: readonly Claim[], span: Span): Part[] {
  const children = Map.groupBy(tree, ({ parentId }) => parentId)
  const below = (id: string): NodeRow[] => (children.get(id) ?? []).flatMap((node) => [node, ...below(node.id)])
  return (children.get(null) ?? []).map((top) => partOf(top, below(top.id), claims, span))
}

function partOf(top: NodeRow & Dates, below: readonly NodeRow[], claims: readonly Claim[], span: Span): Part {
  const { id, title, weight, budgetFen, startsOn, dueOn } = top
  const tree = below.map((node) => (node.parentId === id ? { ...node, parentId: null } : node))
  const planned = { id, name: title, plannedStart: startsOn ?? top.start, plannedFinish: dueOn ?? top.finish }
  const nodes = planOf(planned, tree)
  const ids = new Set(nodes.map((node) => node.id))
  const own = claims.filter(({ nodeId }) => ids.has(nodeId))
  const progress = progressAt({ nodes, claims: own, today: span.asOf, basis: { by: 'calendar_days' } })
  const last = own.map(({ asOf }) => asOf).reduce<Day | null>((a, b) => (a !== null && a > b ? a : b), null)
  return {
    ...{ id, title, asOf: last },
    evidenceLevel: own.length === 0 ? 3 : (Math.max(...own.map((claim) => claim.evidenceLevel)) as EvidenceLevel),
    values: {
      part_weight: weight,
      part_budget: budgetFen === null ? null : String(budgetFen),
      ...(progress.ok && { planned_progress: progress.plannedPercent, actual_progress: progress.actualPercent }),
      ...daysOf(top, span.asOf),
      ...nodesIn([top, ...below], span),
    },
  }
}

function daysOf({ startsOn, dueOn, doneOn }: NodeRow, asOf: Day): Record<string, Decimal> {
  if (dueOn === null) return {}
  const until = doneOn === null ? asOf : earlierDay(doneOn, asOf)
  const late = String(Math.max(0, daysBetween(dueOn, until)))
  return { days_late: late, ...(startsOn !== null && { planned_days: String(daysBetween(startsOn, dueOn) + 1) }) }
}

function nodesIn(all: readonly NodeRow[], { from, asOf }: Span): Record<string, Decimal> {
  const due = all.filter(({ dueOn, isDraft }) => dueOn !== null && !isDraft && dueOn >= from && dueOn <= asOf)
  const onTime = due.filter(({ dueOn, doneOn }) => doneOn !== null && dueOn !== null && doneOn <= dueOn)
  return { nodes_due: String(due.length), nodes_on_time: String(onTime.length) }
}
