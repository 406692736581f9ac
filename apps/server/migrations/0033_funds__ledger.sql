-- The books in double entry: every fen of a project is in exactly one place. Three books: money by budget line (source → budgeted →
-- allocated → on_hand → paid or returned), what contracts oblige to by contract (agreed → contracted → payable → requested →
-- discharged, beside it retained; advanced and excepted are paid ahead of acceptance), and deposits (pledged → held). Entries
-- without a contract share one account of their project. Nothing of it is ever changed.
create table funds.posting (
  number bigint generated always as identity primary key,
  -- The record it comes from: a movement, budget line, adjustment, contract, change, step of a request, exclusion or exception.
  entry_id uuid not null,
  entry_kind text not null,
  project_id uuid not null constraint posting_project_fkey references projects.project,
  day date not null,
  place text not null,
  amount_fen bigint not null constraint posting_amount_check check (amount_fen <> 0),
  budget_line_id uuid,
  contract_id uuid,
  book text not null generated always as (case
    when place in ('source', 'budgeted', 'allocated', 'on_hand', 'paid', 'returned') then 'money'
    when place in ('pledged', 'held') then 'deposits' else 'obligations' end) stored,
  subject_id uuid not null generated always as (coalesce(budget_line_id, contract_id, project_id)) stored,
  constraint posting_place_check check (place in ('source', 'budgeted', 'allocated', 'on_hand', 'paid', 'returned', 'agreed', 'contracted',
    'payable', 'requested', 'discharged', 'retained', 'advanced', 'excepted', 'pledged', 'held')),
  constraint posting_subject_check check ((place in ('source', 'budgeted', 'allocated', 'on_hand', 'paid', 'returned')) = (budget_line_id is not null)
    and num_nonnulls(budget_line_id, contract_id) < 2),
  constraint posting_line_fkey foreign key (budget_line_id, project_id) references funds.budget_line (id, project_id),
  constraint posting_contract_fkey foreign key (contract_id, project_id) references funds.contract (id, project_id)
);
create index posting_entry on funds.posting (entry_id);
create index posting_project on funds.posting (project_id, day);
create index posting_subject on funds.posting (subject_id, place, day);
grant select, insert on funds.posting to jiheng_app;

-- What lies where. Kept by the trigger below and by nobody else; each place says itself how far it may go.
create table funds.balance (
  subject_id uuid not null,
  place text not null,
  project_id uuid not null constraint balance_project_fkey references projects.project,
  budget_line_id uuid,
  contract_id uuid,
  amount_fen bigint not null,
  primary key (subject_id, place),
  constraint balance_source_check check (place <> 'source' or amount_fen <= 0),
  -- `budgeted` alone may fall below zero: books from before the ledger hold more than was budgeted.
  constraint balance_allocated_check check (place <> 'allocated' or amount_fen >= 0),
  constraint balance_on_hand_check check (place <> 'on_hand' or amount_fen >= 0),
  constraint balance_paid_check check (place <> 'paid' or amount_fen >= 0),
  constraint balance_returned_check check (place <> 'returned' or amount_fen >= 0),
  constraint balance_agreed_check check (place <> 'agreed' or amount_fen <= 0),
  constraint balance_contracted_check check (place <> 'contracted' or amount_fen >= 0),
  constraint balance_payable_check check (place <> 'payable' or amount_fen >= 0),
  constraint balance_requested_check check (place <> 'requested' or amount_fen >= 0),
  constraint balance_discharged_check check (place <> 'discharged' or amount_fen >= 0),
  constraint balance_retained_check check (place <> 'retained' or amount_fen >= 0),
  constraint balance_advanced_check check (place <> 'advanced' or amount_fen <= 0),
  constraint balance_excepted_check check (place <> 'excepted' or amount_fen <= 0),
  constraint balance_pledged_check check (place <> 'pledged' or amount_fen <= 0),
  constraint balance_held_check check (place <> 'held' or amount_fen >= 0)
);
create index balance_project on funds.balance (project_id);
create index balance_contract on funds.balance (contract_id) where contract_id is not null;
grant select on funds.balance to jiheng_app;

-- The postings of an entry come in one statement and sum to nothing in each book, or none of them is kept.
create function funds.keep_balance() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if exists (select from fresh group by entry_id, book having sum(amount_fen) <> 0) then
    raise exception 'the postings of an entry sum to nothing' using errcode = '23514', constraint = 'posting_zero_sum';
  end if;
  insert into funds.balance (subject_id, place, project_id, budget_line_id, contract_id, amount_fen)
    select distinct subject_id, place, project_id, budget_line_id, contract_id, 0 from fresh on conflict do nothing;
  update funds.balance b set amount_fen = b.amount_fen + f.amount_fen
    from (select subject_id, place, sum(amount_fen) as amount_fen from fresh group by subject_id, place) f
    where b.subject_id = f.subject_id and b.place = f.place and f.amount_fen <> 0;
  return null;
