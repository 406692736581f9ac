create schema funds;
grant usage on schema funds to jiheng_app;

-- 年初预算 by year and source. The original is stored once; what changes it later is an adjustment of its own, and the
-- full-year budget (全年预算) is always the sum of both.
create table funds.budget_line (
  id uuid primary key,
  project_id uuid not null constraint budget_line_project_fkey references projects.project,
  year int not null constraint budget_line_year_check check (year between 1990 and 2100),
  source text not null constraint budget_line_source_check check (source in ('fiscal_current', 'carried_over', 'special_bond', 'own', 'other')),
  initial_fen bigint not null constraint budget_line_initial_check check (initial_fen >= 0),
  document_no text,
  recorded_by uuid not null constraint budget_line_recorded_by_fkey references identity.account,
  recorded_at timestamptz not null,
  constraint budget_line_once unique (project_id, year, source),
  constraint budget_line_project_key unique (id, project_id)
);
grant select, insert on funds.budget_line to jiheng_app;

create table funds.budget_adjustment (
  id uuid primary key,
  budget_line_id uuid not null,
  project_id uuid not null,
  day date not null,
  amount_fen bigint not null constraint budget_adjustment_amount_check check (amount_fen <> 0),
  document_no text,
  why text not null,
  recorded_by uuid not null constraint budget_adjustment_recorded_by_fkey references identity.account,
  recorded_at timestamptz not null,
  constraint budget_adjustment_line_fkey foreign key (budget_line_id, project_id) references funds.budget_line (id, project_id)
);
create index budget_adjustment_line on funds.budget_adjustment (budget_line_id, day);
create index budget_adjustment_project on funds.budget_adjustment (project_id);
grant select, insert on funds.budget_adjustment to jiheng_app;

-- The book of money: entries are added and never changed. A wrong entry is undone by a second one of the same kind and
-- amount that names it (`reverses_id`) and counts negatively.
create table funds.movement (
  id uuid primary key,
  project_id uuid not null constraint movement_project_fkey references projects.project,
  kind text not null constraint movement_kind_check check (kind in ('allocation', 'cash_arrival', 'acceptance', 'payment')),
  day date not null,
  amount_fen bigint not null constraint movement_amount_check check (amount_fen > 0),
  budget_line_id uuid,
  counterparty_id uuid constraint movement_counterparty_fkey references identity.organisation,
  counterparty_name text,
  reference_no text,
  label text not null default '',
  -- The inflows a payment settles ahead of first in, first out.
  settles uuid[] not null default '{}',
  reverses_id uuid,
  why text,
  recorded_by uuid not null constraint movement_recorded_by_fkey references identity.account,
  recorded_at timestamptz not null,
  constraint movement_project_key unique (id, project_id),
  constraint movement_line_fkey foreign key (budget_line_id, project_id) references funds.budget_line (id, project_id),
  constraint movement_reverses_fkey foreign key (reverses_id, project_id) references funds.movement (id, project_id),
  constraint movement_reversed_once unique (reverses_id),
  -- 未列入预算的不得支出: what is allocated, arrives or is paid belongs to a budget line.
  constraint movement_budgeted_check check (kind = 'acceptance' or budget_line_id is not null),
  constraint movement_reversal_why_check check (reverses_id is null or why is not null),
  constraint movement_settles_check check (settles = '{}' or kind = 'payment')
);
create index movement_project on funds.movement (project_id, day desc, id desc);
create index movement_line on funds.movement (budget_line_id);
create unique index movement_reference on funds.movement (project_id, kind, reference_no) where reverses_id is null and reference_no is not null;
grant select, insert on funds.movement to jiheng_app;

-- A reversal repeats what it undoes; it cannot be undone itself.
create function funds.check_reversal() returns trigger language plpgsql as $$
begin
  if not exists (
    select from funds.movement m where m.id = new.reverses_id and m.reverses_id is null and m.kind = new.kind and m.amount_fen = new.amount_fen
      and m.budget_line_id is not distinct from new.budget_line_id and m.day <= new.day) then
    raise exception 'a reversal repeats the entry it undoes' using errcode = '23514', constraint = 'movement_reversal_repeats';
  end if;
  return new;
end $$;
create trigger movement_reversal_repeats before insert on funds.movement
  for each row when (new.reverses_id is not null) execute function funds.check_reversal();

