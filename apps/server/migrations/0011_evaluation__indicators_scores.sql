create schema evaluation;
grant usage on schema evaluation to jiheng_app;

-- A set of indicators is made for kinds of projects; its versions never change once they are there.
create table evaluation.indicator_set (
  id uuid primary key,
  name text not null constraint indicator_set_name_key unique constraint indicator_set_name_check check (length(name) between 1 and 100),
  -- Kinds of projects it is proposed for; an empty list means every kind no other set is made for.
  kinds text[] not null,
  created_by uuid not null constraint indicator_set_created_by_fkey references identity.account,
  created_at timestamptz not null
);
grant select, insert on evaluation.indicator_set to jiheng_app;

create table evaluation.set_version (
  set_id uuid not null constraint set_version_set_fkey references evaluation.indicator_set,
  version int not null constraint set_version_version_check check (version > 0),
  execution_weight numeric(6, 2) not null constraint set_version_execution_check check (execution_weight between 0 and 100),
  reverse_variant text not null constraint set_version_reverse_check check (reverse_variant in ('A', 'B')),
  mark text not null constraint set_version_mark_check check (mark in ('V', 'P', 'U')),
  source text,
  why text not null,
  created_by uuid not null constraint set_version_created_by_fkey references identity.account,
  created_at timestamptz not null,
  constraint set_version_pkey primary key (set_id, version)
);
grant select, insert on evaluation.set_version to jiheng_app;

-- `code` stays the same from version to version, so that what was reported for an indicator stays with it.
create table evaluation.indicator (
  set_id uuid not null,
  version int not null,
  code text not null constraint indicator_code_check check (code ~ '^[a-z][a-z0-9_]{1,59}$'),
  position int not null,
  level_1 text not null constraint indicator_level_1_check check (level_1 in ('output', 'benefit', 'satisfaction', 'cost')),
  level_2 text not null,
  name text not null constraint indicator_name_check check (length(name) between 1 and 200),
  weight numeric(6, 2) not null constraint indicator_weight_check check (weight > 0),
  kind text not null constraint indicator_kind_check check (kind in ('quantitative', 'qualitative')),
  sign text constraint indicator_sign_check check (sign in ('≥', '>', '=', '<', '≤')),
  target numeric(20, 4),
  unit text,
  target_text text,
  -- Taken by the system from progress and money instead of asked for.
  measured_by text constraint indicator_measured_check check (measured_by in ('investment_completion', 'work_completion', 'node_timeliness', 'cost_control', 'funds_arrival')),
  constraint indicator_pkey primary key (set_id, version, code),
  constraint indicator_version_fkey foreign key (set_id, version) references evaluation.set_version (set_id, version),
  constraint indicator_kind_fits check (case kind
    when 'quantitative' then sign is not null and target is not null and unit is not null and target_text is null
    else sign is null and target is null and unit is null and target_text is not null and measured_by is null end)
);
grant select, insert on evaluation.indicator to jiheng_app;

-- Which set a project is judged by in a year, with the targets it was set instead of the set's own.
create table evaluation.assignment (
  project_id uuid not null constraint assignment_project_fkey references projects.project,
  year int not null constraint assignment_year_check check (year between 1990 and 2100),
  set_id uuid not null,
  version int not null,
  targets jsonb not null default '{}' constraint assignment_targets_check check (jsonb_typeof(targets) = 'object'),
  assigned_by uuid not null constraint assignment_assigned_by_fkey references identity.account,
  assigned_at timestamptz not null,
  constraint assignment_pkey primary key (project_id, year),
  constraint assignment_version_fkey foreign key (set_id, version) references evaluation.set_version (set_id, version)
);
grant select, insert, update on evaluation.assignment to jiheng_app;

