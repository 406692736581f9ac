-- By when the papers of rounds are due, who was reminded of it, and appeals against scores of persons, teams and departments.

-- The last day to answer; appeals made before this have none.
alter table evaluation.appeal add column answer_until date;

-- Papers of a round that are late and belong to one project: for the alerts on it. Who is late is not told.
create view evaluation.v_late_paper with (security_invoker = true) as
  select x.project_id, x.id, r.id as round_id, r.name as round_name, r.kind as round_kind, 'sheets' as paper, r.score_until as due_on
  from evaluation.round r join evaluation.round_project x on x.round_id = r.id where r.state = 'scoring' and not evaluation.is_all_in(x.id)
  union all
  select a.project_id, x.id, r.id, r.name, r.kind, 'answer', a.answer_until
  from evaluation.appeal a join evaluation.round_project x on x.id = a.round_project_id join evaluation.round r on r.id = a.round_id
  where r.state = 'announced' and a.outcome is null and a.answer_until is not null;
grant select on evaluation.v_late_paper to jiheng_app;

-- A score of a person, team or department is told on a day and may be appealed against for a term; those before this have none.
alter table evaluation.subject_score add column told_on date;
update evaluation.subject_score set told_on = (computed_at at time zone 'Asia/Shanghai')::date;
alter table evaluation.subject_score alter column told_on set not null;
alter table evaluation.subject_score add column appeal_until date;

create table evaluation.subject_appeal (
  id uuid primary key,
  score_id uuid not null constraint subject_appeal_score_fkey references evaluation.subject_score constraint subject_appeal_once unique,
  org_path ltree not null,
  text text not null constraint subject_appeal_text_check check (length(text) between 1 and 5000),
  submitted_by uuid not null constraint subject_appeal_submitted_by_fkey references identity.account,
  submitted_at timestamptz not null,
  answer_until date not null,
  outcome text constraint subject_appeal_outcome_check check (outcome in ('kept', 'changed')),
  reason text constraint subject_appeal_reason_check check (length(reason) between 1 and 2000),
  -- Results that are not the subject's and are counted no more: [{id, why}].
  left_out jsonb,
  new_score_id uuid constraint subject_appeal_new_score_fkey references evaluation.subject_score constraint subject_appeal_new_score_once unique,
  decided_by uuid constraint subject_appeal_decided_by_fkey references identity.account,
  decided_at timestamptz,
  constraint subject_appeal_decided_check check (num_nulls(outcome, reason, left_out, decided_by, decided_at) in (0, 5)),
  constraint subject_appeal_new_score_check check ((outcome is not distinct from 'changed') = (new_score_id is not null))
);
create index subject_appeal_reach on evaluation.subject_appeal using gist (org_path);
grant select, insert, update (outcome, reason, left_out, new_score_id, decided_by, decided_at) on evaluation.subject_appeal to jiheng_app;

-- Who worked a score out, whose score or whose unit's it is or who appealed does not decide.
create function evaluation.guard_subject_appeal() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if new.decided_by is not null and (new.decided_by = new.submitted_by
    or exists (select from evaluation.subject_score s where s.id = new.score_id and (new.decided_by in (s.computed_by, s.account_id)
      or exists (select from identity.v_account a where a.id = new.decided_by and a.organisation_id = s.organisation_id)))) then
    raise exception 'decided by who scored' using errcode = 'check_violation', constraint = 'appeal_decided_by_another';
  end if;
  return new;
end $$;
create trigger subject_appeal_guard before update on evaluation.subject_appeal for each row execute function evaluation.guard_subject_appeal();

-- Whether who asks speaks for a team or department: told by the server from what they may, and theirs by where they work.
create function evaluation.speaks_for(of_organisation uuid) returns boolean language sql stable security definer set search_path = pg_catalog
  return current_setting('app.rounds', true) is not distinct from 'speak' and exists (select from identity.v_account
    where id = nullif(current_setting('app.account', true), '')::uuid and organisation_id = of_organisation);
revoke all on function evaluation.speaks_for(uuid) from public;
grant execute on function evaluation.speaks_for(uuid) to jiheng_app;

-- Scores go with a person who moves: who runs rounds where they work now puts newer ones in their place.
create policy subject_score_of_moved on evaluation.subject_score to jiheng_app using ((select evaluation.runs_rounds()) and account_id in (
  select a.id from identity.v_account a join identity.v_organisation o on o.id = a.organisation_id where o.path <@ any ((select platform.scopes())::ltree[])));
