import { encodeXer, writeMspdi, writeXer, type PlannedDates } from '@jiheng/exchange'
import type { Activity } from '@jiheng/kernel/schedule'
import type { Actor } from '../../../platform/actor.ts'
import { AppError } from '../../../platform/errors.ts'
import { networkOf } from '../network.ts'
import { load, type Loaded, type ScheduledNode } from './load.ts'
import type { ScheduleParts } from './parts.ts'

export type ExportFormat = 'mspdi' | 'xer'
export type ExportedPlan = { fileName: string; mediaType: string; content: Buffer }

/** A schedule as a file of another planning tool. */
export function exporting(parts: ScheduleParts) {
  const { projects } = parts
  return {
    /** Activities bear the ids they came with, so that a file handed in again is known again. Throws `no_schedule`. */
    async exportSchedule(actor: Actor, projectId: string, format: ExportFormat): Promise<ExportedPlan> {
      return projects.readWithin(actor, 'schedule:read', projectId, async (db) => {
        const loaded = await load(db, parts, projectId)
        const [named] = await projects.namedPlaces(db, [projectId])
        const title = named?.name ?? ''
        const written = write(loaded, format, title)
        if (!written.ok)
          throw new AppError('rule_violated', 'schedule_start_not_understood', { value: loaded.plan.startsAt })
        return format === 'xer'
          ? { fileName: `${title}.xer`, mediaType: 'text/plain', content: Buffer.from(encodeXer(written.text)) }
          : { fileName: `${title}.xml`, mediaType: 'application/xml', content: Buffer.from(written.text) }
      })
    },
  }
}

function write({ plan, nodes, links }: Loaded, format: ExportFormat, title: string) {
  const ids = exportIds(nodes)
  const idOf = (nodeId: string): string => ids.get(nodeId) ?? nodeId
  const byId = new Map(nodes.map((node) => [idOf(node.nodeId), node]))
  const wholes = new Set(nodes.map(({ parentId }) => parentId))
  const network = networkOf(plan, nodes, links)
  const activities = network.activities.map((activity): Activity => {
    const id = idOf(activity.id)
    const { parent, ...rest } = activity
    return {
      ...rest,
      id,
      name: byId.get(id)?.title ?? id,
      ...(wholes.has(activity.id) && { kind: 'summary' as const }),
      ...(parent !== undefined && { parent: idOf(parent) }),
    }
  })
  const renamed = {
    ...network,
    activities,
    links: network.links.map((link) => ({ ...link, from: idOf(link.from), to: idOf(link.to) })),
  }
  const dates: PlannedDates = (id) => {
    const computed = byId.get(id)?.computed
    return computed ? { start: computed.earlyStart, finish: computed.earlyFinish } : undefined
  }
  return format === 'xer' ? writeXer(renamed, { title, dates }) : writeMspdi(renamed, { title, dates })
}

/**
 * The codes activities have, each once. Those that came from the tree, and codes two activities share, get the next free whole
 * number: Project knows tasks by whole numbers alone.
 */
function exportIds(nodes: readonly ScheduledNode[]): Map<string, string> {
  const taken = new Set<string>()
  const ids = new Map<string, string>()
  for (const { nodeId, code } of nodes) {
    if (code.startsWith('+') || taken.has(code)) continue
    taken.add(code)
    ids.set(nodeId, code)
  }
  let last = Math.max(0, ...[...taken].flatMap((code) => (/^[1-9]\d{0,8}$/.test(code) ? [Number(code)] : [])))
  for (const { nodeId } of nodes) if (!ids.has(nodeId)) ids.set(nodeId, String(++last))
  return ids
}
