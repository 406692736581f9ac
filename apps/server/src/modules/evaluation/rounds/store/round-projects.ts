import { sql } from 'kysely'
import type { EvidenceLevel } from '@jiheng/kernel/base'
import type { Grade } from '@jiheng/kernel/scoring'
import type { Db, Tx } from '../../../../platform/db/database.ts'
import { insertRows } from '../../../../platform/db/many-rows.ts'

/** A project of a round with what the reader may see of its result; none before the results were told, but for who runs the round. */
export type RoundProjectRow = {
  id: string
  roundId: string
  projectId: string
  name: string
  kind: string
  industry: string
  orgPath: string
  totalInvestmentFen: number
  resultId: string | null
  version: number | null
  total: string | null
  grade: Grade | null
  spread: string | null
  evidenceLevel: EvidenceLevel | null
  coveredWeight: string | null
  sampleSize: number | null
  /** The result of the newest round of an earlier year. */
  previous: string | null
  appealId: string | null
  appealOutcome: 'kept' | 'changed' | null
  discussedSpread: string | null
  discussionClosedAt: string | null
}

const columns = sql`x.id, x.round_id as "roundId", x.project_id as "projectId", p.name, p.kind, p.industry, p.org_path::text as "orgPath",
  p.total_investment_fen as "totalInvestmentFen", s.id as "resultId", s.version, s.total, s.grade, s.spread, s.evidence_level as "evidenceLevel",
  s.covered_weight as "coveredWeight", s.sample_size as "sampleSize", before.total as previous, a.id as "appealId", a.outcome as "appealOutcome",
  d.spread as "discussedSpread", d.closed_at as "discussionClosedAt"`
const sources = sql`evaluation.round_project x join evaluation.round r on r.id = x.round_id join projects.v_project p on p.id = x.project_id
  left join evaluation.result s on s.round_project_id = x.id and s.is_current
  left join evaluation.appeal a on a.round_project_id = x.id left join evaluation.discussion d on d.round_project_id = x.id
  left join lateral (select e.total from evaluation.v_result e where e.project_id = x.project_id and e.year < r.year and e.kind = r.kind
    order by e.year desc, e.announced_on desc limit 1) before on true`

/** The projects of a round by name. */
export async function projectsOf(db: Db, roundId: string): Promise<RoundProjectRow[]> {
  const { rows } =
    await sql<RoundProjectRow>`select ${columns} from ${sources} where x.round_id = ${roundId} order by p.name, x.id`.execute(
      db,
    )
  return rows
}

export async function findRoundProject(db: Db, id: string): Promise<RoundProjectRow | undefined> {
  const { rows } = await sql<RoundProjectRow>`select ${columns} from ${sources} where x.id = ${id}`.execute(db)
  return rows[0]
}

export type NewRoundProject = { id: string; roundId: string; projectId: string; addedBy: string; addedAt: string }
export const insertRoundProjects = (tx: Tx, rows: readonly NewRoundProject[]): Promise<void> =>
  insertRows(tx, 'evaluation.round_project', rows)

export async function deleteRoundProjects(tx: Tx, roundId: string, projectIds: readonly string[]): Promise<void> {
  await sql`delete from evaluation.round_project where round_id = ${roundId} and project_id = any (${[...projectIds]}::uuid[])`.execute(
    tx,
  )
}

/** Which of these projects lie at or below a place, in reach. */
export async function projectsAmong(db: Db, orgPath: string, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from projects.v_project where org_path <@ ${orgPath}::ltree and id = any (${[...ids]}::uuid[])`.execute(
    db,
  )
  return new Set(rows.map(({ id }) => id))
}
