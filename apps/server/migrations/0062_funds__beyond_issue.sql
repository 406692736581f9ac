-- 超指标支付: what was paid beyond what had been issued, or had arrived, on its line of the budget (《预算法》第十三条). An exception
-- may let it be paid before it is issued; what the finance system tells has happened and is kept and listed all the same.
alter table funds.payment_exception
  add column budget_line_id uuid,
  add constraint payment_exception_line_fkey foreign key (budget_line_id, project_id) references funds.budget_line (id, project_id);
create index payment_exception_line on funds.payment_exception (budget_line_id) where budget_line_id is not null;

create table funds.payment_beyond_issue (
  movement_id uuid primary key,
  project_id uuid not null,
  budget_line_id uuid not null,
  contract_id uuid,
  amount_fen bigint not null constraint payment_beyond_issue_amount_check check (amount_fen > 0),
  -- Paid here by signed exception; otherwise told by the finance system, or from before the programme was there.
  is_excepted boolean not null,
  constraint payment_beyond_issue_movement_fkey foreign key (movement_id, project_id) references funds.movement (id, project_id),
  constraint payment_beyond_issue_line_fkey foreign key (budget_line_id, project_id) references funds.budget_line (id, project_id),
  constraint payment_beyond_issue_contract_fkey foreign key (contract_id, project_id) references funds.contract (id, project_id),
  constraint payment_beyond_issue_excepted_check check (contract_id is not null or not is_excepted)
);
create index payment_beyond_issue_project on funds.payment_beyond_issue (project_id);
grant select, insert on funds.payment_beyond_issue to jiheng_app;
alter table funds.payment_beyond_issue enable row level security;
create policy payment_beyond_issue_reach on funds.payment_beyond_issue to jiheng_app
  using (exists (select from projects.v_project as p where p.id = project_id));

-- What lies in `allocated` falls below zero by what was paid beyond it, and by payments alone.
alter table funds.balance drop constraint balance_allocated_check;
create or replace function funds.keep_balance() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if exists (select from fresh group by entry_id, book having sum(amount_fen) <> 0) then
    raise exception 'the postings of an entry sum to nothing' using errcode = '23514', constraint = 'posting_zero_sum';
  end if;
  insert into funds.balance (subject_id, place, project_id, budget_line_id, contract_id, amount_fen)
    select distinct subject_id, place, project_id, budget_line_id, contract_id, 0 from fresh on conflict do nothing;
  update funds.balance b set amount_fen = b.amount_fen + f.amount_fen
    from (select subject_id, place, sum(amount_fen) as amount_fen from fresh group by subject_id, place) f
    where b.subject_id = f.subject_id and b.place = f.place and f.amount_fen <> 0;
  if exists (
    select from fresh f join funds.balance b on b.subject_id = f.subject_id and b.place = 'allocated'
    where f.place = 'allocated' and f.amount_fen < 0 and b.amount_fen < 0
      and not exists (select from fresh p where p.subject_id = f.subject_id and p.place = 'paid' and p.amount_fen > 0)
  ) then
    raise exception 'only a payment goes beyond what was issued' using errcode = '23514', constraint = 'balance_allocated_check';
  end if;
  return null;
end $$;

create or replace view funds.v_payment_exception with (security_invoker = true) as
  select id, project_id, contract_id, amount_fen, why, document_no, recorded_by, recorded_at, signed_by, signed_on, revoked_on, revoked_why,
    budget_line_id
  from funds.payment_exception;
create view funds.v_payment_beyond_issue with (security_invoker = true) as
  select movement_id, project_id, budget_line_id, contract_id, amount_fen, is_excepted from funds.payment_beyond_issue;
grant select on funds.v_payment_beyond_issue to jiheng_app;
