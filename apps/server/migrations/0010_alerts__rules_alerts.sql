create schema alerts;
grant usage on schema alerts to jiheng_app;

-- The numbers the rules work with are data: a change is a new version from its day on, and what was judged before keeps the
-- version it was judged by. A version holds for the organisation it was set at and everything below, unless one below sets its own.
create table alerts.rule (
  rule_id text not null constraint rule_id_check check (rule_id in ('material_late', 'not_commenced', 'progress_behind', 'progress_stale', 'money_standing')),
  version int not null constraint rule_version_check check (version > 0),
  org_path ltree not null,
  parameters jsonb not null constraint rule_parameters_check check (jsonb_typeof(parameters) = 'object'),
  effective_from date not null,
  -- How well the rule is founded: read in a text, seen in practice, to be confirmed.
  mark text not null constraint rule_mark_check check (mark in ('V', 'P', 'U')),
  source text,
  why text not null,
  created_by uuid not null constraint rule_created_by_fkey references identity.account,
  created_at timestamptz not null,
  constraint rule_pkey primary key (rule_id, version)
);
grant select, insert on alerts.rule to jiheng_app;
insert into alerts.rule (rule_id, version, org_path, parameters, effective_from, mark, why, created_by, created_at)
select rule_id, 1, 'r', parameters::jsonb, '2000-01-01', mark, why, '00000000-0000-7000-8000-000000000000', '2026-01-01T00:00:00Z'
from (values
  ('material_late', 'P', '{"yellowOver": 0, "orangeOver": null, "redOver": 3}', '材料采购延期超过 3 天：按承诺到货日之后的工作日计，第 4 个工作日起为红色'),
  ('not_commenced', 'U', '{"yellowOver": 0, "orangeOver": 15, "redOver": 30, "startWithinDaysOfApproval": 90}', '超期未开工：以承诺开工日为准，没有承诺的按批复后 90 天'),
  ('progress_behind', 'P', '{"yellowOver": 5, "orangeOver": 10, "redOver": 20, "maxDataAgeDays": 3}', '进度偏差超过 5%：按落后计划的百分点计，只用 3 天以内的数据'),
  ('progress_stale', 'U', '{"yellowOver": 3, "orangeOver": 14, "redOver": null}', '进度数据过期本身需要提醒'),
  ('money_standing', 'P', '{"yellowFromDay": 20, "orangeFromDay": 25, "redFromDay": 31}', '资金滞留超 30 天：第 31 天起为红色')
) as seed (rule_id, mark, parameters, why);

-- Something that needs a move: one row per project, rule and subject while it is open.
create table alerts.alert (
  id uuid primary key,
  project_id uuid not null constraint alert_project_fkey references projects.project,
  rule_id text not null,
  rule_version int not null,
  subject_kind text not null,
  subject_id text not null,
  subject_label text,
  level text not null constraint alert_level_check check (level in ('red', 'orange', 'yellow')),
  level_rank smallint not null generated always as (case level when 'red' then 3 when 'orange' then 2 else 1 end) stored,
  since date not null,
  -- Whose move it is: the part, and the unit or person of this project that plays it, where known.
  holder_kind text not null constraint alert_holder_check check (holder_kind in ('contractor', 'owner_unit', 'finance', 'department', 'project_office')),
  holder_organisation_id uuid constraint alert_holder_organisation_fkey references identity.organisation,
  holder_account_id uuid constraint alert_holder_account_fkey references identity.account,
  -- As the project names the unit, where the directory does not have it.
  holder_name text,
  message_key text not null,
  params jsonb not null,
  explanation jsonb not null,
  -- Money at stake, for telling which comes first; empty where no amount of yuan is known.
  stake_fen bigint constraint alert_stake_check check (stake_fen >= 0),
  state text not null default 'open' constraint alert_state_check check (state in ('open', 'closed')),
  opened_at timestamptz not null,
  -- When the level last went up, and when it last changed at all.
  raised_at timestamptz not null,
  level_changed_at timestamptz not null,
  judged_on date not null,
  closed_at timestamptz,
  closed_because text constraint alert_closed_because_check check (closed_because in ('resolved', 'rule_changed', 'project_over')),
  -- The last answer of whoever took it on.
  acknowledged_by uuid constraint alert_acknowledged_by_fkey references identity.account,
  acknowledged_at timestamptz,
  promised_on date,
  constraint alert_rule_fkey foreign key (rule_id, rule_version) references alerts.rule (rule_id, version),
  constraint alert_project_key unique (id, project_id),
  constraint alert_closed_check check ((state = 'closed') = (closed_at is not null) and (closed_at is null) = (closed_because is null)),
  constraint alert_acknowledged_check check ((acknowledged_by is null) = (acknowledged_at is null))
);
create unique index alert_open_once on alerts.alert (project_id, rule_id, subject_kind, subject_id) where state = 'open';
create index alert_ranked on alerts.alert (level_rank desc, since, id) where state = 'open';
create index alert_project on alerts.alert (project_id, opened_at desc);
create index alert_closed on alerts.alert (closed_at desc, id) where state = 'closed';
create index alert_holder on alerts.alert (holder_organisation_id) where state = 'open';
grant select, insert, update on alerts.alert to jiheng_app;

