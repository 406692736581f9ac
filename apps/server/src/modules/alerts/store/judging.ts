import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Difference, OpenAlert } from '../difference.ts'

/** Judging runs one after another, so that no two see the same alert missing. Held until commit. */
export async function takeTurn(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('alerts.judging'))`.execute(tx)
}

/** The open alerts of many projects, by project. */
export async function openAlertsOf(db: Db, projectIds: readonly string[]): Promise<Map<string, OpenAlert[]>> {
  const { rows } = await sql<OpenAlert>`
    select id, project_id, rule_id, rule_version, subject_kind, subject_id, subject_label, level, since, holder_kind, holder_organisation_id, holder_account_id,
      holder_name, message_key, params, explanation, stake_fen, raised_at, level_changed_at, judged_on
    from alerts.alert where state = 'open' and project_id = any (${[...projectIds]}::uuid[])`.execute(db)
  return Map.groupBy(rows, ({ project_id }) => project_id)
}

/** Writes what changed, one statement for each kind of change. */
export async function keepDifferences(
  tx: Tx,
  { opened, changed, closed, levels }: Difference,
  now: Date,
): Promise<void> {
  if (opened.length > 0) {
    await sql`insert into alerts.alert (id, project_id, rule_id, rule_version, subject_kind, subject_id, subject_label, level, since, holder_kind,
        holder_organisation_id, holder_account_id, holder_name, message_key, params, explanation, stake_fen, state, opened_at, raised_at, level_changed_at, judged_on)
      select id, project_id, rule_id, rule_version, subject_kind, subject_id, subject_label, level, since, holder_kind,
        holder_organisation_id, holder_account_id, holder_name, message_key, params, explanation, stake_fen, state, opened_at, raised_at, level_changed_at, judged_on
      from json_populate_recordset(null::alerts.alert, ${JSON.stringify(opened)})`.execute(tx)
  }
  if (changed.length > 0) {
    await sql`update alerts.alert a set rule_version = n.rule_version, subject_label = n.subject_label, level = n.level, since = n.since,
        holder_kind = n.holder_kind, holder_organisation_id = n.holder_organisation_id, holder_account_id = n.holder_account_id, holder_name = n.holder_name,
        message_key = n.message_key, params = n.params, explanation = n.explanation, stake_fen = n.stake_fen, raised_at = n.raised_at,
        level_changed_at = n.level_changed_at, judged_on = n.judged_on
      from json_populate_recordset(null::alerts.alert, ${JSON.stringify(changed)}) n where a.id = n.id`.execute(tx)
  }
  if (closed.length > 0) {
    await sql`update alerts.alert a set state = 'closed', closed_at = ${now.toISOString()}, closed_because = n.closed_because
      from json_populate_recordset(null::alerts.alert, ${JSON.stringify(closed)}) n where a.id = n.id`.execute(tx)
  }
  if (levels.length > 0) {
    await sql`insert into alerts.level_change select * from json_populate_recordset(null::alerts.level_change, ${JSON.stringify(levels)})`.execute(
      tx,
    )
  }
}

export type JudgedRow = {
  project_id: string
  judged_on: string
  judged_at: string
  attention: 'red' | 'orange' | 'yellow' | 'green' | 'grey'
  open_alerts: number
}

/** Keeps when projects were judged; returns those whose attention or number of open alerts is new. */
export async function keepJudged(tx: Tx, rows: readonly JudgedRow[]): Promise<Set<string>> {
  const { rows: moved } = await sql<{ projectId: string }>`
    select n.project_id as "projectId" from json_populate_recordset(null::alerts.judged, ${JSON.stringify(rows)}) n
    left join alerts.judged j on j.project_id = n.project_id
    where (j.attention, j.open_alerts) is distinct from (n.attention, n.open_alerts)`.execute(tx)
  await sql`insert into alerts.judged select * from json_populate_recordset(null::alerts.judged, ${JSON.stringify(rows)})
    on conflict (project_id) do update set judged_on = excluded.judged_on, judged_at = excluded.judged_at, attention = excluded.attention,
      open_alerts = excluded.open_alerts`.execute(tx)
  return new Set(moved.map(({ projectId }) => projectId))
}
