import { sql } from 'kysely'
import type { Explanation } from '@jiheng/kernel/base'
import type { Db } from '../../../platform/db/database.ts'

/** Who reads, as alerts tells it: their account and unit, and where they play the part of finance or of the project office. */
export type Reader = { accountId: string; organisationPath: string; finance: Where; office: Where }
type Where = { scopes: string[]; projects: string[] }

export type RankedRow = { projectId: string; isMine: boolean; place: number; mineTotal: number; othersTotal: number }

/**
 * The projects with an open alert that come first, the reader's own moves and those of others apart: worst level, most
 * money at stake, longest open. `limit` of each.
 */
export async function rankProjects(db: Db, reader: Reader, limit: number): Promise<RankedRow[]> {
  const { accountId, organisationPath, finance, office } = reader
  const { rows } = await sql<RankedRow>`
    with standing as (
      select a.project_id, max(a.level_rank) as worst, sum(a.stake_fen) as stake, min(a.since) as since,
        bool_or(alerts.is_move_of(a.holder_kind, a.holder_account_id, o.path, p.org_path, p.id, ${accountId}, ${organisationPath}::ltree,
          ${finance.scopes}::ltree[], ${finance.projects}::uuid[], ${office.scopes}::ltree[], ${office.projects}::uuid[])) as is_mine
      from alerts.v_alert a join projects.v_project p on p.id = a.project_id
      left join identity.v_organisation o on o.id = a.holder_organisation_id
      where a.state = 'open' group by a.project_id
    ), ranked as (
      select project_id, is_mine, row_number() over (partition by is_mine order by worst desc, stake desc nulls last, since, project_id) as place,
        count(*) filter (where is_mine) over () as mine_total, count(*) filter (where not is_mine) over () as others_total
      from standing
    )
    select project_id as "projectId", is_mine as "isMine", place, mine_total as "mineTotal", others_total as "othersTotal" from ranked where place <= ${limit} order by place`.execute(
    db,
  )
  return rows
}

export type ProjectRow = {
  id: string
  name: string
  code: string | null
  regionCode: string
  plannedPercent: string | null
  actualPercent: string | null
}

export async function projectsOf(db: Db, ids: readonly string[]): Promise<Map<string, ProjectRow>> {
  const { rows } = await sql<ProjectRow>`
    select p.id, p.name, p.code, p.region_code as "regionCode", s.planned_percent as "plannedPercent", s.actual_percent as "actualPercent"
    from projects.v_project p left join projects.v_standing s on s.project_id = p.id where p.id = any (${[...ids]}::uuid[])`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

export type ReasonRow = {
  projectId: string
  alertId: string
  ruleId: string
  level: 'red' | 'orange' | 'yellow'
  since: string
  holderKind: string
  organisationId: string | null
  organisationName: string | null
  accountId: string | null
  accountName: string | null
  messageKey: string
  params: Record<string, string | number>
  stakeFen: number | null
  explanation: Explanation
  openedAt: string
  levelChangedAt: string
  raisedAt: string
}

/** The open alerts of some projects, the weightiest first. */
export async function reasonsOf(db: Db, projectIds: readonly string[]): Promise<Map<string, ReasonRow[]>> {
  const { rows } = await sql<ReasonRow>`
    select a.project_id as "projectId", a.id as "alertId", a.rule_id as "ruleId", a.level, a.since, a.holder_kind as "holderKind",
      a.holder_organisation_id as "organisationId", coalesce(o.name, a.holder_name) as "organisationName", a.holder_account_id as "accountId",
      h.display_name as "accountName", a.message_key as "messageKey", a.params, a.stake_fen as "stakeFen", a.explanation, a.opened_at as "openedAt",
      a.level_changed_at as "levelChangedAt", a.raised_at as "raisedAt"
    from alerts.v_alert a
    left join identity.v_organisation o on o.id = a.holder_organisation_id
    left join identity.v_account h on h.id = a.holder_account_id
    where a.state = 'open' and a.project_id = any (${[...projectIds]}::uuid[])
    order by a.level_rank desc, a.stake_fen desc nulls last, a.since, a.id`.execute(db)
  return Map.groupBy(rows, ({ projectId }) => projectId)
}

export type ContactRow = {
  projectId: string
  kind: 'acknowledgement' | 'comment'
  text: string
  promisedOn: string | null
  by: string
  at: string
}

/** What was said last about the open alerts of some projects. */
export async function lastContacts(db: Db, projectIds: readonly string[]): Promise<Map<string, ContactRow>> {
  const { rows } = await sql<ContactRow>`
    select distinct on (n.project_id) n.project_id as "projectId", n.kind, n.text, n.promised_on as "promisedOn", coalesce(w.display_name, '') as "by", n.written_at as "at"
    from alerts.v_note n join alerts.v_alert a on a.id = n.alert_id and a.state = 'open' left join identity.v_account w on w.id = n.author_id
    where n.project_id = any (${[...projectIds]}::uuid[]) order by n.project_id, n.written_at desc`.execute(db)
  return new Map(rows.map((row) => [row.projectId, row]))
}
