import type { Reach } from '../../platform/actor.ts'
import type { ProjectQuery } from './schema/project.ts'

const REMEMBERED_MS = 5_000
const REMEMBERED = 1_000

/**
 * Totals of recent lists. Counting costs as much as a page, and people page and sort through the same total; a total may
 * be five seconds old, and is forgotten at once when this server adds a project.
 */
export function createCounts() {
  const known = new Map<string, { total: number; until: number }>()
  return {
    async total(reach: Reach, query: ProjectQuery, count: () => Promise<number>): Promise<number> {
      const { cursor: _c, sort: _s, descending: _d, limit: _l, ...filters } = query
      const key = JSON.stringify([reach.scopes, reach.projects, reach.actor.clearance, filters])
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
