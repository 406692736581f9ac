-- The 统一社会信用代码 of a unit stands in a public register, as its name does.
create or replace view identity.v_organisation as select id, parent_id, path, kind, name, region_code, credit_code from identity.organisation;
