-- A list that was decided and no longer fits its scores: watched, let stand with a reason, or corrected by a version of its own.

-- A version beside the one before, which stays as it is. By whom and why it was opened; somebody else decides it.
alter table incentives.proposal add column version int not null default 1 constraint proposal_version_check check (version > 0);
alter table incentives.proposal add column corrects uuid constraint proposal_corrects_fkey references incentives.proposal constraint proposal_corrects_once unique;
alter table incentives.proposal add column opened_by uuid constraint proposal_opened_by_fkey references identity.account;
alter table incentives.proposal add column opened_at timestamptz;
alter table incentives.proposal add column opened_why text constraint proposal_opened_why_check check (length(opened_why) between 1 and 1000);
alter table incentives.proposal add constraint proposal_opened_check
  check (num_nulls(corrects, opened_by, opened_at, opened_why) = case when version = 1 then 4 else 0 end);
alter table incentives.proposal drop constraint proposal_once;
alter table incentives.proposal add constraint proposal_once unique (scheme_id, period, version);

-- Somebody saw which scores moved and lets the list stand; another move asks again.
create table incentives.upholding (
  id uuid primary key,
  proposal_id uuid not null constraint upholding_proposal_fkey references incentives.proposal,
  org_path ltree not null,
  -- SHA-256 over the scores as they were seen.
  seen text not null constraint upholding_seen_check check (seen ~ '^[0-9a-f]{64}$'),
  why text not null constraint upholding_why_check check (length(why) between 1 and 1000),
  upheld_by uuid not null constraint upholding_by_fkey references identity.account,
  upheld_at timestamptz not null,
  constraint upholding_once unique (proposal_id, seen)
);
grant select, insert on incentives.upholding to jiheng_app;

-- When a score of its group and year was first worked out after a list was simulated, also where somebody moved to; only the moment is told.
create function incentives.scored_since(list uuid) returns timestamptz language sql stable security definer set search_path = pg_catalog
begin atomic
  select min(v.computed_at) from incentives.proposal p join incentives.simulation m on m.proposal_id = p.id join incentives.scheme s on s.id = p.scheme_id
  join evaluation.v_subject_score v on v.template_id = s.template_id and v.subject_kind = 'person' and v.year = left(p.period, 4)::int
    and v.computed_at > m.simulated_at
  where p.id = list and (v.org_path operator(public.<@) p.org_path or exists (select from incentives.standing t where t.proposal_id = p.id and t.account_id = v.account_id));
end;
revoke all on function incentives.scored_since(uuid) from public;
grant execute on function incentives.scored_since(uuid) to jiheng_app;

-- The last day to answer an appeal; appeals made before this have none.
alter table incentives.appeal add column answer_until date;

-- A batch of a correcting list holds the difference to the one payroll was given before, which stays as it is.
alter table incentives.batch add column corrects uuid constraint batch_corrects_fkey references incentives.batch constraint batch_corrects_once unique;
-- Who took a batch and when.
create table incentives.handing (
  id uuid primary key,
  batch_id uuid not null constraint handing_batch_fkey references incentives.batch,
  org_path ltree not null,
  handed_to uuid not null constraint handing_to_fkey references identity.account,
  handed_at timestamptz not null
);
create index handing_batch on incentives.handing (batch_id, handed_at);
grant select, insert on incentives.handing to jiheng_app;

-- What is final or has a correcting version does not change; nobody decides about a group they have a score in, nor a correction they opened.
create or replace function incentives.guard_proposal() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if old.state = 'final' or exists (select from incentives.proposal n where n.corrects = new.id) then
    raise exception 'the list is settled' using errcode = 'check_violation', constraint = 'proposal_settled';
  end if;
  if new.decided_by is not null and (new.decided_by = new.opened_by
    or exists (select from incentives.standing s where s.proposal_id = new.id and s.account_id = new.decided_by and s.total is not null)) then
    raise exception 'decided by who is concerned' using errcode = 'check_violation', constraint = 'proposal_decided_by_another';
  end if;
  return new;
end $$;

create or replace function incentives.guard_standing() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  list uuid := coalesce(new.proposal_id, old.proposal_id);
  state text := (select p.state from incentives.proposal p where p.id = list);
begin
  if state = 'final' or (tg_op <> 'UPDATE' and state <> 'simulated') or exists (select from incentives.proposal n where n.corrects = list) then
    raise exception 'the list is settled' using errcode = 'check_violation', constraint = 'standing_settled';
  end if;
  return coalesce(new, old);
end $$;

-- Nobody decides whether a list stands that they have a score in.
create function incentives.guard_upholding() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if exists (select from incentives.standing s where s.proposal_id = new.proposal_id and s.account_id = new.upheld_by and s.total is not null) then
    raise exception 'decided by who is concerned' using errcode = 'check_violation', constraint = 'upholding_by_another';
  end if;
  return new;
end $$;
create trigger upholding_guard before insert on incentives.upholding for each row execute function incentives.guard_upholding();

-- A list with a correcting version takes no appeal any more: the correction does.
create function incentives.guard_appeal_made() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if exists (select from incentives.proposal n where n.corrects = new.proposal_id) then
    raise exception 'the list is settled' using errcode = 'check_violation', constraint = 'appeal_settled';
  end if;
  return new;
end $$;
create trigger appeal_made_guard before insert on incentives.appeal for each row execute function incentives.guard_appeal_made();

alter table incentives.upholding enable row level security;
alter table incentives.handing enable row level security;
create policy upholding_reach on incentives.upholding to jiheng_app using (
  (select incentives.keeps_lists()) and org_path <@ any ((select platform.scopes())::ltree[]));
create policy handing_reach on incentives.handing to jiheng_app using (
  (select incentives.keeps_lists()) and org_path <@ any ((select platform.scopes())::ltree[]));
