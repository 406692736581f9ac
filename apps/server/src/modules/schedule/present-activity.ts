import { calendarsOf } from './calendars.ts'
import { daysOf } from './days.ts'
import type { PlannedLink } from './network.ts'
import type { ActivityDetails } from './schema/details.ts'
import type { Detail } from './service/detailing.ts'

type LinkEnd = ActivityDetails['predecessors'][number]

export function presentActivityDetails(detail: Detail): ActivityDetails {
  const { plan, nodes, links, node, drivers, responsible } = detail
  const { nodeId, computed, durationIs, remaining } = node
  const known = new Map(nodes.map((each) => [each.nodeId, each]))
  const ends = (side: 'fromId' | 'toId', other: 'fromId' | 'toId'): LinkEnd[] =>
    links.flatMap((link) => {
      const end = link[side] === nodeId ? known.get(link[other]) : undefined
      if (!end) return []
      const { code, wbs, title } = end
      const isDriving = drivers.get(link.toId)?.includes(link.fromId) ?? false
      return [{ nodeId: end.nodeId, code: wbs ?? code, title, ...lagOf(plan, link), isDriving }]
    })
  return {
    version: plan.version,
    nodeId,
    isSummary: nodes.some(({ parentId }) => parentId === nodeId),
    lateStart: computed.lateStart,
    lateFinish: computed.lateFinish,
    freeFloatDays: daysOf(plan, computed.freeFloat, durationIs),
    durationIs,
    calendar: node.calendar,
    calendars: calendarsOf(plan),
    constraints: node.constraints as ActivityDetails['constraints'],
    deadline: node.deadline,
    actualStart: node.actualStart,
    actualFinish: node.actualFinish,
    remainingDays: remaining === null ? null : daysOf(plan, remaining, durationIs),
    needs: [...node.needs],
    predecessors: ends('toId', 'fromId'),
    successors: ends('fromId', 'toId'),
    budgetFen: node.budgetFen,
    responsible,
  }
}

const lagOf = (plan: Detail['plan'], { type, lag, lagCalendar }: PlannedLink) => ({
  type,
  lagDays: daysOf(plan, lag, lagCalendar === 'elapsed' ? 'elapsed' : 'working'),
  lagCalendar,
})
