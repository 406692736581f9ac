-- Whom a household asks; it stands in its letter.
alter table surveys.survey add column contact text not null default '' constraint survey_contact_check check (length(contact) <= 100);
grant update (contact) on surveys.survey to jiheng_app;

-- A period that was prolonged while it ran: its last day before and after, and why.
create table surveys.prolonging (
  id uuid primary key,
  survey_id uuid not null constraint prolonging_survey_fkey references surveys.survey,
  closed_on date not null,
  closes_on date not null,
  why text not null constraint prolonging_why_check check (length(why) between 1 and 500),
  prolonged_by uuid not null constraint prolonging_by_fkey references identity.account,
  prolonged_at timestamptz not null,
  constraint prolonging_later check (closes_on > closed_on)
);
create index prolonging_survey on surveys.prolonging (survey_id, prolonged_at);
grant select, insert on surveys.prolonging to jiheng_app;
alter table surveys.prolonging enable row level security;
create policy prolonging_desk on surveys.prolonging to jiheng_app using ((select surveys.at_desk())
  and exists (select from surveys.survey as s where s.id = survey_id));

-- With a result its period is told, and how often it was prolonged; results before this tell neither.
alter table surveys.result add column opens_on date, add column closes_on date, add column prolonged int not null default 0,
  add constraint result_period_check check (num_nulls(opens_on, closes_on) in (0, 2) and prolonged >= 0);

-- Letters tell the period: once they are drawn it begins when it was told to, and never ends sooner.
create function surveys.guard_period() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if old.state <> 'draft' and (new.opens_on <> old.opens_on or new.closes_on < old.closes_on)
    or old.state = 'closed' and new.closes_on <> old.closes_on then
    raise exception 'the period was told' using errcode = 'check_violation', constraint = 'survey_period_told';
  end if;
  return new;
end $$;
create trigger survey_period_guard before update of opens_on, closes_on on surveys.survey for each row execute function surveys.guard_period();
