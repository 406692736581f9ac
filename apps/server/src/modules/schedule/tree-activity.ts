import { amountOf, workdaysWithin } from './days.ts'
import type { Planned, PlanSettings } from './network.ts'
import type { TreeNode } from './store/activities.ts'

/**
 * The activity of a node that was in the tree before it was in the schedule: as long as the working days between its dates
 * (a day where it has none), not before its start.
 */
export function activityOfNode(
  { nodeKind, startsOn, dueOn }: Pick<TreeNode, 'nodeKind' | 'startsOn' | 'dueOn'>,
  plan: Pick<PlanSettings, 'unit' | 'minutesPerDay'>,
  code: string,
): Planned {
  const isMilestone = nodeKind === 'milestone'
  const at = isMilestone ? (dueOn ?? startsOn) : (startsOn ?? dueOn)
  const days = isMilestone || at === null ? 1 : workdaysWithin(at, dueOn ?? at)
  return {
    code,
    wbs: null,
    kind: isMilestone ? 'milestone' : 'task',
    duration: isMilestone ? 0 : amountOf(plan, days),
    durationIs: 'working',
    calendar: null,
    constraints: at === null ? [] : [{ type: 'SNET', at }],
    deadline: null,
    statedPercent: null,
    remaining: null,
    actualStart: null,
    actualFinish: null,
    needs: [],
  }
}

/** Codes of activities that came from the tree, apart from those of any file: '+1', '+2' … that none has yet. */
export function freeCodes(taken: Iterable<string | undefined>): () => string {
  let last = 0
  for (const code of taken) if (code?.startsWith('+')) last = Math.max(last, Number(code.slice(1)) || 0)
  return () => `+${++last}`
}
