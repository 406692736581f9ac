import type { Facts } from '../../platform/facts.ts'
import type { Timer } from '../../platform/jobs.ts'
import type { positions } from './service/positions.ts'
import type { uploads } from './service/uploads.ts'

type Positions = ReturnType<typeof positions>
type Uploads = ReturnType<typeof uploads>

/** What moves a project against its plan: an accepted report, a test of what was built with, other measures, or another plan. */
const moving = [
  'progress.accepted',
  'progress.material_tested',
  'progress.work_items_changed',
  'projects.created',
  'projects.updated',
  'projects.tree_changed',
]

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

/** Positions every night at ten past midnight in Shanghai, for the new day; uploads nobody goes on with every hour. */
export const progressTimers = ({
  refreshAll,
  dropAbandoned,
}: Pick<Positions & Uploads, 'refreshAll' | 'dropAbandoned'>): Timer[] => [
  { task: 'progress.refresh_positions', crontab: '10 16 * * *', run: refreshAll },
  { task: 'progress.drop_abandoned_uploads', crontab: '25 * * * *', run: dropAbandoned },
]
