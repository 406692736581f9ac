import type { Facts } from '../../platform/facts.ts'
import type { Timer } from '../../platform/jobs.ts'
import type { positions } from './service/positions.ts'

type Positions = ReturnType<typeof positions>

/** What moves a project against its plan: an accepted report, or another plan. */
const moving = ['progress.accepted', 'projects.created', 'projects.updated', 'projects.tree_changed']

/** Positions follow the facts that move them. */
export function listen(facts: Facts, { refreshAfterChange }: Positions): void {
  for (const fact of moving) {
    facts.subscribe({
      fact,
      task: `progress.refresh_after_${fact.replace('.', '_')}`,
      jobKey: ({ projectId }) => String(projectId),
      handle: ({ projectId }) => refreshAfterChange([String(projectId)]),
    })
  }
  facts.subscribe({
    fact: 'projects.registered_many',
    task: 'progress.refresh_after_list',
    handle: ({ projectIds }) => refreshAfterChange(projectIds as string[]),
  })
}

/** Every night at ten past midnight in Shanghai, for the new day. */
export const progressTimers = ({ refreshAll }: Pick<Positions, 'refreshAll'>): Timer[] => [
  { task: 'progress.refresh_positions', crontab: '10 16 * * *', run: refreshAll },
]
