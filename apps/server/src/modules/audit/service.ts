import { systemReach, type Actor, type Reach } from '../../platform/actor.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Db } from '../../platform/db/database.ts'
import { AppError } from '../../platform/errors.ts'
import type { Timer } from '../../platform/jobs.ts'
import { makeCheckpoint } from './checkpoints.ts'
import { inclusionPath } from './merkle.ts'
import { idsChanged, type NamedEntry } from './present.ts'
import { record } from './record.ts'
import type { Proof } from './schema.ts'
import {
  checkpointsAround,
  findEntry,
  leavesBetween,
  listEntries,
  type EntryQuery,
  type EntryRow,
  type Withheld,
} from './store/log.ts'
import { verifyAudit, type Verification } from './verify.ts'

export type Audit = ReturnType<typeof createAudit>

export type AuditOptions = {
  database: Database
  clock: Clock
  /** Permission is the business of a module above this one. */
  permit(actor: Actor, permission: 'audit:read' | 'audit:verify'): Reach
  /** The names that units and people of these ids have now, a module's above this one too. */
  namesOf(db: Db, ids: readonly string[]): Promise<Map<string, string>>
  /** Records whose action begins so are shown only where the reader also holds this permission: that they exist is itself restricted. */
  restricted?: Record<string, string>
}

const WATCHED_ROLE = 'external_auditor'

/** Reading and verifying the log. Writing it is `record`, inside the transaction that does the deed. */
export function createAudit({ database, clock, permit, namesOf, restricted = {} }: AuditOptions) {
  const withheldFrom = ({ grants }: Actor): Withheld[] =>
    Object.entries(restricted).map(([actions, permission]) => ({
      actions,
      exceptIn: grants.filter(({ permissions }) => permissions.has(permission)).flatMap(({ scopes }) => scopes),
    }))

  /** An external auditor's reading is itself on record, once per request. */
  const noteReading = async (actor: Actor, what: string, id: string): Promise<void> => {
    if (!actor.grants.some((grant) => grant.role === WATCHED_ROLE)) return
    await database.write(systemReach('audit'), (tx) =>
      record(tx, actor, clock.now(), { action: 'audit.read', subject: { kind: what, id } }),
    )
  }

  const find = async (actor: Actor, number: number): Promise<EntryRow> => {
    const entry = await database.read(permit(actor, 'audit:read'), (db) => findEntry(db, number, withheldFrom(actor)))
    if (!entry) throw new AppError('not_found', 'audit_entry_not_found')
    return entry
  }

  const timers: Timer[] = [
    {
      task: 'audit.make_checkpoint',
      crontab: '*/10 * * * *',
      run: async () => void (await makeCheckpoint(database, clock)),
    },
  ]

  return {
    timers,

    makeCheckpoint: () => makeCheckpoint(database, clock),

    async list(actor: Actor, query: EntryQuery) {
      const page = await database.read(permit(actor, 'audit:read'), (db) => listEntries(db, query, withheldFrom(actor)))
      const { cursor: _c, limit: _l, ...filters } = query
      await noteReading(actor, 'audit_list', JSON.stringify(filters))
      return page
    },

    async get(actor: Actor, number: number): Promise<NamedEntry> {
      const row = await find(actor, number)
      await noteReading(actor, 'audit_entry', String(number))
      const names = await database.read(permit(actor, 'audit:read'), (db) => namesOf(db, idsChanged(row)))
      return { row, names }
    },

    /** What shows, with the checkpoint's root alone, that a record was in the log when it was sealed (RFC 9162 §2.1.3). */
    async prove(actor: Actor, number: number): Promise<Proof> {
      const entry = await find(actor, number)
      await noteReading(actor, 'audit_proof', String(number))
      // The tree is made of hashes, which tell nothing of records out of the reader's reach.
      return database.read(systemReach('proof'), async (db) => {
        const around = await checkpointsAround(db, entry.lane, entry.position)
        if (!around) throw new AppError('conflict', 'audit_entry_unsealed')
        const { checkpoint, before } = around
        const leaves = await leavesBetween(db, before?.covers ?? {}, checkpoint.covers)
        const index = leaves.findIndex(({ lane, position }) => lane === entry.lane && position === entry.position)
        const path = inclusionPath(
          leaves.map(({ leaf }) => leaf),
          index,
        )
        const hex = (bytes: Buffer) => bytes.toString('hex')
        return {
          leaf: hex(entry.leaf),
          index,
          size: leaves.length,
          path: path.map(hex),
          root: hex(checkpoint.root),
          checkpoint: {
            number: checkpoint.number,
            at: checkpoint.at,
            hash: hex(checkpoint.hash),
            previous: hex(checkpoint.previous),
          },
        }
      })
    },

    /** Verifies the whole log, of every unit: a chain is whole or it is not. That it was verified, and the outcome, is recorded. */
    async verify(actor: Actor): Promise<Verification & { seconds: number }> {
      permit(actor, 'audit:verify')
      const began = performance.now()
      const outcome = await verifyAudit(database)
      const { findings, entries } = outcome
      await database.write(systemReach('audit'), (tx) =>
        record(tx, actor, clock.now(), {
          action: 'audit.verified',
          subject: { kind: 'audit_log', id: '' },
          changes: { entries: [null, entries], findings: [null, findings.length] },
        }),
      )
      return { ...outcome, seconds: Math.round(performance.now() - began) / 1000 }
    },
  }
}
