import type { Day } from '@jiheng/kernel/base'
import { checkForm, type OfficialForm, type Typed } from '@jiheng/kernel/official-form'
import type { Actor } from '../../../../platform/actor.ts'
import type { Tx } from '../../../../platform/db/database.ts'
import { AppError } from '../../../../platform/errors.ts'
import { insertStep, saveForm, type FormKey, type FormRow } from '../../store/forms.ts'
import { nameOfAccount } from '../../store/people.ts'
import { tell, type EvaluationParts } from '../parts.ts'
import { fingerprintOf, formChanging } from './changing.ts'
import { isOpenFor, type formReading } from './open.ts'
import { filled, loadFormFacts } from './prefill.ts'

/** What a unit does with a form: writes into it, and hands it in. */
export function formWriting(parts: EvaluationParts, { liveForm }: Pick<ReturnType<typeof formReading>, 'liveForm'>) {
  const { clock } = parts
  const { change, next, stepOf, subjectOf } = formChanging(parts)

  return {
    /** Writes into open cells; an empty text takes one's own words back. Throws `form_closed`, `form_cell_unsuitable`. */
    editForm: (actor: Actor, key: FormKey, version: number, told: Typed): Promise<FormKey> =>
      change(actor, 'forms:submit', key, version, async (tx, project, row) => {
        if (!isOpenFor(row)) throw new AppError('rule_violated', 'form_closed')
        const { cells } = await liveForm(tx, key, row)
        const unfit = Object.keys(told).find((cell) => !cells[cell]?.isOpen)
        if (unfit !== undefined)
          throw new AppError('invalid_input', 'form_cell_unsuitable', {}, [
            { field: `cells.${unfit}`, reason: 'form_cell_unsuitable' },
          ])
        const typed = Object.fromEntries(
          Object.entries({ ...row.typed, ...told }).filter(([, text]) => text.trim() !== ''),
        )
        await saveForm(tx, next(row, { typed }))
        const changes = Object.fromEntries(
          Object.keys(told).map((cell) => [cell, [row.typed[cell] ?? null, typed[cell] ?? null] as [unknown, unknown]]),
        )
        tell(tx, parts, actor, { action: 'evaluation.form_edited', project, subject: subjectOf(row), changes })
      }),

    /** Hands a form in as it stands. Throws `form_closed`, `form_has_errors`, and `form_warnings_unexplained` without `why`. */
    submitForm: (actor: Actor, key: FormKey, version: number, why: string | undefined): Promise<FormKey> =>
      change(actor, 'forms:submit', key, version, async (tx, project, row) => {
        if (!isOpenFor(row)) throw new AppError('rule_violated', 'form_closed')
        const form = await handedIn(tx, actor, row, { today: clock.today(), why })
        const [fingerprint, submittedAt] = [fingerprintOf(form), clock.now().toISOString()]
        const submitted = next(row, {
          status: 'submitted',
          snapshot: form,
          fingerprint,
          submittedById: actor.accountId,
          submittedAt,
        })
        await saveForm(tx, submitted)
        await insertStep(tx, stepOf(actor, row, { action: 'submitted', why: why ?? null, fingerprint }))
        const changes = {
          status: [row.status, 'submitted'],
          fingerprint: [row.fingerprint, fingerprint],
        } satisfies Record<string, [unknown, unknown]>
        tell(tx, parts, actor, {
          action: 'evaluation.form_submitted',
          project,
          subject: subjectOf(row),
          changes,
          ...(why !== undefined && { why }),
        })
      }),
  }
}

type Handing = { today: Day; why: string | undefined }

/** The form with who hands it in, if nothing keeps it from being handed in. */
async function handedIn(tx: Tx, actor: Actor, row: FormRow, { today, why }: Handing): Promise<OfficialForm> {
  const { projectId, year, kind } = row
  const facts = (await loadFormFacts(tx, [projectId], { kind, year, today })).get(projectId)
  if (!facts) throw new AppError('not_found', 'project_not_found')
  const by = { by: await nameOfAccount(tx, actor.accountId), on: today }
  const form = filled(kind, facts, row.typed, by)
  const findings = checkForm(form)
  const countOf = (severity: 'error' | 'warning') => findings.filter((found) => found.severity === severity).length
  const [errors, warnings] = [countOf('error'), countOf('warning')]
  if (errors > 0) throw new AppError('rule_violated', 'form_has_errors', { count: errors })
  if (warnings > 0 && why === undefined)
    throw new AppError('rule_violated', 'form_warnings_unexplained', { count: warnings })
  return form
}
