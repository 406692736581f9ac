import { hash } from '@node-rs/argon2'
import { systemReach } from '../platform/actor.ts'
import type { Clock } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import type { Database } from '../platform/db/database.ts'
import type { Files } from '../platform/files/index.ts'
import { loadMunicipality } from './load/index.ts'
import { makeMunicipality } from './municipality.ts'
import { openPast } from './past.ts'
import { hasDemo, isEmpty, lockSeeding } from './store.ts'
import { findToldAccounts } from './told-accounts.ts'

export { demoRoutes } from './routes.ts'

/** Told on the sign-in page; it opens nothing but made-up accounts. */
const DEMO_PASSWORD = 'Jiheng#2026'

export type SeedOutcome = { outcome: 'seeded' | 'already_seeded' | 'not_empty'; projects: number }

const untouched = (outcome: 'already_seeded' | 'not_empty'): SeedOutcome => ({ outcome, projects: 0 })
export type Demo = ReturnType<typeof createDemo>

export type DemoParts = {
  database: Database
  files: Files
  clock: Clock
  config: Pick<Config, 'keyFile'>
}

/** The demo municipality: made once in an empty database, and told on its sign-in page. */
export function createDemo({ database, files, clock, config }: DemoParts) {
  const reach = systemReach('demo')
  return {
    /**
     * Fills an empty database with the demo municipality as of today, in one transaction: a server killed meanwhile leaves
     * it empty, and the next start does it. A database in which anybody works is left alone.
     */
    async seed(): Promise<SeedOutcome> {
      if (await database.read(reach, hasDemo)) return untouched('already_seeded')
      if (!(await database.read(reach, isEmpty))) return untouched('not_empty')
      const made = makeMunicipality(clock.today())
      const passwordHash = await hash(DEMO_PASSWORD)
      const past = openPast({ database, files, config })
      return database.write(reach, async (tx): Promise<SeedOutcome> => {
        await lockSeeding(tx)
        if (!(await isEmpty(tx))) return untouched('already_seeded')
        await loadMunicipality(tx, past, made, passwordHash, clock.now())
        return { outcome: 'seeded', projects: made.projects.length }
      })
    },

    /** The accounts to try; none on any database that is not the demo's. */
    async accounts() {
      return database.read(reach, async (db) =>
        (await hasDemo(db))
          ? { password: DEMO_PASSWORD, items: await findToldAccounts(db) }
          : { password: '', items: [] },
      )
    },
  }
}
