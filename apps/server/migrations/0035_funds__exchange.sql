-- What the finance system says, beside what we say: lists handed in, entries sent by machine, statements of banks, and the reports
-- of both compared, signed.

-- A list of the finance system or a statement of a bank, from the file to what became of its rows.
create table funds.finance_list (
  id uuid primary key,
  organisation_id uuid not null constraint finance_list_organisation_fkey references identity.organisation,
  org_path ltree not null,
  kind text not null constraint finance_list_kind_check check (kind in ('allocation', 'cash_arrival', 'payment', 'statement')),
  file_name text not null constraint finance_list_file_name_check check (length(file_name) between 1 and 300),
  file_hash text not null constraint finance_list_file_hash_check check (file_hash ~ '^[0-9a-f]{64}$'),
  file_size bigint not null,
  state text not null constraint finance_list_state_check check (state in ('checked', 'refused', 'done')),
  choice jsonb not null default '{}',
  summary jsonb,
  problem jsonb,
  version int not null default 1,
  created_by uuid not null constraint finance_list_created_by_fkey references identity.account,
  created_at timestamptz not null,
  confirmed_by uuid constraint finance_list_confirmed_by_fkey references identity.account,
  confirmed_at timestamptz,
  constraint finance_list_refused_check check ((state = 'refused') = (problem is not null)),
  constraint finance_list_done_check check ((state = 'done') = (confirmed_at is not null) and (confirmed_at is null) = (confirmed_by is null))
);
create index finance_list_org_path on funds.finance_list using gist (org_path);
create index finance_list_listed on funds.finance_list (created_at desc, id desc);
grant select, insert, update (state, choice, summary, problem, version, confirmed_by, confirmed_at) on funds.finance_list to jiheng_app;
alter table funds.finance_list enable row level security;
create policy finance_list_reach on funds.finance_list to jiheng_app using (org_path <@ any ((select platform.scopes())::ltree[]));

-- What would become, or became, of a row of a list.
create table funds.finance_row (
  list_id uuid not null constraint finance_row_list_fkey references funds.finance_list,
  row_number int not null,
  outcome text not null constraint finance_row_outcome_check check (outcome in ('new', 'linked', 'known', 'differs', 'refused')),
  -- What the row says, as it was read.
  told jsonb not null,
  changes jsonb not null default '{}',
  problems jsonb not null default '[]',
  project_id uuid constraint finance_row_project_fkey references projects.project,
  movement_id uuid,
  constraint finance_row_pkey primary key (list_id, row_number)
);
grant select, insert, delete on funds.finance_row to jiheng_app;
alter table funds.finance_row enable row level security;
create policy finance_row_reach on funds.finance_row to jiheng_app using (exists (select from funds.finance_list as l where l.id = list_id));

-- A mapping somebody corrected, for the next list with the same headers.
create table funds.finance_mapping (
  organisation_id uuid not null constraint finance_mapping_organisation_fkey references identity.organisation,
  org_path ltree not null,
  kind text not null,
  signature text not null,
  columns jsonb not null,
  remembered_by uuid not null constraint finance_mapping_remembered_by_fkey references identity.account,
  remembered_at timestamptz not null,
  constraint finance_mapping_pkey primary key (organisation_id, kind, signature)
);
create index finance_mapping_org_path on funds.finance_mapping using gist (org_path);
grant select, insert, update on funds.finance_mapping to jiheng_app;
alter table funds.finance_mapping enable row level security;
create policy finance_mapping_reach on funds.finance_mapping to jiheng_app using (org_path <@ any ((select platform.scopes())::ltree[]));

