-- Files that arrive in parts. The parts stand here until the file is whole, so that an upload survives a lost signal, a reload and
-- a server that dies, and every server of the installation can take the next part.
create table progress.upload (
  id uuid primary key,
  project_id uuid not null constraint upload_project_fkey references projects.project,
  name text not null constraint upload_name_check check (length(name) between 1 and 300),
  size bigint not null constraint upload_size_check check (size between 1 and 67108864),
  sha256 text not null constraint upload_hash_check check (sha256 ~ '^[0-9a-f]{64}$'),
  received bigint not null default 0,
  started_by uuid not null constraint upload_started_by_fkey references identity.account,
  started_at timestamptz not null,
  expires_at timestamptz not null,
  media_type text,
  completed_at timestamptz,
  constraint upload_project_key unique (id, project_id),
  constraint upload_received_check check (received between 0 and size),
  constraint upload_complete_check check ((completed_at is null) = (media_type is null) and (completed_at is null or received = size))
);
create unique index upload_open_once on progress.upload (project_id, started_by, sha256) where completed_at is null;
create index upload_expiry on progress.upload (expires_at);
grant select, insert, delete, update (received, expires_at, media_type, completed_at) on progress.upload to jiheng_app;

create table progress.upload_part (
  upload_id uuid not null,
  project_id uuid not null,
  start bigint not null,
  bytes bytea not null,
  constraint upload_part_pkey primary key (upload_id, start),
  constraint upload_part_upload_fkey foreign key (upload_id, project_id) references progress.upload (id, project_id) on delete cascade
);
-- Pictures do not compress.
alter table progress.upload_part alter column bytes set storage external;
grant select, insert, delete on progress.upload_part to jiheng_app;

-- What a site says of its day. A correction is another revision; what was handed in stays.
create table progress.daily_report (
  id uuid primary key,
  project_id uuid not null constraint daily_report_project_fkey references projects.project,
  day date not null,
  author_id uuid not null constraint daily_report_author_fkey references identity.account,
  revision int not null default 1,
  weather text not null constraint daily_report_weather_check check (weather in ('sunny', 'cloudy', 'rain', 'heavy_rain', 'wind', 'heat', 'cold')),
  people int not null constraint daily_report_people_check check (people between 0 and 20000),
  work_done text not null constraint daily_report_work_check check (length(work_done) between 1 and 2000),
  problems text not null default '',
  -- What the system knew of the day when the report was handed in.
  events jsonb not null default '[]',
  submitted_at timestamptz not null,
  receipt text not null constraint daily_report_receipt_check check (receipt ~ '^[0-9a-f]{64}$'),
  constraint daily_report_once unique (project_id, day, author_id, revision)
);
create index daily_report_project on progress.daily_report (project_id, day desc, submitted_at desc);
grant select, insert on progress.daily_report to jiheng_app;

do $$
declare
  named text;
begin
  foreach named in array array['upload', 'upload_part', 'daily_report'] loop
    execute format('alter table progress.%I enable row level security', named);
    execute format('create policy %I on progress.%I to jiheng_app using (exists (select from projects.v_project as p where p.id = project_id))', named || '_reach', named);
  end loop;
end $$;
