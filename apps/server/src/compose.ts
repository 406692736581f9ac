import type { Clock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import { openDatabase } from './platform/db/database.ts'
import { createFacts } from './platform/facts.ts'
import { openFiles } from './platform/files/index.ts'
import { createHttp } from './platform/http/app.ts'
import { openLive, silentLive } from './platform/live.ts'
import type { Timer } from './platform/jobs.ts'
import type { Log } from './platform/log.ts'
import { createIdentity, identityRoutes } from './modules/identity/index.ts'
import { createProjects, projectRoutes } from './modules/projects/index.ts'

export type House = Awaited<ReturnType<typeof compose>>

export type ComposeOptions = {
  config: Config
  /** Address of the database for the application role; without one (for describing the API) nothing is connected to. */
  appUrl: string | undefined
  clock: Clock
  log: Log
  requestsPerMinute?: number
}

/** Makes every module once, in dependency order. */
export async function compose({ config, appUrl, clock, log, requestsPerMinute }: ComposeOptions) {
  const database = openDatabase(appUrl ?? 'postgresql://nowhere', config.poolSize)
  const facts = createFacts(clock.now)
  const files = openFiles(config.files)
  const live = appUrl === undefined ? silentLive : openLive(appUrl, log)

  const identity = createIdentity({ database, clock })
  const projects = createProjects({ database, clock, facts, identity })

  const app = await createHttp({
    config,
    log,
    authenticate: identity.authenticate,
    onRefusal: identity.recordRefusal,
    ...(requestsPerMinute !== undefined && { requestsPerMinute }),
  })
  identityRoutes(app, { identity, secureCookies: config.secureCookies, isDemo: () => config.seedDemo })
  projectRoutes(app, projects)

  const timers: Timer[] = []

  return {
    app,
    timers,
    database,
    facts,
    files,
    live,
    identity,
    projects,
    async close() {
      await app.close()
      await live.close()
      await database.close()
    },
  }
}
