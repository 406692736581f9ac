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

-- Facts wait here, in the transaction that made them, until they are handed over to the job queue and to open screens.
-- Both of those end in NOTIFY, which lets only one transaction at a time commit; so writers leave a row, and hand_over
-- takes many at once.
create table platform.outbox (
  id bigint generated always as identity constraint outbox_pkey primary key,
  jobs json not null,
  live json
);
grant insert on platform.outbox to jiheng_app;

create function platform.hand_over() returns int language plpgsql security definer set search_path = pg_catalog as $$
declare
  specs graphile_worker.job_spec[];
  announcements text[];
  announcement text;
  handed int;
begin
  with taken as (
    delete from platform.outbox where id in (select id from platform.outbox order by id limit 500 for update skip locked) returning id, jobs, live
  ), newest as (
    -- Of jobs with one key the latest counts; the others need not be made.
    select distinct on (coalesce(job ->> 'jobKey', id || '/' || place)) id, job
    from taken, json_array_elements(jobs) with ordinality as waiting (job, place)
    order by coalesce(job ->> 'jobKey', id || '/' || place), id desc, place desc
  )
  select
    (select array_agg(row(job ->> 'task', job -> 'payload', null, (job ->> 'runAt')::timestamptz, null, job ->> 'jobKey', null, null)::graphile_worker.job_spec order by id) from newest),
    (select array_agg(distinct live::text) from taken where live is not null),
    (select count(*) from taken)
  into specs, announcements, handed;
  if specs is not null then
    perform graphile_worker.add_jobs(specs);
  end if;
  foreach announcement in array coalesce(announcements, '{}') loop
    perform pg_notify('jiheng_live', announcement);
  end loop;
  return handed;
end $$;
revoke all on function platform.hand_over() from public;
grant execute on function platform.hand_over() to jiheng_app;