-- What was reported for an indicator; a later report replaces an earlier one and both stay.
create table evaluation.actual (
  id uuid primary key,
  project_id uuid not null,
  year int not null,
  code text not null,
  kind text not null constraint actual_kind_check check (kind in ('quantitative', 'qualitative')),
  value numeric(20, 4),
  band text constraint actual_band_check check (band in ('met', 'partly_met', 'not_met')),
  percent numeric(5, 2) constraint actual_percent_check check (percent between 0 and 100),
  reason text,
  evidence_level smallint not null constraint actual_evidence_check check (evidence_level between 2 and 4),
  -- The document that shows it, in words.
  evidence text,
  as_of date not null,
  recorded_by uuid not null constraint actual_recorded_by_fkey references identity.account,
  recorded_at timestamptz not null,
  constraint actual_assignment_fkey foreign key (project_id, year) references evaluation.assignment (project_id, year),
  constraint actual_kind_fits check (case kind when 'quantitative' then value is not null and band is null and percent is null
    else value is null and band is not null and percent is not null end),
  constraint actual_evidence_named check (evidence_level <> 2 or evidence is not null)
);
create index actual_project on evaluation.actual (project_id, year, code, recorded_at desc);
grant select, insert on evaluation.actual to jiheng_app;

-- Each result with the whole question it answers, so that it can be computed again anywhere; the newest one is current.
create table evaluation.score (
  id uuid primary key,
  project_id uuid not null,
  year int not null,
  set_id uuid not null,
  version int not null,
  as_of date not null,
  total numeric(6, 2) not null constraint score_total_check check (total between 0 and 100),
  covered_weight numeric(6, 2) not null constraint score_covered_check check (covered_weight between 0 and 100),
  grade text constraint score_grade_check check (grade in ('excellent', 'good', 'fair', 'poor')),
  components jsonb not null,
  explanation jsonb not null,
  question jsonb not null,
  is_current boolean not null default true,
  computed_at timestamptz not null,
  -- The last day the same question gave the same answer.
  confirmed_on date not null,
  constraint score_assignment_fkey foreign key (project_id, year) references evaluation.assignment (project_id, year),
  constraint score_version_fkey foreign key (set_id, version) references evaluation.set_version (set_id, version),
  constraint score_graded_when_covered check ((grade is not null) = (covered_weight = 100))
);
create unique index score_current_once on evaluation.score (project_id, year) where is_current;
create index score_project on evaluation.score (project_id, year, computed_at desc);
grant select, insert, update (is_current, confirmed_on) on evaluation.score to jiheng_app;

do $$
declare
  named text;
begin
  foreach named in array array['assignment', 'actual', 'score'] loop
    execute format('alter table evaluation.%I enable row level security', named);
    execute format('create policy %I on evaluation.%I to jiheng_app using (exists (select from projects.v_project as p where p.id = project_id))', named || '_reach', named);
  end loop;
end $$;

create view evaluation.v_score with (security_invoker = true) as
  select id, project_id, year, set_id, version, as_of, total, covered_weight, grade, explanation, computed_at from evaluation.score where is_current;
grant select on evaluation.v_score to jiheng_app;

-- The sets every installation starts with: output 50, benefit 30, satisfaction 10, and 10 for budget execution.
insert into evaluation.indicator_set (id, name, kinds, created_by, created_at)
select id::uuid, name, kinds::text[], '00000000-0000-7000-8000-000000000000', '2026-01-01T00:00:00Z'
from (values
  ('00000000-0000-7000-8e00-000000000001', '通用项目绩效指标', '{}'),
  ('00000000-0000-7000-8e00-000000000002', '老旧小区改造绩效指标', '{old_community}'),
  ('00000000-0000-7000-8e00-000000000003', '交通基础设施绩效指标', '{road,port}'),
  ('00000000-0000-7000-8e00-000000000004', '产业与物流园区绩效指标', '{industrial_park,logistics_park,smart_manufacturing}'),
  ('00000000-0000-7000-8e00-000000000005', '信息化与智慧社区绩效指标', '{smart_community,information_system}')
) as seed (id, name, kinds);

insert into evaluation.set_version (set_id, version, execution_weight, reverse_variant, mark, source, why, created_by, created_at)
select id, 1, 10, 'A', 'P', '财预〔2020〕10号及各地自评表', '随系统提供的初始指标', created_by, created_at from evaluation.indicator_set;

insert into evaluation.indicator (set_id, version, code, position, level_1, level_2, name, weight, kind, sign, target, unit, target_text, measured_by)
select ('00000000-0000-7000-8e00-00000000000' || set_no)::uuid, 1, code, position, level_1, level_2, name, weight, case when sign is null then 'qualitative' else 'quantitative' end,
  sign, target, unit, target_text, measured_by
