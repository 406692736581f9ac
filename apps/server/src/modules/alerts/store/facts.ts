import { sql } from 'kysely'
import { decimal, type Decimal } from '@jiheng/kernel/base'
import type { CommencementFacts, MaterialOrder, ProgressFacts, WaitingPaper } from '@jiheng/kernel/alert-rule'
import type { Db } from '../../../platform/db/database.ts'
import type { KeptStanding, ProjectFacts } from '../project-facts.ts'

type ProjectRow = Omit<
  ProjectFacts,
  'position' | 'lateOrders' | 'obstacles' | 'standing' | 'overdueItems' | 'waitingPapers' | 'parties'
> & {
  ownerId: string | null
  ownerName: string | null
  departmentId: string | null
  departmentName: string | null
  contractorId: string | null
  contractorName: string | null
  managerId: string | null
}

/** What the rules know of many projects, each kind of fact in one statement. `today` tells which orders are due. */
export async function loadFacts(db: Db, projectIds: readonly string[], today: string): Promise<ProjectFacts[]> {
  const ids = [...projectIds]
  const projects = await loadProjects(db, ids)
  const positions = await loadPositions(db, ids)
  const orders = await loadLateOrders(db, ids, today)
  const obstacles = await loadObstacles(db, ids)
  const standing = await loadStanding(db, ids)
  const overdueItems = await loadOverdueItems(db, ids, today)
  const waitingPapers = await loadWaitingPapers(db, ids, today)
  return projects.map(
    ({ ownerId, ownerName, departmentId, departmentName, contractorId, contractorName, managerId, ...project }) => ({
      ...project,
      parties: {
        owner: { id: ownerId, name: ownerName },
        department: { id: departmentId, name: departmentName },
        contractor: { id: contractorId, name: contractorName },
        managerId,
      },
      position: positions.get(project.id) ?? null,
      lateOrders: orders.get(project.id) ?? [],
      obstacles: obstacles.get(project.id) ?? [],
      standing: standing.get(project.id) ?? [],
      overdueItems: overdueItems.get(project.id) ?? [],
      waitingPapers: waitingPapers.get(project.id) ?? [],
    }),
  )
}

async function loadProjects(db: Db, ids: string[]): Promise<ProjectRow[]> {
  const { rows } = await sql<ProjectRow>`
    select p.id, p.name, p.org_path::text as "orgPath", p.class, p.stage, p.currency, p.total_investment_fen as "totalInvestmentFen",
      p.year_plan_fen as "yearPlanFen", p.approved_on as "approvedOn", p.planned_start as "plannedStart", p.actual_start as "actualStart",
      p.actual_finish as "actualFinish", p.owner_id as "ownerId", p.owner_name as "ownerName", p.department_id as "departmentId",
      p.department_name as "departmentName", p.contractor_id as "contractorId", p.contractor_name as "contractorName", p.manager_id as "managerId",
      exists (select from progress.v_report r where r.project_id = p.id and r.state = 'accepted') as "hasReports",
      exists (select from progress.v_material_order o where o.project_id = p.id) as "hasOrders",
      exists (select from funds.v_movement m where m.project_id = p.id) as "hasMovements"
    from projects.v_project p where p.id = any (${ids}::uuid[])`.execute(db)
  return rows
}

type Position = NonNullable<ProjectFacts['position']>

async function loadPositions(db: Db, ids: string[]): Promise<Map<string, Position>> {
  const { rows } = await sql<{ projectId: string; asOf: string } & ProgressFacts['progress']>`
    select project_id as "projectId", as_of as "asOf", planned_percent as "plannedPercent", actual_percent as "actualPercent",
      deviation_points as "deviationPoints", covered_until as "coveredUntil", days_behind as "daysBehind", data_age_days as "dataAgeDays", causes, explanation
    from progress.v_position where project_id = any (${ids}::uuid[]) and problem is null`.execute(db)
  return new Map(
    rows.map(({ projectId, asOf, ...progress }) => [
      projectId,
      {
        asOf,
        progress: {
          ...progress,
          plannedPercent: decimal.canonical(progress.plannedPercent),
          actualPercent: decimal.canonical(progress.actualPercent),
          deviationPoints: decimal.canonical(progress.deviationPoints),
        },
      },
    ]),
  )
}

type OrderRow = {
  projectId: string
  id: string
  name: string
  promisedOn: string
  quantity: Decimal
  unit: string
  suppliedBy: 'contractor' | 'owner_unit'
}
type ArrivalRow = { orderId: string; id: string; day: string; quantity: Decimal }

