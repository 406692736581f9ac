import { useEffect, useRef, type FormEvent, type ReactNode } from 'react'
import { Button } from '../button.tsx'
import { isProblem, problemText } from '../problem.ts'
import { StateShape } from '../state.tsx'
import { usePhrase } from '../words.tsx'
import { OUT_OF_RANGE } from './number-inputs.tsx'
import type { Draft } from './form-state.ts'

export type FormProps = {
  onSubmit: () => void
  /** What the last attempt threw; errors of single fields are shown beside them by `bind`, the rest here. */
  problem?: unknown
  draft?: Draft
  actions: ReactNode
  children: ReactNode
}

/** A form: what is wrong on top, fields, draft note and buttons at the foot. The first wrong field takes the focus. */
export function Form({ onSubmit, problem, draft, actions, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (!problem) return
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    if (wrong) wrong.focus()
    else form.current?.querySelector('[role="alert"]')?.scrollIntoView({ block: 'nearest' })
  }, [problem])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const refused = form.current?.querySelector<HTMLElement>(`.${OUT_OF_RANGE} input, input.${OUT_OF_RANGE}`)
    if (refused) refused.focus()
    else onSubmit()
  }
  return (
    <form ref={form} className="jh-form" noValidate onSubmit={submit}>
      <FormProblem of={problem} />
      {children}
      <footer className="jh-form-foot">
        {actions}
        {draft && <DraftNote draft={draft} />}
      </footer>
    </form>
  )
}

/** What went wrong with the whole form. */
export function FormProblem({ of }: { of: unknown }) {
  const { t, say } = usePhrase()
  if (of === undefined || of === null) return null
  const count = isProblem(of) ? (of.errors?.length ?? 0) : 0
  return (
    <p className="jh-form-problem" role="alert">
      <StateShape state="red" />
      <span>
        {problemText(of, say)} {count > 0 && t('ui.field.errors', { n: count })}
      </span>
    </p>
  )
}

function DraftNote({ draft }: { draft: Draft }) {
  const { t } = usePhrase()
  if (!draft.at) return null
  return (
    <span className="jh-soft jh-small">
      {t(draft.isRestored ? 'ui.field.draft_restored' : 'ui.field.draft_saved', { at: draft.at })}{' '}
      <Button kind="quiet" onPress={draft.discard}>
        {t('ui.field.draft_discard')}
      </Button>
    </span>
  )
}
