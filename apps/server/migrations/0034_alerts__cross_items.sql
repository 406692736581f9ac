-- Cross-department items of a project past their day are watched like everything else.
alter table alerts.rule drop constraint rule_id_check;
alter table alerts.rule add constraint rule_id_check check (
  rule_id in ('material_late', 'not_commenced', 'progress_behind', 'progress_stale', 'money_standing', 'cross_item_overdue'));
insert into alerts.rule (rule_id, version, org_path, parameters, effective_from, mark, why, created_by, created_at)
values ('cross_item_overdue', 1, 'r', '{"yellowOver": 0, "orangeOver": 3, "redOver": 10}', '2000-01-01', 'U',
  '跨部门事项逾期：自办结日次日起，以上报办结日为准，确认后消除', '00000000-0000-7000-8000-000000000000', '2026-01-01T00:00:00Z');
