create schema progress;
grant usage on schema progress to jiheng_app;

-- What somebody says is done. It is a claim until another person accepts it, and only then counts.
create table progress.report (
  id uuid primary key,
  project_id uuid not null constraint report_project_fkey references projects.project,
  -- A leaf of the project tree; null speaks of the project as a whole, where it has no tree.
  node_id uuid,
  as_of date not null,
  -- Done share; follows from the quantities where a planned quantity is told.
  done_percent numeric(5, 2) not null constraint report_percent_check check (done_percent between 0 and 100),
  done_quantity numeric(18, 4) constraint report_quantity_check check (done_quantity >= 0),
  planned_quantity numeric(18, 4) constraint report_planned_quantity_check check (planned_quantity > 0),
  unit text,
  note text not null default '',
  problems text not null default '',
  reporter_id uuid not null constraint report_reporter_fkey references identity.account,
  reported_at timestamptz not null,
  state text not null default 'claimed' constraint report_state_check check (state in ('claimed', 'accepted', 'returned')),
  decided_by uuid constraint report_decided_by_fkey references identity.account,
  decided_at timestamptz,
  return_reason text,
  constraint report_project_key unique (id, project_id),
  constraint report_quantity_unit_check check ((done_quantity is null) = (unit is null) and (planned_quantity is null or done_quantity is not null)),
  constraint report_decided_check check ((state = 'claimed') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  constraint report_decided_by_another check (decided_by <> reporter_id),
  constraint report_return_reason_check check ((state = 'returned') = (return_reason is not null))
);
create index report_project on progress.report (project_id, as_of desc, id desc);
create index report_counting on progress.report (project_id, node_id, as_of desc) where state = 'accepted';
create index report_waiting on progress.report (project_id) where state = 'claimed';
grant select, insert, update (state, decided_by, decided_at, return_reason) on progress.report to jiheng_app;

-- A file that shows what a report says. The original is kept as it came; nothing of it changes later.
create table progress.evidence (
  id uuid primary key,
  report_id uuid not null,
  project_id uuid not null,
  name text not null constraint evidence_name_check check (length(name) between 1 and 300),
  media_type text not null,
  file_hash text not null constraint evidence_hash_check check (file_hash ~ '^[0-9a-f]{64}$'),
  size bigint not null,
  -- Told by the device: its own SHA-256 (equal to file_hash, or the file was refused), and time and place of taking.
  device_hash text constraint evidence_device_hash_check check (device_hash = file_hash),
  taken_at timestamptz,
  longitude numeric(9, 6) constraint evidence_longitude_check check (longitude between -180 and 180),
  latitude numeric(8, 6) constraint evidence_latitude_check check (latitude between -90 and 90),
  uploaded_by uuid not null constraint evidence_uploaded_by_fkey references identity.account,
  received_at timestamptz not null,
  -- SHA-256 over what was received, from whom and when (progress/receipt.ts); the sender keeps it.
  receipt text not null constraint evidence_receipt_check check (receipt ~ '^[0-9a-f]{64}$'),
  constraint evidence_report_fkey foreign key (report_id, project_id) references progress.report (id, project_id),
  constraint evidence_once unique (report_id, file_hash),
  constraint evidence_place_check check ((longitude is null) = (latitude is null))
);
create index evidence_project on progress.evidence (project_id, received_at desc);
create index evidence_file on progress.evidence (file_hash);
grant select, insert on progress.evidence to jiheng_app;

create table progress.material_order (
  id uuid primary key,
  project_id uuid not null constraint material_order_project_fkey references projects.project,
  node_id uuid,
  name text not null constraint material_order_name_check check (length(name) between 1 and 200),
  quantity numeric(18, 4) not null constraint material_order_quantity_check check (quantity > 0),
  unit text not null constraint material_order_unit_check check (length(unit) between 1 and 20),
  promised_on date not null,
  supplied_by text not null constraint material_order_supplied_by_check check (supplied_by in ('contractor', 'owner_unit')),
  supplier text,
  ordered_on date,
  recorded_by uuid not null constraint material_order_recorded_by_fkey references identity.account,
  recorded_at timestamptz not null,
  constraint material_order_project_key unique (id, project_id),
  constraint material_order_dates_check check (ordered_on is null or ordered_on <= promised_on)
);
create index material_order_project on progress.material_order (project_id, promised_on, id);
grant select, insert on progress.material_order to jiheng_app;

-- One order arrives in as many parts as it does.
create table progress.arrival (
  id uuid primary key,
  order_id uuid not null,
  project_id uuid not null,
  day date not null,
  quantity numeric(18, 4) not null constraint arrival_quantity_check check (quantity > 0),
  note text not null default '',
  recorded_by uuid not null constraint arrival_recorded_by_fkey references identity.account,
  recorded_at timestamptz not null,
  constraint arrival_order_fkey foreign key (order_id, project_id) references progress.material_order (id, project_id)
);
create index arrival_order on progress.arrival (order_id, day);
create index arrival_project on progress.arrival (project_id);
grant select, insert on progress.arrival to jiheng_app;

-- What keeps a project from starting or going on, and since when.
create table progress.obstacle (
  id uuid primary key,
  project_id uuid not null constraint obstacle_project_fkey references projects.project,
  cause text not null constraint obstacle_cause_check check (cause in ('permit', 'land', 'money', 'contractor')),
  since date not null,
  note text not null default '',
  recorded_by uuid not null constraint obstacle_recorded_by_fkey references identity.account,
  recorded_at timestamptz not null,
  cleared_on date,
  cleared_by uuid constraint obstacle_cleared_by_fkey references identity.account,
  constraint obstacle_cleared_check check ((cleared_on is null) = (cleared_by is null)),
  constraint obstacle_dates_check check (cleared_on is null or since <= cleared_on)
);
create unique index obstacle_open_once on progress.obstacle (project_id, cause) where cleared_on is null;
create index obstacle_project on progress.obstacle (project_id, since desc);
grant select, insert, update (cleared_on, cleared_by) on progress.obstacle to jiheng_app;

-- Where a project stood against its plan when it was last computed, with the explanation of the deviation. When the plan
-- cannot be computed `problem` says why and the figures are empty.
create table progress.position (
  project_id uuid primary key constraint position_project_fkey references projects.project,
  as_of date not null,
  problem text,
  planned_percent numeric(6, 2),
  actual_percent numeric(6, 2),
  deviation_points numeric(6, 2),
  covered_until date,
  days_behind int,
  data_age_days int,
  causes jsonb not null default '[]',
  explanation jsonb,
  computed_at timestamptz not null,
  constraint position_problem_check check ((problem is null) = (explanation is not null))
);
grant select, insert, update on progress.position to jiheng_app;

do $$
declare
  named text;
begin
  foreach named in array array['report', 'evidence', 'material_order', 'arrival', 'obstacle', 'position'] loop
    execute format('alter table progress.%I enable row level security', named);
    execute format('create policy %I on progress.%I to jiheng_app using (exists (select from projects.v_project as p where p.id = project_id))', named || '_reach', named);
  end loop;
end $$;

create view progress.v_report with (security_invoker = true) as
  select id, project_id, node_id, as_of, done_percent, done_quantity, planned_quantity, unit, reporter_id, reported_at, state, decided_by, decided_at,
    case when exists (select from progress.evidence e where e.report_id = r.id) or planned_quantity is not null then 2 else 3 end as evidence_level
  from progress.report r;
-- The accepted report that counts for each node: the newest by its day, of one day the one accepted last.
create view progress.v_latest with (security_invoker = true) as
  select distinct on (project_id, node_id) id as report_id, project_id, node_id, as_of, done_percent, evidence_level
  from progress.v_report where state = 'accepted'
  order by project_id, node_id, as_of desc, decided_at desc, id desc;
create view progress.v_position with (security_invoker = true) as select * from progress.position;
create view progress.v_material_order with (security_invoker = true) as
  select o.id, o.project_id, o.node_id, o.name, o.quantity, o.unit, o.promised_on, o.supplied_by, o.supplier, o.ordered_on,
    coalesce((select sum(a.quantity) from progress.arrival a where a.order_id = o.id), 0) as arrived_quantity
  from progress.material_order o;
create view progress.v_arrival with (security_invoker = true) as select id, order_id, project_id, day, quantity from progress.arrival;
create view progress.v_obstacle with (security_invoker = true) as select id, project_id, cause, since, note, cleared_on from progress.obstacle;
grant select on progress.v_report, progress.v_latest, progress.v_position, progress.v_material_order, progress.v_arrival, progress.v_obstacle to jiheng_app;
