-- Leaves facts in the outbox by one call, so that a write can leave them together with its commit.
create function platform.leave_facts(facts json) returns void language plpgsql set search_path = pg_catalog as $$
begin
  insert into platform.outbox (jobs, live)
  select jobs, live from rows from (json_to_recordset(facts) as (jobs json, live json)) with ordinality as fact (jobs, live, place) order by place;
end $$;
revoke all on function platform.leave_facts(json) from public;
grant execute on function platform.leave_facts(json) to jiheng_app;
