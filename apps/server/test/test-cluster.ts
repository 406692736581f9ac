import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { ensureDatabase, startCluster } from '../src/platform/db/cluster.ts'
import { migrate } from '../src/platform/db/migrate.ts'

/** Where tests make their databases: owner and application addresses up to the database name, and a migrated template. */
export type TestCluster = { ownerUrl(database: string): string; appUrl(database: string): string }

export const TEMPLATE = 'jiheng_template'
const HANDED_ON = 'JIHENG_TEST_CLUSTER'

let own: ReturnType<typeof startTestCluster> | undefined
after(async () => (await own)?.stop())

/** The cluster the test run started, or one of this file's own when the file is run by itself. */
export async function testCluster(): Promise<TestCluster> {
  const handedOn = process.env[HANDED_ON]
  if (handedOn !== undefined) return clusterAt(handedOn)
  own ??= startTestCluster()
  return (await own).cluster
}

/** Starts a throw-away cluster with a migrated template database. */
export async function startTestCluster(): Promise<{
  cluster: TestCluster
  handOn: Record<string, string>
  stop(): Promise<void>
}> {
  const dir = mkdtempSync(join(roomInMemory() ?? tmpdir(), 'jiheng-test-'))
  const cluster = await startCluster(dir, { durable: false })
  await ensureDatabase(cluster, TEMPLATE)
  await migrate(cluster.ownerUrl(TEMPLATE))
  return {
    cluster,
    handOn: { [HANDED_ON]: JSON.stringify({ owner: cluster.ownerUrl('DATABASE'), app: cluster.appUrl('DATABASE') }) },
    stop: async () => {
      await cluster.stop()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** Linux's folder in memory, where it has room: nothing of this cluster is to outlive the run, and a database is made in half the time. */
function roomInMemory(): string | undefined {
  const folder = '/dev/shm'
  if (!existsSync(folder)) return undefined
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize > 4 * 2 ** 30 ? folder : undefined
}

function clusterAt(handedOn: string): TestCluster {
  const { owner, app } = JSON.parse(handedOn) as { owner: string; app: string }
  return {
    ownerUrl: (database) => owner.replace('DATABASE', database),
    appUrl: (database) => app.replace('DATABASE', database),
  }
}
