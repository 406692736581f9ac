import type { Activity, Resource } from '@jiheng/kernel/schedule'
import { LIMITS } from '../limits.ts'
import type { Notices } from '../notices.ts'
import { within } from '../refusal.ts'
import type { Details } from '../schedule-file.ts'
import type { XmlRecord } from './records.ts'
import { decimalNumber, flag } from './values.ts'

/** A resource of the file; only labour limits what can be done at once. */
export type ReadResource = Details['resources'][number] & { capacity: number; calendar: string | undefined }

type Assignment = { task: string; resource: string; units: number }

export type ReadAssignments = {
  resources: ReadResource[]
  /** The calendar of each resource that has one. */
  calendarOf: ReadonlyMap<string, string>
  /** The labour each task needs. */
  labour: Map<string, NonNullable<Activity['resources']>>
}

/** Collects Resource and Assignment records, which come in either order. */
export function assignmentReader(notices: Notices): {
  resource(record: XmlRecord): void
  assignment(record: XmlRecord): void
  all(): ReadAssignments
} {
  const resources = new Map<string, ReadResource>()
  const assignments: Assignment[] = []
  return {
    resource({ fields }) {
      const id = fields['UID']
      if (id === undefined || id === '0' || flag(fields['IsNull'])) return
      const capacity = decimalNumber(fields['MaxUnits']) ?? 1
      resources.set(id, {
        id,
        name: fields['Name'] ?? '',
        kind: kindOf(fields),
        capacity,
        calendar: fields['CalendarUID'],
      })
      within(LIMITS.resources, resources.size, 'resources')
    },
    assignment({ fields }) {
      const { TaskUID: task, ResourceUID: resource } = fields
      if (task === undefined || resource === undefined || resource.startsWith('-')) return
      assignments.push({ task, resource, units: decimalNumber(fields['Units']) ?? 1 })
      within(LIMITS.assignments, assignments.length, 'assignments')
    },
    all() {
      const labour: ReadAssignments['labour'] = new Map()
      for (const { task, resource, units } of assignments) {
        const found = resources.get(resource)
        if (!found) notices.add('exchange.notice.resource_missing', { resource }, task)
        else if (found.kind === 'labour' && units > 0)
          labour.set(task, [...(labour.get(task) ?? []), { id: resource, units }])
      }
      const all = [...resources.values()]
      const calendarOf = new Map(all.flatMap(({ id, calendar }) => (calendar === undefined ? [] : [[id, calendar]])))
      return { resources: all, calendarOf, labour }
    },
  }
}

/** Type 0 is material, 1 work, 2 cost. */
function kindOf(fields: XmlRecord['fields']): ReadResource['kind'] {
  if (fields['Type'] === '2' || flag(fields['IsCostResource'])) return 'cost'
  return fields['Type'] === '0' ? 'material' : 'labour'
}

/** The resources of the network: those that limit. */
export function limiting(resources: readonly ReadResource[]): Resource[] {
  return resources.filter(({ kind }) => kind === 'labour').map(({ id, name, capacity }) => ({ id, name, capacity }))
}
