create schema audit;
grant usage on schema audit to jiheng_app;

-- The log is kept in lanes: each is one hash chain, and a writer takes any lane nobody holds, so that concurrent
-- transactions chain their records inside their own commit without waiting for one another.
create table audit.lane (
  lane smallint primary key,
  length bigint not null default 0,
  head bytea not null
) with (fillfactor = 20, autovacuum_vacuum_threshold = 200, autovacuum_vacuum_scale_factor = 0);
insert into audit.lane (lane, head) select n, sha256(convert_to('jiheng audit lane ' || n, 'UTF8')) from generate_series(0, 63) as n;

-- `body` is the record itself, canonical JSON. Hashes follow RFC 9162: leaf = SHA-256(0x00, number as 8 bytes, body),
-- chain = SHA-256(0x01, chain before, leaf). `number` orders all lanes by time of writing; the other columns repeat parts
-- of the body for searching, and verification compares them.
create sequence audit.entry_number;
create table audit.entry (
  lane smallint not null,
  position bigint not null,
  number bigint not null constraint entry_number_key unique,
  at timestamptz not null,
  account_id uuid not null,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  project_id uuid,
  org_path ltree not null,
  body text not null,
  leaf bytea not null,
  chain bytea not null,
  constraint entry_pkey primary key (lane, position)
);
create index entry_at on audit.entry using brin (at);
create index entry_subject on audit.entry (subject_kind, subject_id, number desc);
create index entry_project on audit.entry (project_id, number desc) where project_id is not null;
create index entry_account on audit.entry (account_id, number desc);

-- A checkpoint is the Merkle tree hash over the entries added since the one before, chained to it.
create table audit.checkpoint (
  number bigint primary key,
  at timestamptz not null default now(),
  covers jsonb not null,
  size bigint not null,
  root bytea not null,
  previous bytea not null,
  hash bytea not null
);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is append-only' using errcode = '42501';
end $$;
create trigger entry_append_only before update or delete or truncate on audit.entry for each statement execute function audit.refuse_change();
create trigger checkpoint_append_only before update or delete or truncate on audit.checkpoint for each statement execute function audit.refuse_change();

create function audit.append(bodies text[]) returns void language plpgsql security definer set search_path = pg_catalog, audit, public as $$
declare
  mine audit.lane;
  held text := current_setting('audit.lane', true);
  any_lane smallint := floor(random() * 64);
  body text;
  record jsonb;
  serial bigint;
  leaf bytea;
begin
  if held <> '' then
    select * into strict mine from audit.lane where lane = held::smallint;
  else
    -- Any lane will do: one at random, the next free one when somebody holds it, and only then a wait.
    select * into mine from audit.lane where lane = any_lane for update skip locked;
    if not found then
      select * into mine from audit.lane order by (lane + any_lane) % 64 limit 1 for update skip locked;
    end if;
    if not found then
      select * into strict mine from audit.lane where lane = any_lane for update;
    end if;
    perform set_config('audit.lane', mine.lane::text, true);
  end if;
  foreach body in array bodies loop
    record := body::jsonb;
    serial := nextval('audit.entry_number');
    leaf := sha256('\x00'::bytea || int8send(serial) || convert_to(body, 'UTF8'));
    mine.length := mine.length + 1;
    mine.head := sha256('\x01'::bytea || mine.head || leaf);
    insert into audit.entry values (
      mine.lane, mine.length, serial, (record ->> 'at')::timestamptz, (record #>> '{who,accountId}')::uuid, record ->> 'action',
      record #>> '{subject,kind}', record #>> '{subject,id}', (record ->> 'projectId')::uuid, (record ->> 'orgPath')::public.ltree,
      body, leaf, mine.head);
  end loop;
  update audit.lane set length = mine.length, head = mine.head where lane = mine.lane;
end $$;
revoke all on function audit.append(text[]) from public;
grant execute on function audit.append(text[]) to jiheng_app;

grant select on audit.entry, audit.lane, audit.checkpoint to jiheng_app;
alter table audit.entry enable row level security;
create policy entry_reach on audit.entry for select to jiheng_app using (org_path <@ any ((select platform.scopes())::ltree[]));
