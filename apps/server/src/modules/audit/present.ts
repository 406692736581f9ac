import { ID_PATTERN } from '../../platform/ids.ts'
import type { AuditEntry, AuditEntrySummary } from './schema.ts'
import type { EntryRow } from './store/log.ts'

/** A record, with the names the units and people in its changes have now. */
export type NamedEntry = { row: EntryRow; names: ReadonlyMap<string, string> }

type Body = {
  at: string
  who: { accountId: string; name: string }
  from: { ip: string; userAgent: string; requestId: string }
  action: string
  subject: { kind: string; id: string; label?: string }
  projectId?: string
  changes?: Record<string, [unknown, unknown]>
  why?: string
}

export function presentSummary(row: EntryRow): AuditEntrySummary {
  const body = JSON.parse(row.body) as Body
  const { kind, id, label } = body.subject
  return {
    number: row.number,
    at: body.at,
    who: { accountId: body.who.accountId, name: body.who.name },
    ip: body.from.ip,
    action: body.action,
    subject: { kind, id, ...(label !== undefined && { label }) },
    projectId: body.projectId ?? null,
    why: body.why ?? null,
    changed: Object.keys(body.changes ?? {}),
  }
}

/** The ids among the old and new values of a record: units, people, whatever else has one. */
export function idsChanged(row: EntryRow): string[] {
  const { changes = {} } = JSON.parse(row.body) as Body
  const values = Object.values(changes).flat(2)
  return [...new Set(values.filter((value): value is string => typeof value === 'string' && isId.test(value)))]
}

const isId = new RegExp(ID_PATTERN)

export function presentEntry({ row, names }: NamedEntry): AuditEntry {
  const { from, changes = {} } = JSON.parse(row.body) as Body
  return {
    ...presentSummary(row),
    userAgent: from.userAgent,
    requestId: from.requestId,
    changes: Object.entries(changes).map(([field, [old, now]]) => ({ field, old, now })),
    names: Object.fromEntries(names),
    lane: row.lane,
    position: row.position,
    body: row.body,
    leaf: row.leaf.toString('hex'),
    chain: row.chain.toString('hex'),
  }
}
