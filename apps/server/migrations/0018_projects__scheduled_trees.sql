-- The tree of a scheduled project takes its dates from the schedule alone.
alter table projects.project add column is_scheduled boolean not null default false;

-- A schedule moves the dates of many nodes at once: budgets are judged only where a budget or its place changed.
create or replace function projects.check_budget_cap() returns trigger language plpgsql security definer set search_path = pg_catalog, projects as $$
begin
  if tg_op = 'UPDATE' then
    if not exists (select id, budget_fen, parent_id from changed except select id, budget_fen, parent_id from was) then
      return null;
    end if;
  end if;
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
create or replace trigger node_budget_of_changed after update on projects.node
  referencing old table as was new table as changed for each statement execute function projects.check_budget_cap();
