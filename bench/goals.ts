import { Client } from 'pg'
import { compose } from '../apps/server/src/compose.ts'
import { systemReach, SYSTEM_ACCOUNT } from '../apps/server/src/platform/actor.ts'
import { standingClock } from '../apps/server/src/platform/clock.ts'
import { readConfig } from '../apps/server/src/platform/config.ts'
import { newId } from '../apps/server/src/platform/ids.ts'
import { createLog } from '../apps/server/src/platform/log.ts'
import { loadLargePlan } from '../apps/server/test/goal-scene.ts'
import { openScene } from './http/scene.ts'
import type { Result } from './main.ts'

const RUNS = 7

/**
 * 10,111 goals of four levels rolled up through the module, from the database and back, against the bare aggregate in SQL: `firstMs` writes
 * every attainment with its explanation, `againMs` after one more accepted report writes the few that changed.
 */
export async function benchmarkGoals(): Promise<Result[]> {
  const scene = await openScene()
  const client = new Client({ connectionString: scene.ownerUrl })
  await client.connect()
  const sql = async (text: string, values: unknown[] = []) => (await client.query(text, values)).rows as unknown[]
  const house = await compose({
    config: readConfig({ DATA_DIR: scene.dataDir, DEMO: '0', DATABASE_POOL: '4' }),
    appUrl: scene.appUrl,
    clock: standingClock('2026-03-02T01:00:00Z'),
    log: createLog('silent'),
  })
  const planId = newId()
  const ownerId = newId()
  await sql(
    `insert into identity.account (id, name, display_name, organisation_id, status) select $1, 'owner', 'owner', id, 'active' from identity.organisation limit 1`,
    [ownerId],
  )
  await sql(
    `insert into goals.plan (id, organisation_id, org_path, year, name, created_by, created_at) select $1, id, path, 2026, 'bench', $2, now() from identity.organisation limit 1`,
    [planId, SYSTEM_ACCOUNT],
  )
  await loadLargePlan(sql, planId, ownerId)
  await sql('analyze')
  const rollUp = () => house.database.write(systemReach('bench'), (tx) => house.goals.rollUp(tx, planId))
  const firsts: number[] = []
  const agains: number[] = []
  const bares: number[] = []
  for (let run = 0; run < RUNS; run++) {
    await sql('delete from goals.attainment')
    firsts.push(await timed(rollUp))
    await sql(oneMore, [ownerId, SYSTEM_ACCOUNT, run])
    agains.push(await timed(rollUp))
    bares.push(await timed(() => sql(bare, [planId])))
  }
  await house.close()
  await client.end()
  await scene.close()
  const [firstMs, againMs, bareMs] = [Math.min(...firsts), Math.min(...agains), Math.min(...bares)]
  return [
    {
      bench: 'goals.rollup_10k',
      ratio: round(firstMs / bareMs),
      aim: '≤ 1,000 ms from the database and back',
      product: { goals: 10_111, firstMs: round(firstMs), againMs: round(againMs) },
      floor: { bareMs: round(bareMs) },
    },
  ]
}

/** One more accepted report of a daily goal. */
const oneMore = `
  insert into goals.report (id, goal_id, amount, day, reporter_id, reported_at, state, decided_by, decided_at)
  select gen_random_uuid(), id, 1, '2026-03-01', $1, now(), 'accepted', $2, now() from goals.goal where level = 'daily' and position = $3`

/** The percentages of all four levels and nothing else. */
const bare = `
  with leaf as (
    select g.goal_id, g.parent_id, g.weight, least(coalesce(sum(r.amount), 0) / g.target, 1) * 100 as percent
    from goals.issued_goal g left join goals.report r on r.goal_id = g.goal_id and r.state = 'accepted'
    where g.plan_id = $1 and g.level = 'daily' group by g.plan_id, g.version, g.goal_id
  ), month as (
    select g.goal_id, g.parent_id, g.weight, sum(l.weight * l.percent) / sum(l.weight) as percent
    from leaf l join goals.issued_goal g on g.goal_id = l.parent_id group by g.plan_id, g.version, g.goal_id
  ), quarter as (
    select g.goal_id, g.parent_id, g.weight, sum(l.weight * l.percent) / sum(l.weight) as percent
    from month l join goals.issued_goal g on g.goal_id = l.parent_id group by g.plan_id, g.version, g.goal_id
  )
  select parent_id as goal_id, sum(weight * percent) / sum(weight) as percent from quarter group by parent_id
  union all select goal_id, percent from quarter union all select goal_id, percent from month union all select goal_id, percent from leaf`

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

const round = (value: number): number => Number(value.toFixed(2))
