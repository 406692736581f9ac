create schema credit;
grant usage on schema credit to jiheng_app;

-- The contractor whose people ask, told by the server from who is signed in; null for everybody else.
create function credit.asking_contractor() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.contractor', true), '')::uuid;

-- Versions of the parameters; those of the kernel are version 1 and stand in no table.
create table credit.rule (
  version int not null constraint rule_version_key primary key constraint rule_version_check check (version > 1),
  org_path ltree not null,
  parameters jsonb not null,
  -- The first quarter it holds for.
  effective_from text not null constraint rule_effective_check check (effective_from ~ '^[0-9]{4}Q[1-4]$'),
  why text not null constraint rule_why_check check (length(why) between 1 and 500),
  created_by uuid not null constraint rule_created_by_fkey references identity.account,
  created_at timestamptz not null
);
create index rule_reach on credit.rule using gist (org_path);
grant select, insert on credit.rule to jiheng_app;
create function credit.next_version() returns int language sql stable security definer set search_path = pg_catalog
  return (select coalesce(max(version), 1) + 1 from credit.rule);
revoke all on function credit.next_version() from public;
grant execute on function credit.next_version() to jiheng_app;

-- The records of one quarter as one unit keeps them: computed, looked through, published together.
create table credit.round (
  id uuid primary key,
  organisation_id uuid not null constraint round_organisation_fkey references identity.organisation,
  org_path ltree not null,
  period text not null constraint round_period_check check (period ~ '^[0-9]{4}Q[1-4]$'),
  rule_version int not null,
  -- Contractors without a valid credit code, which get no record: [{name, problem, projects}].
  without_code jsonb not null,
  computed_by uuid not null constraint round_computed_by_fkey references identity.account,
  computed_at timestamptz not null,
  published_by uuid constraint round_published_by_fkey references identity.account,
  published_at timestamptz,
  -- The last day on which a contractor may answer.
  reply_until date,
  constraint round_once unique (org_path, period),
  constraint round_published_check check (num_nulls(published_by, published_at, reply_until) in (0, 3))
);
create index round_reach on credit.round using gist (org_path);
grant select, insert, update (rule_version, without_code, computed_by, computed_at, published_by, published_at, reply_until) on credit.round to jiheng_app;

-- One version of a contractor's record. Nothing of it changes but that another takes its place.
create table credit.score (
  id uuid primary key,
  round_id uuid not null constraint score_round_fkey references credit.round,
  org_path ltree not null,
  contractor_id uuid constraint score_contractor_fkey references identity.organisation,
  credit_code text not null constraint score_code_check check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  name text not null,
  period text not null,
  version int not null constraint score_version_check check (version > 0),
  rule_version int not null,
  total numeric(5, 2) constraint score_total_check check (total between 0 and 100),
  grade text constraint score_grade_check check (grade in ('excellent', 'good', 'fair', 'poor')),
  covered_weight numeric(6, 2) not null,
  facts int not null,
  projects int not null,
  problem text constraint score_problem_check check (problem in ('too_few_facts', 'not_covered')),
  question jsonb not null,
  -- SHA-256 of the question: the same one is not scored twice.
  fingerprint text not null,
  -- Each aspect with its weight, points and counts, as scored.
  aspects jsonb not null,
  explanation jsonb not null,
  why text not null default '',
  is_current boolean not null,
  computed_by uuid not null constraint score_computed_by_fkey references identity.account,
  computed_at timestamptz not null,
  constraint score_version_once unique (round_id, credit_code, version),
  constraint score_or_problem check ((total is null) = (problem is not null) and (total is null) = (grade is null))
);
create unique index score_current on credit.score (round_id, credit_code) where is_current;
create index score_reach on credit.score using gist (org_path);
create index score_contractor on credit.score (contractor_id, period) where contractor_id is not null;
create index score_code on credit.score (credit_code, period);
grant select, insert, update (is_current) on credit.score to jiheng_app;

