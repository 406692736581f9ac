import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { gather, type Closing } from './db/closing.ts'
import type { Database, Tx } from './db/database.ts'
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
  /** Leaves a fact in the writing transaction: one job per subscriber, and an announcement for open screens. */
  publish(tx: Tx, fact: Fact, live?: LiveEvent): void
  /** Hands what was committed over to the job queue and to open screens; done after each write, and by a timer for what a crash left. */
  handOver(): Promise<void>
}

type Left = { jobs: unknown[]; live: LiveEvent | null }

const leave: Closing<Left> = (facts) => sql`platform.leave_facts(${JSON.stringify(facts)})`

/** How long facts gather before they are handed over together. */
const GATHER_MS = 50
/** How many `platform.hand_over` takes at once. */
const PORTION = 500

export function createFacts({ database, now }: { database: Database; now: () => Date }): Facts {
  const all: Subscription[] = []
  const published = new WeakSet<Tx>()
  let isWaiting = false
  let isRunning = false

  const handOver = async (): Promise<void> => {
    if ((await database.call<number>('platform.hand_over')) === PORTION) await handOver()
  }
  /** One hand-over at a time; whatever is committed meanwhile goes with the next. What fails is left to the timer. */
  const handOverSoon = async (): Promise<void> => {
    if (isRunning) return
    isRunning = true
    while (isWaiting) {
      await sleep(GATHER_MS)
      isWaiting = false
      await handOver().catch(() => {})
    }
    isRunning = false
  }
  database.afterWrite((tx) => {
    if (!published.delete(tx)) return
    isWaiting = true
    void handOverSoon()
  })

  return {
    handOver,
    subscribe: (subscription) => {
      all.push(subscription)
    },
    subscriptions: () => all,
    publish(tx, fact, live) {
      const jobs = all
        .filter((subscription) => subscription.fact === fact.type)
        .map(({ task, jobKey, delaySeconds }) => ({
          task,
          payload: fact,
          ...(jobKey && { jobKey: `${task}:${jobKey(fact)}` }),
          ...(delaySeconds !== undefined && { runAt: new Date(now().getTime() + delaySeconds * 1000).toISOString() }),
        }))
      if (jobs.length === 0 && !live) return
      gather(tx, leave, [{ jobs, live: live ?? null }])
      published.add(tx)
    },
  }
}
