create schema schedule;
grant usage on schema schedule to jiheng_app;

-- The network of a project as the kernel reads it, and when it begins and ends as last computed. Moments are local, `YYYY-MM-DD`
-- in networks of days, with `THH:MM` in networks of minutes.
create table schedule.plan (
  project_id uuid primary key constraint plan_project_fkey references projects.project,
  version int not null default 1,
  unit text not null constraint plan_unit_check check (unit in ('day', 'minute')),
  -- Working minutes that count as one day where people are told days.
  minutes_per_day int not null default 480 constraint plan_minutes_check check (minutes_per_day between 1 and 1440),
  starts_at text not null constraint plan_start_check check (starts_at ~ '^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$'),
  data_date text constraint plan_data_date_check check (data_date ~ '^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$'),
  must_finish_by text constraint plan_must_finish_check check (must_finish_by ~ '^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$'),
  progress_mode text constraint plan_progress_mode_check check (progress_mode in ('retained_logic', 'progress_override', 'actual_dates')),
  critical_float double precision not null default 0,
  calendar text not null,
  calendars jsonb not null default '[]',
  resources jsonb not null default '[]',
  -- Where it came from: a file's name, or null for the tree.
  source text,
  begins_at text not null,
  ends_at text not null,
  duration double precision not null,
  warnings jsonb not null default '[]',
  computed_at timestamptz not null
);
grant select, insert, update on schedule.plan to jiheng_app;

-- One for each node of the project tree; inner nodes are summaries whatever their kind says.
create table schedule.activity (
  node_id uuid primary key,
  project_id uuid not null constraint activity_plan_fkey references schedule.plan,
  -- What other planning tools know it by.
  code text not null constraint activity_code_check check (length(code) between 1 and 200),
  wbs text,
  kind text not null constraint activity_kind_check check (kind in ('task', 'milestone', 'hammock', 'summary')),
  -- Work, remaining work and floats in the plan's unit.
  duration double precision not null constraint activity_duration_check check (duration >= 0),
  duration_is text not null default 'working' constraint activity_duration_is_check check (duration_is in ('working', 'elapsed')),
  calendar text,
  constraints jsonb not null default '[]',
  deadline text,
  stated_percent double precision constraint activity_stated_check check (stated_percent between 0 and 100),
  remaining double precision constraint activity_remaining_check check (remaining >= 0),
  actual_start text,
  actual_finish text,
  needs jsonb not null default '[]',
  early_start text not null,
  early_finish text not null,
  late_start text not null,
  late_finish text not null,
  total_float double precision not null,
  free_float double precision not null,
  is_critical boolean not null,
  is_on_longest_path boolean not null,
  constraint activity_project_key unique (project_id, node_id)
);
grant select, insert, update, delete on schedule.activity to jiheng_app;

create table schedule.link (
  project_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  type text not null constraint link_type_check check (type in ('FS', 'SS', 'FF', 'SF')),
  lag double precision not null default 0,
  lag_calendar text constraint link_lag_calendar_check check (lag_calendar in ('predecessor', 'successor', 'project', 'elapsed')),
  constraint link_pkey primary key (project_id, from_id, to_id, type),
  constraint link_from_fkey foreign key (project_id, from_id) references schedule.activity (project_id, node_id) on delete cascade,
  constraint link_to_fkey foreign key (project_id, to_id) references schedule.activity (project_id, node_id) on delete cascade,
  constraint link_ends_check check (from_id <> to_id)
);
create index link_to on schedule.link (project_id, to_id);
grant select, insert, update, delete on schedule.link to jiheng_app;

-- A file handed in: what was read and what would become of the plan. `reading` is kept until it is applied.
create table schedule.import (
  id uuid primary key,
  project_id uuid not null constraint import_project_fkey references projects.project,
  file_name text not null,
  file_hash text not null constraint import_hash_check check (file_hash ~ '^[0-9a-f]{64}$'),
  file_size bigint not null,
  state text not null constraint import_state_check check (state in ('checked', 'refused', 'applied')),
  problem jsonb,
  summary jsonb,
  reading jsonb,
  created_by uuid not null constraint import_created_by_fkey references identity.account,
  created_at timestamptz not null,
  applied_at timestamptz,
  constraint import_problem_check check ((state = 'refused') = (problem is not null)),
  constraint import_applied_check check ((state = 'applied') = (applied_at is not null))
);
create index import_project on schedule.import (project_id, created_at desc);
grant select, insert, update (state, reading, applied_at) on schedule.import to jiheng_app;

do $$
declare
  named text;
begin
  foreach named in array array['plan', 'activity', 'link', 'import'] loop
    execute format('alter table schedule.%I enable row level security', named);
    execute format('create policy %I on schedule.%I to jiheng_app using (exists (select from projects.v_project as p where p.id = project_id))', named || '_reach', named);
  end loop;
end $$;

create view schedule.v_plan with (security_invoker = true) as
  select project_id, version, unit, minutes_per_day, left(starts_at, 10)::date as starts_on, left(data_date, 10)::date as data_date, begins_at, ends_at, computed_at
  from schedule.plan;
create view schedule.v_activity with (security_invoker = true) as
  select node_id, project_id, code, kind, early_start, early_finish, late_start, late_finish, total_float, is_critical, actual_start, actual_finish
  from schedule.activity;
grant select on schedule.v_plan, schedule.v_activity to jiheng_app;
