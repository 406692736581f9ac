import type { Person, World } from './world.ts'

/** A bureau with its office, a contractor's unit, and a plan of goals for 2026 that is right as it stands. */
export async function goalScene(world: World) {
  const bureau = await world.given.organisation({ name: '发改委' })
  const builder = await world.given.organisation({ name: '建设集团', kind: 'contractor', parentId: bureau.id })
  const office = await world.signIn('project_office', { organisationId: bureau.id })
  const leader = await world.given.account({ name: '主任', role: 'department', organisationId: bureau.id })
  const site = await world.signIn('contractor', { organisationId: builder.id })
  const plan = await office.call('createGoalPlan', { body: { organisationId: bureau.id, year: 2026 } })
  const add = (body: object): Promise<string> => addGoal(office, plan.id, body)
  const annual = await add({ title: '完成道路改造', ownerId: leader.accountId })
  const [q1, q2] = [
    await add({ parentId: annual, title: '一季度', ownerId: office.accountId, ...quarter(1), weight: '40' }),
    await add({ parentId: annual, title: '二季度', ownerId: office.accountId, ...quarter(2), weight: '60' }),
  ]
  const month = await add({
    parentId: q1,
    title: '三月',
    ownerId: site.accountId,
    startsOn: '2026-03-01',
    endsOn: '2026-03-31',
    weight: '100',
    target: '200',
    unit: 'm',
  })
  return { bureau, builder, office, leader, site, plan, add, annual, q1, q2, month }
}

const quarter = (n: 1 | 2) =>
  n === 1 ? { startsOn: '2026-01-01', endsOn: '2026-03-31' } : { startsOn: '2026-04-01', endsOn: '2026-06-30' }

export async function addGoal(person: Person, planId: string, body: object): Promise<string> {
  const { goal } = await person.call('addGoal', { path: { id: planId }, body: body as { title: string } })
  return goal.id
}

/** Changes fields of a goal as it is now. */
export async function editGoal(person: Person, id: string, body: object): Promise<void> {
  const { goal } = await person.call('getGoal', { path: { id } })
  await person.call('editGoal', { path: { id }, body, ifMatch: goal.version })
}

/** 1 annual, 10 quarterly, 100 monthly and 10,000 daily goals as issued, each daily half reached. */
export async function loadLargePlan(
  sql: (text: string, values?: unknown[]) => Promise<unknown>,
  planId: string,
  ownerId: string,
): Promise<void> {
  const goal = (level: string, count: number, parent: string, weight: number) =>
    sql(
      `insert into goals.goal (id, plan_id, org_path, parent_id, level, position, title, owner_id, starts_on, ends_on, weight, target, unit, met_by, created_at, updated_at)
      select md5('${level}' || n)::uuid, p.id, p.org_path, ${parent}, '${level}', n, '${level} ' || n, $2, '2026-03-01', '2026-03-01', ${weight}, 2, 'm', 'reports', now(), now()
      from goals.plan p, generate_series(0, ${count} - 1) n where p.id = $1`,
      [planId, ownerId],
    )
  await goal('annual', 1, 'null', 100)
  await goal('quarterly', 10, `md5('annual0')::uuid`, 10)
  await goal('monthly', 100, `md5('quarterly' || n % 10)::uuid`, 10)
  await goal('daily', 10_000, `md5('monthly' || n % 100)::uuid`, 1)
  await sql(`do $do$ begin
    insert into goals.issue select id, 1, org_path, '', 10111, created_by, now() from goals.plan where id = '${planId}';
    insert into goals.issued_goal select plan_id, 1, id, org_path, parent_id, level, level_rank, parent_rank, position, title, owner_id, 'crew', starts_on, ends_on, weight, target,
      unit, met_by, project_id, node_id from goals.goal where plan_id = '${planId}' and not is_removed;
    update goals.plan set issued_version = 1; end $do$`)
  await sql(
    `insert into goals.report (id, goal_id, amount, day, reporter_id, reported_at) select gen_random_uuid(), id, 1, '2026-03-01', $1, now() from goals.goal where level = 'daily'`,
    [ownerId],
  )
  await sql(
    `update goals.report set state = 'accepted', decided_by = (select id from identity.account where id <> $1 limit 1), decided_at = now()`,
    [ownerId],
  )
}
