import { sql } from 'kysely'
import { decimal } from '@jiheng/kernel/base'
import type { Db } from '../../../platform/db/database.ts'
import type { Surveyed } from '../question.ts'

/** What the last survey closed in a year found among the people each of these projects serves. */
export async function surveyedOf(db: Db, projectIds: readonly string[], year: number): Promise<Map<string, Surveyed>> {
  const { rows } = await sql<Surveyed & { projectId: string }>`
    select distinct on (project_id) project_id as "projectId", survey_id as id, percent::text as percent, sample_size as "sampleSize",
      (closed_at at time zone 'Asia/Shanghai')::date as "asOf", evidence_level as "evidenceLevel", explanation
    from surveys.v_result where year = ${year} and project_id = any (${[...projectIds]}::uuid[]) order by project_id, closed_at desc`.execute(
    db,
  )
  return new Map(
    rows.map(({ projectId, percent, ...row }) => [
      projectId,
      { ...row, percent: percent === null ? null : decimal.canonical(percent) },
    ]),
  )
}
