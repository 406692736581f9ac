import type { Reach } from '../../platform/actor.ts'
import type { ProjectFilters } from './schema/finding.ts'

const REMEMBERED_MS = 5_000
const REMEMBERED = 1_000

/**
 * Totals of recent lists. Counting costs as much as a page, and people page and sort through the same total; a total may
 * be five seconds old, and is forgotten at once when this server adds a project.
 */
export function createCounts() {
  const known = new Map<string, { total: number; until: number }>()
  return {
    async total(reach: Reach, filters: ProjectFilters, count: () => Promise<number>): Promise<number> {
      const { q, kind, class: kindOfWork, stage, attention, regionCode, departmentId, ownerId } = filters
      const key = JSON.stringify([
        reach.scopes,
        reach.projects,
        reach.actor.clearance,
        q,
        kind,
        kindOfWork,
        stage,
        attention,
        regionCode,
        departmentId,
        ownerId,
      ])
      const found = known.get(key)
      if (found && found.until > performance.now()) return found.total
      const total = await count()
      if (known.size >= REMEMBERED) known.clear()
      known.set(key, { total, until: performance.now() + REMEMBERED_MS })
      return total
    },
    forget: () => known.clear(),
  }
}
