create extension if not exists ltree;
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

do $$
begin
  if not exists (select from pg_roles where rolname = 'jiheng_app') then
    create role jiheng_app login;
  end if;
end $$;
-- An operator's own role may take the application role on; the cluster's superuser may anyway.
do $$
begin
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant jiheng_app to %I', current_user);
  end if;
end $$;

grant usage on schema platform to jiheng_app;

-- What the current connection may see; told by the server before its first statement (platform/db/database.ts).
create function platform.scopes() returns ltree[] language sql stable parallel safe
  return string_to_array(current_setting('app.scopes', true), ',')::ltree[];
create function platform.projects() returns uuid[] language sql stable parallel safe
  return string_to_array(current_setting('app.projects', true), ',')::uuid[];
create function platform.clearance() returns int language sql stable parallel safe
  return coalesce(nullif(current_setting('app.clearance', true), ''), '0')::int;

-- A request that carries an Idempotency-Key leaves its result here, in the transaction that did the work.
create table platform.idempotency (
  account_id uuid not null,
  key text not null,
  fingerprint text not null,
  result jsonb,
  created_at timestamptz not null default now(),
  constraint idempotency_pkey primary key (account_id, key)
);
create index idempotency_created_at on platform.idempotency (created_at);
grant select, insert, update, delete on platform.idempotency to jiheng_app;

-- Facts become jobs inside the writing transaction; the application role cannot touch the queue itself.
create function platform.publish(facts json) returns void language sql security definer set search_path = pg_catalog
begin atomic
  select graphile_worker.add_job(
    fact ->> 'task', fact -> 'payload', job_key => fact ->> 'jobKey',
    run_at => (fact ->> 'runAt')::timestamptz, max_attempts => (fact ->> 'maxAttempts')::int)
  from json_array_elements(facts) as fact;
end;
revoke all on function platform.publish(json) from public;
grant execute on function platform.publish(json) to jiheng_app;
