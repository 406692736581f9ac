create schema identity;
grant usage on schema identity to jiheng_app;

create sequence identity.organisation_label;
grant usage on sequence identity.organisation_label to jiheng_app;

create table identity.organisation (
  id uuid primary key,
  parent_id uuid constraint organisation_parent_fkey references identity.organisation,
  path ltree not null constraint organisation_path_key unique,
  kind text not null constraint organisation_kind_check check (kind in ('root', 'city', 'department', 'district', 'street', 'owner_unit', 'contractor', 'team', 'third_party')),
  name text not null constraint organisation_name_check check (length(name) between 1 and 200),
  credit_code text constraint organisation_credit_code_key unique constraint organisation_credit_code_check check (length(credit_code) = 18),
  region_code text,
  closed_on date,
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint organisation_root_check check ((parent_id is null) = (kind = 'root')),
  constraint organisation_sibling_name_key unique (parent_id, name)
);
create index organisation_path_gist on identity.organisation using gist (path);
insert into identity.organisation (id, path, kind, name) values ('00000000-0000-7000-8000-000000000001', 'r', 'root', '绩衡');
grant select, insert, update on identity.organisation to jiheng_app;

create table identity.account (
  id uuid primary key,
  name text not null,
  display_name text not null,
  organisation_id uuid not null constraint account_organisation_fkey references identity.organisation,
  status text not null constraint account_status_check check (status in ('invited', 'active', 'disabled')),
  password_hash text,
  password_changed_at timestamptz,
  totp_secret text,
  totp_last_step bigint,
  failed_attempts int not null default 0,
  locked_until timestamptz,
  clearance smallint not null default 1 constraint account_clearance_check check (clearance between 0 and 2),
  locale text not null default 'zh-CN',
  version int not null default 1,
  created_at timestamptz not null default now()
);
create unique index account_name_key on identity.account (lower(name));
create index account_organisation on identity.account (organisation_id);
insert into identity.account (id, name, display_name, organisation_id, status, clearance)
  values ('00000000-0000-7000-8000-000000000000', 'system', '系统', '00000000-0000-7000-8000-000000000001', 'disabled', 2);
grant select, insert, update on identity.account to jiheng_app;

create table identity.role (
  code text primary key,
  permissions text[] not null,
  is_builtin boolean not null default false,
  name text,
  -- Roles of one apart-group are never held together (三员分立).
  apart_group text,
  max_days int,
  version int not null default 1
);
grant select, insert, update on identity.role to jiheng_app;

create table identity.role_grant (
  id uuid primary key,
  account_id uuid not null constraint role_grant_account_fkey references identity.account,
  role_code text not null constraint role_grant_role_fkey references identity.role,
  organisation_id uuid constraint role_grant_organisation_fkey references identity.organisation,
  project_id uuid,
  valid_from timestamptz not null default now(),
  valid_until timestamptz,
  granted_by uuid not null constraint role_grant_granted_by_fkey references identity.account,
  created_at timestamptz not null default now(),
  constraint role_grant_where_check check (num_nonnulls(organisation_id, project_id) = 1),
  constraint role_grant_key unique nulls not distinct (account_id, role_code, organisation_id, project_id)
);
grant select, insert, delete on identity.role_grant to jiheng_app;

create table identity.session (
  token_hash bytea primary key,
  account_id uuid not null constraint session_account_fkey references identity.account,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ip text not null,
  user_agent text not null
);
create index session_account on identity.session (account_id);
grant select, insert, delete on identity.session to jiheng_app;

create table identity.invitation (
  token_hash bytea primary key,
  account_id uuid not null constraint invitation_account_fkey references identity.account,
  expires_at timestamptz not null,
  used_at timestamptz
);
grant select, insert, update on identity.invitation to jiheng_app;

create view identity.v_organisation as select id, parent_id, path, kind, name, region_code from identity.organisation;
create view identity.v_account as select id, name, display_name, organisation_id, status from identity.account;
grant select on identity.v_organisation, identity.v_account to jiheng_app;

-- People are seen inside the reach of who asks; organisations are a public directory.
alter table identity.account enable row level security;
create policy account_reach on identity.account to jiheng_app using (
  exists (select from identity.organisation as o where o.id = organisation_id and o.path <@ any ((select platform.scopes())::ltree[])));
alter table identity.role_grant enable row level security;
create policy role_grant_reach on identity.role_grant to jiheng_app using (exists (select from identity.account as a where a.id = account_id));
