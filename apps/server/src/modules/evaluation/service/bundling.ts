import { decimal } from '@jiheng/kernel/base'
import { BUNDLE_FORMAT, type ScoreBundle, type SignedPack } from '@jiheng/kernel/scoring'
import type { Actor } from '../../../platform/actor.ts'
import { AppError } from '../../../platform/errors.ts'
import { record } from '../../audit/index.ts'
import { permit } from '../../identity/index.ts'
import type { PackRow } from '../store/packs.ts'
import { findCurrent } from '../store/scores.ts'
import { packName, type packKeeping } from './packs.ts'
import { placeOf, type EvaluationParts } from './parts.ts'

/** A stored score with everything to compute it again elsewhere. */
export function bundling(
  { database, clock }: EvaluationParts,
  { trusted }: Pick<ReturnType<typeof packKeeping>, 'trusted'>,
) {
  return {
    /** Each export is recorded. Throws `project_not_found`, `score_missing`, `score_before_packs`, `rule_pack_altered`. */
    getBundle(actor: Actor, projectId: string, year: number): Promise<ScoreBundle> {
      return database.write(permit(actor, 'evaluation:read'), async (tx) => {
        const { name, regionCode, orgPath } = await placeOf(tx, projectId)
        const score = await findCurrent(tx, projectId, year)
        if (!score) throw new AppError('not_found', 'score_missing')
        if (score.rule_packs.length === 0) throw new AppError('conflict', 'score_before_packs')
        const packs = await trusted(tx)
        record(tx, actor, clock.now(), {
          action: 'evaluation.bundle_exported',
          subject: { kind: 'project', id: projectId, label: name },
          projectId,
          orgPath,
          changes: { year: [null, year] },
        })
        const { total, covered_weight: coveredWeight, grade, components } = score
        return {
          format: BUNDLE_FORMAT,
          project: { id: projectId, name, region: regionCode },
          year,
          computedAt: score.computed_at,
          question: score.question,
          packs: score.rule_packs.flatMap((named) => packs.filter(({ pack }) => packName(pack) === named).map(signed)),
          result: {
            ...{ total: decimal.canonical(total), coveredWeight: decimal.canonical(coveredWeight), grade, components },
          },
          explanation: score.explanation,
        }
      })
    },
  }
}

const signed = ({ pack, fingerprint, signature, publicKey, adoptedAt }: PackRow): SignedPack => ({
  ...{ pack, fingerprint, signature, publicKey, adoptedAt },
})
