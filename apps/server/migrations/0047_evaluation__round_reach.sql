-- Who reads and writes what of evaluation rounds.

-- Every expert of a project has handed in: from then on its sheets may be read by who runs rounds and by its experts.
create function evaluation.is_all_in(of_round_project uuid) returns boolean language sql stable security definer set search_path = pg_catalog
  return exists (select from evaluation.task where round_project_id = of_round_project and state = 'submitted')
    and not exists (select from evaluation.task where round_project_id = of_round_project and state = 'open');
-- Whether who asks is one of a project's experts.
create function evaluation.judges(of_round_project uuid) returns boolean language sql stable security definer set search_path = pg_catalog
  return exists (select from evaluation.task where round_project_id = of_round_project and state <> 'withdrawn'
    and account_id = nullif(current_setting('app.account', true), '')::uuid);
revoke all on function evaluation.is_all_in(uuid), evaluation.judges(uuid) from public;
grant execute on function evaluation.is_all_in(uuid), evaluation.judges(uuid) to jiheng_app;

do $$
declare
  named text;
begin
  foreach named in array array['template', 'template_version', 'round', 'round_step', 'round_project', 'expert', 'declaration', 'draw', 'task', 'sheet_draft',
    'expert_score', 'discussion', 'statement', 'result', 'appeal', 'subject_score'] loop
    execute format('alter table evaluation.%I enable row level security', named);
  end loop;
end $$;

-- Templates are read where they hold, above or below, and made inside the reach only.
create policy template_reading on evaluation.template for select to jiheng_app using (
  org_path <@ any ((select platform.scopes())::ltree[]) or org_path @> any ((select platform.scopes())::ltree[])
  or exists (select from evaluation.round as r where r.template_id = template.id)
  or exists (select from evaluation.subject_score as s where s.template_id = template.id and s.account_id = (select evaluation.asking_account())));
create policy template_making on evaluation.template for insert to jiheng_app with check (org_path <@ any ((select platform.scopes())::ltree[]));
create policy template_version_reading on evaluation.template_version for select to jiheng_app using (
  exists (select from evaluation.template as t where t.id = template_id));
create policy template_version_making on evaluation.template_version for insert to jiheng_app with check (
  exists (select from evaluation.template as t where t.id = template_id and t.org_path <@ any ((select platform.scopes())::ltree[])));

-- A round is seen at its place and by everybody who sees one of its projects; it is run at its place.
create policy round_project_reach on evaluation.round_project to jiheng_app
  using (exists (select from projects.v_project as p where p.id = project_id));
create policy round_reading on evaluation.round for select to jiheng_app using (
  org_path <@ any ((select platform.scopes())::ltree[]) or exists (select from evaluation.round_project as p where p.round_id = round.id));
create policy round_making on evaluation.round for insert to jiheng_app with check (org_path <@ any ((select platform.scopes())::ltree[]));
create policy round_running on evaluation.round for update to jiheng_app using (org_path <@ any ((select platform.scopes())::ltree[]));
create policy round_step_reach on evaluation.round_step to jiheng_app using (exists (select from evaluation.round as r where r.id = round_id));

create policy expert_reach on evaluation.expert to jiheng_app using (org_path <@ any ((select platform.scopes())::ltree[]));
create policy expert_lent on evaluation.expert for select to jiheng_app using (org_path @> any ((select platform.scopes())::ltree[]));
create policy expert_own on evaluation.expert for select to jiheng_app using (account_id = (select evaluation.asking_account()));
create policy declaration_reach on evaluation.declaration for select to jiheng_app using (
  (select evaluation.runs_rounds()) and exists (select from evaluation.round as r where r.id = round_id));
create policy declaration_own on evaluation.declaration to jiheng_app using (account_id = (select evaluation.asking_account()));
create policy draw_reach on evaluation.draw to jiheng_app using (exists (select from evaluation.round as r where r.id = round_id
  and (r.state = 'published' or (select evaluation.runs_rounds()))));

