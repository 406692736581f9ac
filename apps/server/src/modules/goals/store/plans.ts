import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

export type PlanRow = {
  id: string
  organisationId: string
  organisationName: string
  orgPath: string
  year: number
  name: string
  issuedVersion: number
  isChanged: boolean
}

export type ListedPlan = PlanRow & { goals: number; percent: string | null }

const columns = sql`p.id, p.organisation_id as "organisationId", o.name as "organisationName", p.org_path::text as "orgPath", p.year, p.name,
  p.issued_version as "issuedVersion", p.is_changed as "isChanged"`
const from = sql`goals.plan p join identity.v_organisation o on o.id = p.organisation_id`
/** How far the annual goals are reached together, each organisation's and owner's by their weights. */
const figures = sql`(select count(*)::int from goals.goal g where g.plan_id = p.id and not g.is_removed) as goals,
  (select trim_scale(round(sum(g.weight * a.percent) / sum(g.weight), 2))::text from goals.issued_goal g join goals.attainment a on a.goal_id = g.goal_id
    where g.plan_id = p.id and g.version = p.issued_version and g.level = 'annual') as percent`

export async function listPlans(db: Db): Promise<ListedPlan[]> {
  const { rows } =
    await sql<ListedPlan>`select ${columns}, ${figures} from ${from} order by p.year desc, o.path, p.id`.execute(db)
  return rows
}

export async function findPlan(db: Db, id: string): Promise<ListedPlan | undefined> {
  const { rows } = await sql<ListedPlan>`select ${columns}, ${figures} from ${from} where p.id = ${id}`.execute(db)
  return rows[0]
}

/** The plan, locked until commit: whoever edits or issues its goals does so one after another. */
export async function lockPlan(tx: Tx, id: string): Promise<PlanRow | undefined> {
  const { rows } = await sql<PlanRow>`select ${columns} from ${from} where p.id = ${id} for no key update of p`.execute(
    tx,
  )
  return rows[0]
}

export type NewPlan = {
  id: string
  organisationId: string
  orgPath: string
  year: number
  name: string
  by: string
  at: string
}

export async function insertPlan(tx: Tx, plan: NewPlan): Promise<void> {
  await sql`insert into goals.plan (id, organisation_id, org_path, year, name, created_by, created_at)
    values (${plan.id}, ${plan.organisationId}, ${plan.orgPath}::ltree, ${plan.year}, ${plan.name}, ${plan.by}, ${plan.at})`.execute(
    tx,
  )
}

export async function noteChanged(tx: Tx, id: string): Promise<void> {
  await sql`update goals.plan set is_changed = true where id = ${id} and not is_changed`.execute(tx)
}

/** Where an organisation stands, and its name. */
export async function findPlaceOf(db: Db, organisationId: string): Promise<{ path: string; name: string }> {
  const { rows } = await sql<{ path: string; name: string }>`
    select path::text as path, name from identity.v_organisation where id = ${organisationId}`.execute(db)
  return rows[0] ?? { path: '', name: '' }
}

export type IssueRow = { version: number; why: string; goals: number; issuedBy: string; issuedAt: string }

export async function listIssues(db: Db, planId: string): Promise<IssueRow[]> {
  const { rows } = await sql<IssueRow>`
    select i.version, i.why, i.goals, a.display_name as "issuedBy", i.issued_at as "issuedAt"
    from goals.issue i join identity.v_account a on a.id = i.issued_by where i.plan_id = ${planId} order by i.version desc`.execute(
    db,
  )
  return rows
}

export type NewIssue = { planId: string; version: number; orgPath: string; why: string; by: string; at: string }

/** Freezes the working copy as a version; the kinds of owners are told by goal. */
export async function insertIssue(tx: Tx, issue: NewIssue, kinds: { goalId: string; kind: string }[]): Promise<void> {
  await sql`insert into goals.issue (plan_id, version, org_path, why, goals, issued_by, issued_at)
    values (${issue.planId}, ${issue.version}, ${issue.orgPath}::ltree, ${issue.why}, ${kinds.length}, ${issue.by}, ${issue.at})`.execute(
    tx,
  )
  await sql`
    insert into goals.issued_goal (plan_id, version, goal_id, org_path, parent_id, level, level_rank, parent_rank, position, title, owner_id, owner_kind,
      starts_on, ends_on, weight, target, unit, met_by, project_id, node_id)
    select g.plan_id, ${issue.version}, g.id, g.org_path, g.parent_id, g.level, g.level_rank, g.parent_rank, g.position, g.title, g.owner_id, k.kind,
      g.starts_on, g.ends_on, g.weight, g.target, g.unit, g.met_by, g.project_id, g.node_id
    from goals.goal g join json_to_recordset(${JSON.stringify(kinds)}) as k ("goalId" uuid, kind text) on k."goalId" = g.id`.execute(
    tx,
  )
  await sql`update goals.plan set issued_version = ${issue.version}, is_changed = false where id = ${issue.planId}`.execute(
    tx,
  )
}
