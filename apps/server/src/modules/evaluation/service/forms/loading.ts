import type { Day } from '@jiheng/kernel/base'
import { assessExAnte, type ExAnteItem, type ExAnteMark } from '@jiheng/kernel/ex-ante'
import { checkForm, prefilled, type FormKind, type OfficialForm } from '@jiheng/kernel/official-form'
import type { Actor } from '../../../../platform/actor.ts'
import type { Tx } from '../../../../platform/db/database.ts'
import { newId } from '../../../../platform/ids.ts'
import type { ProjectEntry } from '../../../projects/index.ts'
import { insertPastExAntes, type ExAnteEvidence } from '../../store/ex-ante.ts'
import { insertStep, saveForm, type FormRow, type FormStatus } from '../../store/forms.ts'
import { nameOfAccount } from '../../store/people.ts'
import type { EvaluationParts } from '../parts.ts'
import { fingerprintOf } from './changing.ts'
import { filled, loadFormFacts } from './prefill.ts'

export type PastExAnte = {
  projectId: string
  openedById: string
  openedOn: Day
  concludedOn: Day
  evidence: ExAnteEvidence[]
  sheets: { assessorId: string; marks: Record<ExAnteItem, ExAnteMark>; opinion: string }[]
}
/** Forms of one kind and year: those whose facts suffice take the states in turn, of the others so many stay drafts. */
export type PastForms = {
  year: number
  kind: FormKind
  projectIds: readonly string[]
  states: readonly Exclude<FormStatus, 'draft'>[]
  drafts: number
  /** What people write where the system asks them. */
  words: (key: string) => string
  submittedById: string
  reviewedById: string
  opinion: string
}

/** Ten in the morning of a day in China. */
const atWork = (day: Day): string => `${day}T02:00:00.000Z`

/** Evaluations and forms from before anybody worked here; one whose facts do not suffice stays a draft. */
export function formLoading({ clock, projects }: EvaluationParts) {
  return {
    async loadExAntes(tx: Tx, actor: Actor, past: readonly PastExAnte[]): Promise<void> {
      const names = new Map<string, string>()
      for (const id of new Set(past.flatMap(({ sheets }) => sheets.map(({ assessorId }) => assessorId))))
        names.set(id, await nameOfAccount(tx, id))
      await insertPastExAntes(
        tx,
        past.flatMap(({ openedOn, concludedOn, sheets, ...about }) => {
          const signed = sheets.map((sheet) => ({ ...sheet, assessor: names.get(sheet.assessorId) ?? '' }))
          const assessed = assessExAnte(signed, concludedOn)
          if (!assessed.ok) return []
          const { ok: _, ...result } = assessed
          const [openedAt, concludedAt] = [atWork(openedOn), atWork(concludedOn)]
          return [{ ...about, id: newId(), result, sheets, openedAt, concludedAt }]
        }),
      )
      const entries = past.map((one) => entryOf('evaluation.ex_ante_loaded', 'ex_ante', one))
      await projects.recordPlaced(tx, actor, clock.now(), entries)
    },

    async loadForms(tx: Tx, actor: Actor, past: PastForms): Promise<void> {
      const { year, kind, projectIds, words, submittedById } = past
      const facts = await loadFormFacts(tx, projectIds, { kind, year, today: clock.today() })
      const by = { by: await nameOfAccount(tx, submittedById), on: clock.today() }
      const made = projectIds.flatMap((projectId) => {
        const known = facts.get(projectId)
        if (!known) return []
        const typed = writtenInto(filled(kind, known, {}), words)
        const form = filled(kind, known, typed, by)
        return [{ projectId, typed, form, isReady: checkForm(form).every(({ severity }) => severity !== 'error') }]
      })
      const ready = made.filter(({ isReady }) => isReady).slice(0, past.states.length)
      const drafts = made.filter(({ isReady }) => !isReady).slice(0, past.drafts)
      for (const [at, one] of ready.entries()) await keep(tx, past, one, past.states[at] ?? 'draft')
      for (const one of drafts) await keep(tx, past, one, 'draft')
      const entries = [...ready, ...drafts].map((one) => entryOf('evaluation.form_loaded', 'official_form', one))
      await projects.recordPlaced(tx, actor, clock.now(), entries)
    },
  }

  async function keep(tx: Tx, past: PastForms, { projectId, typed, form }: Made, status: FormStatus): Promise<void> {
    const { year, kind, opinion, submittedById, reviewedById } = past
    const at = clock.now().toISOString()
    const about = { id: newId(), projectId, year, kind, status, typed, version: 1, updatedAt: at }
    const fingerprint = fingerprintOf(form)
    if (status === 'draft')
      return saveForm(tx, { ...about, snapshot: null, fingerprint: null, submittedById: null, submittedAt: null })
    await saveForm(tx, { ...about, snapshot: form, fingerprint, submittedById, submittedAt: at })
    const step = { formId: about.id, projectId, fingerprint, at }
    await insertStep(tx, { ...step, id: newId(), action: 'submitted', why: null, byId: submittedById })
    if (status !== 'submitted')
      await insertStep(tx, { ...step, id: newId(), action: status, why: opinion, byId: reviewedById })
  }
}

type Made = { projectId: string; typed: FormRow['typed']; form: OfficialForm }

/** The required cells in people's words, and a tick where one is asked for. */
function writtenInto(form: OfficialForm, words: (key: string) => string): FormRow['typed'] {
  const open = prefilled(form).missing.filter(({ isOpen }) => isOpen)
  const ticks = checkForm(form).flatMap(({ id, keys }) =>
    ['one_chance', 'cause_missing'].includes(id) ? keys.slice(0, 1) : [],
  )
  return Object.fromEntries([...open.map(({ key }) => [key, words(key)]), ...ticks.map((key) => [key, '√'])])
}

const entryOf = (action: string, kind: string, { projectId }: { projectId: string }): ProjectEntry => ({
  ...{ action, subject: { kind, id: projectId }, projectId },
})
