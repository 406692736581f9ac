import type { World } from './world.ts'

const year = 2026

/** A project with budget and money of the year, and everything the system measures by itself. */
export async function fundedProject(world: World) {
  const project = await world.given.project({
    kind: 'other',
    approvedAmountFen: 100_000_000_00,
    yearPlanFen: 40_000_000_00,
    plannedStart: '2026-01-01',
    plannedFinish: '2026-04-10',
  })
  const path = { id: project.id }
  const [finance, office, pm] = [
    await world.signIn('finance'),
    await world.signIn('project_office'),
    await world.signIn('project_manager'),
  ]
  await finance.call('setBudgetLine', { path: { ...path, year, source: 'own' }, body: { initialFen: 40_000_000_00 } })
  await finance.call('recordFundMovement', {
    path,
    body: { kind: 'allocation', day: '2026-02-25', amountFen: 36_000_000_00, year, source: 'own' },
  })
  await finance.call('recordFundMovement', {
    path,
    body: { kind: 'acceptance', day: '2026-02-25', amountFen: 36_000_000_00 },
  })
  await finance.call('recordFundMovement', {
    path,
    body: { kind: 'payment', day: '2026-02-27', amountFen: 36_000_000_00, year, source: 'own' },
  })
  const report = await pm.call('reportProgress', { path, body: { asOf: '2026-03-02', donePercent: '61' } })
  await office.call('decideProgressReport', { path: { id: report.id }, body: { decision: 'accept' } })
  await world.runJobs()
  const node = `insert into projects.node (id, project_id, title, starts_on, due_on, budget_fen, standard, responsible_id, weight, state, done_on, created_at, updated_at)
    values (gen_random_uuid(), $1, $2, '2026-01-01', '2026-02-10', 0, '验收', $3, 1, $4, $5, now(), now())`
  await world.sql(node, [project.id, '基础', office.accountId, 'done', '2026-02-09'])
  await world.sql(node, [project.id, '主体', office.accountId, 'active', null])
  await office.call('computeScore', { path: { ...path, year } })
  return { project, path: { id: project.id, year }, office, finance }
}