-- An entry of the finance system as it told it. A later telling of the same entry is a row of its own with the next version; nothing
-- is changed. `movement_id` is the entry of our book that stands for it; empty while our book has none.
create table funds.finance_entry (
  id uuid primary key,
  project_id uuid not null constraint finance_entry_project_fkey references projects.project,
  year int not null constraint finance_entry_year_check check (year between 1990 and 2100),
  source text not null constraint finance_entry_source_check check (source in ('fiscal_current', 'carried_over', 'special_bond', 'own', 'other')),
  kind text not null constraint finance_entry_kind_check check (kind in ('allocation', 'cash_arrival', 'payment')),
  -- The same for every telling of one entry.
  key text not null,
  version int not null,
  day date not null,
  amount_fen bigint not null constraint finance_entry_amount_check check (amount_fen > 0),
  reference_no text,
  payee_name text,
  contract_number text,
  movement_id uuid,
  list_id uuid constraint finance_entry_list_fkey references funds.finance_list,
  row_number int,
  -- The system that sent it, and its own name of the entry.
  system text,
  external_id text,
  recorded_by uuid not null constraint finance_entry_recorded_by_fkey references identity.account,
  recorded_at timestamptz not null,
  constraint finance_entry_movement_fkey foreign key (movement_id, project_id) references funds.movement (id, project_id),
  constraint finance_entry_once unique (project_id, key, version),
  constraint finance_entry_origin_check check ((list_id is null) = (system is not null))
);
create index finance_entry_year on funds.finance_entry (year, project_id);
create index finance_entry_movement on funds.finance_entry (movement_id);
create index finance_entry_external on funds.finance_entry (system, external_id) where system is not null;
grant select, insert on funds.finance_entry to jiheng_app;

-- The last telling of each entry.
create view funds.v_finance_entry with (security_invoker = true) as
  select distinct on (e.project_id, e.key) e.* from funds.finance_entry e order by e.project_id, e.key, e.version desc;

-- A row of a bank's statement; `key` tells the same row in a second file.
create table funds.statement_row (
  id uuid primary key,
  list_id uuid not null constraint statement_row_list_fkey references funds.finance_list,
  row_number int not null,
  organisation_id uuid not null constraint statement_row_organisation_fkey references identity.organisation,
  org_path ltree not null,
  key text not null,
  day date not null,
  -- What left the account.
  amount_fen bigint not null constraint statement_row_amount_check check (amount_fen > 0),
  payee_name text,
  payee_account text,
  reference_no text,
  note text,
  constraint statement_row_once unique (organisation_id, key)
);
create index statement_row_org_path on funds.statement_row using gist (org_path);
create index statement_row_list on funds.statement_row (list_id, row_number);
grant select, insert on funds.statement_row to jiheng_app;
alter table funds.statement_row enable row level security;
create policy statement_row_reach on funds.statement_row to jiheng_app using (org_path <@ any ((select platform.scopes())::ltree[]));

-- A person says that a row of a statement is a payment of ours; the log keeps who said so and who took it back.
create table funds.statement_match (
  row_id uuid primary key constraint statement_match_row_fkey references funds.statement_row,
  project_id uuid not null,
  movement_id uuid not null constraint statement_match_payment_once unique,
  level text not null constraint statement_match_level_check check (level in ('sure', 'likely', 'none')),
  reasons jsonb not null,
  confirmed_by uuid not null constraint statement_match_confirmed_by_fkey references identity.account,
  confirmed_at timestamptz not null,
  constraint statement_match_movement_fkey foreign key (movement_id, project_id) references funds.movement (id, project_id)
);
grant select, insert, delete on funds.statement_match to jiheng_app;

-- A report of both books compared, as a person signed it; its figures stay as they were.
create table funds.reconciliation (
  id uuid primary key,
  organisation_id uuid not null constraint reconciliation_organisation_fkey references identity.organisation,
  org_path ltree not null,
  year int not null constraint reconciliation_year_check check (year between 1990 and 2100),
  as_of date not null,
  compared int not null,
  differing int not null,
  finance_fen bigint not null,
  our_fen bigint not null,
  -- The lines that differed, as they stood.
  differences jsonb not null,
  note text not null default '',
  signed_by uuid not null constraint reconciliation_signed_by_fkey references identity.account,
  signed_on date not null,
  signed_at timestamptz not null,
  constraint reconciliation_count_check check (differing between 0 and compared),
  constraint reconciliation_note_check check (differing = 0 or note <> '')
);
create index reconciliation_org_path on funds.reconciliation using gist (org_path);
create index reconciliation_listed on funds.reconciliation (signed_at desc, id desc);
grant select, insert on funds.reconciliation to jiheng_app;
alter table funds.reconciliation enable row level security;
create policy reconciliation_reach on funds.reconciliation to jiheng_app using (org_path <@ any ((select platform.scopes())::ltree[]));

do $$
declare
  named text;
begin
  foreach named in array array['finance_entry', 'statement_match'] loop
    execute format('alter table funds.%I enable row level security', named);
    execute format('create policy %I on funds.%I to jiheng_app using (exists (select from projects.v_project as p where p.id = project_id))', named || '_reach', named);
  end loop;
end $$;

grant select on funds.v_finance_entry to jiheng_app;
