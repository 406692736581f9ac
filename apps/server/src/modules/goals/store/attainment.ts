import { sql } from 'kysely'
import { daysBetween, type EvidenceLevel, type Explanation } from '@jiheng/kernel/base'
import type { Db, Tx } from '../../../platform/db/database.ts'

/** A fact of a goal, with the kind of record it comes from. */
export type FactRow = {
  id: string
  goalId: string
  amount: string
  day: string
  isAccepted: boolean
  isBlocked: boolean
  evidenceLevel: EvidenceLevel
  /** Of what the record tells, where it has a name. */
  label: string | null
  source: 'quantity' | 'progress_report' | 'node' | 'goal_report'
}

/**
 * Everything that may count for the goals of a plan as issued last: accepted and waiting reports of their owners; of goals on nodes the
 * percentage that counts for the node, or in any other unit the quantities said of its work items in this unit, those of failed batches
 * marked; where nothing measured was accepted yet, the newest quantity typed and accepted in the unit; what waits, as far as it goes
 * beyond; and nodes done on a day.
 */
export async function factsOf(db: Db, planId: string): Promise<FactRow[]> {
  const { rows } = await sql<FactRow>`
    with leaf as materialized (
      select g.goal_id, g.met_by, g.node_id, g.project_id, g.target, g.unit from goals.issued_goal g join goals.plan p on p.id = g.plan_id and p.issued_version = g.version
      where g.plan_id = ${planId}
    ), by_node as materialized (select goal_id, node_id, project_id, unit from leaf where met_by = 'node'
    ), piece as materialized (
      select l.goal_id, q.* from by_node l
      join lateral (select * from progress.v_quantity q where q.node_id = l.node_id and q.unit = l.unit and q.state <> 'returned') q on l.unit <> '%'
    ), measured as materialized (select distinct goal_id from piece where state = 'accepted'
    ), newest as materialized (
      select distinct on (r.node_id, r.state) r.id, r.node_id, r.as_of, r.done_percent, r.done_quantity, r.unit, r.state, r.evidence_level
      from progress.v_report r
      where r.project_id in (select project_id from by_node) and r.node_id in (select node_id from by_node) and r.state <> 'returned'
      order by r.node_id, r.state, r.as_of desc, coalesce(r.decided_at, r.reported_at) desc, r.id desc
    ), latest as materialized (
      select * from progress.v_latest v where v.project_id = any (array(select distinct project_id from by_node where unit = '%'))
    ), counting as (
      select l.goal_id, v.report_id as id, v.as_of, v.evidence_level, v.done_percent as amount from by_node l join latest v on v.node_id = l.node_id where l.unit = '%'
      union all
      select l.goal_id, n.id, n.as_of, n.evidence_level, n.done_quantity from by_node l join newest n on n.node_id = l.node_id and n.unit = l.unit
      where n.state = 'accepted' and l.goal_id not in (select goal_id from measured)
    ), claimed as (
      select l.goal_id, n.id, n.as_of, n.evidence_level, case when l.unit = '%' then n.done_percent else n.done_quantity end as amount
      from by_node l join newest n on n.node_id = l.node_id and (l.unit = '%' or l.unit = n.unit) where n.state = 'claimed' and l.goal_id not in (select goal_id from measured)
    )
    select r.id, r.goal_id as "goalId", r.amount::text as amount, r.day, r.state = 'accepted' as "isAccepted", false as "isBlocked", 3 as "evidenceLevel", 'goal_report' as source, null::text as label
    from goals.report r join leaf l on l.goal_id = r.goal_id where r.state <> 'returned' and l.met_by = 'reports'
    union all
    select id, goal_id, trim_scale(quantity)::text, day, state = 'accepted', is_blocked, 2, 'quantity', item from piece
    union all
    select id, goal_id, trim_scale(amount)::text, as_of, true, false, evidence_level, 'progress_report', null from counting where amount > 0
    union all
    select w.id, w.goal_id, trim_scale(w.amount - coalesce(c.amount, 0))::text, w.as_of, false, false, w.evidence_level, 'progress_report', null
    from claimed w left join counting c on c.goal_id = w.goal_id where w.amount > coalesce(c.amount, 0)
    union all
    select n.id, l.goal_id, trim_scale(l.target)::text, n.done_on, true, false, 3, 'node', n.title
    from leaf l join projects.v_node n on n.id = l.node_id where l.met_by = 'milestone' and n.done_on is not null`.execute(
    db,
  )
  return rows
}

