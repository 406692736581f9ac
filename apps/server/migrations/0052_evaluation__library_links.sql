-- An indicator of a set may be one of the library: its code and the version it was taken from. Scores keep what it meant then.
alter table evaluation.indicator
  add column library_code text constraint indicator_library_code_check check (library_code ~ '^[A-Z]{2}-[A-Z]{2}-[0-9]{3}$'),
  add column library_version int constraint indicator_library_version_check check (library_version > 0);
alter table evaluation.indicator add constraint indicator_library_check check ((library_code is null) = (library_version is null));
create unique index indicator_library_once on evaluation.indicator (set_id, version, library_code) where library_code is not null;
create index indicator_library on evaluation.indicator (library_code) where library_code is not null;

-- The first year a version of a set is given to projects for (any, where nothing is told); they keep the one they were given.
alter table evaluation.set_version add column from_year int not null default 1990 constraint set_version_from_year_check check (from_year between 1990 and 2100);

-- The sets of every installation name the library where the same is meant.
update evaluation.indicator i set library_code = link.library_code, library_version = 1
from (values
  (null, 'work_completion', 'TY-SL-002'),
  (null, 'investment_completion', 'TY-SL-001'),
  (null, 'node_timeliness', 'TY-SX-001'),
  (null, 'cost_control', 'TY-CB-001'),
  (1, 'lasting_effect', 'TY-KC-001'),
  (1, 'public_satisfaction', 'TY-MY-001'),
  (2, 'benefited_households', 'LJ-SH-002'),
  (2, 'hidden_danger_cleared', 'LJ-SH-001'),
  (2, 'resident_satisfaction', 'LJ-MY-001'),
  (3, 'maintenance', 'JT-KC-002'),
  (3, 'user_satisfaction', 'JT-MY-001'),
  (4, 'tenancy', 'CY-JJ-001'),
  (4, 'enterprise_satisfaction', 'CY-MY-001'),
  (5, 'system_availability', 'XX-ZL-001'),
  (5, 'paper_reduced', 'SQ-SH-001'),
  (5, 'security_grade', 'XX-KC-001'),
  (5, 'user_satisfaction', 'XX-MY-001')
) as link (set_no, code, library_code)
where i.set_id between '00000000-0000-7000-8e00-000000000001' and '00000000-0000-7000-8e00-000000000005' and i.version = 1 and i.code = link.code
  and (link.set_no is null or i.set_id = ('00000000-0000-7000-8e00-00000000000' || link.set_no)::uuid);

-- Where an indicator of the library is used: by which version of which set, and for how many projects of which year (none: not yet given).
create view evaluation.v_indicator_use with (security_invoker = true) as
  select i.library_code, i.library_version, i.set_id, s.name as set_name, i.version as set_version, a.year, count(a.project_id)::int as projects
  from evaluation.indicator i
  join evaluation.indicator_set s on s.id = i.set_id
  left join evaluation.assignment a on a.set_id = i.set_id and a.version = i.version
  where i.library_code is not null
  group by i.library_code, i.library_version, i.set_id, s.name, i.version, a.year;
grant select on evaluation.v_indicator_use to jiheng_app;

