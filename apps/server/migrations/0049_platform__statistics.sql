-- A load of many rows in one transaction tells the planner what it wrote. Where the tables were found empty in the middle of it
-- (after an earlier load was cut off), the planner takes them for empty until the load ends, and joins by nested loops.
-- ANALYZE needs the owner; the application owns nothing.
create function platform.count_anew() returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
  entry regclass;
begin
  for entry in
    select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and c.relpersistence = 'p' and pg_has_role(current_user, c.relowner, 'usage')
      and n.nspname not in ('pg_catalog', 'information_schema') and pg_relation_size(c.oid) > 0
    order by c.oid
  loop
    execute format('analyze %s', entry);
  end loop;
end $$;
revoke all on function platform.count_anew() from public;
grant execute on function platform.count_anew() to jiheng_app;
