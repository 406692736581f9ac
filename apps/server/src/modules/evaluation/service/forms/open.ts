import type { FormCell, OfficialForm } from '@jiheng/kernel/official-form'
import type { Actor } from '../../../../platform/actor.ts'
import type { Db } from '../../../../platform/db/database.ts'
import { AppError } from '../../../../platform/errors.ts'
import { permit, type Permission } from '../../../identity/index.ts'
import type { EvaluationPlace } from '../../store/facts.ts'
import { findForm, stepsOfForm, type FormKey, type FormRow, type FormStep } from '../../store/forms.ts'
import { placeOf, type EvaluationParts } from '../parts.ts'
import { filled, loadFormFacts } from './prefill.ts'

/** What a cell said when the form was handed in, and what the system would say today. */
export type Changed = { key: string; handedIn: string; today: string }

export type FormFound = {
  key: FormKey
  place: EvaluationPlace
  /** Null while nobody has touched it. */
  row: FormRow | null
  /** As it was handed in, or as it stands while it is open. */
  form: OfficialForm
  isOpen: boolean
  changes: Changed[]
  steps: FormStep[]
}

export const isOpenFor = (row: FormRow | null): boolean =>
  row === null || row.status === 'draft' || row.status === 'returned'

/** Reads forms: open ones are filled anew each time, those handed in stay what they were. */
export function formReading({ database, clock }: EvaluationParts) {
  /** The form as the system would fill it today. Throws `project_not_found`. */
  const liveForm = async (db: Db, { projectId, year, kind }: FormKey, row: FormRow | null): Promise<OfficialForm> => {
    const facts = (await loadFormFacts(db, [projectId], { kind, year, today: clock.today() })).get(projectId)
    if (!facts) throw new AppError('not_found', 'project_not_found')
    return filled(kind, facts, row?.typed ?? {})
  }

  const found = async (db: Db, key: FormKey): Promise<FormFound> => {
    const place = await placeOf(db, key.projectId)
    const row = (await findForm(db, key)) ?? null
    const live = await liveForm(db, key, row)
    const isOpen = isOpenFor(row)
    const form = isOpen || !row?.snapshot ? live : row.snapshot
    const changes = isOpen ? [] : changesBetween(form, live)
    return { key, place, row, form, isOpen, changes, steps: row ? await stepsOfForm(db, row.id) : [] }
  }

  return {
    liveForm,
    openForm: (actor: Actor, key: FormKey, permission: Permission = 'evaluation:read'): Promise<FormFound> =>
      database.read(permit(actor, permission), (db) => found(db, key)),
  }
}

/** Cells of a snapshot the facts have overtaken; what people typed and the day itself do not count. */
function changesBetween(then: OfficialForm, now: OfficialForm): Changed[] {
  const isOvertaken = ({ key, text, origin }: FormCell): boolean =>
    origin !== 'typed' && !key.startsWith('filler.') && key !== 'as_of' && (now.cells[key]?.text ?? '') !== text
  return Object.values(then.cells)
    .filter(isOvertaken)
    .map(({ key, text }) => ({ key, handedIn: text, today: now.cells[key]?.text ?? '' }))
}
