-- Evaluation rounds: experts drawn by lot, blind scores, results, appeals, publication.

-- Who asks, and whether as somebody who runs rounds: told by the server from who is signed in and what they may.
create function evaluation.asking_account() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.account', true), '')::uuid;
create function evaluation.runs_rounds() returns boolean language sql stable parallel safe
  return current_setting('app.rounds', true) is not distinct from 'run';

-- What a round judges by. A template is made once and changed by versions only; a round keeps the version it was made with.
create table evaluation.template (
  id uuid primary key,
  org_path ltree not null,
  subject_kind text not null constraint template_subject_check check (subject_kind in ('project', 'department', 'team', 'person')),
  name text not null constraint template_name_check check (length(name) between 1 and 100),
  created_by uuid not null constraint template_created_by_fkey references identity.account,
  created_at timestamptz not null,
  constraint template_name_once unique (org_path, name)
);
create index template_reach on evaluation.template using gist (org_path);
grant select, insert on evaluation.template to jiheng_app;

create table evaluation.template_version (
  template_id uuid not null constraint template_version_template_fkey references evaluation.template,
  version int not null constraint template_version_check check (version > 0),
  -- [{code, level1, level2, name, weight, standard, measure?}]: weights sum to 100.
  items jsonb not null constraint template_items_check check (jsonb_typeof(items) = 'array' and jsonb_array_length(items) > 0),
  mark text not null constraint template_mark_check check (mark in ('V', 'P', 'U')),
  source text,
  why text not null constraint template_why_check check (length(why) between 1 and 500),
  created_by uuid not null constraint template_version_created_by_fkey references identity.account,
  created_at timestamptz not null,
  constraint template_version_pkey primary key (template_id, version)
);
grant select, insert on evaluation.template_version to jiheng_app;

create table evaluation.round (
  id uuid primary key,
  organisation_id uuid not null constraint round_organisation_fkey references identity.organisation,
  org_path ltree not null,
  -- 单位自评, 部门评价, 财政评价.
  kind text not null constraint round_kind_check check (kind in ('unit_self', 'department', 'finance')),
  year int not null constraint round_year_check check (year between 1990 and 2100),
  name text not null constraint round_name_check check (length(name) between 1 and 100),
  -- A self-evaluation takes the scores there are and needs no template.
  template_id uuid,
  template_version int,
  -- The parameters it is held by, as they were when it was made.
  rules jsonb not null,
  declare_until date,
  score_until date,
  state text not null constraint round_state_check check (state in ('preparing', 'declaring', 'scoring', 'discussing', 'announced', 'published', 'cancelled')),
  announced_by uuid constraint round_announced_by_fkey references identity.account,
  announced_on date,
  -- The last day on which a unit may appeal.
  appeal_until date,
  published_by uuid constraint round_published_by_fkey references identity.account,
  published_at timestamptz,
  -- What is published beside the name of a project.
  publishes text[] constraint round_publishes_check check (publishes <@ array['total', 'grade', 'items', 'ranking', 'use']),
  publication_note text,
  -- Places and what stands beside them as they were published; none where there were too few.
  ranking jsonb,
  created_by uuid not null constraint round_created_by_fkey references identity.account,
  created_at timestamptz not null,
  constraint round_name_once unique (org_path, kind, year, name),
  constraint round_template_fkey foreign key (template_id, template_version) references evaluation.template_version (template_id, version),
  constraint round_experts_check check (case kind when 'unit_self' then num_nonnulls(template_id, template_version, declare_until, score_until) = 0
    else num_nulls(template_id, template_version, declare_until, score_until) = 0 and declare_until < score_until end),
  constraint round_announced_check check ((state in ('announced', 'published')) = (num_nulls(announced_by, announced_on, appeal_until) = 0)),
  constraint round_published_check check ((state = 'published') = (num_nulls(published_by, published_at, publishes) = 0))
);
create index round_reach on evaluation.round using gist (org_path);
grant select, insert, update (state, announced_by, announced_on, appeal_until, published_by, published_at, publishes, publication_note, ranking)
  on evaluation.round to jiheng_app;

