import { baselines } from './service/baselines.ts'
import { remembering } from './remembered.ts'
import { changingActivities } from './service/change-activity.ts'
import { creating } from './service/creating.ts'
import { valuing } from './service/earned-value.ts'
import { detailing } from './service/detailing.ts'
import { exporting } from './service/exporting.ts'
import { following } from './service/following.ts'
import { importing } from './service/importing.ts'
import { levelling } from './service/levelling.ts'
import { loadingSchedules } from './service/loading.ts'
import type { ScheduleParts } from './service/parts.ts'
import { picturing } from './service/picturing.ts'
import { settling } from './service/settling.ts'
import { listen } from './subscribers.ts'

export type Scheduling = ReturnType<typeof createSchedule>

/** Networks of activities over the project tree, their baselines and earned value. */
export function createSchedule(means: Omit<ScheduleParts, 'known'>) {
  const parts: ScheduleParts = { ...means, known: remembering(means.database) }
  const follow = following(parts)
  listen(parts.facts, follow)
  return {
    ...picturing(parts),
    ...detailing(parts),
    ...creating(parts),
    ...changingActivities(parts),
    ...settling(parts),
    ...levelling(parts),
    ...importing(parts),
    ...exporting(parts),
    ...baselines(parts),
    ...valuing(parts),
    ...loadingSchedules(parts),
    ...follow,
  }
}
