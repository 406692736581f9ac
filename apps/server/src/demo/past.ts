import { openSecrets } from '../platform/secrets.ts'
import { standingClock } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import type { Database } from '../platform/db/database.ts'
import type { Facts } from '../platform/facts.ts'
import type { Files } from '../platform/files/index.ts'
import { silentLive } from '../platform/live.ts'
import { createAlerts } from '../modules/alerts/index.ts'
import { createEvaluation } from '../modules/evaluation/index.ts'
import { createExchange, createFunds, createLeads } from '../modules/funds/index.ts'
import { createGoals } from '../modules/goals/index.ts'
import { createIdentity } from '../modules/identity/index.ts'
import { createProgress } from '../modules/progress/index.ts'
import { createProjects } from '../modules/projects/index.ts'
import { createSchedule } from '../modules/schedule/index.ts'

/** What happened long ago is news to nobody. */
const oldNews: Facts = {
  subscribe: () => {},
  subscriptions: () => [],
  publish: () => {},
  handOver: async () => {},
}

export type Past = ReturnType<typeof openPast>

/** The modules that keep history, with a clock that is moved through it and nobody listening. */
export function openPast({
  database,
  files,
  config,
}: {
  database: Database
  files: Files
  config: Pick<Config, 'keyFile'>
}) {
  const clock = standingClock('2000-01-01T00:00:00Z')
  const facts = oldNews
  const identity = createIdentity({ database, clock, facts, live: silentLive, secrets: openSecrets(config.keyFile) })
  const projects = createProjects({ database, clock, facts, files, identity })
  const progress = createProgress({ database, clock, facts, files, projects })
  const schedule = createSchedule({ database, clock, facts, files, projects })
  const funds = createFunds({ database, clock, facts, projects })
  const exchange = createExchange({ database, clock, facts, files, identity, projects })
  const leads = createLeads({ database, clock, facts, identity, projects })
  const goals = createGoals({ database, clock, facts, files, identity, projects })
  const alerts = createAlerts({ database, clock, facts, identity, projects })
  const evaluation = createEvaluation({ database, clock, facts, identity, projects })
  return { clock, files, identity, projects, progress, schedule, goals, funds, exchange, leads, alerts, evaluation }
}
