import { sql } from 'kysely'
import type { RulePack } from '@jiheng/kernel/rule-pack'
import type { Db, Tx } from '../../../platform/db/database.ts'

/** A rule pack as it was adopted here. */
export type PackRow = {
  pack: RulePack
  fingerprint: string
  signature: string
  publicKey: string
  adoptedBy: string
  adoptedAt: string
}

/** Every version of every pack adopted. */
export async function listPacks(db: Db): Promise<PackRow[]> {
  const { rows } = await sql<PackRow>`
    select p.content as pack, p.fingerprint, p.signature, p.public_key as "publicKey", coalesce(who.display_name, '') as "adoptedBy", p.adopted_at as "adoptedAt"
    from evaluation.rule_pack p left join identity.v_account who on who.id = p.adopted_by order by p.region nulls first, p.id, p.version`.execute(
    db,
  )
  return rows
}

export type NewPack = Omit<PackRow, 'adoptedBy'>

/** Keeps a pack; one that is there already with the same content is signed anew. Returns whether it is new. */
export async function keepPack(tx: Tx, row: NewPack, by: string): Promise<boolean> {
  const { pack, fingerprint, signature, publicKey, adoptedAt } = row
  const { rows } = await sql<{ isNew: boolean }>`
    insert into evaluation.rule_pack as p (id, version, region, effective_from, content, fingerprint, signature, public_key, adopted_by, adopted_at)
    values (${pack.id}, ${pack.version}, ${pack.region}, ${pack.effectiveFrom}, ${JSON.stringify(pack)}, ${fingerprint}, ${signature}, ${publicKey}, ${by}, ${adoptedAt})
    on conflict (id, version) do update set signature = excluded.signature, public_key = excluded.public_key
      where p.fingerprint = excluded.fingerprint and p.public_key <> excluded.public_key
    returning xmax = 0 as "isNew"`.execute(tx)
  return rows[0]?.isNew ?? false
}
