import { sql } from 'kysely'
import type { Explanation } from '@jiheng/kernel/base'
import type { AspectScore, CreditQuestion, Quarter } from '@jiheng/kernel/credit'
import type { Grade } from '@jiheng/kernel/scoring'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { insertRows } from '../../../platform/db/many-rows.ts'

export type ScoreRow = {
  id: string
  roundId: string
  orgPath: string
  contractorId: string | null
  creditCode: string
  name: string
  period: Quarter
  version: number
  ruleVersion: number
  total: string | null
  grade: Grade | null
  coveredWeight: string
  facts: number
  projects: number
  problem: 'too_few_facts' | 'not_covered' | null
  question: CreditQuestion
  fingerprint: string
  aspects: Omit<AspectScore, 'explanation'>[]
  explanation: Explanation
  why: string
  isCurrent: boolean
  computedBy: string
  computedAt: string
}

const columns = sql`s.id, s.round_id as "roundId", s.org_path::text as "orgPath", s.contractor_id as "contractorId", s.credit_code as "creditCode", s.name, s.period,
  s.version, s.rule_version as "ruleVersion", s.total, s.grade, s.covered_weight as "coveredWeight", s.facts, s.projects, s.problem, s.aspects, s.explanation,
  s.why, s.is_current as "isCurrent", s.computed_by as "computedBy", s.computed_at as "computedAt"`

/** What a record's list of quarters is told beside the score itself: when it was published, and what was replied. */
const standing = sql`r.published_at as "publishedAt", r.reply_until as "replyUntil", p.id as "replyId", p.outcome as "replyOutcome"`
const sources = sql`credit.score s join credit.round r on r.id = s.round_id
  left join credit.reply p on p.round_id = s.round_id and p.contractor_id = s.contractor_id`

export type Standing = {
  publishedAt: string | null
  replyUntil: string | null
  replyId: string | null
  replyOutcome: 'kept' | 'changed' | null
}
export type ListedScore = Omit<ScoreRow, 'question' | 'fingerprint' | 'aspects' | 'explanation'> &
  Standing & { evidenceLevel: number; trend: { period: Quarter; total: string | null }[] }

type Which = { roundId: string; q?: string | undefined; onlyWaiting?: boolean | undefined; limit: number }

/** The records of a round: a reply that waits first, then by name. Never by score. */
export async function listScores(
  db: Db,
  { roundId, q, onlyWaiting, limit }: Which,
  after: (string | number | null)[] | null,
): Promise<{ rows: ListedScore[]; hasMore: boolean }> {
  const waits = sql`(case when p.id is not null and p.outcome is null then 0 else 1 end)`
  const { rows } = await sql<ListedScore>`
    select s.id, s.round_id as "roundId", s.contractor_id as "contractorId", s.credit_code as "creditCode", s.name, s.period, s.version, s.rule_version as "ruleVersion",
      s.total, s.grade, s.covered_weight as "coveredWeight", s.facts, s.projects, s.problem, s.why, s.is_current as "isCurrent",
      s.computed_by as "computedBy", s.computed_at as "computedAt", ${standing}, (s.explanation ->> 'evidenceLevel')::int as "evidenceLevel",
      (select coalesce(json_agg(json_build_object('period', h.period, 'total', h.total::text) order by h.period), '[]') from (
        select x.period, x.total from credit.score x join credit.round y on y.id = x.round_id
        where x.credit_code = s.credit_code and x.org_path = s.org_path and x.is_current and x.period < s.period and y.published_at is not null
        order by x.period desc limit 4) as h) as trend
    from ${sources}
    where s.round_id = ${roundId} and s.is_current
      and (${q ?? null}::text is null or strpos(lower(s.name || ' ' || s.credit_code), lower(${q ?? null}::text)) > 0)
      and (not ${onlyWaiting ?? false} or (p.id is not null and p.outcome is null))
      and (${after === null} or (${waits}, s.name, s.credit_code) > (${after?.[0] ?? 0}::int, ${after?.[1] ?? ''}::text, ${after?.[2] ?? ''}::text))
    order by ${waits}, s.name, s.credit_code limit ${limit + 1}`.execute(db)
  return { rows: rows.slice(0, limit), hasMore: rows.length > limit }
}

export type RoundCounts = { contractors: number; scored: number; unscored: number; waiting: number; answered: number }

export async function countRound(db: Db, roundId: string): Promise<RoundCounts> {
  const { rows } = await sql<RoundCounts>`
    select count(*) as contractors, count(s.total) as scored, count(*) - count(s.total) as unscored,
      count(*) filter (where p.id is not null and p.outcome is null) as waiting, count(p.outcome) as answered
    from ${sources} where s.round_id = ${roundId} and s.is_current`.execute(db)
  return rows[0]!
}

export type HistoryRow = Omit<ScoreRow, 'fingerprint'> & Standing & { unit: string }

/** Every version a contractor has, the newest quarter and version first; at one unit where told. Drafts only where asked for. */
export async function listHistory(
  db: Db,
  of: { creditCode: string; orgPath?: string; withDrafts: boolean } | { contractorId: string },
): Promise<HistoryRow[]> {
  const which =
    'contractorId' in of
      ? sql`s.contractor_id = ${of.contractorId}`
      : sql`s.credit_code = ${of.creditCode} and (${of.orgPath ?? null}::ltree is null or s.org_path = ${of.orgPath ?? null}::ltree)
          and (r.published_at is not null or ${of.withDrafts})`
  const { rows } = await sql<HistoryRow>`
    select ${columns}, s.question, ${standing}, o.name as unit from ${sources} join identity.v_organisation o on o.id = r.organisation_id
    where ${which} order by s.period desc, o.name, s.version desc limit 200`.execute(db)
  return rows
}

export type FullScore = ScoreRow & Standing

export async function findScore(db: Db, id: string): Promise<FullScore | undefined> {
  const { rows } =
    await sql<FullScore>`select ${columns}, s.question, s.fingerprint, ${standing} from ${sources} where s.id = ${id}`.execute(
      db,
    )
  return rows[0]
}

/** The current records of a round by their code: what is compared with what was computed anew. */
export async function currentOf(
  tx: Tx,
  roundId: string,
): Promise<Map<string, Pick<ScoreRow, 'id' | 'version' | 'fingerprint' | 'total'>>> {
  const { rows } = await sql<Pick<ScoreRow, 'id' | 'creditCode' | 'version' | 'fingerprint' | 'total'>>`
    select id, credit_code as "creditCode", version, fingerprint, total from credit.score where round_id = ${roundId} and is_current`.execute(
    tx,
  )
  return new Map(rows.map((row) => [row.creditCode, row]))
}

/** The current records of a round with what they rest on. */
export async function currentScores(db: Db, roundId: string): Promise<ScoreRow[]> {
  const { rows } =
    await sql<ScoreRow>`select ${columns}, s.question, s.fingerprint from credit.score s where s.round_id = ${roundId} and s.is_current
    order by s.name`.execute(db)
  return rows
}

/** Adds versions, which become the current ones in place of `replaced`. */
export async function keepScores(tx: Tx, fresh: readonly ScoreRow[], replaced: readonly string[]): Promise<void> {
  if (replaced.length > 0)
    await sql`update credit.score set is_current = false where id = any (${[...replaced]}::uuid[])`.execute(tx)
  await insertRows(tx, 'credit.score', fresh)
}
