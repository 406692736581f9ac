import { sql } from 'kysely'
import type { Day, EvidenceLevel } from '@jiheng/kernel/base'
import type { Completion } from '@jiheng/kernel/baseline'
import type { Db } from '../../../platform/db/database.ts'

/** What was accepted of a node: the day of the first report of work, what the newest says, and since when it is all done. */
export type AcceptedWork = { firstOn: Day; percent: number; doneOn: Day | null }

/** Accepted work of a project by node. */
export async function acceptedOf(db: Db, projectId: string): Promise<Map<string, AcceptedWork>> {
  const { rows } = await sql<AcceptedWork & { nodeId: string }>`
    with report as (
      select node_id, as_of, done_percent, row_number() over (partition by node_id order by as_of desc, decided_at desc, id desc) as age
      from progress.v_report where project_id = ${projectId} and state = 'accepted' and node_id is not null
    )
    select r.node_id as "nodeId", min(r.as_of) filter (where r.done_percent > 0) as "firstOn",
      (max(r.done_percent) filter (where r.age = 1))::double precision as percent,
      case when max(r.done_percent) filter (where r.age = 1) = 100 then
        min(r.as_of) filter (where r.done_percent = 100 and not exists (
          select from report later where later.node_id = r.node_id and later.age < r.age and later.done_percent < 100)) end as "doneOn"
    from report r group by r.node_id having max(r.done_percent) filter (where r.age = 1) > 0`.execute(db)
  return new Map(rows.map(({ nodeId, ...work }) => [nodeId, work]))
}

/** When nodes were finished in fact: the first accepted report that says all is done, or their completion in the tree. */
export async function completionsOf(db: Db, projectId: string): Promise<Completion[]> {
  const { rows } = await sql<Completion>`
    select distinct on ("itemId") id, "itemId", day, "evidenceLevel" from (
      select r.id, r.node_id as "itemId", r.as_of as day, r.evidence_level as "evidenceLevel" from progress.v_report r
      where r.project_id = ${projectId} and r.state = 'accepted' and r.done_percent = 100 and r.node_id is not null
      union all
      select n.id, n.id, n.done_on, 2 from projects.v_node n where n.project_id = ${projectId} and n.done_on is not null
    ) finished order by "itemId", day, id`.execute(db)
  return rows
}

export type AcceptedReport = { id: string; nodeId: string; day: Day; percent: string; evidenceLevel: EvidenceLevel }

/** Accepted reports on nodes in the order in which they came to count. */
export async function acceptedReports(db: Db, projectId: string, until: Day): Promise<AcceptedReport[]> {
  const { rows } = await sql<AcceptedReport>`
    select id, node_id as "nodeId", as_of as day, done_percent as percent, evidence_level as "evidenceLevel" from progress.v_report
    where project_id = ${projectId} and state = 'accepted' and node_id is not null and as_of <= ${until} order by as_of, decided_at, id`.execute(
    db,
  )
  return rows
}

export type PaymentFact = { id: string; day: Day; amountFen: number; label: string }

/** What was paid, and what of it was undone or came back, up to a day. */
export async function paymentsOf(db: Db, projectId: string, until: Day): Promise<PaymentFact[]> {
  const { rows } = await sql<PaymentFact>`
    select id, day, paid_fen as "amountFen", label from funds.v_movement
    where project_id = ${projectId} and paid_fen <> 0 and day <= ${until} order by day, id`.execute(db)
  return rows
}
