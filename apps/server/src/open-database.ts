import type { Config } from './platform/config.ts'
import { ensureDatabase, startCluster, type Cluster } from './platform/db/cluster.ts'
import { migrate } from './platform/db/migrate.ts'

export type OpenedDatabase = {
  ownerUrl: string
  appUrl: string
  cluster: Cluster | undefined
  /** Migrations applied now. */ applied: number
}

/** Starts or finds the database the configuration names, and brings it to this version. */
export async function openOrStartDatabase(config: Config): Promise<OpenedDatabase> {
  if (config.database.kind === 'url') {
    const { ownerUrl, appUrl } = config.database
    const applied = await migrate(ownerUrl)
    return { ownerUrl, appUrl: appUrl ?? ownerUrl, cluster: undefined, applied }
  }
  const cluster = await startCluster(config.dataDir)
  try {
    await ensureDatabase(cluster, 'jiheng')
    const applied = await migrate(cluster.ownerUrl('jiheng'))
    return { ownerUrl: cluster.ownerUrl('jiheng'), appUrl: cluster.appUrl('jiheng'), cluster, applied }
  } catch (cause) {
    await cluster.stop()
    throw cause
  }
}
