import type { Facts } from '../../platform/facts.ts'
import type { Timer } from '../../platform/jobs.ts'
import type { overview } from './service/overview.ts'

type Overview = ReturnType<typeof overview>

/** The clocks follow what moves them. */
export function listen(facts: Facts, { refreshAfterChange }: Overview): void {
  for (const fact of ['funds.moved', 'funds.excluded', 'funds.suspended', 'funds.request_moved']) {
    facts.subscribe({
      fact,
      task: `funds.refresh_after_${fact.replace('.', '_')}`,
      jobKey: ({ projectId }) => String(projectId),
      handle: ({ projectId }) => refreshAfterChange(String(projectId)),
    })
  }
}

/** Every night at twenty past midnight in Shanghai, for the new day. */
export const fundTimers = ({ refreshAll }: Pick<Overview, 'refreshAll'>): Timer[] => [
  { task: 'funds.refresh_standing', crontab: '20 16 * * *', run: refreshAll },
]
