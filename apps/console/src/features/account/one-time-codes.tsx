import { useState } from 'react'
import {
  Button,
  CodeInput,
  Field,
  Form,
  PasswordInput,
  QrCode,
  StateMark,
  usePhrase,
  useFormState,
  useToast,
} from '@jiheng/ui'
import { useCallMutation } from '../../shared/api.ts'
import { FormDrawer } from '../../shared/form-drawer.tsx'

/** The second factor: whether it is on, turning it on with a code, turning it off with the password. */
export function OneTimeCodes({ hasTotp }: { hasTotp: boolean }) {
  const { t } = usePhrase()
  const toast = useToast()
  const [isStopping, setStopping] = useState(false)
  const start = useCallMutation('startTotp')
  const [offered, setOffered] = useState<{ secret: string; uri: string } | null>(null)
  if (offered && !hasTotp) return <Enrolment {...offered} onDone={() => setOffered(null)} />
  return (
    <div className="account-totp">
      <p>
        <StateMark state={hasTotp ? 'green' : 'grey'} word={t(hasTotp ? 'account.totp.on' : 'account.totp.off')} />
      </p>
      <p className="jh-soft">{t(hasTotp ? 'account.totp.why_on' : 'account.totp.why_off')}</p>
      {hasTotp ? (
        <Button kind="danger" onPress={() => setStopping(true)}>
          {t('account.totp.stop')}
        </Button>
      ) : (
        <Button busy={start.busy} onPress={() => void start.run().then(setOffered, toast.failed)}>
          {t('account.totp.start')}
        </Button>
      )}
      {isStopping && <StopForm onClose={() => setStopping(false)} />}
    </div>
  )
}

/** The secret, shown this once, and the code that shows the authenticator has it. */
function Enrolment({ secret, uri, onDone }: { secret: string; uri: string; onDone: () => void }) {
  const { t } = usePhrase()
  const toast = useToast()
  const form = useFormState({ totp: '' })
  const [isTried, setTried] = useState(false)
  const { run, busy } = useCallMutation('confirmTotp', { refresh: ['getSession'] })
  const isShort = form.value.totp.length < 6
  const submit = async () => {
    setTried(true)
    if (isShort) return
    try {
      await run({ body: { totp: form.value.totp } })
      toast.done(t('account.totp.turned_on'))
      onDone()
    } catch (thrown) {
      form.setProblem(thrown)
    }
  }
  return (
    <div className="account-totp">
      <p>{t('account.totp.scan')}</p>
      <div className="account-secret">
        <QrCode text={uri} label={t('account.totp.qr')} />
        <div>
          <p className="jh-soft">{t('account.totp.secret')}</p>
          <code>{secret.match(/.{1,4}/g)?.join(' ')}</code>
        </div>
      </div>
      <Form
        onSubmit={() => void submit()}
        problem={form.problem}
        actions={
          <>
            <Button kind="primary" submit busy={busy}>
              {t('account.totp.confirm')}
            </Button>
            <Button onPress={onDone}>{t('ui.cancel')}</Button>
          </>
        }
      >
        <Field
          label={t('account.totp.code')}
          error={isTried && isShort ? t('account.totp.code_missing') : form.errorOf('totp')}
        >
          <CodeInput isFirst {...form.bind('totp')} />
        </Field>
      </Form>
    </div>
  )
}

function StopForm({ onClose }: { onClose: () => void }) {
  const { t } = usePhrase()
  const form = useFormState({ currentPassword: '' })
  const { run } = useCallMutation('removeTotp', { refresh: ['getSession'] })
  return (
    <FormDrawer
      title={t('account.totp.stop_title')}
      sure={t('account.totp.stop')}
      form={form}
      required={['currentPassword']}
      send={() => run({ body: form.value })}
      said={t('account.totp.turned_off')}
      onClose={onClose}
    >
      <p>{t('account.totp.stop_sentence')}</p>
      <Field label={t('account.password.current')} error={form.errorOf('currentPassword')}>
        <PasswordInput {...form.bind('currentPassword')} />
      </Field>
    </FormDrawer>
  )
}
