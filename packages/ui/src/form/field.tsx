import { createContext, use, useId, useState, type ReactNode } from 'react'
import { usePhrase } from '../words.tsx'
import './form.css'

type FieldLinks = { id?: string; 'aria-describedby'?: string; 'aria-invalid'?: true; 'aria-required'?: true }

const FieldContext = createContext<FieldLinks>({})

/** What a control inside a field needs to be tied to its label, hint and error. */
export function useField(): FieldLinks {
  return use(FieldContext)
}

type Complain = (what: string | undefined) => void
const ComplaintContext = createContext<Complain | undefined>(undefined)

/** How a control inside a field says what is wrong with what was typed before anything is sent; outside one it says so itself. */
export function useComplaint(): Complain | undefined {
  return use(ComplaintContext)
}

export type FieldProps = {
  label: string
  hint?: ReactNode
  /** Who uses what is filled in here; a field nobody uses should not be asked. */
  usedBy?: string
  /** What is wrong, said beside the field. */
  error?: string | undefined
  optional?: boolean
  children: ReactNode
}

/** One thing asked for: label, control, who uses it, what is wrong. */
export function Field({ label, hint, usedBy, error: told, optional, children }: FieldProps) {
  const { t } = usePhrase()
  const id = useId()
  const [complaint, complain] = useState<string>()
  const error = complaint ?? told
  const foot = [hint, usedBy && t('ui.field.used_by', { who: usedBy })].filter(Boolean)
  const described = [foot.length > 0 && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  const links: FieldLinks = {
    id,
    ...(described ? { 'aria-describedby': described } : {}),
    ...(error ? { 'aria-invalid': true } : {}),
    ...(optional ? {} : { 'aria-required': true }),
  }
  return (
    <div className={error ? 'jh-field jh-field-wrong' : 'jh-field'}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="jh-soft jh-small"> {t('ui.optional')}</span>}
      </label>
      <FieldContext value={links}>
        <ComplaintContext value={complain}>{children}</ComplaintContext>
      </FieldContext>
      <Foot id={id} hint={hint} usedBy={usedBy} error={error} />
    </div>
  )
}

/** Several controls that tell one thing together. */
export function FieldGroup({ label, hint, usedBy, error: told, optional, children }: FieldProps) {
  const { t } = usePhrase()
  const [complaint, complain] = useState<string>()
  const error = complaint ?? told
  return (
    <fieldset className={error ? 'jh-field-group jh-field-wrong' : 'jh-field-group'}>
      <legend>
        {label}
        {optional && <span className="jh-soft jh-small"> {t('ui.optional')}</span>}
      </legend>
      <ComplaintContext value={complain}>{children}</ComplaintContext>
      <Foot id={useId()} hint={hint} usedBy={usedBy} error={error} />
    </fieldset>
  )
}

/** What is wrong, and below it the hint and who uses what is filled in. */
function Foot({
  id,
  hint,
  usedBy,
  error,
}: { id: string; usedBy: string | undefined } & Pick<FieldProps, 'hint' | 'error'>) {
  const { t } = usePhrase()
  return (
    <>
      {error && (
        <p id={`${id}-error`} className="jh-field-error" role="alert">
          {error}
        </p>
      )}
      {(hint || usedBy) && (
        <p id={`${id}-hint`} className="jh-field-hint">
          {hint}
          {usedBy && <span>{t('ui.field.used_by', { who: usedBy })}</span>}
        </p>
      )}
    </>
  )
}
