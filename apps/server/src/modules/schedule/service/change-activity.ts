import type { Constraint } from '@jiheng/kernel/schedule'
import type { Actor } from '../../../platform/actor.ts'
import { AppError } from '../../../platform/errors.ts'
import { changesBetween, type Changes } from '../../audit/index.ts'
import { permit } from '../../identity/index.ts'
import { compute, datesOf, refusedCycle, type ComputedPlan } from '../computed.ts'
import { amountOf } from '../days.ts'
import { loopThrough } from '../loops.ts'
import type { Planned, PlannedLink } from '../network.ts'
import { brokenLogic, refuseBroken } from '../rules.ts'
import { refuseUnknownCalendar } from '../calendars.ts'
import { beside, refused } from '../refusals.ts'
import type { ActivityEdit, ActivityOutcome } from '../schema/changes.ts'
import { computeNext, keep, type Next } from './keep.ts'
import { lockAndLoad, type Loaded, type ScheduledNode } from './load.ts'
import { tell, type ScheduleParts } from './parts.ts'
import { undoOfActivity } from './undo.ts'

/** Changes of single activities and links: the whole network follows, and only what differs is stored. */
export function changingActivities(parts: ScheduleParts) {
  const { database } = parts
  return {
    /**
     * Moves or changes one activity of a schedule the caller read at `version`. Throws `stale_version`, `activity_not_found`,
     * `schedule_activity_done`, `schedule_activity_begun`, `schedule_summary_has_no_duration`, `schedule_milestone_has_no_duration`, `schedule_bound_by_predecessor`,
     * `schedule_before_start`, `schedule_cycle`, and what `refuseBroken` throws.
     */
    async changeActivity(
      actor: Actor,
      projectId: string,
      nodeId: string,
      version: number,
      edit: ActivityEdit,
    ): Promise<ActivityOutcome> {
      const reach = permit(actor, 'schedule:write')
      return database.write(reach, async (tx) => {
        const loaded = await lockAndLoad(tx, parts, projectId, version)
        const node = found(loaded, nodeId)
        if (edit.calendar != null) refuseUnknownCalendar(loaded.plan, edit.calendar)
        const edited = editedNode(loaded, node, edit)
        const links = editedLinks(loaded, nodeId, edit)
        const next: Next = {
          plan: {},
          nodes: loaded.nodes.map((each) => (each === node ? edited : each)),
          links,
        }
        const computed = computeNext(loaded, next)
        const field = edit.constraints ? 'constraints' : edit.durationDays === undefined ? 'startsOn' : 'durationDays'
        beside(field, () => refuseBroken(next.nodes, computed, brokenLogic(loaded.plan.warnings)))
        const { startsOn } = edit
        if (startsOn !== undefined) beside('startsOn', () => refuseUnreached(loaded, edited, startsOn, computed))
        const { moved, finish } = await keep(tx, parts, loaded, next, computed)
        tell(tx, parts, actor, loaded.project, {
          fact: 'schedule.changed',
          subject: { kind: 'node', id: nodeId, label: node.title },
          changes: {
            ...changesOf(node, edited, computed),
            ...linksChange(loaded.links, links),
            moved: [null, moved],
            finish,
          },
          why: edit.why,
        })
        return { version: version + 1, moved, undo: undoOfActivity(loaded, node, edit, links) }
      })
    },
  }
}

function found({ nodes }: Loaded, nodeId: string): ScheduledNode {
  const node = nodes.find((each) => each.nodeId === nodeId)
  if (!node) throw new AppError('not_found', 'activity_not_found')
  return node
}

function editedNode({ plan, nodes }: Loaded, node: ScheduledNode, edit: ActivityEdit): ScheduledNode {
  const { startsOn, durationDays, durationIs = node.durationIs } = edit
  const isSummary = nodes.some(({ parentId }) => parentId === node.nodeId)
  if (
    node.actualFinish !== null &&
    (startsOn !== undefined || durationDays !== undefined) &&
    edit.actualFinish !== null
  )
    throw new AppError('rule_violated', 'schedule_activity_done', { activity: node.title })
  if (node.actualStart !== null && startsOn !== undefined && edit.actualStart !== null)
    throw refused('schedule_activity_begun', 'startsOn', { activity: node.title })
  if (isSummary && durationDays !== undefined)
    throw new AppError('rule_violated', 'schedule_summary_has_no_duration', { activity: node.title })
  if ((edit.kind ?? node.kind) === 'milestone' && (durationDays ?? 0) > 0)
    throw refused('schedule_milestone_has_no_duration', 'durationDays', { activity: node.title })
  const told: Partial<Planned> = {
    ...(durationDays !== undefined && { duration: amountOf(plan, durationDays, durationIs) }),
    ...(edit.durationIs !== undefined && { durationIs: edit.durationIs }),
    ...(edit.kind !== undefined && { kind: edit.kind }),
    ...(edit.kind === 'milestone' && { duration: 0 }),
    ...(edit.calendar !== undefined && { calendar: edit.calendar }),
    ...(edit.deadline !== undefined && { deadline: edit.deadline }),
    ...(edit.actualStart !== undefined && { actualStart: edit.actualStart }),
    ...(edit.actualFinish !== undefined && { actualFinish: edit.actualFinish }),
    ...(edit.remainingDays !== undefined && {
      remaining: edit.remainingDays === null ? null : amountOf(plan, edit.remainingDays, durationIs),
    }),
    ...(edit.constraints !== undefined && { constraints: edit.constraints as readonly Constraint[] }),
    ...(edit.needs !== undefined && { needs: edit.needs }),
  }
  const constraints = told.constraints ?? node.constraints
  return {
    ...node,
    ...told,
    ...(startsOn !== undefined && { constraints: startingOn(constraints, startsOn) }),
  }
}

