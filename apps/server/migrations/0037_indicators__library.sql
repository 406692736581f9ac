create schema indicators;
grant usage on schema indicators to jiheng_app;

-- An indicator keeps its code for good; it holds at the organisation it was made for and below, those of the root everywhere.
create table indicators.indicator (
  code text constraint indicator_pkey primary key constraint indicator_code_check check (code ~ '^[A-Z]{2}-[A-Z]{2}-[0-9]{3}$'),
  org_path ltree not null,
  created_by uuid not null constraint indicator_created_by_fkey references identity.account,
  created_at timestamptz not null,
  constraint indicator_place_key unique (code, org_path)
);
grant select, insert on indicators.indicator to jiheng_app;

-- What an indicator means from a day on. A version is never changed; only its last day is told, once, when the next one takes over.
create table indicators.indicator_version (
  code text not null,
  version int not null constraint indicator_version_number_check check (version > 0),
  -- Repeated from the indicator, so that who may read a row is seen from the row.
  org_path ltree not null,
  effective_from date not null,
  effective_to date,
  name text not null constraint indicator_version_name_check check (length(name) between 1 and 100),
  name_en text not null constraint indicator_version_name_en_check check (length(name_en) between 1 and 200),
  -- form: 绩效目标表; evaluation: 决策/过程/产出/效益; ex_ante: 事前评估; person, team, department: those who do the work.
  tree text not null constraint indicator_version_tree_check check (tree in ('form', 'evaluation', 'ex_ante', 'person', 'team', 'department')),
  level_1 text not null constraint indicator_version_level_1_check check (level_1 ~ '^[a-z_]{1,40}$'),
  level_2 text not null constraint indicator_version_level_2_check check (length(level_2) between 1 and 50),
  -- Kinds of projects it is made for; empty: every kind.
  kinds text[] not null,
  nature text not null constraint indicator_version_nature_check check (nature in ('quantitative', 'qualitative')),
  direction text not null constraint indicator_version_direction_check check (direction in ('more', 'less', 'exact')),
  sign text constraint indicator_version_sign_check check (sign in ('≥', '>', '=', '<', '≤')),
  -- Null where every project sets its own; then target_text says how.
  target numeric(20, 4),
  unit text,
  target_text text,
  weight numeric(6, 2) not null,
  weight_min numeric(6, 2) not null,
  weight_max numeric(6, 2) not null,
  source text not null constraint indicator_version_source_check check (source in ('formula', 'manual')),
  -- Written by ids, so that it survives the renaming of a figure.
  formula text,
  reported_by text,
  evidence_level smallint not null constraint indicator_version_evidence_check check (evidence_level between 1 and 3),
  evidence text not null,
  rule text not null,
  -- Rules a project may choose instead; the first is the rule itself.
  rules text[] not null,
  bands jsonb,
  mark text not null constraint indicator_version_mark_check check (mark in ('V', 'P', 'U')),
  basis text not null,
  explanation text not null,
  standard text not null,
  note text,
  why text not null,
  created_by uuid not null constraint indicator_version_created_by_fkey references identity.account,
  created_at timestamptz not null,
  constraint indicator_version_pkey primary key (code, version),
  constraint indicator_version_indicator_fkey foreign key (code, org_path) references indicators.indicator (code, org_path),
  constraint indicator_version_days_check check (effective_to is null or effective_to >= effective_from),
  constraint indicator_version_overlaps exclude using gist (code with =, daterange(effective_from, effective_to, '[]') with &&),
  constraint indicator_version_weights_check check (0 < weight_min and weight_min <= weight and weight <= weight_max and weight_max <= 100),
  constraint indicator_version_rule_check check (rule = rules[1]),
  constraint indicator_version_source_fits check (case source when 'formula' then formula is not null and nature = 'quantitative' else formula is null and reported_by is not null end),
  constraint indicator_version_nature_fits check (case nature
    when 'quantitative' then sign is not null and unit is not null and (target is not null or target_text is not null) and bands is null
    else sign is null and unit is null and target is null and target_text is not null and jsonb_typeof(bands) = 'object' end)
);
create index indicator_version_kinds on indicators.indicator_version using gin (kinds);
grant select, insert, update (effective_to) on indicators.indicator_version to jiheng_app;

create function indicators.ends_once() returns trigger language plpgsql as $$
begin
  if old.effective_to is not null then
    raise exception 'a version ends once' using errcode = '23514', constraint = 'indicator_version_ends_once';
  end if;
  return new;
end $$;
create trigger indicator_version_ends_once before update on indicators.indicator_version for each row execute function indicators.ends_once();

