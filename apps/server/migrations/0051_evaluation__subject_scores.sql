-- Scores of persons, teams and departments for lists of incentives, every version of them: a list rests on the one of its period.
-- Read by who keeps such lists, told by the server per transaction, and by nobody else.
create policy subject_score_of_lists on evaluation.subject_score for select to jiheng_app using (
  (select current_setting('app.incentives', true)) is not distinct from 'keep' and org_path <@ any ((select platform.scopes())::ltree[]));

create view evaluation.v_subject_score with (security_invoker = true) as
  select id, template_id, template_version, year, subject_kind, organisation_id, account_id, org_path, version, total, grade, covered_weight,
    (explanation ->> 'evidenceLevel')::smallint as evidence_level, (explanation ->> 'asOf')::date as as_of, is_current, computed_by, computed_at
  from evaluation.subject_score;
grant select on evaluation.v_subject_score to jiheng_app;

create view evaluation.v_template with (security_invoker = true) as select id, org_path, subject_kind, name from evaluation.template;
grant select on evaluation.v_template to jiheng_app;
