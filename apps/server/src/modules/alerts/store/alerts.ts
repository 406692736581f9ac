import { sql, type RawBuilder } from 'kysely'
import type { Explanation } from '@jiheng/kernel/base'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Reader } from '../reader.ts'
import type { AlertQuery } from '../schema.ts'

export type AlertRow = {
  id: string
  projectId: string
  projectName: string
  orgPath: string
  ruleId: string
  level: string
  levelRank: number
  subjectKind: string
  subjectId: string
  subjectLabel: string | null
  since: string
  holderKind: string
  holderOrganisationId: string | null
  holderOrganisationName: string | null
  holderAccountId: string | null
  holderAccountName: string | null
  isMine: boolean
  messageKey: string
  params: Record<string, string | number>
  stakeFen: number | null
  state: string
  openedAt: string
  raisedAt: string
  closedAt: string | null
  closedBecause: string | null
  acknowledgedById: string | null
  acknowledgedByName: string | null
  acknowledgedAt: string | null
  promisedOn: string | null
}

const columns = (
  reader: Reader,
) => sql`a.id, a.project_id as "projectId", p.name as "projectName", p.org_path::text as "orgPath", a.rule_id as "ruleId", a.level,
  a.level_rank as "levelRank", a.subject_kind as "subjectKind", a.subject_id as "subjectId", a.subject_label as "subjectLabel", a.since, a.holder_kind as "holderKind",
  a.holder_organisation_id as "holderOrganisationId", coalesce(o.name, a.holder_name) as "holderOrganisationName", a.holder_account_id as "holderAccountId",
  h.display_name as "holderAccountName", ${isMine(reader)} as "isMine", a.message_key as "messageKey", a.params, a.stake_fen as "stakeFen", a.state,
  a.opened_at as "openedAt", a.raised_at as "raisedAt", a.closed_at as "closedAt", a.closed_because as "closedBecause", a.acknowledged_by as "acknowledgedById",
  k.display_name as "acknowledgedByName", a.acknowledged_at as "acknowledgedAt", a.promised_on as "promisedOn"`

const sources = sql`alerts.alert a join projects.v_project p on p.id = a.project_id
  left join identity.v_organisation o on o.id = a.holder_organisation_id
  left join identity.v_account h on h.id = a.holder_account_id
  left join identity.v_account k on k.id = a.acknowledged_by`

const isMine = ({
  accountId,
  organisationPath,
  finance,
  office,
}: Reader): RawBuilder<boolean> => sql`alerts.is_move_of(a.holder_kind, a.holder_account_id,
  o.path, p.org_path, p.id, ${accountId}, ${organisationPath}::ltree, ${finance.scopes}::ltree[], ${finance.projects}::uuid[], ${office.scopes}::ltree[], ${office.projects}::uuid[])`

const PAGE = 50

/** One page of alerts: open ones worst first and oldest first within a level, closed ones newest first. */
export async function listAlerts(
  db: Db,
  query: AlertQuery,
  reader: Reader,
  after: readonly (string | number | null)[] | null,
): Promise<{ rows: AlertRow[]; hasMore: boolean }> {
  const limit = query.limit ?? PAGE
  const isOpen = (query.state ?? 'open') === 'open'
  const order = isOpen ? sql`a.level_rank desc, a.since, a.id` : sql`a.closed_at desc, a.id`
  const from =
    after &&
    (isOpen
      ? openAfter(after)
      : sql`and (a.closed_at < ${after[0]} or (a.closed_at = ${after[0]} and a.id > ${after[1]}))`)
  const { rows } =
    await sql<AlertRow>`select ${columns(reader)} from ${sources} where ${filters(query, reader)} ${from ?? sql``} order by ${order} limit ${limit + 1}`.execute(
      db,
    )
  return { rows: rows.slice(0, limit), hasMore: rows.length > limit }
}

const openAfter = ([rank, since, id]: readonly (string | number | null)[]) =>
  sql`and (a.level_rank < ${rank} or (a.level_rank = ${rank} and (a.since, a.id) > (${since}::date, ${id}::uuid)))`