-- What a contractor says to a published record (陈述申辩), once for each quarter, and what somebody else decided about it.
create table credit.reply (
  id uuid primary key,
  score_id uuid not null constraint reply_score_fkey references credit.score,
  round_id uuid not null constraint reply_round_fkey references credit.round,
  org_path ltree not null,
  contractor_id uuid not null constraint reply_contractor_fkey references identity.organisation,
  text text not null constraint reply_text_check check (length(text) between 1 and 5000),
  -- The facts it speaks of, by their ids, and the documents that show it: [{id, projectId, title}].
  facts jsonb not null,
  documents jsonb not null,
  submitted_by uuid not null constraint reply_submitted_by_fkey references identity.account,
  submitted_at timestamptz not null,
  computed_by uuid not null,
  published_by uuid not null,
  outcome text constraint reply_outcome_check check (outcome in ('kept', 'changed')),
  reason text constraint reply_reason_check check (length(reason) between 1 and 2000),
  -- Ids of facts that do not count from now on.
  set_aside jsonb,
  new_score_id uuid constraint reply_new_score_fkey references credit.score,
  decided_by uuid constraint reply_decided_by_fkey references identity.account,
  decided_at timestamptz,
  constraint reply_once unique (round_id, contractor_id),
  constraint reply_decided_check check (num_nulls(outcome, reason, set_aside, decided_by, decided_at) in (0, 5)),
  constraint reply_new_score_check check ((outcome is not distinct from 'changed') = (new_score_id is not null)),
  constraint reply_decided_by_another check (decided_by not in (computed_by, published_by, submitted_by))
);
create index reply_reach on credit.reply using gist (org_path);
create index reply_waiting on credit.reply (round_id) where outcome is null;
grant select, insert, update (outcome, reason, set_aside, new_score_id, decided_by, decided_at) on credit.reply to jiheng_app;

-- What an inspection found that no other part of the house knows: safety, evidence, rectification, wages; with its paper.
create table credit.inspection (
  id uuid primary key,
  project_id uuid not null constraint inspection_project_fkey references projects.project,
  aspect text not null constraint inspection_aspect_check check (aspect in ('safety', 'evidence', 'rectification', 'wages')),
  day date not null,
  is_good boolean not null,
  title text not null constraint inspection_title_check check (length(title) between 1 and 200),
  document_no text not null constraint inspection_document_check check (length(document_no) between 1 and 100),
  recorded_by uuid not null constraint inspection_recorded_by_fkey references identity.account,
  recorded_at timestamptz not null,
  constraint inspection_once unique (project_id, aspect, document_no, title)
);
create index inspection_project on credit.inspection (project_id, day);
grant select, insert on credit.inspection to jiheng_app;

alter table credit.rule enable row level security;
alter table credit.round enable row level security;
alter table credit.score enable row level security;
alter table credit.reply enable row level security;
alter table credit.inspection enable row level security;
-- Rules hold at their unit and below; there they are read, and set where one answers for it.
create policy rule_reading on credit.rule for select to jiheng_app using (
  org_path <@ any ((select platform.scopes())::ltree[]) or org_path @> any ((select platform.scopes())::ltree[]));
create policy rule_setting on credit.rule for insert to jiheng_app with check (org_path <@ any ((select platform.scopes())::ltree[]));
create policy round_reach on credit.round to jiheng_app using (org_path <@ any ((select platform.scopes())::ltree[]));
create policy score_reach on credit.score to jiheng_app using (org_path <@ any ((select platform.scopes())::ltree[]));
create policy reply_reach on credit.reply to jiheng_app using (org_path <@ any ((select platform.scopes())::ltree[]));
create policy inspection_reach on credit.inspection to jiheng_app
  using (exists (select from projects.v_project as p where p.id = project_id));
-- A contractor sees its own wherever it is kept, answers it, and sees nobody else's.
create policy score_own on credit.score for select to jiheng_app using (contractor_id = (select credit.asking_contractor()));
create policy round_own on credit.round for select to jiheng_app using (
  exists (select from credit.score as s where s.round_id = round.id and s.contractor_id = (select credit.asking_contractor())));
create policy reply_own on credit.reply for select to jiheng_app using (contractor_id = (select credit.asking_contractor()));
create policy reply_answer on credit.reply for insert to jiheng_app
  with check (contractor_id = (select credit.asking_contractor()) and outcome is null);
