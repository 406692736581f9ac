-- Whoever scores by a project's choice tells who chose, when, and within which limits.
create or replace view indicators.v_adjustment with (security_invoker = true) as
  select a.project_id, a.year, a.position, a.code, a.version, c.execution_weight, a.weight, v.weight as library_weight, a.target, a.target_text, a.rule, a.reason,
    v.name, v.tree, v.level_1, v.level_2, v.nature, v.direction, v.sign, v.unit, v.source, v.formula, v.bands, v.mark,
    v.target as library_target, v.weight_min, v.weight_max, v.rule as library_rule, c.chosen_by, c.chosen_at
  from indicators.adjustment a
  join indicators.choice c using (project_id, year)
  join indicators.indicator_version v using (code, version);
