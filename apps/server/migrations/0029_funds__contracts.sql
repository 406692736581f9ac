-- What was agreed with a contractor. It is written once and never changes: what is agreed later is a change of its own, and the
-- value of the contract is always the sum of both.
create table funds.contract (
  id uuid primary key,
  project_id uuid not null constraint contract_project_fkey references projects.project,
  number text not null constraint contract_number_check check (length(number) between 1 and 60),
  name text not null constraint contract_name_check check (length(name) between 1 and 200),
  kind text not null constraint contract_kind_check check (kind in ('works', 'design', 'supervision', 'goods', 'services', 'other')),
  procurement text not null constraint contract_procurement_check
    check (procurement in ('open_tender', 'invited_tender', 'negotiation', 'consultation', 'inquiry', 'single_source', 'framework', 'direct')),
  -- Who works in the programme for the contractor sees this contract and no other's.
  contractor_id uuid constraint contract_contractor_fkey references identity.organisation,
  contractor_name text not null constraint contract_contractor_check check (length(contractor_name) between 1 and 200),
  credit_code text constraint contract_credit_code_check check (length(credit_code) = 18),
  signed_on date not null,
  original_fen bigint not null constraint contract_original_check check (original_fen > 0),
  retention_percent numeric(5, 2) not null constraint contract_retention_check check (retention_percent between 0 and 100),
  retention_due_on date,
  -- 国务院令第802号: 30 days, by contract at most 60.
  payment_term_days int not null constraint contract_term_check check (payment_term_days between 1 and 60),
  -- Percent a day; null is the statutory rate.
  late_interest_percent numeric(7, 4) constraint contract_interest_check check (late_interest_percent between 0 and 1),
  advance_fen bigint not null constraint contract_advance_check check (advance_fen between 0 and original_fen),
  -- Share of each acceptance that goes against the advance until it is recovered.
  advance_recovery_percent numeric(5, 2) not null constraint contract_recovery_check check (advance_recovery_percent between 0 and 100),
  payee_name text,
  payee_bank text,
  payee_account text constraint contract_account_check check (payee_account ~ '^[0-9]{6,40}$'),
  document_no text,
  recorded_by uuid not null constraint contract_recorded_by_fkey references identity.account,
  recorded_at timestamptz not null,
  constraint contract_project_key unique (id, project_id),
  constraint contract_once unique (project_id, number),
  constraint contract_recovered_check check (advance_fen = 0 or advance_recovery_percent > 0)
);
create index contract_contractor on funds.contract (contractor_id);
grant select, insert on funds.contract to jiheng_app;

create table funds.contract_item (
  id uuid primary key,
  project_id uuid not null,
  contract_id uuid not null,
  code text not null constraint contract_item_code_check check (length(code) between 1 and 40),
  name text not null constraint contract_item_name_check check (length(name) between 1 and 200),
  unit text not null constraint contract_item_unit_check check (length(unit) between 1 and 20),
  unit_price_fen bigint not null constraint contract_item_price_check check (unit_price_fen > 0),
  quantity numeric(18, 4) not null constraint contract_item_quantity_check check (quantity >= 0),
  -- The work item of `progress` whose accepted quantities are measured under this one.
  work_item_id uuid,
  recorded_by uuid not null constraint contract_item_recorded_by_fkey references identity.account,
  recorded_at timestamptz not null,
  constraint contract_item_contract_fkey foreign key (contract_id, project_id) references funds.contract (id, project_id),
  constraint contract_item_key unique (id, contract_id),
  constraint contract_item_once unique (contract_id, code)
);
create index contract_item_project on funds.contract_item (project_id);
grant select, insert on funds.contract_item to jiheng_app;

