import { sql } from 'kysely'
import { decimal, type Day } from '@jiheng/kernel/base'
import type { Db, Tx } from '../../../platform/db/database.ts'

/** A figure told for a project. */
export type Figure = {
  id: string
  name: string
  day: Day
  value: string
  currency: string | null
  reference: string
  evidenceLevel: 2 | 3
  evidence: string
  recordedBy: string
  recordedAt: string
}

/** The figures of a project that count, the newest first. */
export async function listFigures(db: Db, projectId: string): Promise<Figure[]> {
  const { rows } = await sql<Figure>`
    select f.id, f.name, f.day, f.value, f.currency, f.reference, f.evidence_level as "evidenceLevel", f.evidence, coalesce(a.display_name, '') as "recordedBy", f.recorded_at as "recordedAt"
    from indicators.v_figure c join indicators.figure f on f.id = c.id left join identity.v_account a on a.id = f.recorded_by
    where c.project_id = ${projectId} order by f.day desc, f.recorded_at desc limit 500`.execute(db)
  return rows.map((row) => ({ ...row, value: decimal.canonical(row.value) }))
}

export type NewFigure = Omit<Figure, 'recordedBy'> & { projectId: string; recordedBy: string }

export async function insertFigures(tx: Tx, figures: readonly NewFigure[]): Promise<void> {
  const rows = figures.map(({ projectId, evidenceLevel, recordedBy, recordedAt, ...figure }) => ({
    ...figure,
    ...{ project_id: projectId, evidence_level: evidenceLevel, recorded_by: recordedBy, recorded_at: recordedAt },
  }))
  await sql`insert into indicators.figure select * from json_populate_recordset(null::indicators.figure, ${JSON.stringify(rows)})`.execute(
    tx,
  )
}

export type RateRow = { currency: string; day: Day; per: number; yuan: string; source: string }

/** Published rates, the newest first. */
export async function listRates(db: Db, currency: string | undefined, before: Day | undefined): Promise<RateRow[]> {
  const { rows } = await sql<RateRow>`select currency, day, per, yuan, source from indicators.rate
    where (${currency ?? null}::text is null or currency = ${currency ?? null}) and (${before ?? null}::date is null or day <= ${before ?? null}::date)
    order by day desc, currency limit 200`.execute(db)
  return rows.map((row) => ({ ...row, yuan: decimal.canonical(row.yuan) }))
}

export async function insertRates(tx: Tx, rates: readonly RateRow[], by: string, at: string): Promise<void> {
  await sql`insert into indicators.rate (currency, day, per, yuan, source, recorded_by, recorded_at)
    select currency, day, per, yuan, source, ${by}, ${at} from json_populate_recordset(null::indicators.rate, ${JSON.stringify(rates)})`.execute(
    tx,
  )
}
