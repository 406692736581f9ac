-- Versions of the fund clocks an office sets, for its place and everything below it. One person proposes, another confirms; what was
-- confirmed is never changed. The national ones are part of the product and hold where no office set its own.
create table funds.clock_version (
  id uuid primary key,
  number int not null constraint clock_version_number_key unique constraint clock_version_number_check check (number > 0),
  org_path ltree not null,
  effective_from date not null,
  -- {levels, clocks, interest} as the kernel reads them.
  rules jsonb not null constraint clock_version_rules_check check (jsonb_typeof(rules) = 'object'),
  mark text not null constraint clock_version_mark_check check (mark in ('V', 'P', 'U')),
  -- The text it rests on, as people cite it.
  source text not null constraint clock_version_source_check check (length(source) between 1 and 200),
  why text not null,
  -- What it would have changed on the day it was proposed.
  dry_run jsonb not null constraint clock_version_dry_run_check check (jsonb_typeof(dry_run) = 'object'),
  state text not null default 'proposed' constraint clock_version_state_check check (state in ('proposed', 'confirmed', 'refused', 'withdrawn')),
  proposed_by uuid not null constraint clock_version_proposed_by_fkey references identity.account,
  proposed_at timestamptz not null,
  decided_by uuid constraint clock_version_decided_by_fkey references identity.account,
  decided_at timestamptz,
  decided_why text,
  constraint clock_version_decided_check check ((state = 'proposed') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  -- Nobody confirms or refuses what they proposed themselves; nobody takes back what another proposed.
  constraint clock_version_two_people check (decided_by is null or (state = 'withdrawn') = (decided_by = proposed_by))
);
create unique index clock_version_once on funds.clock_version (org_path, effective_from) where state = 'confirmed';
grant select, insert, update (state, decided_by, decided_at, decided_why) on funds.clock_version to jiheng_app;
alter table funds.clock_version enable row level security;
-- Read where it holds: above or inside the reach of who asks, or above a project they see. Set and decided inside the reach only.
create policy clock_version_reach on funds.clock_version for select to jiheng_app using (
  org_path <@ any ((select platform.scopes())::ltree[]) or org_path @> any ((select platform.scopes())::ltree[])
  or exists (select from projects.v_project as p where p.org_path <@ clock_version.org_path));
create policy clock_version_propose on funds.clock_version for insert to jiheng_app
  with check (org_path <@ any ((select platform.scopes())::ltree[]) and state = 'proposed');
create policy clock_version_decide on funds.clock_version for update to jiheng_app
  using (org_path <@ any ((select platform.scopes())::ltree[]) and state = 'proposed')
  with check (org_path <@ any ((select platform.scopes())::ltree[]));

-- Versions are numbered through all places, also those the asker does not see.
create function funds.next_clock_version() returns int language sql stable security definer set search_path = pg_catalog
  return (select coalesce(max(number), 0) + 1 from funds.clock_version);
revoke all on function funds.next_clock_version() from public;
grant execute on function funds.next_clock_version() to jiheng_app;

-- The term an amount was judged by, and the day counts of its levels where an office set them: {yellowFromDay, orangeFromDay, redFromDay}.
alter table funds.standing_amount
  add column term_days int not null default 30,
  add column office_levels jsonb constraint standing_amount_levels_check check (jsonb_typeof(office_levels) = 'object');
alter table funds.standing_amount alter column term_days drop default;
create or replace view funds.v_standing_amount with (security_invoker = true) as
  select id, project_id, clock, movement_id, since, as_of, movement_kind, label, amount_fen, days_standing, level, holder, explanation,
    contract_id, count_in, grace_days, due_on, days_late, interest_fen, is_paused, held_since, version, unknown_year, days_beyond, term_days, office_levels
  from funds.standing_amount;
