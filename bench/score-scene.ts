import { Client } from 'pg'
import { compose } from '../apps/server/src/compose.ts'
import { SYSTEM_ACCOUNT } from '../apps/server/src/platform/actor.ts'
import { standingClock } from '../apps/server/src/platform/clock.ts'
import { readConfig } from '../apps/server/src/platform/config.ts'
import { createLog } from '../apps/server/src/platform/log.ts'
import { openScene } from './http/scene.ts'
import type { Result } from './main.ts'

const RUNS = 2
const PROJECTS = 10_000

/**
 * 10,000 projects of 30 indicators (4 measured by the system, 26 reported) scored through the module, from the database and back: `firstMs` all
 * new, `changedMs` after one report of each has changed, `againMs` when nothing has. The floor writes as many bytes in rows of the same size.
 */
export async function benchmarkRescoring(): Promise<Result> {
  const scene = await openScene()
  const client = new Client({ connectionString: scene.ownerUrl })
  await client.connect()
  const sql = async (text: string, values?: unknown[]) => (await client.query(text, values)).rows as { n: number }[]
  const house = await compose({
    config: readConfig({ DATA_DIR: scene.dataDir, DEMO: '0', DATABASE_POOL: '4' }),
    appUrl: scene.appUrl,
    clock: standingClock('2026-12-02T01:00:00Z'),
    log: createLog('silent'),
  })
  await sql('set session_replication_role = replica')
  for (const text of [plans, set, indicators, assignments, budgets, actuals])
    await sql(text, text.includes('$1') ? [SYSTEM_ACCOUNT] : undefined)
  await sql('set session_replication_role = origin')
  await sql('vacuum analyze')
  const score = async (expected: number): Promise<number> => {
    const from = performance.now()
    const { scored } = await house.evaluation.scoreAll(2026)
    if (scored !== expected) throw new Error(`${scored} scores are new, not ${expected}`)
    return performance.now() - from
  }
  const [firsts, changes, agains, floors]: number[][] = [[], [], [], []]
  for (let run = 0; run < RUNS; run++) {
    await sql('truncate evaluation.score')
    firsts!.push(await score(PROJECTS))
    await sql(oneMore, [SYSTEM_ACCOUNT, run])
    changes!.push(await score(PROJECTS))
    agains!.push(await score(0))
    const from = performance.now()
    await sql(floor)
    floors!.push(performance.now() - from)
  }
  const [{ n: bytes } = { n: 0 }] = await sql('select avg(octet_length(proof))::int as n from evaluation.score')
  await house.close()
  await client.end()
  await scene.close()
  const least = (values: number[] = []) => Math.round(Math.min(...values))
  const [changedMs, floorMs] = [least(changes), least(floors)]
  return {
    bench: 'score.rescore_10k',
    ratio: Number((changedMs / floorMs).toFixed(2)),
    aim: '≤ 10,000 ms from the database and back with every score changed',
    product: {
      projects: PROJECTS,
      indicators: 30,
      firstMs: least(firsts),
      changedMs,
      againMs: least(agains),
      proofBytes: bytes,
    },
    floor: { writeOnlyMs: floorMs },
  }
}

const SET = `'00000000-0000-7000-8e00-0000000000ff'::uuid`

const plans = `update projects.project set year_plan_fen = 4000000000, approved_amount_fen = total_investment_fen, approved_on = '2025-01-01'`

const set = `
  with made as (insert into evaluation.indicator_set (id, name, kinds, org_path, created_by, created_at)
    values (${SET}, '合成三十项', '{none}', 'r', $1, now()) returning id)
  insert into evaluation.set_version (set_id, version, execution_weight, reverse_variant, mark, why, created_by, created_at)
  select id, 1, 10, 'A', 'U', 'bench', $1, now() from made`

const indicators = `
  insert into evaluation.indicator (set_id, version, code, position, level_1, level_2, name, weight, kind, sign, target, unit, target_text, measured_by)
  select ${SET}, 1, 'indicator_' || n, n, case when n > 28 then 'satisfaction' when n > 18 then 'benefit' else 'output' end, '数量指标', '第' || n || '项指标完成率', 3,
    case when n % 6 = 5 then 'qualitative' else 'quantitative' end, case when n % 6 <> 5 then (array['≥', '≤', '=', '>', '≥'])[1 + n % 5] end,
    case when n % 6 <> 5 then 90 end, case when n % 6 <> 5 then '%' end, case when n % 6 = 5 then '效果明显' end,
    (array['investment_completion', 'node_timeliness', 'cost_control', 'funds_arrival'])[n]
  from generate_series(1, 30) as n`

const assignments = `
  insert into evaluation.assignment (project_id, year, set_id, version, targets, assigned_by, assigned_at)
  select id, 2026, ${SET}, 1, '{}', $1, now() from projects.project`

const budgets = `
  insert into funds.budget_line (id, project_id, year, source, initial_fen, recorded_by, recorded_at)
  select gen_random_uuid(), id, 2026, 'own', 4000000000, $1, now() from projects.project`

const actuals = `
  insert into evaluation.actual (id, project_id, year, code, kind, value, band, percent, evidence_level, evidence, as_of, recorded_by, recorded_at, sample_size)
  select gen_random_uuid(), p.id, 2026, 'indicator_' || n, case when n % 6 = 5 then 'qualitative' else 'quantitative' end,
    case when n % 6 <> 5 then 60 + (p.k * 7 + n * 13) % 50 + 0.25 end, case when n % 6 = 5 then 'met' end,
    case when n % 6 = 5 then 80 + (p.k + n) % 20 end, 2, '合成记录', '2026-11-20', $1, timestamptz '2026-11-21', case when n > 28 then 60 end
  from (select id, row_number() over (order by id) as k from projects.project) p, generate_series(5, 30) as n`

/** One more report of each project. */
const oneMore = `
  insert into evaluation.actual (id, project_id, year, code, kind, value, evidence_level, evidence, as_of, recorded_by, recorded_at)
  select gen_random_uuid(), id, 2026, 'indicator_6', 'quantitative', 10 + $2::int, 2, '合成记录', '2026-11-30', $1, timestamptz '2026-12-01' + $2 * interval '1 hour'
  from projects.project`

/** The rows of all scores written once more, and taken back. */
const floor = `
  begin;
  create temp table written on commit drop as select * from evaluation.score limit 0;
  insert into written select * from evaluation.score where is_current;
  rollback`
