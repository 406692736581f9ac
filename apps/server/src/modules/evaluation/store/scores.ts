import { sql } from 'kysely'
import type { Explanation } from '@jiheng/kernel/base'
import type { Grade, ScoreQuestion } from '@jiheng/kernel/scoring'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Component } from '../answer.ts'

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
  components: Component[]
  explanation: Explanation
  question: ScoreQuestion
  is_current: boolean
  computed_at: string
  confirmed_on: string
}

export type CurrentScore = Pick<
  ScoreRow,
  'id' | 'project_id' | 'set_id' | 'version' | 'total' | 'covered_weight' | 'components'
>

/** The current scores of many projects in a year, locked until commit. */
export async function lockCurrent(
  tx: Tx,
  projectIds: readonly string[],
  year: number,
): Promise<Map<string, CurrentScore>> {
  const { rows } =
    await sql<CurrentScore>`select id, project_id, set_id, version, total, covered_weight, components from evaluation.score
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
    await sql`update evaluation.score set confirmed_on = ${today} where id = any (${[...confirmed]}::uuid[])`.execute(
      tx,
    )
  if (fresh.length > 0)
    await sql`insert into evaluation.score select * from json_populate_recordset(null::evaluation.score, ${JSON.stringify(fresh)})`.execute(
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

export type ListedScore = Omit<ScoreRow, 'components' | 'question'> & { set_name: string }

/** Every score a project ever had, newest first; of one year when told. */
export async function listScores(db: Db, projectId: string, year: number | undefined): Promise<ListedScore[]> {
  const { rows } = await sql<ListedScore>`
    select c.id, c.project_id, c.year, c.set_id, c.version, c.as_of, c.total, c.covered_weight, c.grade, c.explanation, c.is_current, c.computed_at, c.confirmed_on,
      s.name as set_name
    from evaluation.score c join evaluation.indicator_set s on s.id = c.set_id
    where c.project_id = ${projectId} and (c.year = ${year ?? null} or ${year ?? null}::int is null) order by c.year desc, c.computed_at desc, c.id desc limit 200`.execute(
    db,
  )
  return rows
}

/** The current score of a project in a year with the question it answers. */
export async function findCurrent(db: Db, projectId: string, year: number): Promise<ScoreRow | undefined> {
  const { rows } =
    await sql<ScoreRow>`select * from evaluation.score where is_current and project_id = ${projectId} and year = ${year}`.execute(
      db,
    )
  return rows[0]
}
