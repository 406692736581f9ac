import { addDays } from '@jiheng/kernel/base'
import type { Actor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { decodeCursor, encodeCursor } from '../../../platform/http/paging.ts'
import { newId } from '../../../platform/ids.ts'
import { record } from '../../audit/index.ts'
import { permit } from '../../identity/index.ts'
import { readerOf } from '../reader.ts'
import type { AcknowledgementForm, AlertQuery } from '../schema.ts'
import {
  countAlerts,
  findAlert,
  insertNote,
  levelChangesOf,
  listAlerts,
  lockAlert,
  notesOf,
  type AlertDetailRow,
  type AlertRow,
  type LevelChangeRow,
  type NewNote,
  type NoteRow,
} from '../store/alerts.ts'
import type { AlertsParts } from './parts.ts'

export type AlertWithTrail = { alert: AlertDetailRow; history: LevelChangeRow[]; notes: NoteRow[] }

/** The farthest day a promise may name: later is no answer to an alert. */
const FARTHEST_PROMISE_DAYS = 90

export type PastAcknowledgement = {
  alertId: string
  authorId: string
  text: string
  promisedOn?: string
  writtenAt: string
}

/** Reading alerts and answering them. */
export function handling({ database, clock, facts, projects }: AlertsParts) {
  const write = (
    actor: Actor,
    alertId: string,
    note: Pick<NewNote, 'kind' | 'text' | 'promisedOn'>,
  ): Promise<{ id: string }> =>
    database.write(permit(actor, 'alerts:handle'), async (tx) => {
      const alert = await lockAlert(tx, alertId)
      if (!alert) throw new AppError('not_found', 'alert_not_found')
      if (note.kind === 'acknowledgement' && alert.state === 'closed') throw new AppError('conflict', 'alert_closed')
      const project = await projects.lock(tx, alert.projectId)
      await insertNote(tx, {
        ...note,
        id: newId(),
        alertId,
        projectId: alert.projectId,
        authorId: actor.accountId,
        writtenAt: clock.now().toISOString(),
      })
      const action = note.kind === 'acknowledgement' ? 'alerts.acknowledged' : 'alerts.commented'
      record(tx, actor, clock.now(), {
        action,
        subject: { kind: 'alert', id: alertId, label: alert.ruleId },
        projectId: project.id,
        orgPath: project.org_path,
        ...(note.kind === 'acknowledgement' && { changes: { promisedOn: [alert.promisedOn, note.promisedOn] } }),
        why: note.text,
      })
      facts.publish(
        tx,
        { type: action, projectId: project.id, alertId },
        { topic: 'alerts', permission: 'alerts:read', orgPath: project.org_path, projectId: project.id, id: alertId },
      )
      return { id: alertId }
    })

  return {
    async list(
      actor: Actor,
      query: AlertQuery,
    ): Promise<{ rows: AlertRow[]; total: number; nextCursor: string | null }> {
      const isOpen = (query.state ?? 'open') === 'open'
      const after = query.cursor === undefined ? null : decodeCursor(query.cursor, isOpen ? 3 : 2)
      const reader = readerOf(actor)
      return database.read(permit(actor, 'alerts:read'), async (db) => {
        const { rows, hasMore } = await listAlerts(db, query, reader, after)
        const last = hasMore ? rows.at(-1) : undefined
        return {
          rows,
          total: await countAlerts(db, query, reader),
          nextCursor: last
            ? encodeCursor(isOpen ? [last.levelRank, last.since, last.id] : [last.closedAt, last.id])
            : null,
        }
      })
    },

    /** One alert with how it went and what was said. Throws `alert_not_found`. */
    get(actor: Actor, id: string): Promise<AlertWithTrail> {
      return database.read(permit(actor, 'alerts:read'), async (db) => {
        const alert = await findAlert(db, id, readerOf(actor))
        if (!alert) throw new AppError('not_found', 'alert_not_found')
        return { alert, history: await levelChangesOf(db, id), notes: await notesOf(db, id) }
      })
    },

    /** Takes an open alert on, with what is being done and until when. Throws `alert_closed`, `promise_in_past`, `promise_too_far`. */
    async acknowledge(actor: Actor, id: string, { text, promisedOn }: AcknowledgementForm): Promise<{ id: string }> {
      const today = clock.today()
      const refuse = (reason: string) =>
        new AppError('invalid_input', reason, { days: FARTHEST_PROMISE_DAYS }, [
          { field: 'promisedOn', reason, params: { days: FARTHEST_PROMISE_DAYS } },
        ])
      if (promisedOn !== undefined && promisedOn < today) throw refuse('promise_in_past')
      if (promisedOn !== undefined && promisedOn > addDays(today, FARTHEST_PROMISE_DAYS))
        throw refuse('promise_too_far')
      return write(actor, id, { kind: 'acknowledgement', text, promisedOn: promisedOn ?? null })
    },

    comment: (actor: Actor, id: string, text: string): Promise<{ id: string }> =>
      write(actor, id, { kind: 'comment', text, promisedOn: null }),

    /** What was answered before the programme was there, brought in at once. */
    async loadAcknowledgements(tx: Tx, past: readonly PastAcknowledgement[]): Promise<void> {
      for (const { alertId, authorId, text, promisedOn = null, writtenAt } of past) {
        const alert = await lockAlert(tx, alertId)
        if (alert)
          await insertNote(tx, {
            id: newId(),
            alertId,
            projectId: alert.projectId,
            kind: 'acknowledgement',
            text,
            promisedOn,
            authorId,
            writtenAt,
          })
      }
    },
  }
}
