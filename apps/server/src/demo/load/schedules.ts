import { chinaCalendar, workdaysBetween } from '@jiheng/kernel/base'
import type { LoadedSchedule } from '../../modules/schedule/index.ts'
import type { DemoNode, DemoProject, Municipality } from '../shapes.ts'
import { WHY, type Loading } from './loading.ts'

/** Projects that are scheduled as networks. */
const SCHEDULED = 6

/** Networks, original baselines and what was accepted since, for a handful of projects under way. */
export async function loadSchedules({ tx, reach, past, idOf }: Loading, { projects }: Municipality): Promise<void> {
  const chosen = projects.filter(isUnderWay).slice(0, SCHEDULED)
  await past.schedule.loadSchedules(
    tx,
    reach.actor,
    chosen.map((project) => ({
      projectId: idOf(project.key),
      links: linksOf(project.tree, idOf),
      baseline: { name: '批复计划', why: WHY, takenBy: idOf(project.decider) },
    })),
  )
}

const isUnderWay = ({ situation, tree }: DemoProject): boolean =>
  situation.phase === 'active' && situation.isSecret !== true && tree.length > 0

/** Work follows the last that ends before it starts, in its own phase or the one before; work that overlaps starts after the start of the other. */
function linksOf(tree: readonly DemoNode[], idOf: Loading['idOf']): LoadedSchedule['links'] {
  const leaves = tree.filter(({ isLeaf }) => isLeaf).toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
  return leaves.flatMap((leaf, at) => {
    const earlier = leaves.slice(0, at)
    const before = earlier
      .filter(({ dueOn }) => dueOn < leaf.startsOn)
      .toSorted((a, b) => (a.dueOn < b.dueOn ? 1 : -1))[0]
    const beside = earlier.findLast(({ parent, dueOn }) => parent === leaf.parent && dueOn >= leaf.startsOn)
    const ends = (from: DemoNode) => ({ fromId: idOf(from.key), toId: idOf(leaf.key) })
    const lag = beside ? workdaysBetween(chinaCalendar, beside.startsOn, leaf.startsOn) : null
    return [
      ...(before ? [{ ...ends(before), type: 'FS' as const, lag: 0 }] : []),
      ...(beside && lag?.ok ? [{ ...ends(beside), type: 'SS' as const, lag: Math.max(lag.workdays - 1, 0) }] : []),
    ]
  })
}
