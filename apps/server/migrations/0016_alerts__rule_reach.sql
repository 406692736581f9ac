-- A rule is read where it holds: set above or inside the reach of who asks, or above a project they see. It is set inside the reach only.
alter table alerts.rule enable row level security;
create policy rule_reach on alerts.rule for select to jiheng_app using (
  org_path <@ any ((select platform.scopes())::ltree[]) or org_path @> any ((select platform.scopes())::ltree[])
  or exists (select from projects.v_project as p where p.org_path <@ rule.org_path));
create policy rule_set on alerts.rule for insert to jiheng_app with check (org_path <@ any ((select platform.scopes())::ltree[]));

-- Versions of one rule are numbered through all places, also those the asker does not see.
create function alerts.next_version(of_rule text) returns int language sql stable security definer set search_path = pg_catalog
  return (select coalesce(max(version), 0) + 1 from alerts.rule where rule_id = of_rule);
revoke all on function alerts.next_version(text) from public;
grant execute on function alerts.next_version(text) to jiheng_app;
