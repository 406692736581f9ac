-- The official tables of a project and year: 绩效目标申报表, 绩效监控表, 绩效自评表, 评价指标体系. While one is open only what people
-- typed is kept, everything else is read anew; what is handed in is kept whole.
create table evaluation.form (
  id uuid primary key,
  project_id uuid not null constraint form_project_fkey references projects.project,
  year int not null constraint form_year_check check (year between 1990 and 2100),
  kind text not null constraint form_kind_check check (kind in ('application', 'monitoring', 'self_evaluation', 'evaluation_system')),
  status text not null constraint form_status_check check (status in ('draft', 'submitted', 'returned', 'accepted')),
  typed jsonb not null constraint form_typed_check check (jsonb_typeof(typed) = 'object'),
  version int not null,
  -- The content as it was handed in, and the SHA-256 of its canonical text.
  snapshot jsonb,
  fingerprint text constraint form_fingerprint_check check (fingerprint ~ '^[0-9a-f]{64}$'),
  submitted_by uuid constraint form_submitted_by_fkey references identity.account,
  submitted_at timestamptz,
  updated_at timestamptz not null,
  constraint form_once unique (project_id, year, kind),
  constraint form_kept_whole check ((snapshot is null) = (fingerprint is null) and (snapshot is null) = (submitted_at is null)
    and (snapshot is null) = (submitted_by is null) and (status not in ('submitted', 'accepted') or snapshot is not null))
);
create index form_listed on evaluation.form (year, kind, status);
grant select, insert, update on evaluation.form to jiheng_app;

-- Who handed it in, sent it back or accepted it, and why. Nobody accepts what he handed in himself.
create table evaluation.form_step (
  id uuid primary key,
  form_id uuid not null constraint form_step_form_fkey references evaluation.form,
  project_id uuid not null constraint form_step_project_fkey references projects.project,
  action text not null constraint form_step_action_check check (action in ('submitted', 'returned', 'accepted')),
  why text,
  fingerprint text not null,
  by_id uuid not null constraint form_step_by_fkey references identity.account,
  at timestamptz not null,
  constraint form_step_why_check check (action <> 'returned' or why is not null)
);
create index form_step_form on evaluation.form_step (form_id, at);
grant select, insert on evaluation.form_step to jiheng_app;

-- 事前绩效评估: before a project enters the budget. One is open at a time; a later one replaces the result of an earlier one.
create table evaluation.ex_ante (
  id uuid primary key,
  project_id uuid not null constraint ex_ante_project_fkey references projects.project,
  state text not null constraint ex_ante_state_check check (state in ('open', 'passed', 'failed')),
  evidence jsonb not null constraint ex_ante_evidence_check check (jsonb_typeof(evidence) = 'array'),
  result jsonb,
  version int not null,
  opened_by uuid not null constraint ex_ante_opened_by_fkey references identity.account,
  opened_at timestamptz not null,
  concluded_by uuid constraint ex_ante_concluded_by_fkey references identity.account,
  concluded_at timestamptz,
  constraint ex_ante_concluded check ((state = 'open') = (result is null) and (state = 'open') = (concluded_at is null) and (concluded_at is null) = (concluded_by is null))
);
create unique index ex_ante_open_once on evaluation.ex_ante (project_id) where state = 'open';
create index ex_ante_project on evaluation.ex_ante (project_id, opened_at desc);
grant select, insert, update (state, evidence, result, version, concluded_by, concluded_at) on evaluation.ex_ante to jiheng_app;

-- The marks of one assessor: item → 优 良 中 差.
create table evaluation.ex_ante_sheet (
  ex_ante_id uuid not null constraint ex_ante_sheet_fkey references evaluation.ex_ante,
  project_id uuid not null constraint ex_ante_sheet_project_fkey references projects.project,
  assessor_id uuid not null constraint ex_ante_sheet_assessor_fkey references identity.account,
  marks jsonb not null constraint ex_ante_sheet_marks_check check (jsonb_typeof(marks) = 'object'),
  opinion text,
  updated_at timestamptz not null,
  constraint ex_ante_sheet_pkey primary key (ex_ante_id, assessor_id)
);
grant select, insert, update (marks, opinion, updated_at) on evaluation.ex_ante_sheet to jiheng_app;

do $$
declare
  named text;
begin
  foreach named in array array['form', 'form_step', 'ex_ante', 'ex_ante_sheet'] loop
    execute format('alter table evaluation.%I enable row level security', named);
    execute format('create policy %I on evaluation.%I to jiheng_app using (exists (select from projects.v_project as p where p.id = project_id))', named || '_reach', named);
  end loop;
end $$;

create view evaluation.v_form with (security_invoker = true) as
  select id, project_id, year, kind, status, fingerprint, submitted_at, updated_at from evaluation.form;
create view evaluation.v_ex_ante with (security_invoker = true) as
  select distinct on (project_id) project_id, state, (result ->> 'total')::numeric as total, concluded_at from evaluation.ex_ante
  where state <> 'open' order by project_id, concluded_at desc, id desc;
grant select on evaluation.v_form, evaluation.v_ex_ante to jiheng_app;
