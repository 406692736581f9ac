import type { Database, Tx } from '../../platform/db/database.ts'
import type { StoredNetwork } from './store/activities.ts'

/** So many activities and links are remembered in one process; some 30 MB. */
const MOST_RECORDS = 60_000

/** What is stored of the networks last read, by project and version. */
export type Remembered = {
  at(projectId: string, version: number): StoredNetwork | undefined
  keep(projectId: string, version: number, network: StoredNetwork): void
  /** Keeps what a transaction writes once it is committed. */
  keepAfter(tx: Tx, projectId: string, version: number, network: StoredNetwork): void
}

/**
 * Reading thousands of activities takes longer than all else a change or a page needs. Every change of a schedule raises its
 * version in the same commit, so what is remembered under a version is what the database holds; whoever asks has read the
 * version under a reach of its own.
 */
export function remembering(database: Pick<Database, 'afterWrite'>): Remembered {
  const known = new Map<string, { version: number; size: number; network: StoredNetwork }>()
  let records = 0
  const forget = (projectId: string): void => {
    records -= known.get(projectId)?.size ?? 0
    known.delete(projectId)
  }
  const keep = (projectId: string, version: number, network: StoredNetwork): void => {
    if ((known.get(projectId)?.version ?? 0) > version) return
    forget(projectId)
    const size = network.activities.size + network.links.length
    known.set(projectId, { version, size, network })
    records += size
    for (const oldest of known.keys()) {
      if (records <= MOST_RECORDS || oldest === projectId) break
      forget(oldest)
    }
  }
  const written = new WeakMap<Tx, Parameters<typeof keep>>()
  database.afterWrite((tx) => {
    const entry = written.get(tx)
    if (entry) keep(...entry)
  })
  return {
    at(projectId, version) {
      const found = known.get(projectId)
      if (found?.version !== version) return undefined
      // Last in the order, so that what nobody asks for goes first.
      known.delete(projectId)
      known.set(projectId, found)
      return found.network
    },
    keep,
    keepAfter: (tx, ...entry) => {
      written.set(tx, entry)
    },
  }
}
