create view projects.v_document with (security_invoker = true) as select id, project_id, title, uploaded_by, created_at from projects.document;
grant select on projects.v_document to jiheng_app;

-- What a project is, in words, as official tables quote it.
create view projects.v_description with (security_invoker = true) as select id, description, contact from projects.project;
grant select on projects.v_description to jiheng_app;
