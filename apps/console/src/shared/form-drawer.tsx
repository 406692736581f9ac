import { Suspense, useState, type ReactNode } from 'react'
import { Problem } from '@jiheng/api'
import { Button, Drawer, Form, usePhrase, useToast, type ButtonProps, type FormState } from '@jiheng/ui'

/** A form in the sheet at the side: sends, says what was done and closes; what was refused is told in the form. */
export function FormDrawer<T extends object>({
  title,
  sure,
  form,
  required = [],
  send,
  said,
  onClose,
  children,
}: {
  title: string
  /** The word on the button that sends; default 保存. */
  sure?: string
  form: FormState<T>
  /** Fields that must be filled in; those left empty are told beside them and nothing is sent. */
  required?: readonly (keyof T & string)[]
  /** Sends what was filled in; throws when refused. */
  send: () => Promise<unknown>
  /** What is said when it is done; without it the form stays, and what follows is for the caller to show. */
  said?: string
  onClose: () => void
  children: ReactNode
}) {
  const { t } = usePhrase()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const submit = async () => {
    const missing = required.filter((name) => isEmpty(form.value[name]))
    if (missing.length > 0)
      return form.setProblem(notFilled(missing, t('errors.field.required'), t('errors.invalid_input')))
    setBusy(true)
    try {
      await send()
      form.draft.discard()
      if (said === undefined) return
      toast.done(said)
      onClose()
    } catch (thrown) {
      form.setProblem(thrown)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Drawer open onClose={onClose} title={title}>
      <Form
        onSubmit={() => void submit()}
        problem={form.problem}
        draft={form.draft}
        actions={
          <>
            <Button kind="primary" submit busy={busy}>
              {sure ?? t('ui.save')}
            </Button>
            <Button onPress={onClose}>{t('ui.cancel')}</Button>
          </>
        }
      >
        {children}
      </Form>
    </Drawer>
  )
}

const isEmpty = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0)

const notFilled = (names: readonly string[], message: string, detail: string) =>
  new Problem({ status: 422, code: 'invalid_input', detail, errors: names.map((field) => ({ field, message })) })

/** A button that opens something beside the page, perhaps loaded only then, and leaves it there until it is closed. */
export function Opens({
  children,
  ...button
}: Omit<ButtonProps, 'onPress' | 'href' | 'submit' | 'children'> & {
  label: string
  children: (close: () => void) => ReactNode
}) {
  const [isOpen, setOpen] = useState(false)
  const { label, ...rest } = button
  return (
    <>
      <Button {...rest} onPress={() => setOpen(true)}>
        {label}
      </Button>
      {isOpen && <Suspense>{children(() => setOpen(false))}</Suspense>}
    </>
  )
}
