-- Who made the picture to look at: the server from the original, or, where it cannot decode that (HEIC), the device that sent it.
alter table progress.evidence add column picture_by text;
update progress.evidence set picture_by = 'server' where view_hash is not null;
alter table progress.evidence
  add constraint evidence_picture_by_check check (picture_by in ('server', 'device')),
  add constraint evidence_picture_by_told check ((picture_by is null) = (view_hash is null)),
  add constraint evidence_picture_by_device check (picture_by is distinct from 'device' or media_type = 'image/heic');

-- A picture may come after its original, once; nothing else of evidence is ever changed.
grant update (view_hash, thumbnail_hash, picture_by, doubts) on progress.evidence to jiheng_app;
create policy evidence_picture_once on progress.evidence as restrictive for update to jiheng_app
  using (view_hash is null) with check (picture_by = 'device');
