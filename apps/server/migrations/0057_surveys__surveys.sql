create schema surveys;
grant usage on schema surveys to jiheng_app;

-- Told by the server: the desk of an office that runs surveys, or the keyed hash of the code a household answers with, and the id of its answer.
create function surveys.at_desk() returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.surveys', true), '') = 'desk';
create function surveys.asking_code() returns text language sql stable parallel safe
  return nullif(current_setting('app.survey_code', true), '');
create function surveys.asking_answer() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.survey_answer', true), '')::uuid;

-- A satisfaction survey of the people a project serves.
create table surveys.survey (
  id uuid primary key,
  project_id uuid not null constraint survey_project_fkey references projects.project,
  org_path ltree not null,
  year int not null constraint survey_year_check check (year between 2000 and 2100),
  title text not null constraint survey_title_check check (length(title) between 1 and 100),
  measure text not null constraint survey_measure_check check (measure in ('share', 'index')),
  -- The rule it is planned and counted by, frozen.
  rule jsonb not null,
  -- [{key, text}]: fixed ones by their key, own ones as own_1 and so on; the overall one is the last.
  questions jsonb not null,
  margin numeric(4, 1) not null constraint survey_margin_check check (margin between 1 and 20),
  response_percent numeric(4, 1) not null constraint survey_response_check check (response_percent between 5 and 100),
  opens_on date not null,
  closes_on date not null,
  state text not null constraint survey_state_check check (state in ('draft', 'running', 'closed')),
  -- SHA-256 of the seed, told from the beginning; the seed itself sealed until it is drawn with.
  commitment text not null,
  sealed_seed text not null,
  seed text,
  created_by uuid not null constraint survey_created_by_fkey references identity.account,
  created_at timestamptz not null,
  drawn_by uuid constraint survey_drawn_by_fkey references identity.account,
  drawn_at timestamptz,
  version int not null,
  constraint survey_title_once unique (project_id, year, title),
  constraint survey_period_check check (closes_on between opens_on and opens_on + 366),
  constraint survey_drawn_check check ((state = 'draft') = (seed is null) and num_nulls(seed, drawn_by, drawn_at) in (0, 3))
);
create index survey_reach on surveys.survey using gist (org_path);
grant select, insert, update (title, measure, questions, margin, response_percent, opens_on, closes_on, state, seed, drawn_by, drawn_at, version)
  on surveys.survey to jiheng_app;

create table surveys.building (
  id uuid primary key,
  survey_id uuid not null constraint building_survey_fkey references surveys.survey,
  place int not null,
  name text not null constraint building_name_check check (length(name) between 1 and 60),
  households int not null constraint building_households_check check (households between 1 and 5000),
  -- Numbers of its register the lot fell on.
  drawn int[] not null,
  constraint building_name_once unique (survey_id, name)
);
grant select, insert, update (drawn), delete on surveys.building to jiheng_app;

-- Codes of letters, known here only by a keyed hash and their building: no row tells which household has which.
create table surveys.code (
  hash text primary key,
  survey_id uuid not null constraint code_survey_fkey references surveys.survey,
  building_id uuid not null constraint code_building_fkey references surveys.building,
  is_used boolean not null
);
create index code_survey on surveys.code (survey_id, building_id, is_used);
grant select, insert, update (is_used), delete on surveys.code to jiheng_app;

-- What a household said. Nothing leads from here to a code, a letter or a household.
create table surveys.answer (
  id uuid primary key,
  survey_id uuid not null constraint answer_survey_fkey references surveys.survey,
  building_id uuid not null constraint answer_building_fkey references surveys.building,
  steps jsonb not null,
  overall int not null constraint answer_overall_check check (overall between 1 and 5),
  seconds int constraint answer_seconds_check check (seconds between 0 and 86400),
  -- A keyed mark of the browser, different in each survey.
  device text,
  is_from_contractor boolean not null,
  entered_by uuid constraint answer_entered_by_fkey references identity.account,
  answered_at timestamptz not null,
  outcome text constraint answer_outcome_check check (outcome in ('counted', 'set_aside')),
  reason text constraint answer_reason_check check (length(reason) between 1 and 500),
  decided_by uuid constraint answer_decided_by_fkey references identity.account,
  decided_at timestamptz,
  constraint answer_device_check check ((device is null) = (entered_by is not null)),
  constraint answer_decided_check check (num_nulls(outcome, reason, decided_by, decided_at) in (0, 4))
);
create index answer_survey on surveys.answer (survey_id, answered_at);
grant select, insert, update (outcome, reason, decided_by, decided_at) on surveys.answer to jiheng_app;