-- How a round went from stage to stage, and why.
create table evaluation.round_step (
  id uuid primary key,
  round_id uuid not null constraint round_step_round_fkey references evaluation.round,
  state text not null,
  why text not null,
  done_by uuid not null constraint round_step_done_by_fkey references identity.account,
  done_at timestamptz not null
);
create index round_step_round on evaluation.round_step (round_id, done_at);
grant select, insert on evaluation.round_step to jiheng_app;

create table evaluation.round_project (
  id uuid primary key,
  round_id uuid not null constraint round_project_round_fkey references evaluation.round,
  project_id uuid not null constraint round_project_project_fkey references projects.project,
  added_by uuid not null constraint round_project_added_by_fkey references identity.account,
  added_at timestamptz not null,
  constraint round_project_once unique (round_id, project_id)
);
create index round_project_project on evaluation.round_project (project_id);
grant select, insert, delete on evaluation.round_project to jiheng_app;

-- Who may be drawn.
create table evaluation.expert (
  id uuid primary key,
  account_id uuid not null constraint expert_account_fkey references identity.account constraint expert_account_once unique,
  org_path ltree not null,
  -- Industries, or `general` for who judges any project.
  fields text[] not null constraint expert_fields_check check (cardinality(fields) > 0),
  employer_id uuid not null constraint expert_employer_fkey references identity.organisation,
  is_active boolean not null,
  entered_by uuid not null constraint expert_entered_by_fkey references identity.account,
  entered_at timestamptz not null
);
create index expert_reach on evaluation.expert using gist (org_path);
grant select, insert, update (fields, employer_id, is_active) on evaluation.expert to jiheng_app;

-- What an expert declares anew for each round; none is a declaration too.
create table evaluation.declaration (
  round_id uuid not null constraint declaration_round_fkey references evaluation.round,
  expert_id uuid not null constraint declaration_expert_fkey references evaluation.expert,
  account_id uuid not null constraint declaration_account_fkey references identity.account,
  -- [{projectId, why}]
  interests jsonb not null constraint declaration_interests_check check (jsonb_typeof(interests) = 'array'),
  declared_at timestamptz not null,
  constraint declaration_pkey primary key (round_id, expert_id)
);
grant select, insert, update (interests, declared_at) on evaluation.declaration to jiheng_app;

-- The lot: the hash of the seed is told when the list of projects is closed, the seed itself with the draw.
create table evaluation.draw (
  round_id uuid primary key constraint draw_round_fkey references evaluation.round,
  commitment text not null constraint draw_commitment_check check (commitment ~ '^[0-9a-f]{64}$'),
  sealed_seed text not null,
  committed_by uuid not null constraint draw_committed_by_fkey references identity.account,
  committed_at timestamptz not null,
  -- `<seed>` alone or `<seed>|<what a witness said>`.
  seed text,
  spoken text constraint draw_spoken_check check (length(spoken) between 1 and 100),
  -- Everything the lot was drawn from, and what came out.
  question jsonb,
  result jsonb,
  drawn_by uuid constraint draw_drawn_by_fkey references identity.account,
  drawn_at timestamptz,
  constraint draw_drawn_check check (num_nulls(seed, question, result, drawn_by, drawn_at) in (0, 5))
);
grant select, insert, update (seed, spoken, question, result, drawn_by, drawn_at) on evaluation.draw to jiheng_app;

-- One expert on one project. The letter stands for the expert wherever points are shown; it follows nothing.
create table evaluation.task (
  id uuid primary key,
  round_id uuid not null constraint task_round_fkey references evaluation.round,
  round_project_id uuid not null constraint task_round_project_fkey references evaluation.round_project,
  project_id uuid not null constraint task_project_fkey references projects.project,
  expert_id uuid not null constraint task_expert_fkey references evaluation.expert,
  account_id uuid not null constraint task_account_fkey references identity.account,
  letter text not null constraint task_letter_check check (letter ~ '^[A-Z]$'),
  state text not null constraint task_state_check check (state in ('open', 'submitted', 'withdrawn')),
  submitted_at timestamptz,
  withdrawn_why text,
  constraint task_once unique (round_project_id, expert_id),
  constraint task_letter_once unique (round_project_id, letter),
  constraint task_state_fits check (case state when 'open' then num_nonnulls(submitted_at, withdrawn_why) = 0
    when 'submitted' then submitted_at is not null and withdrawn_why is null else withdrawn_why is not null end)
);
create index task_round on evaluation.task (round_id);
create index task_account on evaluation.task (account_id);
grant select, insert, update (state, submitted_at, withdrawn_why) on evaluation.task to jiheng_app;

