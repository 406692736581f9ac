-- What was said to be done of work items, piece by piece, as goals and sums read it: accepted, waiting or returned, and whether
-- it is kept from counting because its batch failed its latest test (of two on one day a failure holds).
create view progress.v_quantity with (security_invoker = true) as
  select q.id, q.project_id, i.node_id, q.item_id, i.name as item, i.unit, q.quantity, q.report_id, r.as_of as day, r.state, r.decided_at,
    coalesce(t.result = 'failed', false) as is_blocked
  from progress.quantity q join progress.report r on r.id = q.report_id join progress.work_item i on i.id = q.item_id
  left join lateral (
    select result from progress.material_test t where t.batch_id = q.batch_id order by t.day desc, t.result = 'failed' desc limit 1
  ) t on true;
grant select on progress.v_quantity to jiheng_app;
create index quantity_item on progress.quantity (item_id);
create index work_item_node on progress.work_item (node_id) where node_id is not null;

-- The files under reports, for who asks whether one was used twice; reports that were sent back claim nothing.
create view progress.v_evidence with (security_invoker = true) as
  select e.id, e.project_id, e.report_id, e.name, e.file_hash, e.received_at, r.as_of as day, r.state
  from progress.evidence e join progress.report r on r.id = e.report_id;
grant select on progress.v_evidence to jiheng_app;

-- Which doubts about the evidence whoever accepted had before them: [{evidenceId, doubts: […]}], empty where there were none. Null
-- while a report waits, when it is returned, and for what was accepted before anybody noted it.
alter table progress.report add column doubts_seen jsonb,
  add constraint report_doubts_seen_check check (doubts_seen is null or (state = 'accepted' and jsonb_typeof(doubts_seen) = 'array'));
grant update (doubts_seen) on progress.report to jiheng_app;
create or replace view progress.v_report with (security_invoker = true) as
  select id, project_id, node_id, as_of, done_percent, done_quantity, planned_quantity, unit, reporter_id, reported_at, state, decided_by, decided_at,
    case when planned_quantity is not null or exists (select from progress.evidence e where e.report_id = r.id)
      or exists (select from progress.quantity q where q.report_id = r.id) then 2 else 3 end as evidence_level,
    doubts_seen
  from progress.report r;

-- Parts make large files safe to send: a short film of an acceptance may have 256 MB.
alter table progress.upload drop constraint upload_size_check;
alter table progress.upload add constraint upload_size_check check (size between 1 and 268435456);
