import { sql } from 'kysely'
import type { Tx } from './db/database.ts'
import type { LiveEvent } from './live.ts'

/** Something that happened, told to other modules. `type` is `module.verb_in_past`. */
export type Fact = { type: string } & Record<string, string | number | boolean | null | readonly string[]>

export type Subscription = {
  fact: string
  /** Unique task name, `module.verb`. */
  task: string
  /** Facts with one job key wait as one job: the latest payload wins. */
  jobKey?: (fact: Fact) => string
  delaySeconds?: number
  handle(fact: Fact): Promise<void>
}

export type Facts = {
  subscribe(subscription: Subscription): void
  subscriptions(): readonly Subscription[]
  /** Adds one job per subscriber, and an announcement for open screens, inside the writing transaction. */
  publish(tx: Tx, fact: Fact, live?: LiveEvent): Promise<void>
}

export function createFacts(now: () => Date): Facts {
  const all: Subscription[] = []
  return {
    subscribe: (subscription) => {
      all.push(subscription)
    },
    subscriptions: () => all,
    async publish(tx, fact, live) {
      const jobs = all
        .filter((subscription) => subscription.fact === fact.type)
        .map(({ task, jobKey, delaySeconds }) => ({
          task,
          payload: fact,
          ...(jobKey && { jobKey: `${task}:${jobKey(fact)}` }),
          ...(delaySeconds !== undefined && { runAt: new Date(now().getTime() + delaySeconds * 1000).toISOString() }),
        }))
      if (jobs.length > 0) await sql`select platform.publish(${JSON.stringify(jobs)})`.execute(tx)
      if (live) await sql`select pg_notify('jiheng_live', ${JSON.stringify(live)})`.execute(tx)
    },
  }
}