-- A version that is proposed: found out about by the linter, reviewed by experts, then adopted from a day on or refused.
create table indicators.revision (
  id uuid constraint revision_pkey primary key,
  code text not null constraint revision_code_check check (code ~ '^[A-Z]{2}-[A-Z]{2}-[0-9]{3}$'),
  -- The version it was written against; null for a new indicator.
  base_version int,
  org_path ltree not null,
  definition jsonb not null,
  findings jsonb not null constraint revision_findings_check check (jsonb_typeof(findings) = 'array'),
  why text not null constraint revision_why_check check (length(why) between 1 and 1000),
  state text not null default 'proposed' constraint revision_state_check check (state in ('proposed', 'adopted', 'refused')),
  proposed_by uuid not null constraint revision_proposed_by_fkey references identity.account,
  proposed_at timestamptz not null,
  decided_by uuid constraint revision_decided_by_fkey references identity.account,
  decided_at timestamptz,
  decided_why text,
  adopted_version int,
  effective_from date,
  constraint revision_decided_check check ((state = 'proposed') = (decided_by is null) and (decided_by is null) = (decided_at is null) and (decided_by is null) = (decided_why is null)),
  constraint revision_adopted_check check ((state = 'adopted') = (adopted_version is not null) and (state = 'adopted') = (effective_from is not null))
);
create index revision_code on indicators.revision (code, proposed_at desc);
create index revision_open on indicators.revision (proposed_at desc, id desc);
-- One at a time: a second proposal for the same indicator waits until the first is decided.
create unique index revision_once on indicators.revision (code) where state = 'proposed';
grant select, insert, update (state, decided_by, decided_at, decided_why, adopted_version, effective_from) on indicators.revision to jiheng_app;

create table indicators.review (
  revision_id uuid not null constraint review_revision_fkey references indicators.revision,
  reviewer_id uuid not null constraint review_reviewer_fkey references identity.account,
  verdict text not null constraint review_verdict_check check (verdict in ('agree', 'refuse')),
  opinion text not null constraint review_opinion_check check (length(opinion) between 1 and 2000),
  reviewed_at timestamptz not null,
  constraint review_once primary key (revision_id, reviewer_id)
);
grant select, insert on indicators.review to jiheng_app;

-- Figures no part of the system knows, told for a project as of a day: accidents, questionnaires, amounts in foreign money. A later one replaces
-- an earlier one of its day and both stay.
create table indicators.figure (
  id uuid constraint figure_pkey primary key,
  project_id uuid not null constraint figure_project_fkey references projects.project,
  name text not null constraint figure_name_check check (name ~ '^[a-z][a-z0-9_]{1,59}$'),
  day date not null,
  value numeric(24, 6) not null constraint figure_value_check check (value >= 0),
  -- Of amounts of money: what they were paid in.
  currency text constraint figure_currency_check check (currency ~ '^[A-Z]{3}$'),
  reference text not null default '' constraint figure_reference_check check (length(reference) <= 100),
  evidence_level smallint not null constraint figure_evidence_check check (evidence_level between 2 and 3),
  evidence text not null default '' constraint figure_evidence_text_check check (length(evidence) <= 500),
  recorded_by uuid not null constraint figure_recorded_by_fkey references identity.account,
  recorded_at timestamptz not null,
  constraint figure_evidence_named check (evidence_level <> 2 or evidence <> '')
);
create index figure_project on indicators.figure (project_id, name, day desc, recorded_at desc);
grant select, insert on indicators.figure to jiheng_app;

-- What `per` units of a currency cost in yuan on a day; on days without a rate the last one before holds.
create table indicators.rate (
  currency text not null constraint rate_currency_check check (currency ~ '^[A-Z]{3}$' and currency <> 'CNY'),
  day date not null,
  per int not null constraint rate_per_check check (per in (1, 100, 1000, 10000)),
  yuan numeric(20, 10) not null constraint rate_yuan_check check (yuan > 0),
  source text not null constraint rate_source_check check (length(source) between 1 and 200),
  recorded_by uuid not null constraint rate_recorded_by_fkey references identity.account,
  recorded_at timestamptz not null,
  constraint rate_pkey primary key (currency, day)
);
grant select, insert on indicators.rate to jiheng_app;

-- The indicators a project is measured by in a year, with what it set otherwise than the library: weight, target, rule.
create table indicators.choice (
  project_id uuid not null constraint choice_project_fkey references projects.project,
  year int not null constraint choice_year_check check (year between 1990 and 2100),
  execution_weight numeric(6, 2) not null constraint choice_execution_check check (execution_weight between 0 and 100),
  chosen_by uuid not null constraint choice_chosen_by_fkey references identity.account,
  chosen_at timestamptz not null,
  constraint choice_pkey primary key (project_id, year)
);
grant select, insert, update (execution_weight, chosen_by, chosen_at) on indicators.choice to jiheng_app;
create table indicators.adjustment (
  project_id uuid not null,
  year int not null,
  code text not null,
  version int not null,
  position int not null,
  weight numeric(6, 2) not null constraint adjustment_weight_check check (weight > 0),
  target numeric(20, 4),
  target_text text,
  rule text not null,
  reason text constraint adjustment_reason_check check (length(reason) between 1 and 500),
  constraint adjustment_pkey primary key (project_id, year, code),
  constraint adjustment_choice_fkey foreign key (project_id, year) references indicators.choice (project_id, year),
  constraint adjustment_version_fkey foreign key (code, version) references indicators.indicator_version (code, version)
);
grant select, insert, delete on indicators.adjustment to jiheng_app;

