import type { Activity, Resource } from '@jiheng/kernel/schedule'
import { LIMITS } from '../limits.ts'
import type { Notices } from '../notices.ts'
import { within } from '../refusal.ts'
import type { Details } from '../schedule-file.ts'
import type { XerRow, XerTables } from './tables.ts'
import { readNumber } from './values.ts'

/** What activities need, by task_id, and the resources that limit them. */
export type Needs = {
  resources: Resource[]
  all: Details['resources']
  of(taskId: string): NonNullable<Activity['resources']>
  /** The calendars of the labour a task needs. */
  calendars(taskId: string): string[]
  costFen(taskId: string): number
}

const KINDS: Readonly<Record<string, Details['resources'][number]['kind']>> = {
  RT_Equip: 'equipment',
  RT_Mat: 'material',
}

/** Reads RSRC, RSRCRATE and TASKRSRC. Labour and equipment limit, material does not. */
export function readNeeds(tables: XerTables, isRead: (taskId: string) => boolean, notices: Notices): Needs {
  const rows = tables.rows('RSRC')
  within(LIMITS.resources, rows.length, 'resources')
  within(LIMITS.assignments, tables.rows('TASKRSRC').length, 'assignments')
  const byId = new Map(rows.flatMap((row) => (row['rsrc_id'] ? [[row['rsrc_id'], row] as const] : [])))
  const rates = capacities(tables.rows('RSRCRATE'))
  const needed = new Map<string, { id: string; units: number }[]>()
  const costs = new Map<string, number>()
  for (const row of tables.rows('TASKRSRC')) {
    const { task_id: task = '', rsrc_id: resource } = row
    if (!isRead(task)) continue
    costs.set(task, (costs.get(task) ?? 0) + Math.round((readNumber(row['target_cost']) ?? 0) * 100))
    if (resource === undefined) continue
    const found = byId.get(resource)
    if (!found) notices.add('exchange.notice.resource_missing', { resource }, task)
    else if (kindOf(found) !== 'material') {
      const units = readNumber(row['remain_qty_per_hr'] ?? row['target_qty_per_hr']) ?? 1
      if (units > 0) needed.set(task, [...(needed.get(task) ?? []), { id: resource, units }])
    }
  }
  const used = new Set([...needed.values()].flat().map(({ id }) => id))
  return {
    resources: [...byId]
      .filter(([id]) => used.has(id))
      .map(([id, row]) => ({
        id,
        name: nameOf(row),
        capacity: rates.get(id) ?? readNumber(row['def_qty_per_hr']) ?? 1,
      })),
    all: [...byId].map(([id, row]) => ({ id, name: nameOf(row), kind: kindOf(row) })),
    of: (taskId) => needed.get(taskId) ?? [],
    calendars: (taskId) => [
      ...new Set((needed.get(taskId) ?? []).flatMap(({ id }) => byId.get(id)?.['clndr_id'] ?? [])),
    ],
    costFen: (taskId) => costs.get(taskId) ?? 0,
  }
}

const kindOf = (row: XerRow): Details['resources'][number]['kind'] => KINDS[row['rsrc_type'] ?? ''] ?? 'labour'

const nameOf = (row: XerRow): string => row['rsrc_name'] ?? row['rsrc_short_name'] ?? row['rsrc_id'] ?? ''

/** The latest rate of each resource tells how many units of it there are. */
function capacities(rows: readonly XerRow[]): Map<string, number> {
  const latest = new Map<string, { since: string; capacity: number }>()
  for (const row of rows) {
    const { rsrc_id: id, start_date: since = '' } = row
    const capacity = readNumber(row['max_qty_per_hr'])
    if (id !== undefined && capacity !== undefined && since >= (latest.get(id)?.since ?? ''))
      latest.set(id, { since, capacity })
  }
  return new Map([...latest].map(([id, { capacity }]) => [id, capacity]))
}
