import { startTestCluster } from './test-cluster.ts'

let stop: (() => Promise<void>) | undefined

/** One PostgreSQL for the whole run; each test file clones its own database from the template. */
export async function globalSetup(): Promise<void> {
  const started = await startTestCluster()
  Object.assign(process.env, started.handOn)
  stop = started.stop
}

export async function globalTeardown(): Promise<void> {
  await stop?.()
}