-- What the formulas of chosen indicators give, as last computed; without a result the explanation says what is missing.
create table indicators.computed (
  project_id uuid not null,
  year int not null,
  code text not null,
  version int not null,
  value numeric(24, 6),
  as_of date not null,
  explanation jsonb not null,
  computed_at timestamptz not null,
  constraint computed_pkey primary key (project_id, year, code),
  constraint computed_choice_fkey foreign key (project_id, year) references indicators.choice (project_id, year),
  constraint computed_version_fkey foreign key (code, version) references indicators.indicator_version (code, version)
);
grant select, insert, update, delete on indicators.computed to jiheng_app;

do $$
declare
  named text;
begin
  foreach named in array array['indicator', 'indicator_version', 'revision'] loop
    execute format('alter table indicators.%I enable row level security', named);
    execute format($policy$create policy %I on indicators.%I for select to jiheng_app using (
      org_path = 'r' or org_path <@ any ((select platform.scopes())::ltree[]) or org_path @> any ((select platform.scopes())::ltree[])
      or exists (select from projects.v_project as p where p.org_path <@ %I.org_path))$policy$, named || '_reach', named, named);
  end loop;
  foreach named in array array['indicator', 'indicator_version'] loop
    execute format('create policy %I on indicators.%I for insert to jiheng_app with check (org_path <@ any ((select platform.scopes())::ltree[]))', named || '_made', named);
  end loop;
  foreach named in array array['figure', 'choice', 'adjustment', 'computed'] loop
    execute format('alter table indicators.%I enable row level security', named);
    execute format('create policy %I on indicators.%I to jiheng_app using (exists (select from projects.v_project as p where p.id = project_id))', named || '_reach', named);
  end loop;
end $$;
create policy indicator_version_ended on indicators.indicator_version for update to jiheng_app using (org_path <@ any ((select platform.scopes())::ltree[]));
-- A unit may propose to change what holds for it; whoever answers for it decides.
create policy revision_made on indicators.revision for insert to jiheng_app with check (
  org_path <@ any ((select platform.scopes())::ltree[]) or org_path @> any ((select platform.scopes())::ltree[]));
create policy revision_decided on indicators.revision for update to jiheng_app using (org_path <@ any ((select platform.scopes())::ltree[]));
alter table indicators.review enable row level security;
create policy review_reach on indicators.review to jiheng_app using (exists (select from indicators.revision as r where r.id = revision_id));
-- Rates are public.
alter table indicators.rate enable row level security;
create policy rate_public on indicators.rate to jiheng_app using (true);

create view indicators.v_indicator_version with (security_invoker = true) as
  select code, version, org_path, effective_from, effective_to, name, name_en, tree, level_1, level_2, kinds, nature, direction, sign, target, unit, target_text,
    weight, source, formula, reported_by, evidence_level, evidence, rule, bands, mark, basis, explanation, standard, note
  from indicators.indicator_version;
create view indicators.v_limit with (security_invoker = true) as
  select code, version, weight, weight_min, weight_max, rule, rules, target, target_text, nature from indicators.indicator_version;
create view indicators.v_adjustment with (security_invoker = true) as
  select a.project_id, a.year, a.position, a.code, a.version, c.execution_weight, a.weight, v.weight as library_weight, a.target, a.target_text, a.rule, a.reason,
    v.name, v.tree, v.level_1, v.level_2, v.nature, v.direction, v.sign, v.unit, v.source, v.formula, v.bands, v.mark
  from indicators.adjustment a
  join indicators.choice c using (project_id, year)
  join indicators.indicator_version v using (code, version);
create view indicators.v_computed with (security_invoker = true) as
  select project_id, year, code, version, value, as_of, explanation, computed_at from indicators.computed;
create view indicators.v_rate with (security_invoker = true) as select currency, day, per, yuan, source from indicators.rate;
create view indicators.v_figure with (security_invoker = true) as
  select distinct on (project_id, name, day, reference) id, project_id, name, day, value, currency, reference, evidence_level, evidence, recorded_at
  from indicators.figure order by project_id, name, day, reference, recorded_at desc, id desc;
grant select on indicators.v_indicator_version, indicators.v_limit, indicators.v_adjustment, indicators.v_computed, indicators.v_rate, indicators.v_figure to jiheng_app;
