import { openSecrets } from '../platform/secrets.ts'
import { standingClock } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import type { Database, Tx } from '../platform/db/database.ts'
import type { Facts } from '../platform/facts.ts'
import type { Files } from '../platform/files/index.ts'
import { silentLive } from '../platform/live.ts'
import { createAlerts } from '../modules/alerts/index.ts'
import { createCredit } from '../modules/credit/index.ts'
import { createEvaluation, createRounds } from '../modules/evaluation/index.ts'
import { createExchange, createFunds, createLeads } from '../modules/funds/index.ts'
import { createGoals } from '../modules/goals/index.ts'
import { createIdentity } from '../modules/identity/index.ts'
import { createIncentives } from '../modules/incentives/index.ts'
import { createIndicators } from '../modules/indicators/index.ts'
import { createProgress } from '../modules/progress/index.ts'
import { createProjects } from '../modules/projects/index.ts'
import { createSchedule } from '../modules/schedule/index.ts'
import { createSurveys } from '../modules/surveys/index.ts'

/** What happened long ago is news to nobody. */
const oldNews: Facts = {
  subscribe: () => {},
  subscriptions: () => [],
  publish: () => {},
  handOver: async () => {},
}

/** Use cases that open a transaction themselves go on in the one there is. */
const inside = (database: Database, tx: Tx): Database => ({
  ...database,
  read: (_, work) => work(tx),
  write: async (_, work) => work(tx),
})

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
  const secrets = openSecrets(config.keyFile)
  const identity = createIdentity({ database, clock, facts, live: silentLive, secrets })
  const projects = createProjects({ database, clock, facts, files, identity })
  const progress = createProgress({ database, clock, facts, files, projects })
  const schedule = createSchedule({ database, clock, facts, files, projects })
  const funds = createFunds({ database, clock, facts, identity, projects })
  const exchange = createExchange({ database, clock, facts, files, identity, projects })
  const leads = createLeads({ database, clock, facts, identity, projects })
  const goals = createGoals({ database, clock, facts, files, identity, projects })
  const alerts = createAlerts({ database, clock, facts, identity, projects })
  const evaluation = createEvaluation({ database, clock, facts, secrets, identity, projects })
  /** The parts whose use cases open transactions themselves, inside the one there is. */
  const within = (tx: Tx) => {
    const here = inside(database, tx)
    const people = createIdentity({ database: here, clock, facts, live: silentLive, secrets })
    return {
      identity: people,
      projects: createProjects({ database: here, clock, facts, files, identity: people }),
      funds: createFunds({ database: here, clock, facts, identity: people, projects }),
      indicators: createIndicators({ database: here, clock, facts, identity: people, projects }),
      incentives: createIncentives({ database: here, clock, facts, identity: people }),
      rounds: createRounds({ database: here, clock, facts, secrets, identity: people, projects }),
      surveys: createSurveys({ database: here, clock, facts, secrets, identity: people, projects }),
    }
  }
  const indicators = createIndicators({ database, clock, facts, identity, projects })
  const credit = createCredit({ database, clock, facts, identity, projects })
  return {
    clock,
    credit,
    files,
    identity,
    projects,
    progress,
    schedule,
    goals,
    funds,
    exchange,
    indicators,
    leads,
    alerts,
    evaluation,
    within,
  }
}