end $$;
revoke all on function funds.keep_balance() from public;
create trigger posting_balance after insert on funds.posting
  referencing new table as fresh for each statement execute function funds.keep_balance();

-- What moves money or obligations is posted before the transaction ends.
create function funds.check_posted() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not exists (select from funds.posting p where p.entry_id = new.id) then
    raise exception 'an entry is posted' using errcode = '23514', constraint = 'entry_posted';
  end if;
  return null;
end $$;
revoke all on function funds.check_posted() from public;

do $$
declare
  named text;
begin
  foreach named in array array['posting', 'balance'] loop
    execute format('alter table funds.%I enable row level security', named);
    execute format('create policy %I on funds.%I to jiheng_app using (exists (select from projects.v_project as p where p.id = project_id))', named || '_reach', named);
  end loop;
end $$;

-- The books of before, posted as if they had been kept in double entry. An entry and what undid it come one after the other, so that
-- they leave nothing. What was paid beyond everything accepted is an advance; what left a line beyond its budget stays visible there.
create temporary table filled (entry_id uuid, entry_kind text, project_id uuid, day date, place text, amount_fen bigint, budget_line_id uuid, at bigint);
create temporary table journal as
  select m.*, row_number() over (order by coalesce(o.recorded_at, m.recorded_at), coalesce(o.day, m.day), coalesce(o.id, m.id), m.reverses_id is not null) as at
  from funds.movement m left join funds.movement o on o.id = m.reverses_id;

insert into filled
  select l.id, 'budget', l.project_id, least((l.recorded_at at time zone 'Asia/Shanghai')::date, make_date(l.year, 1, 1)), p.place, p.sign * l.initial_fen, l.id, -2
    from funds.budget_line l, (values ('source', -1), ('budgeted', 1)) as p (place, sign) where l.initial_fen > 0
  union all
  select a.id, 'budget_adjustment', a.project_id, a.day, p.place, p.sign * a.amount_fen, a.budget_line_id, -1
    from funds.budget_adjustment a, (values ('source', -1), ('budgeted', 1)) as p (place, sign);

do $$
declare
  entry record;
  line uuid;
  allocated bigint := 0;
  on_hand bigint := 0;
  taken bigint[] := '{}';
  sign int;
begin
  for entry in select * from journal where budget_line_id is not null order by budget_line_id, at loop
    if entry.budget_line_id is distinct from line then
      line := entry.budget_line_id;
      allocated := 0;
      on_hand := 0;
    end if;
    -- [from on_hand, from allocated, from budgeted]: an undoing gives back what its entry took, which was the one before.
    sign := case when entry.reverses_id is null then 1 else -1 end;
    if sign = 1 then
      taken[1] := case entry.kind when 'payment' then least(on_hand, entry.amount_fen) else 0 end;
      taken[2] := case entry.kind when 'allocation' then 0 else least(allocated, entry.amount_fen - taken[1]) end;
      taken[3] := entry.amount_fen - taken[1] - taken[2];
    end if;
    insert into filled select entry.id, entry.kind, entry.project_id, entry.day, p.place, sign * p.amount_fen, line, entry.at
      from (values ('on_hand', -taken[1]), ('allocated', -taken[2]), ('budgeted', -taken[3]),
        (case entry.kind when 'allocation' then 'allocated' when 'cash_arrival' then 'on_hand' else 'paid' end, entry.amount_fen)) as p (place, amount_fen)
      where p.amount_fen <> 0;
    allocated := allocated + sign * (case entry.kind when 'allocation' then entry.amount_fen else 0 end - taken[2]);
    on_hand := on_hand + sign * (case entry.kind when 'cash_arrival' then entry.amount_fen else 0 end - taken[1]);
  end loop;
end $$;

do $$
declare
  entry record;
  project uuid;
  payable bigint := 0;
  advanced bigint := 0;
  met bigint := 0;
  sign int;
