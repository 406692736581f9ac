create schema projects;
grant usage on schema projects to jiheng_app;

create table projects.project (
  id uuid primary key,
  -- GB/T 40058-2021; a project without a code may only be planned.
  code text constraint project_code_key unique,
  name text not null constraint project_name_check check (length(name) between 1 and 300),
  -- Pinyin initials of the name, for searching by keyboard.
  initials text not null default '',
  kind text not null,
  industry text not null,
  region_code text not null,
  class text not null constraint project_class_check check (class in ('new', 'continued', 'completing', 'reserve')),
  stage text not null constraint project_stage_check check (stage in
    ('application', 'ex_ante', 'approval', 'budgeting', 'procurement', 'construction', 'acceptance', 'settlement', 'evaluation', 'archived')),
  org_path ltree not null,
  owner_id uuid constraint project_owner_fkey references identity.organisation,
  department_id uuid constraint project_department_fkey references identity.organisation,
  contractor_id uuid constraint project_contractor_fkey references identity.organisation,
  manager_id uuid constraint project_manager_fkey references identity.account,
  secrecy smallint not null default 1 constraint project_secrecy_check check (secrecy between 0 and 2),
  currency text not null default 'CNY' constraint project_currency_check check (currency ~ '^[A-Z]{3}$'),
  total_investment_fen bigint constraint project_total_investment_check check (total_investment_fen >= 0),
  year_plan_fen bigint constraint project_year_plan_check check (year_plan_fen >= 0),
  -- What was approved first is stored once; on-time and on-budget are told against it and against the current plan.
  approved_on date,
  approved_finish date,
  approved_amount_fen bigint,
  planned_start date,
  planned_finish date,
  actual_start date,
  actual_finish date,
  -- GeoJSON geometry in WGS-84, and its centre for lists and maps.
  location jsonb,
  longitude numeric(9, 6),
  latitude numeric(8, 6),
  address text,
  description text,
  contact text,
  -- Number in the list a project was imported from.
  external_id text,
  is_synthetic boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint project_dates_check check (planned_start is null or planned_finish is null or planned_start <= planned_finish),
  constraint project_uncoded_check check (code is not null or class = 'reserve' or stage in ('application', 'ex_ante', 'approval') or external_id is not null),
  constraint project_external_key unique (org_path, external_id)
);
create index project_org_path on projects.project using gist (org_path);
create index project_listed on projects.project (planned_finish, id);
create index project_by_name on projects.project (name, id);
create index project_by_investment on projects.project (total_investment_fen, id);
create index project_by_update on projects.project (updated_at, id);
create index project_filters on projects.project (kind, class, stage);
create index project_region on projects.project (region_code text_pattern_ops);
create index project_name_trgm on projects.project using gin (name gin_trgm_ops);
create index project_initials_trgm on projects.project using gin (initials gin_trgm_ops);
grant select, insert, update on projects.project to jiheng_app;

alter table projects.project enable row level security;
create policy project_reach on projects.project to jiheng_app using (
  (org_path <@ any ((select platform.scopes())::ltree[]) or id = any ((select platform.projects())::uuid[]))
  and secrecy <= (select platform.clearance()));

-- What other modules found out about a project last, for lists; written through the face of this module only.
create table projects.standing (
  project_id uuid primary key constraint standing_project_fkey references projects.project,
  attention text not null default 'grey' constraint standing_attention_check check (attention in ('red', 'orange', 'yellow', 'green', 'grey')),
  open_alerts int not null default 0,
  planned_percent numeric(6, 2),
  actual_percent numeric(6, 2),
  progress_as_of date,
  budget_fen bigint,
  paid_fen bigint,
  score numeric(6, 2),
  grade text
);
create index standing_attention on projects.standing (attention, project_id);
grant select, insert, update on projects.standing to jiheng_app;
alter table projects.standing enable row level security;
create policy standing_reach on projects.standing to jiheng_app using (exists (select from projects.project as p where p.id = project_id));

create function projects.keep_approved() returns trigger language plpgsql as $$
begin
  if (old.approved_on is not null and new.approved_on is distinct from old.approved_on)
    or (old.approved_finish is not null and new.approved_finish is distinct from old.approved_finish)
    or (old.approved_amount_fen is not null and new.approved_amount_fen is distinct from old.approved_amount_fen) then
    raise exception 'the approved originals never change' using errcode = '23514', constraint = 'project_approved_once';
  end if;
  return new;
end $$;
create trigger project_approved_once before update on projects.project for each row execute function projects.keep_approved();

create table projects.node (
  id uuid primary key,
  project_id uuid not null constraint node_project_fkey references projects.project,
  parent_id uuid,
  position int not null default 0,
  title text not null constraint node_title_check check (length(title) between 1 and 200),
  -- The four things a node binds before it may be active.
  responsible_id uuid constraint node_responsible_fkey references identity.account,
  starts_on date,
  due_on date,
  budget_fen bigint constraint node_budget_check check (budget_fen >= 0),
  standard text,
  weight numeric(9, 4) not null default 1 constraint node_weight_check check (weight >= 0),
  state text not null default 'draft' constraint node_state_check check (state in ('draft', 'active', 'done')),
  version int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint node_active_binds_four check (
    state = 'draft' or (responsible_id is not null and due_on is not null and budget_fen is not null and standard is not null)),
  constraint node_dates_check check (starts_on is null or due_on is null or starts_on <= due_on),
  constraint node_project_key unique (project_id, id),
  constraint node_parent_fkey foreign key (project_id, parent_id) references projects.node (project_id, id)
);
create index node_project on projects.node (project_id, parent_id, position);
create index node_parent on projects.node (parent_id);
create index node_responsible on projects.node (responsible_id);
grant select, insert, update, delete on projects.node to jiheng_app;
alter table projects.node enable row level security;
create policy node_reach on projects.node to jiheng_app using (exists (select from projects.project as p where p.id = project_id));

