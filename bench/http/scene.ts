import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { ensureDatabase, startCluster } from '../../apps/server/src/platform/db/cluster.ts'
import { migrate } from '../../apps/server/src/platform/db/migrate.ts'

export type Scene = { ownerUrl: string; appUrl: string; dataDir: string; close(): Promise<void> }

const PROJECTS = 10_000

/** A durable PostgreSQL of its own with 10,000 generated projects in 40 organisations of two districts. */
export async function openScene(): Promise<Scene> {
  const dataDir = mkdtempSync(join(tmpdir(), 'jiheng-bench-'))
  const cluster = await startCluster(dataDir)
  await ensureDatabase(cluster, 'bench')
  const ownerUrl = cluster.ownerUrl('bench')
  await migrate(ownerUrl)
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query(organisations)
  await client.query(projects, [PROJECTS])
  await client.query(standings)
  await client.query('vacuum analyze')
  await client.end()
  return {
    ownerUrl,
    appUrl: cluster.appUrl('bench'),
    dataDir,
    close: async () => {
      await cluster.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

const organisations = `
  insert into identity.organisation (id, parent_id, path, kind, name)
  select ('00000000-0000-7000-9000-' || lpad(n::text, 12, '0'))::uuid, '00000000-0000-7000-8000-000000000001',
    ('r.o' || n)::ltree, 'department', '合成单位' || n
  from generate_series(1, 40) as n`

const projects = `
  insert into projects.project (id, code, name, initials, kind, industry, region_code, class, stage, org_path, owner_id, department_id,
    total_investment_fen, planned_start, planned_finish, approved_finish, longitude, latitude, is_synthetic, created_at, updated_at)
  select ('00000000-0000-7000-a000-' || lpad(n::text, 12, '0'))::uuid, '2025-450702-48-01-' || lpad(n::text, 5, '0') || '0',
    '合成项目' || n || '号道路及管网改造工程', 'hcxm' || n, (array['road', 'old_community', 'port', 'industrial_park', 'smart_community'])[1 + n % 5],
    'transport', (array['450702', '450703', '450721', '450722', '320113'])[1 + n / 7 % 5], (array['new', 'continued', 'completing', 'reserve'])[1 + n / 3 % 4],
    (array['approval', 'budgeting', 'procurement', 'construction', 'acceptance'])[1 + n / 11 % 5], o.path, o.id, o.id,
    (1000000 + n * 7919 % 90000000)::bigint * 100, date '2025-01-01' + n % 300, date '2026-01-01' + n * 31 % 900, date '2026-01-01' + n * 31 % 900,
    108.6 + n % 100 * 0.002, 21.9 + n % 90 * 0.002, true, now(), now() - n * interval '1 minute'
  from generate_series(1, $1::int) as n
  join identity.organisation o on o.path = ('r.o' || (1 + n % 40))::ltree`

const standings = `
  update projects.standing s set attention = n.attention, open_alerts = 0, planned_percent = 50, actual_percent = 48, progress_as_of = date '2026-11-01'
  from (select id, (array['green', 'green', 'green', 'yellow', 'orange', 'red'])[1 + (row_number() over (order by id)) % 6] as attention from projects.project) n
  where n.id = s.project_id`
