-- 跨部门事项 under double lock (双锁定): at every moment exactly one person and one day.
create table goals.cross_item (
  id uuid primary key,
  project_id uuid constraint cross_item_project_fkey references projects.project,
  org_path ltree not null,
  title text not null constraint cross_item_title_check check (length(title) between 1 and 200),
  detail text not null default '' constraint cross_item_detail_check check (length(detail) <= 2000),
  state text not null constraint cross_item_state_check check (state in ('locked', 'handing_over', 'reported_done', 'closed')),
  holder_id uuid not null constraint cross_item_holder_fkey references identity.account,
  due_on date not null,
  -- To whom it is offered, while nobody has accepted it still stands with its holder.
  offered_to uuid constraint cross_item_offered_to_fkey references identity.account,
  offered_due_on date,
  reported_on date,
  closed_on date,
  days_late int,
  raised_by uuid not null constraint cross_item_raised_by_fkey references identity.account,
  raised_at timestamptz not null,
  version int not null default 1,
  constraint cross_item_offer_check check ((state = 'handing_over') = (offered_to is not null) and (offered_to is null) = (offered_due_on is null) and offered_to <> holder_id),
  constraint cross_item_reported_check check (state = 'closed' or (state = 'reported_done') = (reported_on is not null)),
  constraint cross_item_closed_check check ((state = 'closed') = (closed_on is not null) and (closed_on is null) = (days_late is null))
);
create index cross_item_open on goals.cross_item (due_on, id) where state <> 'closed';
create index cross_item_closed on goals.cross_item (closed_on desc, id) where state = 'closed';
create index cross_item_holder on goals.cross_item (holder_id) where state <> 'closed';
grant select, insert, update (state, holder_id, due_on, offered_to, offered_due_on, reported_on, closed_on, days_late, version) on goals.cross_item to jiheng_app;

create table goals.cross_step (
  id uuid primary key,
  item_id uuid not null constraint cross_step_item_fkey references goals.cross_item,
  event text not null constraint cross_step_event_check check (event in ('lock', 'hand_over', 'accept', 'decline', 'withdraw', 'report_done', 'confirm', 'send_back')),
  by_id uuid not null constraint cross_step_by_fkey references identity.account,
  at timestamptz not null,
  to_id uuid constraint cross_step_to_fkey references identity.account,
  due_on date,
  note text not null default '' constraint cross_step_note_check check (length(note) <= 2000)
);
create index cross_step_item on goals.cross_step (item_id, at);
grant select, insert on goals.cross_step to jiheng_app;

alter table goals.cross_item enable row level security;
create policy cross_item_reach on goals.cross_item to jiheng_app using (
  case when project_id is null then org_path <@ any ((select platform.scopes())::ltree[]) else exists (select from projects.v_project as p where p.id = project_id) end
  or (select goals.reader()) in (holder_id, offered_to, raised_by));
alter table goals.cross_step enable row level security;
create policy cross_step_reach on goals.cross_step to jiheng_app using (exists (select from goals.cross_item as i where i.id = item_id));

create view goals.v_cross_item with (security_invoker = true) as
  select id, project_id, title, state, holder_id, due_on, offered_to, offered_due_on, reported_on, closed_on, days_late, raised_by, raised_at
  from goals.cross_item;
grant select on goals.v_cross_item to jiheng_app;
