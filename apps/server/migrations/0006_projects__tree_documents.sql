-- Units as a list wrote them, for those the directory does not have; where a project was brought in from; and the name
-- without spaces and marks, by which a later list finds it again.
alter table projects.project
  add owner_name text,
  add department_name text,
  add contractor_name text,
  add source text,
  add name_key text not null default '';
create index project_name_key on projects.project (name_key);

-- An office's own list may lack codes in any stage; the gap is shown, not refused.
alter table projects.project drop constraint project_uncoded_check;
alter table projects.project add constraint project_uncoded_check
  check (code is not null or class = 'reserve' or stage in ('application', 'ex_ante', 'approval') or source is not null);

-- Every project has a standing, so that lists and counts by attention need no outer join. It repeats place and secrecy of
-- its project, so that row-level security judges it by itself instead of looking the project up for each row; a moved
-- organisation takes both along (identity.repath), and secrecy follows below. `severity` orders from worst to best.
insert into projects.standing (project_id) select id from projects.project on conflict do nothing;
alter table projects.standing
  add column org_path ltree,
  add column secrecy smallint,
  add column severity smallint not null generated always as
    (case attention when 'red' then 1 when 'orange' then 2 when 'yellow' then 3 when 'grey' then 4 else 5 end) stored;
update projects.standing s set org_path = p.org_path, secrecy = p.secrecy from projects.project p where p.id = s.project_id;
alter table projects.standing alter column org_path set not null, alter column secrecy set not null;
drop policy standing_reach on projects.standing;
create policy standing_reach on projects.standing to jiheng_app using (
  (org_path <@ any ((select platform.scopes())::ltree[]) or project_id = any ((select platform.projects())::uuid[]))
  and secrecy <= (select platform.clearance()));
revoke insert on projects.standing from jiheng_app;

create function projects.add_standing() returns trigger language plpgsql security definer set search_path = pg_catalog, projects as $$
begin
  insert into projects.standing (project_id, org_path, secrecy) select id, org_path, secrecy from added;
  return null;
end $$;
create trigger project_has_standing after insert on projects.project
  referencing new table as added for each statement execute function projects.add_standing();

create function projects.keep_standing_secrecy() returns trigger language plpgsql security definer set search_path = pg_catalog, projects as $$
begin
  update projects.standing set secrecy = new.secrecy where project_id = new.id;
  return null;
end $$;
create trigger project_secrecy_of_standing after update of secrecy on projects.project
  for each row when (new.secrecy is distinct from old.secrecy) execute function projects.keep_standing_secrecy();

-- What a project is found by. Searching for a part of a text is not leakproof, so row-level security would run it after
-- the check of every row; the words are therefore searched apart, by a function that tells ids only, and what those ids
-- mean is read under row-level security.
drop index projects.project_name_trgm;
drop index projects.project_initials_trgm;
create table projects.finding (
  project_id uuid primary key constraint finding_project_fkey references projects.project,
  words text not null
);
create index finding_words on projects.finding using gin (words gin_trgm_ops);
create function projects.words_of(name text, code text, initials text) returns text language sql immutable
  return lower(concat_ws(e'\n', name, code, initials));
create function projects.add_words() returns trigger language plpgsql security definer set search_path = pg_catalog, projects as $$
begin
  insert into projects.finding (project_id, words) select id, projects.words_of(name, code, initials) from added;
  return null;
end $$;
create trigger project_words_of_new after insert on projects.project
  referencing new table as added for each statement execute function projects.add_words();
create function projects.change_words() returns trigger language plpgsql security definer set search_path = pg_catalog, projects as $$
begin
  update projects.finding set words = projects.words_of(new.name, new.code, new.initials) where project_id = new.id;
  return null;
end $$;
create trigger project_words_of_changed after update of name, code, initials on projects.project
  for each row when ((new.name, new.code, new.initials) is distinct from (old.name, old.code, old.initials)) execute function projects.change_words();
insert into projects.finding select id, projects.words_of(name, code, initials) from projects.project;
create function projects.found_by(pattern text) returns setof uuid language sql stable security definer rows 200
  set search_path = pg_catalog, projects, public
begin atomic
  select project_id from projects.finding where words like pattern;
end;
revoke all on function projects.found_by(text) from public;
grant execute on function projects.found_by(text) to jiheng_app;

-- What each list said on its day; two reports of one project tell what slipped.
create table projects.reported (
  project_id uuid not null constraint reported_project_fkey references projects.project,
  as_of date not null,
  planned_finish date,
  total_investment_fen bigint,
  currency text not null,
  rating text constraint reported_rating_check check (rating in ('green', 'amber_green', 'amber', 'amber_red', 'red')),
  source text not null,
  constraint reported_pkey primary key (project_id, as_of)
);
grant select, insert, update on projects.reported to jiheng_app;
alter table projects.reported enable row level security;
create policy reported_reach on projects.reported to jiheng_app using (exists (select from projects.project as p where p.id = project_id));

alter table projects.node
  add kind text not null default 'task' constraint node_kind_check check (kind in ('phase', 'section', 'task', 'milestone')),
  add done_on date,
  add constraint node_done_on_check check ((state = 'done') = (done_on is not null));

-- A document's node is one of its project; without the node it stays with the project.
alter table projects.document drop constraint document_node_fkey;
alter table projects.document add constraint document_node_fkey
  foreign key (project_id, node_id) references projects.node (project_id, id) on delete set null (node_id);
create index document_node on projects.document (node_id) where node_id is not null;

-- A person's own filters and columns of a list.
create table projects.saved_view (
  id uuid primary key,
  account_id uuid not null constraint saved_view_account_fkey references identity.account,
  name text not null constraint saved_view_name_check check (length(name) between 1 and 100),
  filters jsonb not null,
  columns text[] not null,
  created_at timestamptz not null,
  constraint saved_view_name_key unique (account_id, name)
);
grant select, insert, update, delete on projects.saved_view to jiheng_app;

create or replace view projects.v_project with (security_invoker = true) as
  select id, code, name, kind, industry, region_code, class, stage, org_path, owner_id, department_id, contractor_id, manager_id, secrecy, currency,
    total_investment_fen, year_plan_fen, approved_on, approved_finish, approved_amount_fen, planned_start, planned_finish, actual_start,
    actual_finish, longitude, latitude, is_synthetic, owner_name, department_name, contractor_name, source
  from projects.project;
create or replace view projects.v_node with (security_invoker = true) as
  select id, project_id, parent_id, title, responsible_id, starts_on, due_on, budget_fen, weight, state, kind, position, done_on from projects.node;
create view projects.v_reported with (security_invoker = true) as select * from projects.reported;
grant select on projects.v_reported to jiheng_app;
