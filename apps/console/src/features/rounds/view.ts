import type { CallOutput } from '@jiheng/api'
import { decimal } from '@jiheng/kernel/base'
import type { State } from '@jiheng/ui'

export type RoundList = CallOutput<'listRounds'>
export type ListedRound = RoundList['items'][number]
export type Round = CallOutput<'getRound'>
export type RoundProject = Round['projectList'][number]
export type Draw = CallOutput<'getRoundDraw'>
export type Desk = CallOutput<'listScoringTasks'>
export type Task = CallOutput<'getScoringTask'>
export type Lines = NonNullable<Task['draft']>['lines']
export type Discussion = CallOutput<'getRoundDiscussion'>
export type Result = CallOutput<'getRoundResult'>
export type Version = Result['versions'][number]
export type Publication = CallOutput<'getRoundPublication'>
export type Published = Publication['items'][number]
export type Expert = CallOutput<'listExperts'>['items'][number]
export type SubjectScore = CallOutput<'listSubjectScores'>['items'][number]

/** What to read again after a step. */
export const refreshed = [
  'listRounds',
  'getRound',
  'getRoundDraw',
  'getRoundPublication',
  'getRoundResult',
  'getRoundDiscussion',
  'listScoringTasks',
  'getScoringTask',
  'listOwnDuties',
] as const

/** The stages people pass through, in order; a self-evaluation has no experts. */
export const stagesOf = (kind: Round['kind']): Round['state'][] =>
  kind === 'unit_self'
    ? ['preparing', 'announced', 'published']
    : ['preparing', 'declaring', 'scoring', 'discussing', 'announced', 'published']

export const stateMark: Record<Round['state'], State> = {
  preparing: 'grey',
  declaring: 'yellow',
  scoring: 'yellow',
  discussing: 'orange',
  announced: 'yellow',
  published: 'green',
  cancelled: 'grey',
}

export const gradeMark: Record<Version['grade'], State> = {
  excellent: 'green',
  good: 'green',
  fair: 'yellow',
  poor: 'red',
}

export const appealMark: Record<RoundProject['appeal'], State> = {
  none: 'grey',
  waiting: 'orange',
  kept: 'green',
  changed: 'green',
}

/** How one task stands on the desk. */
export function taskState(task: Desk['tasks'][number]): keyof typeof taskMark {
  if (task.discussion?.isOpen) return 'discussed'
  if (task.state !== 'open') return 'submitted'
  return task.isOverdue ? 'overdue' : task.hasDraft ? 'draft' : 'open'
}
export const taskMark = {
  open: 'yellow',
  draft: 'yellow',
  overdue: 'red',
  discussed: 'orange',
  submitted: 'green',
} as const satisfies Record<string, State>

/** The sum of what was given so far, and how many items are still without points, without what they rest on, or above their most. */
export function sumOf(
  items: Task['items'],
  lines: Lines,
): { total: string; left: number; unfounded: number; over: number } {
  const scores = items.map(({ code }) => lines[code]?.score).filter((score) => score !== undefined)
  const given = items.filter(({ code }) => lines[code]?.score)
  return {
    total: decimal.fixed(decimal.add('0', ...scores), 2),
    left: items.length - given.length,
    unfounded: given.filter(({ code }) => !lines[code]?.evidenceLevel).length,
    over: given.filter(({ code, weight }) => decimal.compare(lines[code]?.score ?? '0', weight) > 0).length,
  }
}

/** Consecutive items of one first level, in the order of the template. */
export function byLevel<Item extends { level1: string }>(items: readonly Item[]): { level1: string; items: Item[] }[] {
  const groups: { level1: string; items: Item[] }[] = []
  for (const item of items) {
    const last = groups.at(-1)
    if (last?.level1 === item.level1) last.items.push(item)
    else groups.push({ level1: item.level1, items: [item] })
  }
  return groups
}

/** What a reader of a result should not miss, with the figures that say so. */
export function contradictionsOf({
  context,
  versions,
}: Result): { key: 'weak' | 'wide' | 'self_high'; params: Record<string, string> }[] {
  const total = versions[0]?.total ?? '0'
  const above = context.selfTotal === null ? '0' : decimal.subtract(context.selfTotal, total)
  return [
    ...(context.isWeaklyFounded ? [{ key: 'weak' as const, params: {} }] : []),
    ...(context.isWide ? [{ key: 'wide' as const, params: {} }] : []),
    ...(context.selfTotal !== null && decimal.compare(above, '10') >= 0
      ? [{ key: 'self_high' as const, params: { total: context.selfTotal, n: decimal.fixed(above, 2) } }]
      : []),
  ]
}
