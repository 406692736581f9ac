import { sql } from 'kysely'
import type { Day, EvidenceLevel, Explanation } from '@jiheng/kernel/base'
import type { SubjectQuestion } from '@jiheng/kernel/evaluation-round'
import type { Grade } from '@jiheng/kernel/scoring'
import type { Db, Tx } from '../../../../platform/db/database.ts'
import { insertRows } from '../../../../platform/db/many-rows.ts'
import type { SubjectKind } from '../states.ts'
import type { SubjectAppealRow } from './subject-appeals.ts'

/** Who is judged: a person, or a unit with all below it. */
export type Subject = { id: string; name: string; orgPath: string }

/** The persons of a place who answer for projects or goals of a year; people without either are not judged by results. */
export async function personsAt(db: Db, orgPath: string, year: number): Promise<Subject[]> {
  const { rows } = await sql<Subject>`
    select a.id, a.display_name as name, o.path::text as "orgPath" from identity.v_account a join identity.v_organisation o on o.id = a.organisation_id
    where a.status = 'active' and o.path <@ ${orgPath}::ltree and (
      exists (select from projects.v_project p join evaluation.v_result r on r.project_id = p.id and r.year = ${year} and r.published_at is not null where p.manager_id = a.id)
      or exists (select from goals.v_goal g where g.owner_id = a.id and extract(year from g.ends_on) = ${year}))
    order by a.display_name, a.id`.execute(db)
  return rows
}

/** The units of a place, departments or teams, that answer for projects evaluated in a year or for goals. */
export async function unitsAt(db: Db, orgPath: string, kind: 'department' | 'team'): Promise<Subject[]> {
  const { rows } = await sql<Subject>`
    select id, name, path::text as "orgPath" from identity.v_organisation where path <@ ${orgPath}::ltree and kind = ${kind} order by name, id`.execute(
    db,
  )
  return rows
}

export type ProjectResult = {
  subjectId: string
  resultId: string
  name: string
  total: string
  weight: string
  evidenceLevel: EvidenceLevel
  asOf: Day
}
const newest = sql`select distinct on (r.project_id) r.id, r.project_id, r.total, r.evidence_level, r.announced_on from evaluation.v_result r`
const byWeight = sql`array_position(array['finance', 'department', 'unit_self'], r.kind)`

/** Published results of projects persons manage; where a project has several, that of the finance evaluation, else of the department. */
export async function resultsOfPersons(db: Db, ids: readonly string[], year: number): Promise<ProjectResult[]> {
  const { rows } = await sql<ProjectResult>`
    with result as (${newest} where r.year = ${year} and r.published_at is not null order by r.project_id, ${byWeight}, r.published_at desc)
    select p.manager_id as "subjectId", r.id as "resultId", p.name, r.total, p.total_investment_fen::text as weight, r.evidence_level as "evidenceLevel",
      r.announced_on as "asOf" from result r join projects.v_project p on p.id = r.project_id where p.manager_id = any (${[...ids]}::uuid[])`.execute(
    db,
  )
  return rows
}

/** The same of projects that units own or are the department of. */
export async function resultsOfUnits(db: Db, ids: readonly string[], year: number): Promise<ProjectResult[]> {
  const { rows } = await sql<ProjectResult>`
    with result as (${newest} where r.year = ${year} and r.published_at is not null order by r.project_id, ${byWeight}, r.published_at desc)
    select u.id as "subjectId", r.id as "resultId", p.name, r.total, p.total_investment_fen::text as weight, r.evidence_level as "evidenceLevel",
      r.announced_on as "asOf" from result r join projects.v_project p on p.id = r.project_id
    join identity.v_organisation u on u.id = any (${[...ids]}::uuid[])
    where exists (select from identity.v_organisation o where o.id in (p.owner_id, p.department_id) and o.path <@ u.path)`.execute(
    db,
  )
  return rows
}

export type GoalResult = {
  subjectId: string
  goalId: string
  title: string
  percent: string
  weight: string
  asOf: Day
}

/** Verified attainment of goals of a year, by whom they belong to. */
export async function goalsOf(
  db: Db,
  paths: { persons?: readonly string[]; units?: readonly string[] },
  year: number,
): Promise<GoalResult[]> {
  const { persons = [], units = [] } = paths
  const { rows } = await sql<GoalResult>`
    select s.id as "subjectId", g.id as "goalId", g.title, least(100, g.percent)::text as percent, g.weight::text as weight, g.as_of as "asOf"
    from goals.v_goal g join identity.v_account a on a.id = g.owner_id join identity.v_organisation o on o.id = a.organisation_id
    join (select id, null::ltree as path from unnest(${[...persons]}::uuid[]) id union all select id, path from identity.v_organisation where id = any (${[...units]}::uuid[])) s
      on case when s.path is null then s.id = g.owner_id else o.path <@ s.path end
    where g.percent is not null and g.as_of is not null and extract(year from g.ends_on) = ${year}`.execute(db)
  return rows
}

export type CrossResult = { subjectId: string; itemId: string; title: string; isOnTime: boolean; asOf: Day }

