import { useState, type ReactNode } from 'react'
import { Button, Drawer, Form, usePhrase, useToast, type ButtonProps, type FormState } from '@jiheng/ui'

/** A form in the sheet at the side: sends, says what was done and closes; what was refused is told in the form. */
export function FormDrawer<T extends object>({
  title,
  sure,
  form,
  send,
  said,
  onClose,
  children,
}: {
  title: string
  /** The word on the button that sends; default 保存. */
  sure?: string
  form: FormState<T>
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

/** A button that opens something beside the page and leaves it there until it is closed. */
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
      {isOpen && children(() => setOpen(false))}
    </>
  )
}