create table funds.contract_change (
  id uuid primary key,
  project_id uuid not null,
  contract_id uuid not null,
  day date not null,
  -- 0 where only a day changes.
  amount_fen bigint not null,
  document_no text not null constraint contract_change_document_check check (length(document_no) between 1 and 100),
  retention_due_on date,
  why text not null,
  reverses_id uuid,
  recorded_by uuid not null constraint contract_change_recorded_by_fkey references identity.account,
  recorded_at timestamptz not null,
  constraint contract_change_contract_fkey foreign key (contract_id, project_id) references funds.contract (id, project_id),
  constraint contract_change_key unique (id, contract_id),
  constraint contract_change_reverses_fkey foreign key (reverses_id, contract_id) references funds.contract_change (id, contract_id),
  constraint contract_change_reversed_once unique (reverses_id),
  constraint contract_change_some_check check (amount_fen <> 0 or retention_due_on is not null)
);
create index contract_change_contract on funds.contract_change (contract_id, day);
create index contract_change_project on funds.contract_change (project_id);
grant select, insert on funds.contract_change to jiheng_app;

-- What a change does to the quantities; less than nothing takes back.
create table funds.contract_change_line (
  change_id uuid not null,
  project_id uuid not null constraint contract_change_line_project_fkey references projects.project,
  contract_id uuid not null,
  item_id uuid not null,
  quantity numeric(18, 4) not null constraint contract_change_line_quantity_check check (quantity <> 0),
  primary key (change_id, item_id),
  constraint contract_change_line_change_fkey foreign key (change_id, contract_id) references funds.contract_change (id, contract_id),
  constraint contract_change_line_item_fkey foreign key (item_id, contract_id) references funds.contract_item (id, contract_id)
);
create index contract_change_line_item on funds.contract_change_line (item_id);
grant select, insert on funds.contract_change_line to jiheng_app;

-- An invoice is known by its code and number in all projects; one entered wrongly is voided and entered anew.
create table funds.invoice (
  id uuid primary key,
  project_id uuid not null,
  contract_id uuid not null,
  -- Empty for fully digital invoices, which have a number alone.
  code text not null constraint invoice_code_check check (code ~ '^[0-9]{0,12}$'),
  number text not null constraint invoice_number_check check (number ~ '^[0-9]{8,20}$'),
  day date not null,
  amount_fen bigint not null constraint invoice_amount_check check (amount_fen > 0),
  tax_fen bigint not null constraint invoice_tax_check check (tax_fen between 0 and amount_fen),
  seller_name text not null constraint invoice_seller_check check (length(seller_name) between 1 and 200),
  seller_credit_code text constraint invoice_seller_code_check check (length(seller_credit_code) = 18),
  recorded_by uuid not null constraint invoice_recorded_by_fkey references identity.account,
  recorded_at timestamptz not null,
  voided_on date,
  voided_why text,
  voided_by uuid constraint invoice_voided_by_fkey references identity.account,
  constraint invoice_contract_fkey foreign key (contract_id, project_id) references funds.contract (id, project_id),
  constraint invoice_voided_check check (num_nulls(voided_on, voided_why, voided_by) in (0, 3))
);
create unique index invoice_once on funds.invoice (code, number) where voided_on is null;
create index invoice_contract on funds.invoice (contract_id, day);
create index invoice_project on funds.invoice (project_id);
grant select, insert, update (voided_on, voided_why, voided_by) on funds.invoice to jiheng_app;

-- A contractor asks to be paid. Who has to move and since when stands here; how it came there stands in the steps.
create table funds.payment_request (
  id uuid primary key,
  project_id uuid not null,
  contract_id uuid not null,
  number int not null,
  day date not null,
  amount_fen bigint not null constraint payment_request_amount_check check (amount_fen > 0),
  purpose text not null constraint payment_request_purpose_check check (purpose in ('progress', 'advance', 'final', 'retention')),
  invoice_ids uuid[] not null,
  note text not null,
  state text not null constraint payment_request_state_check check (state in ('submitted', 'returned', 'approved', 'paid', 'withdrawn')),
  holder text,
  held_since date not null,
  submitted_by uuid not null constraint payment_request_submitted_by_fkey references identity.account,
  submitted_at timestamptz not null,
  constraint payment_request_contract_fkey foreign key (contract_id, project_id) references funds.contract (id, project_id),
  constraint payment_request_project_key unique (id, project_id),
  constraint payment_request_once unique (contract_id, number),
  constraint payment_request_holder_check check (holder is not distinct from case state
    when 'submitted' then 'owner_unit' when 'returned' then 'contractor' when 'approved' then 'finance' end)
);
create index payment_request_held on funds.payment_request (holder, held_since) where holder is not null;
create index payment_request_project on funds.payment_request (project_id);
grant select, insert, update (state, holder, held_since) on funds.payment_request to jiheng_app;