/** How many alerts the filters leave. */
export async function countAlerts(db: Db, query: AlertQuery, reader: Reader): Promise<number> {
  const { rows } = await sql<{
    total: number
  }>`select count(*) as total from alerts.alert a join projects.v_project p on p.id = a.project_id
    left join identity.v_organisation o on o.id = a.holder_organisation_id where ${filters(query, reader)}`.execute(db)
  return rows[0]?.total ?? 0
}

function filters(query: AlertQuery, reader: Reader): RawBuilder<unknown> {
  const wanted = [sql`a.state = ${query.state ?? 'open'}`]
  if (query.projectId !== undefined) wanted.push(sql`a.project_id = ${query.projectId}`)
  if (query.level !== undefined) wanted.push(sql`a.level = any (${query.level})`)
  if (query.ruleId !== undefined) wanted.push(sql`a.rule_id = any (${query.ruleId})`)
  if (query.holderKind !== undefined) wanted.push(sql`a.holder_kind = any (${query.holderKind})`)
  if (query.acknowledged !== undefined) wanted.push(sql`(a.acknowledged_at is not null) = ${query.acknowledged}`)
  if (query.mine !== undefined) wanted.push(sql`${isMine(reader)} = ${query.mine}`)
  return sql.join(wanted, sql` and `)
}

export type AlertDetailRow = AlertRow & {
  explanation: Explanation
  ruleVersion: number
  mark: string
  source: string | null
  why: string
}

/** One alert with its explanation and the rule version it was judged by, or nothing when it is not in reach. */
export async function findAlert(db: Db, id: string, reader: Reader): Promise<AlertDetailRow | undefined> {
  const { rows } = await sql<AlertDetailRow>`
    select ${columns(reader)}, a.explanation, a.rule_version as "ruleVersion", r.mark, r.source, r.why
    from ${sources} join alerts.rule r on r.rule_id = a.rule_id and r.version = a.rule_version where a.id = ${id}`.execute(
    db,
  )
  return rows[0]
}

export type LevelChangeRow = { at: string; from: string | null; to: string | null }

export async function levelChangesOf(db: Db, alertId: string): Promise<LevelChangeRow[]> {
  const { rows } =
    await sql<LevelChangeRow>`select at, from_level as "from", to_level as "to" from alerts.level_change where alert_id = ${alertId} order by at, id`.execute(
      db,
    )
  return rows
}

export type NoteRow = {
  id: string
  kind: string
  text: string
  promisedOn: string | null
  authorId: string
  authorName: string
  writtenAt: string
}

export async function notesOf(db: Db, alertId: string): Promise<NoteRow[]> {
  const { rows } = await sql<NoteRow>`
    select n.id, n.kind, n.text, n.promised_on as "promisedOn", n.author_id as "authorId", coalesce(a.display_name, '') as "authorName", n.written_at as "writtenAt"
    from alerts.note n left join identity.v_account a on a.id = n.author_id where n.alert_id = ${alertId} order by n.written_at, n.id`.execute(
    db,
  )
  return rows
}

/** The state of an alert in reach, locked until commit. */
export async function lockAlert(
  tx: Tx,
  id: string,
): Promise<{ projectId: string; ruleId: string; state: string; promisedOn: string | null } | undefined> {
  const { rows } = await sql<{ projectId: string; ruleId: string; state: string; promisedOn: string | null }>`
    select project_id as "projectId", rule_id as "ruleId", state, promised_on as "promisedOn" from alerts.alert where id = ${id} for update`.execute(
    tx,
  )
  return rows[0]
}

export type NewNote = {
  id: string
  alertId: string
  projectId: string
  kind: 'acknowledgement' | 'comment'
  text: string
  promisedOn: string | null
  authorId: string
  writtenAt: string
}

/** Adds a note; an acknowledgement becomes the alert's last answer. */
export async function insertNote(tx: Tx, note: NewNote): Promise<void> {
  await sql`insert into alerts.note (id, alert_id, project_id, kind, text, promised_on, author_id, written_at)
    values (${note.id}, ${note.alertId}, ${note.projectId}, ${note.kind}, ${note.text}, ${note.promisedOn}, ${note.authorId}, ${note.writtenAt})`.execute(
    tx,
  )
  if (note.kind === 'comment') return
  await sql`update alerts.alert set acknowledged_by = ${note.authorId}, acknowledged_at = ${note.writtenAt}, promised_on = ${note.promisedOn} where id = ${note.alertId}`.execute(
    tx,
  )
}
