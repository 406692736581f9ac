import { sql } from 'kysely'
import type { GoalLevel, GoalOwnerKind } from '@jiheng/kernel/goal'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Meeting } from '../schema/goals.ts'

export type GoalFields = {
  title: string
  ownerId: string | null
  startsOn: string
  endsOn: string
  weight: string
  target: string
  unit: string
  metBy: Meeting
  projectId: string | null
  nodeId: string | null
}

export type GoalRow = GoalFields & {
  id: string
  planId: string
  orgPath: string
  parentId: string | null
  level: GoalLevel
  position: number
  version: number
  ownerName: string | null
  ownerOrganisation: string | null
  organisationKind: string | null
  projectName: string | null
  isIssued: boolean
  percent: string | null
  claimedPercent: string | null
  state: 'met' | 'under_way' | 'missed' | 'not_due' | null
  asOf: string | null
}

const columns = sql`g.id, g.plan_id as "planId", g.org_path::text as "orgPath", g.parent_id as "parentId", g.level, g.position, g.title, g.owner_id as "ownerId",
  g.starts_on as "startsOn", g.ends_on as "endsOn", trim_scale(g.weight)::text as weight, trim_scale(g.target)::text as target, g.unit, g.met_by as "metBy",
  g.project_id as "projectId", g.node_id as "nodeId", g.version, a.display_name as "ownerName", o.name as "ownerOrganisation", o.kind as "organisationKind",
  p.name as "projectName", i.goal_id is not null as "isIssued", t.percent::text as percent, t.claimed_percent::text as "claimedPercent", t.state, n.rolled_up_on as "asOf"`
const from = sql`goals.goal g join goals.plan n on n.id = g.plan_id
  left join identity.v_account a on a.id = g.owner_id left join identity.v_organisation o on o.id = a.organisation_id
  left join projects.v_project p on p.id = g.project_id
  left join goals.issued_goal i on i.plan_id = g.plan_id and i.version = n.issued_version and i.goal_id = g.id
  left join goals.attainment t on t.goal_id = g.id and i.goal_id is not null`

/** The working copy of a plan, siblings in their order. */
export async function goalsOfPlan(db: Db, planId: string): Promise<GoalRow[]> {
  const { rows } =
    await sql<GoalRow>`select ${columns} from ${from} where g.plan_id = ${planId} and not g.is_removed order by g.position, g.id`.execute(
      db,
    )
  return rows
}

export async function findGoal(db: Db, id: string): Promise<GoalRow | undefined> {
  const { rows } =
    await sql<GoalRow>`select ${columns} from ${from} where g.id = ${id} and (not g.is_removed or i.goal_id is not null)`.execute(
      db,
    )
  return rows[0]
}

/** What the kernel needs of the whole working copy, whoever may see which part. */
export type DraftGoal = GoalFields & {
  id: string
  parentId: string | null
  level: GoalLevel
  organisationKind: string | null
}

export async function draftOf(db: Db, planId: string): Promise<DraftGoal[]> {
  const { rows } = await sql<DraftGoal>`
    select g.id, g.parent_id as "parentId", g.level, g.title, g.owner_id as "ownerId", g.starts_on as "startsOn", g.ends_on as "endsOn", g.weight::text as weight,
      g.target::text as target, g.unit, g.met_by as "metBy", g.project_id as "projectId", g.node_id as "nodeId", o.kind as "organisationKind"
    from goals.goal g left join identity.v_account a on a.id = g.owner_id left join identity.v_organisation o on o.id = a.organisation_id
    where g.plan_id = ${planId} and not g.is_removed order by g.position, g.id`.execute(db)
  return rows
}

export type NewGoalRow = GoalFields & { id: string; parentId: string | null; level: GoalLevel; position: number }

