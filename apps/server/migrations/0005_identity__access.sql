alter table identity.role_grant add constraint role_grant_project_fkey foreign key (project_id) references projects.project;

alter table identity.account
  add column last_sign_in_at timestamptz,
  -- The passwords before the present one, newest first, so that none of them is taken again at once.
  add column former_password_hashes text[] not null default '{}',
  -- Secrets of the second factor are sealed by the server (platform/secrets.ts); one that waits for its first code is pending.
  add column totp_pending text;

alter table identity.session add column id uuid not null default gen_random_uuid() constraint session_id_key unique;
alter table identity.session enable row level security;
create policy session_reach on identity.session to jiheng_app using (exists (select from identity.account as a where a.id = account_id));

alter table identity.invitation enable row level security;
create policy invitation_reach on identity.invitation to jiheng_app using (exists (select from identity.account as a where a.id = account_id));
create index invitation_account on identity.invitation (account_id);
grant delete on identity.invitation to jiheng_app;

alter table identity.role add constraint role_name_check check (is_builtin or length(name) between 1 and 100);
create unique index role_name_key on identity.role (lower(name));

-- When an organisation moves in the tree, every table that tells places by `org_path` follows in the same transaction, also
-- rows the mover may not see. The audit log stays as it was: it tells where things happened.
create function identity.repath(old_path ltree, new_path ltree) returns void
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  place record;
begin
  for place in
    select n.nspname as schema_name, c.relname as table_name
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where a.attname = 'org_path' and a.atttypid = 'ltree'::regtype and not a.attisdropped and c.relkind in ('r', 'p') and n.nspname <> 'audit'
  loop
    execute format('update %I.%I set org_path = case when org_path = $1 then $2 else $2 || subpath(org_path, nlevel($1)) end where org_path <@ $1',
      place.schema_name, place.table_name) using old_path, new_path;
  end loop;
end $$;
revoke all on function identity.repath(ltree, ltree) from public;
grant execute on function identity.repath(ltree, ltree) to jiheng_app;
