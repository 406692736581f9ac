-- A checkpoint is computed by the server and added here: only the next one, only after the last one.
create function audit.add_checkpoint(next audit.checkpoint) returns boolean
  language plpgsql security definer set search_path = pg_catalog, audit as $$
declare
  last audit.checkpoint;
begin
  lock table audit.checkpoint in share row exclusive mode;
  select * into last from audit.checkpoint order by number desc limit 1;
  if next.number is distinct from coalesce(last.number, 0) + 1
    or next.previous is distinct from coalesce(last.hash, sha256(convert_to('jiheng audit checkpoint', 'UTF8'))) then
    return false;
  end if;
  insert into audit.checkpoint select next.*;
  return true;
end $$;
revoke all on function audit.add_checkpoint(audit.checkpoint) from public;
grant execute on function audit.add_checkpoint(audit.checkpoint) to jiheng_app;

-- Whoever reaches the root reaches every record, also one whose path was tampered with.
alter policy entry_reach on audit.entry
  using ((select 'r'::ltree = any (platform.scopes())) or org_path <@ any ((select platform.scopes())::ltree[]));
create index entry_action on audit.entry (action text_pattern_ops, number desc);