-- A sheet being filled in: its expert's alone, always.
create table evaluation.sheet_draft (
  task_id uuid primary key constraint sheet_draft_task_fkey references evaluation.task,
  account_id uuid not null constraint sheet_draft_account_fkey references identity.account,
  lines jsonb not null,
  remark text not null,
  saved_at timestamptz not null
);
grant select, insert, update (lines, remark, saved_at), delete on evaluation.sheet_draft to jiheng_app;

-- A sheet as it was handed in; after a discussion once more, with the reason.
create table evaluation.expert_score (
  task_id uuid not null constraint expert_score_task_fkey references evaluation.task,
  version int not null constraint expert_score_version_check check (version between 1 and 2),
  round_project_id uuid not null constraint expert_score_round_project_fkey references evaluation.round_project,
  project_id uuid not null constraint expert_score_project_fkey references projects.project,
  account_id uuid not null constraint expert_score_account_fkey references identity.account,
  lines jsonb not null,
  remark text not null,
  total numeric(6, 2) not null constraint expert_score_total_check check (total between 0 and 100),
  why text constraint expert_score_why_check check (length(why) between 1 and 1000),
  submitted_at timestamptz not null,
  constraint expert_score_pkey primary key (task_id, version),
  constraint expert_score_revised_check check ((version = 2) = (why is not null))
);
create index expert_score_round_project on evaluation.expert_score (round_project_id);
grant select, insert on evaluation.expert_score to jiheng_app;

-- Totals that lie too far apart are talked over by those who gave them.
create table evaluation.discussion (
  round_project_id uuid primary key constraint discussion_round_project_fkey references evaluation.round_project,
  round_id uuid not null constraint discussion_round_fkey references evaluation.round,
  project_id uuid not null constraint discussion_project_fkey references projects.project,
  spread numeric(6, 2) not null,
  opened_at timestamptz not null,
  conclusion text constraint discussion_conclusion_check check (length(conclusion) between 1 and 2000),
  closed_by uuid constraint discussion_closed_by_fkey references identity.account,
  closed_at timestamptz,
  constraint discussion_closed_check check (num_nulls(conclusion, closed_by, closed_at) in (0, 3))
);
create index discussion_round on evaluation.discussion (round_id);
grant select, insert, update (conclusion, closed_by, closed_at) on evaluation.discussion to jiheng_app;

create table evaluation.statement (
  id uuid primary key,
  round_project_id uuid not null constraint statement_discussion_fkey references evaluation.discussion,
  project_id uuid not null,
  account_id uuid not null constraint statement_account_fkey references identity.account,
  -- The expert's letter; none when who runs the round speaks.
  letter text,
  text text not null constraint statement_text_check check (length(text) between 1 and 2000),
  said_at timestamptz not null
);
create index statement_discussion on evaluation.statement (round_project_id, said_at);
grant select, insert on evaluation.statement to jiheng_app;

-- A project's result with the whole question it answers. A newer version takes its place and both stay.
create table evaluation.result (
  id uuid primary key,
  round_id uuid not null constraint result_round_fkey references evaluation.round,
  round_project_id uuid not null constraint result_round_project_fkey references evaluation.round_project,
  project_id uuid not null constraint result_project_fkey references projects.project,
  version int not null constraint result_version_check check (version > 0),
  total numeric(6, 2) not null constraint result_total_check check (total between 0 and 100),
  grade text not null constraint result_grade_check check (grade in ('excellent', 'good', 'fair', 'poor')),
  spread numeric(6, 2) not null,
  evidence_level smallint not null constraint result_evidence_check check (evidence_level between 1 and 4),
  covered_weight numeric(6, 2) not null,
  sample_size int not null,
  items jsonb not null,
  explanation jsonb not null,
  question jsonb not null,
  -- What the sheets say in words, by letter: [{letter, text}].
  remarks jsonb not null,
  why text not null,
  is_current boolean not null,
  computed_by uuid not null constraint result_computed_by_fkey references identity.account,
  computed_at timestamptz not null,
  constraint result_version_once unique (round_project_id, version)
);
create unique index result_current on evaluation.result (round_project_id) where is_current;
create index result_project on evaluation.result (project_id);
create index result_round on evaluation.result (round_id);
grant select, insert, update (is_current) on evaluation.result to jiheng_app;

