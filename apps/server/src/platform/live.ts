import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import type { Log } from './log.ts'

/** What open screens are told: that something changed, never the data itself. */
export type LiveEvent = {
  topic: string
  permission: string
  orgPath: string
  projectId?: string
  id?: string
  accountId?: string
}

export type Live = {
  /** Calls `listener` for each event of any server until the returned function is called. */
  listen(listener: (event: LiveEvent) => void): () => void
  close(): Promise<void>
}

/** Hears nothing; for describing the API without a database. */
export const silentLive: Live = { listen: () => () => {}, close: async () => {} }

/** Hears the announcements of all servers through LISTEN/NOTIFY, reconnecting when the line drops. */
export function openLive(appUrl: string, log: Log): Live {
  const listeners = new Set<(event: LiveEvent) => void>()
  let client: Client | undefined
  let isClosed = false

  const connect = async (): Promise<void> => {
    while (!isClosed) {
      const next = new Client({ connectionString: appUrl, keepAlive: true })
      try {
        await next.connect()
        await next.query('listen jiheng_live')
      } catch (cause) {
        log.warn({ err: cause }, 'live updates wait for the database')
        await sleep(1_000)
        continue
      }
      client = next
      next.on('notification', ({ payload }) => {
        if (payload === undefined) return
        const event = JSON.parse(payload) as LiveEvent
        for (const listener of listeners) listener(event)
      })
      next.on('error', () => {})
      next.once('end', () => void connect())
      return
    }
  }
  const connected = connect()

  return {
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      isClosed = true
      await connected
      client?.removeAllListeners('end')
      await client?.end()
    },
  }
}
