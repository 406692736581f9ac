import { sql } from 'kysely'
import type { Grade, ScoreLine } from '@jiheng/kernel/scoring'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { unpacked, type Proof } from '../proof.ts'

/** A score as it is kept; what proves it is packed. */
export type ScoreRow = {
  id: string
  project_id: string
  year: number
  set_id: string
  version: number
  as_of: string
  total: string
  covered_weight: string
  grade: Grade | null
  /** `ScoreLine[]` as JSON. */
  components: string
  is_current: boolean
  computed_at: string
  confirmed_on: string
  /** The packs it was computed by; none for a score from before there were packs. */
  rule_packs: string[]
  proof: Buffer
  digest: string
}
/** A score with what it was computed from, and how. */
export type ProvenScore = Omit<ScoreRow, 'proof' | 'digest' | 'components'> & { components: ScoreLine[] } & Proof

export type CurrentScore = { id: string; project_id: string; digest: string | null }

/** The current scores of many projects in a year, locked until commit. */
export async function lockCurrent(
  tx: Tx,
  projectIds: readonly string[],
  year: number,
): Promise<Map<string, CurrentScore>> {
  const { rows } = await sql<CurrentScore>`select id, project_id, digest from evaluation.score
    where is_current and year = ${year} and project_id = any (${[...projectIds]}::uuid[]) order by project_id for update`.execute(
    tx,
  )
  return new Map(rows.map((row) => [row.project_id, row]))
}

/** Adds new scores, which become the current ones, and notes the day on which the others still held. */
export async function keepScores(
  tx: Tx,
  fresh: readonly ScoreRow[],
  replaced: readonly string[],
  confirmed: readonly string[],
  today: string,
): Promise<void> {
  if (replaced.length > 0)
    await sql`update evaluation.score set is_current = false where id = any (${[...replaced]}::uuid[])`.execute(tx)
  if (confirmed.length > 0)
    await sql`update evaluation.score set confirmed_on = ${today} where id = any (${[...confirmed]}::uuid[]) and confirmed_on <> ${today}`.execute(
      tx,
    )
  if (fresh.length > 0) await insertScores(tx, fresh)
}

/** Column by column, what is packed in one piece and lines of JSON in another: an array would be quoted, written and read once more. */
async function insertScores(tx: Tx, rows: readonly ScoreRow[]): Promise<void> {
  const of = <Key extends keyof ScoreRow>(key: Key): ScoreRow[Key][] => rows.map((row) => row[key])
  const packs = rows.map((row) => row.rule_packs.join('\n'))
  const lengths = rows.map(({ proof }) => proof.length)
  let end = 1
  const starts = lengths.map((length) => (end += length) - length)
  const proofs = Buffer.concat(of('proof'))
  await sql`
    insert into evaluation.score (id, project_id, year, set_id, version, as_of, total, covered_weight, grade, components, computed_at, confirmed_on, rule_packs, proof, digest)
    select id, project_id, year, set_id, version, as_of, total, covered_weight, grade, components, computed_at, confirmed_on, string_to_array(packs, e'\n'), substring(${proofs}::bytea from start for length), digest
    from unnest(${of('id')}::uuid[], ${of('project_id')}::uuid[], ${of('year')}::int[], ${of('set_id')}::uuid[], ${of('version')}::int[], ${of('as_of')}::date[],
      ${of('total')}::numeric[], ${of('covered_weight')}::numeric[], ${of('grade')}::text[], string_to_array(${of('components').join('\n')}, e'\n')::jsonb[], ${of('computed_at')}::timestamptz[],
      ${of('confirmed_on')}::date[], ${packs}::text[], ${starts}::int[], ${lengths}::int[], ${of('digest')}::text[])
      as row (id, project_id, year, set_id, version, as_of, total, covered_weight, grade, components, computed_at, confirmed_on, packs, start, length, digest)`.execute(
    tx,
  )
}

export type GradedScore = { projectId: string; score: string; grade: string }

/** The newest complete score of each project: what lists show. */
export async function newestGraded(db: Db, projectIds: readonly string[]): Promise<Map<string, GradedScore>> {
  const { rows } =
    await sql<GradedScore>`select distinct on (project_id) project_id as "projectId", total as score, grade from evaluation.score
    where is_current and grade is not null and project_id = any (${[...projectIds]}::uuid[]) order by project_id, year desc`.execute(
      db,
    )
  return new Map(rows.map((row) => [row.projectId, row]))
}

export type ListedScore = Omit<ProvenScore, 'components' | 'question'> & { set_name: string }

/** Every score a project ever had, newest first; of one year when told. */
export async function listScores(db: Db, projectId: string, year: number | undefined): Promise<ListedScore[]> {
  const { rows } = await sql<Omit<ListedScore, 'explanation'> & Stored>`
    select c.id, c.project_id, c.year, c.set_id, c.version, c.as_of, c.total, c.covered_weight, c.grade, c.explanation, c.question, c.proof, c.is_current,
      c.computed_at, c.confirmed_on, c.rule_packs, s.name as set_name
    from evaluation.score c join evaluation.indicator_set s on s.id = c.set_id
    where c.project_id = ${projectId} and (c.year = ${year ?? null} or ${year ?? null}::int is null) order by c.year desc, c.computed_at desc, c.id desc limit 200`.execute(
    db,
  )
  return Promise.all(rows.map(proven))
}

/** The current score of a project in a year with the question it answers. */
export async function findCurrent(db: Db, projectId: string, year: number): Promise<ProvenScore | undefined> {
  const { rows } = await sql<Omit<ProvenScore, keyof Proof> & Stored>`
    select * from evaluation.score where is_current and project_id = ${projectId} and year = ${year}`.execute(db)
  return rows[0] && proven(rows[0])
}

/** The current scores of many projects in a year, proven. */
export async function currentScores(
  db: Db,
  projectIds: readonly string[],
  year: number,
): Promise<Map<string, ProvenScore>> {
  const { rows } = await sql<Omit<ProvenScore, keyof Proof> & Stored>`
    select * from evaluation.score where is_current and year = ${year} and project_id = any (${[...projectIds]}::uuid[])`.execute(
    db,
  )
  const scores = await Promise.all(rows.map(proven))
  return new Map(scores.map((score) => [score.project_id, score]))
}

/** Scores from before they were packed stand in the columns themselves. */
export type Stored = {
  proof: Buffer | null
  question: Proof['question'] | null
  explanation: Proof['explanation'] | null
}

export async function proven<Row extends Stored>(row: Row): Promise<Omit<Row, keyof Stored> & Proof> {
  const { proof, question, explanation, ...rest } = row
  if (proof !== null) return { ...rest, ...(await unpacked(proof)) }
  if (question === null || explanation === null) throw new RangeError('a score without its proof')
  return { ...rest, question, explanation }
}