/** Adds goals to a working copy at once; parents may be among them. */
export async function insertGoals(
  tx: Tx,
  plan: { id: string; orgPath: string },
  goals: readonly NewGoalRow[],
  at: string,
): Promise<void> {
  if (goals.length === 0) return
  await sql`
    insert into goals.goal (id, plan_id, org_path, parent_id, level, position, title, owner_id, starts_on, ends_on, weight, target, unit, met_by, project_id, node_id, created_at, updated_at)
    select id, ${plan.id}, ${plan.orgPath}::ltree, "parentId", level, position, title, "ownerId", "startsOn", "endsOn", weight, target, unit, "metBy", "projectId", "nodeId", ${at}, ${at}
    from json_to_recordset(${JSON.stringify(goals)}) as told (id uuid, "parentId" uuid, level text, position int, title text, "ownerId" uuid, "startsOn" date, "endsOn" date,
      weight numeric, target numeric, unit text, "metBy" text, "projectId" uuid, "nodeId" uuid)`.execute(tx)
}

export async function updateGoal(tx: Tx, id: string, fields: GoalFields, at: string): Promise<void> {
  await sql`update goals.goal set title = ${fields.title}, owner_id = ${fields.ownerId}, starts_on = ${fields.startsOn}, ends_on = ${fields.endsOn},
    weight = ${fields.weight}, target = ${fields.target}, unit = ${fields.unit}, met_by = ${fields.metBy}, project_id = ${fields.projectId}, node_id = ${fields.nodeId},
    version = version + 1, updated_at = ${at} where id = ${id}`.execute(tx)
}

/** Takes a goal and all below it out of the working copy; what was issued keeps them. Returns how many went. */
export async function removeGoals(tx: Tx, id: string, at: string): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    with recursive below as (
      select id, plan_id from goals.goal where id = ${id}
      union all select c.id, c.plan_id from goals.goal c join below b on c.plan_id = b.plan_id and c.parent_id = b.id where not c.is_removed
    )
    update goals.goal g set is_removed = true, version = version + 1, updated_at = ${at} from below b where g.id = b.id returning g.id`.execute(
    tx,
  )
  return rows.length
}

export async function nextPosition(tx: Tx, planId: string, parentId: string | null): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(position) + 1, 0) as next from goals.goal where plan_id = ${planId} and parent_id is not distinct from ${parentId}::uuid`.execute(
    tx,
  )
  return rows[0]?.next ?? 0
}

export async function hasGoalsBelow(db: Db, planId: string, id: string): Promise<boolean> {
  const { rows } =
    await sql`select from goals.goal where plan_id = ${planId} and parent_id = ${id} and not is_removed limit 1`.execute(
      db,
    )
  return rows.length > 0
}

export type PlacedNode = {
  id: string
  parentId: string | null
  title: string
  kind: string
  responsibleId: string | null
  startsOn: string | null
  dueOn: string | null
  weight: string
}

/** The tree of a project, siblings in their order, with those responsible who belong to contractors and so may own monthly goals. */
export async function nodesOf(db: Db, projectId: string): Promise<PlacedNode[]> {
  const { rows } = await sql<PlacedNode>`
    select n.id, n.parent_id as "parentId", n.title, n.kind, case when o.kind = 'contractor' then n.responsible_id end as "responsibleId",
      n.starts_on as "startsOn", n.due_on as "dueOn", n.weight::text as weight
    from projects.v_node n left join identity.v_account a on a.id = n.responsible_id left join identity.v_organisation o on o.id = a.organisation_id
    where n.project_id = ${projectId} order by n.position, n.id`.execute(db)
  return rows
}

export type ProjectOfGoal = {
  id: string
  managerId: string | null
  plannedStart: string | null
  plannedFinish: string | null
  hasNode: boolean
}

/** A project in reach, and whether it has this node. */
export async function findProject(db: Db, id: string, nodeId: string | null): Promise<ProjectOfGoal | undefined> {
  const { rows } = await sql<ProjectOfGoal>`
    select p.id, p.manager_id as "managerId", p.planned_start as "plannedStart", p.planned_finish as "plannedFinish",
      exists (select from projects.v_node n where n.id = ${nodeId} and n.project_id = p.id) as "hasNode"
    from projects.v_project p where p.id = ${id}`.execute(db)
  return rows[0]
}

export type PersonRow = { id: string; name: string; organisation: string }

