create schema goals;
grant usage on schema goals to jiheng_app;

-- Who reads; told by the store, so that people see what stands with them wherever it hangs.
create function goals.reader() returns uuid language sql stable
  return nullif(current_setting('app.account', true), '')::uuid;

-- The goals of an organisation for a year. What people edit is the working copy; issuing it (下达) freezes a version.
create table goals.plan (
  id uuid primary key,
  organisation_id uuid not null constraint plan_organisation_fkey references identity.organisation,
  org_path ltree not null,
  year int not null constraint plan_year_check check (year between 1990 and 2100),
  name text not null constraint plan_name_check check (length(name) between 1 and 100),
  -- The version issued last; 0 before the first.
  issued_version int not null default 0,
  -- Edited since it was issued last.
  is_changed boolean not null default true,
  -- The day its attainments hold for.
  rolled_up_on date,
  created_by uuid not null constraint plan_created_by_fkey references identity.account,
  created_at timestamptz not null,
  constraint plan_once unique (organisation_id, year)
);
grant select, insert, update (issued_version, is_changed, rolled_up_on) on goals.plan to jiheng_app;

-- A goal hangs on one of the next higher level, of the same plan: the key it refers to holds the level as well.
create table goals.goal (
  id uuid primary key,
  plan_id uuid not null constraint goal_plan_fkey references goals.plan,
  org_path ltree not null,
  parent_id uuid,
  level text not null constraint goal_level_check check (level in ('annual', 'quarterly', 'monthly', 'daily')),
  level_rank smallint not null generated always as (case level when 'annual' then 1 when 'quarterly' then 2 when 'monthly' then 3 else 4 end) stored,
  parent_rank smallint not null generated always as (case level when 'annual' then 0 when 'quarterly' then 1 when 'monthly' then 2 else 3 end) stored,
  position int not null,
  title text not null constraint goal_title_check check (length(title) between 1 and 200),
  -- The one person who answers for it; the organisation is theirs.
  owner_id uuid constraint goal_owner_fkey references identity.account,
  starts_on date not null,
  ends_on date not null,
  weight numeric(7, 4) not null constraint goal_weight_check check (weight > 0 and weight <= 100),
  target numeric(18, 4) not null constraint goal_target_check check (target > 0),
  unit text not null constraint goal_unit_check check (length(unit) <= 20),
  -- By what it is met when no goal is below it: accepted progress of its node, the day its node was done, or accepted reports of its own.
  met_by text not null constraint goal_met_by_check check (met_by in ('node', 'milestone', 'reports')),
  project_id uuid constraint goal_project_fkey references projects.project,
  node_id uuid,
  is_removed boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint goal_period_check check (starts_on <= ends_on),
  constraint goal_node_check check ((met_by = 'reports') = (node_id is null) and (node_id is null or project_id is not null)),
  constraint goal_top_check check ((level = 'annual') = (parent_id is null)),
  constraint goal_place_key unique (plan_id, id, level_rank),
  constraint goal_parent_fkey foreign key (plan_id, parent_id, parent_rank) references goals.goal (plan_id, id, level_rank)
);
create index goal_below on goals.goal (plan_id, parent_id, position);
create index goal_project on goals.goal (project_id) where project_id is not null;
create index goal_owner on goals.goal (owner_id) where not is_removed;
grant select, insert, update on goals.goal to jiheng_app;

create table goals.issue (
  plan_id uuid not null constraint issue_plan_fkey references goals.plan,
  version int not null constraint issue_version_check check (version > 0),
  org_path ltree not null,
  why text not null constraint issue_why_check check (version = 1 or length(why) > 0),
  goals int not null,
  issued_by uuid not null constraint issue_issued_by_fkey references identity.account,
  issued_at timestamptz not null,
  constraint issue_pkey primary key (plan_id, version)
);
grant select, insert on goals.issue to jiheng_app;

create table goals.issued_goal (
  plan_id uuid not null,
  version int not null,
  goal_id uuid not null constraint issued_goal_goal_fkey references goals.goal,
  org_path ltree not null,
  parent_id uuid,
  level text not null,
  level_rank smallint not null,
  parent_rank smallint not null,
  position int not null,
  title text not null,
  owner_id uuid not null constraint issued_goal_owner_fkey references identity.account,
  owner_kind text not null constraint issued_goal_owner_kind_check check (owner_kind in ('reform_commission', 'project_office', 'contractor', 'crew')),
  starts_on date not null,
  ends_on date not null,
  weight numeric(7, 4) not null,
  target numeric(18, 4) not null,
  unit text not null,
  met_by text not null,
  project_id uuid,
  node_id uuid,
  constraint issued_goal_pkey primary key (plan_id, version, goal_id),
  constraint issued_goal_issue_fkey foreign key (plan_id, version) references goals.issue (plan_id, version),
  constraint issued_goal_place_key unique (plan_id, version, goal_id, level_rank),
  constraint issued_goal_parent_fkey foreign key (plan_id, version, parent_id, parent_rank) references goals.issued_goal (plan_id, version, goal_id, level_rank)
);
create index issued_goal_owner on goals.issued_goal (owner_id, plan_id, version);
create index issued_goal_project on goals.issued_goal (project_id, plan_id, version) where project_id is not null;
grant select, insert on goals.issued_goal to jiheng_app;

