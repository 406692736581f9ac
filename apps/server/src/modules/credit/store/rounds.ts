import { sql } from 'kysely'
import type { Quarter } from '@jiheng/kernel/credit'
import type { Db, Tx } from '../../../platform/db/database.ts'

export type WithoutCode = { name: string; problem: string; projects: number }

export type RoundRow = {
  id: string
  organisationId: string
  orgPath: string
  period: Quarter
  ruleVersion: number
  withoutCode: WithoutCode[]
  computedBy: string
  computedAt: string
  publishedBy: string | null
  publishedAt: string | null
  replyUntil: string | null
}

const columns = sql`id, organisation_id as "organisationId", org_path::text as "orgPath", period, rule_version as "ruleVersion", without_code as "withoutCode",
  computed_by as "computedBy", computed_at as "computedAt", published_by as "publishedBy", published_at as "publishedAt", reply_until as "replyUntil"`

/** Every round of a unit, the newest quarter first. */
export async function listRounds(db: Db, orgPath: string): Promise<RoundRow[]> {
  const { rows } =
    await sql<RoundRow>`select ${columns} from credit.round where org_path = ${orgPath}::ltree order by period desc`.execute(
      db,
    )
  return rows
}

export async function lockRound(tx: Tx, id: string): Promise<RoundRow | undefined> {
  const { rows } = await sql<RoundRow>`select ${columns} from credit.round where id = ${id} for update`.execute(tx)
  return rows[0]
}

export async function findRound(db: Db, id: string): Promise<RoundRow | undefined> {
  const { rows } = await sql<RoundRow>`select ${columns} from credit.round where id = ${id}`.execute(db)
  return rows[0]
}

/** The round of a unit and quarter, locked; made when there is none. Published ones come back as they are. */
export async function openRound(tx: Tx, fresh: RoundRow): Promise<RoundRow> {
  await sql`
    insert into credit.round (id, organisation_id, org_path, period, rule_version, without_code, computed_by, computed_at)
    values (${fresh.id}, ${fresh.organisationId}, ${fresh.orgPath}, ${fresh.period}, ${fresh.ruleVersion}, '[]', ${fresh.computedBy}, ${fresh.computedAt})
    on conflict on constraint round_once do nothing`.execute(tx)
  const { rows } = await sql<RoundRow>`
    select ${columns} from credit.round where org_path = ${fresh.orgPath}::ltree and period = ${fresh.period} for update`.execute(
    tx,
  )
  return rows[0]!
}

export async function keepComputed(
  tx: Tx,
  {
    id,
    ruleVersion,
    withoutCode,
    computedBy,
    computedAt,
  }: Omit<RoundRow, 'publishedBy' | 'publishedAt' | 'replyUntil'>,
): Promise<void> {
  await sql`update credit.round set rule_version = ${ruleVersion}, without_code = ${JSON.stringify(withoutCode)}, computed_by = ${computedBy},
    computed_at = ${computedAt} where id = ${id}`.execute(tx)
}

export async function keepPublished(
  tx: Tx,
  { id, by, at, replyUntil }: { id: string; by: string; at: string; replyUntil: string },
): Promise<void> {
  await sql`update credit.round set published_by = ${by}, published_at = ${at}, reply_until = ${replyUntil} where id = ${id}`.execute(
    tx,
  )
}

/** Units that keep records, and the last quarter each has computed. */
export async function listKeepers(db: Db): Promise<{ orgPath: string; organisationId: string; last: Quarter }[]> {
  const { rows } = await sql<{ orgPath: string; organisationId: string; last: Quarter }>`
    select org_path::text as "orgPath", (array_agg(organisation_id))[1] as "organisationId", max(period) as last from credit.round group by org_path`.execute(
    db,
  )
  return rows
}