create table funds.payment_request_step (
  id uuid primary key,
  project_id uuid not null,
  request_id uuid not null,
  day date not null,
  action text not null constraint payment_request_step_action_check
    check (action in ('submitted', 'returned', 'resubmitted', 'approved', 'withdrawn', 'paid', 'payment_undone')),
  -- Who had to move from then on.
  holder text,
  why text not null,
  done_by uuid not null constraint payment_request_step_done_by_fkey references identity.account,
  done_at timestamptz not null,
  constraint payment_request_step_request_fkey foreign key (request_id, project_id) references funds.payment_request (id, project_id)
);
create index payment_request_step_request on funds.payment_request_step (request_id, done_at);
create index payment_request_step_project on funds.payment_request_step (project_id);
grant select, insert on funds.payment_request_step to jiheng_app;

-- Paying more than was accepted: one person asks, another signs. From then on it may be paid, and what is accepted later makes it good.
create table funds.payment_exception (
  id uuid primary key,
  project_id uuid not null,
  contract_id uuid not null,
  amount_fen bigint not null constraint payment_exception_amount_check check (amount_fen > 0),
  why text not null,
  document_no text,
  recorded_by uuid not null constraint payment_exception_recorded_by_fkey references identity.account,
  recorded_at timestamptz not null,
  signed_by uuid constraint payment_exception_signed_by_fkey references identity.account,
  signed_on date,
  revoked_by uuid constraint payment_exception_revoked_by_fkey references identity.account,
  revoked_on date,
  revoked_why text,
  constraint payment_exception_contract_fkey foreign key (contract_id, project_id) references funds.contract (id, project_id),
  constraint payment_exception_two_people_check check (signed_by <> recorded_by),
  constraint payment_exception_signed_check check (num_nulls(signed_by, signed_on) in (0, 2)),
  constraint payment_exception_revoked_check check (num_nulls(revoked_by, revoked_on, revoked_why) in (0, 3))
);
create index payment_exception_contract on funds.payment_exception (contract_id);
create index payment_exception_project on funds.payment_exception (project_id);
grant select, insert, update (signed_by, signed_on, revoked_by, revoked_on, revoked_why) on funds.payment_exception to jiheng_app;

alter table funds.movement
  add column contract_id uuid,
  add column payment_request_id uuid,
  add column purpose text constraint movement_purpose_check
    check (purpose in ('progress', 'advance', 'final', 'retention', 'other', 'performance', 'bid', 'wages', 'quality')),
  add column payee_name text,
  add column payee_account text constraint movement_account_check check (payee_account ~ '^[0-9]{6,40}$'),
  add constraint movement_contract_fkey foreign key (contract_id, project_id) references funds.contract (id, project_id),
  add constraint movement_request_fkey foreign key (payment_request_id, project_id) references funds.payment_request (id, project_id),
  add constraint movement_request_check check (payment_request_id is null or (kind = 'payment' and contract_id is not null)),
  drop constraint movement_kind_check,
  add constraint movement_kind_check check (kind in
    ('allocation', 'cash_arrival', 'return', 'acceptance', 'payment', 'refund', 'retention_release', 'deposit_received', 'deposit_returned')),
  drop constraint movement_budgeted_check,
  -- 未列入预算的不得支出: what comes from a budget or goes back to one belongs to a line of it.
  add constraint movement_budgeted_check check ((budget_line_id is not null)
    or kind in ('acceptance', 'retention_release', 'deposit_received', 'deposit_returned')),
  drop constraint movement_settles_check,
  -- A release names the withheld amounts it lets go.
  add constraint movement_settles_check check (settles = '{}' or kind in ('payment', 'retention_release'));
