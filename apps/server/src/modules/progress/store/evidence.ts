import { sql } from 'kysely'
import type { Doubt } from '@jiheng/kernel/evidence'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { decodeCursor, encodeCursor } from '../../../platform/http/paging.ts'
import type { EvidenceQuery } from '../schema/evidence.ts'
import type { Findings } from '../service/examine.ts'

export type NewEvidence = {
  id: string
  reportId: string
  projectId: string
  name: string
  mediaType: string
  fileHash: string
  size: number
  deviceHash: string | null
  takenAt: string | null
  longitude: number | null
  latitude: number | null
  uploadedBy: string
  receivedAt: string
  receipt: string
  deviceSentAt?: string | null
  findings?: Findings | null
  doubts?: readonly Doubt[] | null
  viewHash?: string | null
  thumbnailHash?: string | null
}

export async function insertEvidence(tx: Tx, evidence: NewEvidence): Promise<void> {
  await tx
    .insertInto('progress.evidence')
    .values({
      id: evidence.id,
      report_id: evidence.reportId,
      project_id: evidence.projectId,
      name: evidence.name,
      media_type: evidence.mediaType,
      file_hash: evidence.fileHash,
      size: evidence.size,
      device_hash: evidence.deviceHash,
      taken_at: evidence.takenAt,
      longitude: evidence.longitude,
      latitude: evidence.latitude,
      uploaded_by: evidence.uploadedBy,
      received_at: evidence.receivedAt,
      receipt: evidence.receipt,
      device_sent_at: evidence.deviceSentAt ?? null,
      findings: evidence.findings ? JSON.stringify(evidence.findings) : null,
      doubts: evidence.doubts ? JSON.stringify(evidence.doubts) : null,
      view_hash: evidence.viewHash ?? null,
      thumbnail_hash: evidence.thumbnailHash ?? null,
      picture_by: evidence.viewHash ? 'server' : null,
    })
    .execute()
}

export type EvidenceFile = { name: string; mediaType: string; fileHash: string; size: number }

export function findEvidenceFile(db: Db, id: string): Promise<EvidenceFile | undefined> {
  return db
    .selectFrom('progress.evidence')
    .select(['name', 'media_type as mediaType', 'file_hash as fileHash', 'size'])
    .where('id', '=', id)
    .executeTakeFirst()
}

export type PictureFile = { viewHash: string; thumbnailHash: string }

export async function findPicture(db: Db, id: string): Promise<PictureFile | undefined> {
  const { rows } = await sql<PictureFile>`
    select view_hash as "viewHash", thumbnail_hash as "thumbnailHash" from progress.evidence where id = ${id} and view_hash is not null`.execute(
    db,
  )
  return rows[0]
}

/** A doubt, and the other evidence it speaks of where the reader may see that. */
export type SeenDoubt = Doubt & { other: { evidenceId: string; projectId: string; projectName: string } | null }

export type EvidenceRow = {
  id: string
  reportId: string
  name: string
  mediaType: string
  fileHash: string
  size: number
  takenAt: string | null
  longitude: number | null
  latitude: number | null
  uploadedBy: string
  receivedAt: string
  receipt: string
  findings: Findings | null
  doubts: SeenDoubt[] | null
  pictureBy: 'server' | 'device' | null
}

/** `progress.evidence e` as JSON; row-level security hides the projects a doubt names and the reader may not see. */
export const evidenceJson = sql`json_build_object('id', e.id, 'reportId', e.report_id, 'name', e.name, 'mediaType', e.media_type, 'fileHash', e.file_hash, 'size', e.size,
    'takenAt', e.taken_at, 'longitude', e.longitude, 'latitude', e.latitude, 'uploadedBy', e.uploaded_by, 'receivedAt', e.received_at, 'receipt', e.receipt,
    'findings', e.findings, 'pictureBy', e.picture_by,
    'doubts', (select coalesce(json_agg(d.doubt || jsonb_build_object('other', (
        select jsonb_build_object('evidenceId', o.id, 'projectId', o.project_id, 'projectName', p.name)
        from progress.evidence o join projects.v_project p on p.id = o.project_id where o.id = (d.doubt -> 'params' ->> 'evidenceId')::uuid)) order by d.place), '[]')
      from jsonb_array_elements(e.doubts) with ordinality as d (doubt, place) where e.doubts is not null having e.doubts is not null))`

export type EvidenceOnWallRow = {
  evidence: EvidenceRow
  projectId: string
  projectName: string
  nodeTitle: string | null
  asOf: string
  reportState: 'claimed' | 'accepted' | 'returned'
  uploaderName: string | null
}

/** Evidence in reach, newest first. */
export async function listEvidence(
  db: Db,
  { projectId, show, doubt, reportState, limit = 48, cursor }: EvidenceQuery,
): Promise<{ rows: EvidenceOnWallRow[]; nextCursor: string | null }> {
  const conditions = [sql`true`]
  if (projectId !== undefined) conditions.push(sql`e.project_id = ${projectId}`)
  if (show === 'doubted') conditions.push(sql`e.doubts <> '[]'`)
  if (show === 'sound') conditions.push(sql`e.doubts = '[]'`)
  if (show === 'unexamined') conditions.push(sql`e.doubts is null`)
  if (doubt !== undefined) conditions.push(sql`e.doubts @> ${JSON.stringify([{ doubt }])}::jsonb`)
  if (reportState !== undefined) conditions.push(sql`r.state = ${reportState}`)
  if (cursor !== undefined) {
    const [at, id] = decodeCursor(cursor, 2)
    conditions.push(sql`(e.received_at, e.id) < (${at}::timestamptz, ${id}::uuid)`)
  }
  const { rows } = await sql<EvidenceOnWallRow>`
    select ${evidenceJson} as evidence, e.project_id as "projectId", p.name as "projectName", n.title as "nodeTitle", r.as_of as "asOf",
      r.state as "reportState", a.display_name as "uploaderName"
    from (select e.* from progress.evidence e join progress.report r on r.id = e.report_id where ${sql.join(conditions, sql` and `)}
      order by e.received_at desc, e.id desc limit ${limit + 1}) e
    join progress.report r on r.id = e.report_id
    join projects.v_project p on p.id = e.project_id
    left join projects.v_node n on n.id = r.node_id
    left join identity.v_account a on a.id = e.uploaded_by
    order by e.received_at desc, e.id desc`.execute(db)
  const page = rows.slice(0, limit)
  const last = page.at(-1)?.evidence
  return { rows: page, nextCursor: rows.length > limit && last ? encodeCursor([last.receivedAt, last.id]) : null }
}
