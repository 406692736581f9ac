-- Incentives advised from evaluated results: schemes, lists, one's own standing, appeals, batches for payroll.
create schema incentives;
grant usage on schema incentives to jiheng_app;

-- Who asks, and whether as somebody who keeps lists: told by the server from who is signed in and what they may.
create function incentives.asking_account() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.account', true), '')::uuid;
create function incentives.keeps_lists() returns boolean language sql stable parallel safe
  return current_setting('app.incentives', true) is not distinct from 'keep';

-- What a unit advises by: a kind, a group and a template of evaluated results. Changed by versions only.
create table incentives.scheme (
  id uuid primary key,
  organisation_id uuid not null constraint scheme_organisation_fkey references identity.organisation,
  org_path ltree not null,
  kind text not null constraint scheme_kind_check check (kind in ('monthly_bonus', 'quarterly_promotion', 'yearly_training')),
  name text not null constraint scheme_name_check check (length(name) between 1 and 100),
  -- People are never listed by what they do all day (国办函〔2026〕12号).
  source text not null constraint scheme_source_evaluated check (source = 'evaluated_results'),
  -- A template of evaluation for persons.
  template_id uuid not null,
  created_by uuid not null constraint scheme_created_by_fkey references identity.account,
  created_at timestamptz not null,
  constraint scheme_name_once unique (org_path, name)
);
create index scheme_reach on incentives.scheme using gist (org_path);
grant select, insert on incentives.scheme to jiheng_app;

create table incentives.scheme_version (
  scheme_id uuid not null constraint scheme_version_scheme_fkey references incentives.scheme,
  version int not null constraint scheme_version_check check (version > 0),
  parameters jsonb not null,
  mark text not null constraint scheme_mark_check check (mark in ('V', 'P', 'U')),
  source text constraint scheme_version_source_check check (length(source) between 1 and 200),
  why text not null constraint scheme_why_check check (length(why) between 1 and 500),
  created_by uuid not null constraint scheme_version_created_by_fkey references identity.account,
  created_at timestamptz not null,
  constraint scheme_version_pkey primary key (scheme_id, version)
);
grant select, insert on incentives.scheme_version to jiheng_app;

-- The list of one period: simulated, decided name by name, told to whom it concerns, final.
create table incentives.proposal (
  id uuid primary key,
  scheme_id uuid not null,
  scheme_version int not null,
  org_path ltree not null,
  organisation_id uuid not null constraint proposal_organisation_fkey references identity.organisation,
  -- Of the scheme, told to those concerned, who do not read schemes.
  kind text not null,
  name text not null,
  period text not null,
  state text not null constraint proposal_state_check check (state in ('simulated', 'decided', 'published', 'final')),
  decided_by uuid constraint proposal_decided_by_fkey references identity.account,
  decided_at timestamptz,
  published_by uuid constraint proposal_published_by_fkey references identity.account,
  published_at timestamptz,
  -- The last day on which who is concerned may appeal.
  appeal_until date,
  final_by uuid constraint proposal_final_by_fkey references identity.account,
  final_at timestamptz,
  constraint proposal_scheme_fkey foreign key (scheme_id, scheme_version) references incentives.scheme_version (scheme_id, version),
  constraint proposal_once unique (scheme_id, period),
  constraint proposal_decided_check check ((state <> 'simulated') = (num_nulls(decided_by, decided_at) = 0)),
  constraint proposal_published_check check ((state in ('published', 'final')) = (num_nulls(published_by, published_at, appeal_until) = 0)),
  constraint proposal_final_check check ((state = 'final') = (num_nulls(final_by, final_at) = 0))
);
create index proposal_reach on incentives.proposal using gist (org_path);
grant select, insert, update (scheme_version, state, decided_by, decided_at, published_by, published_at, appeal_until, final_by, final_at)
  on incentives.proposal to jiheng_app;

-- What a list rests on, with everybody in it: for who keeps lists alone.
create table incentives.simulation (
  proposal_id uuid primary key constraint simulation_proposal_fkey references incentives.proposal,
  org_path ltree not null,
  -- The whole question it answers, and what came out but for the standings.
  question jsonb not null,
  outcome jsonb not null,
  -- Money to be shared where it was told: {amountFen, by}.
  pool jsonb,
  simulated_by uuid not null constraint simulation_simulated_by_fkey references identity.account,
  simulated_at timestamptz not null
);
grant select, insert, delete on incentives.simulation to jiheng_app;

-- One person of the group: what was advised and why, and what a person decided about it.
create table incentives.standing (
  id uuid primary key,
  proposal_id uuid not null constraint standing_proposal_fkey references incentives.proposal,
  org_path ltree not null,
  account_id uuid not null constraint standing_account_fkey references identity.account,
  score_id uuid not null,
  total numeric(6, 2),
  place int,
  is_shared boolean not null,
  is_suggested boolean not null,
  reason text not null,
  explanation jsonb not null,
  decision text constraint standing_decision_check check (decision in ('keep', 'remove')),
  decision_why text constraint standing_why_check check (length(decision_why) between 1 and 1000),
  -- Whether the name is on the list after decision and appeal.
  is_listed boolean,
  constraint standing_once unique (proposal_id, account_id),
  constraint standing_decided_check check (decision is null or is_suggested),
  constraint standing_removed_check check (decision is distinct from 'remove' or decision_why is not null)
);
create index standing_account on incentives.standing (account_id);
grant select, insert, delete, update (decision, decision_why, is_listed) on incentives.standing to jiheng_app;

