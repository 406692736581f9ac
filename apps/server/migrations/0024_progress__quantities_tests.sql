-- What the work is measured by: so much of it is planned, and it weighs so much in its leaf of the tree.
create table progress.work_item (
  id uuid primary key,
  project_id uuid not null constraint work_item_project_fkey references projects.project,
  -- A leaf of the project tree; null where the project has none.
  node_id uuid,
  name text not null constraint work_item_name_check check (length(name) between 1 and 200),
  unit text not null constraint work_item_unit_check check (length(unit) between 1 and 20),
  planned_quantity numeric(18, 4) not null constraint work_item_quantity_check check (planned_quantity > 0),
  weight numeric(9, 4) not null constraint work_item_weight_check check (weight > 0),
  version int not null default 1,
  created_by uuid not null constraint work_item_created_by_fkey references identity.account,
  created_at timestamptz not null,
  constraint work_item_project_key unique (id, project_id),
  constraint work_item_once unique nulls not distinct (project_id, node_id, name)
);
grant select, insert, update (name, planned_quantity, weight, version) on progress.work_item to jiheng_app;

-- Material of one delivery or melt, as its tests name it.
create table progress.batch (
  id uuid primary key,
  project_id uuid not null,
  order_id uuid not null,
  number text not null constraint batch_number_check check (length(number) between 1 and 60),
  constraint batch_order_fkey foreign key (order_id, project_id) references progress.material_order (id, project_id),
  constraint batch_project_key unique (id, project_id),
  constraint batch_once unique (order_id, number)
);
create index batch_project on progress.batch (project_id);
grant select, insert on progress.batch to jiheng_app;

alter table progress.arrival add column batch_id uuid,
  add constraint arrival_batch_fkey foreign key (batch_id, project_id) references progress.batch (id, project_id);

-- What a report says was done of an item; negative takes back. It counts once the report is accepted, and while the batch it
-- was built with has not failed its latest test.
create table progress.quantity (
  id uuid primary key,
  report_id uuid not null,
  project_id uuid not null,
  item_id uuid not null,
  quantity numeric(18, 4) not null constraint quantity_some_check check (quantity <> 0),
  batch_id uuid,
  constraint quantity_report_fkey foreign key (report_id, project_id) references progress.report (id, project_id),
  constraint quantity_item_fkey foreign key (item_id, project_id) references progress.work_item (id, project_id),
  constraint quantity_batch_fkey foreign key (batch_id, project_id) references progress.batch (id, project_id),
  constraint quantity_once unique nulls not distinct (report_id, item_id, batch_id)
);
create index quantity_project on progress.quantity (project_id);
create index quantity_batch on progress.quantity (batch_id) where batch_id is not null;
grant select, insert on progress.quantity to jiheng_app;

-- A laboratory's report on a batch, with its file. Nothing of it changes: a retest is another report.
create table progress.material_test (
  id uuid primary key,
  project_id uuid not null,
  batch_id uuid not null,
  number text not null constraint material_test_number_check check (length(number) between 1 and 60),
  lab text not null constraint material_test_lab_check check (length(lab) between 1 and 200),
  day date not null,
  result text not null constraint material_test_result_check check (result in ('passed', 'failed')),
  note text not null default '',
  file_name text,
  file_hash text constraint material_test_hash_check check (file_hash ~ '^[0-9a-f]{64}$'),
  file_size bigint,
  media_type text,
  recorded_by uuid not null constraint material_test_recorded_by_fkey references identity.account,
  recorded_at timestamptz not null,
  constraint material_test_batch_fkey foreign key (batch_id, project_id) references progress.batch (id, project_id),
  constraint material_test_once unique (project_id, lab, number),
  constraint material_test_file_check check (num_nulls(file_name, file_hash, file_size, media_type) in (0, 4))
);
create index material_test_batch on progress.material_test (batch_id, day);
create index material_test_project on progress.material_test (project_id, day desc, id desc);
grant select, insert on progress.material_test to jiheng_app;

-- How far each measured leaf is, as last computed from accepted quantities and tests; `report_id` is the newest report that counts.
create table progress.measured (
  project_id uuid not null constraint measured_project_fkey references projects.project,
  node_id uuid,
  report_id uuid not null,
  as_of date not null,
  done_percent numeric(5, 2) not null,
  evidence_level int not null,
  constraint measured_once unique nulls not distinct (project_id, node_id)
);
grant select, insert, delete on progress.measured to jiheng_app;

do $$
declare
  named text;
begin
  foreach named in array array['work_item', 'batch', 'quantity', 'material_test', 'measured'] loop
    execute format('alter table progress.%I enable row level security', named);
    execute format('create policy %I on progress.%I to jiheng_app using (exists (select from projects.v_project as p where p.id = project_id))', named || '_reach', named);
  end loop;
end $$;

-- Measured quantities say more than a typed percentage, as evidence does.
create or replace view progress.v_report with (security_invoker = true) as
  select id, project_id, node_id, as_of, done_percent, done_quantity, planned_quantity, unit, reporter_id, reported_at, state, decided_by, decided_at,
    case when planned_quantity is not null or exists (select from progress.evidence e where e.report_id = r.id)
      or exists (select from progress.quantity q where q.report_id = r.id) then 2 else 3 end as evidence_level
  from progress.report r;
-- What counts for each leaf: what was measured, or else the newest accepted report by its day, of one day the one accepted last.
create or replace view progress.v_latest with (security_invoker = true) as
  select report_id, project_id, node_id, as_of, done_percent, evidence_level from progress.measured
  union all
  select * from (
    select distinct on (project_id, node_id) id as report_id, project_id, node_id, as_of, done_percent, evidence_level
    from progress.v_report r where state = 'accepted'
      and not exists (select from progress.measured m where m.project_id = r.project_id and m.node_id is not distinct from r.node_id)
    order by project_id, node_id, as_of desc, decided_at desc, id desc) as told;
create view progress.v_material_test with (security_invoker = true) as
  select t.id, t.project_id, t.batch_id, b.order_id, b.number as batch, t.number, t.lab, t.day, t.result
  from progress.material_test t join progress.batch b on b.id = t.batch_id;
grant select on progress.v_material_test to jiheng_app;
