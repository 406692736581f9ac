create schema imports;
grant usage on schema imports to jiheng_app;

-- A list an office handed in, from the file to the result.
create table imports.list (
  id uuid primary key,
  organisation_id uuid not null constraint list_organisation_fkey references identity.organisation,
  org_path ltree not null,
  file_name text not null constraint list_file_name_check check (length(file_name) between 1 and 300),
  file_hash text not null constraint list_file_hash_check check (file_hash ~ '^[0-9a-f]{64}$'),
  file_size bigint not null,
  -- The day the list speaks of, where it does not say so itself.
  as_of date,
  state text not null constraint list_state_check check (state in ('reading', 'checked', 'refused', 'importing', 'done')),
  -- What a person settled by hand: sheet, header rows, columns.
  choice jsonb not null default '{}',
  -- What was understood of the file, or why it was refused.
  summary jsonb,
  problem jsonb,
  to_import int not null default 0,
  imported int not null default 0,
  created_by uuid not null constraint list_created_by_fkey references identity.account,
  -- What the person's permission reached when they last asked for work to be done; the job works within it.
  authority jsonb not null,
  version int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint list_refused_check check ((state = 'refused') = (problem is not null)),
  constraint list_understood_check check (state in ('reading', 'refused') or summary is not null),
  constraint list_imported_check check (imported between 0 and to_import)
);
create index list_org_path on imports.list using gist (org_path);
create index list_listed on imports.list (created_at desc, id desc);
grant select, insert, update on imports.list to jiheng_app;
alter table imports.list enable row level security;
create policy list_reach on imports.list to jiheng_app using (org_path <@ any ((select platform.scopes())::ltree[]));

-- One project of a list (its newest row), or one row that cannot go in.
create table imports.entry (
  list_id uuid not null constraint entry_list_fkey references imports.list,
  row_number int not null,
  name text not null,
  outcome text not null constraint entry_outcome_check check (outcome in ('created', 'updated', 'unchanged', 'older', 'failed')),
  is_imported boolean not null default false,
  project_id uuid constraint entry_project_fkey references projects.project,
  -- The row as the registry takes it; null when it failed.
  register jsonb,
  -- Amounts by source of funding, kept until budget lines ask for them.
  funding jsonb not null default '{}',
  changes jsonb not null default '{}',
  problems jsonb not null default '[]',
  -- Words that stand where a figure was kept back, by field.
  withheld jsonb not null default '{}',
  -- The cells as written; for the error workbook.
  original jsonb,
  days_later int,
  more_fen bigint,
  constraint entry_pkey primary key (list_id, row_number),
  constraint entry_failed_check check (outcome <> 'failed' or not is_imported)
);
create index entry_outcome on imports.entry (list_id, outcome, row_number);
create index entry_waiting on imports.entry (list_id, row_number) where register is not null and not is_imported and outcome <> 'failed';
create index entry_later on imports.entry (list_id, row_number) where days_later > 0;
grant select, insert, update, delete on imports.entry to jiheng_app;
alter table imports.entry enable row level security;
create policy entry_reach on imports.entry to jiheng_app using (exists (select from imports.list as l where l.id = list_id));

-- A mapping somebody corrected, for the next list with the same headers.
create table imports.mapping (
  organisation_id uuid not null constraint mapping_organisation_fkey references identity.organisation,
  org_path ltree not null,
  signature text not null,
  columns jsonb not null,
  remembered_by uuid not null constraint mapping_remembered_by_fkey references identity.account,
  remembered_at timestamptz not null,
  constraint mapping_pkey primary key (organisation_id, signature)
);
create index mapping_org_path on imports.mapping using gist (org_path);
grant select, insert, update on imports.mapping to jiheng_app;
alter table imports.mapping enable row level security;
create policy mapping_reach on imports.mapping to jiheng_app using (org_path <@ any ((select platform.scopes())::ltree[]));
