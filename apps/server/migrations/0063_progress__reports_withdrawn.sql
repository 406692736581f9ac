-- Who reported may take a claim back while it waits: returned by themselves. Accepting stays another person's.
alter table progress.report drop constraint report_decided_by_another;
alter table progress.report add constraint report_decided_by_another check (decided_by <> reporter_id or state = 'returned');
