-- A plan as it stood: dates, budgets, progress, and what had been deleted by then. Nobody changes or removes one, whatever
-- his role; the first is the original.
create table schedule.baseline (
  id uuid primary key,
  project_id uuid not null constraint baseline_project_fkey references projects.project,
  number int not null,
  name text not null constraint baseline_name_check check (length(name) between 1 and 100),
  why text not null default '',
  taken_on date not null,
  taken_at timestamptz not null,
  taken_by uuid not null constraint baseline_taken_by_fkey references identity.account,
  is_original boolean not null generated always as (number = 1) stored,
  constraint baseline_number_key unique (project_id, number),
  constraint baseline_name_key unique (project_id, name),
  constraint baseline_number_check check (number >= 1)
);
grant select, insert on schedule.baseline to jiheng_app;

create table schedule.baseline_item (
  baseline_id uuid not null constraint baseline_item_baseline_fkey references schedule.baseline,
  node_id uuid not null,
  project_id uuid not null,
  parent_id uuid,
  position int not null,
  title text not null,
  kind text not null,
  code text,
  start date,
  finish date,
  budget_fen bigint,
  weight numeric(9, 4) not null,
  -- Accepted by then.
  percent numeric(5, 2) not null,
  is_deleted boolean not null default false,
  constraint baseline_item_pkey primary key (baseline_id, node_id)
);
grant select, insert on schedule.baseline_item to jiheng_app;

create function schedule.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'a baseline never changes' using errcode = '23514', constraint = 'baseline_never_changes';
end $$;
create trigger baseline_never_changes before update or delete or truncate on schedule.baseline
  for each statement execute function schedule.refuse_change();
create trigger baseline_never_changes before update or delete or truncate on schedule.baseline_item
  for each statement execute function schedule.refuse_change();

-- Nor is anything added to one later: items come in the transaction that takes it.
create function schedule.refuse_late_item() returns trigger language plpgsql as $$
begin
  if exists (
    select from schedule.baseline b where b.id in (select baseline_id from added) and b.xmin <> pg_current_xact_id()::xid
  ) then
    raise exception 'a baseline never changes' using errcode = '23514', constraint = 'baseline_never_changes';
  end if;
  return null;
end $$;
create trigger baseline_never_grows after insert on schedule.baseline_item
  referencing new table as added for each statement execute function schedule.refuse_late_item();

do $$
declare
  named text;
begin
  foreach named in array array['baseline', 'baseline_item'] loop
    execute format('alter table schedule.%I enable row level security', named);
    execute format('create policy %I on schedule.%I to jiheng_app using (exists (select from projects.v_project as p where p.id = project_id))', named || '_reach', named);
  end loop;
end $$;

create view schedule.v_baseline with (security_invoker = true) as
  select id, project_id, number, name, taken_on, taken_at, is_original from schedule.baseline;
create view schedule.v_baseline_item with (security_invoker = true) as
  select baseline_id, node_id, project_id, parent_id, title, kind, start, finish, budget_fen, weight, percent, is_deleted from schedule.baseline_item;
grant select on schedule.v_baseline, schedule.v_baseline_item to jiheng_app;
