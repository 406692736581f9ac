-- How well the forecast of money did against what happened, over the projects of a place. Only the newest trial of a place counts; the
-- older ones stay, so that nobody can try until it fits.
create table funds.forecast_trial (
  id uuid primary key,
  org_path ltree not null,
  -- The last day looked at.
  as_of date not null,
  rule_version text not null,
  parameters jsonb not null constraint forecast_trial_parameters_check check (jsonb_typeof(parameters) = 'object'),
  projects int not null constraint forecast_trial_projects_check check (projects >= 0),
  -- As the kernel judges them: cases, our figure, the naive one, and whether it may be shown.
  gap jsonb not null constraint forecast_trial_gap_check check (jsonb_typeof(gap) = 'object'),
  payments jsonb not null constraint forecast_trial_payments_check check (jsonb_typeof(payments) = 'object'),
  run_by uuid not null constraint forecast_trial_run_by_fkey references identity.account,
  run_at timestamptz not null
);
create index forecast_trial_newest on funds.forecast_trial (org_path, run_at desc);
grant select, insert on funds.forecast_trial to jiheng_app;
alter table funds.forecast_trial enable row level security;
-- Sums over projects only: read by who is at the place or below it.
create policy forecast_trial_reach on funds.forecast_trial for select to jiheng_app using (
  org_path <@ any ((select platform.scopes())::ltree[]) or org_path @> any ((select platform.scopes())::ltree[])
  or exists (select from projects.v_project as p where p.org_path <@ forecast_trial.org_path));
create policy forecast_trial_run on funds.forecast_trial for insert to jiheng_app
  with check (org_path <@ any ((select platform.scopes())::ltree[]));
