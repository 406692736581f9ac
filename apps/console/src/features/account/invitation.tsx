import { useEffect, useState } from 'react'
import type { CallOutput } from '@jiheng/api'
import {
  Button,
  EmptyState,
  Field,
  Form,
  Loading,
  PasswordInput,
  problemText,
  usePhrase,
  useFormState,
} from '@jiheng/ui'
import { client, useCallMutation } from '../../shared/api.ts'
import { LanguageMenu } from '../../shared/language-menu.tsx'

type Invited = CallOutput<'readInvitation'>

/** Where an invitation link leads: the person sets the password that makes the account usable. Stands outside the shell. */
export function InvitationPage() {
  const { t } = usePhrase()
  const [token] = useState(() => location.hash.slice(1))
  useEffect(() => {
    document.title = `${t('account.invitation.title')} · ${t('app.name')}`
  }, [t])
  return (
    <main className="account-invitation">
      <div className="account-invitation-top">
        <LanguageMenu />
      </div>
      <section className="account-invitation-sheet">
        <p className="account-invitation-brand">
          <img src="/icon.svg" width="36" height="36" alt="" /> {t('app.full_name')}
        </p>
        <h1>{t('account.invitation.title')}</h1>
        {token ? (
          <Reading token={token} />
        ) : (
          <EmptyState title={t('account.invitation.gone')} text={t('account.invitation.no_token')} />
        )}
      </section>
    </main>
  )
}

/** The link is read by sending its token in the body, so that no log of addresses holds it. */
function Reading({ token }: { token: string }) {
  const { t, say } = usePhrase()
  const [invited, setInvited] = useState<Invited | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  useEffect(() => {
    client.call('readInvitation', { body: { token } }).then(setInvited, setProblem)
  }, [token])
  if (problem) return <EmptyState title={t('account.invitation.gone')} text={problemText(problem, say)} />
  return invited ? <Acceptance token={token} invited={invited} /> : <Loading />
}

function Acceptance({ token, invited }: { token: string; invited: Invited }) {
  const { t } = usePhrase()
  const form = useFormState({ password: '', again: '' })
  const [isTried, setTried] = useState(false)
  const [isDone, setDone] = useState(false)
  const { run, busy } = useCallMutation('acceptInvitation')
  const isSame = form.value.password === form.value.again
  const submit = async () => {
    setTried(true)
    if (!isSame) return
    try {
      await run({ body: { token, password: form.value.password } })
      setDone(true)
    } catch (thrown) {
      form.setProblem(thrown)
    }
  }
  if (isDone)
    return (
      <EmptyState
        title={t('account.invitation.done')}
        action={
          <Button kind="primary" href="/sign-in">
            {t('account.invitation.to_sign_in')}
          </Button>
        }
      />
    )
  return (
    <>
      <p className="account-invitation-who">
        {t('account.invitation.for', { organisation: invited.organisationName, name: invited.displayName })}
        <br />
        <span className="jh-soft">
          {t('account.login')} {invited.name} · {t('account.invitation.expires', { at: invited.expiresAt })}
        </span>
      </p>
      <Form
        onSubmit={() => void submit()}
        problem={form.problem}
        actions={
          <Button kind="primary" submit busy={busy} disabled={!form.value.password}>
            {t('account.invitation.set')}
          </Button>
        }
      >
        <Field
          label={t('account.invitation.password')}
          hint={t('account.password.rule')}
          error={form.errorOf('password')}
        >
          <PasswordInput {...form.bind('password')} isNew />
        </Field>
        <Field
          label={t('account.invitation.again')}
          error={isTried && !isSame ? t('account.password.differ') : undefined}
        >
          <PasswordInput {...form.bind('again')} isNew />
        </Field>
      </Form>
    </>
  )
}
