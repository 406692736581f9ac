import { test } from 'node:test'
import { openWorld } from './world.ts'
test('bench', async (t) => {
  const world = await openWorld(t, { now: '2026-03-10T01:00:00Z' })
  const n = 10000
  await world.sql(`insert into identity.organisation (id, parent_id, path, kind, name) select gen_random_uuid(), '00000000-0000-7000-8000-000000000001', ('r.o'||g)::ltree, 'department', 'org'||g from generate_series(1,40) g`)
  await world.sql(`insert into projects.project (id, name, kind, industry, region_code, class, stage, org_path, source, total_investment_fen, year_plan_fen, planned_start, planned_finish, approved_on, approved_amount_fen, created_at, updated_at)
    select gen_random_uuid(), 'p'||g, (array['road','port','old_community','other'])[1+g%4], 'transport', '450702', case when g%10=0 then 'new' else 'continued' end, 'construction', ('r.o'||(1+g%40))::ltree, 'x', 10000000000+g, 4000000000, '2026-01-01', '2026-12-31', '2025-12-01', 10000000000, now(), now() from generate_series(1,${n}) g`)
  await world.sql(`insert into progress.material_order (id, project_id, name, quantity, unit, promised_on, supplied_by, recorded_by, recorded_at)
    select gen_random_uuid(), id, 'steel', 10, 't', case when random()<0.3 then '2026-03-04'::date else '2026-06-01'::date end, 'contractor', '00000000-0000-7000-8000-000000000000', now() from projects.project, generate_series(1,3)`)
  await world.sql(`insert into progress.report (id, project_id, as_of, done_percent, reporter_id, reported_at, state, decided_by, decided_at)
    select gen_random_uuid(), p.id, '2026-03-01'::date + (random()*9)::int, 5 + random()*20, '00000000-0000-7000-8000-000000000000', now(), 'accepted', a.id, now() from projects.project p, (select id from identity.account where id <> '00000000-0000-7000-8000-000000000000' limit 1) a`).catch((e) => console.log(e.message))
  const acc = await world.given.account({ role: 'project_office' })
  await world.sql(`insert into progress.report (id, project_id, as_of, done_percent, reporter_id, reported_at, state, decided_by, decided_at)
    select gen_random_uuid(), p.id, '2026-03-01'::date + (random()*9)::int, 5 + random()*20, '00000000-0000-7000-8000-000000000000', now(), 'accepted', $1::uuid, now() from projects.project p`, [acc.accountId])
  await world.sql(`insert into funds.budget_line (id, project_id, year, source, initial_fen, recorded_by, recorded_at) select gen_random_uuid(), id, 2026, 'own', 4000000000, '00000000-0000-7000-8000-000000000000', now() from projects.project`)
  await world.sql(`insert into funds.movement (id, project_id, kind, day, amount_fen, budget_line_id, recorded_by, recorded_at) select gen_random_uuid(), p.id, case when g%2=0 then 'cash_arrival' else 'payment' end, '2026-01-10'::date + g*5, 100000000, l.id, '00000000-0000-7000-8000-000000000000', now() from projects.project p join funds.budget_line l on l.project_id=p.id, generate_series(1,10) g`)
  await world.sql(`insert into projects.node (id, project_id, title, due_on, budget_fen, standard, responsible_id, weight, state, created_at, updated_at) select gen_random_uuid(), p.id, 'n'||g, '2026-01-01'::date + g*30, 0, 'x', '00000000-0000-7000-8000-000000000000', 1, 'active', now(), now() from projects.project p, generate_series(1,5) g`)
  const time = async (name: string, work: () => Promise<unknown>) => { const s = performance.now(); const r = await work(); console.log(name, Math.round(performance.now() - s), 'ms', JSON.stringify(r)?.slice(0, 200)) }
  await world.sql('analyze')
  await time('refreshAll positions', () => world.house.progress.refreshAll())
  await time('refreshAll funds', () => world.house.funds.refreshAll())
  await world.sql('analyze')
  await time('evaluateAll first', () => world.house.alerts.evaluateAll())
  await world.sql('analyze')
  await time('evaluateAll again', () => world.house.alerts.evaluateAll())
  world.clock.set('2026-03-11T01:00:00Z')
  await time('evaluateAll next day', () => world.house.alerts.evaluateAll())
  await time('scoreAll first', () => world.house.evaluation.scoreAll())
  await time('scoreAll again', () => world.house.evaluation.scoreAll())
  await world.sql('analyze')
  for (const where of [{}, { organisationId: (await world.sql<{id:string}>(`select id from identity.organisation where path='r.o7'`))[0]!.id }]) {
    const office = await world.signIn('project_office', where)
    for (const _ of [1,2,3]) await time('workbench', () => office.call('getWorkbench', {}))
    for (const _ of [1,2]) await time('portfolio', () => office.call('getPortfolioFigures', {}))
    for (const _ of [1,2]) await time('listAlerts', () => office.call('listAlerts', {}))
    const db = (globalThis as any)
    void db
  }
})
