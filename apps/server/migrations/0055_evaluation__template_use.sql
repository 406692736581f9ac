-- Where an indicator of the library is used by templates of evaluation rounds, and by how many rounds of each version.
create view evaluation.v_template_use with (security_invoker = true) as
  select item -> 'library' ->> 'code' as library_code, (item -> 'library' ->> 'version')::int as library_version, t.id as template_id, t.name as template_name,
    v.version as template_version, (select count(*) from evaluation.round r where r.template_id = v.template_id and r.template_version = v.version)::int as rounds
  from evaluation.template t join evaluation.template_version v on v.template_id = t.id
  cross join lateral jsonb_array_elements(v.items) as item
  where item -> 'library' ->> 'code' is not null;
grant select on evaluation.v_template_use to jiheng_app;
