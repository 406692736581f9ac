import { sql } from 'kysely'
import { decimal, type Day } from '@jiheng/kernel/base'
import { RATE_HOLDS_DAYS } from '@jiheng/kernel/indicator'
import type { Db, Tx } from '../../../platform/db/database.ts'

/** A figure told for a project; `replaces` names the one it corrects, `why` says what was wrong with that. */
export type Figure = {
  id: string
  name: string
  day: Day
  value: string
  currency: string | null
  reference: string
  evidenceLevel: 2 | 3
  evidence: string
  replaces: string | null
  why: string | null
  recordedBy: string
  recordedAt: string
}
/** With the rate its money counts at. */
export type ToldFigure = Figure & { rate: RateRow | null }

const MOST_FIGURES = 2_000

/** Every figure told of a project, also those replaced, the newest day first. */
export async function listFigures(db: Db, projectId: string): Promise<ToldFigure[]> {
  const { rows } = await sql<ToldFigure>`
    select f.id, f.name, f.day, trim_scale(f.value)::text as value, f.currency, f.reference, f.evidence_level as "evidenceLevel", f.evidence, f.replaces, f.why,
      coalesce(a.display_name, '') as "recordedBy", f.recorded_at as "recordedAt", r.rate
    from indicators.figure f left join identity.v_account a on a.id = f.recorded_by
    left join lateral (select json_build_object('currency', currency, 'day', day, 'per', per, 'yuan', trim_scale(yuan)::text, 'source', source) as rate
      from indicators.rate where currency = f.currency and day <= f.day and day > f.day - ${RATE_HOLDS_DAYS}::int order by day desc, version desc limit 1) r on true
    where f.project_id = ${projectId} order by f.day desc, f.recorded_at desc limit ${MOST_FIGURES}`.execute(db)
  return rows.map((row) => ({ ...row, value: decimal.canonical(row.value) }))
}

/** The figure that counts under a name, day and reference. */
export async function countingFigure(
  db: Db,
  projectId: string,
  { name, day, reference }: Pick<Figure, 'name' | 'day' | 'reference'>,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select id from indicators.v_figure
    where project_id = ${projectId} and name = ${name} and day = ${day} and reference = ${reference} limit 1`.execute(
    db,
  )
  return rows[0]?.id ?? null
}

/** What a figure of a project is called; undefined where it has none of that id. */
export async function nameOfFigure(db: Db, projectId: string, id: string): Promise<string | undefined> {
  const { rows } = await sql<{
    name: string
  }>`select name from indicators.figure where project_id = ${projectId} and id = ${id}`.execute(db)
  return rows[0]?.name
}

export type NewFigure = Omit<Figure, 'replaces' | 'why'> &
  Partial<Pick<Figure, 'replaces' | 'why'>> & { projectId: string }

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
export type RateVersion = RateRow & { version: number; why: string | null; recordedBy: string; recordedAt: string }

const MOST_RATES = 300

/** Published rates with all their versions, the newest day first, of a day the newest version first. */
export async function listRates(db: Db, currency: string | undefined, before: Day | undefined): Promise<RateVersion[]> {
  const { rows } = await sql<RateVersion>`
    select r.currency, r.day, r.per, trim_scale(r.yuan)::text as yuan, r.source, r.version, r.why, coalesce(a.display_name, '') as "recordedBy", r.recorded_at as "recordedAt"
    from indicators.rate r left join identity.v_account a on a.id = r.recorded_by
    where (${currency ?? null}::text is null or r.currency = ${currency ?? null}) and (${before ?? null}::date is null or r.day <= ${before ?? null}::date)
    order by r.day desc, r.currency, r.version desc limit ${MOST_RATES}`.execute(db)
  return rows
}

/** Keeps rates; with a reason, days that have one get their next version. */
export async function insertRates(
  tx: Tx,
  rates: readonly RateRow[],
  { by, at, why }: { by: string; at: string; why: string | null },
): Promise<void> {
  await sql`insert into indicators.rate (currency, day, per, yuan, source, recorded_by, recorded_at, version, why)
    select t.currency, t.day, t.per, t.yuan, t.source, ${by}, ${at}, coalesce(known.version, 0) + 1, case when known.version is not null then ${why}::text end
    from json_to_recordset(${JSON.stringify(rates)}) as t (currency text, day date, per int, yuan numeric, source text)
    left join lateral (select max(version) as version from indicators.rate r
      where ${why}::text is not null and r.currency = t.currency and r.day = t.day) known on true`.execute(tx)
}

/** Projects that were told foreign money and chose indicators for a year. */
export async function projectsWithForeignMoney(db: Db, year: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select distinct f.project_id as id from indicators.v_figure f
    join indicators.choice c on c.project_id = f.project_id and c.year = ${year} where f.currency <> 'CNY'`.execute(db)
  return rows.map(({ id }) => id)
}