from (
  -- What every set asks of time, cost, work and money.
  select set_no, core.* from (values (1), (2), (3), (4), (5)) as sets (set_no)
  cross join (values
    ('work_completion', 1, 'output', '数量指标', '计划工作量完成率', 10, '≥', 100, '%', null, 'work_completion'),
    ('investment_completion', 2, 'output', '数量指标', '年度投资计划完成率', 10, '≥', 100, '%', null, 'investment_completion'),
    ('acceptance_rate', 3, 'output', '质量指标', '工程质量验收合格率', 10, '≥', 100, '%', null, null),
    ('node_timeliness', 4, 'output', '时效指标', '节点按期完成率', 10, '≥', 100, '%', null, 'node_timeliness'),
    ('cost_control', 5, 'output', '成本指标', '总投资占批复概算比例', 10, '≤', 100, '%', null, 'cost_control')
  ) as core (code, position, level_1, level_2, name, weight, sign, target, unit, target_text, measured_by)
  union all
  select * from (values
    (1, 'service_effect', 6, 'benefit', '社会效益指标', '项目服务功能发挥情况', 15, null, null, null, '建成部分按设计功能正常使用', null),
    (1, 'lasting_effect', 7, 'benefit', '可持续影响指标', '运行管护机制健全情况', 15, null, null, null, '管护主体、经费、制度均已落实', null),
    (1, 'public_satisfaction', 8, 'satisfaction', '服务对象满意度指标', '服务对象满意度', 10, '≥', 90, '%', null, null),
    (2, 'benefited_households', 6, 'benefit', '社会效益指标', '受益居民户覆盖率', 15, '≥', 95, '%', null, null),
    (2, 'hidden_danger_cleared', 7, 'benefit', '社会效益指标', '安全隐患整治完成率', 10, '≥', 100, '%', null, null),
    (2, 'property_management', 8, 'benefit', '可持续影响指标', '小区长效管理机制建立情况', 5, null, null, null, '物业或自治管理已接手并有经费来源', null),
    (2, 'resident_satisfaction', 9, 'satisfaction', '服务对象满意度指标', '居民满意度', 10, '≥', 90, '%', null, null),
    (3, 'traffic_capacity', 6, 'benefit', '经济效益指标', '设计通行(吞吐)能力达到率', 15, '≥', 90, '%', null, null),
    (3, 'environment_compliance', 7, 'benefit', '生态效益指标', '环境保护措施落实率', 10, '≥', 100, '%', null, null),
    (3, 'maintenance', 8, 'benefit', '可持续影响指标', '养护责任落实情况', 5, null, null, null, '养护单位和年度经费已落实', null),
    (3, 'user_satisfaction', 9, 'satisfaction', '服务对象满意度指标', '沿线单位和群众满意度', 10, '≥', 90, '%', null, null),
    (4, 'tenancy', 6, 'benefit', '经济效益指标', '入驻企业签约面积比例', 15, '≥', 70, '%', null, null),
    (4, 'jobs', 7, 'benefit', '社会效益指标', '带动就业目标完成率', 10, '≥', 100, '%', null, null),
    (4, 'environment_compliance', 8, 'benefit', '生态效益指标', '污染物排放达标率', 5, '≥', 100, '%', null, null),
    (4, 'enterprise_satisfaction', 9, 'satisfaction', '服务对象满意度指标', '入驻企业满意度', 10, '≥', 90, '%', null, null),
    (5, 'system_availability', 6, 'benefit', '社会效益指标', '系统可用率', 10, '≥', 99.5, '%', null, null),
    (5, 'paper_reduced', 7, 'benefit', '社会效益指标', '线上办理事项占比', 10, '≥', 80, '%', null, null),
    (5, 'security_grade', 8, 'benefit', '可持续影响指标', '网络安全等级保护落实情况', 10, null, null, null, '完成定级备案和测评,问题整改到位', null),
    (5, 'user_satisfaction', 9, 'satisfaction', '服务对象满意度指标', '使用单位和居民满意度', 10, '≥', 90, '%', null, null)
  ) as own (set_no, code, position, level_1, level_2, name, weight, sign, target, unit, target_text, measured_by)
) as seed;