/** Items between departments that fell due in a year: closed by the day promised, or not. */
export async function crossItemsOf(
  db: Db,
  { persons = [], units = [] }: { persons?: readonly string[]; units?: readonly string[] },
  year: number,
  today: Day,
): Promise<CrossResult[]> {
  const { rows } = await sql<CrossResult>`
    select s.id as "subjectId", c.id as "itemId", c.title, coalesce(c.closed_on is not null and c.days_late <= 0, false) as "isOnTime", c.due_on as "asOf"
    from goals.v_cross_item c join identity.v_account a on a.id = c.holder_id join identity.v_organisation o on o.id = a.organisation_id
    join (select id, null::ltree as path from unnest(${[...persons]}::uuid[]) id union all select id, path from identity.v_organisation where id = any (${[...units]}::uuid[])) s
      on case when s.path is null then s.id = c.holder_id else o.path <@ s.path end
    where extract(year from c.due_on) = ${year} and c.due_on <= ${today}`.execute(db)
  return rows
}

export type SubjectRow = {
  id: string
  templateId: string
  templateVersion: number
  year: number
  subjectKind: Exclude<SubjectKind, 'project'>
  organisationId: string | null
  accountId: string | null
  orgPath: string
  version: number
  total: string | null
  grade: Grade | null
  coveredWeight: string
  explanation: Explanation
  question: SubjectQuestion
  isCurrent: boolean
  computedBy: string
  computedAt: string
  toldOn: string
  /** The last day to appeal; none for what came of an appeal. */
  appealUntil: string | null
}

const columns = sql`s.id, s.template_id as "templateId", s.template_version as "templateVersion", s.year, s.subject_kind as "subjectKind",
  s.organisation_id as "organisationId", s.account_id as "accountId", s.org_path::text as "orgPath", s.version, s.total, s.grade,
  s.covered_weight as "coveredWeight", s.explanation, s.question, s.is_current as "isCurrent", s.computed_by as "computedBy", s.computed_at as "computedAt", s.told_on as "toldOn", s.appeal_until as "appealUntil"`

/** With the newest appeal against any of its versions. */
export type ListedSubject = SubjectRow & { name: string; unit: string; template: string; appeal: ListedAppeal | null }
export type ListedAppeal = Omit<SubjectAppealRow, 'orgPath' | 'newScoreId'> & {
  submittedByName: string
  decidedByName: string | null
}

const listed = sql`${columns}, coalesce(a.display_name, o.name, '') as name, coalesce(u.name, '') as unit, t.name as template, appeal.found as appeal`
const sources = sql`evaluation.subject_score s join evaluation.template t on t.id = s.template_id left join identity.v_account a on a.id = s.account_id
  left join identity.v_organisation o on o.id = s.organisation_id left join identity.v_organisation u on u.path = s.org_path
  left join lateral (select json_build_object('id', x.id, 'scoreId', x.score_id, 'text', x.text, 'submittedBy', x.submitted_by, 'submittedAt', x.submitted_at,
      'answerUntil', x.answer_until, 'outcome', x.outcome, 'reason', x.reason, 'leftOut', x.left_out, 'decidedBy', x.decided_by, 'decidedAt', x.decided_at,
      'submittedByName', coalesce(b.display_name, ''), 'decidedByName', d.display_name) as found
    from evaluation.subject_appeal x join evaluation.subject_score v on v.id = x.score_id
    left join identity.v_account b on b.id = x.submitted_by left join identity.v_account d on d.id = x.decided_by
    where v.template_id = s.template_id and v.year = s.year and coalesce(v.account_id, v.organisation_id) = coalesce(s.account_id, s.organisation_id)
    order by x.submitted_at desc limit 1) appeal on true`

export async function findSubject(db: Db, id: string): Promise<ListedSubject | undefined> {
  const { rows } = await sql<ListedSubject>`select ${listed} from ${sources} where s.id = ${id}`.execute(db)
  return rows[0]
}

const MOST_LISTED = 2000

/** Current scores of a template and year in reach, by name: people are not ranked. */
export async function listSubjects(
  db: Db,
  { templateId, year }: { templateId?: string; year?: number },
): Promise<ListedSubject[]> {
  const { rows } = await sql<ListedSubject>`
    select ${listed} from ${sources}
    where s.is_current and (${templateId ?? null}::uuid is null or s.template_id = ${templateId ?? null}) and (${year ?? null}::int is null or s.year = ${year ?? null}) order by s.year desc, name, s.id limit ${MOST_LISTED}`.execute(
    db,
  )
  return rows
}

export type TemplateYear = { templateId: string; year: number }

/** The current scores of these subjects, all of them. */
export async function currentSubjects(
  tx: Tx,
  { templateId, year }: TemplateYear,
  ids: readonly string[],
): Promise<ListedSubject[]> {
  const { rows } = await sql<ListedSubject>`
    select ${listed} from ${sources} where s.is_current and s.template_id = ${templateId} and s.year = ${year}
      and coalesce(s.account_id, s.organisation_id) = any (${[...ids]}::uuid[])`.execute(tx)
  return rows
}

/** Keeps others from working out the scores of a template and year, or from appealing against them, until commit. */
export async function lockSubjects(tx: Tx, { templateId, year }: TemplateYear): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`evaluation.subjects ${templateId} ${year}`}))`.execute(tx)
}

/** Adds scores, which take the place of those before them. */
export async function keepSubjects(tx: Tx, rows: readonly SubjectRow[]): Promise<void> {
  const ids = rows.map(({ accountId, organisationId }) => accountId ?? organisationId)
  const [first] = rows
  if (!first) return
  await sql`update evaluation.subject_score set is_current = false where is_current and template_id = ${first.templateId} and year = ${first.year}
    and coalesce(account_id, organisation_id) = any (${ids}::uuid[])`.execute(tx)
  await insertRows(tx, 'evaluation.subject_score', rows)
}
