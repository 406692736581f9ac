-- What a project is measured by, each time it was chosen; `choice` and `adjustment` hold the last.
create table indicators.choice_made (
  id uuid constraint choice_made_pkey primary key,
  project_id uuid not null,
  year int not null,
  execution_weight numeric(6, 2) not null,
  rows jsonb not null constraint choice_made_rows_check check (jsonb_typeof(rows) = 'array'),
  why text constraint choice_made_why_check check (length(why) between 1 and 500),
  chosen_by uuid not null constraint choice_made_by_fkey references identity.account,
  chosen_at timestamptz not null,
  constraint choice_made_choice_fkey foreign key (project_id, year) references indicators.choice (project_id, year)
);
create index choice_made_project on indicators.choice_made (project_id, year, chosen_at desc);
grant select, insert on indicators.choice_made to jiheng_app;
alter table indicators.choice_made enable row level security;
create policy choice_made_reach on indicators.choice_made to jiheng_app using (exists (select from projects.v_project as p where p.id = project_id));
insert into indicators.choice_made (id, project_id, year, execution_weight, rows, chosen_by, chosen_at)
  select gen_random_uuid(), c.project_id, c.year, c.execution_weight,
    (select coalesce(json_agg(json_build_object('code', a.code, 'version', a.version, 'weight', a.weight::text, 'target', a.target::text,
      'targetText', a.target_text, 'rule', a.rule, 'reason', a.reason) order by a.position), '[]')
      from indicators.adjustment a where a.project_id = c.project_id and a.year = c.year), c.chosen_by, c.chosen_at
  from indicators.choice c;

-- A figure that was told wrongly is told again in its place, perhaps of another day; both stay.
alter table indicators.figure add column replaces uuid, add column why text,
  add constraint figure_key unique (id, project_id, name),
  add constraint figure_replaces_fkey foreign key (replaces, project_id, name) references indicators.figure (id, project_id, name),
  add constraint figure_replaced_once unique (replaces),
  add constraint figure_why_check check (why is null or (length(why) between 1 and 500 and replaces is not null));
update indicators.figure f set replaces = before.id
  from (select id as own, lag(id) over (partition by project_id, name, day, reference order by recorded_at, id) as id from indicators.figure) before
  where before.own = f.id and before.id is not null;
create or replace view indicators.v_figure with (security_invoker = true) as
  select id, project_id, name, day, value, currency, reference, evidence_level, evidence, recorded_at
  from indicators.figure f where not exists (select from indicators.figure later where later.replaces = f.id);

-- A rate that was published or copied wrongly gets a new version; the first stays.
alter table indicators.rate drop constraint rate_pkey, add column version int not null default 1, add column why text,
  add constraint rate_pkey primary key (currency, day, version),
  add constraint rate_corrected_check check ((version > 1) = (why is not null)),
  add constraint rate_why_check check (length(why) between 1 and 500);
create or replace view indicators.v_rate with (security_invoker = true) as
  select distinct on (currency, day) currency, day, per, yuan, source from indicators.rate order by currency, day, version desc;
