import { Client } from 'pg'
import { compose } from '../apps/server/src/compose.ts'
import { systemReach, type Actor } from '../apps/server/src/platform/actor.ts'
import { standingClock } from '../apps/server/src/platform/clock.ts'
import { readConfig } from '../apps/server/src/platform/config.ts'
import { createLog } from '../apps/server/src/platform/log.ts'
import { ENTRIES, loadBooks } from './funds-scene.ts'
import { openScene } from './http/scene.ts'
import type { Result } from './main.ts'

const RUNS = 5
const TODAY = '2026-11-20'

/** Half a million entries of 10,000 projects read from the database: all clocks as of a day, which projects may run short, and the curve of all projects. */
export async function benchmarkFunds(wanted: (name: string) => boolean): Promise<Result[]> {
  const scene = await openScene()
  const owner = new Client({ connectionString: scene.ownerUrl })
  await owner.connect()
  await loadBooks(owner)
  await owner.query(months)
  await owner.query('vacuum analyze')
  const app = new Client({ connectionString: scene.appUrl, options: '-c role=jiheng_app' })
  await app.connect()
  await app.query(
    `select set_config('app.scopes', 'r', false), set_config('app.projects', '', false), set_config('app.clearance', '2', false)`,
  )
  const house = await compose({
    config: readConfig({ DATA_DIR: scene.dataDir, DEMO: '0', DATABASE_POOL: '4' }),
    appUrl: scene.appUrl,
    clock: standingClock(`${TODAY}T01:00:00Z`),
    log: createLog('silent'),
  })
  const results: Result[] = []
  try {
    if (wanted('funds.clocks_10k')) {
      // The clocks were never read: a past day is read from the books, and so is today.
      const list = () => house.funds.listFundClocks(officer, { asOf: '2026-11-19', limit: 50 })
      const { holders } = await list()
      results.push(
        await compared('funds.clocks_10k', '≤ 3,000 ms', list, () => app.query(bareClocks), {
          entries: ENTRIES,
          standing: holders.reduce((sum, { count }) => sum + count, 0),
        }),
      )
    }
    if (wanted('funds.forecast_10k')) {
      await house.funds.refreshAll()
      await owner.query(goodTrial)
      const list = () => house.funds.listForecasts(officer, { limit: 50 })
      const { projects, gaps } = await list()
      results.push(
        await compared('funds.forecast_10k', '≤ 3,000 ms', list, () => app.query(bareClocks), { projects, gaps }),
      )
    }
    if (wanted('funds.curve')) {
      const curve = () => house.analytics.getFundCurve(officer, { asOf: TODAY })
      const { projects } = await curve()
      results.push(await compared('funds.curve', '≤ 1,500 ms', curve, () => app.query(bareCurve), { projects }))
    }
  } finally {
    await house.close()
    await app.end()
    await owner.end()
    await scene.close()
  }
  return results
}

/** Reads everything, as the finance officer of the whole municipality. */
const officer: Actor = {
  ...systemReach('bench').actor,
  grants: [{ role: 'finance', permissions: new Set(['funds:read', 'contracts:read']), scopes: ['r'], projects: [] }],
}

async function compared(
  bench: string,
  aim: string,
  product: () => Promise<unknown>,
  floor: () => Promise<unknown>,
  counts: Record<string, number>,
): Promise<Result> {
  const [ours, bare]: [number[], number[]] = [[], []]
  for (let run = 0; run < RUNS; run++) {
    bare.push(await timed(floor))
    ours.push(await timed(product))
  }
  const [ms, bareMs] = [Math.min(...ours), Math.min(...bare)]
  return { bench, ratio: Number((ms / bareMs).toFixed(2)), aim, product: { ...counts, ms }, floor: { bareMs } }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return Math.round(performance.now() - from)
}

/** Sums, first and last day of each kind of entry of each project: the same rows, and nothing of the clocks. */
const bareClocks = `
  select project_id, kind, sum(amount_fen), min(day), max(day), count(*) from funds.movement where day <= '2026-11-19' group by project_id, kind`

/** The bare sums of the same rows by months: entries, and progress without its worth. */
const bareCurve = `
  select (select json_agg(e) from (select date_trunc('month', day)::date, kind, sum(case when reverses_id is null then amount_fen else -amount_fen end)
      from funds.movement where day <= '${TODAY}' group by 1, 2 order by 1) e),
    (select json_agg(k) from (select month, sum(planned_percent), sum(actual_percent) from progress.month_position where as_of <= '${TODAY}' group by month) k)`

/** A trial good enough for the forecast to be shown. */
const goodTrial = `
  insert into funds.forecast_trial (id, org_path, as_of, rule_version, parameters, projects, gap, payments, run_by, run_at)
  values (gen_random_uuid(), 'r', '${TODAY}', '1', '{"leastCases": 30, "leastBetterPercent": 10}', 1, '{"isShown": true}', '{"isShown": true}',
    '00000000-0000-7000-8000-000000000000', now())`

/** Half of the projects have their progress kept by months. */
const months = `
  insert into progress.month_position (project_id, month, as_of, planned_percent, actual_percent, deviation_points, is_retold)
  select p.id, month, (month + interval '1 month - 1 day')::date, least(100, n * 5), least(100, n * 4.6), least(100, n * 4.6) - least(100, n * 5), false
  from (select id from projects.project order by id limit 5000) p,
    (select month::date, row_number() over (order by month) as n from generate_series(date '2025-02-01', date '2026-10-01', interval '1 month') as month) m`