-- Who judges what is for who runs rounds and for the expert; the points behind it for nobody else until all are in.
create policy task_reach on evaluation.task to jiheng_app using (
  (select evaluation.runs_rounds()) and exists (select from projects.v_project as p where p.id = project_id));
create policy task_own on evaluation.task to jiheng_app using (account_id = (select evaluation.asking_account()));
create policy sheet_draft_own on evaluation.sheet_draft to jiheng_app using (account_id = (select evaluation.asking_account()));
create policy expert_score_own on evaluation.expert_score to jiheng_app using (account_id = (select evaluation.asking_account()));
create policy expert_score_opened on evaluation.expert_score for select to jiheng_app using (
  evaluation.is_all_in(round_project_id) and (evaluation.judges(round_project_id)
    or ((select evaluation.runs_rounds()) and exists (select from projects.v_project as p where p.id = project_id))));
create policy discussion_reach on evaluation.discussion to jiheng_app using (evaluation.judges(round_project_id)
  or ((select evaluation.runs_rounds()) and exists (select from projects.v_project as p where p.id = project_id)));
create policy statement_reach on evaluation.statement to jiheng_app using (evaluation.judges(round_project_id)
  or ((select evaluation.runs_rounds()) and exists (select from projects.v_project as p where p.id = project_id)));

-- Results are the unit's to read once they were told.
create policy result_reach on evaluation.result to jiheng_app using (exists (select from projects.v_project as p where p.id = project_id)
  and ((select evaluation.runs_rounds())
    or exists (select from evaluation.round as r where r.id = round_id and r.state in ('announced', 'published'))));
create policy appeal_reach on evaluation.appeal to jiheng_app using (exists (select from projects.v_project as p where p.id = project_id));
create policy subject_score_reach on evaluation.subject_score to jiheng_app using (
  (select evaluation.runs_rounds()) and org_path <@ any ((select platform.scopes())::ltree[]));
create policy subject_score_own on evaluation.subject_score for select to jiheng_app using (account_id = (select evaluation.asking_account()));

create view evaluation.v_result with (security_invoker = true) as
  select x.id, x.round_id, x.project_id, r.kind, r.year, x.version, x.total, x.grade, x.evidence_level, x.covered_weight, x.sample_size, r.announced_on, r.published_at
  from evaluation.result x join evaluation.round r on r.id = x.round_id where x.is_current and r.state in ('announced', 'published');
grant select on evaluation.v_result to jiheng_app;

-- The templates every installation starts with: the common tree, and what people are judged by.
insert into evaluation.template (id, org_path, subject_kind, name, created_by, created_at)
select id::uuid, 'r', subject_kind, name, '00000000-0000-7000-8000-000000000000', '2026-01-01T00:00:00Z'
from (values
  ('00000000-0000-7000-8e10-000000000001', 'project', '项目支出绩效评价共性指标'),
  ('00000000-0000-7000-8e10-000000000002', 'department', '部门绩效评价'),
  ('00000000-0000-7000-8e10-000000000003', 'team', '班组绩效评价'),
  ('00000000-0000-7000-8e10-000000000004', 'person', '岗位绩效评价')
) as seed (id, subject_kind, name);