async function loadLateOrders(db: Db, ids: string[], today: string): Promise<Map<string, MaterialOrder[]>> {
  const { rows: orders } = await sql<OrderRow>`
    select project_id as "projectId", id, name, promised_on as "promisedOn", quantity, unit, supplied_by as "suppliedBy"
    from progress.v_material_order where project_id = any (${ids}::uuid[]) and promised_on < ${today} and arrived_quantity < quantity order by id`.execute(
    db,
  )
  if (orders.length === 0) return new Map()
  const { rows: arrivals } = await sql<ArrivalRow>`
    select order_id as "orderId", id, day, quantity from progress.v_arrival where order_id = any (${orders.map(({ id }) => id)}::uuid[]) order by day, id`.execute(
    db,
  )
  const arrived = Map.groupBy(arrivals, ({ orderId }) => orderId)
  const late = Map.groupBy(orders, ({ projectId }) => projectId)
  return new Map(
    [...late].map(([projectId, own]) => [projectId, own.map((order) => orderOf(order, arrived.get(order.id) ?? []))]),
  )
}

const orderOf = ({ projectId: _, quantity, ...order }: OrderRow, arrivals: ArrivalRow[]): MaterialOrder => ({
  ...order,
  quantity: decimal.canonical(quantity),
  arrivals: arrivals.map(({ id, day, quantity: part }) => ({ id, day, quantity: decimal.canonical(part) })),
})

type ObstacleRow = { projectId: string; id: string; cause: 'permit' | 'land' | 'money' | 'contractor'; since: string }

async function loadObstacles(db: Db, ids: string[]): Promise<Map<string, CommencementFacts['obstacles']>> {
  const { rows } = await sql<ObstacleRow>`
    select project_id as "projectId", id, cause, since from progress.v_obstacle
    where project_id = any (${ids}::uuid[]) and cleared_on is null order by since, id`.execute(db)
  return Map.groupBy(rows, ({ projectId }) => projectId)
}

async function loadStanding(db: Db, ids: string[]): Promise<Map<string, KeptStanding[]>> {
  const { rows } = await sql<{ projectId: string; label: string | null } & Omit<KeptStanding, 'label'>>`
    select project_id as "projectId", clock, movement_id as "movementId", movement_kind as "movementKind", label, amount_fen as "amountFen", since,
      days_standing as "daysStanding", level, holder, explanation, as_of as "asOf", grace_days as "graceDays", due_on as "dueOn", is_paused as "isPaused",
      term_days as "termDays", office_levels as "officeLevels"
    from funds.v_standing_amount where project_id = any (${ids}::uuid[]) order by since, movement_id`.execute(db)
  const byProject = Map.groupBy(rows, ({ projectId }) => projectId)
  return new Map(
    [...byProject].map(([projectId, own]) => [
      projectId,
      own.map(({ projectId: _, label, ...amount }) => ({ ...amount, ...(label !== null && { label }) })),
    ]),
  )
}

type OverdueItem = ProjectFacts['overdueItems'][number]

/** Whose move an item is: who holds it, or who raised it where it waits to be confirmed. */
async function loadOverdueItems(db: Db, ids: string[], today: string): Promise<Map<string, OverdueItem[]>> {
  const { rows } = await sql<OverdueItem & { projectId: string }>`
    select i.project_id as "projectId", i.id, i.title, i.due_on as "dueOn", i.reported_on as "reportedOn", a.id as "accountId", a.display_name as person, o.name as organisation,
      case o.kind when 'contractor' then 'contractor' else 'department' end as holder
    from goals.v_cross_item i
    join identity.v_account a on a.id = case i.state when 'reported_done' then i.raised_by else i.holder_id end
    join identity.v_organisation o on o.id = a.organisation_id
    where i.project_id = any (${ids}::uuid[]) and i.state <> 'closed' and i.due_on < ${today} order by i.due_on, i.id`.execute(
    db,
  )
  return Map.groupBy(rows, ({ projectId }) => projectId)
}

/** Sheets and answers of evaluation rounds past their day; they stand with who runs the round. */
async function loadWaitingPapers(db: Db, ids: string[], today: string): Promise<Map<string, WaitingPaper[]>> {
  const { rows } = await sql<WaitingPaper & { projectId: string }>`
    select project_id as "projectId", id, paper, round_name as "roundName", due_on as "dueOn",
      case round_kind when 'finance' then 'finance' else 'project_office' end as holder
    from evaluation.v_late_paper where project_id = any (${ids}::uuid[]) and due_on < ${today} order by due_on, id, paper`.execute(
    db,
  )
  return Map.groupBy(rows, ({ projectId }) => projectId)
}
