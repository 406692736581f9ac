import { sql } from 'kysely'
import type { Explanation } from '@jiheng/kernel/base'
import type { BuildingCount, SurveyMeasure, Together } from '@jiheng/kernel/survey'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { insertRows } from '../../../platform/db/many-rows.ts'

/** How a question was answered: how many chose 5, 4, 3, 2, 1, and how many could not say. */
export type QuestionCount = { key: string; text: string; steps: number[]; none: number }
export type ByBuilding = { alone: Omit<BuildingCount, 'id'>[]; together: Together | null }

export type ResultRow = {
  surveyId: string
  projectId: string
  year: number
  title: string
  measure: SurveyMeasure
  /** The period answers were given in, and how often it was prolonged; not known of the oldest results. */
  opensOn: string | null
  closesOn: string | null
  prolonged: number
  percent: string | null
  low: string | null
  high: string | null
  margin: string | null
  percentOfAll: string | null
  problem: 'too_few_answers' | null
  sampleSize: number
  setAside: number
  households: number
  letters: number
  responsePercent: string | null
  evidenceLevel: number
  byBuilding: ByBuilding
  byQuestion: QuestionCount[]
  explanation: Explanation
  closedAt: string
}

const columns = sql`survey_id as "surveyId", project_id as "projectId", year, title, measure, opens_on as "opensOn", closes_on as "closesOn", prolonged, trim_scale(percent)::text as percent, trim_scale(low)::text as low,
  trim_scale(high)::text as high, trim_scale(margin)::text as margin, trim_scale(percent_of_all)::text as "percentOfAll", problem, sample_size as "sampleSize", set_aside as "setAside",
  households, letters, trim_scale(response_percent)::text as "responsePercent", evidence_level as "evidenceLevel", by_building as "byBuilding",
  by_question as "byQuestion", explanation, closed_at as "closedAt"`

export async function findResult(db: Db, surveyId: string): Promise<ResultRow | undefined> {
  const { rows } = await sql<ResultRow>`select ${columns} from surveys.result where survey_id = ${surveyId}`.execute(db)
  return rows[0]
}

export async function listResults(db: Db, projectId: string): Promise<ResultRow[]> {
  const { rows } =
    await sql<ResultRow>`select ${columns} from surveys.result where project_id = ${projectId} order by year desc, closed_at desc`.execute(
      db,
    )
  return rows
}

export const insertResult = (tx: Tx, row: ResultRow & { closedBy: string }): Promise<void> =>
  insertRows(tx, 'surveys.result', [row])

/** The contractor of a project, whose people do not answer for residents. */
export async function contractorOf(db: Db, projectId: string): Promise<string | null> {
  const { rows } = await sql<{ path: string }>`select o.path::text as path from projects.v_project p
    join identity.v_organisation o on o.id = p.contractor_id where p.id = ${projectId}`.execute(db)
  return rows[0]?.path ?? null
}

export async function projectExists(db: Db, id: string): Promise<boolean> {
  const { rows } = await sql`select from projects.v_project where id = ${id}`.execute(db)
  return rows.length > 0
}