-- What the unit that was scored sees otherwise, within the term and once for each project of a round.
create table evaluation.appeal (
  id uuid primary key,
  round_id uuid not null constraint appeal_round_fkey references evaluation.round,
  round_project_id uuid not null constraint appeal_round_project_fkey references evaluation.round_project,
  project_id uuid not null constraint appeal_project_fkey references projects.project,
  result_id uuid not null constraint appeal_result_fkey references evaluation.result,
  text text not null constraint appeal_text_check check (length(text) between 1 and 5000),
  -- Codes of the items it speaks of.
  items jsonb not null constraint appeal_items_check check (jsonb_typeof(items) = 'array'),
  -- The documents that show it: [{id, title}].
  documents jsonb not null,
  submitted_by uuid not null constraint appeal_submitted_by_fkey references identity.account,
  submitted_at timestamptz not null,
  outcome text constraint appeal_outcome_check check (outcome in ('kept', 'changed')),
  reason text constraint appeal_reason_check check (length(reason) between 1 and 2000),
  -- [{code, score, why}]
  corrections jsonb,
  new_result_id uuid constraint appeal_new_result_fkey references evaluation.result,
  decided_by uuid constraint appeal_decided_by_fkey references identity.account,
  decided_at timestamptz,
  constraint appeal_once unique (round_project_id),
  constraint appeal_decided_check check (num_nulls(outcome, reason, corrections, decided_by, decided_at) in (0, 5)),
  constraint appeal_new_result_check check ((outcome is not distinct from 'changed') = (new_result_id is not null))
);
create index appeal_round on evaluation.appeal (round_id);
create index appeal_project on evaluation.appeal (project_id);
grant select, insert, update (outcome, reason, corrections, new_result_id, decided_by, decided_at) on evaluation.appeal to jiheng_app;

-- Who scored a project, told its results or speaks for its unit does not decide its appeal.
create function evaluation.guard_appeal() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if new.decided_by is not null and (new.decided_by = new.submitted_by
    or exists (select from evaluation.task t where t.round_project_id = new.round_project_id and t.account_id = new.decided_by)
    or exists (select from evaluation.round r where r.id = new.round_id and r.announced_by = new.decided_by)) then
    raise exception 'decided by who scored' using errcode = 'check_violation', constraint = 'appeal_decided_by_another';
  end if;
  return new;
end $$;
create trigger appeal_guard before update on evaluation.appeal for each row execute function evaluation.guard_appeal();

-- Scores of persons, teams and departments, from evaluated results only. Each newer one takes the place of the one before.
create table evaluation.subject_score (
  id uuid primary key,
  template_id uuid not null,
  template_version int not null,
  year int not null,
  subject_kind text not null constraint subject_score_kind_check check (subject_kind in ('department', 'team', 'person')),
  organisation_id uuid constraint subject_score_organisation_fkey references identity.organisation,
  account_id uuid constraint subject_score_account_fkey references identity.account,
  org_path ltree not null,
  version int not null,
  total numeric(6, 2),
  grade text constraint subject_score_grade_check check (grade in ('excellent', 'good', 'fair', 'poor')),
  covered_weight numeric(6, 2) not null,
  explanation jsonb not null,
  question jsonb not null,
  is_current boolean not null,
  computed_by uuid not null constraint subject_score_computed_by_fkey references identity.account,
  computed_at timestamptz not null,
  constraint subject_score_template_fkey foreign key (template_id, template_version) references evaluation.template_version (template_id, version),
  constraint subject_score_one check (case subject_kind when 'person' then account_id is not null and organisation_id is null
    else organisation_id is not null and account_id is null end)
);
create unique index subject_score_current on evaluation.subject_score (template_id, year, coalesce(account_id, organisation_id)) where is_current;
create index subject_score_reach on evaluation.subject_score using gist (org_path);
create index subject_score_account on evaluation.subject_score (account_id) where account_id is not null;
grant select, insert, update (is_current) on evaluation.subject_score to jiheng_app;
