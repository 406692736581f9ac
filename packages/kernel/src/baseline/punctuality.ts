import { daysBetween, decimal, explain, workdaysBetween } from '../base/index.ts'
import type { Day, Decimal, EvidenceLevel, Explanation, Input, RuleReference, WorkCalendar } from '../base/index.ts'
import { standingItems } from './snapshot.ts'
import type { Snapshot, SnapshotItem } from './snapshot.ts'

/** When an item was finished in fact: accepted, not claimed. */
export type Completion = { id: string; itemId: string; day: Day; evidenceLevel?: EvidenceLevel }

/**
 * An item told against one baseline. 'unplanned' is not in that baseline or has no finish there; 'dropped' was in it and is no
 * more in the plan, unfinished.
 */
export type Punctuality = {
  state: 'on_time' | 'late' | 'overdue' | 'not_due' | 'unplanned' | 'dropped'
  dueOn: Day | null
  /** Days after `dueOn`, up to the finish or to today; 0 on time. */
  daysLate: number
  /** Null where the calendar does not know a year between. */
  workdaysLate: number | null
}

export type ItemPunctuality = {
  id: string
  label?: string
  finishedOn: Day | null
  original: Punctuality
  current: Punctuality
}

/** On time ÷ due, in percent half up to 2 decimals; null while nothing is due. */
export type PunctualityRate = { percent: Decimal | null; onTime: number; due: number; explanation: Explanation }

export type BaselinePunctuality = { items: ItemPunctuality[]; original: PunctualityRate; current: PunctualityRate }

/** Told against the first approved baseline, which nobody can replace, and against the one in force; what was dropped counts as due. */
export const punctualityRule: RuleReference = { id: 'baseline_punctuality', version: '1', mark: 'U' }

export type PunctualityQuestion = {
  original: Snapshot
  current: Snapshot
  completions: readonly Completion[]
  calendar: WorkCalendar
  today: Day
}

/** Whether items keep their dates, against the original and the current baseline. Completions after today are not seen. */
export function punctualityOf(question: PunctualityQuestion): BaselinePunctuality {
  const { original, current, completions, today } = question
  const [first, now] = [standingItems(original), standingItems(current)]
  const finished = new Map<string, Completion>()
  for (const completion of completions) {
    const known = finished.get(completion.itemId)
    if (completion.day <= today && (!known || completion.day < known.day)) finished.set(completion.itemId, completion)
  }
  const items = [...new Set([...first.keys(), ...now.keys()])].map((id): ItemPunctuality => {
    const finishedOn = finished.get(id)?.day ?? null
    const label = (now.get(id) ?? first.get(id))?.label
    const isDropped = !now.has(id) && finishedOn === null
    return {
      id,
      ...(label !== undefined && { label }),
      finishedOn,
      original: told(first.get(id), finishedOn, isDropped, question),
      current: told(now.get(id), finishedOn, isDropped, question),
    }
  })
  return {
    items,
    original: rateOf('original', original, items, finished, today),
    current: rateOf('current', current, items, finished, today),
  }
}

function told(
  item: SnapshotItem | undefined,
  finishedOn: Day | null,
  isDropped: boolean,
  { today, calendar }: PunctualityQuestion,
): Punctuality {
  const dueOn = item?.finish ?? null
  if (dueOn === null) return { state: 'unplanned', dueOn, daysLate: 0, workdaysLate: 0 }
  const until = finishedOn ?? today
  const isLate = until > dueOn
  const workdays = isLate ? workdaysBetween(calendar, dueOn, until) : ({ ok: true, workdays: 0 } as const)
  const late = {
    dueOn,
    daysLate: isLate ? daysBetween(dueOn, until) : 0,
    workdaysLate: workdays.ok ? workdays.workdays : null,
  }
  if (finishedOn !== null) return { state: isLate ? 'late' : 'on_time', ...late }
  if (isDropped) return { state: 'dropped', ...late }
  return { state: isLate ? 'overdue' : 'not_due', ...late }
}

function rateOf(
  against: 'original' | 'current',
  baseline: Snapshot,
  items: readonly ItemPunctuality[],
  finished: ReadonlyMap<string, Completion>,
  today: Day,
): PunctualityRate {
  const due = items.filter((item) => isDue(item[against], today))
  const onTime = due.filter((item) => item[against].state === 'on_time').length
  const percent = decimal.percentOf(String(onTime), String(due.length), 2)
  const explanation = explain({
    measure: `measures.on_time.${against}`,
    value: percent,
    unit: 'percent',
    rule: punctualityRule,
    formula: 'N ÷ D × 100',
    inputs: due.flatMap((item) => dueInputs(item, against, baseline, finished.get(item.id))),
    asOf: today,
    sampleSize: due.length,
    ...(due.length === 0 && { note: { key: 'notes.nothing_due', params: {} } }),
  })
  return { percent, onTime, due: due.length, explanation }
}

/** Due by today, or finished before it was due: whoever is early has kept the date. */
function isDue({ state, dueOn }: Punctuality, today: Day): boolean {
  return state === 'on_time' || state === 'late' || (dueOn !== null && dueOn < today)
}

function dueInputs(
  { id, label, finishedOn, ...item }: ItemPunctuality,
  against: 'original' | 'current',
  baseline: Snapshot,
  completion: Completion | undefined,
): Input[] {
  const named = label === undefined ? {} : { label }
  const dueOn: Input = {
    measure: `measures.due_by.${against}`,
    value: item[against].dueOn,
    unit: 'day',
    source: { kind: 'baseline', id: baseline.id, ...named },
    evidenceLevel: 2,
  }
  const finish: Input = completion
    ? {
        measure: 'measures.finished_on',
        value: finishedOn,
        unit: 'day',
        source: { kind: 'acceptance', id: completion.id, ...named },
        evidenceLevel: completion.evidenceLevel ?? 2,
      }
    : {
        measure: 'measures.days_overdue',
        value: String(item[against].daysLate),
        unit: 'days',
        source: { kind: 'node', id, ...named },
        evidenceLevel: 1,
      }
  return [dueOn, finish]
}