-- What is issued keeps the rules whoever writes it: siblings weigh exactly 100 together (annual goals with those of the same owner),
-- a goal's period lies inside its parent's, and nothing joins a version after the transaction that issues it.
create function goals.check_issued() returns trigger language plpgsql security definer set search_path = pg_catalog, goals as $$
begin
  if exists (
    select from goals.issue i where (i.plan_id, i.version) in (select plan_id, version from added) and i.xmin <> pg_current_xact_id()::xid
  ) then
    raise exception 'an issued version never changes' using errcode = '23514', constraint = 'issued_never_changes';
  end if;
  if exists (
    select from goals.issued_goal g where (g.plan_id, g.version) in (select distinct plan_id, version from added)
    group by g.plan_id, g.version, coalesce(g.parent_id, g.owner_id), g.parent_id is null having sum(g.weight) <> 100
  ) then
    raise exception 'siblings do not weigh 100 together' using errcode = '23514', constraint = 'issued_weights_sum';
  end if;
  if exists (
    select from added c join goals.issued_goal p on p.plan_id = c.plan_id and p.version = c.version and p.goal_id = c.parent_id
    where c.starts_on < p.starts_on or c.ends_on > p.ends_on
  ) then
    raise exception 'a goal lies outside the period of the one above' using errcode = '23514', constraint = 'issued_within_parent';
  end if;
  return null;
end $$;
create trigger issued_goal_checked after insert on goals.issued_goal
  referencing new table as added for each statement execute function goals.check_issued();

-- What the owner of a goal without a node tells of it; it counts when another person has accepted it.
create table goals.report (
  id uuid primary key,
  goal_id uuid not null constraint report_goal_fkey references goals.goal,
  amount numeric(18, 4) not null constraint report_amount_check check (amount > 0),
  day date not null,
  note text not null default '' constraint report_note_check check (length(note) <= 2000),
  reporter_id uuid not null constraint report_reporter_fkey references identity.account,
  reported_at timestamptz not null,
  state text not null default 'claimed' constraint report_state_check check (state in ('claimed', 'accepted', 'returned')),
  decided_by uuid constraint report_decided_by_fkey references identity.account,
  decided_at timestamptz,
  return_reason text,
  constraint report_decided_check check ((state = 'claimed') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  constraint report_returned_check check ((state = 'returned') = (return_reason is not null)),
  constraint report_decided_by_another check (decided_by <> reporter_id)
);
create index report_goal on goals.report (goal_id, day);
grant select, insert, update (state, decided_by, decided_at, return_reason) on goals.report to jiheng_app;

-- How far each issued goal is reached. `as_of` is the day since which it is so: what a later roll-up finds unchanged, told by the
-- fingerprint of all that enters, stays as it is.
create table goals.attainment (
  goal_id uuid primary key constraint attainment_goal_fkey references goals.goal,
  plan_id uuid not null constraint attainment_plan_fkey references goals.plan,
  as_of date not null,
  percent numeric(5, 2) not null,
  claimed_percent numeric(5, 2) not null,
  state text not null constraint attainment_state_check check (state in ('met', 'under_way', 'missed', 'not_due')),
  explanation json not null,
  fingerprint text not null,
  computed_at timestamptz not null
);
create index attainment_plan on goals.attainment (plan_id);
grant select, insert, update, delete on goals.attainment to jiheng_app;

-- A goal on a project is seen with the project, any other with its organisation, and one's own always; with a goal goes all that
-- is told of it, and with any goal its plan.
do $$
declare
  named text;
begin
  foreach named in array array['goal', 'issued_goal'] loop
    execute format('alter table goals.%I enable row level security', named);
    execute format('create policy %I on goals.%I to jiheng_app using (
      case when project_id is null then org_path <@ any ((select platform.scopes())::ltree[]) else exists (select from projects.v_project as p where p.id = project_id) end
      or owner_id = (select goals.reader()))', named || '_reach', named);
  end loop;
  foreach named in array array['report', 'attainment'] loop
    execute format('alter table goals.%I enable row level security', named);
    execute format('create policy %I on goals.%I to jiheng_app using (exists (select from goals.goal as g where g.id = goal_id))', named || '_reach', named);
  end loop;
end $$;
alter table goals.plan enable row level security;
create policy plan_reach on goals.plan to jiheng_app using (
  org_path <@ any ((select platform.scopes())::ltree[]) or exists (select from goals.goal as g where g.plan_id = plan.id));
alter table goals.issue enable row level security;
create policy issue_reach on goals.issue to jiheng_app using (exists (select from goals.plan as p where p.id = plan_id));

create view goals.v_goal with (security_invoker = true) as
  select g.goal_id as id, g.plan_id, g.version, g.parent_id, g.level, g.title, g.owner_id, g.owner_kind, g.starts_on, g.ends_on, g.weight, g.target, g.unit,
    g.project_id, g.node_id, a.percent, a.claimed_percent, a.state, p.rolled_up_on as as_of
  from goals.issued_goal g join goals.plan p on p.id = g.plan_id and p.issued_version = g.version
  left join goals.attainment a on a.goal_id = g.goal_id;
grant select on goals.v_goal to jiheng_app;