/** People of the whole directory whose name holds a text: work is handed across units. */
export async function findPeople(db: Db, q: string): Promise<PersonRow[]> {
  const { rows } = await sql<PersonRow>`
    select a.id, a.display_name as name, o.name as organisation from identity.v_account a join identity.v_organisation o on o.id = a.organisation_id
    where a.status = 'active' and (position(lower(${q}) in lower(a.display_name)) > 0 or position(lower(${q}) in lower(o.name)) > 0)
    order by position(lower(${q}) in lower(a.display_name)) = 0, length(a.display_name), a.display_name, a.id limit 20`.execute(
    db,
  )
  return rows
}

export async function findPerson(db: Db, id: string): Promise<(PersonRow & { organisationId: string }) | undefined> {
  const { rows } = await sql<PersonRow & { organisationId: string }>`
    select a.id, a.display_name as name, o.name as organisation, o.id as "organisationId"
    from identity.v_account a join identity.v_organisation o on o.id = a.organisation_id where a.id = ${id} and a.status <> 'disabled'`.execute(
    db,
  )
  return rows[0]
}

export type IssuedGoal = GoalFields & {
  id: string
  planId: string
  ownerId: string
  ownerKind: GoalOwnerKind
  parentId: string | null
  level: GoalLevel
  year: number
}

const issuedColumns = sql`g.goal_id as id, g.plan_id as "planId", g.parent_id as "parentId", g.level, g.title, g.owner_id as "ownerId", g.owner_kind as "ownerKind",
  g.starts_on as "startsOn", g.ends_on as "endsOn", g.weight::text as weight, g.target::text as target, g.unit, g.met_by as "metBy", g.project_id as "projectId",
  g.node_id as "nodeId", p.year`
const issuedFrom = sql`goals.issued_goal g join goals.plan p on p.id = g.plan_id and p.issued_version = g.version`

/** The goals of a plan as issued last. */
export async function issuedOf(db: Db, planId: string): Promise<IssuedGoal[]> {
  const { rows } =
    await sql<IssuedGoal>`select ${issuedColumns} from ${issuedFrom} where g.plan_id = ${planId} order by g.position, g.goal_id`.execute(
      db,
    )
  return rows
}

/** What these people answer for in a year, by all plans as issued last; on paper a goal is told with its project. */
export async function issuedTo(db: Db, accountIds: readonly string[], year: number): Promise<IssuedGoal[]> {
  const { rows } = await sql<
    IssuedGoal & { projectName: string | null }
  >`select ${issuedColumns}, r.name as "projectName" from ${issuedFrom} left join projects.v_project r on r.id = g.project_id where p.year = ${year} and g.owner_id = any (${accountIds}::uuid[])`.execute(
    db,
  )
  return rows.map(({ projectName, ...goal }) =>
    projectName === null || goal.title.includes(projectName)
      ? goal
      : { ...goal, title: `${projectName} · ${goal.title}` },
  )
}

/** Everybody who answers for something in one of two versions of a plan. */
export async function ownersIn(db: Db, planId: string, versions: readonly number[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct owner_id as id from goals.issued_goal where plan_id = ${planId} and version = any (${versions}::int[])`.execute(
    db,
  )
  return rows.map((row) => row.id)
}

export async function issuedGoal(
  db: Db,
  id: string,
): Promise<(IssuedGoal & { orgPath: string; isLeaf: boolean; parentOwnerId: string | null }) | undefined> {
  const { rows } = await sql<IssuedGoal & { orgPath: string; isLeaf: boolean; parentOwnerId: string | null }>`
    select ${issuedColumns}, g.org_path::text as "orgPath", u.owner_id as "parentOwnerId",
      not exists (select from goals.issued_goal c where c.plan_id = g.plan_id and c.version = g.version and c.parent_id = g.goal_id) as "isLeaf"
    from ${issuedFrom} left join goals.issued_goal u on u.plan_id = g.plan_id and u.version = g.version and u.goal_id = g.parent_id where g.goal_id = ${id}`.execute(
    db,
  )
  return rows[0]
}
