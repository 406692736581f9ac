-- A saved view is its owner's alone. Whoever works on views tells the connection whose, for one transaction; a connection
-- that was told nothing sees none.
alter table projects.saved_view enable row level security;
create policy saved_view_own on projects.saved_view to jiheng_app
  using (account_id = (select nullif(current_setting('app.account', true), '')::uuid));
