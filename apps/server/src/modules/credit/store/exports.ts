import { sql } from 'kysely'
import type { Quarter } from '@jiheng/kernel/credit'
import type { Db } from '../../../platform/db/database.ts'
import type { ListedScore } from './scores.ts'

export type ExportRow = Pick<
  ListedScore,
  | 'id'
  | 'creditCode'
  | 'name'
  | 'total'
  | 'grade'
  | 'coveredWeight'
  | 'facts'
  | 'projects'
  | 'version'
  | 'ruleVersion'
  | 'evidenceLevel'
  | 'replyId'
  | 'replyOutcome'
> & { publishedAt: string; replyUntil: string }

/** The current records of a published quarter by name; none of a round that is not out. */
export async function listPublished(db: Db, orgPath: string, period: Quarter): Promise<ExportRow[]> {
  const { rows } = await sql<ExportRow>`
    select s.id, s.credit_code as "creditCode", s.name, s.total, s.grade, s.covered_weight as "coveredWeight", s.facts, s.projects, s.version,
      s.rule_version as "ruleVersion", (s.explanation ->> 'evidenceLevel')::int as "evidenceLevel", p.id as "replyId", p.outcome as "replyOutcome",
      r.published_at as "publishedAt", r.reply_until as "replyUntil"
    from credit.score s join credit.round r on r.id = s.round_id
    left join credit.reply p on p.round_id = s.round_id and p.contractor_id = s.contractor_id
    where s.org_path = ${orgPath}::ltree and s.period = ${period} and s.is_current and r.published_at is not null
    order by s.name, s.credit_code`.execute(db)
  return rows
}
