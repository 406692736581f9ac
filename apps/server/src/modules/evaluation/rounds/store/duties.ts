import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../../../platform/db/database.ts'
import type { DutyKind } from '../states.ts'

/** Something that waits for the asker: what, about what, how many of it, and by when. */
export type DutyRow = {
  kind: DutyKind
  roundId: string | null
  name: string
  subject: string | null
  targetId: string | null
  count: number
  dueOn: string | null
  /** Of an appeal against a score: where the score is listed. */
  templateId?: string
  year?: number
}

const all = async (db: Db, query: RawBuilder<DutyRow>): Promise<DutyRow[]> => (await query.execute(db)).rows
const columns = (kind: DutyKind) => sql`${kind}::text as kind, r.id as "roundId", r.name`

/** Of an expert: declarations not made, sheets not handed in by round, discussions that are open. */
export const dutiesOfExpert = (db: Db, accountId: string): Promise<DutyRow[]> =>
  all(
    db,
    sql<DutyRow>`
    select ${columns('declare')}, null as subject, null::uuid as "targetId",
      (select count(*) from evaluation.round_project x where x.round_id = r.id) as count, r.declare_until as "dueOn"
    from evaluation.round r join evaluation.expert e on e.account_id = ${accountId} and e.is_active
      and (e.org_path <@ r.org_path or e.org_path @> r.org_path)
    where r.state = 'declaring' and not exists (select from evaluation.declaration d where d.round_id = r.id and d.expert_id = e.id)
    union all
    select ${columns('score')}, case count(*) when 1 then min(p.name) end, case count(*) when 1 then (array_agg(t.id))[1] end, count(*), r.score_until
    from evaluation.task t join evaluation.round r on r.id = t.round_id join projects.v_project p on p.id = t.project_id
    where t.account_id = ${accountId} and t.state = 'open' and r.state = 'scoring' group by r.id
    union all
    select ${columns('discuss')}, p.name, t.round_project_id, 1, null
    from evaluation.task t join evaluation.round r on r.id = t.round_id join projects.v_project p on p.id = t.project_id
    join evaluation.discussion d on d.round_project_id = t.round_project_id and d.closed_at is null
    where t.account_id = ${accountId} and t.state <> 'withdrawn' and r.state in ('scoring', 'discussing')`,
  )

/** Of a scored unit: results told to it that may still be appealed against, by round. */
export const dutiesOfUnit = (db: Db, { orgPath, today }: { orgPath: string; today: string }): Promise<DutyRow[]> =>
  all(
    db,
    sql<DutyRow>`
    select ${columns('appeal')}, case count(*) when 1 then min(p.name) end as subject, case count(*) when 1 then (array_agg(x.id))[1] end as "targetId",
      count(*) as count, r.appeal_until as "dueOn"
    from evaluation.round r join evaluation.round_project x on x.round_id = r.id join projects.v_project p on p.id = x.project_id
    join evaluation.result s on s.round_project_id = x.id and s.is_current
    where r.state = 'announced' and r.appeal_until >= ${today} and not exists (select from evaluation.appeal a where a.round_project_id = x.id)
      and exists (select from identity.v_organisation o where o.id in (p.owner_id, p.department_id) and ${orgPath}::ltree <@ o.path)
    group by r.id`,
  )

/** Of who runs rounds at the places reached: what a round waits for, and appeals that this person may answer. */
export const dutiesOfRunner = (
  db: Db,
  { accountId, organisationId, today }: { accountId: string; organisationId: string; today: string },
): Promise<DutyRow[]> => {
  const here = sql`r.org_path <@ any ((select platform.scopes())::ltree[])`
  return all(
    db,
    sql<DutyRow>`
    select ${columns('draw')}, null as subject, r.id as "targetId", 1 as count, null::date as "dueOn"
    from evaluation.round r where r.state = 'declaring' and r.declare_until < ${today} and ${here}
    union all
    select ${columns('chase')}, null, r.id, count(*), r.score_until
    from evaluation.round r join evaluation.task t on t.round_id = r.id and t.state = 'open'
    where r.state = 'scoring' and r.score_until < ${today} and ${here} group by r.id
    union all
    select ${columns('conclude')}, p.name, x.id, 1, null
    from evaluation.round r join evaluation.discussion d on d.round_id = r.id and d.closed_at is null
    join evaluation.round_project x on x.id = d.round_project_id join projects.v_project p on p.id = x.project_id
    where r.state = 'discussing' and ${here}
    union all
    select ${columns('announce')}, null, r.id, 1, null
    from evaluation.round r where r.state = 'discussing' and ${here}
      and not exists (select from evaluation.discussion d where d.round_id = r.id and d.closed_at is null)
    union all
    select ${columns('answer')}, p.name, x.id, 1, a.answer_until
    from evaluation.round r join evaluation.appeal a on a.round_id = r.id and a.outcome is null
    join evaluation.round_project x on x.id = a.round_project_id join projects.v_project p on p.id = x.project_id
    where r.state = 'announced' and ${here} and ${accountId} not in (a.submitted_by, r.announced_by)
      and not exists (select from evaluation.task t where t.round_project_id = x.id and t.account_id = ${accountId})
      and ${organisationId} is distinct from p.owner_id and ${organisationId} is distinct from p.department_id
    union all
    select ${columns('publish')}, null, r.id, 1, null
    from evaluation.round r where r.state = 'announced' and r.appeal_until < ${today} and ${here}
      and not exists (select from evaluation.appeal a where a.round_id = r.id and a.outcome is null)`,
  )
}

/** Of who runs rounds: appeals against scores of persons, teams and departments that this person may answer. */
export const dutiesOnScores = (
  db: Db,
  { accountId, organisationId }: { accountId: string; organisationId: string },
): Promise<DutyRow[]> =>
  all(
    db,
    sql<DutyRow>`
    select 'answer_score' as kind, null::uuid as "roundId", t.name, coalesce(p.display_name, o.name) as subject, s.id as "targetId", 1 as count,
      a.answer_until as "dueOn", s.template_id as "templateId", s.year
    from evaluation.subject_appeal a join evaluation.subject_score s on s.id = a.score_id join evaluation.template t on t.id = s.template_id
    left join identity.v_account p on p.id = s.account_id left join identity.v_organisation o on o.id = s.organisation_id
    where a.outcome is null and ${accountId} not in (a.submitted_by, s.computed_by) and s.account_id is distinct from ${accountId}
      and s.organisation_id is distinct from ${organisationId}`,
  )

/** Own scores, and those of the unit one speaks for, that may still be appealed against. */
export const dutiesOfOwner = (db: Db, today: string): Promise<DutyRow[]> =>
  all(
    db,
    sql<DutyRow>`
    select 'appeal_score' as kind, null::uuid as "roundId", t.name, o.name as subject, s.id as "targetId", 1 as count, s.appeal_until as "dueOn"
    from evaluation.subject_score s join evaluation.template t on t.id = s.template_id left join identity.v_organisation o on o.id = s.organisation_id
    where s.is_current and s.appeal_until >= ${today} and not exists (select from evaluation.subject_appeal a where a.score_id = s.id)`,
  )
