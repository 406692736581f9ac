import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { Button, CodeInput, Field, Form, isProblem, PasswordInput, TextInput, usePhrase } from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { LanguageMenu } from '../../shared/language-menu.tsx'
import { oneOf } from '../../shared/search-text.ts'
import { useSearch } from '../../shared/url.ts'
import { DemoAccounts } from './demo-accounts.tsx'
import './sign-in.css'

/** The way in: name and password, then a one-time code where the account asks for it. */
export function SignInPage() {
  const { t } = usePhrase()
  const [form, setForm] = useState({ name: '', password: '', totp: '' })
  return (
    <main className="sign-in">
      <div className="sign-in-top">
        <LanguageMenu />
      </div>
      <div className="sign-in-sheet">
        <section>
          <p className="sign-in-brand">
            <img src="/icon.svg" width="36" height="36" alt="" /> {t('app.full_name')}
          </p>
          <h1>{t('session.title')}</h1>
          <p className="sign-in-purpose">{t('session.purpose')}</p>
          <SignInForm form={form} onChange={(patch) => setForm({ ...form, ...patch })} />
        </section>
        <DemoAccounts onUse={(name, password) => setForm({ name, password, totp: '' })} />
      </div>
    </main>
  )
}

type Values = { name: string; password: string; totp: string }

function SignInForm({ form, onChange }: { form: Values; onChange: (patch: Partial<Values>) => void }) {
  const { t } = usePhrase()
  const enter = useEnter()
  const { run, busy, problem } = useCallMutation('signIn')
  const [isTried, setTried] = useState(false)
  const [asksCode, setAsksCode] = useState(false)
  const missing = (text: string, sentence: string) => (isTried && !text ? { error: sentence } : {})

  const submit = async () => {
    const { name, password, totp } = form
    setTried(true)
    if (!name || !password || (asksCode && totp.length < 6)) return
    setTried(false)
    try {
      await run({ body: { name, password, ...(asksCode ? { totp } : {}) } })
      await enter()
    } catch (thrown) {
      if (isProblem(thrown) && thrown.code === 'totp_required') setAsksCode(true)
      onChange({ totp: '' })
    }
  }
  const isAskedFirst = isProblem(problem) && problem.code === 'totp_required'
  const back = asksCode && (
    <Button kind="quiet" onPress={() => setAsksCode(false)}>
      {t('session.back')}
    </Button>
  )
  return (
    <Form
      onSubmit={() => void submit()}
      problem={isAskedFirst ? null : problem}
      actions={
        <>
          <Button kind="primary" submit busy={busy}>
            {t(asksCode ? 'session.continue' : 'session.sign_in')}
          </Button>
          {back}
        </>
      }
    >
      {asksCode ? (
        <Field
          label={t('session.totp')}
          hint={t('session.totp_hint')}
          {...missing(form.totp, t('session.totp_missing'))}
        >
          <CodeInput isFirst value={form.totp} onChange={(totp) => onChange({ totp })} />
        </Field>
      ) : (
        <>
          <Field label={t('session.name')} {...missing(form.name, t('session.name_missing'))}>
            <TextInput value={form.name} autoComplete="username" onChange={(name) => onChange({ name })} />
          </Field>
          <Field label={t('session.password')} {...missing(form.password, t('session.password_missing'))}>
            <PasswordInput value={form.password} onChange={(password) => onChange({ password })} />
          </Field>
        </>
      )}
    </Form>
  )
}

/** Goes where the reader wanted to go before being asked to sign in; never to another site. */
function useEnter() {
  const router = useRouter()
  const queries = useQueryClient()
  const [search] = useSearch()
  const wanted = oneOf(search['to']) ?? '/'
  return async () => {
    queries.clear()
    router.history.push(new URL(wanted, location.origin).origin === location.origin ? wanted : '/')
  }
}
