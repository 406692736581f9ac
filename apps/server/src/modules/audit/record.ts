import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { canonical } from '@jiheng/kernel/base'
import { appendBodies } from './store/append.ts'

/** Old and new value of each changed field. */
export type Changes = Record<string, [old: unknown, now: unknown]>

export type AuditEntry = {
  /** `module.verb_in_past`, such as `projects.updated`. */
  action: string
  subject: { kind: string; id: string; label?: string }
  projectId?: string
  /** Where in the organisation tree it happened; the actor's own place when left out. */
  orgPath?: string
  changes?: Changes
  why?: string
}

/** Adds one record to the log, in the transaction that does the deed. */
export function record(tx: Tx, actor: Actor, at: Date, entry: AuditEntry): void {
  recordAll(tx, actor, at, [entry])
}

/** Adds many records at once, in the order given. */
export function recordAll(tx: Tx, actor: Actor, at: Date, entries: AuditEntry[]): void {
  if (entries.length === 0) return
  const who = { accountId: actor.accountId, name: actor.name, organisationId: actor.organisationId }
  const from = { ip: actor.request.ip, userAgent: actor.request.userAgent, requestId: actor.request.id }
  const bodies = entries.map((entry) =>
    canonical({ v: 1, at: at.toISOString(), who, from, orgPath: actor.organisationPath, ...entry }),
  )
  appendBodies(tx, bodies)
}

/** The fields whose value differs between two states of a record. */
export function changesBetween(old: Record<string, unknown>, now: Record<string, unknown>): Changes {
  const changes: Changes = {}
  for (const field of Object.keys(now)) {
    if (canonical(old[field] ?? null) !== canonical(now[field] ?? null))
      changes[field] = [old[field] ?? null, now[field] ?? null]
  }
  return changes
}
