-- Whom one may name as responsible: the people of the units in reach, and of projects in reach the people of the units that take
-- part in them and those who hold a role on them. Names and units alone; everything else of an account stays behind its policy.
create function identity.assignable() returns table (id uuid, display_name text, organisation_id uuid, organisation_name text)
  language sql stable security definer rows 100 set search_path = pg_catalog, public
begin atomic
  with near as (
    select p.id, p.owner_id, p.department_id, p.contractor_id from projects.v_project as p
    where (p.org_path <@ any ((select platform.scopes())::ltree[]) or p.id = any ((select platform.projects())::uuid[]))
      and p.secrecy <= (select platform.clearance())
  )
  select a.id, a.display_name, a.organisation_id, o.name
  from identity.account as a join identity.organisation as o on o.id = a.organisation_id
  where a.status <> 'disabled' and (
    o.path <@ any ((select platform.scopes())::ltree[])
    or o.id in (select unnest(array[n.owner_id, n.department_id, n.contractor_id]) from near as n)
    or a.id in (
      select g.account_id from identity.role_grant as g join near as n on n.id = g.project_id
      where g.valid_until is null or g.valid_until > now())
  );
end;
revoke all on function identity.assignable() from public;
grant execute on function identity.assignable() to jiheng_app;