export type KeptAttainment = {
  goal_id: string
  percent: string
  claimed_percent: string
  state: string
  explanation: Explanation
  fingerprint: string
}

/** By goal, the fingerprint of what its attainment was last computed from. */
export async function fingerprintsOf(db: Db, planId: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; fingerprint: string }>`
    select goal_id as id, fingerprint from goals.attainment where plan_id = ${planId}`.execute(db)
  return new Map(rows.map((row) => [row.id, row.fingerprint]))
}

/** Keeps attainments of a plan that are new or changed; goals that are no longer issued lose theirs. */
export async function keepAttainments(
  tx: Tx,
  planId: string,
  asOf: string,
  rows: readonly KeptAttainment[],
  at: string,
): Promise<void> {
  await sql`
    delete from goals.attainment a where a.plan_id = ${planId} and a.goal_id not in (
      select g.goal_id from goals.issued_goal g join goals.plan p on p.id = g.plan_id and p.issued_version = g.version where p.id = ${planId})`.execute(
    tx,
  )
  if (rows.length > 0)
    await sql`
    insert into goals.attainment (goal_id, plan_id, as_of, percent, claimed_percent, state, explanation, fingerprint, computed_at)
    select goal_id, ${planId}, ${asOf}, percent, claimed_percent, state, explanation, fingerprint, ${at}
    from json_to_recordset(${JSON.stringify(rows)}) as told (goal_id uuid, percent numeric, claimed_percent numeric, state text, explanation json, fingerprint text)
    on conflict (goal_id) do update set as_of = excluded.as_of, percent = excluded.percent, claimed_percent = excluded.claimed_percent,
      state = excluded.state, explanation = excluded.explanation, fingerprint = excluded.fingerprint, computed_at = excluded.computed_at`.execute(
      tx,
    )
  await sql`update goals.plan set rolled_up_on = ${asOf} where id = ${planId}`.execute(tx)
}

/** The stored explanations of a goal and of those up to three levels below it, 500 at most, and the day they hold for. */
export async function explanationsOf(db: Db, goalId: string): Promise<Map<string, Explanation>> {
  const { rows } = await sql<{ id: string; explanation: Explanation; rolledUpOn: string }>`
    with recursive below as (
      select ${goalId}::uuid as id, 0 as depth
      union all
      select g.goal_id, b.depth + 1 from below b
        join goals.issued_goal g on g.parent_id = b.id join goals.plan p on p.id = g.plan_id and p.issued_version = g.version
        where b.depth < 3
    )
    select a.goal_id as id, a.explanation, p.rolled_up_on as "rolledUpOn" from goals.attainment a join goals.plan p on p.id = a.plan_id
    where a.goal_id in (select id from below limit 500)`.execute(db)
  return new Map(rows.map(({ id, explanation, rolledUpOn }) => [id, heldUntil(explanation, rolledUpOn)]))
}

export type IssuedShare = { id: string; title: string; weight: string; percent: string; asOf: string }

/** The annual goals of a plan as issued, each with its weight then and how far it is reached; empty before the first roll-up. */
export async function annualShares(db: Db, planId: string): Promise<IssuedShare[]> {
  const { rows } = await sql<IssuedShare>`
    select g.goal_id as id, g.title, trim_scale(g.weight)::text as weight, trim_scale(a.percent)::text as percent, p.rolled_up_on as "asOf"
    from goals.plan p join goals.issued_goal g on g.plan_id = p.id and g.version = p.issued_version join goals.attainment a on a.goal_id = g.goal_id
    where p.id = ${planId} and g.level = 'annual' order by g.position`.execute(db)
  return rows
}

/** What did not change is as true of a later day; only the data grew older. */
function heldUntil(explanation: Explanation, day: string): Explanation {
  const { dataAgeDays, asOf } = explanation
  if (asOf === undefined || asOf >= day) return explanation
  return {
    ...explanation,
    asOf: day,
    ...(dataAgeDays !== undefined && dataAgeDays !== null && { dataAgeDays: dataAgeDays + daysBetween(asOf, day) }),
  }
}

/** Plans that hang on these projects; all that were ever issued when none are told. */
export async function plansToRollUp(db: Db, projectIds: readonly string[] | null): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from goals.plan p where p.issued_version > 0 and (${projectIds}::uuid[] is null or exists (
      select from goals.issued_goal g where g.project_id = any (${projectIds}::uuid[]) and g.plan_id = p.id and g.version = p.issued_version)) order by p.id`.execute(
    db,
  )
  return rows.map((row) => row.id)
}