begin
  for entry in
    select * from (
      select id, kind, project_id, day, amount_fen, reverses_id is not null as undoes, at::numeric as at, null::bigint as left_fen
        from journal where kind in ('acceptance', 'payment')
      union all
      -- What is retained was withheld right after it was accepted, unless it has fallen due.
      select x.id, 'retention', x.project_id, m.day, x.amount_fen, false, m.at + 0.5, null
        from funds.exclusion x join journal m on m.id = x.movement_id
        where x.reason = 'retention' and m.kind = 'acceptance' and (x.until is null or x.until > current_date)
          and not exists (select from funds.movement r where r.reverses_id = m.id)
    ) as moved order by project_id, at
  loop
    if entry.project_id is distinct from project then
      project := entry.project_id;
      payable := 0;
      advanced := 0;
    end if;
    sign := case when entry.undoes then -1 else 1 end;
    if sign = 1 then
      met := least(case entry.kind when 'acceptance' then advanced else payable end, entry.amount_fen);
    end if;
    insert into filled select entry.id, entry.kind, project, entry.day, p.place, sign * p.amount_fen, null, entry.at
      from (values
        ('acceptance', 'agreed', -entry.amount_fen), ('acceptance', 'advanced', met), ('acceptance', 'payable', entry.amount_fen - met),
        ('payment', 'payable', -met), ('payment', 'advanced', met - entry.amount_fen), ('payment', 'discharged', entry.amount_fen),
        ('retention', 'payable', -met), ('retention', 'retained', met)) as p (kind, place, amount_fen)
      where p.kind = entry.kind and p.amount_fen <> 0;
    if entry.kind = 'acceptance' then
      advanced := advanced - sign * met;
      payable := payable + sign * (entry.amount_fen - met);
    else
      payable := payable - sign * met;
      advanced := advanced + sign * (case entry.kind when 'payment' then entry.amount_fen - met else 0 end);
    end if;
  end loop;
end $$;

insert into funds.posting (entry_id, entry_kind, project_id, day, place, amount_fen, budget_line_id)
  select entry_id, entry_kind, project_id, day, place, amount_fen, budget_line_id from filled order by at, entry_id;
drop table filled, journal;

do $$
declare
  named text;
begin
  foreach named in array array['movement', 'contract', 'budget_adjustment'] loop
    execute format('create constraint trigger %I after insert on funds.%I deferrable initially deferred for each row execute function funds.check_posted()',
      named || '_posted', named);
  end loop;
end $$;
create constraint trigger budget_line_posted after insert on funds.budget_line deferrable initially deferred
  for each row when (new.initial_fen > 0) execute function funds.check_posted();
create constraint trigger contract_change_posted after insert on funds.contract_change deferrable initially deferred
  for each row when (new.amount_fen <> 0) execute function funds.check_posted();

create view funds.v_posting with (security_invoker = true) as
  select number, entry_id, entry_kind, project_id, day, book, place, amount_fen, budget_line_id, contract_id from funds.posting;
create view funds.v_balance with (security_invoker = true) as
  select project_id, place, amount_fen, budget_line_id, contract_id from funds.balance;

-- Totals are summed, never typed: changes from their list, all else from what lies where.
create view funds.v_contract with (security_invoker = true) as
  select c.id, c.project_id, c.number, c.name, c.kind, c.procurement, c.contractor_id, c.contractor_name, c.credit_code, c.signed_on, c.original_fen,
    x.changed_fen, c.original_fen + x.changed_fen as total_fen, c.retention_percent, coalesce(x.retention_due_on, c.retention_due_on) as retention_due_on,
    c.payment_term_days, c.late_interest_percent, c.advance_fen, c.advance_recovery_percent, c.payee_name, c.payee_bank,
    funds.masked(c.payee_account) as payee_account, encode(sha256(convert_to(c.payee_account, 'UTF8')), 'hex') as payee_account_digest,
    c.original_fen + x.changed_fen - b.contracted_fen as accepted_fen, b.retained_fen, b.discharged_fen as paid_fen, b.requested_fen, b.payable_fen,
    b.advanced_fen, b.excepted_fen, b.held_fen, c.document_no, c.recorded_by, c.recorded_at
  from funds.contract c
  cross join lateral (
    select coalesce(sum(amount_fen), 0)::bigint as changed_fen,
      (array_agg(retention_due_on order by day desc, recorded_at desc) filter (where retention_due_on is not null))[1] as retention_due_on
    from funds.contract_change where contract_id = c.id
  ) x
  cross join lateral (
    select coalesce(sum(amount_fen) filter (where place = 'contracted'), 0)::bigint as contracted_fen,
      coalesce(sum(amount_fen) filter (where place = 'retained'), 0)::bigint as retained_fen,
      coalesce(sum(amount_fen) filter (where place = 'discharged'), 0)::bigint as discharged_fen,
      coalesce(sum(amount_fen) filter (where place = 'requested'), 0)::bigint as requested_fen,
      coalesce(sum(amount_fen) filter (where place = 'payable'), 0)::bigint as payable_fen,
      coalesce(-sum(amount_fen) filter (where place = 'advanced'), 0)::bigint as advanced_fen,
      coalesce(-sum(amount_fen) filter (where place = 'excepted'), 0)::bigint as excepted_fen,
      coalesce(sum(amount_fen) filter (where place = 'held'), 0)::bigint as held_fen
    from funds.balance where contract_id = c.id
  ) b;

grant select on funds.v_posting, funds.v_balance, funds.v_contract to jiheng_app;
