import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureDatabase, startCluster } from '../../apps/server/src/platform/db/cluster.ts'
import { migrate } from '../../apps/server/src/platform/db/migrate.ts'
import { runPackage } from '../check/program.ts'
import type { Generator } from './generator.ts'

/** As the server's driver parses them (platform/db/database.ts): days and instants are strings, counts numbers. */
const asParsed = { int8: 'number', timestamptz: 'string', ltree: 'string', citext: 'string' }

/** apps/server/src/db.gen.ts: the types of all tables and views, read from a database the migrations just made. */
export const tableTypes: Generator = {
  name: 'table types',
  produce: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'jiheng-tables-'))
    const cluster = await startCluster(folder, { durable: false })
    try {
      await ensureDatabase(cluster, 'jiheng')
      await migrate(cluster.ownerUrl('jiheng'))
      return new Map([['apps/server/src/db.gen.ts', await typesOf(cluster.ownerUrl('jiheng'))]])
    } finally {
      await cluster.stop()
      await rm(folder, { recursive: true, force: true })
    }
  },
}

async function typesOf(url: string): Promise<string> {
  const args = [
    '--dialect',
    'postgres',
    '--url',
    url,
    '--print',
    '--date-parser',
    'string',
    '--exclude-pattern',
    'graphile_worker.*',
  ]
  const run = await runPackage(process.cwd(), 'kysely-codegen/dist/cli/bin.js', [
    ...args,
    '--type-mapping',
    JSON.stringify(asParsed),
  ])
  if (run.code !== 0) throw new Error(`kysely-codegen failed: ${run.errors || run.output}`)
  return run.output.slice(run.output.indexOf('/**')).replace('export interface DB {', 'export interface Tables {')
}