-- How an alert went: opened (nothing before), raised, lowered, closed (nothing after).
create table alerts.level_change (
  id uuid primary key,
  alert_id uuid not null,
  project_id uuid not null,
  at timestamptz not null,
  from_level text constraint level_change_from_check check (from_level in ('red', 'orange', 'yellow')),
  to_level text constraint level_change_to_check check (to_level in ('red', 'orange', 'yellow')),
  constraint level_change_alert_fkey foreign key (alert_id, project_id) references alerts.alert (id, project_id),
  constraint level_change_differs check (from_level is distinct from to_level)
);
create index level_change_alert on alerts.level_change (alert_id, at);
create index level_change_at on alerts.level_change (at desc);
grant select, insert on alerts.level_change to jiheng_app;

-- What people said about an alert; an acknowledgement may promise a day.
create table alerts.note (
  id uuid primary key,
  alert_id uuid not null,
  project_id uuid not null,
  kind text not null constraint note_kind_check check (kind in ('acknowledgement', 'comment')),
  text text not null constraint note_text_check check (length(text) between 1 and 2000),
  promised_on date,
  author_id uuid not null constraint note_author_fkey references identity.account,
  written_at timestamptz not null,
  constraint note_alert_fkey foreign key (alert_id, project_id) references alerts.alert (id, project_id),
  constraint note_promise_check check (promised_on is null or kind = 'acknowledgement')
);
create index note_alert on alerts.note (alert_id, written_at);
create index note_project on alerts.note (project_id, written_at desc);
grant select, insert on alerts.note to jiheng_app;

-- When the rules last looked at a project, and whether there was anything to judge it by.
create table alerts.judged (
  project_id uuid primary key constraint judged_project_fkey references projects.project,
  judged_on date not null,
  judged_at timestamptz not null,
  attention text not null constraint judged_attention_check check (attention in ('red', 'orange', 'yellow', 'green', 'grey')),
  open_alerts int not null
);
grant select, insert, update on alerts.judged to jiheng_app;

do $$
declare
  named text;
begin
  foreach named in array array['alert', 'level_change', 'note', 'judged'] loop
    execute format('alter table alerts.%I enable row level security', named);
    execute format('create policy %I on alerts.%I to jiheng_app using (exists (select from projects.v_project as p where p.id = project_id))', named || '_reach', named);
  end loop;
end $$;

create view alerts.v_alert with (security_invoker = true) as
  select id, project_id, rule_id, rule_version, subject_kind, subject_id, subject_label, level, level_rank, since, holder_kind, holder_organisation_id,
    holder_account_id, holder_name, message_key, params, explanation, stake_fen, state, opened_at, raised_at, level_changed_at, judged_on, closed_at,
    closed_because, acknowledged_by, acknowledged_at, promised_on
  from alerts.alert;
create view alerts.v_level_change with (security_invoker = true) as select alert_id, project_id, at, from_level, to_level from alerts.level_change;
create view alerts.v_note with (security_invoker = true) as select id, alert_id, project_id, kind, text, promised_on, author_id, written_at from alerts.note;
create view alerts.v_judged with (security_invoker = true) as select project_id, judged_on, judged_at, attention, open_alerts from alerts.judged;
grant select on alerts.v_alert, alerts.v_level_change, alerts.v_note, alerts.v_judged to jiheng_app;

-- Whether a move is the reader's: they are named, or their unit or one above it is, or they play the part of finance or of the
-- project office over this project. A plain expression, so that it costs nothing in lists.
create function alerts.is_move_of(holder_kind text, holder_account uuid, holder_path ltree, project_path ltree, project_id uuid,
  reader uuid, reader_path ltree, finance_scopes ltree[], finance_projects uuid[], office_scopes ltree[], office_projects uuid[])
  returns boolean language sql immutable parallel safe
  return coalesce(holder_account = reader, false) or coalesce(holder_path @> reader_path, false)
    or holder_kind = 'finance' and (project_path <@ any (finance_scopes) or project_id = any (finance_projects))
    or holder_kind = 'project_office' and (project_path <@ any (office_scopes) or project_id = any (office_projects));
