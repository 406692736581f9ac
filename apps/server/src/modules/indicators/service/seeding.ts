import { ROOT_PATH, SYSTEM_ACCOUNT, systemReach } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { record } from '../../audit/index.ts'
import { readSeeds } from '../seed.ts'
import { insertVersions, knownVersions, versionKey } from '../store/versions.ts'
import type { LibraryParts } from './parts.ts'

/** What the library holds from the first day. */
export function seeding({ database, clock }: LibraryParts) {
  const prepareWithin = async (tx: Tx): Promise<number> => {
    const known = await knownVersions(tx)
    const missing = readSeeds().filter((version) => !known.has(versionKey(version)))
    if (missing.length === 0) return 0
    await insertVersions(tx, missing, { by: SYSTEM_ACCOUNT, at: clock.now().toISOString() })
    record(tx, systemReach('start').actor, clock.now(), {
      ...{
        action: 'indicators.library_loaded',
        subject: { kind: 'indicator_library', id: 'seed' },
        orgPath: ROOT_PATH,
      },
      changes: { indicators: [known.size, known.size + missing.length] },
    })
    return missing.length
  }
  return {
    /** Adds what this version of the programme brings and the library does not have yet; run once at start. Returns how many. */
    prepare: (): Promise<number> => database.write(systemReach('start'), prepareWithin),
    prepareWithin,
  }
}
