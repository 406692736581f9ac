import { fileURLToPath } from 'node:url'
import { systemReach } from './platform/actor.ts'
import type { Clock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import { openDatabase } from './platform/db/database.ts'
import { forgetOldResults } from './platform/db/idempotency.ts'
import { whyNotReady } from './platform/db/migrate.ts'
import { createFacts } from './platform/facts.ts'
import { openFiles } from './platform/files/index.ts'
import { createHttp } from './platform/http/app.ts'
import { consoleRoutes } from './platform/http/console.ts'
import { healthRoutes } from './platform/http/health.ts'
import { liveRoutes } from './platform/http/live.ts'
import { metricsRoutes } from './platform/http/metrics.ts'
import { referenceRoutes } from './platform/http/reference.ts'
import { openSecrets } from './platform/secrets.ts'
import { openLive, silentLive } from './platform/live.ts'
import type { Timer } from './platform/jobs.ts'
import type { Log } from './platform/log.ts'
import { createDemo, demoRoutes } from './demo/index.ts'
import { alertRoutes, alertTimers, createAlerts } from './modules/alerts/index.ts'
import { analyticsRoutes, createAnalytics } from './modules/analytics/index.ts'
import {
  createEvaluation,
  createRounds,
  evaluationRoundRoutes,
  evaluationRoutes,
  evaluationTimers,
  roundTimers,
} from './modules/evaluation/index.ts'
import {
  createExchange,
  createFunds,
  createLeads,
  exchangeRoutes,
  fundRoutes,
  fundTimers,
  leadRoutes,
  leadTimers,
} from './modules/funds/index.ts'
import { createCredit, creditRoutes, creditTimers } from './modules/credit/index.ts'
import { createGoals, goalRoutes, goalTimers } from './modules/goals/index.ts'
import { auditRoutes, createAudit } from './modules/audit/index.ts'
import { createIdentity, identityRoutes, may, namesOf, permit, type Permission } from './modules/identity/index.ts'
import { createImports, importRoutes } from './modules/imports/index.ts'
import { createIncentives, incentiveRoutes, incentiveTimers } from './modules/incentives/index.ts'
import { createIndicators, indicatorRoutes, indicatorTimers } from './modules/indicators/index.ts'
import { createProgress, progressRoutes, progressTimers } from './modules/progress/index.ts'
import { createProjects, projectRoutes } from './modules/projects/index.ts'
import { createSchedule, scheduleRoutes } from './modules/schedule/index.ts'
import { createSurveys, surveyRoutes } from './modules/surveys/index.ts'

const consoleFolder = fileURLToPath(new URL('../../console/dist/', import.meta.url))

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
  const facts = createFacts({ database, now: clock.now })
  const files = openFiles(config.files)
  const live = appUrl === undefined ? silentLive : openLive(appUrl, log)

  const secrets = openSecrets(config.keyFile)
  const identity = createIdentity({ database, clock, facts, live, secrets })
  const audit = createAudit({
    ...{ database, clock, permit, namesOf },
    restricted: { 'leads.': 'leads:read', 'cases.': 'cases:read' },
  })
  const projects = createProjects({ database, clock, facts, files, identity })
  const imports = createImports({ database, clock, facts, files, identity, projects })
  const progress = createProgress({ database, clock, facts, files, projects })
  const schedule = createSchedule({ database, clock, facts, files, projects })
  const goals = createGoals({ database, clock, facts, files, identity, projects })
  const funds = createFunds({ database, clock, facts, identity, projects })
  const exchange = createExchange({ database, clock, facts, files, identity, projects })
  const leads = createLeads({ database, clock, facts, identity, projects })
  const alerts = createAlerts({ database, clock, facts, identity, projects })
  const indicators = createIndicators({ database, clock, facts, identity, projects })
  const evaluation = createEvaluation({ database, clock, facts, secrets, identity, projects })
  const rounds = createRounds({ database, clock, facts, secrets, identity, projects })
  const credit = createCredit({ database, clock, facts, identity, projects })
  const incentives = createIncentives({ database, clock, facts, identity })
  const surveys = createSurveys({ database, clock, facts, secrets, identity, projects })
  const analytics = createAnalytics({ database, clock, readerOf: alerts.readerOf })
  const demo = createDemo({ database, files, clock, config })

  const app = await createHttp({
    config,
    log,
    authenticate: identity.authenticate,
    onRefusal: identity.recordRefusal,
    ...(requestsPerMinute !== undefined && { requestsPerMinute }),
  })
  healthRoutes(app, () => whyNotReady(database))
  metricsRoutes(app, { token: config.metricsToken, connections: database.connections })
  referenceRoutes(app)
  liveRoutes(app, {
    live,
    authenticate: identity.authenticate,
    maySee: (actor, event) => may(actor, event.permission as Permission, event),
  })
  const installation = { isDemo: config.seedDemo, tianditu: config.tianditu ?? null }
  identityRoutes(app, { identity, clock, secureCookies: config.secureCookies, installation })
  auditRoutes(app, audit)
  projectRoutes(app, projects)
  importRoutes(app, imports)
  progressRoutes(app, progress)
  scheduleRoutes(app, schedule)
  goalRoutes(app, goals)
  fundRoutes(app, funds)
  leadRoutes(app, leads)
  exchangeRoutes(app, exchange, funds)
  alertRoutes(app, alerts)
  indicatorRoutes(app, indicators)
  evaluationRoutes(app, evaluation)
  evaluationRoundRoutes(app, rounds)
  creditRoutes(app, credit)
  incentiveRoutes(app, incentives)
  surveyRoutes(app, surveys)
  analyticsRoutes(app, analytics)
  demoRoutes(app, demo)

  await consoleRoutes(app, consoleFolder)

  const timers: Timer[] = [
    { task: 'facts.hand_over', crontab: '* * * * *', run: facts.handOver },
    {
      task: 'platform.forget_results',
      crontab: '37 19 * * *',
      run: () => database.write(systemReach('timer'), (tx) => forgetOldResults(tx, clock.now())),
    },
    ...identity.timers,
    ...audit.timers,
    ...progressTimers(progress),
    ...goalTimers(goals),
    ...fundTimers(funds),
    ...leadTimers(leads),
    ...alertTimers(alerts),
    ...indicatorTimers(indicators),
    ...evaluationTimers(evaluation),
    ...roundTimers(rounds),
    ...creditTimers(credit),
    ...incentiveTimers(incentives),
  ]

  return {
    app,
    timers,
    database,
    facts,
    files,
    live,
    identity,
    audit,
    projects,
    imports,
    progress,
    schedule,
    goals,
    funds,
    leads,
    exchange,
    alerts,
    indicators,
    evaluation,
    rounds,
    credit,
    incentives,
    surveys,
    analytics,
    demo,
    async close() {
      await app.close()
      await live.close()
      await database.close()
    },
  }
}
