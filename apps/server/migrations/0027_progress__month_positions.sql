-- Where a project stood at the end of each month, the month that runs as of its last computation.
create table progress.month_position (
  project_id uuid not null constraint month_position_project_fkey references projects.project,
  month date not null constraint month_position_month_check check (extract(day from month) = 1),
  as_of date not null,
  planned_percent numeric(6, 2) not null,
  actual_percent numeric(6, 2) not null,
  deviation_points numeric(6, 2) not null,
  data_age_days int,
  -- Told later from plan and reports, for months before anybody kept positions; a kept position is what was known then.
  is_retold boolean not null,
  constraint month_position_pkey primary key (project_id, month),
  constraint month_position_day_check check (date_trunc('month', as_of) = month)
);
grant select, insert, update on progress.month_position to jiheng_app;
alter table progress.month_position enable row level security;
create policy month_position_reach on progress.month_position to jiheng_app
  using (exists (select from projects.v_project as p where p.id = project_id));
create view progress.v_month_position with (security_invoker = true) as select * from progress.month_position;
grant select on progress.v_month_position to jiheng_app;
