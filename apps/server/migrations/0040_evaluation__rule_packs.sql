-- Rule packs as they were adopted here: signed data that never changes. A region's pack extends the national one; scores say which they used.
create table evaluation.rule_pack (
  id text not null constraint rule_pack_id_check check (id ~ '^[a-z0-9][a-z0-9.-]{0,59}$'),
  version int not null constraint rule_pack_version_check check (version > 0),
  -- The beginning of the region codes it holds for; none for the national one.
  region text constraint rule_pack_region_check check (region ~ '^[0-9]{2,12}$'),
  effective_from date not null,
  content jsonb not null,
  -- SHA-256 of the canonical content, and its Ed25519 signature by the installation that adopted it.
  fingerprint text not null constraint rule_pack_fingerprint_check check (fingerprint ~ '^[0-9a-f]{64}$'),
  signature text not null,
  public_key text not null,
  adopted_by uuid not null constraint rule_pack_adopted_by_fkey references identity.account,
  adopted_at timestamptz not null,
  constraint rule_pack_pkey primary key (id, version)
);
grant select, insert, update (signature, public_key) on evaluation.rule_pack to jiheng_app;
alter table evaluation.rule_pack enable row level security;
create policy rule_pack_read on evaluation.rule_pack for select to jiheng_app using (true);
-- Rules hold for everybody: only who reaches everything adopts them.
create policy rule_pack_adopted on evaluation.rule_pack for insert to jiheng_app with check ('r'::ltree = any ((select platform.scopes())::ltree[]));
create policy rule_pack_signed_anew on evaluation.rule_pack for update to jiheng_app using ('r'::ltree = any ((select platform.scopes())::ltree[]));

-- How many were asked: satisfaction counts from a sample that is large enough.
alter table evaluation.actual add column sample_size int constraint actual_sample_check check (sample_size > 0);

-- The packs a score was computed by, `id version`, the nearest first; none for scores from before there were packs.
alter table evaluation.score add column rule_packs text[] not null default '{}';
alter table evaluation.score alter column rule_packs drop default;

-- What a score was computed from and how, as deflated JSON { question, explanation }: a tenth of the room, and read only where somebody asks. The
-- digest tells whether a new answer says the same. Scores from before stand as they were.
alter table evaluation.score add column proof bytea;
alter table evaluation.score alter column proof set storage external;
alter table evaluation.score add column digest text;
alter table evaluation.score alter column question drop not null;
alter table evaluation.score alter column explanation drop not null;
alter table evaluation.score add constraint score_proof_check check (case when proof is null then num_nulls(question, explanation) = 0
  else num_nonnulls(question, explanation) = 0 and digest is not null end);

drop view evaluation.v_score;
create view evaluation.v_score with (security_invoker = true) as
  select id, project_id, year, set_id, version, as_of, total, covered_weight, grade, rule_packs, computed_at from evaluation.score where is_current;
grant select on evaluation.v_score to jiheng_app;