-- A part of an inflow that rightly stands: retention money, a dispute, a term agreed by contract.
create table funds.exclusion (
  id uuid primary key,
  project_id uuid not null,
  movement_id uuid not null,
  amount_fen bigint not null constraint exclusion_amount_check check (amount_fen > 0),
  reason text not null constraint exclusion_reason_check check (reason in ('retention', 'dispute', 'agreed_term')),
  -- The day it falls due; empty while nobody knows.
  until date,
  why text not null,
  recorded_by uuid not null constraint exclusion_recorded_by_fkey references identity.account,
  recorded_at timestamptz not null,
  constraint exclusion_movement_fkey foreign key (movement_id, project_id) references funds.movement (id, project_id)
);
create index exclusion_movement on funds.exclusion (movement_id);
create index exclusion_project on funds.exclusion (project_id);
grant select, insert, update (until) on funds.exclusion to jiheng_app;

-- Money that stood still when the clocks were last read, each amount with its explanation; rewritten as a whole.
create table funds.standing_amount (
  id uuid primary key,
  project_id uuid not null constraint standing_amount_project_fkey references projects.project,
  clock text not null,
  movement_id uuid not null constraint standing_amount_movement_fkey references funds.movement,
  since date not null,
  as_of date not null,
  movement_kind text not null,
  label text,
  amount_fen bigint not null,
  days_standing int not null,
  level text not null,
  holder text not null,
  explanation jsonb not null
);
create index standing_amount_project on funds.standing_amount (project_id);
create index standing_amount_level on funds.standing_amount (level, days_standing desc);
grant select, insert, delete on funds.standing_amount to jiheng_app;

do $$
declare
  named text;
begin
  foreach named in array array['budget_line', 'budget_adjustment', 'movement', 'exclusion', 'standing_amount'] loop
    execute format('alter table funds.%I enable row level security', named);
    execute format('create policy %I on funds.%I to jiheng_app using (exists (select from projects.v_project as p where p.id = project_id))', named || '_reach', named);
  end loop;
end $$;

create view funds.v_movement with (security_invoker = true) as
  select m.id, m.project_id, m.kind, m.day, m.amount_fen, case when m.reverses_id is null then m.amount_fen else -m.amount_fen end as counts_fen,
    m.budget_line_id, l.year, l.source, m.counterparty_id, m.counterparty_name, m.reference_no, m.label, m.settles, m.reverses_id, r.day as reversed_on
  from funds.movement m
  left join funds.budget_line l on l.id = m.budget_line_id
  left join funds.movement r on r.reverses_id = m.id;
create view funds.v_exclusion with (security_invoker = true) as select id, project_id, movement_id, amount_fen, reason, until from funds.exclusion;
create view funds.v_standing_amount with (security_invoker = true) as select * from funds.standing_amount;
-- Each budget line with what was adjusted, allocated, arrived and paid (executed) on it so far.
create view funds.v_budget_line with (security_invoker = true) as
  select l.id, l.project_id, l.year, l.source, l.initial_fen,
    (l.initial_fen + coalesce((select sum(a.amount_fen) from funds.budget_adjustment a where a.budget_line_id = l.id), 0))::bigint as full_year_fen,
    coalesce(m.allocated_fen, 0) as allocated_fen, coalesce(m.arrived_fen, 0) as arrived_fen, coalesce(m.executed_fen, 0) as executed_fen, m.last_day
  from funds.budget_line l
  left join lateral (
    select (sum(counted) filter (where kind = 'allocation'))::bigint as allocated_fen, (sum(counted) filter (where kind = 'cash_arrival'))::bigint as arrived_fen,
      (sum(counted) filter (where kind = 'payment'))::bigint as executed_fen, max(day) as last_day
    from (select kind, day, case when reverses_id is null then amount_fen else -amount_fen end as counted from funds.movement where budget_line_id = l.id) as entry
  ) m on true;
create view funds.v_budget_total with (security_invoker = true) as
  select project_id, year, sum(initial_fen)::bigint as initial_fen, sum(full_year_fen)::bigint as full_year_fen, sum(allocated_fen)::bigint as allocated_fen,
    sum(arrived_fen)::bigint as arrived_fen, sum(executed_fen)::bigint as executed_fen, max(last_day) as last_day
  from funds.v_budget_line group by project_id, year;
grant select on funds.v_movement, funds.v_exclusion, funds.v_standing_amount, funds.v_budget_line, funds.v_budget_total to jiheng_app;
