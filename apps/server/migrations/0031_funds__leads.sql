-- Who bids, is paid or passes money on: what tells parties apart or together. Seen where it was told.
create table funds.party (
  id uuid primary key,
  org_path ltree not null,
  name text not null constraint party_name_check check (length(name) between 1 and 200),
  -- The name as it is compared: width, case and spaces do not make another party.
  name_key text not null constraint party_name_key_check check (length(name_key) > 0),
  credit_code text constraint party_credit_code_check check (length(credit_code) = 18),
  -- SHA-256 of the account number: equal accounts are found, none can be read.
  account_digest text constraint party_account_check check (account_digest ~ '^[0-9a-f]{64}$'),
  phone text,
  address text,
  legal_person text,
  recorded_by uuid not null constraint party_recorded_by_fkey references identity.account,
  recorded_at timestamptz not null,
  constraint party_once unique (org_path, name_key)
);
create index party_reach on funds.party using gist (org_path);
grant select, insert, update (credit_code, account_digest, phone, address, legal_person) on funds.party to jiheng_app;
alter table funds.party enable row level security;
create policy party_reach on funds.party to jiheng_app using (org_path <@ any ((select platform.scopes())::ltree[]));

-- How parties hang together, and money that went between them outside the programme, each with the paper that says so.
create table funds.party_link (
  id uuid primary key,
  org_path ltree not null,
  from_id uuid not null constraint party_link_from_fkey references funds.party,
  to_id uuid not null constraint party_link_to_fkey references funds.party,
  kind text not null constraint party_link_kind_check check (kind in ('shareholder', 'controller', 'family', 'staff', 'transfer')),
  day date,
  amount_fen bigint constraint party_link_amount_check check (amount_fen > 0),
  told_by text not null constraint party_link_told_by_check check (length(told_by) between 1 and 300),
  recorded_by uuid not null constraint party_link_recorded_by_fkey references identity.account,
  recorded_at timestamptz not null,
  constraint party_link_two_check check (from_id <> to_id),
  constraint party_link_transfer_check check ((kind = 'transfer') = (num_nulls(day, amount_fen) = 0))
);
create index party_link_reach on funds.party_link using gist (org_path);
grant select, insert on funds.party_link to jiheng_app;
alter table funds.party_link enable row level security;
create policy party_link_reach on funds.party_link to jiheng_app using (org_path <@ any ((select platform.scopes())::ltree[]));

-- Who bid for a contract.
create table funds.bid (
  id uuid primary key,
  project_id uuid not null,
  contract_id uuid not null,
  party_id uuid not null constraint bid_party_fkey references funds.party,
  amount_fen bigint constraint bid_amount_check check (amount_fen > 0),
  is_winner boolean not null,
  recorded_by uuid not null constraint bid_recorded_by_fkey references identity.account,
  recorded_at timestamptz not null,
  constraint bid_contract_fkey foreign key (contract_id, project_id) references funds.contract (id, project_id),
  constraint bid_once unique (contract_id, party_id)
);
create unique index bid_one_winner on funds.bid (contract_id) where is_winner;
create index bid_project on funds.bid (project_id);
grant select, insert on funds.bid to jiheng_app;

-- Versions of a rule's parameters; those of the kernel are version 1 of every rule and stand in no table.
create table funds.lead_rule (
  rule_id text not null,
  version int not null constraint lead_rule_version_check check (version > 1),
  parameters jsonb not null,
  why text not null constraint lead_rule_why_check check (length(why) between 1 and 500),
  -- What the dry run said before it was set.
  dry_run jsonb not null,
  created_by uuid not null constraint lead_rule_created_by_fkey references identity.account,
  created_at timestamptz not null,
  primary key (rule_id, version)
);
grant select, insert on funds.lead_rule to jiheng_app;
alter table funds.lead_rule enable row level security;
create policy lead_rule_reach on funds.lead_rule to jiheng_app using (true);

-- One search through the books, so that a reader knows how old the list is.
create table funds.lead_search (
  id uuid primary key,
  as_of date not null,
  projects int not null,
  found int not null,
  opened int not null,
  reopened int not null,
  searched_by uuid not null constraint lead_search_by_fkey references identity.account,
  searched_at timestamptz not null
);
create index lead_search_newest on funds.lead_search (searched_at desc);
grant select, insert on funds.lead_search to jiheng_app;
alter table funds.lead_search enable row level security;
create policy lead_search_reach on funds.lead_search to jiheng_app using (true);

-- Something worth asking about. It belongs to the project it was first seen in.
create table funds.lead (
  id uuid primary key,
  project_id uuid not null constraint lead_project_fkey references projects.project,
  -- A rule's finding, or what somebody told.
  origin text not null constraint lead_origin_check check (origin in ('rule', 'tip')),
  rule_id text not null,
  rule_version int,
  -- The same matter is raised once, whatever is done with it.
  fingerprint text not null constraint lead_once unique,
  severity text not null constraint lead_severity_check check (severity in ('red', 'orange', 'yellow')),
  severity_rank int not null constraint lead_rank_check check (severity_rank = case severity when 'red' then 3 when 'orange' then 2 else 1 end),
  day date not null,
  amount_fen bigint,
  message_key text not null,
  params jsonb not null,
  explanation jsonb,
  state text not null constraint lead_state_check check (state in ('found', 'kept', 'dismissed', 'asked', 'explained', 'closed', 'handed_over')),
  outcome text constraint lead_outcome_check check (outcome in ('confirmed', 'unfounded')),
  found_at timestamptz not null,
  reopened_at timestamptz,
  moved_at timestamptz not null,
  constraint lead_project_key unique (id, project_id),
  constraint lead_origin_rule_check check ((origin = 'rule') = (num_nulls(rule_version, explanation) = 0)),
  constraint lead_decided_check check (case state when 'dismissed' then outcome = 'unfounded' when 'closed' then outcome is not null
    when 'handed_over' then true else outcome is null end)
);
create index lead_list on funds.lead (severity_rank desc, found_at, id);
create index lead_project on funds.lead (project_id);
create index lead_rule_outcome on funds.lead (rule_id) where outcome is not null;
grant select, insert, update (rule_version, severity, severity_rank, day, amount_fen, params, explanation, state, outcome, reopened_at, moved_at) on funds.lead to jiheng_app;

