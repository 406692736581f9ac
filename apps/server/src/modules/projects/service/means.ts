import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/db/database.ts'
import type { Facts } from '../../../platform/facts.ts'
import type { Files } from '../../../platform/files/index.ts'
import type { Identity } from '../../identity/index.ts'
import type { createCounts } from '../counts.ts'
import type { createStageConditions } from './stage-conditions.ts'

export type ProjectsOptions = { database: Database; clock: Clock; facts: Facts; files: Files; identity: Identity }

/** What the use cases of this module work with. */
export type Means = ProjectsOptions & {
  counts: ReturnType<typeof createCounts>
  stages: ReturnType<typeof createStageConditions>
}