-- Children's budgets never exceed the parent's (the project's, for the first level), and below a node without a budget
-- there is none. Whoever changes a budget locks what caps it first, so edits at the same time are judged one after
-- another; locks are taken upwards and in order of id. Judged once per statement, so that a whole tree goes in at once.
create function projects.check_budget_cap() returns trigger language plpgsql security definer set search_path = pg_catalog, projects as $$
begin
  perform from projects.node where id in (select parent_id from changed) order by id for no key update;
  perform from projects.project where id in (select project_id from changed where parent_id is null) order by id for no key update;
  if exists (
    select from projects.node as capped
    cross join lateral (select sum(budget_fen) as total from projects.node where parent_id = capped.id) as spread
    where capped.id in (select parent_id from changed union select id from changed)
      and spread.total > coalesce(capped.budget_fen, 0)
  ) then
    raise exception 'children have more than their node' using errcode = '23514', constraint = 'node_budget_within_parent';
  end if;
  if exists (
    select from projects.project as capped
    cross join lateral (select sum(budget_fen) as total from projects.node where project_id = capped.id and parent_id is null) as spread
    where capped.id in (select project_id from changed where parent_id is null) and spread.total > capped.total_investment_fen
  ) then
    raise exception 'the first level has more than the project' using errcode = '23514', constraint = 'node_budget_within_project';
  end if;
  return null;
end $$;
create trigger node_budget_of_new after insert on projects.node
  referencing new table as changed for each statement execute function projects.check_budget_cap();
create trigger node_budget_of_changed after update on projects.node
  referencing new table as changed for each statement execute function projects.check_budget_cap();

-- The other side of the cap: a total is not lowered below what the first level already has.
create function projects.check_total_investment() returns trigger language plpgsql security definer set search_path = pg_catalog, projects as $$
begin
  if (select sum(budget_fen) from projects.node where project_id = new.id and parent_id is null) > new.total_investment_fen then
    raise exception 'the first level has more than the project' using errcode = '23514', constraint = 'node_budget_within_project';
  end if;
  return null;
end $$;
create trigger project_total_covers_nodes after update of total_investment_fen on projects.project
  for each row when (new.total_investment_fen is distinct from old.total_investment_fen) execute function projects.check_total_investment();

-- Nobody is below himself: moving takes the project's lock, so two moves at once cannot close a ring together.
create function projects.refuse_ring() returns trigger language plpgsql security definer set search_path = pg_catalog, projects as $$
begin
  perform from projects.project where id = new.project_id for no key update;
  if exists (
    with recursive above as (
      select id, parent_id from projects.node where id = new.parent_id
      union
      select n.id, n.parent_id from projects.node as n join above on n.id = above.parent_id
    )
    select from above where id = new.id
  ) then
    raise exception 'a node cannot be below itself' using errcode = '23514', constraint = 'node_not_below_itself';
  end if;
  return null;
end $$;
create trigger node_not_below_itself after update of parent_id on projects.node
  for each row when (new.parent_id is distinct from old.parent_id) execute function projects.refuse_ring();

create table projects.document (
  id uuid primary key,
  project_id uuid not null constraint document_project_fkey references projects.project,
  node_id uuid constraint document_node_fkey references projects.node on delete set null,
  kind text not null,
  title text not null constraint document_title_check check (length(title) between 1 and 300),
  file_hash text not null constraint document_hash_check check (file_hash ~ '^[0-9a-f]{64}$'),
  size bigint not null,
  media_type text not null,
  uploaded_by uuid not null constraint document_uploaded_by_fkey references identity.account,
  created_at timestamptz not null
);
create index document_project on projects.document (project_id, created_at desc);
grant select, insert, delete on projects.document to jiheng_app;
alter table projects.document enable row level security;
create policy document_reach on projects.document to jiheng_app using (exists (select from projects.project as p where p.id = project_id));

create view projects.v_project with (security_invoker = true) as
  select id, code, name, kind, industry, region_code, class, stage, org_path, owner_id, department_id, contractor_id, manager_id, secrecy, currency,
    total_investment_fen, year_plan_fen, approved_on, approved_finish, approved_amount_fen, planned_start, planned_finish, actual_start,
    actual_finish, longitude, latitude, is_synthetic
  from projects.project;
create view projects.v_node with (security_invoker = true) as
  select id, project_id, parent_id, title, responsible_id, starts_on, due_on, budget_fen, weight, state from projects.node;
create view projects.v_standing with (security_invoker = true) as select * from projects.standing;
grant select on projects.v_standing, projects.v_project, projects.v_node to jiheng_app;