create index movement_contract on funds.movement (contract_id, day) where contract_id is not null;
create index movement_request on funds.movement (payment_request_id) where payment_request_id is not null;

create or replace function funds.check_reversal() returns trigger language plpgsql as $$
begin
  if not exists (
    select from funds.movement m where m.id = new.reverses_id and m.reverses_id is null and m.kind = new.kind and m.amount_fen = new.amount_fen
      and m.budget_line_id is not distinct from new.budget_line_id and m.contract_id is not distinct from new.contract_id
      and m.payment_request_id is not distinct from new.payment_request_id and m.day <= new.day) then
    raise exception 'a reversal repeats the entry it undoes' using errcode = '23514', constraint = 'movement_reversal_repeats';
  end if;
  return new;
end $$;

-- What an acceptance measured. Amounts follow from quantity and price; a quantity that `progress` accepted is measured once.
create table funds.acceptance_line (
  movement_id uuid not null,
  project_id uuid not null,
  contract_id uuid not null,
  item_id uuid not null,
  quantity numeric(18, 4) not null constraint acceptance_line_quantity_check check (quantity > 0),
  unit_price_fen bigint not null,
  amount_fen bigint not null constraint acceptance_line_amount_check check (amount_fen >= 0),
  quantity_id uuid,
  primary key (movement_id, item_id),
  constraint acceptance_line_movement_fkey foreign key (movement_id, project_id) references funds.movement (id, project_id),
  constraint acceptance_line_item_fkey foreign key (item_id, contract_id) references funds.contract_item (id, contract_id)
);
create index acceptance_line_item on funds.acceptance_line (item_id);
create index acceptance_line_quantity on funds.acceptance_line (quantity_id) where quantity_id is not null;
create index acceptance_line_project on funds.acceptance_line (project_id);
grant select, insert on funds.acceptance_line to jiheng_app;

do $$
declare
  named text;
begin
  foreach named in array array['contract', 'contract_item', 'contract_change', 'contract_change_line', 'invoice', 'payment_request', 'payment_request_step',
    'payment_exception', 'acceptance_line'] loop
    execute format('alter table funds.%I enable row level security', named);
    execute format('create policy %I on funds.%I to jiheng_app using (exists (select from projects.v_project as p where p.id = project_id))', named || '_reach', named);
  end loop;
end $$;

create function funds.masked(account text) returns text language sql immutable parallel safe
  return case when length(account) > 8 then repeat('*', length(account) - 4) || right(account, 4) else repeat('*', length(account)) end;

-- An account is shown by its last digits and compared by its digest; the number itself leaves the module nowhere.
create or replace view funds.v_movement with (security_invoker = true) as
  select m.id, m.project_id, m.kind, m.day, m.amount_fen, case when m.reverses_id is null then m.amount_fen else -m.amount_fen end as counts_fen,
    m.budget_line_id, l.year, l.source, m.counterparty_id, m.counterparty_name, m.reference_no, m.label, m.settles, m.reverses_id, r.day as reversed_on,
    m.contract_id, m.payment_request_id, m.purpose, m.payee_name, funds.masked(m.payee_account) as payee_account,
    encode(sha256(convert_to(m.payee_account, 'UTF8')), 'hex') as payee_account_digest,
    -- What it adds to the amount paid: a payment, less what came back.
    case when m.kind = 'payment' then 1 when m.kind = 'refund' then -1 else 0 end * case when m.reverses_id is null then m.amount_fen else -m.amount_fen end as paid_fen,
    m.recorded_by, m.recorded_at
  from funds.movement m
  left join funds.budget_line l on l.id = m.budget_line_id
  left join funds.movement r on r.reverses_id = m.id;

