import { sql, type RawBuilder } from 'kysely'
import type { SurveyMeasure, SurveyRule } from '@jiheng/kernel/survey'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { insertRows } from '../../../platform/db/many-rows.ts'

export type QuestionRow = { key: string; text: string }
export type SurveyState = 'draft' | 'running' | 'closed'

export type SurveyRow = {
  id: string
  projectId: string
  projectName: string
  orgPath: string
  year: number
  title: string
  measure: SurveyMeasure
  rule: SurveyRule
  questions: QuestionRow[]
  margin: string
  responsePercent: string
  opensOn: string
  closesOn: string
  /** Whom a household asks. */
  contact: string
  state: SurveyState
  commitment: string
  sealedSeed: string
  seed: string | null
  createdAt: string
  drawnAt: string | null
  version: number
}

/** Counts that stand beside a survey in lists. */
export type Counts = { households: number; letters: number; answers: number }

const columns = sql`s.id, s.project_id as "projectId", s.org_path::text as "orgPath", s.year, s.title, s.measure, s.rule, s.questions,
  trim_scale(s.margin)::text as margin, trim_scale(s.response_percent)::text as "responsePercent", s.opens_on as "opensOn", s.closes_on as "closesOn", s.contact, s.state,
  s.commitment, s.sealed_seed as "sealedSeed", s.seed, s.created_at as "createdAt", s.drawn_at as "drawnAt", s.version`
const counts = sql`(select coalesce(sum(b.households), 0)::int from surveys.building b where b.survey_id = s.id) as households,
  (select coalesce(sum(cardinality(b.drawn)), 0)::int from surveys.building b where b.survey_id = s.id) as letters,
  (select count(*)::int from surveys.answer a where a.survey_id = s.id) as answers`

export type Found = SurveyRow & Counts & { percent: string | null; resultMargin: string | null; problem: string | null }

/** Surveys in reach, those of the newest year first. */
export async function listSurveys(
  db: Db,
  {
    year,
    state,
    projectId,
    q,
    limit,
  }: { year?: number; state?: string; projectId?: string; q?: string; limit: number },
  after: readonly (string | number | null)[] | null,
): Promise<{ rows: Found[]; hasMore: boolean }> {
  const wanted: RawBuilder<unknown>[] = [
    sql`true`,
    ...(year === undefined ? [] : [sql`s.year = ${year}`]),
    ...(state === undefined ? [] : [sql`s.state = ${state}`]),
    ...(projectId === undefined ? [] : [sql`s.project_id = ${projectId}`]),
    ...(q === undefined ? [] : [sql`strpos(s.title || ' ' || p.name, ${q}) > 0`]),
    ...(after === null ? [] : [sql`(s.closes_on, s.id) < (${after[0]}::date, ${after[1]}::uuid)`]),
  ]
  const { rows } = await sql<Found>`
    select ${columns}, p.name as "projectName", ${counts}, r.percent::text, r.margin::text as "resultMargin", r.problem
    from surveys.survey s join projects.v_project p on p.id = s.project_id left join surveys.result r on r.survey_id = s.id
    where ${sql.join(wanted, sql` and `)} order by s.closes_on desc, s.id desc limit ${limit + 1}`.execute(db)
  return { rows: rows.slice(0, limit), hasMore: rows.length > limit }
}

export async function findSurvey(db: Db, id: string): Promise<SurveyRow | undefined> {
  const { rows } =
    await sql<SurveyRow>`select ${columns}, p.name as "projectName" from surveys.survey s join projects.v_project p on p.id = s.project_id where s.id = ${id}`.execute(
      db,
    )
  return rows[0]
}

export async function lockSurvey(tx: Tx, id: string): Promise<SurveyRow | undefined> {
  await sql`select from surveys.survey where id = ${id} for update`.execute(tx)
  return findSurvey(tx, id)
}

/** The survey a code opens, without the project, which who has a letter does not see. */
export async function findByCode(tx: Tx): Promise<Omit<SurveyRow, 'projectName'> | undefined> {
  const { rows } =
    await sql<SurveyRow>`select ${columns} from surveys.survey s join surveys.code c on c.survey_id = s.id where c.hash = surveys.asking_code()`.execute(
      tx,
    )
  return rows[0]
}

export type NewSurvey = Omit<SurveyRow, 'projectName' | 'seed' | 'drawnAt'> & { createdBy: string }

export const insertSurvey = (tx: Tx, row: NewSurvey): Promise<void> =>
  insertRows(tx, 'surveys.survey', [{ ...row, seed: null, drawnBy: null, drawnAt: null }])

export type Plan = Pick<
  SurveyRow,
  'title' | 'measure' | 'questions' | 'margin' | 'responsePercent' | 'opensOn' | 'closesOn' | 'contact'
>

export async function updatePlan(tx: Tx, id: string, plan: Plan): Promise<void> {
  const { title, measure, questions, margin, responsePercent, opensOn, closesOn, contact } = plan
  await sql`update surveys.survey set title = ${title}, measure = ${measure}, questions = ${JSON.stringify(questions)}, margin = ${margin},
    response_percent = ${responsePercent}, opens_on = ${opensOn}, closes_on = ${closesOn}, contact = ${contact}, version = version + 1 where id = ${id}`.execute(
    tx,
  )
}

export async function keepDrawn(tx: Tx, id: string, { seed, by, at }: { seed: string; by: string; at: string }) {
  await sql`update surveys.survey set state = 'running', seed = ${seed}, drawn_by = ${by}, drawn_at = ${at}, version = version + 1 where id = ${id}`.execute(
    tx,
  )
}

export async function keepClosed(tx: Tx, id: string): Promise<void> {
  await sql`update surveys.survey set state = 'closed', version = version + 1 where id = ${id}`.execute(tx)
}