-- Once for each person and list, answered by somebody who did not decide.
create table incentives.appeal (
  id uuid primary key,
  standing_id uuid not null constraint appeal_standing_fkey references incentives.standing constraint appeal_once unique,
  proposal_id uuid not null constraint appeal_proposal_fkey references incentives.proposal,
  org_path ltree not null,
  account_id uuid not null constraint appeal_account_fkey references identity.account,
  text text not null constraint appeal_text_check check (length(text) between 1 and 5000),
  submitted_at timestamptz not null,
  outcome text constraint appeal_outcome_check check (outcome in ('kept', 'changed')),
  reason text constraint appeal_reason_check check (length(reason) between 1 and 2000),
  decided_by uuid constraint appeal_decided_by_fkey references identity.account,
  decided_at timestamptz,
  constraint appeal_decided_check check (num_nulls(outcome, reason, decided_by, decided_at) in (0, 4))
);
create index appeal_proposal on incentives.appeal (proposal_id);
grant select, insert, update (outcome, reason, decided_by, decided_at) on incentives.appeal to jiheng_app;

-- What payroll is handed of a final list: made once, the same ever after, so that taking it twice changes nothing there.
create table incentives.batch (
  id uuid primary key,
  proposal_id uuid not null constraint batch_proposal_fkey references incentives.proposal constraint batch_once unique,
  org_path ltree not null,
  content jsonb not null,
  digest text not null constraint batch_digest_check check (digest ~ '^[0-9a-f]{64}$'),
  made_by uuid not null constraint batch_made_by_fkey references identity.account,
  made_at timestamptz not null
);
grant select, insert on incentives.batch to jiheng_app;

-- Nobody decides about a group they have a score in; an appeal is answered by who neither decided, published nor is of the group.
create function incentives.guard_proposal() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if new.decided_by is not null and exists (select from incentives.standing s where s.proposal_id = new.id and s.account_id = new.decided_by and s.total is not null) then
    raise exception 'decided by who is concerned' using errcode = 'check_violation', constraint = 'proposal_decided_by_another';
  end if;
  return new;
end $$;
create trigger proposal_guard before update on incentives.proposal for each row execute function incentives.guard_proposal();

create function incentives.guard_appeal() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if new.decided_by is not null and (
    exists (select from incentives.proposal p where p.id = new.proposal_id and new.decided_by in (p.decided_by, p.published_by))
    or exists (select from incentives.standing s where s.proposal_id = new.proposal_id and s.account_id = new.decided_by and s.total is not null)) then
    raise exception 'decided by who is concerned' using errcode = 'check_violation', constraint = 'appeal_decided_by_another';
  end if;
  return new;
end $$;
create trigger appeal_guard before update on incentives.appeal for each row execute function incentives.guard_appeal();

-- A list changes as long as it is a simulation; later its names are only marked, and once it is final nothing of it is.
create function incentives.guard_standing() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  state text := (select p.state from incentives.proposal p where p.id = coalesce(new.proposal_id, old.proposal_id));
begin
  if state = 'final' or (tg_op <> 'UPDATE' and state <> 'simulated') then
    raise exception 'the list is settled' using errcode = 'check_violation', constraint = 'standing_settled';
  end if;
  return coalesce(new, old);
end $$;
create trigger standing_guard before insert or update or delete on incentives.standing for each row execute function incentives.guard_standing();
create trigger simulation_guard before insert or delete on incentives.simulation for each row execute function incentives.guard_standing();

alter table incentives.scheme enable row level security;
alter table incentives.scheme_version enable row level security;
alter table incentives.proposal enable row level security;
alter table incentives.simulation enable row level security;
alter table incentives.standing enable row level security;
alter table incentives.appeal enable row level security;
alter table incentives.batch enable row level security;
create policy scheme_reach on incentives.scheme to jiheng_app using (
  (select incentives.keeps_lists()) and org_path <@ any ((select platform.scopes())::ltree[]));
create policy scheme_version_reach on incentives.scheme_version to jiheng_app using (exists (select from incentives.scheme as s where s.id = scheme_id));
create policy proposal_reach on incentives.proposal to jiheng_app using (
  (select incentives.keeps_lists()) and org_path <@ any ((select platform.scopes())::ltree[]));
create policy simulation_reach on incentives.simulation to jiheng_app using (
  (select incentives.keeps_lists()) and org_path <@ any ((select platform.scopes())::ltree[]));
create policy standing_reach on incentives.standing to jiheng_app using (
  (select incentives.keeps_lists()) and org_path <@ any ((select platform.scopes())::ltree[]));
create policy appeal_reach on incentives.appeal to jiheng_app using (
  (select incentives.keeps_lists()) and org_path <@ any ((select platform.scopes())::ltree[]));
create policy batch_reach on incentives.batch to jiheng_app using (
  (select incentives.keeps_lists()) and org_path <@ any ((select platform.scopes())::ltree[]));

-- Everybody sees their own standing once it was told to them, and nobody else's; and may appeal against it.
create function incentives.told_to(account uuid) returns setof uuid language sql stable security definer set search_path = pg_catalog
begin atomic
  select p.id from incentives.proposal p join incentives.standing s on s.proposal_id = p.id where s.account_id = account and p.published_at is not null;
end;
revoke all on function incentives.told_to(uuid) from public;
grant execute on function incentives.told_to(uuid) to jiheng_app;
create policy proposal_own on incentives.proposal for select to jiheng_app using (
  id in (select incentives.told_to((select incentives.asking_account()))));
create policy standing_own on incentives.standing for select to jiheng_app using (
  account_id = (select incentives.asking_account()) and proposal_id in (select incentives.told_to((select incentives.asking_account()))));
create policy appeal_own on incentives.appeal for select to jiheng_app using (account_id = (select incentives.asking_account()));
create policy appeal_make on incentives.appeal for insert to jiheng_app with check (
  account_id = (select incentives.asking_account()) and outcome is null and proposal_id in (select incentives.told_to((select incentives.asking_account()))));
