import type { Evidence, EvidenceOnWall } from './schema/evidence.ts'
import type { EvidenceOnWallRow, EvidenceRow, SeenDoubt } from './store/evidence.ts'

export function presentEvidence(row: EvidenceRow): Evidence {
  return {
    id: row.id,
    reportId: row.reportId,
    name: row.name,
    mediaType: row.mediaType,
    fileHash: row.fileHash,
    size: row.size,
    takenAt: row.takenAt === null ? null : new Date(row.takenAt).toISOString(),
    longitude: row.longitude,
    latitude: row.latitude,
    uploadedBy: row.uploadedBy,
    receivedAt: new Date(row.receivedAt).toISOString(),
    receipt: row.receipt,
    findings: row.findings,
    doubts: row.doubts && row.doubts.map(presentDoubt),
    pictureBy: row.pictureBy,
  }
}

/** Which evidence it was is told only by `other`, to whoever may see that. */
function presentDoubt({ doubt, params: { evidenceId: _evidence, projectId: _project, ...params }, other }: SeenDoubt) {
  return { doubt, params, other }
}

export function presentOnWall(row: EvidenceOnWallRow): EvidenceOnWall {
  return {
    ...presentEvidence(row.evidence),
    projectId: row.projectId,
    projectName: row.projectName,
    nodeTitle: row.nodeTitle,
    asOf: row.asOf,
    reportState: row.reportState,
    uploaderName: row.uploaderName,
  }
}