-- Execution is what was paid less what came back.
create or replace view funds.v_budget_line with (security_invoker = true) as
  select l.id, l.project_id, l.year, l.source, l.initial_fen,
    (l.initial_fen + coalesce((select sum(a.amount_fen) from funds.budget_adjustment a where a.budget_line_id = l.id), 0))::bigint as full_year_fen,
    coalesce(m.allocated_fen, 0) as allocated_fen, coalesce(m.arrived_fen, 0) as arrived_fen, coalesce(m.executed_fen, 0) as executed_fen, m.last_day,
    coalesce(m.returned_fen, 0) as returned_fen
  from funds.budget_line l
  left join lateral (
    select (sum(counted) filter (where kind = 'allocation'))::bigint as allocated_fen, (sum(counted) filter (where kind = 'cash_arrival'))::bigint as arrived_fen,
      (sum(case kind when 'payment' then counted else -counted end) filter (where kind in ('payment', 'refund')))::bigint as executed_fen,
      (sum(counted) filter (where kind = 'return'))::bigint as returned_fen, max(day) as last_day
    from (select kind, day, case when reverses_id is null then amount_fen else -amount_fen end as counted from funds.movement where budget_line_id = l.id) as entry
  ) m on true;

create view funds.v_contract_change with (security_invoker = true) as
  select x.id, x.project_id, x.contract_id, x.day, x.amount_fen, x.document_no, x.retention_due_on, x.why, x.reverses_id, r.day as reversed_on, x.recorded_by, x.recorded_at
  from funds.contract_change x left join funds.contract_change r on r.reverses_id = x.id;
-- Acceptances that stand, line by line.
create view funds.v_acceptance_line with (security_invoker = true) as
  select a.movement_id, a.project_id, a.contract_id, a.item_id, m.day, a.quantity, a.unit_price_fen, a.amount_fen, a.quantity_id
  from funds.acceptance_line a join funds.movement m on m.id = a.movement_id
  where not exists (select from funds.movement r where r.reverses_id = m.id);
create view funds.v_contract_item with (security_invoker = true) as
  select i.id, i.project_id, i.contract_id, i.code, i.name, i.unit, i.unit_price_fen, i.quantity as original_quantity,
    i.quantity + coalesce((select sum(l.quantity) from funds.contract_change_line l where l.item_id = i.id), 0) as quantity,
    coalesce(a.quantity, 0) as accepted_quantity, coalesce(a.amount_fen, 0)::bigint as accepted_fen, i.work_item_id, i.recorded_at
  from funds.contract_item i
  left join lateral (select sum(l.quantity) as quantity, sum(l.amount_fen) as amount_fen from funds.v_acceptance_line l where l.item_id = i.id) a on true;
create view funds.v_invoice with (security_invoker = true) as
  select id, project_id, contract_id, code, number, day, amount_fen, tax_fen, seller_name, seller_credit_code, recorded_by, recorded_at, voided_on, voided_why
  from funds.invoice;
create view funds.v_payment_request with (security_invoker = true) as
  select q.id, q.project_id, q.contract_id, q.number, q.day, q.amount_fen, q.purpose, q.invoice_ids, q.note, q.state, q.holder, q.held_since, q.submitted_by,
    q.submitted_at, coalesce((select sum(case when m.reverses_id is null then m.amount_fen else -m.amount_fen end)
      from funds.movement m where m.payment_request_id = q.id), 0)::bigint as paid_fen
  from funds.payment_request q;
create view funds.v_payment_request_step with (security_invoker = true) as
  select id, project_id, request_id, day, action, holder, why, done_by, done_at from funds.payment_request_step;
create view funds.v_payment_exception with (security_invoker = true) as
  select id, project_id, contract_id, amount_fen, why, document_no, recorded_by, recorded_at, signed_by, signed_on, revoked_on, revoked_why
  from funds.payment_exception;
grant select on funds.v_contract_change, funds.v_acceptance_line, funds.v_contract_item, funds.v_invoice, funds.v_payment_request,
  funds.v_payment_request_step, funds.v_payment_exception to jiheng_app;
