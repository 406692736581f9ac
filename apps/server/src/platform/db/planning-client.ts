import { createHash } from 'node:crypto'
import type { Duplex } from 'node:stream'
import { Client } from 'pg'

const SEEN_BEFORE_NAMED = 3
const NAMED_AT_MOST = 400
const TRACKED_AT_MOST = 4_000

/** How often each statement text was run by this process, and the names of those run often. */
const timesRun = new Map<string, number>()
const names = new Map<string, string>()

/**
 * A connection that has PostgreSQL keep the plan of statements that are run again and again: planning a page's query under
 * row-level security costs more than running it. Texts are named once seen a few times; their number is bounded.
 * What is asked in one turn, such as BEGIN and the first statement, goes out as one message.
 */
export class PlanningClient extends Client {
  // The driver's `query` is overloaded beyond what a subclass can restate; only the (text, values) form is looked at.
  override query = ((...args: unknown[]): unknown => {
    const { stream } = (this as unknown as { connection: { stream: Duplex } }).connection
    stream.cork()
    process.nextTick(() => stream.uncork())
    const [text, values, ...rest] = args
    const run = super.query.bind(this) as (...given: unknown[]) => unknown
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined
    return name === undefined ? run(...args) : run({ name, text, values }, ...rest)
  }) as Client['query']
}

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= NAMED_AT_MOST) return known
  const times = (timesRun.get(text) ?? 0) + 1
  if (times < SEEN_BEFORE_NAMED) {
    if (timesRun.size >= TRACKED_AT_MOST) timesRun.clear()
    timesRun.set(text, times)
    return undefined
  }
  const name = `s_${createHash('sha256').update(text).digest('base64url').slice(0, 20)}`
  timesRun.delete(text)
  names.set(text, name)
  return name
}
