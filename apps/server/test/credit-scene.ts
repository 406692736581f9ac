import { makeCreditCode } from '@jiheng/kernel/codes'
import { newId } from '../src/platform/ids.ts'
import type { World } from './world.ts'

type Told = {
  world: Pick<World, 'given' | 'sql'>
  organisationId: string
  name: string
  /** Null: the unit has no code. */
  code?: string | null
  onTime?: number
  late?: number
}

let serial = 0

/** A contractor with one project and nodes that fell due in the first quarter of 2026, so many on time and so many late. */
export async function setContractor({ world, organisationId, name, code, onTime = 10, late = 2 }: Told) {
  const contractor = await world.given.organisation({ name, kind: 'contractor' })
  const creditCode = code === undefined ? makeCreditCode({ region: '450702', serial: 1_000 + ++serial }) : code
  await world.sql('update identity.organisation set credit_code = $1 where id = $2', [creditCode, contractor.id])
  const project = await world.given.project({
    organisationId,
    name: `${name}承建项目`,
    contractorId: contractor.id,
  })
  const { accountId } = await world.given.account({ organisationId })
  const nodes: string[] = []
  for (let n = 0; n < onTime + late; n++) {
    const id = newId()
    nodes.push(id)
    await world.sql(
      `insert into projects.node (id, project_id, position, title, responsible_id, starts_on, due_on, done_on, budget_fen, standard, state, created_at, updated_at)
       values ($1, $2, $3, $4, $5, '2026-01-05', $6, $7, 0, '合格', 'done', now(), now())`,
      [id, project.id, n, `节点${n}`, accountId, '2026-02-10', n < onTime ? '2026-02-20' : '2026-02-21'],
    )
  }
  return { contractor, creditCode: creditCode ?? '', project, nodes }
}

/** A batch of the contractor's material with the result of its first test. */
export async function setBatch(
  world: Pick<World, 'sql' | 'given'>,
  { projectId, result, by = 'contractor' }: { projectId: string; result: 'passed' | 'failed'; by?: string },
): Promise<void> {
  const [order, batch] = [newId(), newId()]
  const { accountId } = await world.given.account()
  await world.sql(
    `insert into progress.material_order (id, project_id, name, quantity, unit, promised_on, supplied_by, recorded_by, recorded_at)
     values ($1, $2, '钢筋', 10, 't', '2026-01-10', $3, $4, now())`,
    [order, projectId, by, accountId],
  )
  await world.sql(`insert into progress.batch (id, project_id, order_id, number) values ($1, $2, $3, 'A1')`, [
    ...[batch, projectId, order],
  ])
  await world.sql(
    `insert into progress.material_test (id, project_id, batch_id, number, lab, day, result, recorded_by, recorded_at)
     values ($1, $2, $3, $4, '检测中心', '2026-02-01', $5, $6, now())`,
    [newId(), projectId, batch, order, result, accountId],
  )
}

/** A report on a project of the first quarter on which somebody decided. */
export async function setReport(
  world: Pick<World, 'sql'>,
  told: { projectId: string; by: string; state: 'accepted' | 'returned'; decidedBy: string },
): Promise<void> {
  const reason = told.state === 'returned' ? '补充' : null
  await world.sql(
    `insert into progress.report (id, project_id, as_of, done_percent, reporter_id, reported_at, state, decided_by, decided_at, return_reason)
     values ($1, $2, '2026-02-01', 10, $3, '2026-02-01T01:00:00Z', $4, $5, '2026-02-02T01:00:00Z', $6)`,
    [newId(), told.projectId, told.by, told.state, told.decidedBy, reason],
  )
}

/** A baseline of the first quarter that gives these nodes a finish. */
export async function setBaseline(
  world: Pick<World, 'sql' | 'given'>,
  { projectId, number, finish, nodes }: { projectId: string; number: number; finish: string; nodes: string[] },
): Promise<void> {
  const id = newId()
  const { accountId } = await world.given.account()
  await world.sql(
    `with taken as (insert into schedule.baseline (id, project_id, number, name, taken_on, taken_at, taken_by)
       values ($1, $2, $3, $4, '2026-01-05', now(), $5) returning id)
     insert into schedule.baseline_item (baseline_id, node_id, project_id, position, title, kind, finish, weight, percent)
     select taken.id, node::uuid, $2, 0, '节点', 'task', $6, 1, 0 from taken, unnest($7::text[]) as node`,
    [id, projectId, number, `基线${number}`, accountId, finish, nodes],
  )
}
