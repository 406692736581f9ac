import { sql } from 'kysely'
import { evidenceRule, type KnownPicture, type PictureHash } from '@jiheng/kernel/evidence'
import type { Db, Tx } from '../../../platform/db/database.ts'

export type OtherEvidence = { evidenceId: string; projectId: string }

/** Evidence with the very same bytes, wherever it is. Two that arrive at once wait for one another. */
export async function findSameBytes(tx: Tx, hash: string): Promise<OtherEvidence[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`evidence ${hash}`}, 0))`.execute(tx)
  const { rows } = await sql<OtherEvidence>`
    select evidence_id as "evidenceId", project_id as "projectId" from progress.same_bytes(${hash})`.execute(tx)
  return rows
}

/** Known pictures close to any of the orientations of a new one, wherever they are; the kernel judges how close. */
export async function findNear(db: Db, oriented: readonly PictureHash[]): Promise<KnownPicture[]> {
  if (oriented.length === 0) return []
  const { rows } = await sql<OtherEvidence & { difference: string; structure: string }>`
    select evidence_id as "evidenceId", project_id as "projectId", difference::text as difference, structure::text as structure
    from progress.look_alikes(${oriented.map(({ difference }) => signed(difference))}::bigint[],
      ${oriented.map(({ structure }) => signed(structure))}::bigint[], ${evidenceRule.parameters.alikeBits})`.execute(
    db,
  )
  return rows.map((row) => ({ ...row, difference: hex(row.difference), structure: hex(row.structure) }))
}

export async function insertPicture(
  tx: Tx,
  { evidenceId, projectId, difference, structure }: KnownPicture,
): Promise<void> {
  await sql`insert into progress.picture (evidence_id, project_id, difference, structure)
    values (${evidenceId}, ${projectId}, ${signed(difference)}::bigint, ${signed(structure)}::bigint)`.execute(tx)
}

/** 16 hex digits as the database keeps 64 bits, and back. */
const signed = (bits: string): string => BigInt.asIntN(64, BigInt(`0x${bits}`)).toString()
const hex = (number: string): string => BigInt.asUintN(64, BigInt(number)).toString(16).padStart(16, '0')
