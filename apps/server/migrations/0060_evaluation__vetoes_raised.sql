-- What only was raised, refused or taken back is between those who keep vetoes. Who asks is told by the server as one of them, per
-- transaction and with the places where they are; everybody else sees what counts or has counted.
create function evaluation.keeps_vetoes() returns boolean language sql stable parallel safe
  return current_setting('app.vetoes', true) is not distinct from 'keep';

drop policy veto_reach on evaluation.veto;
create policy veto_counted on evaluation.veto for select to jiheng_app using (
  state in ('confirmed', 'lifted') and exists (select from projects.v_project as p where p.id = project_id));
create policy veto_kept on evaluation.veto to jiheng_app using (
  (select evaluation.keeps_vetoes()) and exists (select from projects.v_project as p where p.id = project_id));
