import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/db/database.ts'
import type { Facts } from '../../../platform/facts.ts'
import type { Identity } from '../../identity/index.ts'
import type { Projects } from '../../projects/index.ts'

/** What the use cases of alerts are made of. */
export type AlertsParts = { database: Database; clock: Clock; facts: Facts; identity: Identity; projects: Projects }
