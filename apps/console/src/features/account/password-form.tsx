import { useState } from 'react'
import { Button, Field, Form, PasswordInput, usePhrase, useFormState, useToast } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'

const blank = { currentPassword: '', password: '', again: '' }

/** A new password for oneself; sessions elsewhere end. */
export function PasswordForm() {
  const { t } = usePhrase()
  const toast = useToast()
  const form = useFormState(blank)
  const [isTried, setTried] = useState(false)
  const { run, busy } = useCallMutation('changePassword', { refresh: ['listOwnSessions'] })
  const { currentPassword, password, again } = form.value
  const isSame = password === again
  const submit = async () => {
    setTried(true)
    if (!isSame) return
    try {
      await run({ body: { currentPassword, password } })
      form.set(blank)
      form.setProblem(null)
      setTried(false)
      toast.done(t('account.password.changed'))
    } catch (thrown) {
      form.setProblem(thrown)
    }
  }
  return (
    <Form
      onSubmit={() => void submit()}
      problem={form.problem}
      actions={
        <Button submit busy={busy} disabled={!currentPassword || !password}>
          {t('account.password.change')}
        </Button>
      }
    >
      <Field label={t('account.password.current')} error={form.errorOf('currentPassword')}>
        <PasswordInput {...form.bind('currentPassword')} />
      </Field>
      <Field label={t('account.password.fresh')} hint={t('account.password.rule')} error={form.errorOf('password')}>
        <PasswordInput {...form.bind('password')} isNew />
      </Field>
      <Field
        label={t('account.password.again')}
        hint={t('account.password.others_end')}
        error={isTried && !isSame ? t('account.password.differ') : undefined}
      >
        <PasswordInput {...form.bind('again')} isNew />
      </Field>
    </Form>
  )
}
