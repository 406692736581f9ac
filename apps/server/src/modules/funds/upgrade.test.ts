import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { runMigrations } from 'graphile-worker'
import { Client } from 'pg'
import { testCluster } from '../../../test/test-cluster.ts'
import { SYSTEM_ACCOUNT } from '../../platform/actor.ts'
import { listMigrations, migrate } from '../../platform/db/migrate.ts'
import { newId } from '../../platform/ids.ts'

/** The last migration before the ledger. */
const BEFORE = 28

test('books kept before the ledger get their postings: nothing is lost, and what was undone leaves nothing', async (t) => {
  const cluster = await testCluster()
  const name = `upgrade_${randomBytes(6).toString('hex')}`
  const admin = new Client({ connectionString: cluster.ownerUrl('postgres') })
  await admin.connect()
  await admin.query(`create database ${name}`)
  const url = cluster.ownerUrl(name)
  await runMigrations({ connectionString: url })
  const db = new Client({ connectionString: url })
  await db.connect()
  t.after(async () => {
    await db.end()
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
  })
  await migrateUntil(db, BEFORE)
  const projects = [newId(), newId(), newId()]
  for (const [at, id] of projects.entries()) await keepBooks(db, id, at)
  await migrate(url)

  const of = async (text: string) =>
    (await db.query<{ n: number }>(`select coalesce((${text}), 0)::int as n`)).rows[0]?.n
  assert.equal(
    await of('select count(*) from (select from funds.posting group by entry_id, book having sum(amount_fen) <> 0) x'),
    0,
  )
  const kept = `select count(*) from (select subject_id, place, sum(amount_fen) as fen from funds.posting group by 1, 2) p
    full join funds.balance b using (subject_id, place) where coalesce(p.fen, 0) <> coalesce(b.amount_fen, 0)`
  assert.equal(await of(kept), 0, 'the balances are what the postings sum to')
  assert.equal(
    await of(
      'select count(*) from funds.movement m where not exists (select from funds.posting p where p.entry_id = m.id)',
    ),
    0,
  )
  const net = (kind: string) =>
    `select sum(case when reverses_id is null then amount_fen else -amount_fen end) from funds.movement where kind = '${kind}'`
  const lies = (place: string) => of(`select sum(amount_fen) from funds.balance where place = '${place}'`)
  assert.equal(await lies('paid'), await of(net('payment')))
  assert.equal(await lies('discharged'), await of(net('payment')))
  assert.equal(-((await lies('agreed')) ?? 0), await of(net('acceptance')))
  assert.equal(-((await lies('source')) ?? 0), await of('select sum(full_year_fen) from funds.v_budget_line'))
  assert.equal(await lies('retained'), 900, 'what was withheld and is not due; nothing of what was undone')
  assert.equal(
    await of(`select min(amount_fen) from funds.balance where place = 'budgeted'`),
    -2_300,
    'one book spends more than its budget, and it shows',
  )
})

async function migrateUntil(db: Client, last: number): Promise<void> {
  await db.query('create schema if not exists platform')
  await db.query(`create table platform.migration (
    number int primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())`)
  for (const { number, name, sql, checksum } of listMigrations().filter((migration) => migration.number <= last)) {
    await db.query(sql)
    await db.query('insert into platform.migration (number, name, checksum) values ($1, $2, $3)', [
      number,
      name,
      checksum,
    ])
  }
}

/** A project with a book as it was kept before: payments without cash, entries undone after they were used, more paid than budgeted. */
async function keepBooks(db: Client, projectId: string, at: number): Promise<void> {
  const line = newId()
  await db.query(
    `insert into projects.project (id, name, kind, industry, region_code, class, stage, org_path, created_at, updated_at)
     values ($1, $2, 'road', 'transport', '450702', 'reserve', 'construction', 'r', now(), now())`,
    [projectId, `旧项目${at}`],
  )
  await db.query(
    `insert into funds.budget_line (id, project_id, year, source, initial_fen, recorded_by, recorded_at)
     values ($1, $2, 2026, 'own', $3, $4, '2026-01-01')`,
    [line, projectId, at === 2 ? 1_000 : 100_000, SYSTEM_ACCOUNT],
  )
  await db.query(
    `insert into funds.budget_adjustment (id, budget_line_id, project_id, day, amount_fen, why, recorded_by, recorded_at)
     values ($1, $2, $3, '2026-02-01', -500, '压减', $4, '2026-02-01')`,
    [newId(), line, projectId, SYSTEM_ACCOUNT],
  )
  const enter = async (kind: string, day: string, amountFen: number, undoes: string | null = null): Promise<string> => {
    const id = newId()
    await db.query(
      `insert into funds.movement (id, project_id, kind, day, amount_fen, budget_line_id, reverses_id, why, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $4::date + interval '1 hour')`,
      [
        id,
        projectId,
        kind,
        day,
        amountFen,
        kind === 'acceptance' ? null : line,
        undoes,
        undoes && '录错',
        SYSTEM_ACCOUNT,
      ],
    )
    return id
  }
  const withhold = (movementId: string, amountFen: number, until: string | null) =>
    db.query(
      `insert into funds.exclusion (id, project_id, movement_id, amount_fen, reason, until, why, recorded_by, recorded_at)
       values ($1, $2, $3, $4, 'retention', $5, '质保金', $6, '2026-02-02')`,
      [newId(), projectId, movementId, amountFen, until, SYSTEM_ACCOUNT],
    )
  await enter('payment', '2026-01-02', 300)
  const allocation = await enter('allocation', '2026-01-03', 5_000)
  await enter('cash_arrival', '2026-01-04', 2_000)
  const accepted = await enter('acceptance', '2026-01-10', 10_000)
  await withhold(accepted, 300, '2099-01-01')
  await withhold(accepted, 50, '2026-01-20')
  const wrong = await enter('acceptance', '2026-01-11', 7_000)
  await withhold(wrong, 210, null)
  const paid = await enter('payment', '2026-01-15', 4_000)
  await enter('payment', '2026-01-16', 2_500)
  await enter('payment', '2026-01-20', 4_000, paid)
  await enter('allocation', '2026-01-21', 5_000, allocation)
  await enter('acceptance', '2026-01-22', 7_000, wrong)
}