-- What a survey found; never changed.
create table surveys.result (
  survey_id uuid primary key constraint result_survey_fkey references surveys.survey,
  project_id uuid not null constraint result_project_fkey references projects.project,
  year int not null,
  title text not null,
  measure text not null,
  percent numeric(5, 2) constraint result_percent_check check (percent between 0 and 100),
  low numeric(5, 2),
  high numeric(5, 2),
  margin numeric(5, 2),
  percent_of_all numeric(5, 2),
  problem text constraint result_problem_check check (problem in ('too_few_answers')),
  sample_size int not null,
  set_aside int not null,
  households int not null,
  letters int not null,
  response_percent numeric(5, 2),
  evidence_level int not null,
  by_building jsonb not null,
  by_question jsonb not null,
  explanation jsonb not null,
  closed_by uuid not null constraint result_closed_by_fkey references identity.account,
  closed_at timestamptz not null,
  constraint result_or_problem check ((percent is null) = (problem is not null))
);
create index result_project on surveys.result (project_id, year);
grant select, insert on surveys.result to jiheng_app;

create view surveys.v_result with (security_invoker = true) as
  select project_id, year, survey_id, percent, sample_size, households, margin, closed_at, evidence_level, explanation from surveys.result;
grant select on surveys.v_result to jiheng_app;

alter table surveys.survey enable row level security;
alter table surveys.building enable row level security;
alter table surveys.code enable row level security;
alter table surveys.answer enable row level security;
alter table surveys.result enable row level security;
-- Only at the desk, in its scope: whoever reaches single projects, as contractors do, sees results and nothing else.
create policy survey_desk on surveys.survey to jiheng_app using ((select surveys.at_desk())
  and org_path <@ any ((select platform.scopes())::ltree[]) and exists (select from projects.v_project as p where p.id = project_id));
create policy building_desk on surveys.building to jiheng_app using ((select surveys.at_desk()) and exists (select from surveys.survey as s where s.id = survey_id));
create policy code_desk on surveys.code to jiheng_app using ((select surveys.at_desk()) and exists (select from surveys.survey as s where s.id = survey_id));
create policy answer_desk on surveys.answer to jiheng_app using ((select surveys.at_desk()) and exists (select from surveys.survey as s where s.id = survey_id));
create policy result_read on surveys.result for select to jiheng_app using (exists (select from projects.v_project as p where p.id = project_id));
create policy result_tell on surveys.result for insert to jiheng_app with check ((select surveys.at_desk())
  and exists (select from surveys.survey as s where s.id = survey_id));
-- The survey and building a code belongs to, for the policies below alone: it tells nothing but what the code asked with opens.
create function surveys.opened() returns table (survey_id uuid, building_id uuid) language sql stable security definer set search_path = pg_catalog
  begin atomic; select c.survey_id, c.building_id from surveys.code as c where c.hash = surveys.asking_code(); end;
revoke all on function surveys.opened() from public;
grant execute on function surveys.opened() to jiheng_app;
-- Who has a letter reads its survey, uses its code up, and leaves one answer.
create policy code_own on surveys.code for select to jiheng_app using (hash = (select surveys.asking_code()));
create policy code_use on surveys.code for update to jiheng_app using (hash = (select surveys.asking_code()));
create policy survey_own on surveys.survey for select to jiheng_app using (id = (select o.survey_id from surveys.opened() as o));
create policy answer_own on surveys.answer for select to jiheng_app using (id = (select surveys.asking_answer()));
create policy answer_give on surveys.answer for insert to jiheng_app with check (id = (select surveys.asking_answer())
  and outcome is null and exists (select from surveys.opened() as o where o.survey_id = answer.survey_id and o.building_id = answer.building_id));
