-- A set of indicators is read where it holds: made above or inside the reach of who asks, or above a project they see. It is
-- made and revised inside the reach only; its versions and indicators go with it.
alter table evaluation.indicator_set enable row level security;
create policy indicator_set_reach on evaluation.indicator_set for select to jiheng_app using (
  org_path <@ any ((select platform.scopes())::ltree[]) or org_path @> any ((select platform.scopes())::ltree[])
  or exists (select from projects.v_project as p where p.org_path <@ indicator_set.org_path));
create policy indicator_set_made on evaluation.indicator_set for insert to jiheng_app with check (org_path <@ any ((select platform.scopes())::ltree[]));

do $$
declare
  named text;
begin
  foreach named in array array['set_version', 'indicator'] loop
    execute format('alter table evaluation.%I enable row level security', named);
    execute format('create policy %I on evaluation.%I for select to jiheng_app using (exists (select from evaluation.indicator_set as s where s.id = set_id))', named || '_reach', named);
    execute format('create policy %I on evaluation.%I for insert to jiheng_app with check (exists (select from evaluation.indicator_set as s where s.id = set_id and s.org_path <@ any ((select platform.scopes())::ltree[])))', named || '_made', named);
  end loop;
end $$;
