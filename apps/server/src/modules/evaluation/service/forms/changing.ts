import { createHash } from 'node:crypto'
import { canonical } from '@jiheng/kernel/base'
import type { OfficialForm } from '@jiheng/kernel/official-form'
import type { Actor } from '../../../../platform/actor.ts'
import type { Tx } from '../../../../platform/db/database.ts'
import { refuseStale } from '../../../../platform/http/version.ts'
import { newId } from '../../../../platform/ids.ts'
import { permit, type Permission } from '../../../identity/index.ts'
import { findForm, type FormKey, type FormRow, type NewStep } from '../../store/forms.ts'
import type { EvaluationParts } from '../parts.ts'

type Project = { id: string; org_path: string; name: string }
/** The version of a form nobody has touched. */
const UNTOUCHED = 0

/** SHA-256 of the canonical text of a form, so that whoever keeps the content can prove it. */
export const fingerprintOf = (form: OfficialForm): string => createHash('sha256').update(canonical(form)).digest('hex')

/** How every change of a form goes: permission, the project's lock, the version the caller read, then the work. */
export function formChanging({ database, clock, projects }: EvaluationParts) {
  const change = (
    actor: Actor,
    permission: Permission,
    key: FormKey,
    version: number,
    work: (tx: Tx, project: Project, row: FormRow) => Promise<void>,
  ): Promise<FormKey> =>
    database.write(permit(actor, permission), async (tx) => {
      const project = await projects.lock(tx, key.projectId)
      const row = (await findForm(tx, key, true)) ?? blank(key)
      refuseStale(row.version, version)
      await work(tx, project, row)
      return key
    })

  const blank = (key: FormKey): FormRow => ({
    ...{ ...key, id: newId(), status: 'draft', typed: {}, version: UNTOUCHED, snapshot: null, fingerprint: null },
    ...{ submittedById: null, submittedAt: null, updatedAt: clock.now().toISOString() },
  })
  const next = (row: FormRow, now: Partial<FormRow>): FormRow => ({
    ...{ ...row, ...now, version: row.version + 1, updatedAt: clock.now().toISOString() },
  })
  const stepOf = (actor: Actor, row: FormRow, step: Pick<NewStep, 'action' | 'why' | 'fingerprint'>): NewStep => ({
    ...{
      ...step,
      id: newId(),
      formId: row.id,
      projectId: row.projectId,
      byId: actor.accountId,
      at: clock.now().toISOString(),
    },
  })
  const subjectOf = ({ id, kind, year }: FormRow) => ({ kind: 'official_form', id, label: `${kind} ${year}` })

  return { change, next, stepOf, subjectOf }
}
