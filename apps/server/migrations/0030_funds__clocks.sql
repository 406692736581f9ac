-- A dispute begins some day after the inflow; the days before it count.
alter table funds.exclusion
  add column starts_on date,
  add constraint exclusion_days_check check (until is null or starts_on is null or until >= starts_on);
create or replace view funds.v_exclusion with (security_invoker = true) as
  select id, project_id, movement_id, amount_fen, reason, until, starts_on from funds.exclusion;

-- Days on which nobody could move the money: they do not count for a project, one of its contracts, or one inflow.
create table funds.suspension (
  id uuid primary key,
  project_id uuid not null constraint suspension_project_fkey references projects.project,
  contract_id uuid,
  movement_id uuid,
  reason text not null constraint suspension_reason_check check (reason = 'force_majeure'),
  starts_on date not null,
  -- The last day that does not count; empty while it goes on.
  ends_on date,
  document_no text,
  why text not null,
  recorded_by uuid not null constraint suspension_recorded_by_fkey references identity.account,
  recorded_at timestamptz not null,
  constraint suspension_contract_fkey foreign key (contract_id, project_id) references funds.contract (id, project_id),
  constraint suspension_movement_fkey foreign key (movement_id, project_id) references funds.movement (id, project_id),
  constraint suspension_one_check check (num_nonnulls(contract_id, movement_id) < 2),
  constraint suspension_days_check check (ends_on >= starts_on)
);
create index suspension_project on funds.suspension (project_id, starts_on);
grant select, insert, update (ends_on) on funds.suspension to jiheng_app;
alter table funds.suspension enable row level security;
create policy suspension_reach on funds.suspension to jiheng_app using (exists (select from projects.v_project as p where p.id = project_id));

-- What the clocks say of each amount. Explanations are kept where there is something to answer for, and made when opened otherwise.
alter table funds.standing_amount
  alter column explanation drop not null,
  add column contract_id uuid,
  add column count_in text not null default 'days' constraint standing_amount_count_check check (count_in in ('days', 'workdays')),
  add column grace_days int not null default 0,
  add column due_on date,
  add column days_late int not null default 0,
  add column interest_fen bigint,
  add column is_paused boolean not null default false,
  add column held_since date,
  add column version text not null default '1',
  add column unknown_year int,
  -- Days beyond what the contract grants: what the levels go by, and lists are sorted by.
  add column days_beyond int not null generated always as (days_standing - grace_days) stored;
update funds.standing_amount set held_since = since;
alter table funds.standing_amount
  alter column held_since set not null, alter column count_in drop default, alter column grace_days drop default,
  alter column days_late drop default, alter column is_paused drop default, alter column version drop default;
create index standing_amount_move on funds.standing_amount (holder, days_beyond desc, amount_fen desc, id desc);
create or replace view funds.v_standing_amount with (security_invoker = true) as
  select id, project_id, clock, movement_id, since, as_of, movement_kind, label, amount_fen, days_standing, level, holder, explanation,
    contract_id, count_in, grace_days, due_on, days_late, interest_fen, is_paused, held_since, version, unknown_year, days_beyond
  from funds.standing_amount;

-- The budget as it was told over time: the original (without a day) and each adjustment, so that it can be summed as of any day.
create view funds.v_budget_entry with (security_invoker = true) as
  select id as budget_line_id, project_id, year, source, null::date as day, initial_fen as amount_fen from funds.budget_line
  union all
  select a.budget_line_id, a.project_id, l.year, l.source, a.day, a.amount_fen
  from funds.budget_adjustment a join funds.budget_line l on l.id = a.budget_line_id;
grant select on funds.v_budget_entry to jiheng_app;