-- An event after which a result cannot stand as computed. One person raises it, another confirms or refuses it; what is confirmed counts until
-- it is lifted with a reason. It belongs to the year it happened in.
create table evaluation.veto (
  id uuid primary key,
  project_id uuid not null constraint veto_project_fkey references projects.project,
  event text not null constraint veto_event_check check (event in ('fatal_accident', 'quality_accident', 'misused_funds', 'false_figures')),
  happened_on date not null,
  reason text not null constraint veto_reason_check check (length(reason) between 1 and 1000),
  -- The paper that shows it, as people cite it, and the project's own document where there is one.
  document text not null constraint veto_document_check check (length(document) between 1 and 200),
  document_id uuid,
  -- The indicators it concerns, where the rules take only those.
  codes text[] not null,
  state text not null default 'raised' constraint veto_state_check check (state in ('raised', 'confirmed', 'refused', 'withdrawn', 'lifted')),
  raised_by uuid not null constraint veto_raised_by_fkey references identity.account,
  raised_at timestamptz not null,
  decided_by uuid constraint veto_decided_by_fkey references identity.account,
  decided_at timestamptz,
  decided_why text,
  lifted_by uuid constraint veto_lifted_by_fkey references identity.account,
  lifted_at timestamptz,
  lifted_why text constraint veto_lifted_why_check check (length(lifted_why) between 1 and 1000),
  constraint veto_decided_check check ((state = 'raised') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  constraint veto_refused_check check (state <> 'refused' or decided_why is not null),
  constraint veto_lifted_check check ((state = 'lifted') = (lifted_by is not null) and num_nulls(lifted_by, lifted_at, lifted_why) in (0, 3)),
  -- Nobody confirms, refuses or lifts what they raised themselves; nobody takes back what another raised.
  constraint veto_two_people check ((decided_by is null or (state = 'withdrawn') = (decided_by = raised_by)) and lifted_by is distinct from raised_by)
);
create index veto_project on evaluation.veto (project_id, happened_on desc);
create unique index veto_open_once on evaluation.veto (project_id, event, happened_on) where state in ('raised', 'confirmed');
grant select, insert, update (state, decided_by, decided_at, decided_why, lifted_by, lifted_at, lifted_why) on evaluation.veto to jiheng_app;
alter table evaluation.veto enable row level security;
create policy veto_reach on evaluation.veto to jiheng_app using (exists (select from projects.v_project as p where p.id = project_id));

-- A rule pack that is proposed: a signed file, what it would change, and who adopted or refused it. What is adopted stands in rule_pack.
create table evaluation.rule_pack_proposal (
  id uuid primary key,
  -- The place whose people answer for it: they reach every project of the pack's region.
  org_path ltree not null,
  pack_id text not null,
  pack_version int not null,
  content jsonb not null constraint rule_pack_proposal_content_check check (jsonb_typeof(content) = 'object'),
  fingerprint text not null constraint rule_pack_proposal_fingerprint_check check (fingerprint ~ '^[0-9a-f]{64}$'),
  -- Whose signature the file bears.
  public_key text not null,
  signature text not null,
  why text not null constraint rule_pack_proposal_why_check check (length(why) between 1 and 500),
  -- What it would have changed on the day it was proposed.
  dry_run jsonb not null constraint rule_pack_proposal_dry_run_check check (jsonb_typeof(dry_run) = 'object'),
  state text not null default 'proposed' constraint rule_pack_proposal_state_check check (state in ('proposed', 'confirmed', 'refused', 'withdrawn')),
  proposed_by uuid not null constraint rule_pack_proposal_proposed_by_fkey references identity.account,
  proposed_at timestamptz not null,
  decided_by uuid constraint rule_pack_proposal_decided_by_fkey references identity.account,
  decided_at timestamptz,
  decided_why text,
  constraint rule_pack_proposal_decided_check check ((state = 'proposed') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  constraint rule_pack_proposal_two_people check (decided_by is null or (state = 'withdrawn') = (decided_by = proposed_by))
);
create unique index rule_pack_proposal_once on evaluation.rule_pack_proposal (pack_id, pack_version) where state in ('proposed', 'confirmed');
grant select, insert, update (state, decided_by, decided_at, decided_why) on evaluation.rule_pack_proposal to jiheng_app;
alter table evaluation.rule_pack_proposal enable row level security;
create policy rule_pack_proposal_read on evaluation.rule_pack_proposal for select to jiheng_app using (org_path <@ any ((select platform.scopes())::ltree[]));
create policy rule_pack_proposal_made on evaluation.rule_pack_proposal for insert to jiheng_app
  with check (org_path <@ any ((select platform.scopes())::ltree[]) and state = 'proposed');
create policy rule_pack_proposal_decided on evaluation.rule_pack_proposal for update to jiheng_app
  using (org_path <@ any ((select platform.scopes())::ltree[]) and state = 'proposed') with check (org_path <@ any ((select platform.scopes())::ltree[]));
