import type { Actor } from '../../../../platform/actor.ts'
import { AppError } from '../../../../platform/errors.ts'
import { insertStep, saveForm, type FormKey } from '../../store/forms.ts'
import { tell, type EvaluationParts } from '../parts.ts'
import { formChanging } from './changing.ts'

/** What a reviewer does with a form that was handed in. */
export function formDeciding(parts: EvaluationParts) {
  const { change, next, stepOf, subjectOf } = formChanging(parts)
  return {
    /** Sends a form back or accepts it. Throws `form_not_submitted`, `form_own_submission`, `form_opinion_missing`. */
    decideForm: (
      actor: Actor,
      key: FormKey,
      version: number,
      { decision, opinion }: { decision: 'accept' | 'return'; opinion?: string },
    ): Promise<FormKey> =>
      change(actor, 'forms:review', key, version, async (tx, project, row) => {
        if (row.status !== 'submitted' || row.fingerprint === null)
          throw new AppError('rule_violated', 'form_not_submitted')
        if (row.submittedById === actor.accountId) throw new AppError('rule_violated', 'form_own_submission')
        if (decision === 'return' && opinion === undefined)
          throw new AppError('invalid_input', 'form_opinion_missing', {}, [
            { field: 'opinion', reason: 'form_opinion_missing' },
          ])
        const status = decision === 'accept' ? 'accepted' : 'returned'
        await saveForm(tx, next(row, { status }))
        await insertStep(tx, stepOf(actor, row, { action: status, why: opinion ?? null, fingerprint: row.fingerprint }))
        const changes = { status: [row.status, status] } satisfies Record<string, [unknown, unknown]>
        tell(tx, parts, actor, {
          action: `evaluation.form_${status}`,
          project,
          subject: subjectOf(row),
          changes,
          ...(opinion !== undefined && { why: opinion }),
        })
      }),
  }
}
