-- Papers of evaluation rounds that are late: yellow, orange after a week, never red.
alter table alerts.rule drop constraint rule_id_check;
alter table alerts.rule add constraint rule_id_check check (
  rule_id in ('material_late', 'not_commenced', 'progress_behind', 'progress_stale', 'money_standing', 'cross_item_overdue', 'evaluation_late'));
insert into alerts.rule (rule_id, version, org_path, parameters, effective_from, mark, why, created_by, created_at)
values ('evaluation_late', 1, 'r', '{"yellowOver": 0, "orangeOver": 5, "redOver": null}', '2000-01-01', 'U',
  '绩效评价逾期：专家评分或申诉答复自期限次一工作日起，不列红色', '00000000-0000-7000-8000-000000000000', '2026-01-01T00:00:00Z');
