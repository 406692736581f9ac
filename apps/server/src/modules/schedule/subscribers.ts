import type { Fact, Facts } from '../../platform/facts.ts'
import type { following } from './service/following.ts'

/** Schedules follow the tree and the work that is accepted. */
export function listen(facts: Facts, { followTree, followProgress }: ReturnType<typeof following>): void {
  const jobKey = ({ projectId }: Fact): string => String(projectId)
  facts.subscribe({
    fact: 'projects.tree_changed',
    task: 'schedule.follow_tree',
    jobKey,
    handle: ({ projectId }) => followTree(String(projectId)),
  })
  facts.subscribe({
    fact: 'progress.accepted',
    task: 'schedule.follow_progress',
    jobKey,
    handle: ({ projectId }) => followProgress(String(projectId)),
  })
}
