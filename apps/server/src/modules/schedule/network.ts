import type { Calendar, Constraint, Link, LinkType, Network, Resource } from '@jiheng/kernel/schedule'

/** How a project is scheduled. Moments are those of the kernel's Network. */
export type PlanSettings = {
  unit: 'day' | 'minute'
  minutesPerDay: number
  startsAt: string
  dataDate: string | null
  mustFinishBy: string | null
  progressMode: 'retained_logic' | 'progress_override' | 'actual_dates' | null
  criticalFloat: number
  calendar: string
  calendars: readonly Calendar[]
  resources: readonly Resource[]
}

/** What is planned of a node, and what has been done of it. Amounts are in the plan's unit. */
export type Planned = {
  code: string
  wbs: string | null
  kind: 'task' | 'milestone' | 'hammock' | 'summary'
  duration: number
  durationIs: 'working' | 'elapsed'
  calendar: string | null
  constraints: readonly Constraint[]
  deadline: string | null
  /** As the file says; only what is accepted counts. */
  statedPercent: number | null
  remaining: number | null
  actualStart: string | null
  actualFinish: string | null
  needs: readonly { id: string; units: number }[]
}

export type PlannedActivity = Planned & { nodeId: string; parentId: string | null }

export type PlannedLink = {
  fromId: string
  toId: string
  type: LinkType
  lag: number
  lagCalendar: NonNullable<Link['lagCalendar']> | null
}

/** The network of a project as the kernel schedules it; activities are known by their nodes. */
export function networkOf(
  plan: PlanSettings,
  activities: readonly PlannedActivity[],
  links: readonly PlannedLink[],
): Network {
  return {
    unit: plan.unit,
    start: plan.startsAt,
    ...(plan.dataDate !== null && { dataDate: plan.dataDate }),
    ...(plan.mustFinishBy !== null && { mustFinishBy: plan.mustFinishBy }),
    ...(plan.progressMode !== null && { progressMode: plan.progressMode }),
    criticalFloat: plan.criticalFloat,
    calendar: plan.calendar,
    calendars: plan.calendars,
    resources: plan.resources,
    activities: activities.map(activityOf),
    links: links.map(linkOf),
  }
}

function activityOf(planned: PlannedActivity): Network['activities'][number] {
  const { nodeId, parentId, kind, duration, durationIs, calendar, constraints, deadline, needs } = planned
  const progress = progressOf(planned)
  return {
    id: nodeId,
    duration,
    durationIs,
    kind,
    ...(parentId !== null && { parent: parentId }),
    ...(calendar !== null && { calendar }),
    ...(constraints.length > 0 && { constraint: constraints }),
    ...(deadline !== null && { deadline }),
    ...(progress && { progress }),
    ...(needs.length > 0 && { resources: needs }),
  }
}

function progressOf({ remaining, actualStart, actualFinish }: Planned) {
  if (remaining === null && actualStart === null && actualFinish === null) return undefined
  return {
    ...(remaining !== null && { remaining }),
    ...(actualStart !== null && { actualStart }),
    ...(actualFinish !== null && { actualFinish }),
  }
}

const linkOf = ({ fromId, toId, type, lag, lagCalendar }: PlannedLink): Link => ({
  from: fromId,
  to: toId,
  type,
  lag,
  ...(lagCalendar !== null && { lagCalendar }),
})
