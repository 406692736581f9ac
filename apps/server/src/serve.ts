import { once } from 'node:events'
import { createServer } from 'node:net'
import { compose } from './compose.ts'
import { systemClock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import { StartRefused } from './platform/errors.ts'
import { startJobs } from './platform/jobs.ts'
import type { Log } from './platform/log.ts'
import { openOrStartDatabase } from './open-database.ts'

export type Server = { demo: { password: string; names: string[] }; close(): Promise<void> }

/** Runs the whole product in one process: database, jobs, API and console. Throws `StartRefused` when it cannot. */
export async function serve({ config, log }: { config: Config; log: Log }): Promise<Server> {
  await refusePortInUse(config)
  const opened = await openOrStartDatabase(config)
  const house = await compose({ config, appUrl: opened.appUrl, clock: systemClock, log })
  let jobs: Awaited<ReturnType<typeof startJobs>> | undefined
  const close = async (): Promise<void> => {
    await jobs?.stop()
    await house.close()
    await opened.cluster?.stop()
  }
  try {
    await house.identity.prepare()
    await house.indicators.prepare()
    await house.evaluation.prepare()
    if (config.seedDemo) await house.demo.seed()
    jobs = await startJobs(opened.ownerUrl, house.facts, house.timers, log)
    await house.facts.handOver()
    await house.app.listen({ host: config.host, port: config.port })
    const { password, items } = await house.demo.accounts()
    return { demo: { password, names: items.map(({ name }) => name) }, close }
  } catch (cause) {
    await close()
    throw cause
  }
}

/** Told before anything is started, so that a second `npm start` by mistake leaves the first alone. */
async function refusePortInUse({ host, port }: Config): Promise<void> {
  const probe = createServer().listen(port, host)
  try {
    await once(probe, 'listening')
  } catch (cause) {
    const { code } = cause as { code?: string }
    if (code === 'EADDRINUSE') throw new StartRefused('port_in_use', { port })
    if (code === 'EACCES') throw new StartRefused('port_not_allowed', { port })
    throw cause
  } finally {
    probe.close()
  }
}
