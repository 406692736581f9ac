import { Logger, parseCronItems, run, type TaskList } from 'graphile-worker'
import { Pool } from 'pg'
import { enduring } from './db/enduring.ts'
import type { Facts } from './facts.ts'
import type { Log } from './log.ts'

export type Timer = {
  /** Unique task name, `module.verb`. */
  task: string
  /** Crontab expression in UTC. */
  crontab: string
  run(): Promise<void>
}

/** Runs the jobs that facts left in the database, and the timers; a failed job is tried again with growing pauses. */
export async function startJobs(
  ownerUrl: string,
  facts: Facts,
  timers: readonly Timer[],
  log: Log,
): Promise<{ stop(): Promise<void> }> {
  const tasks: TaskList = {}
  for (const { task, handle } of facts.subscriptions())
    tasks[task] = (payload) => handle(payload as Parameters<typeof handle>[0])
  for (const timer of timers) tasks[timer.task] = () => timer.run()
  const pool = enduring(new Pool({ connectionString: ownerUrl, max: 10 }))
  const runner = await run({
    pgPool: pool,
    taskList: tasks,
    parsedCronItems: parseCronItems(
      timers.map(({ task, crontab }) => ({ task, match: crontab, options: { maxAttempts: 3 } })),
    ),
    concurrency: 2,
    pollInterval: 2_000,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => {
      if (level === 'error' || level === 'warning') log.warn({ job: true }, message)
    }),
  })
  return {
    async stop() {
      await runner.stop()
      await pool.end()
    },
  }
}
