import type { CallInput, CallOutput } from '@jiheng/api'
import { isSameValue } from '../../../shared/merging/merge.ts'
import { dayOf, type Activity } from './drawn.ts'

export type Details = CallOutput<'getActivity'>
export type ActivityEdit = NonNullable<CallInput<'changeActivity'>['body']>
type Link = NonNullable<NonNullable<ActivityEdit['links']>['added']>[number]
type Constraint = NonNullable<ActivityEdit['constraints']>[number]

export const linkTypes = ['FS', 'SS', 'FF', 'SF'] as const
export const constraintTypes = ['SNET', 'SNLT', 'FNET', 'FNLT', 'MSO', 'MFO', 'ALAP'] as const

/** A link as it stands in the form, seen from the activity that is open. */
export type LinkRow = {
  key: string
  other: string | null
  type: (typeof linkTypes)[number]
  lag: string | null
  lagCalendar: Details['predecessors'][number]['lagCalendar']
  isDriving: boolean
}
export type ConstraintRow = { key: string; type: (typeof constraintTypes)[number]; at: string | null }
export type NeedRow = { key: string; id: string | null; units: string | null }

/** What can be told of an activity. */
export type ActivityForm = {
  startsOn: string | null
  durationDays: string | null
  calendar: string | null
  deadline: string | null
  before: readonly LinkRow[]
  after: readonly LinkRow[]
  constraints: readonly ConstraintRow[]
  needs: readonly NeedRow[]
}

export function formOf(activity: Activity, details: Details): ActivityForm {
  return {
    startsOn: dayOf(activity.start),
    durationDays: String(activity.durationDays),
    calendar: details.calendar,
    deadline: details.deadline,
    before: details.predecessors.map(linkRow),
    after: details.successors.map(linkRow),
    constraints: details.constraints.map((each, at) => ({
      ...{ key: String(at), type: each.type, at: 'at' in each ? each.at : null },
    })),
    needs: details.needs.map(({ id, units }) => ({ key: id, id, units: String(units) })),
  }
}

const linkRow = (end: Details['predecessors'][number]): LinkRow => ({
  ...{ key: `${end.nodeId} ${end.type}`, other: end.nodeId, type: end.type, lag: String(end.lagDays) },
  ...{ lagCalendar: end.lagCalendar, isDriving: end.isDriving },
})

/** The edit that makes an activity what the form says: only what was changed, so that nothing somebody else told is undone. */
export function editOf(nodeId: string, before: ActivityForm, now: ActivityForm): ActivityEdit {
  const isChanged = (name: keyof ActivityForm) => JSON.stringify(before[name]) !== JSON.stringify(now[name])
  const links = linkChanges(linksOf(nodeId, before), linksOf(nodeId, now))
  return {
    ...(isChanged('startsOn') && now.startsOn !== null && { startsOn: now.startsOn }),
    ...(isChanged('durationDays') && { durationDays: Number(now.durationDays) }),
    ...(isChanged('calendar') && { calendar: now.calendar }),
    ...(isChanged('deadline') && { deadline: now.deadline }),
    ...(isChanged('constraints') && { constraints: now.constraints.map(constraintOf) }),
    ...(isChanged('needs') && { needs: now.needs.map(({ id, units }) => ({ id: id ?? '', units: Number(units) })) }),
    ...(links && { links }),
  }
}

/** Whether two values of the form say the same: the key of a line and whether it drives the date are not told by anybody. */
export const saysSame = (one: ActivityForm[keyof ActivityForm], other: ActivityForm[keyof ActivityForm]): boolean =>
  isSameValue(toldOf(one), toldOf(other))

const toldOf = (value: ActivityForm[keyof ActivityForm]): unknown =>
  typeof value === 'object' && value !== null
    ? value.map((row) => Object.entries(row).filter(([name]) => name !== 'key' && name !== 'isDriving'))
    : value

const constraintOf = ({ type, at }: ConstraintRow): Constraint => (type === 'ALAP' ? { type } : { type, at: at ?? '' })

function linksOf(nodeId: string, { before, after }: ActivityForm): Link[] {
  const told = ({ type, lag, lagCalendar }: LinkRow) => ({
    ...{ type, lagDays: Number(lag ?? 0) },
    ...(lagCalendar && { lagCalendar }),
  })
  return [
    ...before.map((row) => ({ from: row.other ?? '', to: nodeId, ...told(row) })),
    ...after.map((row) => ({ from: nodeId, to: row.other ?? '', ...told(row) })),
  ]
}

const endsOf = ({ from, to, type = 'FS' }: Link) => ({ from, to, type })

/** What turns one set of links into another; nothing where they are the same. */
export function linkChanges(before: readonly Link[], now: readonly Link[]): ActivityEdit['links'] {
  const keyOf = (link: Link) => JSON.stringify(endsOf(link))
  const wholeOf = (link: Link) => JSON.stringify([endsOf(link), link.lagDays ?? 0, link.lagCalendar ?? null])
  const [kept, known] = [new Set(now.map(keyOf)), new Set(before.map(wholeOf))]
  const removed = before.filter((link) => !kept.has(keyOf(link))).map(endsOf)
  const added = now.filter((link) => !known.has(wholeOf(link)))
  return removed.length + added.length === 0 ? undefined : { removed, added }
}

/** The lists with a line that is not filled in, or that says what another line says. */
export function unfinished({ before, after, constraints, needs }: ActivityForm): (keyof ActivityForm)[] {
  const isOdd = {
    before: before.some(({ other }) => other === null) || hasTwins(before),
    after: after.some(({ other }) => other === null) || hasTwins(after),
    constraints: constraints.some(({ type, at }) => type !== 'ALAP' && at === null),
    needs: needs.some(({ id, units }) => id === null || units === null),
  }
  return (Object.keys(isOdd) as (keyof typeof isOdd)[]).filter((name) => isOdd[name])
}

const hasTwins = (rows: readonly LinkRow[]): boolean =>
  new Set(rows.map(({ other, type }) => `${other} ${type}`)).size < rows.length