create policy subject_score_spoken_for on evaluation.subject_score for select to jiheng_app using (evaluation.speaks_for(organisation_id));
alter table evaluation.subject_appeal enable row level security;
create policy subject_appeal_reach on evaluation.subject_appeal to jiheng_app using (
  (select evaluation.runs_rounds()) and org_path <@ any ((select platform.scopes())::ltree[]));
-- Whoever reads a score as their own reads and makes its appeal.
create policy subject_appeal_own_reading on evaluation.subject_appeal for select to jiheng_app using (
  not (select evaluation.runs_rounds()) and exists (select from evaluation.subject_score s where s.id = score_id));
create policy subject_appeal_own_making on evaluation.subject_appeal for insert to jiheng_app with check (
  submitted_by = (select evaluation.asking_account()) and not (select evaluation.runs_rounds()) and outcome is null
  and exists (select from evaluation.subject_score s where s.id = score_id));

-- What came of an appeal counts from the day of the score it replaces, so that no list of an earlier period rests on what was found wrong.
-- Once appealed against, a score is not appealed against again: it has no term any more, and waits until the answer.
create or replace view evaluation.v_subject_score with (security_invoker = true) as
  select s.id, s.template_id, s.template_version, s.year, s.subject_kind, s.organisation_id, s.account_id, s.org_path, s.version, s.total, s.grade, s.covered_weight,
    (s.explanation ->> 'evidenceLevel')::smallint as evidence_level, (coalesce(wrong.explanation, s.explanation) ->> 'asOf')::date as as_of, s.is_current,
    s.computed_by, s.computed_at,
    case when made.id is null then s.appeal_until end as appeal_until, made.id is not null and made.outcome is null as is_under_appeal
  from evaluation.subject_score s left join evaluation.subject_appeal a on a.new_score_id = s.id left join evaluation.subject_score wrong on wrong.id = a.score_id
  left join evaluation.subject_appeal made on made.score_id = s.id;

-- Whether a person's score is their newest by a day, wherever it was worked out: who moved stands on the list of one place only.
create function evaluation.is_newest_score(score uuid, by_day date) returns boolean language sql stable security definer set search_path = pg_catalog
  return not exists (select from evaluation.v_subject_score s join evaluation.v_subject_score n
    on n.account_id = s.account_id and n.template_id = s.template_id and n.year = s.year
    where s.id = score and n.as_of <= by_day and (n.as_of, n.version) > (s.as_of, s.version));
revoke all on function evaluation.is_newest_score(uuid, date) from public;
grant execute on function evaluation.is_newest_score(uuid, date) to jiheng_app;

-- Nor does who works at a unit of the project decide about its result.
create or replace function evaluation.guard_appeal() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if new.decided_by is not null and (new.decided_by = new.submitted_by
    or exists (select from evaluation.task t where t.round_project_id = new.round_project_id and t.account_id = new.decided_by)
    or exists (select from evaluation.round r where r.id = new.round_id and r.announced_by = new.decided_by)
    or exists (select from projects.v_project p join identity.v_account a on a.organisation_id in (p.owner_id, p.department_id)
      where p.id = new.project_id and a.id = new.decided_by)) then
    raise exception 'decided by who scored' using errcode = 'check_violation', constraint = 'appeal_decided_by_another';
  end if;
  return new;
end $$;

-- Who was reminded of what and when: once before the day, once on it, once when it is past.
create table evaluation.reminder (
  id uuid primary key,
  kind text not null constraint reminder_kind_check check (kind in ('declare', 'score', 'draw', 'chase', 'answer', 'answer_score')),
  round_id uuid constraint reminder_round_fkey references evaluation.round,
  -- The round, or the appeal that waits.
  about_id uuid not null,
  org_path ltree not null,
  -- Whom; nobody in particular where everybody who runs rounds at the place is meant.
  account_id uuid constraint reminder_account_fkey references identity.account,
  due_on date not null,
  standing text not null constraint reminder_standing_check check (standing in ('soon', 'today', 'late')),
  given_at timestamptz not null,
  constraint reminder_once unique nulls not distinct (kind, about_id, account_id, due_on, standing)
);
create index reminder_round on evaluation.reminder (round_id, given_at);
grant select, insert on evaluation.reminder to jiheng_app;
alter table evaluation.reminder enable row level security;
create policy reminder_reach on evaluation.reminder to jiheng_app using (
  (select evaluation.runs_rounds()) and org_path <@ any ((select platform.scopes())::ltree[]));
create policy reminder_own on evaluation.reminder for select to jiheng_app using (account_id = (select evaluation.asking_account()));
create policy template_spoken_for on evaluation.template for select to jiheng_app using (
  exists (select from evaluation.subject_score as s where s.template_id = template.id and evaluation.speaks_for(s.organisation_id)));
