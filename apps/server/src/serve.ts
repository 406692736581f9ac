import { compose } from './compose.ts'
import { systemClock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import { StartRefused } from './platform/errors.ts'
import { startJobs } from './platform/jobs.ts'
import type { Log } from './platform/log.ts'
import { openOrStartDatabase } from './open-database.ts'

/** Runs the whole product in one process: database, jobs, API and console. Throws `StartRefused` when it cannot. */
export async function serve({ config, log }: { config: Config; log: Log }): Promise<{ close(): Promise<void> }> {
  const opened = await openOrStartDatabase(config)
  const house = await compose({ config, appUrl: opened.appUrl, clock: systemClock, log })
  await house.identity.prepare()
  const jobs = await startJobs(opened.ownerUrl, house.facts, house.timers, log)
  const close = async (): Promise<void> => {
    await house.close()
    await jobs.stop()
    await opened.cluster?.stop()
  }
  try {
    await house.app.listen({ host: config.host, port: config.port })
  } catch (cause) {
    await close()
    if ((cause as { code?: string }).code === 'EADDRINUSE') throw new StartRefused('port_in_use', { port: config.port })
    throw cause
  }
  return { close }
}