-- The records a lead rests on; one that comes later is what opens a closed lead again.
create table funds.lead_record (
  lead_id uuid not null,
  project_id uuid not null,
  kind text not null,
  record_id text not null,
  label text,
  seen_at timestamptz not null,
  primary key (lead_id, kind, record_id),
  constraint lead_record_lead_fkey foreign key (lead_id, project_id) references funds.lead (id, project_id)
);
create index lead_record_project on funds.lead_record (project_id);
grant select, insert on funds.lead_record to jiheng_app;

-- Who told it, kept apart from what was told: read with the case file only.
create table funds.lead_teller (
  lead_id uuid primary key,
  project_id uuid not null,
  teller text not null constraint lead_teller_check check (length(teller) between 1 and 300),
  channel text not null constraint lead_teller_channel_check check (channel in ('letter', 'visit', 'telephone', 'online', 'audit', 'other')),
  constraint lead_teller_lead_fkey foreign key (lead_id, project_id) references funds.lead (id, project_id)
);
grant select, insert on funds.lead_teller to jiheng_app;

create table funds.lead_step (
  id uuid primary key,
  lead_id uuid not null,
  project_id uuid not null,
  action text not null constraint lead_step_action_check
    check (action in ('found', 'records_added', 'reopened', 'kept', 'dismissed', 'asked', 'explained', 'closed', 'handed_over', 'case_closed')),
  note text not null,
  done_by uuid not null constraint lead_step_done_by_fkey references identity.account,
  done_at timestamptz not null,
  constraint lead_step_lead_fkey foreign key (lead_id, project_id) references funds.lead (id, project_id)
);
create index lead_step_lead on funds.lead_step (lead_id, done_at);
grant select, insert on funds.lead_step to jiheng_app;

-- What a unit is asked. It reads this row and nothing of the lead.
create table funds.lead_question (
  id uuid primary key,
  lead_id uuid not null,
  project_id uuid not null,
  organisation_id uuid not null constraint lead_question_organisation_fkey references identity.organisation,
  question text not null constraint lead_question_check check (length(question) between 1 and 2000),
  -- The records it is about, as {kind, id, label}.
  records jsonb not null,
  due_on date not null,
  asked_by uuid not null constraint lead_question_asked_by_fkey references identity.account,
  asked_at timestamptz not null,
  answer text constraint lead_question_answer_check check (length(answer) between 1 and 5000),
  answered_by uuid constraint lead_question_answered_by_fkey references identity.account,
  answered_at timestamptz,
  constraint lead_question_lead_fkey foreign key (lead_id, project_id) references funds.lead (id, project_id),
  constraint lead_question_answered_check check (num_nulls(answer, answered_by, answered_at) in (0, 3))
);
create index lead_question_lead on funds.lead_question (lead_id, asked_at);
create index lead_question_organisation on funds.lead_question (organisation_id, asked_at desc);
grant select, insert, update (answer, answered_by, answered_at) on funds.lead_question to jiheng_app;

-- What the inspector takes over.
create table funds.case_file (
  id uuid primary key,
  lead_id uuid not null constraint case_file_lead_once unique,
  project_id uuid not null,
  number text not null constraint case_file_number_once unique,
  summary text not null constraint case_file_summary_check check (length(summary) between 1 and 5000),
  opened_by uuid not null constraint case_file_opened_by_fkey references identity.account,
  opened_at timestamptz not null,
  outcome text constraint case_file_outcome_check check (outcome in ('confirmed', 'unfounded')),
  conclusion text,
  closed_by uuid constraint case_file_closed_by_fkey references identity.account,
  closed_at timestamptz,
  constraint case_file_lead_fkey foreign key (lead_id, project_id) references funds.lead (id, project_id),
  constraint case_file_closed_check check (num_nulls(outcome, conclusion, closed_by, closed_at) in (0, 4))
);
create index case_file_project on funds.case_file (project_id);
grant select, insert, update (outcome, conclusion, closed_by, closed_at) on funds.case_file to jiheng_app;

do $$
declare
  named text;
begin
  foreach named in array array['bid', 'lead', 'lead_record', 'lead_teller', 'lead_step', 'lead_question', 'case_file'] loop
    execute format('alter table funds.%I enable row level security', named);
    execute format('create policy %I on funds.%I to jiheng_app using (exists (select from projects.v_project as p where p.id = project_id))', named || '_reach', named);
  end loop;
end $$;

-- Case files are numbered through all places, also those the asker does not see.
create function funds.next_case_number(of_year int) returns int language sql stable security definer set search_path = pg_catalog
  return (select coalesce(max(split_part(number, '-', 2)::int), 0) + 1 from funds.case_file where number like of_year || '-%');
revoke all on function funds.next_case_number(int) from public;
grant execute on function funds.next_case_number(int) to jiheng_app;
