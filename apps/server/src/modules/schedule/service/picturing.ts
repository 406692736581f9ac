import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import type { Computed } from '../computed.ts'
import { depthFirst } from '../depth-first.ts'
import type { PlannedLink } from '../network.ts'
import type { PictureQuery } from '../schema/picture.ts'
import { itemsOf, listBaselines, type BaselineItem, type BaselineRow } from '../store/baselines.ts'
import { namesOf, percentsOf, type PercentOfNode } from '../store/picture.ts'
import type { PlanRow } from '../store/plan.ts'
import { load, type ScheduledNode } from './load.ts'
import type { ScheduleParts } from './parts.ts'

/** A node that was scheduled; one that came since is shown once the schedule has followed. */
export type PicturedActivity = ScheduledNode & { computed: Computed }

export type Picture = {
  place: { projectId: string; orgPath: string }
  plan: PlanRow
  activities: PicturedActivity[]
  links: readonly PlannedLink[]
  percents: Map<string, PercentOfNode>
  names: Map<string, string>
  baselines: BaselineRow[]
  /** The items of the baseline that was asked for, by node. */
  shadows: Map<string, BaselineItem> | null
}

/** A schedule as people look at it. */
export function picturing(parts: ScheduleParts) {
  const { projects } = parts
  return {
    /** Throws `no_schedule`, `baseline_not_found`. */
    async getSchedule(actor: Actor, projectId: string, { baseline }: PictureQuery): Promise<Picture> {
      return projects.readWithin(actor, 'schedule:read', projectId, async (db, place) => {
        const [{ plan, nodes, links }, percents, rows] = await Promise.all([
          load(db, parts, projectId),
          percentsOf(db, projectId),
          listBaselines(db, projectId),
        ])
        const activities = depthFirst(nodes.filter(isScheduled))
        const responsible = [...new Set(activities.flatMap(({ responsibleId }) => responsibleId ?? []))]
        return {
          ...{ place, plan, activities, links, baselines: rows },
          percents: new Map(percents.map((each) => [each.nodeId, each])),
          names: await namesOf(db, responsible),
          shadows: baseline === undefined ? null : await shadowsOf(db, projectId, baselineNamed(rows, baseline).id),
        }
      })
    },
  }
}

const isScheduled = (node: ScheduledNode): node is PicturedActivity => node.computed !== null

/** The baseline of an id, `original` or `latest`. Throws `no_baseline`, `baseline_not_found`. */
export function baselineNamed(baselines: readonly BaselineRow[], name: string): BaselineRow {
  if (baselines.length === 0) throw new AppError('not_found', 'no_baseline')
  const found =
    name === 'original' ? baselines[0] : name === 'latest' ? baselines.at(-1) : baselines.find(({ id }) => id === name)
  if (!found) throw new AppError('not_found', 'baseline_not_found')
  return found
}

const shadowsOf = async (db: Db, projectId: string, id: string): Promise<Map<string, BaselineItem>> =>
  new Map((await itemsOf(db, projectId, id)).map((item) => [item.nodeId, item]))
