import { daysBetween, decimal, laterDay, sumFen, workdaysBetween } from '../base/index.ts'
import type { Day, Decimal, Fen, WorkCalendar } from '../base/index.ts'
import { standingItems } from './snapshot.ts'
import type { Snapshot, SnapshotItem } from './snapshot.ts'

/** How far a date moved: positive is later. Working days are null where the calendar does not know a year between. */
export type Shift = { before: Day; after: Day; days: number; workdays: number | null }

export type ItemChange = {
  id: string
  label?: string
  /** Null where the date did not move; a date that came or went is told by `dated`. */
  start: Shift | null
  finish: Shift | null
  dated: { field: 'start' | 'finish'; before: Day | null; after: Day | null }[]
  budget: { beforeFen: Fen; afterFen: Fen; changeFen: Fen } | null
  percent: { before: Decimal; after: Decimal; points: Decimal } | null
}

export type SnapshotComparison = {
  added: readonly SnapshotItem[]
  /** Not in the later snapshot, or deleted in it; as they were before. */
  removed: readonly SnapshotItem[]
  moved: readonly ItemChange[]
  budgetChanged: readonly ItemChange[]
  percentChanged: readonly ItemChange[]
  /** How far the last finish of all items moved; null where one side has none. */
  finish: Shift | null
  budget: { beforeFen: Fen; afterFen: Fen; changeFen: Fen }
  /** Years the working-day calendar does not know: some `workdays` are null. */
  unknownYears: readonly number[]
}

/** What changed from one snapshot to another, whichever is older; items in the order of the snapshots. */
export function compareSnapshots(before: Snapshot, after: Snapshot, calendar: WorkCalendar): SnapshotComparison {
  const [old, fresh] = [standingItems(before), standingItems(after)]
  const unknownYears = new Set<number>()
  const shift = shiftBy(calendar, unknownYears)
  const changes = [...fresh.values()].flatMap((item) => {
    const known = old.get(item.id)
    return known ? [changeOf(known, item, shift)] : []
  })
  const [oldFinish, freshFinish] = [lastFinish(old), lastFinish(fresh)]
  return {
    added: [...fresh.values()].filter((item) => !old.has(item.id)),
    removed: [...old.values()].filter((item) => !fresh.has(item.id)),
    moved: changes.filter((change) => change.start !== null || change.finish !== null || change.dated.length > 0),
    budgetChanged: changes.filter((change) => change.budget !== null),
    percentChanged: changes.filter((change) => change.percent !== null),
    finish: oldFinish === null || freshFinish === null ? null : shift(oldFinish, freshFinish),
    budget: budgetOf(budgetSum(old), budgetSum(fresh)),
    unknownYears: [...unknownYears].toSorted((a, b) => a - b),
  }
}

type ShiftOf = (before: Day, after: Day) => Shift

function shiftBy(calendar: WorkCalendar, unknownYears: Set<number>): ShiftOf {
  return (before, after) => {
    const between = workdaysBetween(calendar, before, after)
    if (!between.ok) unknownYears.add(between.year)
    return { before, after, days: daysBetween(before, after), workdays: between.ok ? between.workdays : null }
  }
}

function changeOf(before: SnapshotItem, after: SnapshotItem, shift: ShiftOf): ItemChange {
  const fields = ['start', 'finish'] as const
  const shiftOf = (field: 'start' | 'finish'): Shift | null => {
    const [old, fresh] = [before[field], after[field]]
    return old === null || fresh === null || old === fresh ? null : shift(old, fresh)
  }
  const dated = fields
    .map((field) => ({ field, before: before[field], after: after[field] }))
    .filter((each) => (each.before === null) !== (each.after === null))
  const points = decimal.subtract(after.percent, before.percent)
  return {
    id: after.id,
    ...(after.label !== undefined && { label: after.label }),
    start: shiftOf('start'),
    finish: shiftOf('finish'),
    dated,
    budget: before.budgetFen === after.budgetFen ? null : budgetOf(before.budgetFen, after.budgetFen),
    percent: decimal.isZero(points) ? null : { before: before.percent, after: after.percent, points },
  }
}

function budgetOf(beforeFen: Fen, afterFen: Fen): SnapshotComparison['budget'] {
  return { beforeFen, afterFen, changeFen: afterFen - beforeFen }
}

function budgetSum(items: ReadonlyMap<string, SnapshotItem>): Fen {
  return sumFen([...items.values()].map((item) => item.budgetFen))
}

function lastFinish(items: ReadonlyMap<string, SnapshotItem>): Day | null {
  const finishes = [...items.values()].flatMap((item) => item.finish ?? [])
  const [first, ...rest] = finishes
  return first === undefined ? null : rest.reduce(laterDay, first)
}
