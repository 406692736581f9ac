import { startTestCluster } from './test-cluster.ts'

let started: Awaited<ReturnType<typeof startTestCluster>> | undefined

/** One PostgreSQL for the whole run; each test file clones its own database from the template. */
export async function globalSetup(): Promise<void> {
  started = await startTestCluster()
  Object.assign(process.env, started.handOn)
}

export async function globalTeardown(): Promise<void> {
  if (!started) return
  for (const name of Object.keys(started.handOn)) Reflect.deleteProperty(process.env, name)
  await started.stop()
}