insert into evaluation.template_version (template_id, version, items, mark, source, why, created_by, created_at)
select id::uuid, 1, (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('code', code, 'level1', level1, 'level2', level2, 'name', name, 'weight', weight,
    'standard', standard, 'measure', measure)) order by position) from (values
    ('1', 1, 'basis', '决策', '项目立项', '立项依据充分性', '3', '符合法律法规、发展规划和部门职责，与现有项目不重复。', null),
    ('1', 2, 'procedure', '决策', '项目立项', '立项程序规范性', '2', '申请、审批、事前评估等程序和文件齐全合规。', null),
    ('1', 3, 'goals', '决策', '绩效目标', '绩效目标合理性', '3', '目标与实际需要、预算和正常水平相称。', null),
    ('1', 4, 'clarity', '决策', '绩效目标', '绩效指标明确性', '2', '指标清晰、可衡量，与任务数、计划数对应。', null),
    ('1', 5, 'budget', '决策', '资金投入', '预算编制科学性', '3', '预算经过论证，依据充分，标准合理。', null),
    ('1', 6, 'allocation', '决策', '资金投入', '资金分配合理性', '2', '分配依据充分，额度与实际相适应。', null),
    ('1', 7, 'arrival', '过程', '资金管理', '资金到位率', '4', '到位资金 ÷ 预算资金。', null),
    ('1', 8, 'execution', '过程', '资金管理', '预算执行率', '5', '实际支出 ÷ 到位资金。', null),
    ('1', 9, 'compliance', '过程', '资金管理', '资金使用合规性', '5', '手续完整，无截留、挤占、挪用、虚列支出。', null),
    ('1', 10, 'rules', '过程', '组织实施', '管理制度健全性', '3', '财务和业务管理制度合法、合规、完整。', null),
    ('1', 11, 'effective', '过程', '组织实施', '制度执行有效性', '3', '按制度实施，调整手续完备，资料归档齐全。', null),
    ('1', 12, 'quantity', '产出', '产出数量', '实际完成率', '10', '实际产出 ÷ 计划产出。', null),
    ('1', 13, 'quality', '产出', '产出质量', '质量达标率', '10', '达标产出 ÷ 实际产出。', null),
    ('1', 14, 'timeliness', '产出', '产出时效', '完成及时性', '8', '实际完成时间与计划（原批准和现行基线）比较。', null),
    ('1', 15, 'cost', '产出', '产出成本', '成本节约率', '7', '（计划成本 − 实际成本）÷ 计划成本。', null),
    ('1', 16, 'effect', '效益', '项目效益', '实施效益', '20', '经济、社会、生态和可持续影响，按项目选择。', null),
    ('1', 17, 'satisfaction', '效益', '项目效益', '满意度', '10', '受益对象满意程度，说明样本量。', null),
    ('2', 1, 'projects', '评价结果', '项目', '主管项目评价得分', '60', '所管项目的评价得分，按总投资加权。', 'project_results'),
    ('2', 2, 'goals', '评价结果', '目标', '目标核实完成率', '30', '经核实的目标完成率，按目标权重加权。', 'goal_results'),
    ('2', 3, 'cross_items', '评价结果', '协同', '跨部门事项按期办结', '10', '到期事项中按期办结的比例。', 'cross_items_on_time'),
    ('3', 1, 'goals', '评价结果', '目标', '目标核实完成率', '70', '经核实的目标完成率，按目标权重加权。', 'goal_results'),
    ('3', 2, 'projects', '评价结果', '项目', '所在项目评价得分', '30', '所在项目的评价得分，按总投资加权。', 'project_results'),
    ('4', 1, 'goals', '评价结果', '目标', '岗位目标核实完成率', '60', '岗位责任书所列目标经核实的完成率。', 'goal_results'),
    ('4', 2, 'projects', '评价结果', '项目', '负责项目评价得分', '30', '本人担任负责人的项目的评价得分，按总投资加权。', 'project_results'),
    ('4', 3, 'cross_items', '评价结果', '协同', '跨部门事项按期办结', '10', '本人承办的到期事项中按期办结的比例。', 'cross_items_on_time')
  ) as item (of, position, code, level1, level2, name, weight, standard, measure) where of = right(id, 1)),
  'P', case right(id, 1) when '1' then '财预〔2020〕10号共性指标框架；分值为建议' else '分值为建议，待主管部门确认' end, '随系统提供的初始模板',
  '00000000-0000-7000-8000-000000000000', '2026-01-01T00:00:00Z'
from (values ('00000000-0000-7000-8e10-000000000001'), ('00000000-0000-7000-8e10-000000000002'), ('00000000-0000-7000-8e10-000000000003'),
  ('00000000-0000-7000-8e10-000000000004')) as seed (id);
