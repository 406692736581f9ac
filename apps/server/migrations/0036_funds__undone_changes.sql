-- A change that was undone says nothing any more of the day retention money falls due; what undoes it says none of its own.
alter table funds.contract_change drop constraint contract_change_some_check,
  add constraint contract_change_some_check check (amount_fen <> 0 or retention_due_on is not null or reverses_id is not null);

create or replace view funds.v_contract with (security_invoker = true) as
  select c.id, c.project_id, c.number, c.name, c.kind, c.procurement, c.contractor_id, c.contractor_name, c.credit_code, c.signed_on, c.original_fen,
    x.changed_fen, c.original_fen + x.changed_fen as total_fen, c.retention_percent, coalesce(x.retention_due_on, c.retention_due_on) as retention_due_on,
    c.payment_term_days, c.late_interest_percent, c.advance_fen, c.advance_recovery_percent, c.payee_name, c.payee_bank,
    funds.masked(c.payee_account) as payee_account, encode(sha256(convert_to(c.payee_account, 'UTF8')), 'hex') as payee_account_digest,
    c.original_fen + x.changed_fen - b.contracted_fen as accepted_fen, b.retained_fen, b.discharged_fen as paid_fen, b.requested_fen, b.payable_fen,
    b.advanced_fen, b.excepted_fen, b.held_fen, c.document_no, c.recorded_by, c.recorded_at
  from funds.contract c
  cross join lateral (
    select coalesce(sum(amount_fen), 0)::bigint as changed_fen,
      (array_agg(retention_due_on order by day desc, recorded_at desc) filter (where retention_due_on is not null and reversed_on is null))[1] as retention_due_on
    from funds.v_contract_change where contract_id = c.id
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
