import type { Activity, Calendar, Link, Network, Resource } from '@jiheng/kernel/schedule'
import { detectEncoding } from '@jiheng/spreadsheet'
import { LIMITS } from '../limits.ts'
import { collectNotices, type Notices } from '../notices.ts'
import { Unreadable, within } from '../refusal.ts'
import type { ScheduleReading } from '../schedule-file.ts'

const NETWORK = ['unit', 'start', 'dataDate', 'mustFinishBy', 'progressMode', 'criticalFloat', 'calendar'] as const
const ACTIVITY = [
  'durationIs',
  'kind',
  'parent',
  'calendar',
  'constraint',
  'deadline',
  'progress',
  'resources',
] as const
const CALENDAR = ['name', 'weekdays', 'shifts', 'weekdayShifts', 'isChina', 'exceptions'] as const
const KINDS: readonly unknown[] = ['task', 'milestone', 'hammock', 'summary'] satisfies Activity['kind'][]
const LINK_TYPES: readonly unknown[] = ['FS', 'SS', 'FF', 'SF'] satisfies Link['type'][]

type Json = Readonly<Record<string, unknown>>

/**
 * Reads the documented JSON network, `{ activities: [{ id, duration, … }], links: [{ from, to, type, lag }], calendars?, start?,
 * resources? }`, whose fields are those of the kernel's Network. Ids may be numbers. Fields nobody knows are named.
 * @throws Unreadable
 */
export function readNetwork(bytes: Uint8Array): ScheduleReading {
  const root = parse(bytes)
  const notices = collectNotices()
  const given = root['activities']
  if (!Array.isArray(given)) throw new Unreadable('exchange.file.not_a_network')
  if (given.length === 0) throw new Unreadable('exchange.file.no_activities')
  within(LIMITS.activities, given.length, 'activities')
  tellUnknown(root, [...NETWORK, 'activities', 'links', 'calendars', 'resources'], notices)
  const activities = objects(given).flatMap((each) => activityOf(each, notices))
  const links = objects(root['links'])
  within(LIMITS.links, links.length, 'links')
  const network: Network = {
    ...(picked(root, NETWORK) as Partial<Network>),
    ...(root['calendars'] === undefined ? {} : { calendars: objects(root['calendars']).flatMap(calendarOf) }),
    ...(root['resources'] === undefined ? {} : { resources: objects(root['resources']).flatMap(resourceOf) }),
    activities,
    links: links.flatMap((each) => linkOf(each, notices)),
  }
  return {
    ok: true,
    format: 'json',
    network,
    details: { minutesPerDay: 480, activities: activities.map(({ id }) => ({ id })), wbs: [], resources: [] },
    notices: notices.all(),
  }
}

function parse(bytes: Uint8Array): Json {
  const { encoding, bomBytes } = detectEncoding(bytes)
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder(encoding).decode(bytes.subarray(bomBytes)))
  } catch (error) {
    const at = /position (\d+)/.exec((error as Error).message)?.[1] ?? '?'
    throw new Unreadable('exchange.file.json_broken', { at })
  }
  if (!isObject(value)) throw new Unreadable('exchange.file.not_a_network')
  return value
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

const objects = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : [])

function picked(from: Json, fields: readonly string[]): Json {
  return Object.fromEntries(fields.flatMap((field) => (from[field] == null ? [] : [[field, from[field]]])))
}

function tellUnknown(from: Json, known: readonly string[], notices: Notices, activity?: string): void {
  for (const field of Object.keys(from))
    if (!known.includes(field)) notices.add('exchange.notice.field_unknown', { field: field.slice(0, 40) }, activity)
}

/** Ids are compared as text, so 3 and '3' are one. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** A number, also written as text; NaN when it is neither, which the kernel tells. */
const numberOf = (value: unknown): number =>
  typeof value === 'string' && value.trim() !== '' ? Number(value) : typeof value === 'number' ? value : Number.NaN

function activityOf(given: Json, notices: Notices): Activity[] {
  const id = textOf(given['id'])
  if (id === undefined) {
    notices.add('exchange.notice.task_without_id', { name: textOf(given['name']) ?? '' })
    return []
  }
  tellUnknown(given, ['id', 'name', 'duration', ...ACTIVITY], notices, id)
  const { parent, resources, kind, constraint, progress, ...rest } = picked(given, ACTIVITY)
  const name = textOf(given['name'])
  const duration = given['duration'] === undefined && kind !== undefined ? 0 : numberOf(given['duration'])
  const isLong = kind === 'milestone' && duration > 0
  if (isLong) notices.add('exchange.notice.milestone_with_duration', { value: duration }, id)
  const read: Json = {
    id,
    ...(name === undefined ? {} : { name }),
    duration,
    ...rest,
    ...(KINDS.includes(kind) && !isLong ? { kind } : {}),
    ...(isObject(constraint) ? { constraint } : Array.isArray(constraint) ? { constraint: objects(constraint) } : {}),
    ...(isObject(progress) ? { progress } : {}),
    ...(textOf(parent) === undefined ? {} : { parent: textOf(parent) }),
    ...(resources === undefined ? {} : { resources: objects(resources).flatMap(needOf) }),
  }
  return [read as unknown as Activity]
}

function needOf(given: Json): NonNullable<Activity['resources']> {
  const id = textOf(given['id'])
  const units = given['units'] === undefined ? 1 : numberOf(given['units'])
  return id === undefined || !Number.isFinite(units) ? [] : [{ id, units }]
}

function linkOf(given: Json, notices: Notices): Link[] {
  const from = textOf(given['from'])
  const to = textOf(given['to'])
  if (from === undefined || to === undefined) {
    notices.add('exchange.notice.dangling_link', { from: from ?? '' }, to)
    return []
  }
  tellUnknown(given, ['from', 'to', 'type', 'lag', 'lagCalendar'], notices, to)
  const type = given['type'] ?? 'FS'
  if (!LINK_TYPES.includes(type))
    notices.add('exchange.notice.link_type_unknown', { type: String(type).slice(0, 40) }, to)
  const lagCalendar = given['lagCalendar'] as Link['lagCalendar'] | undefined
  return [
    {
      from,
      to,
      type: LINK_TYPES.includes(type) ? (type as NonNullable<Link['type']>) : 'FS',
      ...(given['lag'] == null ? {} : { lag: numberOf(given['lag']) }),
      ...(lagCalendar === undefined ? {} : { lagCalendar }),
    },
  ]
}

function calendarOf(given: Json): Calendar[] {
  const id = textOf(given['id'])
  return id === undefined ? [] : [{ id, ...picked(given, CALENDAR) }]
}

function resourceOf(given: Json): Resource[] {
  const id = textOf(given['id'])
  const capacity = given['capacity'] === undefined ? 1 : numberOf(given['capacity'])
  const name = textOf(given['name'])
  return id === undefined || !Number.isFinite(capacity)
    ? []
    : [{ id, ...(name === undefined ? {} : { name }), capacity }]
}
