import type { EvidenceDoubt } from '@jiheng/kernel/evidence'
import { AppError } from '../../platform/errors.ts'
import type { EvidenceRow } from './store/evidence.ts'

/** The doubts about one file that whoever accepts a report has before them. */
export type DoubtsSeen = { evidenceId: string; doubts: EvidenceDoubt[] }

/** What is doubted of a report's evidence as it stands. */
export function standingDoubts(evidence: readonly Pick<EvidenceRow, 'id' | 'doubts'>[]): DoubtsSeen[] {
  return evidence.flatMap(({ id, doubts }) =>
    doubts && doubts.length > 0 ? [{ evidenceId: id, doubts: [...new Set(doubts.map(({ doubt }) => doubt))] }] : [],
  )
}

/**
 * Nothing doubtful is accepted unseen: who accepts names the doubts shown to them, and they are all there are. Throws
 * `doubts_not_seen` when none are named, `doubts_changed` when others stand now.
 */
export function refuseUnseen(standing: readonly DoubtsSeen[], seen: readonly DoubtsSeen[] | undefined): void {
  if (seen === undefined && standing.length > 0) throw new AppError('rule_violated', 'doubts_not_seen')
  if (seen !== undefined && written(seen) !== written(standing)) throw new AppError('conflict', 'doubts_changed')
}

const written = (seen: readonly DoubtsSeen[]): string =>
  JSON.stringify(seen.flatMap(({ evidenceId, doubts }) => doubts.map((doubt) => `${evidenceId} ${doubt}`)).toSorted())
