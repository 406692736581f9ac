import { chinaCalendar } from '@jiheng/kernel/base'
import {
  compareSnapshots,
  punctualityOf,
  type BaselinePunctuality,
  type Snapshot,
  type SnapshotComparison,
} from '@jiheng/kernel/baseline'
import type { Actor } from '../../../platform/actor.ts'
import { explainingConflicts, type Db } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { permit } from '../../identity/index.ts'
import { depthFirst } from '../depth-first.ts'
import type { NewBaselineForm } from '../schema/baselines.ts'
import { completionsOf } from '../store/accepted.ts'
import {
  currentItems,
  datesOf,
  itemsOf,
  listBaselines,
  takeBaseline,
  type BaselineItem,
  type BaselineRow,
} from '../store/baselines.ts'
import { findPlan } from '../store/plan.ts'
import { tell, type ScheduleParts } from './parts.ts'
import { baselineNamed } from './picturing.ts'

export type Compared = { from: Side; to: Side; comparison: SnapshotComparison; summaries: ReadonlySet<string> }
type Side = { id: string; name: string | null; takenOn: string; items: readonly BaselineItem[] }

const conflicts = { baseline_name_key: 'baseline_name_taken', baseline_never_changes: 'baseline_never_changes' }

/** Plans kept as they stood: taken, compared, and what is kept of their dates. */
export function baselines(parts: ScheduleParts) {
  const { database, clock, projects } = parts

  const sideOf = async (db: Db, projectId: string, rows: readonly BaselineRow[], name: string): Promise<Side> => {
    if (name === 'current')
      return { id: 'current', name: null, takenOn: clock.today(), items: depthFirst(await currentItems(db, projectId)) }
    const { id, name: told, takenOn } = baselineNamed(rows, name)
    return { id, name: told, takenOn, items: depthFirst(await itemsOf(db, projectId, id)) }
  }

  return {
    async listBaselines(actor: Actor, projectId: string): Promise<BaselineRow[]> {
      return projects.readWithin(actor, 'schedule:read', projectId, (db) => listBaselines(db, projectId))
    },

    /** The dates of a baseline, by its id, `original` or `latest`. Throws `no_baseline`, `baseline_not_found`. */
    async baselineDates(actor: Actor, projectId: string, name: string) {
      return projects.readWithin(actor, 'schedule:read', projectId, async (db) => {
        const baseline = baselineNamed(await listBaselines(db, projectId), name)
        return { baseline, items: await datesOf(db, baseline.id) }
      })
    },

    /** Keeps the plan as it stands; the first baseline of a project is its original. Throws `no_schedule`, `baseline_name_taken`. */
    async takeBaseline(actor: Actor, projectId: string, { name, why }: NewBaselineForm): Promise<{ id: string }> {
      const reach = permit(actor, 'schedule:baseline')
      return explainingConflicts(conflicts, () =>
        database.write(reach, async (tx) => {
          const project = await projects.lock(tx, projectId)
          if (!(await findPlan(tx, projectId))) throw new AppError('not_found', 'no_schedule')
          const id = newId()
          const { number, items } = await takeBaseline(tx, {
            ...{ id, projectId, name, why: why ?? '', takenBy: actor.accountId },
            ...{ takenOn: clock.today(), takenAt: clock.now().toISOString() },
          })
          tell(tx, parts, actor, project, {
            fact: 'schedule.baseline_taken',
            subject: { kind: 'baseline', id, label: name },
            changes: { number: [null, number], items: [null, items] },
            why,
          })
          return { id }
        }),
      )
    },

    /** What changed between two baselines, or to `current`. Throws `baseline_not_found`. */
    async compareBaselines(actor: Actor, projectId: string, { a, b }: { a: string; b: string }): Promise<Compared> {
      return projects.readWithin(actor, 'schedule:read', projectId, async (db) => {
        const rows = await listBaselines(db, projectId)
        const [from, to] = [await sideOf(db, projectId, rows, a), await sideOf(db, projectId, rows, b)]
        const comparison = compareSnapshots(snapshotOf(from), snapshotOf(to), chinaCalendar)
        const summaries = new Set([...from.items, ...to.items].flatMap(({ parentId }) => parentId ?? []))
        const [beforeFen, afterFen] = [topBudget(from.items), topBudget(to.items)]
        const budget = { beforeFen, afterFen, changeFen: afterFen - beforeFen }
        return { from, to, comparison: { ...comparison, budget }, summaries }
      })
    },

    /** Whether the work keeps its dates, told against the original baseline and the one in force. Throws `no_baseline`. */
    async punctuality(actor: Actor, projectId: string): Promise<BaselinePunctuality> {
      return projects.readWithin(actor, 'schedule:read', projectId, async (db) => {
        const rows = await listBaselines(db, projectId)
        const [original, current] = [
          await sideOf(db, projectId, rows, 'original'),
          await sideOf(db, projectId, rows, 'latest'),
        ]
        return punctualityOf({
          original: snapshotOf(original, isLeafOf(original.items)),
          current: snapshotOf(current, isLeafOf(current.items)),
          completions: await completionsOf(db, projectId),
          calendar: chinaCalendar,
          today: clock.today(),
        })
      })
    },
  }
}

function snapshotOf({ id, name, takenOn, items }: Side, holds: (item: BaselineItem) => boolean = () => true): Snapshot {
  return {
    id,
    ...(name !== null && { label: name }),
    takenOn,
    items: items.filter(holds).map((item) => ({
      ...{ id: item.nodeId, label: item.title, start: item.start, finish: item.finish },
      ...{ budgetFen: item.budgetFen ?? 0, percent: item.percent, isDeleted: item.isDeleted },
    })),
  }
}

/** Only leaves are finished one by one; their wholes would count them twice. */
function isLeafOf(items: readonly BaselineItem[]): (item: BaselineItem) => boolean {
  const wholes = new Set(items.map(({ parentId }) => parentId))
  return ({ nodeId }) => !wholes.has(nodeId)
}

/** What the first level has; the budgets below are parts of it. */
const topBudget = (items: readonly BaselineItem[]): number =>
  items.reduce(
    (sum, { parentId, isDeleted, budgetFen }) => sum + (parentId === null && !isDeleted ? (budgetFen ?? 0) : 0),
    0,
  )
