import type { Quarter } from '@jiheng/kernel/credit'
import type { Actor } from '../../../platform/actor.ts'
import { record } from '../../audit/index.ts'
import { permit } from '../../identity/index.ts'
import type { Unit } from '../../identity/index.ts'
import { listPublished, type ExportRow } from '../store/exports.ts'
import { daysOf, unitOf, type CreditParts } from './parts.ts'

/** Why a published record does not leave the house yet. */
export type Withheld = { under_reply: number; term_running: number; no_score: number }
export type Export = { unit: Unit; period: Quarter; asOf: string; rows: ExportRow[]; withheld: Withheld }

/** Handing records on to the credit platform: what is published, no longer open to reply, and has a score. */
export function exporting({ database, clock, ...parts }: CreditParts) {
  return {
    async exportRecords(actor: Actor, period: Quarter, organisationId: string | undefined): Promise<Export> {
      const reach = permit(actor, 'credit:export')
      daysOf(period)
      const unit = await unitOf(parts, reach, organisationId)
      const asOf = clock.today()
      const all = await database.read(reach, (db) => listPublished(db, unit.path, period))
      const groups = Map.groupBy(all, (row) => withheldFor(row, asOf))
      const count = (why: keyof Withheld): number => groups.get(why)?.length ?? 0
      const rows = groups.get(null) ?? []
      await database.write(reach, (tx) => {
        record(tx, actor, clock.now(), {
          action: 'credit.exported',
          orgPath: unit.path,
          subject: { kind: 'credit_export', id: period },
          changes: { contractors: [null, rows.length] },
        })
      })
      const withheld = {
        under_reply: count('under_reply'),
        term_running: count('term_running'),
        no_score: count('no_score'),
      }
      return { unit, period, asOf, rows, withheld }
    },
  }
}

function withheldFor({ replyId, replyOutcome, replyUntil, total }: ExportRow, today: string): keyof Withheld | null {
  if (replyId !== null && replyOutcome === null) return 'under_reply'
  if (replyId === null && replyUntil >= today) return 'term_running'
  return total === null ? 'no_score' : null
}