/** Moved by hand, an activity starts not before that day; what fixed its dates otherwise gives way, limits stay. */
const startingOn = (constraints: readonly Constraint[], at: string): Constraint[] => [
  { type: 'SNET', at },
  ...constraints.filter(({ type }) => type === 'SNLT' || type === 'FNLT' || type === 'FNET'),
]

/** The links after an edit of one activity's own. Throws `activity_not_found`, `schedule_link_to_itself`, `schedule_cycle`. */
function editedLinks(loaded: Loaded, nodeId: string, { links }: ActivityEdit): readonly PlannedLink[] {
  if (!links) return loaded.links
  const isNamed = (link: PlannedLink, ends: readonly { from: string; to: string; type?: string }[]): boolean =>
    ends.some(({ from, to, type }) => link.fromId === from && link.toId === to && (type ?? link.type) === link.type)
  const added = (links.added ?? []).map((link): PlannedLink => {
    beside('links', () => [link.from, link.to].forEach((end) => found(loaded, end)))
    const { from: fromId, to: toId, type = 'FS', lagDays = 0 } = link
    if (fromId === toId) throw refused('schedule_link_to_itself', 'links')
    if (fromId !== nodeId && toId !== nodeId) throw refused('schedule_link_of_another', 'links')
    const known = loaded.links.find((each) => each.fromId === fromId && each.toId === toId)
    const lagCalendar = link.lagCalendar ?? known?.lagCalendar ?? null
    const counted = lagCalendar === 'elapsed' ? 'elapsed' : 'working'
    return { fromId, toId, type, lag: amountOf(loaded.plan, lagDays, counted), lagCalendar }
  })
  const keyOf = ({ fromId, toId, type }: PlannedLink): string => `${fromId} ${toId} ${type}`
  const fresh = new Map(added.map((link) => [keyOf(link), link]))
  const stays = loaded.links.filter((link) => !isNamed(link, links.removed ?? []) && !fresh.has(keyOf(link)))
  const after = [...stays, ...fresh.values()]
  const loop = loopThrough(after, added)
  if (loop) throw refusedCycle(loop, (id) => found(loaded, id).title)
  return after
}

/**
 * A move that its predecessors or the schedule's start undo is refused, so that nobody believes it happened: alone, the
 * activity would start earlier than it does in the network.
 */
function refuseUnreached(loaded: Loaded, edited: ScheduledNode, asked: string, computed: ComputedPlan): void {
  const got = computed.activities.get(edited.nodeId)
  if (!got || got.earlyStart.slice(0, 10) <= asked || loaded.nodes.some(({ parentId }) => parentId === edited.nodeId))
    return
  if (asked < loaded.plan.startsAt.slice(0, 10))
    throw new AppError('rule_violated', 'schedule_before_start', { day: loaded.plan.startsAt.slice(0, 10) })
  const alone = compute(loaded.plan, [{ ...edited, parentId: null }], [], () => edited.title)
  const possible = alone.activities.get(edited.nodeId)
  if (!possible || possible.earlyStart >= got.earlyStart) return
  const driver = computed.drivers.get(edited.nodeId)?.[0]
  const title = loaded.nodes.find(({ nodeId }) => nodeId === driver)?.title
  throw new AppError('rule_violated', title === undefined ? 'schedule_move_bound' : 'schedule_bound_by_predecessor', {
    activity: edited.title,
    predecessor: title ?? '',
    day: got.earlyStart.slice(0, 10),
  })
}

/** What was told anew of an activity, and the dates that came of it. */
function changesOf(before: ScheduledNode, after: ScheduledNode, computed: ComputedPlan): Changes {
  const { computed: _, ...fields } = after
  const dates = computed.activities.get(after.nodeId)
  const { startsOn, dueOn } = dates ? datesOf(dates) : before
  return {
    ...changesBetween({ ...before, computed: null }, { ...fields, computed: null }),
    ...changesBetween({ startsOn: before.startsOn, dueOn: before.dueOn }, { startsOn, dueOn }),
  }
}

function linksChange(before: readonly PlannedLink[], after: readonly PlannedLink[]): Changes {
  if (before === after) return {}
  const [old, now] = [new Set(before), new Set(after)]
  return { links: [before.filter((link) => !now.has(link)), after.filter((link) => !old.has(link))] }
}
